"""Ways for links on a page: along the lanes between notes and clusters, with few turns.

Lengths are in mm. Lanes are the lines along which a link may run; each link also has the middle of
its own notes' sides. Links on the same lane are moved apart, but for those of one kind to one note.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from facilitator.exports.board.gutters_apart import Bundle, Point, corners, moved_apart

Area = tuple[float, float, float, float]
State = tuple[Point, int]
"""A crossing of lanes, and the axis along which it was reached."""
Side = tuple[Point, Point, int]
"""A port on a note's edge, the first point on a lane outside it, and the axis of the way out."""

_TURN, _CROSSING, _SHARING, _WORDS = 7.0, 5.0, 3.0, 60.0
"""What a turn, a crossing, a stretch shared with another link and one through words cost, in mm."""
_SPACING = 1.5
"""mm between links for which these costs are meant."""
_CLEAR = 1.0
"""mm at least between a link and what it runs along."""
_EPS = 0.01
_ACROSS, _DOWN = 0, 1


@dataclass(frozen=True, slots=True)
class Ends:
    """A link to be drawn: links of the same ``bundle`` may run into one."""

    bundle: Bundle
    source: Area
    target: Area


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where links may run: x of the lanes down, y of those across, and what stands in the way.

    Through ``words`` a link runs only where there is no other way.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    blocks: tuple[Area, ...]
    words: tuple[Area, ...] = ()


def lanes(
    xs: Iterable[float], ys: Iterable[float], blocks: Iterable[Area], words: Iterable[Area] = ()
) -> Lanes:
    """Lanes in order; those nearer than 0.4 mm to another are one."""
    return Lanes(_apart(xs), _apart(ys), tuple(blocks), tuple(words))


def routes(ends: Sequence[Ends], where: Lanes, spacing: float) -> list[tuple[Point, ...]]:
    """The way of each link from its source's edge to its target's; empty where there is none."""
    network = _Network(where, spacing / _SPACING)
    order = sorted(range(len(ends)), key=lambda i: (_distance(ends[i]), i))
    ways: dict[int, list[Point]] = {}
    for index in order:
        ways[index] = network.way(ends[index])
    found = [ways[index] for index in range(len(ends))]
    return moved_apart(found, [end.bundle for end in ends], spacing)


def _apart(values: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 0.4:
            kept.append(value)
    return tuple(kept)


def _distance(ends: Ends) -> float:
    (x1, y1, w1, h1), (x2, y2, w2, h2) = ends.source, ends.target
    return abs(x1 + w1 / 2 - x2 - w2 / 2) + abs(y1 + h1 / 2 - y2 - h2 / 2)


class Drawn(NamedTuple):
    """A stretch of a lane on which a link already runs."""

    low: float
    high: float
    bundle: Bundle


class _Network:
    """The lanes with what is already drawn on them."""

    def __init__(self, where: Lanes, scale: float) -> None:
        self.where, self.scale = where, scale
        self.used: tuple[dict[float, list[Drawn]], ...] = defaultdict(list), defaultdict(list)
        self._blocks = _Standing(where.blocks, _CLEAR * scale)
        self._words = _Standing(where.words, 0.0)

    def free(self, axis: int, at: float, start: float, end: float) -> bool:
        """Whether a stretch of the line ``at`` along an axis meets nothing that stands."""
        return not self._blocks.meet(axis, at, (start, end))

    def way(self, ends: Ends) -> list[Point]:
        xs = _with(self.where.xs, (_middle(ends.source, _ACROSS), _middle(ends.target, _ACROSS)))
        ys = _with(self.where.ys, (_middle(ends.source, _DOWN), _middle(ends.target, _DOWN)))
        search = _Search(self, (xs, ys), ends)
        way = search.run(self._sides(ends.source, xs, ys), self._sides(ends.target, xs, ys))
        for one, other in pairwise(way):
            axis = _ACROSS if abs(one[1] - other[1]) < _EPS else _DOWN
            low, high = sorted((one[axis], other[axis]))
            drawn = Drawn(low, high, ends.bundle)
            self.used[axis][round(one[1 - axis], 2)].append(drawn)
        return way

    def _sides(self, area: Area, xs: list[float], ys: list[float]) -> list[Side]:
        """The ports of a note from which a lane can be reached."""
        x, y, width, height = area
        cx, cy = _on(xs, _middle(area, _ACROSS)), _on(ys, _middle(area, _DOWN))
        outs = (
            ((x, cy), (_before(xs, x), cy), _ACROSS),
            ((x + width, cy), (_behind(xs, x + width), cy), _ACROSS),
            ((cx, y), (cx, _before(ys, y)), _DOWN),
            ((cx, y + height), (cx, _behind(ys, y + height)), _DOWN),
        )
        found: list[Side] = []
        for port, (out_x, out_y), axis in outs:
            if out_x is None or out_y is None:
                continue
            along = (port[axis], (out_x, out_y)[axis])
            if self.free(axis, port[1 - axis], *along):
                found.append((port, (out_x, out_y), axis))
        return found

    def cost(self, axis: int, at: float, reach: tuple[float, float], bundle: Bundle) -> float:
        """What it costs to go from one point to another: the length, and meeting other links."""
        low, high = min(reach), max(reach)
        shared = any(
            drawn.bundle != bundle and drawn.low < high - _EPS and drawn.high > low + _EPS
            for drawn in self.used[axis].get(round(at, 2), ())
        )
        crossed = any(
            drawn.bundle != bundle and drawn.low + _EPS < at < drawn.high - _EPS
            for drawn in self.used[1 - axis].get(round(reach[1], 2), ())
        )
        said = self._words.meet(axis, at, reach)
        return high - low + self.scale * (_SHARING * shared + _CROSSING * crossed + _WORDS * said)


class _Standing:
    """What stands on a page, asked line by line; ``beside`` is kept clear around it, in mm."""

    def __init__(self, areas: Sequence[Area], beside: float) -> None:
        self._areas, self._beside = areas, beside
        self._known: dict[tuple[int, float], list[tuple[float, float]]] = {}

    def meet(self, axis: int, at: float, reach: tuple[float, float]) -> bool:
        """Whether a stretch of the line ``at`` along an axis meets any of it."""
        low, high = min(reach), max(reach)
        for first, last in self._stretches(axis, at):
            if first < high - _EPS and last > low + _EPS:
                return True
        return False

    def _stretches(self, axis: int, at: float) -> list[tuple[float, float]]:
        key, beside = (axis, round(at, 2)), self._beside
        if key not in self._known:
            self._known[key] = [
                (area[axis], area[axis] + area[axis + 2])
                for area in self._areas
                if area[1 - axis] - beside < at < area[1 - axis] + area[3 - axis] + beside
            ]
        return self._known[key]


class _Search:
    """The cheapest way through the crossings of lanes, turns included (A*)."""

    def __init__(
        self, network: _Network, lines: tuple[list[float], list[float]], ends: Ends
    ) -> None:
        self.network, self.lines, self.ends = network, lines, ends
        self.turn = _TURN * network.scale
        self.best: dict[State, float] = {}
        self.came: dict[State, State] = {}
        self.queue: list[tuple[float, float, State]] = []

    def run(self, starts: Sequence[Side], goals: Sequence[Side]) -> list[Point]:
        """The corners of the way from one of the starts' ports to one of the goals'."""
        first = {(out, axis): port for port, out, axis in starts}
        last = {out: (port, axis) for port, out, axis in goals}
        for state, port in first.items():
            self._reach(state, abs(port[state[1]] - state[0][state[1]]), None)
        found: tuple[float, State, Point] | None = None
        while self.queue and (found is None or self.queue[0][0] < found[0]):
            _guess, cost, state = heappop(self.queue)
            at, axis = state
            if at in last:
                port, end_axis = last[at]
                way_in = abs(port[end_axis] - at[end_axis]) + self.turn * (axis != end_axis)
                if found is None or cost + way_in < found[0]:
                    found = cost + way_in, state, port
            for step, price in self._steps(at, axis):
                self._reach(step, cost + price, state)
        if found is None:
            return []
        return self._corners(first, found[1], found[2])

    def _reach(self, state: State, cost: float, before: State | None) -> None:
        if cost < self.best.get(state, float("inf")) - _EPS:
            self.best[state] = cost
            if before is not None:
                self.came[state] = before
            heappush(self.queue, (cost + self._at_least(state[0]), cost, state))

    def _at_least(self, at: Point) -> float:
        """How far it is to the target's edge at best."""
        x, y, width, height = self.ends.target
        across = max(x - at[0], at[0] - x - width, 0.0)
        return across + max(y - at[1], at[1] - y - height, 0.0)

    def _corners(self, starts: dict[State, Point], last: State, port: Point) -> list[Point]:
        states = [last]
        while states[-1] in self.came:
            states.append(self.came[states[-1]])
        way = [starts[states[-1]], *(point for point, _axis in reversed(states)), port]
        return corners(way)

    def _steps(self, at: Point, axis: int) -> Iterable[tuple[State, float]]:
        for new_axis in (_ACROSS, _DOWN):
            line = self.lines[new_axis]
            index = bisect_left(line, at[new_axis] - _EPS)
            turn = self.turn * (new_axis != axis)
            for neighbour in (index - 1, index + 1):
                if not 0 <= neighbour < len(line):
                    continue
                fixed, start, end = at[1 - new_axis], at[new_axis], line[neighbour]
                if self.network.free(new_axis, fixed, start, end):
                    step = (end, fixed) if new_axis == _ACROSS else (fixed, end)
                    reach = start, end
                    price = self.network.cost(new_axis, fixed, reach, self.ends.bundle)
                    yield (step, new_axis), turn + price


def _with(lines: Sequence[float], more: Iterable[float]) -> list[float]:
    """The lanes with further lines; a further line that is already there is not doubled."""
    found = list(lines)
    for line in more:
        index = bisect_left(found, line - _EPS)
        if index == len(found) or found[index] - line > _EPS:
            insort(found, line)
    return found


def _middle(area: Area, axis: int) -> float:
    return area[axis] + area[axis + 2] / 2


def _on(lines: Sequence[float], at: float) -> float:
    """The line that stands where this one was put in."""
    return lines[bisect_left(lines, at - _EPS)]


def _before(lines: Sequence[float], at: float) -> float | None:
    index = bisect_left(lines, at - _EPS) - 1
    return lines[index] if index >= 0 else None


def _behind(lines: Sequence[float], at: float) -> float | None:
    index = bisect_left(lines, at + _EPS)
    return lines[index] if index < len(lines) else None
