"""Links that run along the same lane, moved apart so that each can be followed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Bundle = tuple[str, str]

_EPS = 0.01
_MOST, _MOST_AT_END = 2.8, 6.0
"""How far the outermost of several links may be apart: a lane is 4 spacings wide, a note more."""
_AT_END = 2.0
"""How many times further apart links are where they end, so that no arrow covers another."""


@dataclass(slots=True)
class _Stretch:
    """One straight piece of a way: ``at`` is its fixed coordinate, ``lean`` where it turns off."""

    way: int
    bundle: Bundle
    axis: int
    at: float
    low: float
    high: float
    lean: float
    at_end: bool


def moved_apart(
    ways: Sequence[Sequence[Point]], bundles: Sequence[Bundle], spacing: float
) -> list[tuple[Point, ...]]:
    """The ways with ``spacing`` mm between pieces that lay on each other."""
    pieces = [list(_stretches(n, way, bundles[n])) for n, way in enumerate(ways)]
    lanes: dict[tuple[int, float], list[_Stretch]] = defaultdict(list)
    for piece in (stretch for way in pieces for stretch in way):
        lanes[piece.axis, round(piece.at, 1)].append(piece)
    for lane in lanes.values():
        for group in _touching(lane, 2 * spacing):
            _spread(group, spacing)
    return [_points(way, pieces[n]) for n, way in enumerate(ways)]


def corners(points: Sequence[Point]) -> list[Point]:
    """The points without those in the middle of a straight piece."""
    kept = [points[0]]
    for point, after in pairwise(points[1:]):
        before = kept[-1]
        straight = any(
            abs(before[axis] - point[axis]) < _EPS and abs(point[axis] - after[axis]) < _EPS
            for axis in (0, 1)
        )
        if not straight:
            kept.append(point)
    return [*kept, points[-1]]


def _stretches(number: int, way: Sequence[Point], bundle: Bundle) -> Iterator[_Stretch]:
    for index, (one, other) in enumerate(pairwise(way)):
        axis = 0 if abs(one[1] - other[1]) < _EPS else 1
        at = one[1 - axis]
        around = (*way[max(index - 1, 0) : index], *way[index + 2 : index + 3])
        lean = sum(point[1 - axis] - at for point in around)
        low, high = sorted((one[axis], other[axis]))
        at_end = index in (0, len(way) - 2)
        yield _Stretch(number, bundle, axis, at, low, high, lean, at_end)


def _touching(lane: list[_Stretch], near: float) -> Iterator[list[_Stretch]]:
    """The pieces of a lane in groups that overlap, or would once their neighbours are moved."""
    group: list[_Stretch] = []
    reach = float("-inf")
    for piece in sorted(lane, key=lambda piece: (piece.low, piece.way)):
        if group and piece.low >= reach + near:
            yield group
            group, reach = [], float("-inf")
        group.append(piece)
        reach = max(reach, piece.high)
    if group:
        yield group


def _spread(group: list[_Stretch], spacing: float) -> None:
    leans: dict[Bundle, float] = defaultdict(float)
    for piece in group:
        leans[piece.bundle] += piece.lean
    order = sorted(leans, key=lambda bundle: (leans[bundle], bundle))
    if len(order) < 2:
        return
    ends = any(piece.at_end for piece in group)
    wanted, most = (_AT_END, _MOST_AT_END) if ends else (1.0, _MOST)
    step = spacing * min(wanted, most / (len(order) - 1))
    for piece in group:
        piece.at += (order.index(piece.bundle) - (len(order) - 1) / 2) * step


def _points(way: Sequence[Point], pieces: Sequence[_Stretch]) -> tuple[Point, ...]:
    """The corners where the moved pieces meet."""
    moved = [list(point) for point in way]
    for index, piece in enumerate(pieces):
        for point in (moved[index], moved[index + 1]):
            point[1 - piece.axis] = piece.at
    return tuple((point[0], point[1]) for point in moved)
