"""Where notes and clusters stand, in board units: 1 = 1 px at zoom 1.

A note that nobody has moved has no place: the view gives it the first free slot of its lane, in
journal order, so that two laptops that capture do not pile notes up. A gesture that moves notes
pins the others where they are seen, so that nothing moves by itself.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.book import Book
from facilitator.domain.lanes import (
    LANE_COLUMNS,
    LANE_GAP,
    LANE_ROWS,
    ROW_GAP,
    Lanes,
    SizeOf,
    lane_of,
    lanes_of,
)
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.rects import GAP, NOTE, Rect, Taken, around, grown

__all__ = [
    "CAPTION", "CAPTION_ROOM", "CLEARANCE", "CLUSTER_HEADER", "CLUSTER_PADDING", "GAP",
    "LANE_COLUMNS", "LANE_GAP", "LANE_ROWS", "NOTE", "PILE", "ROW_GAP", "Lanes", "Layout",
    "Rect", "SizeOf", "Taken", "around", "folded_of", "frame", "grown", "lane_of", "lay_out",
    "lay_out_lanes", "over_loose", "title_room", "with_piles",
]  # fmt: skip

CLUSTER_PADDING = 20
CLUSTER_HEADER = 60
CLEARANCE = 8
"""The distance that a link keeps from the notes and titles it passes."""
CAPTION, CAPTION_ROOM = 34, 900
"""Height of the words above the loose notes, and more room than they ever take."""
PILE = (208, 140)
"""Width and height of a folded cluster's pile."""


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


def title_room(frame: Rect) -> Rect:
    """What no link should cross of a cluster's header: its title and counts, with their tails.

    Below it a link has just room to run along, clear of the words and of the notes.
    """
    high = CLUSTER_HEADER - 4 * CLEARANCE
    return Rect(
        frame.x + CLUSTER_PADDING, frame.y + 2 * CLEARANCE, frame.w - 2 * CLUSTER_PADDING, high
    )


def over_loose(
    loose: Sequence[Rect], clusters: Sequence[tuple[Rect, Iterable[Rect]]]
) -> Rect | None:
    """The room for saying that notes are not gathered, above the first of them.

    It reaches to the right as far as no cluster, no title and no gathered note is in the way. None
    where nothing is gathered yet, or everything, or where the words begin something is.
    ``clusters`` are frames, each with its notes, which are read only where it is near.
    """
    if not loose or not clusters:
        return None
    y, x = min((rect[1], rect[0]) for rect in loose)
    words = Rect(x, y - CAPTION, CAPTION_ROOM, CAPTION)
    ends = [words.right]
    for frame, notes in clusters:
        if frame.meets(words):
            inside = [one.x for one in (title_room(frame), *notes) if one.meets(words)]
            ends += inside if frame.x <= x else [frame.x]
    return words._replace(w=min(ends) - x) if min(ends) > x else None


def lay_out(book: Book, board: Board, size_of: SizeOf) -> Layout:
    """The effective places of everything on a board."""
    return lay_out_lanes(book, board, size_of)[0]


def lay_out_lanes(book: Book, board: Board, size_of: SizeOf) -> tuple[Layout, Lanes]:
    """The same, and the lanes with the notes that nobody has moved."""
    notes = book.of(Note, "board", board.id)
    rects = {n.id: Rect(*n.place, *size_of(n)) for n in notes if n.place is not None}
    frames = _frames(book, board, notes, rects)
    lanes = lanes_of(board)
    if len(rects) < len(notes):
        loose = [n for n in notes if n.place is None]
        rects |= lanes.lay(loose, size_of, rects.values(), frames.values())
        frames = _frames(book, board, notes, rects)
    return with_piles(rects, frames, folded_of(book, board.id)), lanes


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
