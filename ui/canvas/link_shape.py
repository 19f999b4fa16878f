"""The shape of a link as one filled outline: line, elbows and end.

Outlines are made once for each course of points and kept. Their corners lie on 64ths of a pixel,
which is what Qt's rasteriser counts in: so a link looks the same wherever a pan has brought it.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF

from facilitator.domain.kinds import LinkKind
from resources import tokens

_LINK = tokens.tokens()["link"]
WIDTH: float = _LINK["width"]
WIDTH_SELECTED: float = _LINK["width_selected"]
BAR: float = _LINK["bar"]
_CORNER: float = _LINK["corner"]
_ARROW: float = _LINK["arrow"]
_GAP = 2
"""Between the end of a link and the note it points to, in units."""
_BAR_WIDTH = 2.5
_EQUALS = ((1, 1.5), (-3, 1.5))
_DOT = 4
_FINE = 64


class Stroke(NamedTuple):
    """``unit``: device pixels a dip of the look; ``thick``: width of the line in device pixels."""

    unit: float
    thick: float


@lru_cache(4096)
def link_shape(
    points: tuple[tuple[float, float], ...], row: LinkKind, stroke: Stroke
) -> QPainterPath:
    """The outline of a link along points; its end is at the last one, in device pixels."""
    course = [QPointF(x, y) for x, y in points]
    unit, thick = stroke
    back = _GAP * unit + (_ARROW * unit * 0.8 if row.end == "arrow" else 0.0)
    line = [*course[:-1], _toward(course[-1], course[-2], back)]
    dash = [length * unit / thick for length in row.dash]
    made = _stroked(_rounded(line, _CORNER * unit), thick, dash)
    tip = _Tip(_toward(course[-1], course[-2], _GAP * unit), course[-2], stroke)
    made.addPath(_ENDS[row.end](tip))
    return _fine(made)


def _fine(path: QPainterPath) -> QPainterPath:
    """The same of straight pieces alone: Qt parts a curve anew where a strip's edge cuts it."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for polygon in path.toSubpathPolygons():
        points = (polygon.at(place) for place in range(polygon.size()))
        corners = [QPointF(round(p.x() * _FINE) / _FINE, round(p.y() * _FINE) / _FINE)
                   for p in points]  # fmt: skip
        made.addPolygon(QPolygonF(corners))
        made.closeSubpath()
    return made


class _Tip:
    """The end of a link: where it is, and how to go on and aside from there, in units."""

    def __init__(self, at: QPointF, before: QPointF, stroke: Stroke) -> None:
        length = hypot(at.x() - before.x(), at.y() - before.y()) or 1.0
        self._at = at
        self._ahead = ((at.x() - before.x()) / length, (at.y() - before.y()) / length)
        self.unit, self.thick = stroke

    def point(self, ahead: float, aside: float) -> QPointF:
        """A point so many units ahead of the tip and aside of it."""
        dx, dy = self._ahead
        x = self._at.x() + self.unit * (ahead * dx - aside * dy)
        return QPointF(x, self._at.y() + self.unit * (ahead * dy + aside * dx))


def _arrow(tip: _Tip) -> QPainterPath:
    half = _ARROW / 2
    return _filled([tip.point(0, 0), tip.point(-_ARROW, half), tip.point(-_ARROW, -half)])


def _open_arrow(tip: _Tip) -> QPainterPath:
    path = QPainterPath(tip.point(-_ARROW, _ARROW / 2))
    path.lineTo(tip.point(0, 0))
    path.lineTo(tip.point(-_ARROW, -_ARROW / 2))
    return _stroked(path, tip.thick, [])


def _bar(tip: _Tip) -> QPainterPath:
    return _across(tip, 1, _BAR_WIDTH)


def _equals(tip: _Tip) -> QPainterPath:
    path = QPainterPath()
    for ahead, thick in _EQUALS:
        path.addPath(_across(tip, ahead, thick))
    return path


def _across(tip: _Tip, ahead: float, thick: float) -> QPainterPath:
    """A bar across the link."""
    low, high, side = ahead - thick / 2, ahead + thick / 2, BAR / 2
    ends = ((low, -side), (high, -side), (high, side), (low, side))
    return _filled([tip.point(*end) for end in ends])


def _dot(tip: _Tip) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(tip.point(-_DOT / 2, 0), _DOT * tip.unit, _DOT * tip.unit)
    return path


def _none(_tip: _Tip) -> QPainterPath:
    return QPainterPath()


_ENDS: dict[str, Callable[[_Tip], QPainterPath]] = {
    "arrow": _arrow,
    "open_arrow": _open_arrow,
    "bar": _bar,
    "equals": _equals,
    "dot": _dot,
    "none": _none,
}


def _filled(corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _stroked(path: QPainterPath, thick: float, dash: list[float]) -> QPainterPath:
    """The outline of a line; a painter's own dashes would begin anew where it is clipped."""
    stroker = QPainterPathStroker()
    stroker.setWidth(thick)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        stroker.setDashPattern(dash)
    return stroker.createStroke(path)


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
