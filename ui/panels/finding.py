"""Hits of a search by their words, kept up with the journal, and which of them is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.book import Book
from facilitator.domain.finding import Finder, Hit
from facilitator.domain.records import Board
from facilitator.storage.store import Stepped

_LOT = 4000
"""Notes read at once while the index is made, so that nobody waits for it."""


class Finding(QObject):
    """The hits for some words, and which of them is shown."""

    changed = Signal()
    wanted = Signal(str, str)
    """A hit to be shown: its board and its id."""

    def __init__(self, book: Book, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._finder = book, Finder(book)
        self._reading: Iterator[None] | None = None
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._read_on)
        self.board = ""
        self.words = ""
        self.hits: list[Hit] = []
        self.place = -1

    def open_board(self, board: str) -> None:
        """Another board is open: its hits come first."""
        self.board = board
        if self.words:
            self._find()

    def look_for(self, words: str) -> None:
        """Find what has these words; the first time all texts are read, lot by lot."""
        self.words = words
        if self._reading is None:
            self._reading = self._finder.read(_LOT)
            self._slice.start()
        self._find()

    def _read_on(self) -> None:
        assert self._reading is not None
        if next(self._reading, self) is self:
            self._find()
        else:
            self._slice.start()

    def take(self, stepped: Stepped) -> None:
        """Follow the journal, if anything was ever looked for."""
        if self._reading is not None:
            self._finder.touched(stepped.touched)
            if self.words:
                self._find()

    def _find(self) -> None:
        shown = self.hits[self.place].record if 0 <= self.place < len(self.hits) else ""
        boards = [board.id for board in self._book.all(Board)]
        self.hits = self._finder.find(self.words, [self.board, *boards])
        records = [hit.record for hit in self.hits]
        self.place = records.index(shown) if shown in records else -1
        self.changed.emit()

    def step(self, by: int) -> None:
        """Show the next hit or the one before; after the last comes the first."""
        if self.hits:
            start = self.place if self.place >= 0 or by > 0 else 0
            self.show_hit((start + by) % len(self.hits))

    def show_hit(self, place: int) -> None:
        """Show a hit of the list."""
        self.place = place
        hit = self.hits[place]
        self.wanted.emit(hit.board, hit.record)
        self.changed.emit()

    def here(self) -> frozenset[str]:
        """The hits on the open board."""
        return frozenset(hit.record for hit in self.hits if hit.board == self.board)
