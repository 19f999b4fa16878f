"""Smart guides: what a dragged rectangle lines up with. Pure arithmetic in board units.

Edges and middles of near neighbours pull, and so do the house's gaps (``layout.GAP`` between
columns, ``layout.ROW_GAP`` between rows); each axis on its own.
"""

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.domain.layout import GAP, ROW_GAP, Rect

PULL = 6
"""How near an edge must come before it is pulled, in dip."""
NEAR = 360
"""How far around a dragged rectangle neighbours are looked for: some two notes."""
MOST_NEIGHBOURS = 24
"""So many are looked at: five rows of five, without the dragged one."""


class Guide(NamedTuple):
    """A line to be shown: upright at an x from y to y, or level at a y from x to x.

    ``gap`` marks a line that measures the distance between two neighbours.
    """

    upright: bool
    at: int
    start: int
    end: int
    gap: bool = False


class Snap(NamedTuple):
    """By how much the rectangle is to move yet, and the lines on which it then lies."""

    dx: int = 0
    dy: int = 0
    guides: tuple[Guide, ...] = ()


class _Span(NamedTuple):
    """A rectangle along one axis, and its extent across it."""

    low: int
    middle: int
    high: int
    start: int
    end: int


def nearest(moving: Rect, others: Sequence[Rect], count: int = MOST_NEIGHBOURS) -> list[Rect]:
    """The rectangles whose middles lie nearest to that of the moving one."""
    x, y = 2 * moving.x + moving.w, 2 * moving.y + moving.h

    def far(rect: Rect) -> int:
        return abs(2 * rect.x + rect.w - x) + abs(2 * rect.y + rect.h - y)

    return sorted(others, key=far)[:count]


def snap(moving: Rect, others: Sequence[Rect], pull: float) -> Snap:
    """What pulls a rectangle at its place among others; ``pull`` in board units.

    The smaller move goes before the larger, and of two as large, a line before a gap.
    """
    dx = _pulled(_across(moving), [_across(rect) for rect in others], pull)
    dy = _pulled(_down(moving), [_down(rect) for rect in others], pull)
    if dx is None and dy is None:
        return Snap()
    there = Rect(moving.x + (dx or 0), moving.y + (dy or 0), moving.w, moving.h)
    guides: list[Guide] = []
    if dx is not None:
        guides += _guides(_across(there), [_across(rect) for rect in others], True)
    if dy is not None:
        guides += _guides(_down(there), [_down(rect) for rect in others], False)
    return Snap(dx or 0, dy or 0, tuple(guides))


def _across(rect: Rect) -> _Span:
    x, y, w, h = rect
    return _Span(x, x + w // 2, x + w, y, y + h)


def _down(rect: Rect) -> _Span:
    x, y, w, h = rect
    return _Span(y, y + h // 2, y + h, x, x + w)


def _pulled(moving: _Span, others: Sequence[_Span], pull: float) -> int | None:
    """The smallest move along an axis that brings the rectangle onto a line; None for none."""
    best, found = 2 * pull + 1, None
    for other in others:
        for by in _onto_lines(moving, other):
            if 2 * abs(by) < best:
                best, found = 2 * abs(by), by
        for by in _to_gaps(moving, other):
            if 2 * abs(by) + 1 < best:
                best, found = 2 * abs(by) + 1, by
    return found


def _onto_lines(moving: _Span, other: _Span) -> tuple[int, ...]:
    """The moves that bring an edge onto an edge or the middle onto the middle."""
    low, middle, high = moving[:3]
    return (other[0] - low, other[2] - high, other[1] - middle, other[2] - low, other[0] - high)


def _to_gaps(moving: _Span, other: _Span) -> tuple[int, ...]:
    """The moves that bring it beside another at a gap of the house, where the gap is seen."""
    if moving.start >= other.end or other.start >= moving.end:
        return ()
    after, before = other.high - moving.low, other.low - moving.high
    return (after + GAP, before - GAP, after + ROW_GAP, before - ROW_GAP)


def _guides(moving: _Span, others: Sequence[_Span], upright: bool) -> list[Guide]:
    """The lines on which a rectangle lies now, each as long as all that lies on it."""
    lines: dict[int, tuple[int, int]] = {}
    gaps: list[Guide] = []
    for other in others:
        for at in _shared(moving, other):
            start, end = lines.get(at, moving[3:])
            lines[at] = (min(start, other.start), max(end, other.end))
        if 0 in _to_gaps(moving, other):
            gaps.append(_gap_guide(moving, other, upright))
    drawn = [Guide(upright, at, *reach) for at, reach in sorted(lines.items())]
    return drawn + gaps


def _shared(moving: _Span, other: _Span) -> set[int]:
    """The lines that both have; the middle only where no edge tells more."""
    edges = {moving.low, moving.high} & {other.low, other.high}
    return edges or {moving.middle} & {other.middle}


def _gap_guide(moving: _Span, other: _Span, upright: bool) -> Guide:
    """The line from one rectangle to the other, in the middle of what they share."""
    middle = (max(moving.start, other.start) + min(moving.end, other.end)) // 2
    low, high = sorted((moving, other))
    return Guide(not upright, middle, low.high, high.low, gap=True)
