"""Frames: added, named, moved, put in order and taken away. No note is ever touched."""

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.frames import LEAST
from facilitator.domain.layout import Rect
from facilitator.domain.ordering import next_key, shifted
from facilitator.domain.records import Board, Frame
from facilitator.domain.values import clean_text, fresh_id


def add_frame(book: Book, board: str, rect: Rect, title: str = "") -> Edit:
    """A frame over a part of a board, last in the order."""
    book.require(Board, board)
    frame = fresh_id()
    last = max((one.order for one in book.of(Frame, "board", board)), default="")
    writes = new_record(
        "frame", frame, board=board, title=clean_text(title), place=rect[:2],
        size=_large(rect)[2:], order=next_key(last),
    )  # fmt: skip
    return Edit("add_frame", writes, (frame,))


def set_frame(frame: Frame, rect: Rect, gesture: str = "") -> Edit:
    """A frame over another part of its board: moved, or made larger or smaller."""
    large = _large(rect)
    wanted = {"place": large[:2], "size": large[2:]}
    writes = tuple(
        Write("frame", frame.id, name, list(value))
        for name, value in wanted.items()
        if getattr(frame, name) != value
    )
    resized = any(write.field == "size" for write in writes)
    return Edit("resize_frame" if resized else "move_frame", writes, gesture=gesture)


def shift_frame(book: Book, frame: Frame, by: int) -> Edit:
    """A frame earlier (-1) or later (1) in the order of its board."""
    frames = book.of(Frame, "board", frame.board)
    orders = shifted([one.order for one in frames], frames.index(frame), by)
    writes = (Write("frame", frames[i].id, "order", order) for i, order in orders.items())
    return Edit("order_frames", tuple(writes))


def _large(rect: Rect) -> Rect:
    """A rectangle that is large enough to be a frame."""
    return Rect(rect.x, rect.y, max(LEAST, rect.w), max(LEAST, rect.h))
