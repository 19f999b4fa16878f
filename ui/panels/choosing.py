"""One thing chosen from a list by its words: a cluster to go to, a note to link to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.finding import has_words
from ui.badges import badge
from ui.choice_box import ChoiceBox
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.text_label import TextLabel

_WIDTH, _HEIGHT, _BADGE, _EDGE = 520, 440, 18, 10
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: its key, its words, and the kind of note whose badge it bears.

    ``code`` is not shown, but finds it too.
    """

    key: str
    words: str
    kind: str = ""
    code: str = ""


class WordsLine(QLineEdit):
    """The words looked for; up and down go through the list meanwhile.

    Space in the empty line ``ticked`` the current row, where rows bear ticks.
    """

    ticked = Signal(QListWidgetItem)

    def __init__(self, rows: QListWidget) -> None:
        super().__init__()
        self._rows = rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass what moves in the list on to it."""
        if event.key() in _TO_LIST:
            self._rows.keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and not self.text() and self._at_a_tick():
            self.ticked.emit(self._rows.currentItem())
        else:
            super().keyPressEvent(event)

    def _at_a_tick(self) -> bool:
        item = self._rows.currentItem()
        ticks = Qt.ItemDataRole.CheckStateRole
        return item is not None and not item.isHidden() and item.data(ticks) is not None


def swing(item: QListWidgetItem) -> None:
    """Tick a row, or take its tick away."""
    ticked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


class FoundRows(QListWidget):
    """A list that is sifted by words: where nothing has them it says so; it scrolls up and down."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def is_bare(self) -> bool:
        """Whether no row is to be seen."""
        return all(self.isRowHidden(row) for row in range(self.count()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the sentence that stands for them."""
        super().paintEvent(event)
        if self.is_bare:
            painter = QPainter(self.viewport())
            painter.setPen(self._look.colour("text_quiet"))
            room = self.viewport().rect().adjusted(_EDGE, 0, -_EDGE, 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, middle, self.tr("Nothing is called that"))


class ChoosingDialog(QDialog):
    """A line to look for words, a list, and where ``ways`` are given, how it is done."""

    def __init__(
        self, parent: QWidget, look: Look, title: str, choices: Sequence[Choice],
        ways: Sequence[Choice] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._choices = choices
        self.setWindowTitle(title)
        self.rows, self.ways = FoundRows(look), ChoiceBox()
        self.line = WordsLine(self.rows)
        self.line.setPlaceholderText(self.tr("Words to look for"))
        self.line.setAccessibleName(self.tr("Words to look for"))
        self.rows.setAccessibleName(title)
        self.ways.setAccessibleName(self.tr("Kind of link"))
        self.ways.setVisible(bool(ways))
        for way in ways:
            self.ways.addItem(way.words, way.key)
        self._fill(look)
        self.line.textChanged.connect(self._sift)
        self.rows.itemActivated.connect(self.accept)
        self._lay_out(look, title)
        FocusRing(self, look)
        self.line.setFocus()

    def _lay_out(self, look: Look, title: str) -> None:
        heading = TextLabel(look, "heading")
        heading.setText(title)
        standard = QDialogButtonBox.StandardButton
        self.buttons = buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.accept_button = buttons.button(standard.Ok)
        self.accept_button.setText(self.tr("Choose"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (heading, self.ways, self.line, self.rows, buttons):
            column.addWidget(part)
        self.resize(_WIDTH, _HEIGHT)

    def _fill(self, look: Look) -> None:
        self.rows.setIconSize(QSize(_BADGE, _BADGE))
        for choice in self._choices:
            item = QListWidgetItem(" ".join(choice.words.split()))
            item.setData(Qt.ItemDataRole.UserRole, choice.key)
            if choice.kind:
                item.setIcon(QIcon(badge(choice.kind, look, _BADGE, self.devicePixelRatioF())))
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)

    def _sift(self, words: str) -> None:
        """Show what has every word that is typed; the first of it is the one chosen."""
        first = None
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            fits = has_words(f"{item.text()} {self._choices[row].code}", words)
            item.setHidden(not fits)
            if fits and first is None:
                first = row
        self.rows.setCurrentRow(-1 if first is None else first)
        self.accept_button.setEnabled(first is not None)

    def chosen(self) -> tuple[str, str]:
        """The key of what is chosen and of the way; ``""`` for none."""
        item = self.rows.currentItem()
        found = str(item.data(Qt.ItemDataRole.UserRole)) if item and not item.isHidden() else ""
        return found, str(self.ways.currentData() or "")
