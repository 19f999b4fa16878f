"""What is done to the selected things of a board; each is one edit, made by a command."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.domain.commands.clusters import gather, scatter
from facilitator.domain.commands.layouts import lay_out_as
from facilitator.domain.commands.links import link_all
from facilitator.domain.commands.notes import duplicate, move, remove
from facilitator.domain.edits import Edit
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Link, Note, Place
from facilitator.domain.refusal import Refusal
from ui.canvas.board_hold import BoardHold
from ui.canvas.fits import size_of
from ui.canvas.frame_deeds import change_frame


def gather_selected(canvas: BoardHold) -> str:
    """The selected notes into a new cluster; its id, or an empty string where it was refused."""
    notes = canvas.selected_notes
    layout = canvas.scene.layout
    written = canvas.write(lambda: gather(canvas.book, notes, "", layout, size_of))
    return written.made[0] if written is not None and written.made else ""


def link_selected(canvas: BoardHold, kind: str = "") -> None:
    """Link the first selected note to each of the others, which come later in the selection.

    With several, the last one selected is the one that all the others point to.
    """
    *sources, target = canvas.selected_notes or [""]
    written = canvas.write(lambda: _linked(canvas, sources, target, kind))
    if written is not None:
        canvas.select([*sources, target])


def _linked(canvas: BoardHold, sources: list[str], target: str, kind: str) -> Edit:
    if not sources:
        raise Refusal("select_two_notes")
    return link_all(canvas.book, sources, target, kind)


def remove_selected(canvas: BoardHold) -> None:
    """Take the selected things off the board; clusters and frames leave the notes there."""
    chosen = canvas.selection
    if chosen:
        canvas.write(lambda: _removed(canvas, chosen))


def _removed(canvas: BoardHold, chosen: list[str]) -> Edit:
    book, scene = canvas.book, canvas.scene
    if chosen[0] in scene.clusters:
        return scatter(book, *chosen)
    if chosen[0] in scene.frames:
        return replace(remove(book, [scene.frames[chosen[0]].record]), label="remove_frame")
    if chosen[0] in scene.links:
        return replace(remove(book, [book.require(Link, chosen[0])]), label="unlink")
    return remove(book, [book.require(Note, note) for note in chosen], scene.layout)


def duplicate_selected(canvas: BoardHold) -> None:
    """Copies of the selected notes, which are then the selected ones."""
    notes = [canvas.scene.notes[note].record for note in canvas.selected_notes]
    if not notes:
        return
    layout = canvas.scene.layout
    written = canvas.write(lambda: duplicate(canvas.book, notes, layout))
    if written is not None:
        canvas.select(written.made)


def lay_out_board(canvas: BoardHold, way: str) -> None:
    """Everything in a way of ``ARRANGEMENTS`` (``""``: the usual one), and all of it in view."""
    board, layout = canvas.scene.board, canvas.scene.layout
    if canvas.write(lambda: lay_out_as(canvas.book, board, way, layout, size_of)) is not None:
        canvas.fit()


def tidy_board(canvas: BoardHold) -> None:
    """Everything in order again, in the way in which the board is laid out."""
    board = canvas.book.get(Board, canvas.scene.board)
    lay_out_board(canvas, board.arrangement if board else "")


def nudge(canvas: BoardHold, dx: int, dy: int, gesture: str) -> None:
    """The selected notes, those of the selected clusters, or the selected frame a little aside."""
    if change_frame(canvas, Rect(dx, dy, 0, 0), gesture):
        return
    scene = canvas.scene
    held = [note for one in canvas.selected_clusters for note in scene.clusters[one].notes]
    rects = {note: scene.layout.notes[note] for note in held or canvas.selected_notes}
    if rects:
        places = {note: (rect.x + dx, rect.y + dy) for note, rect in rects.items()}
        canvas.write(lambda: _nudged(canvas, places, gesture))


def _nudged(canvas: BoardHold, places: Mapping[str, Place], gesture: str) -> Edit:
    return replace(move(canvas.book, places, canvas.scene.layout), gesture=gesture)
