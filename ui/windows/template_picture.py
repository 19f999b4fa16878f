"""A board template as a small picture, painted from what its file says: any new one has its own."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF

from facilitator.domain.arrangements import ARRANGEMENTS, Block, arranged
from facilitator.domain.branches import Branches
from facilitator.domain.layout import NOTE
from facilitator.domain.records import Place
from ui.look import Look

_MARGIN = 14
_AXIS = 12
_GAP = 4
_RADIUS = 2.0
_ROWS = 5
_SAMPLE = Branches(
    ("p1", "p2"),
    {"p1": ("c1", "c2"), "c1": ("c3",), "p2": ("b1",)},
    {"p1": ("e1",), "p2": ("e2",)},
)
"""Two problems with their causes, a barrier and effects, to show how an arrangement lays them."""
_FISH = Branches(("p1",), {"p1": ("c1", "b1", "c2", "b2", "c3", "b3")})
"""One problem, what stands in its way along a spine."""
_KINDS = {"p": "problem", "c": "cause", "b": "barrier", "e": "effect"}
_SCATTERED = (
    (0.06, 0.10, "problem"), (0.34, 0.02, "idea"), (0.66, 0.14, "question"), (0.15, 0.56, "cause"),
    (0.47, 0.46, "underway"), (0.74, 0.62, "effect"),
)  # fmt: skip


def template_picture(shape: Mapping[str, Any], look: Look, size: QSize, ratio: float) -> QPixmap:
    """The template's frames, or a sample in its arrangement, or its lanes; with its axes."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(look.colour("canvas"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, size.width(), size.height()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    axes = shape.get("axes", {})
    if axes:
        _paint_axes(painter, axes, box, look)
        box.adjust(_AXIS, 0, 0, -_AXIS)
    if frames := shape.get("frames"):
        _paint_frames(painter, frames, box, look)
    elif (way := shape.get("arrangement")) in ARRANGEMENTS and _takes_problems(shape):
        _paint_sample(painter, way, box, look)
    elif lanes := shape.get("lanes"):
        _paint_lanes(painter, lanes, box, look)
    else:
        for x, y, kind in _SCATTERED:
            corner = box.topLeft() + QPointF(x * box.width(), y * box.height())
            _paint_note(painter, QRectF(corner.x(), corner.y(), 26, 18), kind, look)
    painter.end()
    return made


def _takes_problems(shape: Mapping[str, Any]) -> bool:
    """Whether the sample's notes may stand there."""
    lanes = shape.get("lanes", ())
    return not lanes or any("problem" in lane["kinds"] for lane in lanes)


def _paint_note(painter: QPainter, box: QRectF, kind: str, look: Look) -> None:
    colours = look.kind(kind)
    painter.setPen(QPen(colours.edge, 0.8))
    painter.setBrush(colours.fill)
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)


def _paint_axes(painter: QPainter, axes: Mapping[str, Any], box: QRectF, look: Look) -> None:
    ink = look.colour("text_quiet")
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ink)
    corner = box.bottomLeft() + QPointF(2, -2)
    if axes.get("left") or axes.get("right"):
        end = QPointF(box.right(), corner.y())
        painter.drawLine(corner, end)
        painter.drawPolygon(QPolygonF([end, end + QPointF(-6, -3), end + QPointF(-6, 3)]))
    if axes.get("bottom") or axes.get("top"):
        end = QPointF(corner.x(), box.top())
        painter.drawLine(corner, end)
        painter.drawPolygon(QPolygonF([end, end + QPointF(-3, 6), end + QPointF(3, 6)]))


def _paint_frames(
    painter: QPainter, frames: Sequence[Mapping[str, Any]], box: QRectF, look: Look
) -> None:
    rects = [QRectF(*frame["place"], *frame["size"]) for frame in frames]
    boxes = _fitted(rects, box)
    pen = QPen(look.colour("border_control"), 1)
    pen.setStyle(Qt.PenStyle.DashLine)
    for number, each in enumerate(boxes):
        painter.setPen(pen)
        painter.setBrush(look.colour("window"))
        painter.drawRect(each)
        wide = min(18.0, each.width() * 0.3)
        for place in range(2 - number % 2):
            left = each.left() + 5 + place * (wide + 4)
            note = QRectF(left, each.top() + 5 + 7 * place, wide, wide * 0.66)
            _paint_note(painter, note, ("idea", "underway", "question")[number % 3], look)


def _paint_sample(painter: QPainter, way: str, box: QRectF, look: Look) -> None:
    sample = _FISH if way == "fishbone" else _SAMPLE
    notes = [*sample.heads, *chain(*sample.below.values()), *chain(*sample.above.values())]
    kinds = {note: _KINDS[note[0]] for note in notes}
    sizes: dict[str, Place] = dict.fromkeys(notes, NOTE)
    places = arranged(ARRANGEMENTS[way], [Block(sample, sizes, kinds)])
    rects = _fitted([QRectF(*places[note], *NOTE) for note in notes], box)
    stands = dict(zip(notes, rects, strict=True))
    painter.setPen(QPen(look.colour("link"), 1))
    for parent, children in (*sample.below.items(), *sample.above.items()):
        for child in children:
            _paint_limb(painter, stands[child].center(), stands[parent].center(), way)
    for note, rect in stands.items():
        _paint_note(painter, rect, kinds[note], look)


def _paint_limb(painter: QPainter, start: QPointF, end: QPointF, way: str) -> None:
    """A link; along a fish's spine it meets the spine first."""
    if way == "fishbone":
        joint = QPointF(start.x() + abs(end.y() - start.y()) / 2, end.y())
        painter.drawLine(start, joint)
        start = joint
    painter.drawLine(start, end)


def _paint_lanes(
    painter: QPainter, lanes: Sequence[Mapping[str, Any]], box: QRectF, look: Look
) -> None:
    """Each lane as broad as its columns, with fewer notes from lane to lane."""
    columns = [max(1, int(lane.get("columns", 1))) for lane in lanes]
    gaps = _GAP * (sum(columns) - len(columns)) + 3 * _GAP * (len(lanes) - 1)
    wide = min(30.0, (box.width() - gaps) / sum(columns))
    high = min(wide * 0.9, (box.height() - 6) / (_ROWS - 1) - _GAP)
    left = box.left() + (box.width() - gaps - wide * sum(columns)) / 2
    for number, (lane, count) in enumerate(zip(lanes, columns, strict=True)):
        kinds = lane.get("kinds") or ["parked"]
        broad = count * (wide + _GAP) - _GAP
        painter.fillRect(QRectF(left, box.top(), broad, 2), look.colour("border_control"))
        for place in range(max(1, count * (_ROWS - 1) - 1 - number % 3)):
            row, column = divmod(place, count)
            corner = QPointF(left + column * (wide + _GAP), box.top() + 6 + row * (high + _GAP))
            rect = QRectF(corner.x(), corner.y(), wide, high)
            _paint_note(painter, rect, kinds[min(place // count, len(kinds) - 1)], look)
        left += broad + 3 * _GAP


def _fitted(rects: Sequence[QRectF], box: QRectF) -> list[QRectF]:
    """Rectangles scaled to fill a box as they stand to one another."""
    around = QRectF(rects[0])
    for rect in rects:
        around = around.united(rect)
    share = min(box.width() / max(around.width(), 1), box.height() / max(around.height(), 1))
    shift = box.center() - around.center() * share
    return [
        QRectF(rect.x() * share + shift.x(), rect.y() * share + shift.y(),
               rect.width() * share, rect.height() * share)
        for rect in rects
    ]  # fmt: skip
