"""Links on paper: the end says the kind, line and colour only repeat it."""

from collections.abc import Sequence
from math import hypot

from facilitator.domain.kinds import link_kind
from facilitator.exports.paper.outlines import Point
from facilitator.exports.paper.page import Page
from facilitator.exports.paper.style import Stroke
from resources.tokens import colour

WIDTH = 1.1
"""Of a link's line, pt."""
ELBOW = 2.0
"""The radius of a link's elbows, mm."""
_PIXEL = 37.6 / 168
"""A note is 168 px wide on screen and 37.6 mm on paper: what a dash of the tokens is, in mm."""
_REACH = {"arrow": 2.2, "open_arrow": 0.5, "bar": 0.2, "dot": 0.9, "equals": 1.6, "none": 0.0}
"""How far before the tip the line ends, mm."""


def link_path(page: Page, link: str, points: Sequence[Point], scale: float = 1.0) -> None:
    """A link of this kind from the first point to the last, elbows rounded, its end at the last.

    `scale` enlarges line, elbows and end on a poster.
    """
    row = link_kind(link)
    ink = colour("light", row.colour)
    *way, before, tip = points
    last = _toward(tip, before, _REACH[row.end] * scale)
    dash = tuple(length * _PIXEL * scale for length in row.dash)
    outline = _rounded([*way, before, last], ELBOW * scale)
    page.shape(outline, stroke=Stroke(ink, WIDTH * scale, dash), closed=False)
    _draw_end(page, row.end, (tip, before), ink, scale)


def link_end(page: Page, end: str, tip: Point, before: Point, ink: str) -> None:
    """The end of a link at its tip, for a line that comes from `before`.

    One of `arrow`, `open_arrow`, `bar`, `dot`, `equals`, `none`.
    """
    _draw_end(page, end, (tip, before), ink, 1.0)


def _draw_end(page: Page, end: str, way: tuple[Point, Point], ink: str, scale: float) -> None:
    tip, before = way
    pen = Stroke(ink, WIDTH * 1.3 * scale)

    def at(along: float, aside: float) -> Point:
        return _beside(tip, before, along * scale, aside * scale)

    if end == "arrow":
        page.shape([tip, at(2.4, 1.1), at(2.4, -1.1)], fill=ink)
    elif end == "open_arrow":
        page.shape([at(2.2, 1.2), tip, at(2.2, -1.2)], stroke=pen, closed=False)
    elif end == "bar":
        page.rule(at(0.25, 1.6), at(0.25, -1.6), Stroke(ink, WIDTH * 2 * scale))
    elif end == "dot":
        page.circle(at(0.9, 0), 0.9 * scale, fill=ink)
    elif end == "equals":
        page.rule(at(0.3, 1.3), at(0.3, -1.3), pen)
        page.rule(at(1.2, 1.3), at(1.2, -1.3), pen)


def _rounded(points: Sequence[Point], elbow: float) -> list[tuple[float, ...]]:
    outline: list[tuple[float, ...]] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(elbow, _length(before, corner) / 2, _length(corner, after) / 2)
        enter, leave = _toward(corner, before, reach), _toward(corner, after, reach)
        outline.append(enter)
        handles = _toward(corner, before, reach * 0.45), _toward(corner, after, reach * 0.45)
        outline.append((*handles[0], *handles[1], *leave))
    return [*outline, points[-1]]


def _length(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _toward(point: Point, goal: Point, distance: float) -> Point:
    return _beside(point, goal, distance, 0.0)


def _beside(tip: Point, before: Point, along: float, aside: float) -> Point:
    """The point `along` mm from the tip toward `before`, and `aside` mm to its side."""
    length = _length(tip, before) or 1.0
    x, y = (before[0] - tip[0]) / length, (before[1] - tip[1]) / length
    return tip[0] + x * along - y * aside, tip[1] + y * along + x * aside
