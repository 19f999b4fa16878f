"""What undo and redo change is seen: on whichever board it stands, and wherever on it."""

from collections.abc import Iterable
from itertools import chain

from facilitator.domain.book import Book
from facilitator.domain.layout import around
from facilitator.domain.records import Board, Cluster, Frame, Link, Note
from ui.canvas.board_hold import BoardHold


def boards_of(book: Book, records: Iterable[str]) -> set[str]:
    """The boards on which records stand that are still there."""
    return {board for record in records if (board := _board_of(book, record))}


def board_instead(book: Book, before: str, session: str) -> str:
    """What to show for a board that is gone: the one before, one of its session, any, or none."""
    of_session = (board.id for board in book.of(Board, "session", session))
    some = (board.id for board in book.all(Board))
    return before if book.get(Board, before) is not None else next(chain(of_session, some), "")


def uncover(canvas: BoardHold, records: Iterable[str]) -> None:
    """Show records of the open board: with all the rest where that is shown, else at least one."""
    places = [place for record in records if (place := canvas.place_of(record)) is not None]
    seen = canvas.camera.seen(canvas.stage.rect())
    whole = around(places)
    if whole is not None and (canvas.shows_all or not any(p.meets(seen) for p in places)):
        canvas.show_written(whole)


def _board_of(book: Book, record: str) -> str:
    if (link := book.get(Link, record)) is not None:
        record = link.source
    if book.get(Board, record) is not None:
        return record
    found = book.get(Note, record) or book.get(Cluster, record) or book.get(Frame, record)
    return found.board if found is not None else ""
