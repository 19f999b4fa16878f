"""The room within a note: for its text, and above it for the picture that it may show."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil

from facilitator.domain.layout import NOTE, SizeOf
from facilitator.domain.records import Note, Place
from facilitator.domain.rects import Rect
from facilitator.domain.textfit import Box, Fit, Sizes, count_lines, fit

Advance = Callable[[str], float]
"""Width of a text in em, by the advance widths of the faces that screen and paper use."""

PADDING = (10, 12, 8)
"""Of a note: top, side, bottom."""
FOOT = 22 + 4
"""Height of a note's foot (badge, seat, hands) and the gap above it."""
NOTE_SIZES = Sizes(18, 14, 1.2)
GROW_STEP = 8
OPENING_MARKS = frozenset('“«„"‹‘')
_CAPTION = 34
"""The room of a picture's caption: two lines of the smallest size."""
_PICTURE_GAP = 6


@lru_cache(1024)
def text_box(width: int, height: int) -> Box:
    """The room for the text of a note of this width and height, in board units."""
    top, side, bottom = PADDING
    return Box(width - 2 * side, height - top - bottom - FOOT)


def text_room(note: Note) -> Box:
    """The room for a note's text; of one that shows a picture, that of its caption."""
    width, height = note.size or NOTE
    return text_box(width, PADDING[0] + _CAPTION + PADDING[2] + FOOT if note.picture else height)


def text_top(note: Note) -> int:
    """How far below a note's upper edge its text begins; longer captions grow downward."""
    height = (note.size or NOTE)[1]
    return height - PADDING[2] - FOOT - _CAPTION if note.picture else PADDING[0]


def picture_box(note: Note) -> Rect:
    """Where a note shows its picture, from its own upper left corner on."""
    top, side, _bottom = PADDING
    width = (note.size or NOTE)[0] - 2 * side
    return Rect(side, top, max(1, width), max(1, text_top(note) - _PICTURE_GAP - top))


def picture_room() -> Place:
    """What a note that shows a picture has beside the picture, in width and in height."""
    top, side, bottom = PADDING
    return 2 * side, top + _PICTURE_GAP + _CAPTION + FOOT + bottom


def within(pixels: Place, room: Rect) -> Rect:
    """A picture of this size as large as it has room, in its proportions, in the middle."""
    share = min(room.w / max(1, pixels[0]), room.h / max(1, pixels[1]))
    wide, high = (max(1, round(side * share)) for side in pixels)
    return Rect(room.x + (room.w - wide) // 2, room.y + (room.h - high) // 2, wide, high)


def shown_text(note: Note) -> str:
    """What a note says on screen and paper: a quotation stands between quotation marks."""
    bare = note.quotation and note.text[:1] not in OPENING_MARKS
    return f"“{note.text}”" if bare else note.text


def note_fit(note: Note, advance: Advance, italic_advance: Advance | None = None) -> Fit:
    """Size, lines and height of a note's text, in board units; the same on screen and paper."""
    measure = italic_advance if note.quotation and italic_advance else advance
    return fit(shown_text(note), text_room(note), NOTE_SIZES, measure)


def sizer(advance: Advance, italic_advance: Advance | None = None) -> SizeOf:
    """The function that tells a note's width and height, growing by 8 where the text needs it."""

    usual = text_box(*NOTE)

    def size_of(note: Note) -> Place:
        width, height = note.size or NOTE
        box = text_room(note) if note.size or note.picture else usual
        if len(note.text) * NOTE_SIZES.smallest <= box.width and "\n" not in note.text:
            return width, height
        smallest, measure = NOTE_SIZES.smallest, advance
        if note.quotation and italic_advance:
            measure = italic_advance
        lines = count_lines(shown_text(note), box.width / smallest, measure)
        over = lines * smallest * NOTE_SIZES.line_ratio - box.height
        return width, height + GROW_STEP * max(0, ceil(over / GROW_STEP))

    return size_of
