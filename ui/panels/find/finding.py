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
_SLICE = 0.001
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
        self._search: Iterator[None] = iter(())
        self._slice = QTimer(self, singleShot=True, interval=0)
        self._slice.timeout.connect(self._go_on)
        self._found: list[Hit] = []
        self._found_on: dict[str, range] = {}
        self._owed = 0
        self.board = ""
        self.words = ""
        self.watched = False
        self.hits: list[Hit] = []
        self.on: dict[str, range] = {}
        """The places of each board's hits among all."""
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
        """Find what has these words. Without words nothing is, but all is read meanwhile.

        Until then the hits are those that were found before.
        """
        if words != self.words:
            self.words, self.place = words, -1
        self._owed = 0
        self._begin()

    def take(self, stepped: Stepped) -> None:
        """Something was written: read it again, and look again if somebody is looking."""
        self._finder.forget(stepped.touched)
        if self.watched and self.words:
            self._begin()

    def _begin(self) -> None:
        self._found, self._found_on = [], {}
        self._search = self._slices()
        self._slice.start()

    def _go_on(self) -> None:
        if next(self._search, self) is None:
            self._slice.start()

    def _slices(self) -> Iterator[None]:
        """Search for a while at a time; showing what was found has a time of its own."""
        boards = dict.fromkeys([self.board, *(board.id for board in self._book.all(Board))])
        until = perf_counter() + _SLICE
        for lot in self._finder.find(self.words, boards, _LOT):
            if lot:
                self._keep(lot)
            if perf_counter() > until:
                yield
                until = perf_counter() + _SLICE
        yield
        self._take_over()

    def _keep(self, lot: list[Hit]) -> None:
        before = self._found_on.get(lot[0].board, range(len(self._found), 0))
        self._found += lot
        self._found_on[lot[0].board] = range(before.start, len(self._found))

    def _take_over(self) -> None:
        shown = self.hits[self.place].id if self.place >= 0 else ""
        self.hits, self.on = self._found, self._found_on
        if shown:
            places = (place for place, hit in enumerate(self.hits) if hit.id == shown)
            self.place = next(places, -1)
        self.changed.emit()
        if self._owed:
            self.step(self._owed)

    def step(self, by: int) -> None:
        """Show the next hit or the one before, as soon as all are found; the ends meet."""
        if self.is_searching:
            self._owed += by
            return
        self._owed = 0
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
        places = self.on.get(self.board, range(0))
        return frozenset(hit.id for hit in self.hits[places.start : places.stop])
