"""Where notes and clusters stand, in board units: 1 = 1 px at zoom 1.

A note that nobody has moved has no place: the view gives it the first free slot of its lane, in
journal order, so that two laptops that capture do not pile notes up. A gesture that moves notes
pins the others where they are seen, so that nothing moves by itself.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Cluster, Note, Place

NOTE = (168, 112)
GAP = 20
ROW_GAP = 36
CLUSTER_PADDING = 20
CLUSTER_HEADER = 60
LANE_GAP = 60
LANE_COLUMNS = 2
LANE_ROWS = 12
PILE = (208, 140)
"""Width and height of a folded cluster's pile."""


class Rect(NamedTuple):
    """Upper left corner, width and height."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def meets(self, other: "Rect", gap: int = 0) -> bool:
        """Whether the two come nearer than ``gap`` to each other."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )


SizeOf = Callable[[Note], Place]
"""The width and height of a note, which grows when its text does not fit."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Effective rectangles of a board's notes, and the frames of its clusters that have notes.

    The frame of a folded cluster is its pile; ``folded`` is what it takes up unfolded.
    """

    notes: Mapping[str, Rect]
    clusters: Mapping[str, Rect]
    folded: Mapping[str, Rect] = field(default_factory=dict)

    @property
    def frames(self) -> dict[str, Rect]:
        """The frames of all clusters as if none were folded: room that others keep free."""
        return {**self.clusters, **self.folded}

    def rects(self) -> list[Rect]:
        """Everything that takes room."""
        return [*self.notes.values(), *self.frames.values()]

    def bounds(self) -> Rect:
        """The smallest rectangle around everything; one note's size on an empty board."""
        return around(self.rects()) or Rect(0, 0, *NOTE)


def grown(rect: Rect, by: int) -> Rect:
    """A rectangle with room on each side."""
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def around(rects: Sequence[Rect]) -> Rect | None:
    """The smallest rectangle that holds all of these."""
    if not rects:
        return None
    x, y = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(x, y, max(r.right for r in rects) - x, max(r.bottom for r in rects) - y)


def frame(rects: Sequence[Rect]) -> Rect | None:
    """The frame of a cluster around its notes."""
    inner = around(rects)
    if inner is None:
        return None
    pad = CLUSTER_PADDING
    return Rect(
        inner.x - pad,
        inner.y - CLUSTER_HEADER,
        inner.w + 2 * pad,
        inner.h + CLUSTER_HEADER + pad,
    )


class Taken:
    """Rectangles already standing, in a coarse grid so that looking for room stays quick."""

    CELL = 256
    WIDE = 64 * CELL * CELL

    def __init__(self, rects: Iterable[Rect]) -> None:
        self._cells: dict[tuple[int, int], list[Rect]] = {}
        self._wide: list[Rect] = []
        for rect in rects:
            self.add(rect)

    def _keys(self, rect: Rect) -> list[tuple[int, int]]:
        columns = range(rect.x // self.CELL, rect.right // self.CELL + 1)
        return [
            (x, y)
            for x in columns
            for y in range(rect.y // self.CELL, rect.bottom // self.CELL + 1)
        ]

    def add(self, rect: Rect) -> None:
        if rect.w * rect.h > self.WIDE:
            self._wide.append(rect)
            return
        for key in self._keys(rect):
            self._cells.setdefault(key, []).append(rect)

    def free(self, rect: Rect) -> bool:
        return not any(rect.meets(other) for other in self._near(rect))

    def _near(self, rect: Rect) -> Iterator[Rect]:
        yield from self._wide
        cells: Iterable[list[Rect]] = self._cells.values()
        if rect.w * rect.h <= self.WIDE:
            cells = (self._cells.get(key, []) for key in self._keys(rect))
        for found in cells:
            yield from found


def lay_out(book: Book, board: Board, size_of: SizeOf) -> Layout:
    """The effective places of everything on a board."""
    notes = book.of(Note, "board", board.id)
    rects = {n.id: Rect(*n.place, *size_of(n)) for n in notes if n.place is not None}
    frames = _frames(book, board, notes, rects)
    loose = [n for n in notes if n.place is None]
    if loose:
        taken = Taken([*rects.values(), *frames.values()])
        rects |= _flow(loose, board.lanes, (taken, Taken(frames.values())), size_of)
        frames = _frames(book, board, notes, rects)
    return with_piles(rects, frames, folded_of(book, board.id))


def folded_of(book: Book, board: str) -> set[str]:
    """The clusters of a board that are shown as piles."""
    return {cluster.id for cluster in book.of(Cluster, "board", board) if cluster.folded}


def with_piles(
    notes: Mapping[str, Rect], frames: Mapping[str, Rect], folded: Collection[str]
) -> Layout:
    """A layout in which some clusters are piles, at the upper left corner of their frames."""
    piles = {c: Rect(*frames[c][:2], *PILE) for c in folded if c in frames}
    return Layout(notes, {**frames, **piles}, {c: frames[c] for c in piles})


def _frames(
    book: Book, board: Board, notes: Sequence[Note], rects: Mapping[str, Rect]
) -> dict[str, Rect]:
    members: dict[str, list[Rect]] = {}
    for note in notes:
        if note.cluster and note.id in rects:
            members.setdefault(note.cluster, []).append(rects[note.id])
    living = (c.id for c in book.of(Cluster, "board", board.id))
    frames = ((c, frame(members.get(c, ()))) for c in living)
    return {c: found for c, found in frames if found is not None}


def lane_of(lanes: Sequence[str], kind: str) -> int:
    """The number of the lane in which a kind stands; the last lane takes what has none."""
    for number, kinds in enumerate(lanes):
        if kind in kinds.split():
            return number
    return max(len(lanes) - 1, 0)


def _columns(count: int, least: int) -> int:
    """How many notes wide a lane is: it doubles rather than growing a little at a time."""
    columns = least
    while count > columns * LANE_ROWS:
        columns *= 2
    return columns


def _flow(
    loose: Sequence[Note], lanes: Sequence[str], standing: tuple[Taken, Taken], size_of: SizeOf
) -> dict[str, Rect]:
    """Each note in the first free slot of its lane, in journal order, row by row.

    ``standing`` is everything that stands, and the frames alone.
    """
    taken, frames = standing
    rects: dict[str, Rect] = {}
    parts = [
        [note for note in loose if lane_of(lanes, note.kind) == number]
        for number in range(max(len(lanes), 1))
    ]
    columns = [_columns(len(part), LANE_COLUMNS if lanes else 4 * LANE_COLUMNS) for part in parts]
    lefts = [0, *accumulate(count * (NOTE[0] + GAP) - GAP + LANE_GAP for count in columns)]
    clear = _clear_rows(frames, lefts[-1] - LANE_GAP)
    for part, count, left in zip(parts, columns, lefts, strict=False):
        slots = _slots(left, count)
        for note in part:
            size = size_of(note)
            spots = (Rect(*slot, *size) for slot in slots)
            spot = next(r for r in spots if clear(r.y, r.h) and taken.free(r))
            taken.add(spot)
            rects[note.id] = spot
    return rects


def _clear_rows(frames: Taken, width: int) -> Callable[[int, int], bool]:
    """Whether the lanes, ``width`` wide, are clear of frames in a row at y of a height.

    A row with a frame in any lane is left out whole: new notes stand together, and not one by one
    in the gaps between clusters.
    """

    @cache
    def clear(y: int, height: int) -> bool:
        return frames.free(Rect(-GAP, y - GAP, width + 2 * GAP, height + 2 * GAP))

    return clear


def _slots(x: int, columns: int) -> Iterator[Place]:
    slot = 0
    while True:
        row, column = divmod(slot, columns)
        yield x + column * (NOTE[0] + GAP), row * (NOTE[1] + ROW_GAP)
        slot += 1
