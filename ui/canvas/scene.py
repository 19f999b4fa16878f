"""What stands on one board: its view, grids to find things by place, and the paths of its links."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView
from facilitator.domain.layout import CLUSTER_HEADER, Layout, Rect, around, title_room
from facilitator.domain.records import Board, Link
from facilitator.domain.router import Router
from facilitator.domain.routes import Path
from facilitator.domain.routes import reach as reach_between
from facilitator.domain.undisturbed import keep, undisturbed
from facilitator.domain.views import ClusterView, NoteView
from ui.canvas.board_patch import Patch, patch
from ui.canvas.board_state import BoardState, Caption, Touched, whole_state
from ui.canvas.grid import Grid, unlike
from ui.canvas.paint_axes import Axes, axes_of

MOST_COMPARED = 200
"""Paths that a step may have changed and that are compared at once, lest the step wait for them."""


class Changed(NamedTuple):
    """Rectangles, old and new, of notes that look another way now, and of all else that does.

    ``fresh`` are notes that have come and lie above everything else, the uppermost last.
    """

    notes: list[Rect]
    others: list[Rect]
    fresh: Sequence[NoteView]


class Scene:
    """One board as it stood at the latest ``refresh``. It is the router's ``Ground``."""

    def __init__(self, book: Book, board: str) -> None:
        self.book = book
        self.board = board
        self._state, self._unread = BoardState(), True
        self.router = Router(self)
        self._ranks: dict[str, int] = {}
        self._next_rank = 0
        self._at: dict[str, list[Link]] = {}
        self._ends: dict[str, tuple[Rect, Rect]] = {}
        self._note_grid = Grid()
        self._frame_grid = Grid()
        self._link_grid = Grid()
        self.axes: Axes | None = None
        """What the board's edges mean, beside all that stood there at the latest ``refresh``."""
        self._bounds: list[Rect | None] = []
        """The rectangle around everything, once it has been asked for."""

    # Reading

    @property
    def notes(self) -> Mapping[str, NoteView]:
        """Every note by its id, in journal order."""
        return self._state.notes

    @property
    def clusters(self) -> Mapping[str, ClusterView]:
        """Every cluster by its id, in list order."""
        return self._state.clusters

    @property
    def links(self) -> Mapping[str, Link]:
        """Every link that is shown, by its id: both ends are notes or piles of this board."""
        return self._state.links

    @property
    def frames(self) -> Mapping[str, FrameView]:
        """Every frame by its id, in their order."""
        return self._state.frames

    @property
    def piles(self) -> Mapping[str, str]:
        """The notes that lie in piles and are not shown, each with its cluster."""
        return self._state.piles

    def is_pile(self, thing: str) -> bool:
        """Whether this is a folded cluster that has notes."""
        return thing in self.layout.folded

    def guests(self, cluster: ClusterView) -> list[NoteView]:
        """The disputed notes of elsewhere that stand in a cluster too."""
        return [self.notes[note] for note in cluster.also]

    def stops(self) -> dict[str, Rect]:
        """All that can be stepped to: the notes that are shown, and the piles."""
        piles = {pile: self.layout.clusters[pile] for pile in self.layout.folded}
        return self._shown() | piles

    def _shown(self) -> dict[str, Rect]:
        """Where the notes stand that lie in no pile."""
        rects, piles = self.layout.notes, self.piles
        return {n: rect for n, rect in rects.items() if n not in piles} if piles else dict(rects)

    @property
    def prompts(self) -> tuple[str, ...]:
        """What to ask, one after the other."""
        board = self.book.get(Board, self.board)
        return board.prompts if board else ()

    @property
    def layout(self) -> Layout:
        """The rectangles of everything."""
        return self._state.layout

    @property
    def caption(self) -> Caption | None:
        """The words over the loose notes."""
        return self._state.caption

    def bounds(self) -> Rect | None:
        """The rectangle around everything; None on an empty board."""
        if not self._bounds:
            axes = [self.axes.bounds] if self.axes else []
            self._bounds = [around([*filter(None, [self._content()]), *axes])]
        return self._bounds[0]

    def _content(self) -> Rect | None:
        extra = [self.caption.room._replace(w=1, h=1)] if self.caption else []
        extra += [frame.rect for frame in self.frames.values()]
        return around([*self._shown().values(), *self.layout.clusters.values(), *extra])

    def notes_in(self, area: Rect) -> list[NoteView]:
        """Notes that meet an area, the uppermost last."""
        found = sorted(self._note_grid.near(area), key=self._ranks.__getitem__)
        return [self.notes[note] for note in found]

    def clusters_in(self, area: Rect) -> list[ClusterView]:
        """Clusters whose frames meet an area, in list order."""
        found = set(self._frame_grid.near(area))
        return [one for one in self.clusters.values() if one.id in found] if found else []

    def links_in(self, area: Rect) -> list[Link]:
        """Links that may cross an area."""
        return [self.links[link] for link in sorted(self._link_grid.near(area))]

    def note_at(self, x: float, y: float) -> str:
        """The uppermost note at a place, or an empty string."""
        return max(self._note_grid.at(x, y), key=self._ranks.__getitem__, default="")

    def cluster_at(self, x: float, y: float) -> str:
        """The cluster whose frame holds a place, or an empty string."""
        found = self._frame_grid.at(x, y)
        return max(found, key=list(self.clusters).index, default="")

    def header_at(self, x: float, y: float) -> str:
        """The cluster whose header holds a place, all of a pile being one; or an empty string."""
        found = self.cluster_at(x, y)
        frame = self.layout.clusters.get(found)
        held = frame and (self.is_pile(found) or y < frame.y + CLUSTER_HEADER)
        return found if held else ""

    def link_at(self, x: float, y: float, near: float) -> str:
        """The link that passes a place within a distance, or an empty string."""
        around = Rect(round(x - near), round(y - near), round(2 * near), round(2 * near))
        passing = (link for link in self.links_in(around) if passes(self.path(link), around))
        return next((link.id for link in passing), "")

    def reach(self, link: str) -> Rect:
        """The rectangle that a link does not leave."""
        return self._link_grid.rect(link)

    def path(self, link: Link) -> Path:
        """The points of a link from source to target."""
        return self.router.path(link)

    # What the router asks

    def rect(self, thing: str) -> Rect:
        """Where a note is shown: in a pile, that is the pile; or where a cluster stands."""
        piles = self._state.piles
        if thing in self.notes and thing not in piles:
            return self.notes[thing].rect
        return self.layout.clusters[piles.get(thing, thing)]

    def home(self, thing: str) -> str:
        """The cluster that a note stands in; a pile is its own."""
        return self.notes[thing].cluster if thing in self.notes else thing

    def links_of(self, note: str) -> Collection[Link]:
        """The links that begin or end at a note or a pile."""
        return self._at.get(note, ())

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        """Notes, piles, and the titles of clusters within an area."""
        notes = [self.notes[n].rect for n in self._note_grid.near(area) if n not in but]
        frames = self.layout.clusters
        heads = (
            frames[c] if self.is_pile(c) else title_room(frames[c])
            for c in self._frame_grid.near(area)
            if c not in but
        )
        return [*notes, *heads]

    # Following the journal

    def refresh(self, touched: Touched | None = None) -> Changed:
        """Read the board again; what looks another way now.

        ``touched`` are the records that changed; without them anything may have.
        """
        before, found = self._state, None
        if touched is not None:
            found = patch(before, self.book, self.board, touched)
        if found is None:
            with undisturbed():
                now = whole_state(self.book, self.board)
                keep()
            every = () if self._unread else before.notes.keys() | now.notes.keys()
            both = before.clusters.keys() | now.clusters.keys()
            found = Patch(now, every, before.notes, both, False)
        self._state, self._unread, self._bounds = found.state, False, []
        now = found.state
        fresh = _come_on_top(found)
        changed_notes = found.notes if not fresh else [n for n in found.notes if n not in fresh]
        notes = unlike(found.were, now.notes, changed_notes, attrgetter("rect"))
        changed = self._standing_for(found)
        changed += unlike(before.clusters, now.clusters, found.clusters, attrgetter("frame"))
        if before.caption != now.caption:
            changed += [one.rect for one in (before.caption, now.caption) if one]
        self._take_notes(before, found)
        if now.layout.clusters is not before.layout.clusters:
            self._frame_grid.hold(now.layout.clusters)
        self.axes = self._read_axes()
        on_top = list(fresh.values())
        links = self._take_links(before, [*notes, *(note.rect for note in on_top), *changed])
        return Changed(notes, changed + links, on_top)

    def _read_axes(self) -> Axes | None:
        """Beside the frames, where there are any: a map's edges are those of its fields."""
        board = self.book.get(Board, self.board)
        if board is None or not any(board.axes):
            return None
        frames = [frame.rect for frame in self.frames.values()]
        return axes_of(board.axes, around(frames) if frames else self._content())

    def _take_notes(self, before: BoardState, found: Patch) -> None:
        """Where the notes stand now, and which lies above which."""
        now = found.state
        if not found.in_order:
            self._ranks = {note: rank for rank, note in enumerate(now.notes)}
            self._next_rank = len(self._ranks)
        else:
            for note in found.notes:
                if note not in now.notes:
                    self._ranks.pop(note, None)
                elif note not in self._ranks:
                    self._ranks[note] = self._next_rank
                    self._next_rank += 1
        if now.piles or before.piles or not found.in_order:
            self._note_grid.hold(self._shown() if now.piles else now.layout.notes)
            return
        for note in found.notes:
            if note in now.notes:
                self._note_grid.put(note, now.notes[note].rect)
            else:
                self._note_grid.drop(note)

    def _standing_for(self, found: Patch) -> list[Rect]:
        """The piles and second clusters that tell of a note which has changed."""
        if not self.piles and not any(cluster.also for cluster in self.clusters.values()):
            return []
        frames = self.layout.clusters
        homes = {
            home
            for note in found.notes
            if (view := self.notes.get(note)) and view != found.were.get(note)
            for home in (self.piles.get(note, ""), *view.also)
        }
        return [frames[home] for home in homes if home in frames]

    def _take_links(self, before: BoardState, changed: Sequence[Rect]) -> list[Rect]:
        """The rectangles of links that came, went, or run another way than they did."""
        old, new = before.links, self.links
        if not old and not new:
            return []
        known = {i: path for i in old if (path := self.router.known(i))}
        stale = self._links_near(changed)
        if old is not new:
            stale |= {i for i in old.keys() | new.keys() if old.get(i) != new.get(i)}
        beside = self._sharing(old[link] for link in stale & old.keys())
        if old is not new:
            self._at = _by_end(new.values())
        moved = [link for i, link in new.items() if i in stale or i not in old]
        rects = self._take_reaches(moved, old.keys() - new.keys())
        stale |= self._links_near(changed)
        beside |= self._sharing(new[link] for link in stale & new.keys())
        self.router.forget(stale, beside)
        return [*rects, *self._rerouted(known, stale | beside)]

    def _take_reaches(self, moved: Sequence[Link], gone: Collection[str]) -> list[Rect]:
        """Where links that may have moved reached to and now reach."""
        rects = []
        for name in gone:
            rects.append(self._link_grid.rect(name))
            self._link_grid.drop(name)
            self._ends.pop(name, None)
        for link in moved:
            old = self._link_grid.find(link.id)
            ends = (self.rect(link.source), self.rect(link.target))
            now = reach_between(*ends)
            self._link_grid.put(link.id, now)
            if old != now or ends != self._ends.get(link.id):
                rects += [old, now] if old else [now]
            self._ends[link.id] = ends
        return rects

    def _links_near(self, areas: Sequence[Rect]) -> set[str]:
        """The links that may run otherwise because of what changed in these areas."""
        if len(areas) > len(self.links):
            return set(self.links)
        return {link for area in areas for link in self._link_grid.near(area)}

    def _sharing(self, links: Iterable[Link]) -> set[str]:
        """The links that share a note with one of these: they share its sides too."""
        ends = {end for link in links for end in (link.source, link.target)}
        return {one.id for end in ends for one in self.links_of(end)}

    def _rerouted(self, known: dict[str, Path], stale: set[str]) -> list[Rect]:
        """Those among the known paths that changed, where they were and where they are.

        Of many, all may have: their new paths are worked out when they come into view.
        """
        asked = stale & known.keys() & self.links.keys()
        if len(asked) > MOST_COMPARED:
            return [r for i in asked for r in (around_path(known[i]), self.reach(i))]
        rects = []
        for link in asked:
            now = self.path(self.links[link])
            if now != known[link]:
                rects += [around_path(known[link]), around_path(now)]
        return rects


def _come_on_top(found: Patch) -> dict[str, NoteView]:
    """The new notes of a step, if it has left all others below them; piles lie between notes."""
    now, were = found.state, found.were
    if not found.in_order or now.piles:
        return {}
    return {n: now.notes[n] for n in found.notes if n in now.notes and were.get(n) is None}


def _by_end(links: Iterable[Link]) -> dict[str, list[Link]]:
    made: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.source, link.target):
            made.setdefault(end, []).append(link)
    return made


def passes(path: Path, area: Rect) -> bool:
    """Whether a right-angled path crosses an area."""
    return any(around_path(leg).meets(area) for leg in pairwise(path))


def around_path(path: Path) -> Rect:
    """The rectangle around a path."""
    x, y = min(p[0] for p in path), min(p[1] for p in path)
    return Rect(x, y, max(p[0] for p in path) - x, max(p[1] for p in path) - y)
