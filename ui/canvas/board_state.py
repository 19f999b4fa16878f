"""A board as it stands, read from the book."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView
from facilitator.domain.lanes import Lanes
from facilitator.domain.layout import Layout, Rect, lay_out_lanes, over_loose
from facilitator.domain.piles import links_to_piles, piled
from facilitator.domain.records import Board, Link
from facilitator.domain.views import ClusterView, NoteView, view_of
from ui.canvas.fits import size_of

Touched = Iterable[tuple[str, str]]
"""Kinds and ids of the records that a step has changed."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words over the loose notes: their room, in board units, and how many notes there are."""

    room: Rect
    count: int

    @property
    def rect(self) -> Rect:
        """The room of the words, generously: from afar they are larger than their place."""
        x, y, wide, high = self.room
        return Rect(x - 4, y - 2 * high, wide + 4, 3 * high)


@dataclass(frozen=True, slots=True)
class BoardState:
    """Everything on a board by id, notes in journal order.

    A patch takes over the notes and their places, and changes them: only the latest state is true.
    """

    notes: Mapping[str, NoteView] = field(default_factory=dict)
    clusters: Mapping[str, ClusterView] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    """As they are shown: an end that lies in a pile is the pile."""
    piles: Mapping[str, str] = field(default_factory=dict)
    """The notes that lie in piles, each with its cluster."""
    frames: Mapping[str, FrameView] = field(default_factory=dict)
    layout: Layout = field(default_factory=lambda: Layout({}, {}))
    caption: Caption | None = None
    lanes: Lanes = field(default_factory=lambda: Lanes(()))
    """Of the notes that nobody has moved. They follow the latest state alone."""


def whole_state(book: Book, board: str) -> BoardState:
    """The board as it stands; an empty one where it has been removed."""
    found = book.get(Board, board)
    if found is None:
        return BoardState()
    layout, lanes = lay_out_lanes(book, found, size_of)
    view = view_of(book, found, layout)
    notes = {note.id: note for note in view.notes}
    clusters = {cluster.id: cluster for cluster in view.clusters}
    piles = piled(view.notes, clusters)
    return BoardState(
        notes,
        clusters,
        links_to_piles(view.links, piles),
        piles,
        {frame.id: frame for frame in view.frames},
        layout,
        caption_of(notes, clusters),
        lanes,
    )


def caption_of(
    notes: Mapping[str, NoteView], clusters: Mapping[str, ClusterView]
) -> Caption | None:
    """Over the first of the loose notes, where some are gathered and some are not."""
    gathered = [
        (cluster.frame, (notes[note].rect for note in cluster.notes))
        for cluster in clusters.values()
        if cluster.frame
    ]
    loose = [note.rect for note in notes.values() if not note.cluster] if gathered else []
    room = over_loose(loose, gathered)
    return Caption(room, len(loose)) if room else None
