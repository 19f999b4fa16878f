"""Links: right-angled lines with round elbows; the end says the kind, colour only repeats it."""

from collections.abc import Callable, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from facilitator.domain.kinds import LINK_KIND, LinkKind
from facilitator.domain.layout import Rect
from facilitator.domain.routes import Path
from resources import tokens
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit

_LINK = tokens.tokens()["link"]
WIDTH: float = _LINK["width"]
WIDTH_SELECTED: float = _LINK["width_selected"]
_CORNER: float = _LINK["corner"]
_ARROW: float = _LINK["arrow"]
_BAR: float = _LINK["bar"]
_GAP = 2
"""Between the end of a link and the note it points to, in dip."""
_SMALL = 0.5
"""Below this zoom ends and elbows shrink with the board."""


def paint_link(
    painter: QPainter, kind: str, path: Path, place: tuple[Camera, Kit], selected: bool
) -> None:
    """A link along its path in board units."""
    camera, kit = place
    middles = [QPointF(camera.x(x) + 0.5, camera.y(y) + 0.5) for x, y in path]
    draw_along(painter, LINK_KIND.get(kind) or LINK_KIND["supports"], middles, kit, selected)


def paint_far_link(
    painter: QPainter, kind: str, ends: tuple[Rect, Rect], place: tuple[Camera, Kit]
) -> None:
    """A link between notes too small to be read: straight, from middle to middle."""
    camera, kit = place
    row = LINK_KIND.get(kind) or LINK_KIND["supports"]
    painter.setPen(QPen(kit.look.colour(row.colour), kit.ratio))
    middles = [camera.box(rect).center() for rect in ends]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLine(*middles)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_along(
    painter: QPainter, kind: LinkKind, points: Sequence[QPointF], kit: Kit, selected: bool
) -> None:
    """A link along points in device pixels, with its end at the last one."""
    if len(points) < 2 or points[-1] == points[-2]:
        return
    unit = kit.ratio * min(1.0, kit.zoom / _SMALL)
    colour = kit.look.colour(kind.colour)
    thick = (WIDTH_SELECTED if selected else WIDTH) * max(unit, 0.5 * kit.ratio)
    back = _GAP * unit + (_ARROW * unit * 0.8 if kind.end == "arrow" else 0.0)
    line = [*points[:-1], _toward(points[-1], points[-2], back)]
    pen = QPen(colour, thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind.dash:
        pen.setDashPattern([length * unit / thick for length in kind.dash])
    painter.strokePath(_rounded(line, _CORNER * unit), pen)
    tip = _toward(points[-1], points[-2], _GAP * unit)
    _ENDS[kind.end](painter, _Tip(tip, points[-2], unit, colour, thick))


class _Tip:
    """The end of a link: where it is, and how to go on and aside from there."""

    def __init__(
        self, at: QPointF, before: QPointF, unit: float, colour: QColor, thick: float
    ) -> None:
        length = hypot(at.x() - before.x(), at.y() - before.y()) or 1.0
        self._at = at
        self._ahead = ((at.x() - before.x()) / length, (at.y() - before.y()) / length)
        self.unit, self.colour, self.thick = unit, colour, thick

    def point(self, ahead: float, aside: float) -> QPointF:
        """A point so many units ahead of the tip and aside of it."""
        dx, dy = self._ahead
        x = self._at.x() + self.unit * (ahead * dx - aside * dy)
        return QPointF(x, self._at.y() + self.unit * (ahead * dy + aside * dx))


def _arrow(painter: QPainter, tip: _Tip) -> None:
    corners = [tip.point(0, 0), tip.point(-_ARROW, _ARROW / 2), tip.point(-_ARROW, -_ARROW / 2)]
    _fill(painter, corners, tip.colour)


def _open_arrow(painter: QPainter, tip: _Tip) -> None:
    path = QPainterPath(tip.point(-_ARROW, _ARROW / 2))
    path.lineTo(tip.point(0, 0))
    path.lineTo(tip.point(-_ARROW, -_ARROW / 2))
    painter.strokePath(path, QPen(tip.colour, tip.thick))


def _bar(painter: QPainter, tip: _Tip) -> None:
    _stroke(painter, tip, 1, 2.5)


def _equals(painter: QPainter, tip: _Tip) -> None:
    _stroke(painter, tip, 1, 1.5)
    _stroke(painter, tip, -3, 1.5)


def _stroke(painter: QPainter, tip: _Tip, ahead: float, thick: float) -> None:
    """A bar across the link."""
    half, side = thick / 2, _BAR / 2
    corners = [tip.point(ahead - half, -side), tip.point(ahead + half, -side),
               tip.point(ahead + half, side), tip.point(ahead - half, side)]  # fmt: skip
    _fill(painter, corners, tip.colour)


def _dot(painter: QPainter, tip: _Tip) -> None:
    middle = tip.point(-2, 0)
    dot = QPainterPath()
    dot.addEllipse(middle, 4 * tip.unit, 4 * tip.unit)
    painter.fillPath(dot, tip.colour)


def _none(_painter: QPainter, _tip: _Tip) -> None:
    """Some links end without a mark."""


_ENDS: dict[str, Callable[[QPainter, _Tip], None]] = {
    "arrow": _arrow,
    "open_arrow": _open_arrow,
    "bar": _bar,
    "equals": _equals,
    "dot": _dot,
    "none": _none,
}


def _fill(painter: QPainter, corners: Sequence[QPointF], colour: QColor) -> None:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    painter.fillPath(path, colour)


def _toward(start: QPointF, goal: QPointF, by: float) -> QPointF:
    """A point on the way from one to another; not beyond the goal."""
    dx, dy = goal.x() - start.x(), goal.y() - start.y()
    length = hypot(dx, dy)
    share = min(1.0, by / length) if length else 0.0
    return QPointF(start.x() + dx * share, start.y() + dy * share)


def _rounded(points: Sequence[QPointF], corner: float) -> QPainterPath:
    """A line through points whose elbows are arcs, as round as the legs beside them allow."""
    path = QPainterPath(points[0])
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        legs = [hypot(p.x() - here.x(), p.y() - here.y()) for p in (before, after)]
        radius = min(corner, legs[0] / 2, legs[1] / 2)
        path.lineTo(_toward(here, before, radius))
        path.quadTo(here, _toward(here, after, radius))
    path.lineTo(points[-1])
    return path


def reach_of(path: Path, camera: Camera, kit: Kit) -> QRectF:
    """All that a link paints, in device pixels."""
    xs, ys = [camera.x(x) for x, _y in path], [camera.y(y) for _x, y in path]
    margin = _BAR * kit.ratio
    box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box.adjusted(-margin, -margin, margin, margin)
