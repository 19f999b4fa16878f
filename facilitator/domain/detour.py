"""The cheapest right-angled way around rectangles, along the lines just beside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from facilitator.domain.rects import Rect, grown

Point = tuple[int, int]

MOST = 24
"""How many rectangles, the nearest ones, are gone around; more would keep the board waiting."""
_TURN = 24


class _Maze(NamedTuple):
    """Lines along which a path may run, and which stretches between neighbours are walled off.

    ``along[column][row]`` is the stretch of a column from a row to the next one, ``across[row]
    [column]`` that of a row from a column to the next one: 1 where something stands.
    """

    columns: Sequence[int]
    rows: Sequence[int]
    along: Sequence[bytearray]
    across: Sequence[bytearray]


def find_detour(
    ends: tuple[Point, Point], blocks: Sequence[Rect], clearance: int, room: Rect
) -> tuple[Point, ...]:
    """A path between two points around the blocks, within a room; empty where there is none."""
    near = sorted(blocks, key=lambda r: _distance(r, ends))[:MOST]
    walls = [grown(r, clearance - 1) for r in near]
    xs = [x for r in near for x in (r.x - clearance, r.right + clearance)]
    ys = [y for r in near for y in (r.y - clearance, r.bottom + clearance)]
    xs = [x for x in xs if room.x < x < room.right]
    ys = [y for y in ys if room.y < y < room.bottom]
    columns, rows = _lines(xs, (p[0] for p in ends)), _lines(ys, (p[1] for p in ends))
    along = [_walled(rows, [(r.y, r.bottom) for r in walls if r.x < x < r.right]) for x in columns]
    across = [_walled(columns, [(r.x, r.right) for r in walls if r.y < y < r.bottom]) for y in rows]
    return _walked(_Maze(columns, rows, along, across), *ends)


def _lines(edges: list[int], ends: Iterable[int]) -> list[int]:
    """Each line once, with a middle line between neighbours far enough apart."""
    lines = sorted({*edges, *ends})
    return sorted({*lines, *((a + b) // 2 for a, b in pairwise(lines) if 8 < b - a < 80)})


def _distance(rect: Rect, ends: tuple[Point, Point]) -> int:
    x, y = rect.x + rect.w // 2, rect.y + rect.h // 2
    return min(abs(x - px) + abs(y - py) for px, py in ends)


def _walled(lines: Sequence[int], walls: Iterable[tuple[int, int]]) -> bytearray:
    """Which stretches between neighbouring lines meet a wall; beyond the last line all do."""
    stretches = bytearray(len(lines))
    stretches[-1] = 1
    for low, high in walls:
        first, last = max(bisect_right(lines, low) - 1, 0), bisect_left(lines, high)
        stretches[first:last] = b"\x01" * (last - first)
    return stretches


def _walked(maze: _Maze, start: Point, goal: Point) -> tuple[Point, ...]:
    """The cheapest walk by length and turns (A*), as the points that it passes.

    A state is a crossing and the axis along which it was reached, as one number: this is the one
    loop for which a messy board waits.
    """
    columns, rows = maze.columns, maze.rows
    height, (goal_x, goal_y) = len(rows), goal
    first = 2 * (bisect_left(columns, start[0]) * height + bisect_left(rows, start[1]))
    last = bisect_left(columns, goal_x) * height + bisect_left(rows, goal_y)
    # Nobody has come from anywhere yet, so that the first step is no turn along either axis.
    costs, came = {first: 0, first + 1: 0}, {first: first, first + 1: first + 1}
    ahead = [(0, first), (0, first + 1)]
    while ahead:
        _estimate, state = heappop(ahead)
        crossing, axis = state >> 1, state & 1
        if crossing == last:
            return _traced(maze, came, state)
        here = costs[state]
        for there, way, length in _steps(maze, crossing):
            price = here + length + (_TURN if way != axis else 0)
            step = 2 * there + way
            if price < costs.get(step, price + 1):
                costs[step], came[step] = price, state
                column, row = divmod(there, height)
                heappush(
                    ahead, (price + abs(columns[column] - goal_x) + abs(rows[row] - goal_y), step)
                )
    return ()


def _steps(maze: _Maze, crossing: int) -> Iterator[tuple[int, int, int]]:
    """The free neighbours of a crossing, each with its axis (0 across, 1 along) and distance."""
    columns, rows, along, across = maze
    height = len(rows)
    column, row = divmod(crossing, height)
    if column and not across[row][column - 1]:
        yield crossing - height, 0, columns[column] - columns[column - 1]
    if not across[row][column]:
        yield crossing + height, 0, columns[column + 1] - columns[column]
    if row and not along[column][row - 1]:
        yield crossing - 1, 1, rows[row] - rows[row - 1]
    if not along[column][row]:
        yield crossing + 1, 1, rows[row + 1] - rows[row]


def _traced(maze: _Maze, came: Mapping[int, int], state: int) -> tuple[Point, ...]:
    path = []
    while True:
        column, row = divmod(state >> 1, len(maze.rows))
        path.append((maze.columns[column], maze.rows[row]))
        if came[state] == state:
            return tuple(reversed(path))
        state = came[state]
