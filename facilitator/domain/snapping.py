"""Smart guides: what a dragged rectangle lines up with. Pure arithmetic in board units.

Edges and middles of near neighbours pull, and so do the house's gaps (``layout.GAP`` between
columns, ``layout.ROW_GAP`` between rows); each axis on its own.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facilitator.domain.layout import GAP, ROW_GAP, Rect

PULL = 6
"""How near an edge must come before it is pulled, in dip."""
NEAR = 480
"""How far around a dragged rectangle neighbours are looked for: some three notes."""
MOST_NEIGHBOURS = 60
"""More than these are never looked at: where so many lie together, no line means anything."""
GAPS = (GAP, ROW_GAP)


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
    high: int
    start: int
    end: int

    @property
    def lines(self) -> tuple[int, int, int]:
        """Both edges and the middle."""
        return self.low, (self.low + self.high) // 2, self.high


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
    return _Span(rect.x, rect.right, rect.y, rect.bottom)


def _down(rect: Rect) -> _Span:
    return _Span(rect.y, rect.bottom, rect.x, rect.right)


def _pulled(moving: _Span, others: Sequence[_Span], pull: float) -> int | None:
    """The smallest move along an axis that brings the rectangle onto a line; None for none."""
    best: tuple[int, int, int] | None = None
    for other in others:
        for rank, by in _moves(moving, other):
            rated = (abs(by), rank, by)
            if abs(by) <= pull and (best is None or rated < best):
                best = rated
    return best[2] if best else None


def _moves(moving: _Span, other: _Span) -> Iterator[tuple[int, int]]:
    """The moves that another rectangle asks for: rank 0 onto its lines, 1 to a gap beside it."""
    for number, mine in enumerate(moving.lines):
        for place, line in enumerate(other.lines):
            # An edge on a middle means nothing to the eye.
            if (number == 1) == (place == 1):
                yield 0, line - mine
    if _beside(moving, other):
        for gap in GAPS:
            yield 1, other.high + gap - moving.low
            yield 1, other.low - gap - moving.high


def _beside(moving: _Span, other: _Span) -> bool:
    """Whether the two overlap across the axis, so that a gap between them is seen."""
    return moving.start < other.end and other.start < moving.end


def _guides(moving: _Span, others: Sequence[_Span], upright: bool) -> list[Guide]:
    """The lines on which a rectangle lies now, each as long as all that lies on it."""
    lines: dict[int, tuple[int, int]] = {}
    gaps: list[Guide] = []
    for other in others:
        asked = list(_moves(moving, other))
        for at in set(moving.lines) & set(other.lines):
            if (0, 0) in asked:
                start, end = lines.get(at, (moving.start, moving.end))
                lines[at] = (min(start, other.start), max(end, other.end))
        if (1, 0) in asked:
            gaps.append(_gap_guide(moving, other, upright))
    drawn = [Guide(upright, at, *reach) for at, reach in sorted(lines.items())]
    return drawn + gaps


def _gap_guide(moving: _Span, other: _Span, upright: bool) -> Guide:
    """The line from one rectangle to the other, in the middle of what they share."""
    middle = (max(moving.start, other.start) + min(moving.end, other.end)) // 2
    low, high = sorted((moving, other))
    return Guide(not upright, middle, low.high, high.low, gap=True)
