"""To which table, theme and field of action a thing belongs."""

from collections.abc import Iterable

from facilitator.domain.book import Book
from facilitator.domain.keys import FIELDS_OF_ACTION
from facilitator.domain.origins import reached, sources
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Cluster,
    Note,
    Record,
    Round,
    Session,
    Table,
    Theme,
)
from facilitator.domain.tally import read_time


def table_called(book: Book, code: str) -> Table | None:
    """The table of a code; None for no code."""
    return next(iter(book.of(Table, "code", code)), None) if code else None


def table_of(book: Book, record: Note | Cluster) -> Table | None:
    """The table that brought or wrote a note; where none is known, and for a cluster, the board's.

    A note repeated in the plenary names the table that brought it, others the one that wrote them;
    under a code that its board's table bore too when it was written, that is meant.
    """
    board = book.get(Board, record.board)
    home = book.get(Table, board.table) if board else None
    codes = (record.source.get("table", ""), record.by) if isinstance(record, Note) else ()
    for code in filter(None, codes):
        if found := home if home and code in home.earlier else table_called(book, code):
            return found
    return home


def theme_of(book: Book, session: Session | None, table: Table | None) -> Theme | None:
    """The theme of a table, or of its session where that has only one."""
    if table is not None and table.theme:
        return book.get(Theme, table.theme)
    if session is not None and len(session.themes) == 1:
        return book.get(Theme, session.themes[0])
    return None


def hours_of(book: Book, session: Session | None, turn: Round | None) -> tuple[str, str]:
    """From when to when, ``HH:MM`` each, ``""`` where unknown: of a round, else of its session.

    A round that does not say it itself stands where the agenda puts it.
    """
    of_session = (session.start, session.end) if session else ("", "")
    if turn is None:
        return of_session
    agenda = book.of(AgendaItem, "session", turn.session)
    points: tuple[Round | AgendaItem, ...] = (
        turn,
        *(item for item in agenda if item.round == turn.id),
    )
    start = next((time for point in points if (time := read_time(point.start))), "")
    minutes = next((point.minutes for point in points if point.minutes), 0)
    return (start, _later(start, minutes) if minutes else "") if start else of_session


def _later(time: str, minutes: int) -> str:
    hour, minute = map(int, time.split(":"))
    total = hour * 60 + minute + minutes
    return f"{total // 60 % 24:02}:{total % 60:02}"


def theme_at(book: Book, record: Record) -> Theme | None:
    """A record's own theme; of a note or cluster, else that of its table or session."""
    own = book.get(Theme, getattr(record, "theme", ""))
    if own is not None or not isinstance(record, Note | Cluster):
        return own
    table, board = table_of(book, record), book.get(Board, record.board)
    session = table.session if table else board.session if board else ""
    return theme_of(book, book.get(Session, session), table)


def themes_behind(book: Book, records: Iterable[Record]) -> tuple[Theme, ...]:
    """The themes of records and of everything that they come from, in list order."""
    every = (theme_at(book, one) for one in reached(book, records, sources))
    found = {theme.id: theme for theme in every if theme is not None}
    return tuple(theme for theme in book.all(Theme) if theme.id in found)


def fields_of(themes: Iterable[Theme]) -> tuple[str, ...]:
    """The fields of action for which themes stand, in the plan's order."""
    found = {key for theme in themes for key in theme.fields_of_action}
    return tuple(key for key in FIELDS_OF_ACTION if key in found)
