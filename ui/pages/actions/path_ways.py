"""The ways of a path: elbows with rounded corners that run between the boxes, not behind them."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath

from resources import tokens

_CORNER = float(tokens.tokens()["link"]["corner"])
_ARROW = float(tokens.tokens()["link"]["arrow"])
_CLEAR = int(tokens.tokens()["link"]["clearance"])
_BEND, _NEXT = 14, 48
"""How far from a box a way turns where the gap between columns does not say it, and from where on
there may be a column between two boxes."""
Way = tuple[tuple[str, str], QPainterPath, QPainterPath]
"""From what came later to what it comes from: both ids, the line, the arrow's head."""


def way(ends: tuple[str, str], start: QRect, end: QRect, boxes: Sequence[QRect]) -> Way:
    """The way from one box to another that stands further to the right.

    Past columns between the two it runs where nothing stands; within a column, and back, it goes
    round at the right.
    """
    level, goal = start.center().y() + 0.5, end.center().y() + 0.5
    if end.left() <= start.right():
        round_it = max(start.right(), end.right()) + _BEND
        back = [(start.right() + 1.0, level), (float(round_it), level), (float(round_it), goal),
                (end.right() + 2.0, goal)]  # fmt: skip
        return ends, _rounded(back), _head(end.right() + 2, goal, _ARROW)
    far = boxes if end.left() - start.right() > _NEXT else ()
    between = [b for b in far if start.right() < b.left() and b.right() < end.left()]
    out: float = (start.right() + end.left()) / 2
    begin, tip = start.right() + 1.0, end.left() - 1.0
    if not between:
        corners = [(begin, level), (out, level), (out, goal), (tip, goal)]
    else:
        out = (start.right() + min(b.left() for b in between)) / 2
        turn = (max(b.right() for b in between) + end.left()) / 2
        lane = _lane(between, (level + goal) / 2)
        corners = [(begin, level), (out, level), (out, lane), (turn, lane),
                   (turn, goal), (tip, goal)]  # fmt: skip
    return ends, _rounded(corners), _head(tip, goal, -_ARROW)


def _lane(boxes: Sequence[QRect], wished: float) -> float:
    """The height nearest to the one wished for at which nothing stands in the way."""
    tries = [wished]
    for box in boxes:
        tries += [box.top() - _CLEAR, box.bottom() + _CLEAR]
    free = (
        y for y in tries if not any(box.top() - _CLEAR < y < box.bottom() + _CLEAR for box in boxes)
    )
    return min(free, key=lambda y: abs(y - wished))


def _rounded(corners: Sequence[tuple[float, float]]) -> QPainterPath:
    """A line through these corners, each of them rounded as far as its two legs allow."""
    points = [QPointF(*corner) for corner in corners]
    path = QPainterPath(points[0])
    for (before, at), (_at, after) in pairwise(pairwise(points)):
        reach = min(_CORNER, _far(before, at) / 2, _far(at, after) / 2)
        if reach >= 0.5:
            path.lineTo(_towards(at, before, reach))
            path.quadTo(at, _towards(at, after, reach))
    path.lineTo(points[-1])
    return path


def _far(one: QPointF, other: QPointF) -> float:
    return hypot(other.x() - one.x(), other.y() - one.y())


def _towards(start: QPointF, end: QPointF, by: float) -> QPointF:
    return start + (end - start) * (by / _far(start, end))


def _head(x: float, y: float, along: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y))
    path.lineTo(x + along, y - _ARROW / 2)
    path.lineTo(x + along, y + _ARROW / 2)
    path.closeSubpath()
    return path


def bounds(path: QPainterPath) -> QRectF:
    """What a way covers, with the thickness of its line."""
    return path.boundingRect().adjusted(-4, -4, 4, 4)
