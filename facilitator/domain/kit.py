"""What a session's print kit is made of: its people, its tables with what they said, its themes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.domain.attendance import AttendanceView, Seat, attendance_view
from facilitator.domain.belonging import theme_of
from facilitator.domain.book import Book
from facilitator.domain.commands.boards import template_of
from facilitator.domain.handout import ContextView, context_view
from facilitator.domain.lanes import kinds_of
from facilitator.domain.plenary import TEMPLATE as PLENARY
from facilitator.domain.printings import next_printing
from facilitator.domain.records import Board, Group, Note, Session, Table, Theme, Workshop
from facilitator.domain.reports.presence import roles_in
from facilitator.domain.reports.table import TableReport, table_report
from facilitator.domain.views import question_of

Shape = Mapping[str, Any]
"""A board template's data, as its TOML file or a board says it."""


@dataclass(frozen=True, slots=True)
class TableKit:
    """A table with what its sheets say. ``shapes`` are its boards as templates, by their ids.

    ``report`` is None while no board of the table holds anything.
    """

    table: Table
    theme: Theme | None
    group: Group | None
    question: str
    roles: Mapping[str, tuple[str, ...]]
    kinds: tuple[str, ...]
    prompts: tuple[str, ...] = ()
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    report: TableReport | None = None


@dataclass(frozen=True, slots=True)
class BlankView:
    """Blank sheets to be printed: shapes by what they are of, of no session and table or of one.

    ``about`` names what they are of.
    """

    workshop: Workshop
    session: Session | None
    table: Table | None
    shapes: Mapping[str, Shape]
    about: str


@dataclass(frozen=True, slots=True)
class KitView:
    """A session as its print kit tells it. ``printings`` are the next numbers of its sheets."""

    people: AttendanceView
    tables: tuple[TableKit, ...]
    contexts: tuple[ContextView, ...]
    printings: Mapping[str, int] = field(default_factory=dict)

    @property
    def session(self) -> Session:
        return self.people.session

    @property
    def present(self) -> tuple[Seat, ...]:
        """Who came, each person once, in the order of the sheet."""
        found: dict[str, Seat] = {}
        for seat in self.people.seats:
            if seat.attendance:
                found.setdefault(seat.person.id, seat)
        return tuple(found.values())


def kit_view(book: Book, session: Session) -> KitView:
    """All that a session's sheets say."""
    people = attendance_view(book, session)
    return KitView(
        people,
        tuple(table_kit(book, session, table) for table in people.tables),
        tuple(context_view(book, theme, session) for theme in _themes(book, people)),
        {
            sheet: next_printing(book, sheet, session.id)
            for sheet in ("attendance-pdf", "badges-pdf", "certificates-pdf")
        },
    )


def table_kit(book: Book, session: Session, table: Table) -> TableKit:
    """One table of a session; its first board asks, and tells what was said."""
    boards = [b for b in book.of(Board, "table", table.id) if b.template != PLENARY]
    first = boards[0] if boards else None
    told = next((b for b in boards if book.count_of(Note, "board", b.id)), None)
    group = book.get(Group, table.group)
    groups = [found for g in session.groups if (found := book.get(Group, g))]
    return TableKit(
        table,
        theme_of(book, session, table),
        group or (groups[0] if len(groups) == 1 else None),
        question_of(book, first) if first else session.question,
        roles_in(book, session.id, table.id),
        tuple(row.key for row in kinds_of(first)),
        first.prompts if first else (),
        {board.id: shape_of(book, board) for board in boards},
        table_report(book, told) if told else None,
    )


def shape_of(book: Book, board: Board) -> Shape:
    """A board's own data as a template's; ``template`` is the one that it was made from."""
    shape = template_of(book, board.id, board.title or board.code)
    return {**shape, "template": board.template}


def _themes(book: Book, people: AttendanceView) -> tuple[Theme, ...]:
    """The session's themes and those of its tables, each once."""
    of_tables = (book.get(Theme, table.theme) for table in people.tables)
    found = [theme for theme in (*people.themes, *of_tables) if theme is not None]
    return tuple({theme.id: theme for theme in found}.values())


def parted(view: AttendanceView, by: str) -> tuple[AttendanceView, ...]:
    """The sheet of a session parted by ``table`` or ``group``; whole for any other ``by``.

    Nobody is left out: those of no table or group have a sheet of their own, which comes last.
    Numbers of tables and groups in the heads are those of the part alone.
    """
    if by == "table":
        parts = [
            replace(view, seats=_seats_at(view, table), tables=(table,)) for table in view.tables
        ]
    elif by == "group":
        parts = [
            replace(
                view,
                seats=tuple(seat for seat in view.seats if _group_of(view, seat) == group.id),
                tables=tuple(table for table in view.tables if table.group in {"", group.id}),
                groups=(group,),
            )
            for group in view.groups
        ]
    else:
        return (view,)
    placed = {seat.booking.id for part in parts for seat in part.seats}
    rest = tuple(seat for seat in view.seats if seat.booking.id not in placed)
    if rest or not parts:
        parts.append(replace(view, seats=rest, tables=() if by == "table" else view.tables))
    return tuple(parts)


def _seats_at(view: AttendanceView, table: Table) -> tuple[Seat, ...]:
    return tuple(seat for seat in view.seats if seat.booking.table == table.id)


def _group_of(view: AttendanceView, seat: Seat) -> str:
    """The group of the seat's table or, where that has none, of the person's category."""
    at = next((table for table in view.tables if table.id == seat.booking.table), None)
    return (at.group if at else "") or seat.group
