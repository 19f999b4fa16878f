"""Order among the selected notes, their sizes and kinds, and the selected link: an edit each."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.domain.book import Book
from facilitator.domain.commands import arranging
from facilitator.domain.commands.links import kinds_between, relink
from facilitator.domain.commands.notes import set_fact
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NoteKind
from facilitator.domain.lanes import kinds_of
from facilitator.domain.layout import NOTE, Layout, Rect, around
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.refusal import Refusal
from ui.canvas.board_hold import BoardHold
from ui.canvas.frame_deeds import change_frame

_Order = Callable[[Book, list[str], Layout], Edit]


def _aligned(side: str) -> _Order:
    return lambda book, notes, layout: arranging.align(book, notes, side, layout)


ORDERS: Mapping[str, _Order] = {
    **{side: _aligned(side) for side in arranging.ALIGNED},
    "across": lambda book, notes, layout: arranging.distribute(book, notes, True, layout),
    "down": lambda book, notes, layout: arranging.distribute(book, notes, False, layout),
    "grid": arranging.grid,
}
"""The ways of putting notes in order, by the values of the rows of the table of actions."""


def put_in_order(canvas: BoardHold, order: str) -> None:
    """The selected notes aligned, distributed or in a grid, and in view: a key of ``ORDERS``."""
    notes, layout = canvas.selected_notes, canvas.scene.layout
    written = canvas.write(lambda: ORDERS[order](canvas.book, notes, layout))
    whole = around([canvas.scene.rect(note) for note in notes])
    if written is not None and whole is not None:
        canvas.show_written(whole)


def change_kind(canvas: BoardHold, kind: str) -> None:
    """The selected notes all of one kind."""
    notes = [canvas.scene.notes[note].record for note in canvas.selected_notes]
    if notes:
        canvas.write(lambda: set_fact(notes, "kind", kind))


def change_kind_to(canvas: BoardHold, number: int) -> None:
    """The selected notes all of the kind that the board offers at a place, from 1."""
    kinds = offered(canvas)
    if number <= len(kinds):
        change_kind(canvas, kinds[number - 1].key)


def offered(canvas: BoardHold) -> tuple[NoteKind, ...]:
    """The kinds that are written on the board that is shown."""
    return kinds_of(canvas.book.get(Board, canvas.scene.board))


def widen(canvas: BoardHold, dw: int, dh: int, gesture: str) -> None:
    """The selected notes, or the selected frame, larger or smaller by board units."""
    if change_frame(canvas, Rect(0, 0, dw, dh), gesture):
        return
    rects = {note: _grown(canvas.scene.notes[note].record, canvas.scene.rect(note), dw, dh)
             for note in canvas.selected_notes}  # fmt: skip
    _resize(canvas, rects, gesture)


def _grown(note: Note, rect: Rect, dw: int, dh: int) -> Rect:
    """Higher from the height that is seen; wider with the height that was chosen."""
    height = rect.h + dh if dh else (note.size or NOTE)[1]
    return Rect(rect.x, rect.y, rect.w + dw, height)


def same_size(canvas: BoardHold) -> None:
    """All selected notes at the size of the one that was selected last."""
    rects = {note: canvas.scene.rect(note) for note in canvas.selected_notes}
    model = list(rects.values())[-1:]
    _resize(canvas, {n: Rect(r.x, r.y, *model[0][2:]) for n, r in rects.items()})


def _resize(canvas: BoardHold, rects: Mapping[str, Rect], gesture: str = "") -> None:
    layout = canvas.scene.layout
    if rects:
        canvas.write(lambda: replace(arranging.resize(canvas.book, rects, layout), gesture=gesture))


def natural_size(canvas: BoardHold) -> None:
    """The selected notes at the size that notes have at first."""
    notes, layout = canvas.selected_notes, canvas.scene.layout
    canvas.write(lambda: arranging.natural_size(canvas.book, notes, layout))


def chosen_link(canvas: BoardHold) -> Link | None:
    """The selected link, if one is selected; its ends are notes, though a pile may be shown."""
    return canvas.book.get(Link, canvas.selection[0]) if canvas.selection else None


def change_link(canvas: BoardHold, kind: str = "", reverse: bool = False) -> None:
    """The selected link with another kind, or the other way round; it stays selected."""
    link = chosen_link(canvas)
    if link is not None:
        written = canvas.write(lambda: relink(canvas.book, link, kind or link.kind, reverse))
        if written is not None:
            canvas.select(written.made)


def turn_link_kind(canvas: BoardHold) -> None:
    """The selected link with the next kind that its two notes may have and that makes no circle."""
    link = chosen_link(canvas)
    kinds = kinds_between(canvas.book, link) if link else []
    if link is None or not kinds:
        return
    start = kinds.index(link.kind) if link.kind in kinds else -1
    for kind in (*kinds[start + 1 :], *kinds[:start]):
        if _may_be(canvas.book, link, kind):
            change_link(canvas, kind)
            return


def _may_be(book: Book, link: Link, kind: str) -> bool:
    try:
        relink(book, link, kind)
    except Refusal:
        return False
    return True
