"""A board as the whole room sees it: whole, large, and without who said what."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.storage.store import Stepped
from resources import tokens
from ui.canvas.board_sight import BoardSight
from ui.canvas.board_words import BoardWords, board_words
from ui.look import Look

WIDE = 1920
"""The projector's lengths are for a picture so wide; other screens show them in proportion."""
_EMPTY = tokens.tokens()["projector"]["small_8m"] / WIDE
_LARGEST = 3.0
"""The zoom beyond which few notes on a board do not grow."""


@dataclass(frozen=True, slots=True)
class _RoomWords(BoardWords):
    """The words on the board without who spoke, and without what only its writer needs."""

    def seat(self, number: int) -> str:
        return ""

    @property
    def note_taker(self) -> str:
        return ""


class RoomSight(BoardSight):
    """A board for the whole room: always all of it, as large as it fits, and nobody's seat."""

    def __init__(self, book: Book, look: Look, parent: QWidget) -> None:
        super().__init__(book, look, parent)
        self._hush()

    def fit(self) -> None:
        """Everything in view, larger than on a desk where there is room."""
        self.show_rect(self.bounds, _LARGEST)

    def show_board(self, board: str) -> None:
        """Show a board, whole, however it was looked at before."""
        super().show_board(board)
        self.fit()

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed, and the whole board again if it has grown."""
        before = self.bounds
        super().take(stepped)
        if self.bounds != before:
            self.fit()

    def paint_over(self, painter: QPainter) -> None:
        """Say large that there is nothing yet."""
        if not self.scene.notes:
            ratio = self.devicePixelRatioF()
            painter.setFont(self.look.font(max(1, round(self.width() * ratio * _EMPTY))))
            painter.setPen(self.look.colour("text_quiet"))
            room = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("No notes yet"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new room."""
        super().resizeEvent(event)
        self.fit()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        super().set_look(look)
        self._hush()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._hush()

    def _hush(self) -> None:
        said = board_words()
        words = {field.name: getattr(said, field.name) for field in fields(said)}
        room = _RoomWords(**words | {"no_title": "", "empty": ""})
        self.stage.dress(replace(self.stage.kit, look=self.look, words=room))
        self.update()
