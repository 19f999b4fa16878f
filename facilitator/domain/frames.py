"""Frames: views of parts of a board. They hold nothing, and moving one moves no note."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect, around, grown
from facilitator.domain.records import Frame

LEAST = 96
"""The smallest width and height of a frame, in board units."""
ROOM = 20
"""What a frame keeps free around the things that it is put around: half of what parts clusters."""


@dataclass(frozen=True, slots=True)
class FrameView:
    """A frame and the part of the board that it shows."""

    record: Frame
    rect: Rect

    @property
    def id(self) -> str:
        return self.record.id


def frames_of(book: Book, board: str) -> tuple[FrameView, ...]:
    """The frames of a board in their order; one without a place or size is not shown."""
    return tuple(
        FrameView(frame, Rect(*frame.place, max(LEAST, frame.size[0]), max(LEAST, frame.size[1])))
        for frame in book.of(Frame, "board", board)
        if frame.place is not None and frame.size is not None
    )


def inside(rects: Mapping[str, Rect], frame: Rect) -> list[str]:
    """The keys of the rectangles whose middles lie in a frame: what it shows, roughly."""
    return [
        key
        for key, rect in rects.items()
        if frame.x <= rect.x + rect.w / 2 < frame.right
        and frame.y <= rect.y + rect.h / 2 < frame.bottom
    ]


def frame_around(rects: list[Rect]) -> Rect | None:
    """The frame around some things, with a little room; None around nothing."""
    inner = around(rects)
    return grown(inner, ROOM) if inner else None
