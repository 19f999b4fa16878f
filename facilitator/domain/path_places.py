"""How a path is laid out: which of many notes are shown, and how high each stop stands.

Columns are the stages; in each, stops stand in the path's own order, none upon another, as near as
that allows to the middle of what they come from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from facilitator.domain.tracing import STAGES, Path, Stop

MOST = 8
"""Notes that a path shows before it is asked for all of them (LOOK, actions)."""
HeightOf = Callable[[Stop], int]


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a path is shown. ``rests`` are stops that stand for hidden notes, each with the
    stop from which these branch off; its ``notes`` is their number.
    """

    stops: tuple[Stop, ...]
    edges: tuple[tuple[str, str], ...]
    rests: Mapping[str, str] = field(default_factory=dict)

    @property
    def hidden(self) -> int:
        """How many notes are not shown."""
        return sum(stop.notes for stop in self.stops if stop.id in self.rests)


def shortened(path: Path, opened: AbstractSet[str] = frozenset(), most: int = MOST) -> Shown:
    """A path with at most so many notes, shared out among the branches, but for opened ones.

    Each branch shows one at least; the notes with the most votes come first.
    """
    branches = _branches(path)
    rooms = _shared_out({branch: len(mine) for branch, mine in branches.items()}, most)
    hidden: set[str] = set()
    rests: dict[str, str] = {}
    stops: list[Stop] = [stop for stop in path.stops if stop.stage != "note"]
    stops += [stop for stop in path.column("note") if stop.id == path.root]
    edges = list(path.edges)
    for branch, mine in branches.items():
        kept = len(mine) if branch in opened else rooms[branch]
        ranked = sorted(mine, key=lambda stop: -stop.votes)
        stops += ranked[:kept]
        hidden |= {stop.id for stop in ranked[kept:]}
        if rest := len(ranked[kept:]):
            stops.append(Stop(f"rest-{branch}", "note", "", notes=rest))
            rests[stops[-1].id] = branch
            edges.append((branch, stops[-1].id))
    shown = tuple(edge for edge in edges if edge[1] not in hidden and edge[0] not in hidden)
    return Shown(tuple(stops), shown, rests)


def _shared_out(sizes: Mapping[str, int], most: int) -> dict[str, int]:
    """One for each branch, then one more for each in turn, until so many are given away.

    A branch of which a single one would stay hidden shows that too, in the place of the line that
    would count it.
    """
    rooms = dict.fromkeys(sizes, 1)
    while sum(rooms.values()) < most and any(rooms[i] < sizes[i] for i in sizes):
        for branch in (i for i in sizes if rooms[i] < sizes[i]):
            if sum(rooms.values()) < most:
                rooms[branch] += 1
    return {i: size if size == rooms[i] + 1 else rooms[i] for i, size in sizes.items()}


def _branches(path: Path) -> dict[str, list[Stop]]:
    """The notes of each stop that notes come off, each note with the first of those."""
    notes = {stop.id: stop for stop in path.column("note") if stop.id != path.root}
    first: dict[str, str] = {}
    for later, earlier in path.edges:
        if earlier in notes:
            first.setdefault(earlier, later)
    found: dict[str, list[Stop]] = {}
    for note, stop in notes.items():
        found.setdefault(first.get(note, path.root), []).append(stop)
    return found


def placed(shown: Shown, height_of: HeightOf, gaps: Mapping[str, int]) -> dict[str, int]:
    """The upper edge of each stop, from 0 downward; ``gaps`` between two, by stage."""
    columns = [
        column
        for stage in STAGES
        if (column := [stop for stop in shown.stops if stop.stage == stage])
    ]
    after, before = _neighbours(shown.edges)
    middles: dict[str, float] = {}
    for turn in range(3):
        backward = turn % 2 == 0
        for column in reversed(columns) if backward else columns:
            wished = _wished(column, after if backward else before, middles)
            heights = [height_of(stop) for stop in column]
            settled = _spread(wished, heights, gaps[column[0].stage])
            middles |= {stop.id: y for stop, y in zip(column, settled, strict=True)}
    tops = {stop.id: round(middles[stop.id] - height_of(stop) / 2) for stop in shown.stops}
    highest = min(tops.values(), default=0)
    return {stop: top - highest for stop, top in tops.items()}


def _neighbours(edges: Iterable[tuple[str, str]]) -> tuple[dict[str, list[str]], ...]:
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for later, earlier in edges:
        after.setdefault(later, []).append(earlier)
        before.setdefault(earlier, []).append(later)
    return after, before


def _wished(
    column: Sequence[Stop], near: Mapping[str, list[str]], middles: Mapping[str, float]
) -> list[float]:
    """Where each stop would stand alone: amid its neighbours, else where it stood, or beside
    the one above it."""
    wished: list[float] = []
    for stop in column:
        known = [middles[i] for i in near.get(stop.id, ()) if i in middles]
        last = wished[-1] if wished else 0.0
        wished.append(sum(known) / len(known) if known else middles.get(stop.id, last))
    return wished


def _spread(wished: Sequence[float], heights: Sequence[int], gap: int) -> list[float]:
    """The middles nearest to those wished for, in their order and clear of each other.

    Least squares under a rising order, by pooling neighbours that would stand upon each other.
    """
    offsets = [0.0]
    for one, next_one in pairwise(heights):
        offsets.append(offsets[-1] + (one + next_one) / 2 + gap)
    pools: list[tuple[float, int]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        mean, count = wish - offset, 1
        while pools and pools[-1][0] >= mean:
            other, others = pools.pop()
            mean, count = (mean * count + other * others) / (count + others), count + others
        pools.append((mean, count))
    level = [mean for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(level, offsets, strict=True)]
