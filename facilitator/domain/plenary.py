"""The plenary of a session: what its tables say, by theme; it refers to their clusters.

An item is a cluster on the session's board of the plenary. It derives from clusters of the tables;
nothing of them is copied. Its notes are what the room adds while it talks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots import is_by_hand, standing, votes_of
from facilitator.domain.belonging import table_called, theme_at, theme_of
from facilitator.domain.book import Book, listed
from facilitator.domain.keys import PLENARY
from facilitator.domain.origins import members
from facilitator.domain.records import Board, Cluster, Note, Session, Table, Theme
from facilitator.domain.titles import shown_title, sources_of
from facilitator.domain.values import derived_id

TEMPLATE = PLENARY
"""The template of the board of a plenary."""
EXPLAINING = ("cause", "barrier")
"""The kinds that the plenary looks for beneath a problem, in the order in which it lists them."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table's cluster from which an item comes, with its notes and votes.

    ``by_hand`` says that those are hands raised.
    """

    cluster: Cluster
    board: Board
    table: Table | None
    notes: tuple[Note, ...]
    votes: int
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Minority:
    """An objection that is kept; ``table`` is None where the plenary itself raised it."""

    text: str
    table: Table | None
    cluster: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause or barrier of an item; ``table`` is None where the plenary has written it."""

    note: Note
    table: Table | None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the plenary with what it refers to. ``notes`` are its own, on its own board.

    ``by_hand`` says that all its ``votes`` are hands raised.
    """

    record: Cluster
    title: str
    theme: Theme | None
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    tables: tuple[Table, ...]
    votes: int
    by_hand: bool = False

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def minority(self) -> tuple[Minority, ...]:
        """Its own objection, then those of its sources."""
        own = Minority(self.record.minority, None, self.id)
        theirs = (Minority(s.cluster.minority, s.table, s.cluster.id) for s in self.sources)
        return tuple(each for each in (own, *theirs) if each.text)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Causes, then barriers: each time those of the tables before those of the plenary."""
        every = [Reason(note, s.table) for s in self.sources for note in s.notes]
        every += [Reason(note, None) for note in self.notes]
        once = {each.note.id: each for each in reversed(every)}
        told = list(reversed(once.values()))
        return tuple(each for kind in EXPLAINING for each in told if each.note.kind == kind)

    @property
    def others(self) -> tuple[Note, ...]:
        """What the plenary has written that is neither cause nor barrier."""
        return tuple(note for note in self.notes if note.kind not in EXPLAINING)

    def count(self, kind: str) -> int:
        """How many causes or barriers it has."""
        return sum(each.note.kind == kind for each in self.reasons)

    @property
    def note_count(self) -> int:
        """Notes that stand behind it: those of its sources and its own."""
        return len({note.id for source in self.sources for note in source.notes}) + len(self.notes)


@dataclass(frozen=True, slots=True)
class ThemeItems:
    """The items of a theme; None gathers those of no theme."""

    theme: Theme | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the three things that a table brings to the plenary, in its words."""

    board: str
    text: str

    @property
    def identity(self) -> str:
        """By which the note that repeats it in the plenary is known again."""
        return derived_id("thing", self.board, self.text)


@dataclass(frozen=True, slots=True)
class Offered:
    """What a table's board still has for the plenary."""

    board: Board
    table: Table | None
    clusters: tuple[Cluster, ...]
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class PlenaryView:
    """A session's plenary. ``board`` is None before it is made; ``tables`` are the session's."""

    session: Session
    board: Board | None
    tables: tuple[Table, ...]
    themes: tuple[ThemeItems, ...]
    offered: tuple[Offered, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item in the order in which they are listed."""
        return tuple(item for group in self.themes for item in group.items)

    @property
    def most(self) -> int:
        """The largest number of votes, at least 1: the scale of all bars."""
        return max([1, *(item.votes for item in self.items)])

    @property
    def source_count(self) -> int:
        """How many clusters of tables the items refer to."""
        return len({s.cluster.id for item in self.items for s in item.sources})


def plenary_board(book: Book, session: str) -> Board | None:
    """The board on which a session's plenary stands, if it was made."""
    boards = book.of(Board, "session", session)
    return next((board for board in boards if board.template == TEMPLATE), None)


def plenary_view(book: Book, session: str, by_votes: bool = False, table: str = "") -> PlenaryView:
    """A session's plenary by theme, its items in their own order or those with most votes first.

    With a table, only the items that it has brought. ``Refusal`` for an unknown session.
    """
    found = book.require(Session, session)
    board = plenary_board(book, session)
    items = [item_of(book, c) for c in book.of(Cluster, "board", board.id)] if board else []
    if table:
        items = [item for item in items if table in {one.id for one in item.tables}]
    if by_votes:
        items.sort(key=lambda item: -item.votes)
    return PlenaryView(
        found,
        board,
        tuple(book.of(Table, "session", session)),
        _by_theme(book, items),
        tuple(_offered(book, session, board)),
    )


def _by_theme(book: Book, items: Sequence[Item]) -> tuple[ThemeItems, ...]:
    themes: list[Theme | None] = [*book.all(Theme), None]
    groups = (ThemeItems(t, tuple(i for i in items if i.theme == t)) for t in themes)
    return tuple(group for group in groups if group.items)


def item_of(book: Book, record: Cluster) -> Item:
    """A cluster of the plenary with all that it refers to."""
    sources = tuple(source_of(book, cluster) for cluster in sources_of(book, record.id))
    notes = tuple(book.of(Note, "cluster", record.id))
    brought = [source.table for source in sources] + [_bringer(book, n) for n in notes]
    tables = {table.id: table for table in brought if table is not None}
    return Item(
        record,
        shown_title(book, record),
        _theme(book, record, sources, tables.values()),
        sources,
        notes,
        tuple(sorted(tables.values(), key=listed)),
        _votes(book, record, sources),
        _by_hand(book, record, sources),
    )


def _votes(book: Book, record: Cluster, sources: Iterable[Source]) -> int:
    """Those of the plenary's own ballot; before it has one, those that the tables have given."""
    own = votes_of(book, record)
    if standing(book, record.board) is not None:
        return own
    return own + sum(source.votes for source in sources)


def _by_hand(book: Book, record: Cluster, sources: Iterable[Source]) -> bool:
    return is_by_hand(book, record) and all(one.by_hand for one in sources if one.votes)


def source_of(book: Book, cluster: Cluster) -> Source:
    """A table's cluster as the plenary sees it, with the disputed notes that stand in it too."""
    board = book.require(Board, cluster.board)
    table = book.get(Table, board.table)
    return Source(
        cluster, board, table, members(book, cluster), votes_of(book, cluster),
        is_by_hand(book, cluster),
    )  # fmt: skip


def _bringer(book: Book, note: Note) -> Table | None:
    """The table that has brought a note to the plenary as one of its three things."""
    return table_called(book, note.source.get("table", ""))


def _theme(
    book: Book, record: Cluster, sources: Iterable[Source], tables: Iterable[Table]
) -> Theme | None:
    if (own := book.get(Theme, record.theme)) is not None:
        return own
    brought = [theme_at(book, source.cluster) for source in sources]
    spoken = (theme_of(book, book.get(Session, t.session), t) for t in tables)
    return next((theme for theme in (*brought, *spoken) if theme is not None), None)


def _offered(book: Book, session: str, plenary: Board | None) -> Iterator[Offered]:
    """Of each table's board, or of the others where there are no tables, what waits still."""
    boards = [b for b in book.of(Board, "session", session) if b.template != TEMPLATE]
    items = book.of(Cluster, "board", plenary.id) if plenary else []
    raised = {source.id for item in items for source in sources_of(book, item.id)}
    said = {n.identity for n in book.of(Note, "board", plenary.id)} if plenary else set()
    for board in [b for b in boards if b.table] or boards:
        clusters = tuple(
            cluster
            for cluster in book.of(Cluster, "board", board.id)
            if cluster.id not in raised and book.count_of(Note, "cluster", cluster.id)
        )
        things = (Thing(board.id, text) for text in dict.fromkeys(board.three_things) if text)
        waiting = tuple(thing for thing in things if thing.identity not in said)
        if clusters or waiting:
            yield Offered(board, book.get(Table, board.table), clusters, waiting)
