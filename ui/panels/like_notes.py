"""Which notes of a board say nearly the same as a text: asked while people type and gather.

The words of a board are taken in a few notes at a time, so that no key ever waits for them.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.book import Book
from facilitator.domain.records import Note
from facilitator.storage.store import Stepped

if TYPE_CHECKING:
    from facilitator.domain.likeness import LikeIndex

_AT_ONCE = 25
"""Notes taken in at a time: about 5 ms where every word is new."""


@dataclass(slots=True)
class _Known:
    """A board's index and its notes, by id, that are not in it yet; the newest go in first."""

    index: "LikeIndex"
    missing: dict[str, None] = field(default_factory=dict)


class LikeNotes(QObject):
    """``grown``: all notes of a board are taken in, and what was asked may have an answer now."""

    grown = Signal()

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._boards: dict[str, _Known] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def like(self, board: str, text: str, but: Collection[str] = ()) -> list[Note]:
        """The notes of a board that are like a text, the likest first."""
        known = self._boards.get(board)
        if known is None:
            known = self._boards[board] = self._begin(board)
        self._take_some(board, known)
        if known.missing:
            self._timer.start()
        found = (self._book.get(Note, like.note) for like in known.index.like(text, but))
        return [note for note in found if note is not None]

    def take(self, event: Stepped) -> None:
        """Note down which notes a commit has changed."""
        for kind, record in event.touched if self._boards else ():
            if kind == Note.KIND:
                for known in self._boards.values():
                    known.missing.pop(record, None)
                    known.missing[record] = None

    def _begin(self, board: str) -> _Known:
        # Stemmers and fuzzy matching are of no use before the first words are typed.
        from facilitator.domain.likeness import LikeIndex

        notes = self._book.of(Note, "board", board)
        return _Known(
            LikeIndex(self._book.workshop.language), dict.fromkeys(note.id for note in notes)
        )

    def _take_some(self, board: str, known: _Known) -> None:
        for _ in range(min(_AT_ONCE, len(known.missing))):
            record, _ = known.missing.popitem()
            note = self._book.get(Note, record)
            if note is not None and note.board == board:
                known.index.put(record, note.text)
            else:
                known.index.drop(record)

    def _go_on(self) -> None:
        for board, known in self._boards.items():
            if known.missing:
                self._take_some(board, known)
                return
        self._timer.stop()
        self.grown.emit()
