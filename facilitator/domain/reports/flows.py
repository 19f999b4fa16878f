"""How the notes flowed to the actions: a note is one, shared out where a thing led to several."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.domain.book import Book
from facilitator.domain.kinds import OUTCOME_KINDS
from facilitator.domain.origins import outcomes, reached, sources
from facilitator.domain.plenary import TEMPLATE
from facilitator.domain.records import Action, Board, Card, Note, Record, Theme
from facilitator.domain.titles import name_of
from facilitator.domain.tracing import stage_of
from facilitator.domain.views import heading

COLUMNS = ("theme", "plenary", "proposal", "action")
"""What a flow shows, from what came first to what came last."""
LEFT = "left"
"""The station, in each column but the first, of what went no farther."""
_OUTCOMES = frozenset(row.key for row in OUTCOME_KINDS)
_END = ("action", "card")


@dataclass(frozen=True, slots=True)
class Station:
    """A thing of a column with the notes that came to it. ``id`` is ``left`` for what did not
    come so far, ``more`` for the smallest ones taken together; ``text`` is then ``""``."""

    id: str
    column: int
    text: str
    notes: float


@dataclass(frozen=True, slots=True)
class Band:
    """So many notes from a station to one of a later column, each told by its place in the list."""

    start: int
    end: int
    notes: float


@dataclass(frozen=True, slots=True)
class Flow:
    """Stations by column, those with most notes first, what was left last; and the bands."""

    stations: tuple[Station, ...] = ()
    bands: tuple[Band, ...] = ()
    notes: int = 0

    def column(self, number: int) -> tuple[Station, ...]:
        """The stations of a column."""
        return tuple(one for one in self.stations if one.column == number)


Key = tuple[int, str]
"""A station before it has its place: its column and id."""


@dataclass(slots=True)
class _Walk:
    book: Book
    alive: frozenset[str]
    texts: dict[Key, str] = field(default_factory=dict)
    bands: dict[tuple[Key, Key], float] = field(default_factory=lambda: defaultdict(float))
    far: dict[str, int] = field(default_factory=dict)

    def notes(self, note: Note, theme: Theme | None, count: int) -> None:
        """So many notes of a theme that all led to what this one led to."""
        key = (0, theme.id if theme else "")
        self.texts[key] = theme.title if theme else ""
        self.on(note, key, float(count), frozenset())

    def on(self, record: Record, last: Key, notes: float, seen: frozenset[str]) -> None:
        """Share notes out among what a record led to, and those on among what these led to.

        What came to an action takes all, and what leaves this column all of what stays in it.
        """
        here = [one for one in outcomes(self.book, record) if one.id not in seen | {record.id}]
        ahead = [one for one in here if one.id in self.alive]
        ahead = ahead or [one for one in here if self.farthest(one) > last[0]] or here
        stopped = last[0] + 1 < len(COLUMNS) and not ahead
        if stopped:
            self.bands[last, (last[0] + 1, LEFT)] += notes
        for one in ahead:
            key = self.key(one, last)
            if key != last:
                self.bands[last, key] += notes / len(ahead)
            self.on(one, key, notes / len(ahead), seen | {record.id})

    def farthest(self, record: Record) -> int:
        """The last column that a record came to, or what it led to; -1 for none."""
        found = self.far.get(record.id)
        if found is None:
            found = max(map(self.column, reached(self.book, [record], outcomes)))
            self.far[record.id] = found
        return found

    def column(self, record: Record) -> int:
        """The column of a record's stage; -1 where that is not shown."""
        stage = stage_of(self.book, record)
        stage = "action" if stage in _END else stage
        return COLUMNS.index(stage) if stage in COLUMNS else -1

    def key(self, record: Record, last: Key) -> Key:
        """The station of a record; the last one where its stage is not shown."""
        column = self.column(record)
        if column <= last[0]:
            return last
        key = (column, record.id)
        self.texts[key] = name_of(self.book, record)
        return key


def flow_of(book: Book, most: int = 8) -> Flow:
    """The flow of all notes of tables, at most ``most`` stations a column and the rest together."""
    ends: list[Record] = [*book.all(Action), *book.all(Card)]
    alive = frozenset(found.id for found in reached(book, ends, sources))
    walk = _Walk(book, alive)
    alike: dict[tuple[str, ...], list[tuple[Note, Theme | None]]] = {}
    for note, theme in _notes(book):
        led = (one.id for one in outcomes(book, note))
        alike.setdefault((theme.id if theme else "", *led), []).append((note, theme))
    for group in alike.values():
        walk.notes(*group[0], len(group))
    return _gathered(walk, most, sum(map(len, alike.values())))


def _notes(book: Book) -> Iterator[tuple[Note, Theme | None]]:
    for board in book.all(Board):
        if board.template != TEMPLATE:
            theme = heading(book, board).theme
            for note in book.of(Note, "board", board.id):
                if note.kind not in _OUTCOMES:
                    yield note, theme


def _gathered(walk: _Walk, most: int, notes: int) -> Flow:
    sums: dict[Key, float] = defaultdict(float)
    for (start, end), count in walk.bands.items():
        sums[end] += count
        if not start[0]:
            sums[start] += count
    shown = _shown(sums, most)
    gathered: dict[Key, float] = defaultdict(float)
    for key, count in sums.items():
        gathered[shown[key]] += count
    order = sorted(gathered, key=lambda key: (key[0], key[1] == LEFT, key[1] == "more"))
    place = {key: number for number, key in enumerate(order)}
    bands: dict[tuple[int, int], float] = defaultdict(float)
    for (start, end), count in walk.bands.items():
        bands[place[shown[start]], place[shown[end]]] += count
    return Flow(
        tuple(Station(key[1], key[0], walk.texts.get(key, ""), gathered[key]) for key in order),
        tuple(Band(start, end, count) for (start, end), count in sorted(bands.items())),
        notes,
    )


def _shown(sums: dict[Key, float], most: int) -> dict[Key, Key]:
    """Each station as it is shown, the largest first."""
    shown: dict[Key, Key] = {}
    counts: dict[int, int] = defaultdict(int)
    for key in sorted(sums, key=lambda key: -sums[key]):
        own = key[1] == LEFT or counts[key[0]] < most
        counts[key[0]] += key[1] != LEFT
        shown[key] = key if own else (key[0], "more")
    return shown
