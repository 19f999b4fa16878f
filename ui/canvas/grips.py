"""Where the one selected note is gripped: the handle for links, the edges and corners for its size.

Boxes are in device pixels, reaches in dip.
"""

from itertools import product

from PySide6.QtCore import QPointF, QRectF

from resources import tokens
from ui.canvas.kit import grown
from ui.canvas.marks import Marks
from ui.canvas.paint_carried import note_box
from ui.canvas.stage import Stage

HANDLE = 12
GRIP = 8
"""Side of the squares at the corners."""
_TOUCH = int(tokens.tokens()["control"]["target_touch"])
_REACHES = {False: (10, 5), True: (_TOUCH / 2, _TOUCH / 2)}
"""How far from the middle of the handle or a grip one may press, for a mouse and for a finger."""
_ROOM = {False: 40, True: 88}
"""A note less wide or high than this has no edges to grip: it would only be dragged amiss."""

Edges = tuple[int, int]
"""Which edges are gripped: -1 left or top, 1 right or bottom, 0 neither."""
CORNERS: tuple[Edges, ...] = tuple(product((-1, 1), (-1, 1)))


def gripped_box(stage: Stage, marks: Marks) -> QRectF | None:
    """The box of the one selected note, unless something is being done with it."""
    chosen = marks.selected
    if len(chosen) != 1 or chosen[0] not in stage.scene.notes:
        return None
    busy = marks.carried or marks.sheet or marks.stretched or marks.thread
    return None if busy else note_box(stage, chosen[0], {})


def handle_box(stage: Stage, marks: Marks) -> QRectF | None:
    """The handle from which a link is drawn: on the one selected note, at its right."""
    box = gripped_box(stage, marks)
    if box is None:
        return None
    middle = QPointF(box.right() + stage.camera.ratio, box.center().y())
    return _square(middle, HANDLE * stage.camera.ratio)


def grip_boxes(stage: Stage, marks: Marks) -> dict[Edges, QRectF]:
    """The squares at the corners of the one selected note, where it is large enough."""
    box = gripped_box(stage, marks)
    if box is None or not _roomy(box, stage, False):
        return {}
    side = GRIP * stage.camera.ratio
    return {edges: _square(_corner(box, edges), side) for edges in CORNERS}


def on_handle(stage: Stage, marks: Marks, dip: QPointF, touch: bool) -> bool:
    """Whether a point of the widget grips the handle."""
    box = handle_box(stage, marks)
    if box is None:
        return False
    reach = 2 * _REACHES[touch][0] * stage.camera.ratio
    return _square(box.center(), reach).contains(dip * stage.camera.ratio)


def edges_at(stage: Stage, marks: Marks, dip: QPointF, touch: bool) -> Edges | None:
    """The edges that a point of the widget grips: a finger grips only corners."""
    box = gripped_box(stage, marks)
    if box is None or not _roomy(box, stage, touch):
        return None
    point, reach = dip * stage.camera.ratio, _REACHES[touch][1] * stage.camera.ratio
    if not grown(box, reach).contains(point):
        return None
    across = _side(point.x() - box.left(), box.right() - point.x(), reach)
    down = _side(point.y() - box.top(), box.bottom() - point.y(), reach)
    if touch and not (across and down):
        return None
    return (across, down) if across or down else None


def _side(before: float, after: float, reach: float) -> int:
    return -1 if before <= reach else int(after <= reach)


def _roomy(box: QRectF, stage: Stage, touch: bool) -> bool:
    return min(box.width(), box.height()) >= _ROOM[touch] * stage.camera.ratio


def _corner(box: QRectF, edges: Edges) -> QPointF:
    x = box.left() if edges[0] < 0 else box.right()
    return QPointF(x, box.top() if edges[1] < 0 else box.bottom())


def _square(middle: QPointF, side: float) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
