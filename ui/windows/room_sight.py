"""A board as the whole room sees it: whole or a part of it, large, and without who said what."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect
from facilitator.domain.legibility import CAPITAL_EM
from facilitator.domain.note_room import NOTE_SIZES
from facilitator.storage.store import Stepped
from resources import tokens
from ui.canvas.board_sight import BoardSight
from ui.canvas.board_words import BoardWords, board_words
from ui.canvas.fits import fit_of
from ui.look import Look

_EMPTY = tokens.tokens()["projector"]["small_8m"] / 1920
_MANY = 400
"""So many notes in view are so small that the exact size of their text says nothing."""
_SMALLEST = NOTE_SIZES.smallest
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
    """A board for the whole room: all of it or a part, as large as it fits, and nobody's seat."""

    def __init__(self, book: Book, look: Look, parent: QWidget) -> None:
        super().__init__(book, look, parent)
        self._part: Rect | None = None
        self._hush()

    def fit(self) -> None:
        """The wanted part in view, larger than on a desk where there is room."""
        self.show_rect(self._part or self.bounds, _LARGEST)

    def look_at(self, part: Rect | None) -> None:
        """Show a part of the board; None shows all of it, however it grows.

        A frame's own part is shown without its line and name: the name stands above.
        """
        if part != self._part:
            self._part = part
            frames = self.scene.frames.values()
            self.stage.look_into(next((one.id for one in frames if one.rect == part), ""))
            self.fit()
            self.update()

    @property
    def capital(self) -> float:
        """The capital height of the smallest text in view, in device pixels; 0 where none is."""
        seen = self.camera.seen(self.stage.rect())
        near = [note.record for note in self.scene.notes.values() if note.rect.meets(seen)]
        if not near:
            return 0.0
        least = min(fit_of(note).size for note in near) if len(near) < _MANY else _SMALLEST
        return least * self.camera.scale * CAPITAL_EM

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

    def paint_bare(self, painter: QPainter) -> None:
        """Say large that there is nothing yet."""
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
        room = _RoomWords(**words | {"no_title": ""})
        self.stage.dress(replace(self.stage.kit, look=self.look, words=room))
        self.update()
