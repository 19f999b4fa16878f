"""The links of a note: with each the other end, to go there or to take the link away."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from facilitator.domain.book import Book
from facilitator.domain.origins import links_at
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.titles import name_of
from ui.badges import badge
from ui.icons import icon, picture
from ui.look import Look
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import empty
from ui.translate import spoken


@dataclass(frozen=True, slots=True)
class OtherEnd:
    """A link seen from one of its ends: the word for it, what stands at the other one, its name."""

    link: Link
    word: str
    other: Note | Cluster
    text: str


def other_ends(book: Book, note: str) -> list[OtherEnd]:
    """The links of a note in journal order, in the language that is spoken now."""
    found = []
    for link in links_at(book, note):
        forward = link.source == note
        other_id = link.target if forward else link.source
        other = book.get(Note, other_id) or book.get(Cluster, other_id)
        if other is not None:
            word = spoken()(f"link.{link.kind}" if forward else f"link.{link.kind}_of")
            found.append(OtherEnd(link, word, other, name_of(book, other)))
    return found


class LinkRow(Panel):
    """One link. A click or Enter goes to the other end; where it ``cuts``, Delete takes it away."""

    followed = Signal(str)
    cut = Signal(object)

    def __init__(self, look: Look, end: OtherEnd, cuts: bool = True) -> None:
        super().__init__(look)
        self._end, self._cuts = end, cuts
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("row", True)
        mark, word = QLabel(), ElidedLabel(look, "caption", "quiet")
        text, away = ElidedLabel(look), QToolButton()
        mark.setPixmap(self._mark())
        word.say(end.word)
        text.say(end.text)
        away.setVisible(cuts)
        away.setIcon(icon("cross", look, "text_quiet"))
        away.setToolTip(self.tr("Remove this link (Del)"))
        away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        away.clicked.connect(lambda: self.cut.emit(end.link))
        self.setAccessibleName(f"{end.word} {end.text}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(word)
        words.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addLayout(words, 1)
        row.addWidget(away)

    def _mark(self) -> QPixmap:
        density = self.devicePixelRatioF()
        if isinstance(self._end.other, Note):
            return badge(self._end.other.kind, self.look, 18, density)
        return picture("board", self.look.colour("text_quiet"), 18, density)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go to the other end."""
        self.followed.emit(self._end.other.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Delete takes the link away."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.followed.emit(self._end.other.id)
        elif event.key() == Qt.Key.Key_Delete and self._cuts:
            self.cut.emit(self._end.link)
        else:
            super().keyPressEvent(event)


class LinkRows(Panel):
    """All links of a note under one heading with their number."""

    followed = Signal(str)
    cut = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._ends: list[OtherEnd] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_ends(self, ends: list[OtherEnd]) -> None:
        """Show these links; rows are made anew only where something has changed."""
        if ends == self._ends:
            return
        self._ends = ends
        self._fill()

    @property
    def said(self) -> list[str]:
        """Each link as its row says it."""
        return [f"{end.word} {end.text}" for end in self._ends]

    def follow(self, row: int) -> None:
        """Go to the other end of a row's link."""
        self.followed.emit(self._ends[row].other.id)

    def set_look(self, look: Look) -> None:
        """Draw the rows in another look."""
        super().set_look(look)
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        for end in self._ends:
            row = LinkRow(self.look, end)
            row.followed.connect(self.followed)
            row.cut.connect(self.cut)
            self._rows.addWidget(row)
