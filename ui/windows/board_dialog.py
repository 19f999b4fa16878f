"""A new board: where it stands, from which template, under which title."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QWidget,
)

from facilitator.domain.book import Book
from facilitator.domain.records import Session, Table
from facilitator.domain.values import clean_text
from resources.load import pick
from ui.choice_box import ChoiceBox
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.dialog_parts import form, lay_below
from ui.panels.text_label import TextLabel
from ui.translate import spoken
from ui.windows.gallery import Gallery

_HEIGHT, _AROUND = 800, 80
_LONGEST = 200


class BoardDialog(QDialog):
    """The gallery of templates; Enter makes the board. Every field has an answer already."""

    def __init__(self, book: Book, place: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New board"))
        self.gallery, self.place, self.line = Gallery(look), ChoiceBox(), QLineEdit()
        self._about = TextLabel(look, "body", "quiet")
        self._about.setWordWrap(True)
        self._fill(book, place)
        self._lay_out(look)
        self.gallery.currentRowChanged.connect(self._tell)
        self.gallery.itemActivated.connect(self.accept)
        self.line.setMaxLength(_LONGEST)
        self._tell()
        FocusRing(self, look)
        self.gallery.setFocus()

    @property
    def where(self) -> str:
        """The id of the table or session that the board is for."""
        return str(self.place.currentData() or "")

    @property
    def title(self) -> str:
        """The board's own title; ``""`` where it bears its template's name."""
        return clean_text(self.line.text())

    def _fill(self, book: Book, place: str) -> None:
        """The sessions, each followed by its tables."""
        said = self.tr("{code} · table {number}")
        for session in book.all(Session):
            name = f"{session.code} · {session.title}" if session.title else session.code
            self.place.addItem(name, session.id)
            for table in book.of(Table, "session", session.id):
                words = said.format(code=session.code, number=table.number)
                title = f"{words} · {table.title}" if table.title else words
                self.place.addItem("    " + title, table.id)
        self.place.setCurrentIndex(max(0, self.place.findData(place)))

    def _lay_out(self, look: Look) -> None:
        heading = TextLabel(look, "title")
        heading.setText(self.windowTitle())
        self.gallery.setAccessibleName(self.tr("Templates"))
        rows = form()
        rows.addRow(self.tr("For"), self.place)
        rows.addRow(self.tr("Title"), self.line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = buttons.addButton(self.tr("Make the board"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        make.setProperty("primary", True)
        make.setEnabled(bool(self.where and self.gallery.chosen))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_below(self, heading, (self.gallery, 1), self._about, rows, buttons, gap=12)
        high = min(_HEIGHT, self.screen().availableGeometry().height() - _AROUND)
        self.resize(self.sizeHint().width(), high)

    def _tell(self) -> None:
        """What the chosen template is for, and the title that the board would bear."""
        shape, language = self.gallery.shape, spoken().language
        self._about.setText(pick(shape.get("summary", ""), language) or " ")
        self.line.setPlaceholderText(pick(shape.get("name", ""), language))
