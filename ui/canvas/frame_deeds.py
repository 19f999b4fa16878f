"""What is done to frames without a pointer; each is one edit, and no note is touched."""

from collections.abc import Sequence

from facilitator.domain.commands.frames import add_frame, set_frame, shift_frame
from facilitator.domain.frames import frame_around
from facilitator.domain.layout import Rect, around, grown
from facilitator.domain.records import Frame
from ui.canvas.board_hold import BoardHold

_STEP = 40
"""How far beside another frame a new one begins, in board units: a title's height and more."""
_INSET = 72
"""What a frame around all that is in view stays clear of the edge: of the zoom box too, in dip."""


def add_around(canvas: BoardHold) -> str:
    """A frame around the selected things, else around what is whole in view; its id."""
    things = [thing for thing in canvas.selection if thing not in canvas.scene.frames]
    things += _whole_clusters(canvas, things)
    rects = [place for thing in things if (place := canvas.place_of(thing))]
    rect = frame_around(rects or _whole_in_view(canvas)) or _in_view(canvas)
    board, free = canvas.scene.board, _beside(canvas, rect)
    written = canvas.write(lambda: add_frame(canvas.book, board, free))
    return written.made[0] if written is not None and written.made else ""


def _whole_clusters(canvas: BoardHold, chosen: Sequence[str]) -> list[str]:
    """The clusters of which every note is chosen: a frame goes around their titles too."""
    scene = canvas.scene
    homes = {scene.home(note) for note in chosen if note in scene.notes}
    return [home for home in homes if home and set(scene.clusters[home].notes) <= set(chosen)]


def _beside(canvas: BoardHold, rect: Rect) -> Rect:
    """A little below and to the right while another frame begins there: titles never coincide."""
    taken = {view.rect[:2] for view in canvas.scene.frames.values()}
    while rect[:2] in taken:
        rect = Rect(rect.x + _STEP, rect.y + _STEP, rect.w, rect.h)
    return rect


def _whole_in_view(canvas: BoardHold) -> list[Rect]:
    seen, scene = canvas.camera.seen(canvas.stage.rect()), canvas.scene
    shown = [note.id for note in scene.notes_in(seen)]
    shown += [cluster.id for cluster in scene.clusters_in(seen)]
    places = map(canvas.place_of, shown)
    return [place for place in places if place and around([place, seen]) == seen]


def _in_view(canvas: BoardHold) -> Rect:
    seen = canvas.camera.seen(canvas.stage.rect())
    return grown(seen, -round(_INSET / canvas.zoom))


def chosen_frame(canvas: BoardHold) -> Frame | None:
    """The selected frame, if one is selected."""
    view = canvas.scene.frames.get(canvas.selection[0]) if canvas.selection else None
    return view.record if view else None


def go_to(canvas: BoardHold, frame: str) -> None:
    """A frame selected and in view, as large as it fits."""
    view = canvas.scene.frames.get(frame)
    if view is not None:
        canvas.select([frame])
        canvas.show_rect(view.rect, 2.0)


def go_on(canvas: BoardHold, by: int) -> None:
    """To the next frame (1) or the one before (-1), round and round; from none, to the first."""
    frames = list(canvas.scene.frames)
    here = chosen_frame(canvas)
    if frames:
        nowhere = -1 if by > 0 else 0
        start = frames.index(here.id) if here else nowhere
        go_to(canvas, frames[(start + by) % len(frames)])


def change_frame(canvas: BoardHold, by: Rect, gesture: str) -> bool:
    """The selected frame moved and resized by board units; whether one was selected."""
    frame = chosen_frame(canvas)
    if frame is None:
        return False
    now = canvas.scene.frames[frame.id].rect
    wanted = Rect(now.x + by.x, now.y + by.y, now.w + by.w, now.h + by.h)
    canvas.write(lambda: set_frame(frame, wanted, gesture))
    return True


def shift_chosen(canvas: BoardHold, by: int) -> None:
    """The selected frame earlier (-1) or later (1) in the order of the board."""
    frame = chosen_frame(canvas)
    if frame is not None:
        canvas.write(lambda: shift_frame(canvas.book, frame, by))
