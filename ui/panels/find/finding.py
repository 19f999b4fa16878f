"""Hits of a search by their words, kept up with the journal, and which of them is shown."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.book import Book
from facilitator.domain.finding import Finder, Hit
from facilitator.domain.records import Board, Cluster, Note
from facilitator.storage.store import Stepped

_LOT = 250
"""Notes looked through between two looks at the clock."""
_FRAME = 16
"""Milliseconds in which thousands of hits are painted, before the search goes on."""
_SLICE = 0.002
"""Seconds of searching after which whatever else is to be done comes first."""


class Finding(QObject):
    """The hits for some words, the open board's first; found slice by slice, nobody waits for it.

    They follow the journal while they are ``watched``.
    """

    changed = Signal()
    wanted = Signal(str, str)
    """A hit to be shown: its board and its id."""

    def __init__(self, book: Book, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._finder = book, Finder(book)
        self._search: Iterator[int] = iter(())
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._go_on)
        self._found: list[Hit] = []
        self._found_on: dict[str, list[Hit]] = {}
        self._owed = 0
        self.board = ""
        self.words = ""
        self.watched = False
        self.hits: list[Hit] = []
        self.on: dict[str, list[Hit]] = {}
        """The hits by their boards."""
        self.place = -1

    @property
    def is_searching(self) -> bool:
        """Whether there may be more hits than were found so far."""
        return self._slice.isActive()

    def open_board(self, board: str) -> None:
        """Another board is open; hits keep their order, or going through them had no end."""
        self.board = board
        self.changed.emit()

    def look_for(self, words: str) -> None:
        """Find what has these words. Without words nothing is, but all is read meanwhile."""
        other = words != self.words
        self.words, self._owed = words, 0
        self._begin()
        if other:
            self.hits, self.on, self.place = [], {}, -1
            self.changed.emit()

    def take(self, stepped: Stepped) -> None:
        """Something was written: read it again, and look again if somebody is looking."""
        self._finder.forget(stepped.touched)
        if self.watched and self.words:
            self._begin()

    def _begin(self) -> None:
        self._found, self._found_on = [], {}
        self._search = self._slices()
        self._slice.start(0)

    def _go_on(self) -> None:
        if (pause := next(self._search, None)) is not None:
            self._slice.start(pause)

    def _slices(self) -> Iterator[int]:
        """Search for a while at a time, and say after how many milliseconds to go on; showing what
        was found has a time of its own.
        """
        boards = dict.fromkeys([self.board, *(board.id for board in self._book.all(Board))])
        until = perf_counter() + _SLICE
        for lot in self._finder.find(self.words, boards, _LOT):
            if lot:
                self._found += lot
                self._found_on.setdefault(lot[0].board, []).extend(lot)
            if perf_counter() > until:
                yield 0
                if self._found and not self.hits:
                    self._take_over()
                    yield _FRAME
                until = perf_counter() + _SLICE
        yield 0
        self._take_over()

    def _take_over(self) -> None:
        shown = self.hits[self.place].id if 0 <= self.place < len(self.hits) else ""
        self.hits, self.on = self._found, self._found_on
        places = (place for place, hit in enumerate(self.hits) if shown and hit.id == shown)
        self.place = next(places, -1)
        self.changed.emit()
        if self._owed and self.hits:
            self.step(self._owed)

    def step(self, by: int) -> None:
        """Show the next hit or the one before, if need be when there is one; the ends meet."""
        self._owed = 0 if self.hits else by if self.is_searching else 0
        start = self.place if self.place >= 0 or by > 0 else 0
        for _ in self.hits:
            start = (start + by) % len(self.hits)
            if self._is_there(self.hits[start]):
                self.show_hit(start)
                return

    def _is_there(self, hit: Hit) -> bool:
        return bool(self._book.get(Note, hit.id) or self._book.get(Cluster, hit.id))

    def show_hit(self, place: int) -> None:
        """Show a hit of the list."""
        self.place = place
        hit = self.hits[place]
        self.wanted.emit(hit.board, hit.id)
        self.changed.emit()

    def here(self) -> frozenset[str]:
        """The hits on the open board."""
        return frozenset(hit.id for hit in self.on.get(self.board, ()))
