"""A board after a small step: only what the step has touched is read again.

The result is the very state that reading the whole board gives; where that would take looking at
every note, there is none, and the board is read whole. The notes and their places go over from the
old state to the new one, which alone is true afterwards: copying thousands of them for every note
that is written would take longer than all the rest.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from facilitator.domain.ballots import is_by_hand, seen_votes, votes_of
from facilitator.domain.book import Book, listed
from facilitator.domain.frames import FrameView, frames_of
from facilitator.domain.lanes import lanes_of
from facilitator.domain.layout import Layout, Rect, frame, with_piles
from facilitator.domain.piles import piled
from facilitator.domain.records import Board, Cluster, Link, Note, Vote
from facilitator.domain.titles import shown_title
from facilitator.domain.views import ClusterView, NoteView, also_in, picture_of
from ui.canvas.board_state import BoardState, Touched, caption_of
from ui.canvas.fits import size_of


@dataclass(frozen=True, slots=True)
class Patch:
    """The new state, and the ids of what may look another way than before.

    ``were`` says of these notes how they stood here before, if they did. ``in_order`` says that
    the notes which stayed kept their order, and new ones came last.
    """

    state: BoardState
    notes: Collection[str]
    were: Mapping[str, NoteView | None]
    clusters: Collection[str]
    in_order: bool


class _Far(Exception):
    """The step reaches farther than what it has touched."""


def patch(before: BoardState, book: Book, board: str, touched: Touched) -> Patch | None:
    """The board after a step; None where it has to be read whole: then ``before`` is as it was,
    but for the order of its notes."""
    ids: dict[str, list[str]] = {}
    for kind, record in touched:
        ids.setdefault(kind, []).append(record)
    if board in ids.get("board", ()) or book.get(Board, board) is None:
        return None
    if len(ids) == 1 and len(ids.get("note", ())) == 1:
        found = _one_more(before, book, board, ids["note"][0])
        if found is not None:
            return found
    patching = _Patching(before, book, board)
    try:
        return patching.after(ids)
    except _Far:
        patching.take_back()
        return None


def _one_more(before: BoardState, book: Book, board: str, note: str) -> Patch | None:
    """The board with one note more that waits in its lane, the last of all: nothing else changes.

    So most notes come. It is what looking at everything around it would give.
    """
    new, notes = book.get(Note, note), cast(dict[str, NoteView], before.notes)
    if new is None or new.board != board or note in notes or new.cluster or new.place is not None:
        return None
    last = next(reversed(notes.values()), None)
    if last is not None and listed(last.record) > listed(new):
        return None
    if book.count_of(Link, "source", note) or book.count_of(Link, "target", note):
        return None
    rect = before.lanes.append(new, size_of(new))
    if rect is None:
        return None
    picture, by_hand = picture_of(book, new), is_by_hand(book, new)
    notes[note] = NoteView(new, rect, "", seen_votes(book, new), (), picture, by_hand)
    layout = before.layout
    cast(dict[str, Rect], layout.notes)[note] = rect
    state = BoardState(
        notes, before.clusters, before.links, before.piles, before.frames,
        Layout(layout.notes, layout.clusters, layout.folded),
        caption_of(notes, before.clusters), before.lanes,
    )  # fmt: skip
    return Patch(state, (note,), {note: None}, (), True)


class _Patching:
    """One step taken in; ``_Far`` as soon as it reaches too far."""

    def __init__(self, before: BoardState, book: Book, board: str) -> None:
        self._before, self._book, self._board = before, book, board
        self._notes = cast(dict[str, NoteView], before.notes)
        self._were: dict[str, NoteView | None] = {}
        self._clusters = dict(before.clusters)
        self._links = before.links
        self._changed: dict[str, None] = {}
        self._homes: dict[str, None] = {}
        self._in_order = True
        self._shifted = False
        """Whether something that is in the way of unplaced notes has come, gone or moved."""
        self._pinned = 0

    def after(self, ids: dict[str, list[str]]) -> Patch:
        """The board after these records, by kind, were touched."""
        book, before = self._book, self._before
        came_or_gone = self._take_clusters(ids.get("cluster", ()))
        for cluster in came_or_gone:
            for note in book.of(Note, "cluster", cluster):
                self._changed[note.id] = None
        self._changed |= dict.fromkeys(ids.get("note", ()))
        if pictures := set(ids.get("picture", ())):
            shows = (n for n, view in self._notes.items() if view.record.picture in pictures)
            self._changed |= dict.fromkeys(shows)
        if "link" in ids or "cluster" in ids:
            untitled = (c for c, view in self._clusters.items() if not view.record.title)
            self._homes |= dict.fromkeys(c for c in untitled if c not in came_or_gone)
        self._take_links(ids.get("link", ()), came_or_gone)
        self._take_votes(ids)
        self._take_notes()
        for home in self._homes:
            self._clusters[home] = self._cluster(home)
        frames = before.frames
        if "frame" in ids:
            frames = {found.id: found for found in frames_of(book, self._board)}
        state = self._laid_out(frames)
        seen = {*self._homes, *came_or_gone}
        return Patch(state, self._changed, self._were, seen, self._in_order)

    def take_back(self) -> None:
        """Leave the notes of the old state as they were."""
        notes = cast(dict[str, NoteView], self._before.notes)
        for note, old in self._were.items():
            if old is None:
                notes.pop(note, None)
            else:
                notes[note] = old

    # Clusters

    def _take_clusters(self, ids: Iterable[str]) -> list[str]:
        """Note the clusters to look at again; those that came or went."""
        here = self._book.of(Cluster, "board", self._board) if ids else []
        standing = {found.id for found in here}
        other = [c for c in ids if (c in self._clusters) is not (c in standing)]
        self._homes = dict.fromkeys(c for c in ids if c in standing)
        if self._homes or other:
            old = self._clusters
            self._clusters = {c.id: old.get(c.id) or ClusterView(c, None, (), 0) for c in here}
        return other

    def _cluster(self, cluster: str) -> ClusterView:
        book, notes = self._book, self._notes
        record = book.require(Cluster, cluster)
        members = [notes[n.id] for n in book.of(Note, "cluster", cluster) if n.id in notes]
        sources = {link.source for link in book.of(Link, "target", cluster)}
        guests = [notes[n] for n in sources if n in notes and cluster in notes[n].also]
        guests.sort(key=lambda note: listed(note.record))
        around = frame([note.rect for note in members])
        votes = votes_of(book, record)
        return ClusterView(
            record, around, tuple(n.id for n in members), votes, tuple(n.id for n in guests),
            shown_title(book, record), by_hand=is_by_hand(book, record),
        )  # fmt: skip

    # Links

    def _take_links(self, ids: Iterable[str], clusters: Iterable[str]) -> None:
        """The links that came, went, woke or fell asleep; their notes may stand elsewhere too."""
        links = {**dict.fromkeys(ids), **self._links_of_others(clusters)}
        if not links:
            return
        if self._before.piles:
            raise _Far
        shown = dict(self._before.links)
        for link in links:
            was, found = shown.pop(link, None), self._book.get(Link, link)
            if found is None and was is None and self._any_guest():
                raise _Far
            if found is not None and self._is_here(found.source):
                if self._is_here(found.target):
                    shown[link] = found
                else:
                    self._changed[found.source] = None
        self._links = shown

    def _links_of_others(self, clusters: Iterable[str]) -> dict[str, None]:
        """The links of notes and clusters that came or went."""
        book = self._book
        found = [link for cluster in clusters for link in book.of(Link, "target", cluster)]
        for note in self._changed:
            if (note in self._notes) is not self._is_here(note):
                found += book.of(Link, "source", note) + book.of(Link, "target", note)
        return dict.fromkeys(link.id for link in found)

    def _any_guest(self) -> bool:
        return any(cluster.also for cluster in self._before.clusters.values())

    # Votes

    def _take_votes(self, ids: dict[str, list[str]]) -> None:
        """What was voted on; a ballot that opens or closes changes the votes of everything."""
        votes = [self._book.get(Vote, vote) for vote in ids.get("vote", ())]
        if "ballot" in ids or None in votes:
            raise _Far
        if votes:
            self._changed |= {v.target: None for v in votes if v and v.target in self._notes}
            self._homes |= dict.fromkeys(self._clusters)

    def _is_here(self, note: str) -> bool:
        found = self._book.get(Note, note)
        return found is not None and found.board == self._board

    # Notes

    def _take_notes(self) -> None:
        book = self._book
        found = {n: book.get(Note, n) for n in self._changed}
        here = {n: note for n, note in found.items() if note and note.board == self._board}
        self._were = {n: self._notes.get(n) for n in self._changed}
        gone = [n for n in self._changed if n not in here and n in self._notes]
        for note in sorted(gone, key=lambda n: listed(self._notes[n].record), reverse=True):
            self._take_away(self._notes.pop(note))
        stand = sorted(here.values(), key=listed)
        for new in stand:
            old = self._notes.get(new.id)
            if old is None:
                self._bring(new)
            else:
                self._change(old, new)
        self._changed = dict.fromkeys([*gone, *(note.id for note in stand)])
        if not self._in_order:
            by_order = sorted(self._notes.values(), key=lambda note: listed(note.record))
            self._notes = {note.id: note for note in by_order}

    def _take_away(self, old: NoteView) -> None:
        self._at_home(old)
        if old.record.place is not None:
            self._shifted = True
        elif not self._before.lanes.drop_last(old.record):
            raise _Far

    def _bring(self, new: Note) -> None:
        last = next(reversed(self._notes.values()), None)
        is_last = last is None or listed(last.record) < listed(new)
        self._in_order = self._in_order and is_last
        if new.place is not None:
            self._shifted = True
            rect = Rect(*new.place, *size_of(new))
        else:
            found = self._before.lanes.append(new, size_of(new)) if is_last else None
            if found is None:
                raise _Far
            rect = found
        self._show(new, rect)

    def _change(self, old: NoteView, new: Note) -> None:
        self._at_home(old)
        size, was = size_of(new), old.record
        if listed(was) != listed(new):
            self._in_order = False
        if new.place is None:
            if was.place is not None or was.kind != new.kind or old.rect[2:] != size:
                raise _Far
            if not self._in_order:
                raise _Far
            rect = old.rect
        else:
            rect = Rect(*new.place, *size)
            self._pinned += was.place is None
            self._shifted = self._shifted or rect != old.rect
        self._show(new, rect)

    def _show(self, note: Note, rect: Rect) -> None:
        home = note.cluster if note.cluster in self._clusters else ""
        also = also_in(self._book, note, self._clusters)
        view = NoteView(note, rect, home, seen_votes(self._book, note), also,
                        picture_of(self._book, note), is_by_hand(self._book, note))  # fmt: skip
        self._notes[note.id] = view
        self._at_home(view)

    def _at_home(self, view: NoteView) -> None:
        """The clusters in which a note stands or stood are to be looked at again."""
        for home in (view.cluster, *view.also):
            if home in self._clusters:
                self._homes[home] = None

    # Places

    def _laid_out(self, named: Mapping[str, FrameView]) -> BoardState:
        """The new state, in which these named frames stand."""
        before, lanes = self._before, self._before.lanes
        frames = {c: v for c, v in before.layout.frames.items() if c in self._clusters}
        for home in self._homes:
            frames.pop(home, None)
            if (around := self._clusters[home].frame) is not None:
                frames[home] = around
        if self._pinned and self._pinned < len(lanes):
            raise _Far
        if self._pinned:
            lanes = lanes_of(self._book.require(Board, self._board))
        if len(lanes) and (self._shifted or frames != before.layout.frames):
            raise _Far
        layout, piles = self._with_piles(frames)
        self._take_rects()
        caption = caption_of(self._notes, self._clusters)
        return BoardState(
            self._notes, self._clusters, self._links, piles, named, layout, caption, lanes
        )

    def _with_piles(self, frames: dict[str, Rect]) -> tuple[Layout, Mapping[str, str]]:
        notes, clusters, before = self._notes, self._clusters, self._before
        folded = {c for c, view in clusters.items() if view.record.folded}
        layout = with_piles(before.layout.notes, frames, folded)
        for home in self._homes:
            clusters[home] = replace(clusters[home], frame=layout.clusters.get(home))
        piles = piled(notes.values(), clusters) if folded else {}
        if piles != before.piles and (self._links or before.links):
            raise _Far
        return layout, piles

    def _take_rects(self) -> None:
        """Where the notes stand now; last of all, when nothing can be too far any more."""
        rects = cast(dict[str, Rect], self._before.layout.notes)
        for note in self._changed:
            if note in self._notes:
                rects[note] = self._notes[note].rect
            else:
                rects.pop(note, None)
