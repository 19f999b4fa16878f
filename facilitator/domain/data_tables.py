"""What was said, gathered, linked, voted and attended, as plain tables for other programs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.domain.ballots import is_by_hand, is_hidden, votes_in, votes_of, words_of
from facilitator.domain.belonging import theme_at
from facilitator.domain.book import Book
from facilitator.domain.collate import collated_name
from facilitator.domain.keys import WALK_IN
from facilitator.domain.origins import is_awake, linked
from facilitator.domain.records import (
    Attendance,
    Ballot,
    Board,
    Booking,
    Category,
    Cluster,
    Link,
    Note,
    Organisation,
    Person,
    Record,
    Session,
    Table,
)
from facilitator.domain.titles import shown_title

Value = str | int | bool | None | tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``key`` is that of a field; ``form`` says what its values are.

    ``text``, ``number``, ``yes``, ``time`` (milliseconds since 1970, 0 where unknown), ``note`` and
    ``link`` (keys of kinds), ``answer`` (yes, no or empty), ``details`` (pairs of a detail's key
    and its text).
    """

    key: str
    form: str = "text"


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table under the plural of its records. ``remarks`` are keys of what readers must know."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    remarks: tuple[str, ...] = ()


_NOTES = (
    Column("session"), Column("board"), Column("table"), Column("kind", "note"), Column("text"),
    Column("cluster"), Column("seat", "number"), Column("hands", "number"),
    Column("votes", "number"), Column("quotation", "yes"), Column("note_taker", "yes"),
    Column("nature"), Column("details", "details"), Column("at", "time"), Column("id"),
)  # fmt: skip
_CLUSTERS = (
    Column("session"), Column("board"), Column("table"), Column("title"), Column("statement"),
    Column("minority"), Column("theme"), Column("notes", "number"), Column("hands", "number"),
    Column("votes", "number"), Column("at", "time"), Column("id"),
)  # fmt: skip
_LINKS = (
    Column("kind", "link"), Column("source"), Column("target"), Column("source_id"),
    Column("target_id"), Column("id"),
)  # fmt: skip
_VOTES = (
    Column("session"), Column("board"), Column("ballot"), Column("criterion"), Column("target"),
    Column("voter"), Column("dots", "number"), Column("target_id"), Column("id"),
)  # fmt: skip
_ATTENDANCE = (
    Column("session"), Column("surname"), Column("given_name"), Column("name"),
    Column("organisation"), Column("category"), Column("table"), Column("number", "number"),
    Column("present", "yes"), Column("entered", "time"), Column("left", "time"),
    Column("walk_in", "yes"), Column("photo", "answer"), Column("accompanied", "number"),
    Column("id"),
)  # fmt: skip


def notes_table(book: Book, _about: Record | None = None) -> DataTable:
    """Every note that stands on a board, board by board, with the whole of a long text."""
    rows = (
        (
            *_spot(book, board), note.kind, note.text + note.overflow,
            _title(book, note.cluster), note.seat, note.hands,
            _told_apart(book, note)[1], note.quotation, note.note_taker, note.nature,
            _pairs(note), note.at, note.id,
        )
        for board in book.all(Board)
        for note in book.of(Note, "board", board.id)
    )  # fmt: skip
    return DataTable("notes", _NOTES, tuple(rows))


def clusters_table(book: Book, _about: Record | None = None) -> DataTable:
    """Every cluster, with the title under which it is shown."""
    return DataTable("clusters", _CLUSTERS, tuple(_clusters(book)))


def _clusters(book: Book) -> Iterator[tuple[Value, ...]]:
    for board in book.all(Board):
        for one in book.of(Cluster, "board", board.id):
            theme = theme_at(book, one)
            yield (
                *_spot(book, board), shown_title(book, one), one.statement, one.minority,
                theme.title if theme else "",
                book.count_of(Note, "cluster", one.id), *_told_apart(book, one), one.at, one.id,
            )  # fmt: skip


def _told_apart(book: Book, one: Note | Cluster) -> tuple[int | None, int | None]:
    """Hands raised for it, and its votes: what was not counted is empty.

    A vote is on clusters, and on notes only where somebody says so: a note that got nothing was
    not asked about.
    """
    votes = votes_of(book, one)
    if is_by_hand(book, one):
        return votes, None
    return None, votes if votes or isinstance(one, Cluster) else None


def links_table(book: Book, _about: Record | None = None) -> DataTable:
    """Every link of which both ends stand, in words and by the ids of its ends."""
    rows = (
        (link.kind, _said(book, link.source), _said(book, link.target), link.source, link.target,
         link.id)
        for link in book.all(Link)
        if is_awake(book, link)
    )  # fmt: skip
    return DataTable("links", _LINKS, tuple(rows))


def votes_table(book: Book, _about: Record | None = None) -> DataTable:
    """The dots of every ballot; of a secret one that is open nothing is told yet."""
    ballots = book.all(Ballot)
    hidden = any(is_hidden(ballot) for ballot in ballots)
    rows = tuple(row for ballot in ballots if not is_hidden(ballot) for row in _votes(book, ballot))
    return DataTable("votes", _VOTES, rows, ("votes_hidden",) if hidden else ())


def _votes(book: Book, ballot: Ballot) -> Iterator[tuple[Value, ...]]:
    board = book.get(Board, ballot.board)
    session, code, _table = _spot(book, board) if board else ("", "", "")
    for vote in votes_in(book, ballot):
        thing = book.get(Cluster, vote.target) or book.require(Note, vote.target)
        yield (
            session, code, ballot.title, vote.criterion, words_of(book, thing), vote.voter,
            vote.dots, vote.target, vote.id,
        )  # fmt: skip


def attendance_table(book: Book, about: Record | None = None) -> DataTable:
    """Every booked seat of a session, or of all of them, by surname; who came, and when."""
    sessions = [about] if isinstance(about, Session) else book.all(Session)
    rows: list[tuple[Value, ...]] = []
    unread = False
    for session in sessions:
        seats = [(b, book.get(Person, b.person)) for b in book.of(Booking, "session", session.id)]
        seats.sort(key=lambda seat: _by_name(seat[1]))
        rows += (_seat(book, session, *seat) for seat in seats)
        unread = unread or any(p and not _named(p) and not p.forgotten for _b, p in seats)
    remarks = ("personal_data", *(("names_sealed",) if unread else ()))
    return DataTable("attendance", _ATTENDANCE, tuple(rows), remarks if rows else ())


def _seat(
    book: Book, session: Session, booking: Booking, person: Person | None
) -> tuple[Value, ...]:
    known = person or Person(id="")
    organisation = book.get(Organisation, known.organisation)
    category = book.get(Category, known.category)
    table = book.get(Table, booking.table)
    came = book.of(Attendance, "booking", booking.id)
    return (
        session.code, known.surname, known.given_name, known.name,
        organisation.title if organisation else "", category.title if category else "",
        table.code if table else "", booking.number, bool(came),
        came[0].entered if came else 0, came[0].left if came else 0, WALK_IN in booking.flags,
        came[0].photo if came else "", came[0].accompanied if came else 0, booking.id,
    )  # fmt: skip


def _named(person: Person) -> str:
    return person.name or person.surname or person.given_name


def _by_name(person: Person | None) -> tuple[tuple[str, str], ...]:
    if person is None:
        return collated_name("", "")
    return collated_name(person.surname or person.name, person.given_name)


TABLES: tuple[Callable[[Book, Record | None], DataTable], ...] = (
    notes_table, clusters_table, links_table, votes_table, attendance_table,
)  # fmt: skip
"""Each of the tables, in the order in which one file holds them all."""


def data_tables(book: Book, _about: Record | None = None) -> tuple[DataTable, ...]:
    """All tables of the workshop."""
    return tuple(table(book, None) for table in TABLES)


def _spot(book: Book, board: Board) -> tuple[str, str, str]:
    """The codes of a board's session, of itself and of its table."""
    session, table = book.get(Session, board.session), book.get(Table, board.table)
    return session.code if session else "", board.code, table.code if table else ""


def _title(book: Book, cluster: str) -> str:
    found = book.get(Cluster, cluster)
    return shown_title(book, found) if found else ""


def _pairs(note: Note) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(note.details.items()))


def _said(book: Book, end: str) -> str:
    found = linked(book, end)
    if isinstance(found, Cluster | Note):
        return words_of(book, found)
    return str(getattr(found, "title", ""))
