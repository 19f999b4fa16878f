"""The report of a session: its tables, then what the plenary made of them."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.attendance import logos_of
from facilitator.domain.book import Book
from facilitator.domain.plenary import TEMPLATE, PlenaryView, plenary_view
from facilitator.domain.records import Board, Group, Phase, Picture, Session, Theme, Venue, Workshop
from facilitator.domain.reports.presence import Presence, presence, roles_in
from facilitator.domain.reports.table import TableReport, table_report
from facilitator.domain.views import living


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said about a theme (its title, ``""`` for none): notes by kind."""

    theme: str
    kinds: Mapping[str, int]

    @property
    def notes(self) -> int:
        """All of them."""
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class SessionReport:
    """A session. ``tables`` are those that have left something, ``silent`` the others."""

    workshop: Workshop
    session: Session
    phase: Phase | None
    venue: Venue | None
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...]
    roles: Mapping[str, tuple[str, ...]]
    presence: tuple[Presence, ...]
    tables: tuple[TableReport, ...]
    silent: tuple[TableReport, ...]
    talks: tuple[Talk, ...]
    plenary: PlenaryView
    logos: tuple[Picture | str, ...] = ()


def session_report(book: Book, session: Session) -> SessionReport:
    """The report of a session, its tables in list order."""
    boards = [one for one in book.of(Board, "session", session.id) if one.template != TEMPLATE]
    tables = [table_report(book, board) for board in boards]
    return SessionReport(
        workshop=book.workshop,
        session=session,
        phase=book.get(Phase, session.phase),
        venue=book.get(Venue, session.venue),
        themes=living(book, Theme, session.themes),
        groups=living(book, Group, session.groups),
        roles=roles_in(book, session.id),
        presence=presence(book, (session.id,)),
        tables=tuple(one for one in tables if not one.is_empty),
        silent=tuple(one for one in tables if one.is_empty),
        talks=talks_of(tables),
        plenary=plenary_view(book, session.id, by_votes=True),
        logos=logos_of(book),
    )


def talks_of(tables: Iterable[TableReport], without: Container[str] = ()) -> tuple[Talk, ...]:
    """Notes by theme and kind, in the order in which themes come up; ``without`` some kinds."""
    found: dict[str, Counter[str]] = {}
    for table in tables:
        kinds = {kind: count for kind, count in table.kinds.items() if kind not in without}
        if kinds:
            theme = table.heading.theme
            found.setdefault(theme.title if theme else "", Counter()).update(kinds)
    return tuple(Talk(theme, kinds) for theme, kinds in found.items())
