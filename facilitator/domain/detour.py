"""The cheapest right-angled way around rectangles, along the lines just beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from facilitator.domain.layout import Rect

Point = tuple[int, int]

MOST = 24
"""How many rectangles, the nearest ones, are gone around; more would keep the board waiting."""
_TURN = 24


class _Spot(NamedTuple):
    """A crossing of two lines, and the axis (0 across, 1 along) along which it was reached."""

    column: int
    row: int
    axis: int


class _Maze(NamedTuple):
    """Lines along which a path may run, and for each the stretches that are walled off."""

    columns: Sequence[int]
    rows: Sequence[int]
    along: Sequence[Sequence[tuple[int, int]]]
    across: Sequence[Sequence[tuple[int, int]]]

    def is_free(self, spot: _Spot, step: _Spot) -> bool:
        """Whether nothing stands between two neighbouring crossings."""
        if step.axis:
            low, high = sorted((self.rows[spot.row], self.rows[step.row]))
            return not any(low < b and high > a for a, b in self.along[spot.column])
        low, high = sorted((self.columns[spot.column], self.columns[step.column]))
        return not any(low < b and high > a for a, b in self.across[spot.row])


def find_detour(
    ends: tuple[Point, Point], blocks: Sequence[Rect], clearance: int, room: Rect
) -> tuple[Point, ...]:
    """A path between two points around the blocks, within a room; empty where there is none."""
    near = sorted(blocks, key=lambda r: _distance(r, ends))[:MOST]
    walls = [_grown(r, clearance - 1) for r in near]
    xs = [x for r in near for x in (r.x - clearance, r.right + clearance)]
    ys = [y for r in near for y in (r.y - clearance, r.bottom + clearance)]
    xs = [x for x in xs if room.x < x < room.right]
    ys = [y for y in ys if room.y < y < room.bottom]
    columns, rows = _lines(xs, (p[0] for p in ends)), _lines(ys, (p[1] for p in ends))
    along = [[(r.y, r.bottom) for r in walls if r.x < x < r.right] for x in columns]
    across = [[(r.x, r.right) for r in walls if r.y < y < r.bottom] for y in rows]
    return _walked(_Maze(columns, rows, along, across), *ends)


def _lines(edges: list[int], ends: Iterable[int]) -> list[int]:
    """Each line once, with a middle line between neighbours far enough apart."""
    lines = sorted({*edges, *ends})
    return sorted({*lines, *((a + b) // 2 for a, b in pairwise(lines) if 8 < b - a < 80)})


def _distance(rect: Rect, ends: tuple[Point, Point]) -> int:
    x, y = rect.x + rect.w // 2, rect.y + rect.h // 2
    return min(abs(x - px) + abs(y - py) for px, py in ends)


def _grown(rect: Rect, by: int) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def _walked(maze: _Maze, start: Point, goal: Point) -> tuple[Point, ...]:
    """The cheapest walk by length and turns (A*), as the points that it passes."""
    first = _Spot(bisect_left(maze.columns, start[0]), bisect_left(maze.rows, start[1]), -1)
    costs, came = {first: 0}, {first: first}
    ahead = [(0, first)]
    while ahead:
        _estimate, spot = heappop(ahead)
        here = _point(maze, spot)
        if here == goal:
            return _traced(maze, came, spot)
        for step in _steps(maze, spot):
            if not maze.is_free(spot, step):
                continue
            there = _point(maze, step)
            price = costs[spot] + _length(here, there) + _TURN * (spot.axis not in (-1, step.axis))
            if price < costs.get(step, price + 1):
                costs[step], came[step] = price, spot
                heappush(ahead, (price + _length(there, goal), step))
    return ()


def _steps(maze: _Maze, spot: _Spot) -> Iterator[_Spot]:
    if spot.column > 0:
        yield _Spot(spot.column - 1, spot.row, 0)
    if spot.column < len(maze.columns) - 1:
        yield _Spot(spot.column + 1, spot.row, 0)
    if spot.row > 0:
        yield _Spot(spot.column, spot.row - 1, 1)
    if spot.row < len(maze.rows) - 1:
        yield _Spot(spot.column, spot.row + 1, 1)


def _point(maze: _Maze, spot: _Spot) -> Point:
    return maze.columns[spot.column], maze.rows[spot.row]


def _length(a: Point, b: Point) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _traced(maze: _Maze, came: dict[_Spot, _Spot], last: _Spot) -> tuple[Point, ...]:
    path = [_point(maze, last)]
    while came[last] != last:
        last = came[last]
        path.append(_point(maze, last))
    return tuple(reversed(path))
