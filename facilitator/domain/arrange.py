"""Where gathered and tidied notes go: pure arithmetic on rectangles, in board units."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, product
from math import hypot, isqrt

from facilitator.domain.layout import (
    CLUSTER_HEADER,
    CLUSTER_PADDING,
    GAP,
    LANE_COLUMNS,
    LANE_GAP,
    NOTE,
    ROW_GAP,
    Layout,
    Rect,
    SizeOf,
    Taken,
    around,
    frame,
    grown,
)
from facilitator.domain.records import Note, Place

CLUSTER_COLUMNS = 4
CLUSTER_GAP = 40
CLUSTERS_ACROSS = 2
SCREEN_SHAPE = 1.7
"""How many times as broad as high the board is between tree and inspector."""
FAR = 1800
"""How far a free spot is looked for in every direction."""
LOWER_ROW = frozenset({"cause", "barrier", "underway"})
"""Kinds that stand in a cluster below the problems, effects, ideas and questions."""


def rows_of(notes: Sequence[Note]) -> list[list[Note]]:
    """A cluster's notes row by row: problems and effects above, causes and barriers below."""
    upper = [n for n in notes if n.kind not in LOWER_ROW]
    lower = [n for n in notes if n.kind in LOWER_ROW]
    columns = max(CLUSTER_COLUMNS, -(-len(notes) // CLUSTER_COLUMNS) if len(notes) > 24 else 0)
    return [part[i : i + columns] for part in (upper, lower) for i in range(0, len(part), columns)]


def in_rows(notes: Sequence[Note], origin: Place, size_of: SizeOf) -> dict[str, Place]:
    """Places of a cluster's notes, whose frame has its upper left corner at ``origin``."""
    places: dict[str, Place] = {}
    y = origin[1] + CLUSTER_HEADER
    for row in rows_of(notes):
        x = origin[0] + CLUSTER_PADDING
        for note in row:
            places[note.id] = (x, y)
            x += size_of(note)[0] + GAP
        y += max(size_of(note)[1] for note in row) + ROW_GAP
    return places


def frame_size(notes: Sequence[Note], size_of: SizeOf) -> Place:
    """Width and height of the frame that ``in_rows`` needs."""
    rows = rows_of(notes)
    width = max(sum(size_of(n)[0] for n in row) + GAP * (len(row) - 1) for row in rows)
    height = sum(max(size_of(n)[1] for n in row) for row in rows) + ROW_GAP * (len(rows) - 1)
    return width + 2 * CLUSTER_PADDING, CLUSTER_HEADER + height + CLUSTER_PADDING


def clusters_left(lanes: int) -> int:
    """The x at which clusters begin: to the right of the lanes in which new notes appear."""
    columns = LANE_COLUMNS * (lanes or 4)
    return columns * (NOTE[0] + GAP) + max(lanes - 1, 0) * (LANE_GAP - GAP) + 2 * LANE_GAP


def spot_of(layout: Layout, size: Place, left: int, leaving: Sequence[str]) -> Place | None:
    """The corner of a frame around the notes ``leaving``, where nothing else is near; else None.

    Left of ``left`` is where new notes appear: no frame begins there.
    """
    around_them = frame([layout.notes[note] for note in leaving if note in layout.notes])
    if around_them is None or around_them.x < left:
        return None
    gone = set(leaving)
    rects = [r for i, r in layout.notes.items() if i not in gone] + list(layout.frames.values())
    corner = (around_them.x, around_them.y)
    return corner if Taken(rects).free(grown(Rect(*corner, *size), GAP)) else None


def beside(
    layout: Layout, homes: Sequence[Rect], size: Place, leaving: Sequence[str]
) -> Place | None:
    """A corner for a frame right of or below one of these frames, where there is room; else None.

    ``leaving`` are notes that are about to move there and so take no room.
    """
    gone = set(leaving)
    rest = Layout({i: r for i, r in layout.notes.items() if i not in gone}, layout.frames)
    corners = [
        corner
        for home in homes
        for corner in ((home.right + CLUSTER_GAP, home.y), (home.x, home.bottom + CLUSTER_GAP))
    ]
    return first_free(rest, corners, size)


def joining(rest: Layout, home: Rect, size: Place) -> Place | None:
    """A corner for more rows of a cluster, right below or beside its frame; None without room.

    ``rest`` is the board without the cluster. The frame around both takes nothing in that it does
    not hold already.
    """
    below = (home.x, home.bottom + ROW_GAP - CLUSTER_PADDING - CLUSTER_HEADER)
    aside = (home.right + GAP - 2 * CLUSTER_PADDING, home.y)
    others = [rect for rect in rest.rects() if not rect.meets(home)]
    for corner in (below, aside):
        added = Rect(*corner, *size)
        whole = around([home, added])
        if whole and not any(rect.meets(whole) or rect.meets(added, GAP) for rect in others):
            return corner
    return None


def first_free(layout: Layout, corners: Iterable[Place], size: Place) -> Place | None:
    """The first of some corners at which a frame would stand free, with a gap; else None."""
    taken = Taken(layout.rects())
    return next((c for c in corners if taken.free(grown(Rect(*c, *size), GAP))), None)


def nearest_free(layout: Layout, wanted: Place, size: Place) -> Place:
    """The corner nearest to a wanted one at which something of a size stands free, with a gap.

    Where there is no room far and wide, it is below everything.
    """
    across, down = (max(2 * GAP, side // 8) for side in size)
    lefts, tops = (range(FAR // step * step, -FAR - 1, -step) for step in (across, down))
    near = sorted(product(lefts, tops), key=lambda step: hypot(*step))
    corners = ((wanted[0] + x, wanted[1] + y) for x, y in near)
    return first_free(layout, corners, size) or (wanted[0], layout.bounds().bottom + 2 * GAP)


def free_spot(layout: Layout, size: Place, left: int, leaving: Sequence[str] = ()) -> Place:
    """The uppermost, then leftmost free corner for a frame, right of ``left``, not touching others.

    ``leaving`` are notes that are about to move there and so take no room.
    """
    gone = set(leaving)
    rects = [r for i, r in layout.notes.items() if i not in gone] + list(layout.frames.values())
    taken = Taken(rects)
    far = left + CLUSTERS_ACROSS * (CLUSTER_COLUMNS * (NOTE[0] + GAP) + CLUSTER_GAP)
    tops = sorted({0, *(r.bottom + CLUSTER_GAP for r in rects if r.right > left)})
    lefts = sorted({left, *(r.right + CLUSTER_GAP for r in rects if left <= r.right < far)})
    corners = [(x, y) for y in tops if y >= 0 for x in lefts if x == left or x + size[0] <= far]
    roomy = (c for c in corners if taken.free(grown(Rect(*c, *size), GAP)))
    # Below everything that stands right of ``left`` there is room, so one corner is free.
    free = (c for c in corners if taken.free(Rect(*c, *size)))
    return next(roomy, None) or next(free)


def columns_of_frames(sizes: Mapping[str, Place], columns: int) -> dict[str, Place]:
    """Corners of cluster frames, each under the shortest of some columns, in their order.

    A column is as broad as its broadest frame.
    """
    bottoms, widths = [0] * columns, [0] * columns
    spots: dict[str, Place] = {}
    for cluster, (width, height) in sizes.items():
        column = bottoms.index(min(bottoms))
        spots[cluster] = (column, bottoms[column])
        bottoms[column] += height + CLUSTER_GAP
        widths[column] = max(widths[column], width)
    lefts = list(accumulate((width + CLUSTER_GAP for width in widths), initial=0))
    return {cluster: (lefts[column], top) for cluster, (column, top) in spots.items()}


def well_shaped(sizes: Mapping[str, Place]) -> dict[str, Place]:
    """The same in as many columns, at least two, as show them largest on a screen."""
    most = CLUSTERS_ACROSS + 2 * isqrt(len(sizes))
    ways = [columns_of_frames(sizes, columns) for columns in range(CLUSTERS_ACROSS, most + 1)]

    def extent(corners: Mapping[str, Place]) -> float:
        right = max((x + sizes[cluster][0] for cluster, (x, _y) in corners.items()), default=0)
        bottom = max((y + sizes[cluster][1] for cluster, (_x, y) in corners.items()), default=0)
        return max(right / SCREEN_SHAPE, bottom)

    return min(ways, key=extent)
