"""Where a thing comes from, what became of it, and what led nowhere.

What came later derives from what came before (``derives`` links); a cluster comes from the notes
that stand in it, those that stand there *too* included. Paths are read from the book each time,
nothing is kept; what refers to itself in a circle, and what was removed, does no harm.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.ballots import is_by_hand, seen_votes, votes_of
from facilitator.domain.belonging import table_of
from facilitator.domain.book import Book
from facilitator.domain.kinds import OUTCOME_KINDS
from facilitator.domain.origins import (
    Neighbours,
    homes,
    linked,
    members,
    outcomes,
    reached,
    sources,
)
from facilitator.domain.plenary import TEMPLATE, item_of
from facilitator.domain.records import (
    Action,
    Board,
    Card,
    Cluster,
    Note,
    Record,
    Session,
    Table,
    Theme,
)
from facilitator.domain.titles import name_of

STAGES = ("card", "action", "result", "proposal", "scenario", "plenary", "cluster", "note")
"""The columns of a path, from what came last to what came first."""

_STAGE_OF_KIND = {
    "scenario": "scenario", "case_study": "scenario", "objective": "scenario",
    "proposal": "proposal", "result_medium": "result", "result_long": "result",
    "benefit_direct": "result", "benefit_indirect": "result",
}  # fmt: skip
_OUTCOMES = frozenset(row.key for row in OUTCOME_KINDS)


@dataclass(frozen=True, slots=True)
class Stop:
    """A thing on a path. ``stage`` is its column; ``table`` and ``code`` tell where it was said.

    ``at`` is when, in milliseconds since 1970; ``notes`` counts what stands in a cluster, of a
    plenary item what stands in those that it comes from too. ``kind``
    and ``seat`` are those of a note, ``theme`` the title of an action's; ``table`` is 0 where no
    table is known.
    """

    id: str
    stage: str
    text: str
    kind: str = ""
    board: str = ""
    table: int = 0
    code: str = ""
    theme: str = ""
    at: int = 0
    seat: int | None = None
    note_taker: bool = False
    votes: int = 0
    notes: int = 0
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """The stops of a path in the order of their columns, and its edges: (later, earlier) ids."""

    root: str
    stops: tuple[Stop, ...] = ()
    edges: tuple[tuple[str, str], ...] = ()

    def column(self, stage: str) -> tuple[Stop, ...]:
        """The stops of one stage, in the order in which the path comes to them."""
        return tuple(stop for stop in self.stops if stop.stage == stage)

    @property
    def ids(self) -> frozenset[str]:
        """Everything on the path, the root included."""
        return frozenset(stop.id for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Left:
    """A cluster or a loose note that led nowhere: the stage to which its path came, and where.

    ``stage`` is ``note`` (never gathered), ``cluster`` (not taken to the plenary), ``plenary``
    (without a scenario), ``scenario`` (without a proposal), ``proposal`` or ``result`` (that did
    not become an action); ``last`` is the thing at which one goes on.
    """

    stop: Stop
    stage: str
    last: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What led nowhere. ``notes`` counts each once, also one that stands in two such clusters."""

    rows: tuple[Left, ...] = ()
    groups: int = 0
    of_groups: int = 0
    notes: int = 0
    of_notes: int = 0


def back(book: Book, record: str) -> Path:
    """Everything that a record comes from; empty where it is not there."""
    return _path(book, record, sources)


def forward(book: Book, record: str) -> Path:
    """Everything that became of a record; empty where it is not there."""
    return _path(book, record, outcomes)


def stage_of(book: Book, record: Record) -> str:
    """The column of a record (``STAGES``)."""
    if isinstance(record, Note):
        return _STAGE_OF_KIND.get(record.kind, "note")
    if isinstance(record, Cluster):
        board = book.get(Board, record.board)
        return "plenary" if board is not None and board.template == TEMPLATE else "cluster"
    return record.KIND


def used_notes(book: Book, record: str) -> tuple[str, ...]:
    """The notes of tables and plenary that an action or card comes from, exactly those."""
    return tuple(stop.id for stop in back(book, record).column("note"))


def share_with_source(book: Book) -> tuple[int, int]:
    """How many actions have at least one note behind them, and how many actions there are."""
    actions = book.all(Action)
    return sum(has_source(book, action) for action in actions), len(actions)


def has_source(book: Book, action: Record) -> bool:
    """Whether at least one note of a table or the plenary stands behind an action."""
    return any(stage_of(book, found) == "note" for found in reached(book, [action], sources))


def left_out(book: Book) -> LeftOut:
    """The clusters and loose notes that led to no action and no card, in list order.

    A cluster counts that holds notes of the room, or that nobody has filled and that comes from
    nothing; on boards of outcomes there are none. What the plenary makes of clusters is no other
    cluster: what was deepened there counts for those that it comes from.
    """
    ends: list[Record] = [*book.all(Action), *book.all(Card)]
    used = {found.id for found in reached(book, ends, sources)}
    clusters = [cluster for cluster in book.all(Cluster) if _counts(book, cluster)]
    notes = [note for note in book.all(Note) if note.kind not in _OUTCOMES]
    rows = [_left(book, one, used) for one in clusters if one.id not in used]
    loose = (note for note in notes if note.id not in used and not homes(book, note))
    return LeftOut(
        (*rows, *(_left(book, note, used) for note in loose)),
        len(rows), len(clusters), sum(note.id not in used for note in notes), len(notes),
    )  # fmt: skip


def _left(book: Book, record: Cluster | Note, used: set[str]) -> Left:
    farthest: Record = record
    for found in reached(book, [record], outcomes):
        if isinstance(found, Note) and found.kind == "objective":
            continue
        if STAGES.index(stage_of(book, found)) < STAGES.index(stage_of(book, farthest)):
            farthest = found
    held = _with_deepened(book, record) if isinstance(record, Cluster) else (record,)
    mine = tuple(n.id for n in held if n.id not in used and n.kind not in _OUTCOMES)
    stage = stage_of(book, farthest)
    return Left(_stop(book, record), stage, farthest.id, mine)


def _with_deepened(book: Book, cluster: Cluster) -> Iterable[Note]:
    """The notes of a cluster and of the plenary's items that come from it, each once."""
    items = (end for end in outcomes(book, cluster) if isinstance(end, Cluster))
    found = (note for one in (cluster, *items) for note in members(book, one))
    return {note.id: note for note in found}.values()


def _counts(book: Book, cluster: Cluster) -> bool:
    if any(isinstance(end, Cluster) for end in sources(book, cluster)):
        return False
    held = members(book, cluster)
    if held:
        return any(note.kind not in _OUTCOMES for note in held)
    return bool(cluster.title) and not any(True for _ in sources(book, cluster))


def _path(book: Book, record: str, onward: Neighbours) -> Path:
    start = linked(book, record)
    if start is None:
        return Path(record)
    records = {found.id: found for found in _deep(book, start, onward)}
    stops = sorted(
        (_stop(book, found) for found in records.values()),
        key=lambda stop: STAGES.index(stop.stage),
    )
    edges = (
        (found.id, end.id)
        for found in (records[stop.id] for stop in stops)
        for end in sources(book, found)
        if end.id in records
    )
    return Path(record, tuple(stops), tuple(dict.fromkeys(edges)))


def _deep(book: Book, start: Record, onward: Neighbours) -> Iterator[Record]:
    """Everything that is reached, branch by branch: so each column stands in the same order."""
    seen = {start.id}
    branches = [iter((start,))]
    while branches:
        record = next(branches[-1], None)
        if record is None:
            branches.pop()
            continue
        yield record
        fresh = [end for end in onward(book, record) if end.id not in seen]
        seen.update(end.id for end in fresh)
        branches.append(iter(fresh))


def _held(book: Book, record: Note | Cluster) -> int:
    """The notes of a cluster; of a plenary item, those of the clusters that it comes from too."""
    if isinstance(record, Note):
        return 0
    here = [record, *(end for end in sources(book, record) if isinstance(end, Cluster))]
    return len({note.id for cluster in here for note in members(book, cluster)})


def _votes(book: Book, record: Note | Cluster, stage: str) -> tuple[int, bool]:
    """How many, and whether they are hands raised."""
    if isinstance(record, Note):
        return seen_votes(book, record), is_by_hand(book, record)
    if stage == "plenary":
        item = item_of(book, record)
        return item.votes, item.by_hand
    return votes_of(book, record), is_by_hand(book, record)


def _place(book: Book, record: Note | Cluster, stage: str) -> tuple[int, str]:
    """The table's number and code; without a table the code of the board.

    What a workshop makes of it stands where its board does.
    """
    board = book.get(Board, record.board)
    made = board if stage in _STAGE_OF_KIND.values() else None
    table = book.get(Table, made.table) if made else table_of(book, record)
    session = book.get(Session, made.session) if made and not table else None
    if table is not None:
        return table.number, table.code
    here = session or board
    return 0, here.code if here else ""


def _stop(book: Book, record: Record) -> Stop:
    stage, name = stage_of(book, record), name_of(book, record)
    if not isinstance(record, Note | Cluster):
        theme = book.get(Theme, getattr(record, "theme", ""))
        return Stop(record.id, stage, name, theme=theme.title if theme else "", at=record.at)
    table, code = _place(book, record, stage)
    note = record if isinstance(record, Note) else None
    votes, by_hand = _votes(book, record, stage)
    return Stop(
        record.id, stage, name,
        kind=note.kind if note else "", board=record.board,
        table=table, code=code,
        at=record.at, seat=note.seat if note else None,
        note_taker=bool(note and note.note_taker),
        votes=votes, notes=_held(book, record), by_hand=by_hand,
    )  # fmt: skip
