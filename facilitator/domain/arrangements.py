"""The ways in which one board's notes and links can be laid out: pure arithmetic, in board units.

They are layouts of the same notes and links, never separate data. Each places the notes of one
block (a cluster, or the loose notes); the blocks are then put beside or under each other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from facilitator.domain.arrange import CLUSTER_GAP, well_shaped
from facilitator.domain.branches import Branches, Limbs, walk
from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, GAP, ROW_GAP, Rect, around
from facilitator.domain.records import Place

LINK_ROOM = 64
"""Between two levels: room for the links."""
LEAN = 32
"""How far a fishbone's ribs lean back with each note."""
SPINE = 36
"""From the spine to the nearest notes of a rib."""
REST_COLUMNS = 6
STACK = 4
"""A cell of the grid with more notes than this takes two columns."""

Sizes = Mapping[str, Place]
Places = dict[str, Place]
Kinds = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Block:
    """What is placed together: its forest, and the size and kind of each of its notes."""

    branches: Branches
    sizes: Sizes
    kinds: Kinds


def tree(block: Block) -> Places:
    """Problems on one line (y 0), what explains them below, what follows from them above."""
    forest, sizes = block.branches, block.sizes
    below = _spans(forest.heads, forest.below, sizes)
    above = _spans(forest.heads, forest.above, sizes)
    tops = _tops(walk(forest.heads, forest.below), sizes)
    tails = _tops([(n, i) for n, i in walk(forest.heads, forest.above) if i], sizes)
    places: Places = {}
    left = 0
    for head in forest.heads:
        room = max(below[head], above[head])
        roots = {head: left + (room - below[head]) // 2}
        for note, level, x in _fanned(roots, forest.below, (below, sizes)):
            places[note] = (x, tops[level])
        roots = {head: left + (room - above[head]) // 2}
        for note, level, x in _fanned(roots, forest.above, (above, sizes)):
            if level:
                places[note] = (x, -tails[level] - sizes[note][1])
        left += room + LINK_ROOM
    return places | _rest_under(places, forest.rest, sizes)


def _spans(heads: Sequence[str], limbs: Limbs, sizes: Sizes) -> dict[str, int]:
    """How wide each note stands with all that hangs on it."""
    spans: dict[str, int] = {}
    for note, _level in reversed(walk(heads, limbs)):
        spans[note] = max(sizes[note][0], _inner(limbs.get(note, ()), spans))
    return spans


def _inner(children: Sequence[str], spans: Mapping[str, int]) -> int:
    return sum(spans[child] for child in children) + GAP * max(len(children) - 1, 0)


def _tops(walked: Sequence[tuple[str, int]], sizes: Sizes) -> dict[int, int]:
    """The distance of each level from the line, by the highest note of those before it."""
    highest: dict[int, int] = {}
    for note, level in walked:
        highest[level] = max(highest.get(level, 0), sizes[note][1])
    first = min(highest, default=0)
    steps = (highest[level] + LINK_ROOM for level in sorted(highest))
    starts = accumulate(steps, initial=0 if not first else LINK_ROOM)
    return dict(zip(sorted(highest), starts, strict=False))


def _fanned(
    roots: Mapping[str, int], limbs: Limbs, wide: tuple[Mapping[str, int], Sizes]
) -> list[tuple[str, int, int]]:
    """Each note with its level and its x, in the middle of what hangs on it.

    ``roots`` are the left edges of the roots' spans; ``wide`` are spans and sizes.
    """
    spans, sizes = wide
    starts, found = dict(roots), []
    for note, level in walk(roots, limbs):
        left, span = starts[note], spans[note]
        found.append((note, level, left + (span - sizes[note][0]) // 2))
        children = limbs.get(note, ())
        x = left + (span - _inner(children, spans)) // 2
        for child in children:
            starts[child] = x
            x += spans[child] + GAP
    return found


def whys(block: Block) -> Places:
    """From each problem to the right, one column a why: the tree, lying on its side."""
    forest = block.branches
    upright = Branches(forest.heads, forest.below, forest.above)
    turned = {note: (height, width) for note, (width, height) in block.sizes.items()}
    lying = tree(Block(upright, turned, block.kinds))
    places = {note: (y, x) for note, (x, y) in lying.items()}
    return places | _rest_under(places, forest.rest, block.sizes)


def fishbone(block: Block) -> Places:
    """For each problem a spine with ribs above and below it; its effects to the right."""
    forest, sizes = block.branches, block.sizes
    places: Places = {}
    for head in forest.heads:
        fish = _fish(head, forest, sizes)
        bounds = _bounds(fish, sizes)
        top = _bottom(places, sizes) + 2 * ROW_GAP if places else 0
        places |= {note: (x, y + top - bounds.y) for note, (x, y) in fish.items()}
    return places | _rest_under(places, forest.rest, sizes)


def _fish(head: str, forest: Branches, sizes: Sizes) -> Places:
    """The head with its middle at y 0, ribs to its left in turn above and below the spine."""
    width, height = sizes[head]
    places: Places = {head: (0, -(height // 2))}
    ribs = [
        [note for note, _ in reversed(walk([cause], forest.below))]
        for cause in forest.below.get(head, ())
    ]
    rows = [
        max(sizes[rib[i]][1] for rib in ribs if i < len(rib))
        for i in range(max(map(len, ribs), default=0))
    ]
    out = list(accumulate((row + GAP for row in rows), initial=SPINE))
    pitch = max((sizes[n][0] for rib in ribs for n in rib), default=0) + GAP + LEAN
    for number, rib in enumerate(ribs):
        x = -pitch * (number // 2 + 1)
        for i, note in enumerate(rib):
            y = out[i] if number % 2 else -out[i] - sizes[note][1]
            places[note] = (x - i * LEAN, y)
    effects = [note for note, level in walk([head], forest.above) if level]
    tall = sum(sizes[note][1] for note in effects) + GAP * max(len(effects) - 1, 0)
    return places | _stacked(effects, (width + LINK_ROOM, -(tall // 2)), sizes)


COLUMNS = ("problem", "cause", "barrier")
"""The kinds of the grid's columns; a further one takes all others."""


def grid(block: Block) -> Places:
    """One row a problem, one column each for problems, causes and barriers; the others behind."""
    forest, sizes, kinds = block.branches, block.sizes, block.kinds
    if not forest.heads:
        return _rest_under({}, forest.rest, sizes)
    rows = [[note for note, _ in walk([head], forest.below)] for head in forest.heads]
    effects = [note for note, level in walk(forest.heads, forest.above) if level]
    notes = [*(note for row in rows for note in row), *effects, *forest.rest]
    others = [note for note in notes if kinds[note] not in COLUMNS]
    rows = [*rows, [*effects, *forest.rest]]
    cells = [[[n for n in row if kinds[n] == column] for column in COLUMNS] for row in rows]
    wide = [2 if max(len(row[i]) for row in cells) > STACK else 1 for i in range(len(COLUMNS))]
    pitch = max((width for width, _ in sizes.values()), default=0) + GAP
    lefts = list(accumulate((n * pitch - GAP + LINK_ROOM for n in wide), initial=0))
    places: Places = {}
    for row in cells:
        top = _bottom(places, sizes) + ROW_GAP if places else 0
        for cell, left, count in zip(row, lefts, wide, strict=False):
            for i in range(count):
                places |= _stacked(cell[i::count], (left + i * pitch, top), sizes)
    return places | _stacked(others, (lefts[-1], 0), sizes)


def _stacked(notes: Sequence[str], corner: Place, sizes: Sizes) -> Places:
    """One under the other from a corner on."""
    tops = accumulate((sizes[note][1] + GAP for note in notes), initial=corner[1])
    return {note: (corner[0], top) for note, top in zip(notes, tops, strict=False)}


def _rest_under(places: Places, rest: Sequence[str], sizes: Sizes) -> Places:
    """What hangs on nothing, in rows under all the others."""
    bounds = _bounds(places, sizes) if places else Rect(0, -2 * ROW_GAP, 0, 0)
    y = bounds.bottom + 2 * ROW_GAP
    found: Places = {}
    for first in range(0, len(rest), REST_COLUMNS):
        row, x = rest[first : first + REST_COLUMNS], bounds.x
        for note in row:
            found[note] = (x, y)
            x += sizes[note][0] + GAP
        y += max(sizes[note][1] for note in row) + ROW_GAP
    return found


def _bounds(places: Mapping[str, Place], sizes: Sizes) -> Rect:
    found = around([Rect(*place, *sizes[note]) for note, place in places.items()])
    return found or Rect(0, 0, 0, 0)


def _bottom(places: Mapping[str, Place], sizes: Sizes) -> int:
    return _bounds(places, sizes).bottom


@dataclass(frozen=True, slots=True)
class Arrangement:
    """``level`` blocks stand side by side on one line (y 0 of each), else in columns."""

    place: Callable[[Block], Places]
    level: bool = False


ARRANGEMENTS: dict[str, Arrangement] = {
    "grid": Arrangement(grid),
    "tree": Arrangement(tree, level=True),
    "fishbone": Arrangement(fishbone),
    "whys": Arrangement(whys),
    "pathway": Arrangement(whys),
}
"""Every way but the usual one, in which clusters stand in rows and new notes in lanes (``""``)."""


def arranged(way: Arrangement, blocks: Sequence[Block]) -> Places:
    """The places of all notes: each block in its way, and the blocks clear of one another."""
    placed = [(way.place(block), block.sizes) for block in blocks]
    bounds = [_bounds(places, sizes) for places, sizes in placed]
    corners = _beside(bounds) if way.level else _in_columns(bounds)
    found: Places = {}
    for (places, _), box, (x, y) in zip(placed, bounds, corners, strict=True):
        found |= {note: (left - box.x + x, top - box.y + y) for note, (left, top) in places.items()}
    return found


def _beside(bounds: Sequence[Rect]) -> list[Place]:
    """Upper left corners of the notes, each block right of the one before, all on one line."""
    steps = (box.w + 2 * CLUSTER_PADDING + CLUSTER_GAP for box in bounds)
    return [(x, box.y) for x, box in zip(accumulate(steps, initial=0), bounds, strict=False)]


def _in_columns(bounds: Sequence[Rect]) -> list[Place]:
    sizes = {
        str(number): (box.w + 2 * CLUSTER_PADDING, box.h + CLUSTER_HEADER + CLUSTER_PADDING)
        for number, box in enumerate(bounds)
    }
    corners = well_shaped(sizes).values()
    return [(x + CLUSTER_PADDING, y + CLUSTER_HEADER) for x, y in corners]
