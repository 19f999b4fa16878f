"""What the context sheet of a theme says: the first of a session's steps, as plain data."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Fact,
    Phase,
    Programme,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)


@dataclass(frozen=True, slots=True)
class ContextView:
    """A theme with the session in which it is talked about.

    ``steps`` are the session's agenda, ``facts`` the published figures with their sources,
    ``question`` the guiding question of the theme's board; each is empty where nobody gave it, and
    ``session`` is None for a theme that no session has, ``table`` is the first one of it that talks
    about the theme.
    """

    workshop: Workshop
    theme: Theme
    summary: str
    session: Session | None
    phase: Phase | None
    venue: Venue | None
    question: str
    steps: tuple[AgendaItem, ...]
    facts: tuple[Fact, ...]
    table: Table | None = None


def context_view(book: Book, theme: Theme, session: Session | None = None) -> ContextView:
    """The context of a theme in a session; without one, in the first session that has it."""
    met = session or _first_session(book, theme)
    programmes = book.all(Programme)
    return ContextView(
        workshop=book.workshop,
        theme=theme,
        summary=programmes[0].summary if programmes else "",
        session=met,
        phase=book.get(Phase, met.phase) if met else None,
        venue=book.get(Venue, met.venue) if met else None,
        question=_question(book, theme, met),
        steps=tuple(book.of(AgendaItem, "session", met.id)) if met else (),
        facts=tuple(book.all(Fact)),
        table=next(_tables(book, theme, met), None),
    )


def _first_session(book: Book, theme: Theme) -> Session | None:
    tables = {table.session for table in book.all(Table) if table.theme == theme.id}
    return next(
        (s for s in book.all(Session) if theme.id in s.themes or s.id in tables),
        None,
    )


def _tables(book: Book, theme: Theme, session: Session | None) -> Iterator[Table]:
    here = book.of(Table, "session", session.id) if session else ()
    return (table for table in here if table.theme == theme.id)


def _question(book: Book, theme: Theme, session: Session | None) -> str:
    """The question of the table that has the theme; of any table where the whole session has it.

    Where no board asks, the session does.
    """
    if session is None:
        return ""
    boards = book.of(Board, "session", session.id)
    at_theme = {table.id for table in _tables(book, theme, session)}
    shared = session.themes == (theme.id,)
    asked = (b.question for b in boards if b.question and (b.table in at_theme or shared))
    return next(asked, session.question)
