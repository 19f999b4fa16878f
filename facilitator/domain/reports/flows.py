"""How the notes flowed to the actions: a note is one, shared out where a thing led to several.

The widths of a flow are such shares; what is written beside them are whole notes, as many as every
other page says.
"""

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
    """A thing of a column with its share of the notes. ``id`` is ``left`` for what did not come so
    far, ``more`` for the smallest ones taken together; ``text`` is then ``""``.

    ``whole`` counts every note behind it, the plenary's own and shared ones too.
    """

    id: str
    column: int
    text: str
    notes: float
    whole: int


@dataclass(frozen=True, slots=True)
class Band:
    """A share of the notes, and how many it is of, from a station to one of a later column, each
    told by its place in the list.
    """

    start: int
    end: int
    notes: float
    whole: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Stations by column, beside what they come from, what was left last; and the bands."""

    stations: tuple[Station, ...] = ()
    bands: tuple[Band, ...] = ()
    notes: int = 0

    def column(self, number: int) -> tuple[Station, ...]:
        """The stations of a column."""
        return tuple(one for one in self.stations if one.column == number)


Key = tuple[int, str]
"""A station before it has its place: its column and id."""
Way = tuple[Key, Key]


@dataclass(slots=True)
class _Walk:
    book: Book
    alive: frozenset[str]
    records: dict[Key, Record] = field(default_factory=dict)
    bands: dict[Way, float] = field(default_factory=lambda: defaultdict(float))
    wholes: dict[Way, set[str]] = field(default_factory=lambda: defaultdict(set))
    alike: tuple[str, ...] = ()
    far: dict[str, int] = field(default_factory=dict)

    def notes(self, notes: list[Note], theme: Theme | None) -> None:
        """Notes of a theme that all led to what the first one led to."""
        key = (0, theme.id if theme else "")
        if theme:
            self.records[key] = theme
        self.alike = tuple(note.id for note in notes)
        self.on(notes[0], key, float(len(notes)), frozenset())

    def carry(self, way: Way, notes: float) -> None:
        """A share of the notes goes on to another station."""
        self.bands[way] += notes
        self.wholes[way].update(self.alike)

    def on(self, record: Record, last: Key, notes: float, seen: frozenset[str]) -> None:
        """Share notes out among what a record led to, and those on among what these led to.

        What came to an action takes all, and what leaves this column all of what stays in it.
        """
        here = [one for one in outcomes(self.book, record) if one.id not in seen | {record.id}]
        ahead = [one for one in here if one.id in self.alive]
        ahead = ahead or [one for one in here if self.farthest(one) > last[0]] or here
        stopped = last[0] + 1 < len(COLUMNS) and not ahead
        if stopped:
            self.carry((last, (last[0] + 1, LEFT)), notes)
        for one in ahead:
            key = self.key(one, last)
            if key != last:
                self.carry((last, key), notes / len(ahead))
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
        self.records[key] = record
        return key


def flow_of(book: Book, most: int = 8) -> Flow:
    """The flow of all notes of tables, at most ``most`` stations a column and the rest together."""
    ends: list[Record] = [*book.all(Action), *book.all(Card)]
    alive = frozenset(found.id for found in reached(book, ends, sources))
    walk = _Walk(book, alive)
    alike: dict[tuple[str, ...], tuple[Theme | None, list[Note]]] = {}
    for note, theme in _notes(book):
        led = (one.id for one in outcomes(book, note))
        alike.setdefault((theme.id if theme else "", *led), (theme, []))[1].append(note)
    for theme, group in alike.values():
        walk.notes(group, theme)
    return _gathered(walk, most, sum(len(group) for _theme, group in alike.values()))


def _notes(book: Book) -> Iterator[tuple[Note, Theme | None]]:
    for board in book.all(Board):
        if board.template != TEMPLATE:
            theme = heading(book, board).theme
            for note in book.of(Note, "board", board.id):
                if note.kind not in _OUTCOMES:
                    yield note, theme


def _gathered(walk: _Walk, most: int, notes: int) -> Flow:
    shown = _shown(_sums(walk.bands), most)
    bands: dict[Way, float] = defaultdict(float)
    wholes: dict[Way, set[str]] = defaultdict(set)
    walked = set[str]().union(*walk.wholes.values())
    said = {key: _behind(walk, key) - walked for key in walk.records}
    for (start, end), count in walk.bands.items():
        way = shown[start], shown[end]
        bands[way] += count
        wholes[way] |= walk.wholes[start, end] | said.get(start, set())
    sums = _sums(bands)
    place = {key: number for number, key in enumerate(_in_order(bands, sums))}
    stations = [
        Station(k[1], k[0], _text(walk, k), sums[k], _whole(walk, k, wholes)) for k in place
    ]
    found = sorted((place[start], place[end], (start, end)) for start, end in bands)
    return Flow(
        tuple(stations),
        tuple(Band(start, end, bands[way], len(wholes[way])) for start, end, way in found),
        notes,
    )


def _sums(bands: dict[Way, float]) -> dict[Key, float]:
    """What comes to each station, and what leaves those of the first column."""
    sums: dict[Key, float] = defaultdict(float)
    for (start, end), count in bands.items():
        sums[end] += count
        if not start[0]:
            sums[start] += count
    return sums


def _in_order(bands: dict[Way, float], sums: dict[Key, float]) -> list[Key]:
    """Stations by column, each beside what it comes from, so that few bands cross."""
    order: list[Key] = []
    middle: dict[Key, float] = {}
    for column in range(len(COLUMNS)):
        pulls = {key: 0.0 for key in sums if key[0] == column}
        for (start, end), count in bands.items():
            if end in pulls:
                pulls[end] += middle[start] * count / sums[end]
        here = sorted(pulls, key=lambda key: (key[1] == LEFT, key[1] == "more", pulls[key]))
        reach = 0.0
        for key in here:
            middle[key] = reach + sums[key] / 2
            reach += sums[key]
        order += here
    return order


def _text(walk: _Walk, key: Key) -> str:
    return name_of(walk.book, walk.records[key]) if key in walk.records else ""


def _behind(walk: _Walk, key: Key) -> set[str]:
    """The notes behind what a station stands for; those said in the plenary set out from there."""
    if not key[0]:
        return set()
    behind = reached(walk.book, [walk.records[key]], sources)
    return {one.id for one in behind if stage_of(walk.book, one) == "note"}


def _whole(walk: _Walk, key: Key, wholes: dict[Way, set[str]]) -> int:
    """The notes behind what a station stands for; of no single thing, those that came there."""
    if key[0] and key in walk.records:
        return len(_behind(walk, key))
    return len(set[str]().union(*(ids for way, ids in wholes.items() if key in way)))


def _shown(sums: dict[Key, float], most: int) -> dict[Key, Key]:
    """Each station as it is shown, the largest first."""
    shown: dict[Key, Key] = {}
    counts: dict[int, int] = defaultdict(int)
    for key in sorted(sums, key=lambda key: -sums[key]):
        own = key[1] == LEFT or counts[key[0]] < most
        counts[key[0]] += key[1] != LEFT
        shown[key] = key if own else (key[0], "more")
    return shown
