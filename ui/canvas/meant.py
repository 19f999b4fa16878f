"""What a press of the main button means, by what lies under it: the first row that fits."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.canvas.board_work import BoardWork
from ui.canvas.carrying import Carry
from ui.canvas.framing import Reframe, frame_at
from ui.canvas.gestures import Band, DrawLink, Gesture, Pan, Spot
from ui.canvas.grips import edges_at, on_handle
from ui.canvas.paint_guests import guests_in
from ui.canvas.stretching import Stretch

_LINK_NEAR = {False: 6, True: 22}
"""How near to a link one must press to mean it, in dip: with a mouse, with a finger."""


def nothing() -> None:
    """A click that has done its work when the button went down."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed and not yet moved: what a drag would begin, what a click would do."""

    spot: Spot
    drag: Callable[[], Gesture]
    click: Callable[[], None] = nothing


def meant(canvas: BoardWork, spot: Spot) -> Press:
    """What a press of the main button is about; what it presses on is selected at once."""
    presses = (row(canvas, spot) for row in _ROWS)
    return next(press for press in presses if press is not None)


def thing_at(canvas: BoardWork, spot: Spot) -> str:
    """The note, cluster, link or frame that a click here means, or an empty string."""
    scene = canvas.scene
    near = _LINK_NEAR[spot.touch] / canvas.zoom
    found = scene.note_at(spot.x, spot.y) or scene.header_at(spot.x, spot.y)
    found = found or scene.link_at(spot.x, spot.y, near)
    grip = None if found else frame_at(canvas.stage, spot.dip, spot.touch)
    return grip.frame if grip else found


def _on_handle(canvas: BoardWork, spot: Spot) -> Press | None:
    if not on_handle(canvas.stage, canvas.marks, spot.dip, spot.touch):
        return None
    source = canvas.selection[0]
    return Press(spot, lambda: DrawLink(canvas, source))


def _on_edge(canvas: BoardWork, spot: Spot) -> Press | None:
    edges = edges_at(canvas.stage, canvas.marks, spot.dip, spot.touch)
    if edges is None or spot.adding:
        return None
    note = canvas.selection[0]
    return Press(spot, lambda: Stretch(canvas, spot, note, edges))


def _on_note(canvas: BoardWork, spot: Spot) -> Press | None:
    note = canvas.scene.note_at(spot.x, spot.y)
    if not note:
        return None
    before = canvas.selected_notes
    click = _picked(canvas, note, before, spot.adding)
    if note in before:
        canvas.focus_note(note)
    return Press(spot, lambda: Carry(canvas, spot, canvas.selected_notes), click)


def _picked(canvas: BoardWork, thing: str, before: list[str], adding: bool) -> Callable[[], None]:
    """Select a pressed thing, with those selected before or alone; what a mere click then does."""
    if thing not in before:
        canvas.select([*before, thing] if adding else [thing])
        return nothing
    others = [other for other in before if other != thing]
    return lambda: canvas.select(others if adding else [thing])


def _on_header(canvas: BoardWork, spot: Spot) -> Press | None:
    """A cluster by its title, or a pile; with others, if they are selected too."""
    cluster = canvas.scene.header_at(spot.x, spot.y)
    if not cluster:
        return None
    click = _picked(canvas, cluster, canvas.selected_clusters, spot.adding)

    def drag() -> Carry:
        wholes = canvas.selected_clusters
        notes = [note for whole in wholes for note in canvas.scene.clusters[whole].notes]
        return Carry(canvas, spot, notes, wholes)

    return Press(spot, drag, click)


def _on_guest(canvas: BoardWork, spot: Spot) -> Press | None:
    """A disputed note named at the foot of its second cluster: a click goes to it."""
    guest = guest_at(canvas, spot)
    if not guest:
        return None
    return Press(spot, lambda: Band(canvas, spot), lambda: canvas.show_thing(guest))


def guest_at(canvas: BoardWork, spot: Spot) -> str:
    """The note whose name stands here at the foot of its second cluster, or an empty string."""
    scene, stage = canvas.scene, canvas.stage
    cluster = scene.clusters.get(scene.cluster_at(spot.x, spot.y))
    if cluster is None or scene.is_pile(cluster.id):
        return ""
    box = QRectF(stage.camera.box(scene.rect(cluster.id)))
    point = spot.dip * stage.camera.ratio
    found = guests_in(scene.guests(cluster), box, stage.kit)
    return next((guest.note.id for guest in found if guest.box.contains(point)), "")


def _on_frame(canvas: BoardWork, spot: Spot) -> Press | None:
    """A frame: its name moves it, its line stretches it."""
    grip = frame_at(canvas.stage, spot.dip, spot.touch)
    if grip is None:
        return None
    canvas.select([grip.frame])
    if canvas.read_only:
        return Press(spot, lambda: Pan(canvas, spot))
    return Press(spot, lambda: Reframe(canvas, spot, grip))


def _on_link(canvas: BoardWork, spot: Spot) -> Press | None:
    link = thing_at(canvas, spot)
    if link not in canvas.scene.links:
        return None
    canvas.select([link])
    return Press(spot, lambda: Pan(canvas, spot) if spot.touch else Band(canvas, spot))


def _on_bare_board(canvas: BoardWork, spot: Spot) -> Press:
    """A finger moves the board; a mouse draws a band."""
    click = nothing if spot.adding else lambda: canvas.select([])
    return Press(spot, lambda: Pan(canvas, spot) if spot.touch else Band(canvas, spot), click)


_ROWS: tuple[Callable[[BoardWork, Spot], Press | None], ...] = (
    _on_handle, _on_edge, _on_note, _on_header, _on_guest, _on_link, _on_frame, _on_bare_board,
)  # fmt: skip
