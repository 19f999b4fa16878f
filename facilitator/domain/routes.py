"""How a link runs from note to note: right-angled, clear of other notes where that can be avoided.

Pure arithmetic in board units, the same for screen and paper. A path is tried in a few plain
shapes first; only where each of them crosses something is a detour looked for (``detour``).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from facilitator.domain.detour import find_detour
from facilitator.domain.layout import CLEARANCE, Rect

Point = tuple[int, int]
Path = tuple[Point, ...]

STUB = CLEARANCE
"""How far a path leaves its note before it turns."""
APART = 40
"""How far out a path runs that passes along the side of clusters: beyond their padding."""
REACH = 64
"""How far a path may leave the rectangle around its two notes."""
_ROOMY = 40
"""Between notes no farther apart a path turns halfway and nowhere else."""
_TURN = 24
"""A turn is as bad as this much length."""
_CROSSING = 2000
MANY = 120
"""With more than this in the way, over half a board, nobody looks for a detour."""
_BETWEEN_ROWS = (("top", "bottom"), ("bottom", "top"))
_BETWEEN_COLUMNS = 150
"""What it costs to leave the lane between two rows, which is there for links."""

STEPS = {"top": (0, -1), "bottom": (0, 1), "left": (-1, 0), "right": (1, 0)}
"""The four sides of a note and the direction in which a path leaves there."""
SIDES = (
    ("top", "bottom"), ("bottom", "top"), ("right", "left"), ("left", "right"),
    ("left", "left"), ("right", "right"), ("bottom", "bottom"), ("top", "top"),
    ("top", "left"), ("top", "right"), ("bottom", "left"), ("bottom", "right"),
    ("left", "bottom"), ("right", "bottom"), ("left", "top"), ("right", "top"),
)  # fmt: skip
"""Pairs of sides (source, target), the usual ones first: lanes for links lie between rows.

Below comes before above, where the title of a cluster may stand.
"""


class Port(NamedTuple):
    """Where a path meets a note: a point on one of its sides.

    ``nearer``: by how much its lane lies nearer to here than halfway, so that several paths to one
    side do not run on top of each other.
    """

    x: int
    y: int
    side: str
    nearer: int = 0

    def out(self, by: int) -> Point:
        """The point that far out from the note."""
        dx, dy = STEPS[self.side]
        return self.x + dx * by, self.y + dy * by


def port(rect: Rect, side: str, share: float = 0.5) -> Port:
    """The point at a share, 0 to 1, of a side."""
    if side in ("top", "bottom"):
        return Port(rect.x + round(rect.w * share), rect.y if side == "top" else rect.bottom, side)
    return Port(rect.x if side == "left" else rect.right, rect.y + round(rect.h * share), side)


def reach(source: Rect, target: Rect) -> Rect:
    """The rectangle that no path between two notes leaves."""
    x, y = min(source.x, target.x) - REACH, min(source.y, target.y) - REACH
    right, bottom = max(source.right, target.right), max(source.bottom, target.bottom)
    return Rect(x, y, right + REACH - x, bottom + REACH - y)


def sides(source: Rect, target: Rect, others: Sequence[Rect], apart: bool) -> tuple[str, str]:
    """The sides at which a path between two notes leaves and arrives at the least cost.

    ``apart`` says that the notes stand in different clusters.
    """
    in_a_row = source.y < target.bottom and target.y < source.bottom
    tried: list[tuple[float, Path, tuple[str, str]]] = []
    for pair in SIDES:
        dearer = 0 if in_a_row or pair in _BETWEEN_ROWS else _BETWEEN_COLUMNS
        found = plain(port(source, pair[0]), port(target, pair[1]), apart)
        tried += [(length(path) + dearer, path, pair) for path in found]
    tried.sort(key=lambda one: one[0])
    return _cheapest(tried, others, (source, target))


def _cheapest(
    tried: Sequence[tuple[float, Path, tuple[str, str]]],
    others: Sequence[Rect],
    ends: tuple[Rect, Rect],
) -> tuple[str, str]:
    """The sides of the cheapest path; those tried come in the order of their own length."""
    best, found = float("inf"), SIDES[0]
    for price, path, pair in tried:
        if price >= best:
            break
        whole = price + _CROSSING * crossings(path, others, ends)
        if whole < best:
            best, found = whole, pair
    return found


def route(start: Port, end: Port, others: Sequence[Rect], ends: tuple[Rect, Rect]) -> Path:
    """The path between two ports: the cheapest plain one, or a detour where all are blocked."""
    price, path = best_plain(start, end, others, ends)
    if price < _CROSSING or len(others) > MANY:
        return path
    stubs = (start.out(STUB), end.out(STUB))
    around = find_detour(stubs, [*others, *ends], CLEARANCE, reach(*ends))
    if around:
        found = straightened(((start.x, start.y), *around, (end.x, end.y)))
        if _cost(found, others, ends) < price:
            return found
    return path


def best_plain(
    start: Port, end: Port, others: Sequence[Rect], ends: tuple[Rect, Rect]
) -> tuple[float, Path]:
    """The cheapest path without a detour, and what it costs."""
    apart = max(abs(start.x - end.x), abs(start.y - end.y)) > 4 * APART
    tried = list(plain(start, end, apart)) or [_any(start, end)]
    return min((_cost(one, others, ends), one) for one in tried)


def _any(start: Port, end: Port) -> Path:
    """A path where none leaves and arrives outward: the notes lie upon each other."""
    corner = (start.x, end.y)
    return ((start.x, start.y), corner, (end.x, end.y))


def plain(start: Port, end: Port, apart: bool) -> Iterator[Path]:
    """The paths with at most four turns between two ports that leave and arrive outward."""
    a, b = (start.x, start.y), (end.x, end.y)
    upright, upright_end = start.side in ("top", "bottom"), end.side in ("top", "bottom")
    if upright != upright_end:
        corner = (a[0], b[1]) if upright else (b[0], a[1])
        if _leaves(start, corner) and _leaves(end, corner):
            yield straightened((a, corner, b))
        return
    axis = 1 if upright else 0
    for lane in _lanes(start, end, axis, apart):
        one = (a[0], lane) if upright else (lane, a[1])
        other = (b[0], lane) if upright else (lane, b[1])
        yield straightened((a, one, other, b))


def _lanes(start: Port, end: Port, axis: int, apart: bool) -> Iterator[int]:
    """Where the middle stretch of a path may run, across the axis along which it leaves."""
    out, back = STEPS[start.side][axis], STEPS[end.side][axis]
    from_, to = (start.x, start.y)[axis], (end.x, end.y)[axis]
    if out == back:
        outermost = max(from_ * out, to * out) * out
        yield outermost + out * (APART if apart else STUB)
    elif (to - from_) * out >= 2 * CLEARANCE:
        yield (from_ + to) // 2 + (end.nearer if to > from_ else -end.nearer)
        if (to - from_) * out > _ROOMY:
            yield from_ + out * STUB
            yield to - out * STUB


def _leaves(port_: Port, corner: Point) -> bool:
    """Whether a corner lies outward of a port, with room for a turn."""
    dx, dy = STEPS[port_.side]
    return (corner[0] - port_.x) * dx + (corner[1] - port_.y) * dy >= STUB


def straightened(path: Sequence[Point]) -> Path:
    """A path without points that lie on the way between their neighbours."""
    kept: list[Point] = []
    for point in path:
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]


def length(path: Path) -> float:
    """Length and turns of a path."""
    legs = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(path))
    return float(legs + _TURN * (len(path) - 2))


def crossings(path: Path, others: Sequence[Rect], ends: Sequence[Rect]) -> int:
    """How often a path crosses a note, or passes one of the others too closely."""
    count, gap = 0, CLEARANCE
    for (x1, y1), (x2, y2) in pairwise(path):
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        for x, y, w, h in others:
            if left < x + w + gap and right > x - gap and top < y + h + gap and bottom > y - gap:
                count += 1
        for x, y, w, h in ends:
            if left < x + w and right > x and top < y + h and bottom > y:
                count += 1
    return count


def _cost(path: Path, others: Sequence[Rect], ends: Sequence[Rect]) -> float:
    return length(path) + _CROSSING * crossings(path, others, ends)
