"""What exporters are given of a board, a session or the workshop, where more than a book is needed:
the sizes of notes as our typefaces give them, the form of the city's plan.
"""

from collections.abc import Mapping
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.europe import PlanView, plan_view
from facilitator.domain.foreign.view import BoardOut, board_out
from facilitator.domain.layout import SizeOf
from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Session, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.session_boards import SessionBoards, session_boards
from facilitator.domain.views import BoardView, board_view
from resources import load


def _size_of() -> SizeOf:
    from resources.fonts import measure

    return sizer(measure(), measure(italic=True))


def drawn_board(book: Book, board: Board) -> BoardView:
    """A board as it is drawn."""
    return board_view(book, board, _size_of())


def boards_of(book: Book, session: Session) -> SessionBoards:
    """The boards of a session as they are drawn."""
    return session_boards(book, session, _size_of())


def foreign_board(book: Book, board: Board) -> BoardOut:
    """A board for another program."""
    return board_out(book, board, _size_of())


def plan_form() -> Mapping[str, Any]:
    """The tables of the plan for Europe, the user's own form before the built-in one.

    ``Refusal`` where the user's cannot be read.
    """
    try:
        return load.plan_form()
    except load.Unreadable as why:
        raise Refusal("own_unreadable", file=str(why.file), reason=why.reason) from why


def whole_plan(book: Book, _workshop: Workshop) -> PlanView:
    """All tables of the plan; refuses what ``plan_form`` refuses."""
    return plan_view(book, plan_form())
