"""The cheapest way along the lines of a grid from one of some ports to one of others."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
State = tuple[Point, int]
"""A crossing of lines, and the axis along which it was reached."""
Price = Callable[[int, float, tuple[float, float]], float | None]
"""What it costs to go along an axis, on the line at, from and to; None where nothing can."""

EPS = 0.01
ACROSS, DOWN = 0, 1
_TURN = 7.0
"""What a turn costs, in mm."""
_MOST = 2500
"""After so many crossings no way is sought any longer: it would be too long to be followed."""


class Side(NamedTuple):
    """A port on a note's edge, the first point on a line outside it, and the axis of the way."""

    port: Point
    out: Point
    axis: int


def cheapest_way(
    lines: tuple[Sequence[float], Sequence[float]],
    ends: tuple[Sequence[Side], Sequence[Side]],
    target: tuple[float, float, float, float],
    price: Price,
) -> tuple[Point, ...]:
    """The corners from a start's port to a goal's port at the target; empty where no way leads."""
    return _Search(lines, target, price).run(*ends)


class _Search:
    """A*: turns cost, and what is left to go is at least the distance to the target's edge."""

    def __init__(
        self,
        lines: tuple[Sequence[float], Sequence[float]],
        target: tuple[float, float, float, float],
        price: Price,
    ) -> None:
        self.lines, self.target, self.price = lines, target, price
        self.best: dict[State, float] = {}
        self.came: dict[State, State] = {}
        self.queue: list[tuple[float, float, State]] = []

    def run(self, starts: Sequence[Side], goals: Sequence[Side]) -> tuple[Point, ...]:
        first = {(side.out, side.axis): side.port for side in starts}
        last = {(side.out, side.axis): side.port for side in goals}
        for state, port in first.items():
            self._reach(state, abs(port[state[1]] - state[0][state[1]]), None)
        found: tuple[float, State, State] | None = None
        looked = 0
        while self.queue and looked < _MOST and (found is None or self.queue[0][0] < found[0]):
            looked += 1
            _guess, cost, state = heappop(self.queue)
            if cost > self.best[state] + EPS:
                continue
            at, axis = state
            for end in ((at, ACROSS), (at, DOWN)):
                if end in last:
                    port = last[end]
                    way_in = abs(port[end[1]] - at[end[1]]) + _TURN * (axis != end[1])
                    if found is None or cost + way_in < found[0]:
                        found = cost + way_in, state, end
            for step, more in self._steps(at, axis):
                self._reach(step, cost + more, state)
        return self._corners(first, found[1], last[found[2]]) if found else ()

    def _reach(self, state: State, cost: float, before: State | None) -> None:
        if cost < self.best.get(state, float("inf")) - EPS:
            self.best[state] = cost
            if before is not None:
                self.came[state] = before
            heappush(self.queue, (cost + self._at_least(state[0]), cost, state))

    def _at_least(self, at: Point) -> float:
        """How far it is to the target's edge at best."""
        x, y, width, height = self.target
        across = max(x - at[0], at[0] - x - width, 0.0)
        return across + max(y - at[1], at[1] - y - height, 0.0)

    def _corners(self, starts: dict[State, Point], last: State, port: Point) -> tuple[Point, ...]:
        states = [last]
        while states[-1] in self.came:
            states.append(self.came[states[-1]])
        return _corners([starts[states[-1]], *(at for at, _axis in reversed(states)), port])

    def _steps(self, at: Point, axis: int) -> Iterator[tuple[State, float]]:
        for new_axis in (ACROSS, DOWN):
            line, fixed, start = self.lines[new_axis], at[1 - new_axis], at[new_axis]
            index = bisect_left(line, start - EPS)
            turn = _TURN * (new_axis != axis)
            for neighbour in (index - 1, index + 1):
                if 0 <= neighbour < len(line):
                    end = line[neighbour]
                    price = self.price(new_axis, fixed, (start, end))
                    if price is not None:
                        step = (end, fixed) if new_axis == ACROSS else (fixed, end)
                        yield (step, new_axis), turn + price


def _corners(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points without those in the middle of a straight piece."""
    kept = [points[0]]
    for point, after in pairwise(points[1:]):
        before = kept[-1]
        straight = any(
            abs(before[axis] - point[axis]) < EPS and abs(point[axis] - after[axis]) < EPS
            for axis in (ACROSS, DOWN)
        )
        if not straight:
            kept.append(point)
    return (*kept, points[-1])
