"""Where an arrow of a drawing runs: from edge to edge, above what stands in the same row."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.foreign.excalidraw import moved
from facilitator.domain.foreign.parcel import Element, whole
from facilitator.domain.records import Place

_GAP, _ABOVE = 4, 16
"""How far an arrow ends from its box, and how high it runs above two that stand side by side."""


@dataclass(frozen=True, slots=True)
class Path:
    """The box of an arrow, and its points from its first one on."""

    rect: tuple[int, int, int, int]
    points: list[list[int]]


def path(start: Element, end: Element) -> Path:
    """A line between the edges of two elements; between two of one row it leaves the row, so that
    its label covers no note between them.
    """
    one, other = _rect(start), _rect(end)
    beside = abs(_middle(start)[1] - _middle(end)[1]) < min(one[3], other[3]) / 2
    return _above(one, other) if beside and one != other else _straight(start, end)


def _above(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> Path:
    x, y, last = one[0] + one[2] // 2, one[1] - _GAP, other[0] + other[2] // 2
    top = min(one[1], other[1]) - _ABOVE - y
    points = [[0, 0], [0, top], [last - x, top], [last - x, other[1] - _GAP - y]]
    tall = max(point[1] for point in points) - top
    return Path((x, y, abs(last - x), tall), points)


def _straight(start: Element, end: Element) -> Path:
    one, other = _middle(start), _middle(end)
    first, last = _edge(start, one, other), _edge(end, other, one)
    dx, dy = round(last[0] - first[0]), round(last[1] - first[1])
    return Path((round(first[0]), round(first[1]), abs(dx), abs(dy)), [[0, 0], [dx, dy]])


def joined(
    raw: Sequence[Element], ends: tuple[Element, Element], steps: Sequence[Place]
) -> list[Element]:
    """An arrow from a file with its label: where it was, moved along, or drawn anew.

    It is drawn anew where only one of the things that it joins was moved, or each elsewhere.
    """
    if steps[0] == steps[1]:
        return [moved(dict(element), steps[0]) for element in raw]
    line = _straight(*ends)
    x, y, width, height = line.rect
    arrow = {**raw[0], "x": x, "y": y, "width": width, "height": height, "points": line.points}
    middle = x + line.points[1][0] / 2, y + line.points[1][1] / 2
    labels = [
        {**label, "x": middle[0] - wide / 2, "y": middle[1] - high / 2}
        for label in raw[1:]
        for _x, _y, wide, high in [_rect(label)]
    ]
    return [arrow, *labels]


def _middle(box: Element) -> tuple[float, float]:
    x, y, width, height = _rect(box)
    return x + width / 2, y + height / 2


def _rect(box: Element) -> tuple[int, int, int, int]:
    """Where an element stands; 0 for what the file does not tell."""
    x, y, width, height = (whole(box.get(name)) or 0 for name in ("x", "y", "width", "height"))
    return x, y, width, height


def _edge(
    box: Element, middle: tuple[float, float], towards: tuple[float, float]
) -> tuple[float, float]:
    """Where the line from the middle leaves a box, a little outside it."""
    dx, dy = towards[0] - middle[0], towards[1] - middle[1]
    _x, _y, width, height = _rect(box)
    wide, high = width / 2 + _GAP, height / 2 + _GAP
    share = min((side / abs(way) for side, way in ((wide, dx), (high, dy)) if way), default=0.0)
    share = min(share, 0.5)
    return middle[0] + dx * share, middle[1] + dy * share
