"""Putting notes in order by hand: sizes, alignment, equal gaps, a grid, another board."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import move, pinned
from facilitator.domain.commands.pictures import size_for
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import GAP, NOTE, ROW_GAP, Layout, Rect, around
from facilitator.domain.records import Board, Note, Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import picture_of

SIZE_STEP = 8
LEAST_SIZE = (104, 72)
"""Room for a badge, a seat and one line of text."""
MOST_SIZE = (1200, 1200)

ALIGNED: Mapping[str, Callable[[Rect, Rect], Place]] = {
    "left": lambda note, all_: (all_.x, note.y),
    "centre": lambda note, all_: (all_.x + (all_.w - note.w) // 2, note.y),
    "right": lambda note, all_: (all_.right - note.w, note.y),
    "top": lambda note, all_: (note.x, all_.y),
    "middle": lambda note, all_: (note.x, all_.y + (all_.h - note.h) // 2),
    "bottom": lambda note, all_: (note.x, all_.bottom - note.h),
}
"""Where a note goes within the rectangle around all of them, by the name of what is aligned."""


def align(book: Book, notes: Sequence[str], side: str, layout: Layout) -> Edit:
    """Two or more notes onto one line; ``side`` is a key of ``ALIGNED``."""
    rects = _rects(notes, layout, 2, "align_two_notes")
    whole = around(list(rects.values()))
    assert whole is not None
    return _moved(book, {n: ALIGNED[side](r, whole) for n, r in rects.items()}, layout, "align")


def distribute(book: Book, notes: Sequence[str], across: bool, layout: Layout) -> Edit:
    """Three or more notes with equal gaps; the two outermost stay where they are."""
    rects = _rects(notes, layout, 3, "distribute_three_notes")
    axis = 0 if across else 1
    order = sorted(rects, key=lambda note: (rects[note][axis] * 2 + rects[note][axis + 2], note))
    first, last = rects[order[0]], rects[order[-1]]
    room = last[axis] - first[axis] - sum(rects[note][axis + 2] for note in order[:-1])
    places: dict[str, Place] = {}
    taken = 0
    for number, note in enumerate(order):
        at = first[axis] + taken + round(room * number / (len(order) - 1))
        places[note] = (at, rects[note].y) if across else (rects[note].x, at)
        taken += rects[note][axis + 2]
    return _moved(book, places, layout, "distribute")


def grid(book: Book, notes: Sequence[str], layout: Layout) -> Edit:
    """Two or more notes into rows and columns, in the order in which they are read.

    They stay in the place where they are, about as wide as they stood.
    """
    rects = _rects(notes, layout, 2, "align_two_notes")
    whole = around(list(rects.values()))
    assert whole is not None
    widest = max(rect.w for rect in rects.values())
    rows = _in_reading_order(rects, _columns(len(rects), whole.w, widest))
    places: dict[str, Place] = {}
    y = whole.y
    for row in rows:
        for column, note in enumerate(row):
            places[note] = (whole.x + column * (widest + GAP), y)
        y += max(rects[note].h for note in row) + ROW_GAP
    return _moved(book, places, layout, "tidy_selection")


def _columns(count: int, width: int, widest: int) -> int:
    """As many columns as the notes took up, but neither a ribbon nor a pole of many notes."""
    fewest, most = -(-(count**0.5) // 2), -(-(2 * count**0.5) // 1)
    return int(min(max(round((width + GAP) / (widest + GAP)), fewest), most, count))


def _in_reading_order(rects: Mapping[str, Rect], columns: int) -> list[list[str]]:
    downward = sorted(rects, key=lambda note: (rects[note].y, rects[note].x, note))
    rows = [downward[i : i + columns] for i in range(0, len(downward), columns)]
    return [sorted(row, key=lambda note: (rects[note].x, rects[note].y, note)) for row in rows]


def _rects(notes: Sequence[str], layout: Layout, least: int, refusal: str) -> dict[str, Rect]:
    found = {note: layout.notes[note] for note in notes if note in layout.notes}
    if len(found) < least:
        raise Refusal(refusal)
    return found


def _moved(book: Book, places: Mapping[str, Place], layout: Layout, label: str) -> Edit:
    return Edit(label, move(book, places, layout).writes)


def resize(book: Book, rects: Mapping[str, Rect], layout: Layout) -> Edit:
    """Notes at other sizes, and where they then begin; every other note is pinned as it is seen.

    Sizes are kept between ``LEAST_SIZE`` and ``MOST_SIZE``.
    """
    writes: list[Write] = []
    moved = [n for n, rect in rects.items() if layout.notes[n][:2] != rect[:2]]
    for note, rect in rects.items():
        size = within(rect.w, rect.h)
        if (book.require(Note, note).size or NOTE) != size:
            writes.append(Write("note", note, "size", list(size)))
        if note in moved:
            writes.append(Write("note", note, "place", list(rect[:2])))
    return _resized(book, writes, moved, layout)


def within(width: int, height: int) -> Place:
    """The nearest size that a note may have."""
    (least_w, least_h), (most_w, most_h) = LEAST_SIZE, MOST_SIZE
    return min(max(width, least_w), most_w), min(max(height, least_h), most_h)


def natural_size(book: Book, notes: Iterable[str], layout: Layout) -> Edit:
    """Notes at the size that every note has at first; one with a picture shows it whole."""
    found = [book.require(Note, note) for note in notes]
    sizes = [(note, _at_first(book, note)) for note in found]
    writes = [
        Write("note", note.id, "size", list(size) if size else None)
        for note, size in sizes
        if note.size != size
    ]
    return _resized(book, writes, (), layout)


def _at_first(book: Book, note: Note) -> Place | None:
    picture = picture_of(book, note)
    return size_for((picture.width, picture.height)) if picture is not None else None


def _resized(book: Book, writes: list[Write], leaving: Iterable[str], layout: Layout) -> Edit:
    if not writes:
        return Edit("resize_note")
    board = book.require(Note, writes[0].record).board
    label = "resize_notes" if len({write.record for write in writes}) > 1 else "resize_note"
    return Edit(label, (*writes, *pinned(book, board, layout, leaving)))


def move_to_board(
    book: Book, notes: Sequence[str], board: str, layouts: tuple[Layout, Layout]
) -> Edit:
    """Notes to another board, where they wait in their lanes like new ones.

    ``layouts`` are those of the board they leave and of the board they come to: there nothing else
    moves. They leave their clusters; links to notes that stay sleep until both ends are on one
    board again.
    """
    book.require(Board, board)
    moved = [n for n in (book.require(Note, note) for note in notes) if n.board != board]
    if not moved:
        return Edit("move_to_board")
    left, joined = layouts
    arriving = {"board": board, "cluster": "", "place": None}
    writes = [
        Write("note", note.id, name, value)
        for note in moved
        for name, value in arriving.items()
        if getattr(note, name) != value
    ]
    writes += pinned(book, moved[0].board, left, notes)
    return Edit("move_to_board", (*writes, *pinned(book, board, joined, ())))
