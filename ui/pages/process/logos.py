"""The logos at the head of the sheets: a list to be added to, put in order and taken from."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton

from facilitator.domain.attendance import logos_of
from facilitator.domain.commands.logos import MOST, add_logo, add_logo_name, move_logo, take_logo
from facilitator.domain.edits import Edit
from facilitator.domain.records import Picture
from ui.logo_files import LOGO_SUFFIXES, read_logo
from ui.look import Look, length
from ui.panels.panel import Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.pictures import decoded

_PICTURE = QSize(88, 36)
_ROW = 48


class LogoList(QListWidget):
    """Del takes the chosen one, Alt with an arrow moves it."""

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._pen = pen
        self.setIconSize(_PICTURE)
        self.setUniformItemSizes(True)
        self.setFixedHeight(length(_ROW * 3))

    def show_logos(self) -> None:
        """Read the book again; the same place stays chosen. Without logos there is no list."""
        place = self.currentRow()
        self.clear()
        for logo in logos_of(self._pen.store.book):
            name = logo.name if isinstance(logo, Picture) else logo
            item = QListWidgetItem(name)
            if isinstance(logo, Picture):
                item.setIcon(QIcon(_thumbnail(logo)))
            item.setSizeHint(QSize(0, length(_ROW)))
            self.addItem(item)
        self.setCurrentRow(min(max(place, 0), self.count() - 1))
        self.setVisible(self.count() > 0)

    def take_chosen(self) -> None:
        """Take the chosen logo off the sheets."""
        if (place := self.currentRow()) >= 0:
            self._pen.write(lambda: take_logo(self._pen.store.book, place))

    def move_chosen(self, by: int) -> None:
        """Let the chosen logo stand further on or back."""
        place = self.currentRow()
        if 0 <= place + by < self.count() and place >= 0:
            self._pen.write(lambda: move_logo(self._pen.store.book, place, by))
            self.setCurrentRow(place + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Alt with the arrows; all else as every list."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self._pen.store.readonly:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.take_chosen()
        elif key in moves and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_chosen(moves[key])
        else:
            super().keyPressEvent(event)


class Logos(Panel):
    """The list, and how to add to it: a picture from a file, or a name that is printed as text."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._title, self._hint = TextLabel(look, "strong"), TextLabel(look, "caption", "quiet")
        self._hint.setWordWrap(True)
        self.list = LogoList(pen)
        self.add, self.remove, self.add_name = QPushButton(), QPushButton(), QPushButton()
        self.name = QLineEdit()
        self.setLayout(in_column(self._title, self._hint, self.list, gap=8))
        column = self.layout()
        column.addLayout(in_row(self.add, self.remove))  # type: ignore[union-attr]
        column.addLayout(in_row((self.name, 1), self.add_name))  # type: ignore[union-attr]
        self.add.clicked.connect(self.choose)
        self.remove.clicked.connect(self.list.take_chosen)
        self.add_name.clicked.connect(self._add_name)
        self.name.returnPressed.connect(self._add_name)
        self.list.currentRowChanged.connect(self._allow)
        self.name.textChanged.connect(self._allow)
        self.retranslate()

    def show_logos(self) -> None:
        """Read the book again."""
        self.list.show_logos()
        self._allow()

    def choose(self) -> None:
        """Ask for the files of logos and add them, as far as there is room."""
        kinds = self.tr("Pictures") + f" ({' '.join(f'*{suffix}' for suffix in LOGO_SUFFIXES)})"
        files, _filter = QFileDialog.getOpenFileNames(
            self.window(), self.tr("Add a logo"), str(self._pen.store.path.parent),
            kinds,
        )  # fmt: skip
        for file in files:
            self.bring(Path(file))

    def bring(self, file: Path) -> None:
        """Add the logo of a file; what it refuses is said in the status line."""

        def make() -> Edit:
            return add_logo(self._pen.store.book, read_logo(file))

        self._pen.write(make)

    def _add_name(self) -> None:
        if self._pen.write(lambda: add_logo_name(self._pen.store.book, self.name.text())):
            self.name.clear()

    def _allow(self) -> None:
        """Only what makes sense now can be pressed."""
        free = not self._pen.store.readonly and self.list.count() < MOST
        self.add.setEnabled(free)
        self.name.setEnabled(free)
        self.add_name.setEnabled(free and bool(self.name.text().strip()))
        self.remove.setEnabled(self.list.currentRow() >= 0 and not self._pen.store.readonly)

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self._title.setText(self.tr("Logos"))
        self._hint.setText(
            self.tr("At the head of attendance sheets and certificates, five at most. "
                    "Alt with an arrow moves the chosen one.")
        )  # fmt: skip
        self.add.setText(self.tr("Add a picture…"))
        self.remove.setText(self.tr("Remove"))
        self.add_name.setText(self.tr("Add as text"))
        self.name.setPlaceholderText(self.tr("Name of a body"))
        self.name.setAccessibleName(self.tr("Name of a body without a logo"))
        self.list.setAccessibleName(self.tr("Logos"))


def _thumbnail(picture: Picture) -> QPixmap:
    """The logo on white, as it will stand on paper."""
    image = decoded(picture, _PICTURE)
    if image.isNull():
        return QPixmap()
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return QPixmap.fromImage(scaled)
