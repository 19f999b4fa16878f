"""A board as it stands, read from the book: whole, or only where a small step has changed it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView, frames_of
from facilitator.domain.layout import Layout, Rect, frame, with_piles
from facilitator.domain.piles import links_to_piles, piled
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.views import ClusterView, NoteView, board_view
from ui.canvas.fits import size_of

CAPTION = 34
"""How far above the loose notes their caption begins, in board units."""
_CAPTION_WIDTH = 900
"""More than its words ever take; from afar they do not shrink with the board."""

Touched = Iterable[tuple[str, str]]
"""Kinds and ids of the records that a step has changed."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words over the loose notes: where they begin, and how many notes there are."""

    x: int
    y: int
    count: int

    @property
    def rect(self) -> Rect:
        """The room of the words, generously: from afar they are larger than their place."""
        return Rect(self.x - 4, self.y - 2 * CAPTION, _CAPTION_WIDTH, 3 * CAPTION)


@dataclass(frozen=True, slots=True)
class BoardState:
    """Everything on a board by id, notes in journal order."""

    notes: Mapping[str, NoteView] = field(default_factory=dict)
    clusters: Mapping[str, ClusterView] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    """As they are shown: an end that lies in a pile is the pile."""
    piles: Mapping[str, str] = field(default_factory=dict)
    """The notes that lie in piles, each with its cluster."""
    frames: Mapping[str, FrameView] = field(default_factory=dict)
    layout: Layout = field(default_factory=lambda: Layout({}, {}))
    caption: Caption | None = None
    all_placed: bool = False
    """Whether every note has a place, so that none moves when another one does."""


def whole_state(book: Book, board: str) -> BoardState:
    """The board as it stands; an empty one where it has been removed."""
    found = book.get(Board, board)
    if found is None:
        return BoardState()
    view = board_view(book, found, size_of)
    notes = {note.id: note for note in view.notes}
    clusters = {cluster.id: cluster for cluster in view.clusters}
    piles = piled(view.notes, clusters)
    return BoardState(
        notes,
        clusters,
        links_to_piles(view.links, piles),
        piles,
        {frame.id: frame for frame in view.frames},
        view.layout,
        _caption(notes, clusters),
        all(note.record.place is not None for note in view.notes),
    )


def patched_state(
    before: BoardState, book: Book, board: str, touched: Touched
) -> BoardState | None:
    """The board after words, facts or places of placed notes changed; None for other changes."""
    if not before.all_placed:
        return None
    changed: dict[str, NoteView] = {}
    for kind, record in touched:
        if kind in ("board", "cluster", "link"):
            return None
        old, new = before.notes.get(record), book.get(Note, record)
        if old is None and (new is None or new.board != board):
            continue
        if old is None or new is None or not _stays(old.record, new):
            return None
        assert new.place is not None
        rect = Rect(*new.place, *size_of(new))
        changed[record] = replace(old, record=new, rect=rect, votes=new.hands or 0)
    frames = {frame.id: frame for frame in frames_of(book, board)}
    return replace(_with(before, changed), frames=frames)


def _stays(old: Note, new: Note) -> bool:
    """Whether a note is still on the same board, placed, and in the same cluster."""
    return (old.board, old.cluster) == (new.board, new.cluster) and new.place is not None


def _with(before: BoardState, changed: Mapping[str, NoteView]) -> BoardState:
    notes = {**before.notes, **changed}
    rects = {**before.layout.notes, **{note: view.rect for note, view in changed.items()}}
    homes = {view.cluster for view in changed.values()} & before.clusters.keys()
    members = {home: [notes[note] for note in before.clusters[home].notes] for home in homes}
    around = {home: frame([note.rect for note in found]) for home, found in members.items()}
    frames = before.layout.frames | {home: rect for home, rect in around.items() if rect}
    layout = with_piles(rects, frames, before.layout.folded)
    clusters = dict(before.clusters)
    for home, found in members.items():
        hands = sum(note.votes for note in found)
        clusters[home] = replace(clusters[home], frame=layout.clusters.get(home), hands=hands)
    caption = _caption(notes, clusters)
    return replace(before, notes=notes, clusters=clusters, layout=layout, caption=caption)


def _caption(notes: Mapping[str, NoteView], clusters: Mapping[str, ClusterView]) -> Caption | None:
    """Over the first of the loose notes, where some are gathered and some are not."""
    loose = [note.rect for note in notes.values() if not note.cluster]
    if not loose or not any(cluster.frame for cluster in clusters.values()):
        return None
    first = min(loose, key=lambda rect: (rect.y, rect.x))
    return Caption(first.x, first.y - CAPTION, len(loose))
