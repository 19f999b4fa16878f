"""Ways for links on a page: along the tracks between notes and clusters, with few turns.

Lengths are in mm. A gap between notes has as many tracks as lines fit in it, and each stretch of a
track bears one link, or several of one kind to one note. So no link ever lies on another, on a note
or on words; where no track is left, a link has no way.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import floor
from typing import NamedTuple

from facilitator.exports.board.ways import ACROSS, DOWN, EPS, Point, Side, cheapest_way

Area = tuple[float, float, float, float]
Bundle = tuple[str, str]
Gap = tuple[float, float]
"""From where to where nothing stands, across the direction in which links run in it."""

_CLEAR, _CLEAR_OF_WORDS = 1.0, 0.3
"""mm at least between a link and what it runs along, at scale 1."""
_TRACKS = 5
"""The most tracks of a gap."""
_ASIDE = 1.2
"""How much dearer a track is that is not in the middle of its gap."""
_ARROW = 2.4
"""mm at scale 1 that a link runs straight before its end: an arrow is as long."""
_AT_END = 2.0
"""How many times further apart links are where they end, so that no arrow covers another."""
_CROSSING, _NEAR = 5.0, 0.75
"""What crossing another link costs, in mm; and the part of a spacing that parallels keep."""


@dataclass(frozen=True, slots=True)
class Ends:
    """A link to be drawn: links of the same ``bundle`` may run into one."""

    bundle: Bundle
    source: Area
    target: Area


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where links may run: x of the tracks down, y of those across, and what stands in the way.

    ``middles`` are those in the middle of their gaps. ``spacing`` is from one link to the next.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    middles: tuple[frozenset[float], frozenset[float]]
    blocks: tuple[Area, ...]
    words: tuple[Area, ...]
    spacing: float

    @property
    def scale(self) -> float:
        return self.spacing / SPACING


SPACING = 1.5
"""mm between links at scale 1."""


def lanes(
    xs: Iterable[Gap],
    ys: Iterable[Gap],
    blocks: Iterable[Area],
    words: Iterable[Area] = (),
    spacing: float = SPACING,
) -> Lanes:
    """The tracks of these gaps; those nearer than 0.4 mm to another are one."""
    gaps = tuple(xs), tuple(ys)
    found = [_apart(at for gap in one for at in _tracks(gap, spacing)) for one in gaps]
    across, down = (frozenset((low + high) / 2 for low, high in one) for one in gaps)
    return Lanes(found[0], found[1], (across, down), tuple(blocks), tuple(words), spacing)


def _tracks(gap: Gap, spacing: float) -> Iterator[float]:
    """As many as fit, around the middle of the gap."""
    low, high = gap
    room = high - low - 2 * _CLEAR * spacing / SPACING
    many = min(_TRACKS, floor(room / spacing + EPS) + 1) if room > -EPS else 0
    for number in range(many):
        yield (low + high) / 2 + (number - (many - 1) / 2) * spacing


def _apart(values: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 0.4:
            kept.append(value)
    return tuple(kept)


def routes(ends: Sequence[Ends], where: Lanes) -> list[tuple[Point, ...]]:
    """The way of each link from its source's edge to its target's; empty where there is none."""
    network = _Network(where)
    order = sorted(range(len(ends)), key=lambda i: (_distance(ends[i]), i))
    ways = {index: network.way(ends[index]) for index in order}
    return [ways[index] for index in range(len(ends))]


def _distance(ends: Ends) -> float:
    (x1, y1, w1, h1), (x2, y2, w2, h2) = ends.source, ends.target
    return abs(x1 + w1 / 2 - x2 - w2 / 2) + abs(y1 + h1 / 2 - y2 - h2 / 2)


class Drawn(NamedTuple):
    """A stretch of a line on which a link already runs."""

    at: float
    low: float
    high: float
    bundle: Bundle


class _Network:
    """The tracks with what is already drawn on them."""

    def __init__(self, where: Lanes) -> None:
        self.where, self.near = where, _NEAR * where.spacing
        self.used: tuple[list[Drawn], list[Drawn]] = [], []
        self._blocks = _Standing(where.blocks, 0.95 * _CLEAR * where.scale)
        self._words = _Standing(where.words, _CLEAR_OF_WORDS * where.scale)
        self._ports: dict[tuple[Area, int], dict[float, Bundle]] = defaultdict(dict)

    def way(self, ends: Ends) -> tuple[Point, ...]:
        """The cheapest way of a link, which is taken from now on; empty where there is none."""
        starts = list(self._sides(ends.source, ends.bundle))
        goals = list(self._sides(ends.target, ends.bundle, _ARROW * self.where.scale))
        sides = (*starts, *goals)
        xs = _with(self.where.xs, (side.port[0] for side in sides if side.axis == DOWN))
        ys = _with(self.where.ys, (side.port[1] for side in sides if side.axis == ACROSS))
        price = _Price(self, ends.bundle)
        way = cheapest_way((xs, ys), (starts, goals), ends.target, price.of)
        if way:
            self._take(way, ends)
        return way

    def _take(self, way: Sequence[Point], ends: Ends) -> None:
        for one, other in pairwise(way):
            axis = ACROSS if abs(one[1] - other[1]) < EPS else DOWN
            low, high = sorted((one[axis], other[axis]))
            insort(self.used[axis], Drawn(one[1 - axis], low, high, ends.bundle))
        for area, port in ((ends.source, way[0]), (ends.target, way[-1])):
            side = _side_of(area, port)
            axis = _AXES[side]
            self._ports[area, side][port[1 - axis]] = ends.bundle

    def _sides(self, area: Area, bundle: Bundle, straight: float = 0.0) -> Iterator[Side]:
        """The ports of a note from which a track can be reached, one at each side.

        The track is ``straight`` mm away at least, where there is such a one.
        """
        for side, axis in enumerate(_AXES):
            lines, sign = (self.where.xs, self.where.ys)[axis], -1 if side in _BEFORE else 1
            edge = area[axis] + (0.0 if side in _BEFORE else area[axis + 2])
            outs = [_next(lines, edge + sign * far, sign) for far in (straight, 0.0)]
            for at, out in product(self._places(area, side, bundle), dict.fromkeys(outs)):
                if out is not None and self.free(axis, at, (edge, out), bundle):
                    yield Side(_point(axis, edge, at), _point(axis, out, at), axis)
                    break

    def _places(self, area: Area, side: int, bundle: Bundle) -> Iterator[float]:
        """Where links may end along a side: the middle first, then away from it."""
        across = 1 - _AXES[side]
        middle, half = area[across] + area[across + 2] / 2, area[across + 2] / 2
        step, number = _AT_END * self.where.spacing, 0
        taken = self._ports[area, side]
        yield from (at for at, whose in taken.items() if whose == bundle)
        while number * step <= half - self.where.spacing:
            for at in dict.fromkeys((middle + number * step, middle - number * step)):
                if all(abs(at - other) > EPS for other in taken):
                    yield at
            number += 1

    def free(self, axis: int, at: float, reach: Gap, bundle: Bundle) -> bool:
        """Whether a stretch of the line ``at`` along an axis meets nothing, nor another link."""
        if self._blocks.meet(axis, at, reach) or self._words.meet(axis, at, reach):
            return False
        low, high = min(reach) - self.near, max(reach) + self.near
        return not any(
            drawn.bundle != bundle and drawn.low < high and drawn.high > low
            for drawn in self._beside(axis, at - self.near, at + self.near)
        )

    def crossed(self, axis: int, at: float, reach: Gap, bundle: Bundle) -> int:
        """How many other links a stretch crosses."""
        low, high = min(reach), max(reach)
        return sum(
            drawn.bundle != bundle and drawn.low + EPS < at < drawn.high - EPS
            for drawn in self._beside(1 - axis, low, high)
        )

    def _beside(self, axis: int, low: float, high: float) -> Sequence[Drawn]:
        used = self.used[axis]
        first = bisect_left(used, low, key=lambda drawn: drawn.at)
        return used[first : bisect_right(used, high, key=lambda drawn: drawn.at)]


class _Price:
    """What a stretch costs one link."""

    def __init__(self, network: _Network, bundle: Bundle) -> None:
        self._network, self._bundle = network, bundle

    def of(self, axis: int, at: float, reach: Gap) -> float | None:
        """Its length, and more where it crosses others; None where it cannot run."""
        network = self._network
        if not network.free(axis, at, reach, self._bundle):
            return None
        crossed = network.crossed(axis, at, reach, self._bundle)
        length = abs(reach[1] - reach[0])
        if at not in network.where.middles[1 - axis]:
            length *= _ASIDE
        return length + _CROSSING * network.where.scale * crossed


class _Standing:
    """What stands on a page, asked line by line; ``beside`` is kept clear around it, in mm."""

    def __init__(self, areas: Sequence[Area], beside: float) -> None:
        self._areas, self._beside = areas, beside
        self._known: dict[tuple[int, float], list[Gap]] = {}

    def meet(self, axis: int, at: float, reach: Gap) -> bool:
        """Whether a stretch of the line ``at`` along an axis meets any of it."""
        low, high = min(reach) + EPS, max(reach) - EPS
        return any(first < high and last > low for first, last in self._stretches(axis, at))

    def _stretches(self, axis: int, at: float) -> list[Gap]:
        key, beside = (axis, round(at, 2)), self._beside
        if key not in self._known:
            self._known[key] = [
                (area[axis], area[axis] + area[axis + 2])
                for area in self._areas
                if area[1 - axis] - beside < at < area[1 - axis] + area[3 - axis] + beside
            ]
        return self._known[key]


_AXES = (ACROSS, ACROSS, DOWN, DOWN)
"""Along which axis a link leaves at each side: left, right, above and below."""
_BEFORE = (0, 2)


def _side_of(area: Area, port: Point) -> int:
    x, y, width, height = area
    edges = ((0, x), (0, x + width), (1, y), (1, y + height))
    return next(side for side, (axis, at) in enumerate(edges) if abs(port[axis] - at) < EPS)


def _point(axis: int, along: float, at: float) -> Point:
    return (along, at) if axis == ACROSS else (at, along)


def _with(lines: Sequence[float], more: Iterable[float]) -> list[float]:
    """The tracks with further lines; a further line that is already there is not doubled."""
    found = list(lines)
    for line in more:
        index = bisect_left(found, line - EPS)
        if index == len(found) or found[index] - line > EPS:
            insort(found, line)
    return found


def _next(lines: Sequence[float], at: float, sign: int) -> float | None:
    """The first line before or behind a place, by its sign."""
    index = bisect_left(lines, at + sign * EPS) - (sign < 0)
    return lines[index] if 0 <= index < len(lines) else None
