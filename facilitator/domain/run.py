"""The agenda as a guided run: which step is on, what it opens, and who sits where in its round."""

from dataclasses import dataclass

from facilitator.domain.belonging import theme_of
from facilitator.domain.book import Book
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.countdown import due
from facilitator.domain.edits import Edit
from facilitator.domain.keys import PLENARY
from facilitator.domain.records import AgendaItem, Board, Round, Session, Table, Theme


@dataclass(frozen=True, slots=True)
class Run:
    """A session's steps and the place of the one that is on, -1 before the first is begun."""

    agenda: tuple[AgendaItem, ...]
    place: int

    @property
    def item(self) -> AgendaItem | None:
        """The step that is on."""
        return self.agenda[self.place] if self.place >= 0 else None

    def beside(self, by: int) -> AgendaItem | None:
        """The step so many places on (1) or back (-1); the first one before any is begun."""
        place = max(0, self.place + by) if self.place < 0 else self.place + by
        return self.agenda[place] if 0 <= place < len(self.agenda) else None


def run_of(book: Book, session: str) -> Run:
    """The run of a session; without steps where it has none."""
    agenda = tuple(book.of(AgendaItem, "session", session))
    found = book.get(Session, session)
    ids = [item.id for item in agenda]
    return Run(agenda, ids.index(found.step) if found and found.step in ids else -1)


def step_to(book: Book, item: AgendaItem) -> Edit:
    """Another step of its session is on, on every laptop; ``Refusal`` where the session is gone."""
    edit = change_entry(book.require(Session, item.session), {"step": item.id})
    return Edit("step_to", edit.writes)


def item_on(book: Book, session: str, time: str) -> str:
    """The step that somebody has begun, else the one that is due at a time ``HH:MM``; its id."""
    run = run_of(book, session)
    return run.item.id if run.item else due(list(run.agenda), time)


def board_of(book: Book, item: AgendaItem, near: str = "") -> Board | None:
    """The board that a step opens: of its template, in its round, at the table of ``near`` first.

    A step without a template opens none; where there is no such board yet, None.
    """
    if not item.template:
        return None
    beside = book.get(Board, near)
    boards = [b for b in book.of(Board, "session", item.session) if b.template == item.template]
    here = beside.table if beside else ""

    def nearness(board: Board) -> tuple[bool, bool]:
        return board.round != item.round, not (here and board.table == here)

    return min(boards, key=nearness, default=None)


def place_of(book: Book, item: AgendaItem, near: str = "") -> str:
    """Where a new board for a step belongs: the table of ``near``, if it is of the session.

    What all tables share, as the plenary, belongs to the session; a round to its first table.
    """
    beside = book.get(Board, near)
    table = book.get(Table, beside.table) if beside else None
    if item.round:
        at = book.of(Table, "round", item.round)
        return next((one.id for one in (table, *at) if one and one in at), item.session)
    fits = table is not None and table.session == item.session and item.template != PLENARY
    return table.id if table is not None and fits else item.session


def tables_at(book: Book, item: AgendaItem) -> list[tuple[Table, Theme | None]]:
    """The tables of a step's round with their themes; none for a step that is no round."""
    turn, session = book.get(Round, item.round), book.get(Session, item.session)
    tables = book.of(Table, "round", turn.id) if turn else []
    return [(table, theme_of(book, session, table)) for table in tables]
