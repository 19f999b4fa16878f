"""All boards of a session in one document: items of the plenary lead to what they come from."""

from dataclasses import dataclass, replace

from facilitator.domain.book import Book
from facilitator.domain.layout import SizeOf
from facilitator.domain.origins import origins
from facilitator.domain.records import Board, Session, Table
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import BoardView, board_view


@dataclass(frozen=True, slots=True)
class SessionBoards:
    """The boards of a session: the plenary's first, then the tables' by their numbers."""

    session: Session
    boards: tuple[BoardView, ...]


def session_boards(book: Book, session: Session, size_of: SizeOf) -> SessionBoards:
    """The boards of a session as they stand. Refuses ``needs_board`` where it has none.

    A cluster leads to the nearest that it derives from among those that are printed too.
    """
    boards = sorted(
        book.of(Board, "session", session.id),
        key=lambda board: (board.template != "plenary", _number(book, board), board.code),
    )
    if not boards:
        raise Refusal("needs_board")
    views = [board_view(book, board, size_of) for board in boards]
    printed = {one.id for view in views for one in view.clusters if one.notes}
    return SessionBoards(session, tuple(_leading(book, view, printed) for view in views))


def _number(book: Book, board: Board) -> int:
    table = book.get(Table, board.table)
    return table.number if table else 0


def _leading(book: Book, view: BoardView, printed: set[str]) -> BoardView:
    clusters = []
    for one in view.clusters:
        near = (found for found in origins(book, one.id) if found in printed)
        clusters.append(replace(one, leads=next(near, "")))
    return replace(view, clusters=tuple(clusters))
