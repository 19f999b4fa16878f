"""What stands on one board: its view, grids to find things by place, and the paths of its links."""

from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView
from facilitator.domain.layout import CLUSTER_HEADER, Layout, Rect, around, title_room
from facilitator.domain.records import Board, Link
from facilitator.domain.routes import Path
from facilitator.domain.undisturbed import keep, undisturbed
from facilitator.domain.views import ClusterView, NoteView
from ui.canvas.board_patch import Patch, patch
from ui.canvas.board_state import BoardState, Caption, Touched, whole_state
from ui.canvas.grid import Grid, unlike
from ui.canvas.paint_axes import Axes, axes_of
from ui.canvas.scene_links import SceneLinks
from ui.canvas.scene_notes import SceneNotes, in_no_pile


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
        self._frame_grid = Grid()
        self._notes = SceneNotes()
        self._links = SceneLinks(self)
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
        return {**in_no_pile(self._state), **piles}

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
        return around([*in_no_pile(self._state).values(), *self.layout.clusters.values(), *extra])

    def notes_in(self, area: Rect) -> list[NoteView]:
        """Notes that meet an area, the uppermost last."""
        notes = self.notes
        return [notes[note] for note in self._notes.within(area)]

    def clusters_in(self, area: Rect) -> list[ClusterView]:
        """Clusters whose frames meet an area, in list order."""
        found = set(self._frame_grid.near(area))
        return [one for one in self.clusters.values() if one.id in found] if found else []

    def links_in(self, area: Rect) -> list[Link]:
        """Links that may cross an area."""
        return self._links.within(area)

    def note_at(self, x: float, y: float) -> str:
        """The uppermost note at a place, or an empty string."""
        return self._notes.at(x, y)

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
        return self._links.at(x, y, near)

    def reach(self, link: str) -> Rect:
        """The rectangle that a link does not leave."""
        return self._links.reach(link)

    def path(self, link: Link) -> Path:
        """The points of a link from source to target."""
        return self._links.path(link)

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
        return self._links.of(note)

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        """Notes, piles, and the titles of clusters within an area."""
        notes = [self.notes[n].rect for n in self._notes.near(area) if n not in but]
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
        before, found = self._state, self._read(touched)
        self._state, self._unread, self._bounds = found.state, False, []
        now = found.state
        fresh = _come_on_top(found)
        changed_notes = found.notes if not fresh else [n for n in found.notes if n not in fresh]
        notes = unlike(found.were, now.notes, changed_notes, attrgetter("rect"))
        changed = self._standing_for(found)
        changed += unlike(before.clusters, now.clusters, found.clusters, attrgetter("frame"))
        if before.caption != now.caption:
            changed += [one.rect for one in (before.caption, now.caption) if one]
        self._notes.take(before, found)
        if now.layout.clusters is not before.layout.clusters:
            self._frame_grid.hold(now.layout.clusters)
        self.axes = self._read_axes()
        on_top = list(fresh.values())
        links = self._links.take(now.links, [*notes, *(note.rect for note in on_top), *changed])
        return Changed(notes, changed + links, on_top)

    def _read(self, touched: Touched | None) -> Patch:
        """The board as it is now, and what the step has changed of it; or all of it anew."""
        before = self._state
        found = None if touched is None else patch(before, self.book, self.board, touched)
        if found is not None:
            return found
        with undisturbed():
            now = whole_state(self.book, self.board)
            keep()
        every = () if self._unread else before.notes.keys() | now.notes.keys()
        both = before.clusters.keys() | now.clusters.keys()
        return Patch(now, every, before.notes, both, False)

    def _read_axes(self) -> Axes | None:
        """Beside the frames, where there are any: a map's edges are those of its fields."""
        board = self.book.get(Board, self.board)
        if board is None or not any(board.axes):
            return None
        frames = [frame.rect for frame in self.frames.values()]
        return axes_of(board.axes, around(frames) if frames else self._content())

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


def _come_on_top(found: Patch) -> dict[str, NoteView]:
    """The new notes of a step, if it has left all others below them; piles lie between notes."""
    now, were = found.state, found.were
    if not found.in_order or now.piles:
        return {}
    return {n: now.notes[n] for n in found.notes if n in now.notes and were.get(n) is None}
