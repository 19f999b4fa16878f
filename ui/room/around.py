"""The words around what is shown: theme, step and time above; table and votes below. No names."""

from facilitator.domain.ballots import standing, votes_on
from facilitator.domain.book import Book
from facilitator.domain.records import Board
from facilitator.domain.run import run_of
from facilitator.domain.views import Heading, heading
from ui.room.clock import RoomClock
from ui.room.leaves import Around
from ui.translate import spoken


def around(book: Book, board_id: str, clock: RoomClock, votes: int = -1) -> Around:
    """The words for a board; ``votes`` are those of the group shown, -1 counts the whole board's.

    A board that is gone has none.
    """
    board = book.get(Board, board_id)
    if board is None:
        return Around(time=clock.told, is_over=clock.is_over)
    head = heading(book, board)
    shown = votes_on(book, board.id) if votes < 0 else votes
    return Around(
        theme=head.theme.title if head.theme else head.board.title,
        step=_step(book, head, clock),
        time=clock.told,
        is_over=clock.is_over,
        table=head.table,
        table_name=spoken()("paper.table_n", n=head.table.number) if head.table else "",
        votes=spoken().votes(shown, standing(book, board.id) is None) if shown else "",
    )


def _step(book: Book, head: Heading, clock: RoomClock) -> str:
    """``Passo 2 di 3`` while a point of the agenda is on, else the session's code."""
    if head.session is None:
        return ""
    run = run_of(book, head.session.id)
    ids = [item.id for item in run.agenda]
    place = ids.index(clock.count.item) if clock.count.item in ids else run.place
    if place < 0:
        return head.session.code
    return spoken()("paper.step_n", n=place + 1, of=len(ids))
