"""What stands on one board: its view, grids to find things by place, and the paths of its links."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.domain.book import Book
from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Layout, Rect, around
from facilitator.domain.records import Board, Link
from facilitator.domain.router import Router
from facilitator.domain.routes import Path
from facilitator.domain.routes import reach as reach_between
from facilitator.domain.views import BoardView, ClusterView, NoteView, board_view
from ui.canvas.fits import size_of
from ui.canvas.grid import Grid, unlike

CAPTION = 34
"""How far above the loose notes their caption begins, in board units."""
CAPTION_WIDTH = 900
"""More than its words ever take; from afar they do not shrink with the board."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words over the loose notes: where they begin, and how many notes there are."""

    x: int
    y: int
    count: int

    @property
    def rect(self) -> Rect:
        """The room of the words, generously: from afar they are larger than their place."""
        return Rect(self.x - 4, self.y - 2 * CAPTION, CAPTION_WIDTH, 3 * CAPTION)


class Scene:
    """One board as it stood at the latest ``refresh``. It is the router's ``Ground``."""

    def __init__(self, book: Book, board: str) -> None:
        self.book = book
        self.board = board
        self.notes: dict[str, NoteView] = {}
        self.clusters: dict[str, ClusterView] = {}
        self.links: dict[str, Link] = {}
        self.layout = Layout({}, {})
        self.caption: Caption | None = None
        self.router = Router(self)
        self._ranks: dict[str, int] = {}
        self._at: dict[str, list[Link]] = {}
        self._note_grid = Grid()
        self._frame_grid = Grid()
        self._link_grid = Grid()

    # Reading

    def bounds(self) -> Rect | None:
        """The rectangle around everything; None on an empty board."""
        extra = [Rect(self.caption.x, self.caption.y, 1, 1)] if self.caption else []
        return around([*self.layout.rects(), *extra])

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
        """The cluster whose header holds a place, or an empty string."""
        found = self.cluster_at(x, y)
        frame = self.layout.clusters.get(found)
        return found if frame and y < frame.y + CLUSTER_HEADER else ""

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

    def rect(self, note: str) -> Rect:
        """Where a note stands."""
        return self.notes[note].rect

    def home(self, note: str) -> str:
        """The cluster that a note stands in."""
        return self.notes[note].cluster

    def links_of(self, note: str) -> Collection[Link]:
        """The links that begin or end at a note."""
        return self._at.get(note, ())

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        """Notes and the titles of clusters within an area."""
        notes = [self.notes[n].rect for n in self._note_grid.near(area) if n not in but]
        frames = (self.layout.clusters[c] for c in self._frame_grid.near(area))
        return [*notes, *(_title_of(frame) for frame in frames)]

    # Following the journal

    def refresh(self) -> list[Rect]:
        """Read the board again; the rectangles of all that looks another way now."""
        board = self.book.get(Board, self.board)
        view = board_view(self.book, board, size_of) if board else None
        notes = {note.id: note for note in view.notes} if view else {}
        clusters = {cluster.id: cluster for cluster in view.clusters} if view else {}
        links = {link.id: link for link in view.links} if view else {}
        changed = unlike(self.notes, notes, lambda note: note.rect)
        changed += unlike(self.clusters, clusters, lambda cluster: cluster.frame)
        changed += self._take_caption(_caption(view))
        self._take_things(notes, clusters, view.layout if view else Layout({}, {}))
        return changed + self._take_links(links, changed)

    def _take_things(
        self, notes: dict[str, NoteView], clusters: dict[str, ClusterView], layout: Layout
    ) -> None:
        self.notes, self.clusters, self.layout = notes, clusters, layout
        self._ranks = {note: rank for rank, note in enumerate(notes)}
        self._note_grid.hold(layout.notes)
        self._frame_grid.hold(layout.clusters)

    def _take_caption(self, caption: Caption | None) -> list[Rect]:
        before, self.caption = self.caption, caption
        return [] if before == caption else [one.rect for one in (before, caption) if one]

    def _take_links(self, links: dict[str, Link], changed: Sequence[Rect]) -> list[Rect]:
        """The rectangles of links that came, went, or run another way than they did."""
        before, reaches = self.links, {i: self.reach(i) for i in self.links}
        known = {i: path for i in before if (path := self.router.known(i))}
        other = {i for i in before.keys() | links.keys() if before.get(i) != links.get(i)}
        stale = other | self._links_near(changed)
        beside = {i for link in stale & before.keys() for i in self._neighbours(before[link])}
        self.links, self._at = links, _by_end(links.values())
        now = {
            i: reach_between(self.rect(one.source), self.rect(one.target))
            for i, one in links.items()
        }
        self._link_grid.hold(now)
        stale |= self._links_near(changed)
        beside |= {i for link in stale & links.keys() for i in self._neighbours(links[link])}
        self.router.forget(stale, beside)
        return [*unlike(reaches, now, lambda rect: rect), *self._rerouted(known, stale | beside)]

    def _links_near(self, areas: Sequence[Rect]) -> set[str]:
        """The links that may run otherwise because of what changed in these areas."""
        if len(areas) > len(self.links):
            return set(self.links)
        return {link for area in areas for link in self._link_grid.near(area)}

    def _neighbours(self, link: Link) -> set[str]:
        """The links that share a note with this one: they share its sides too."""
        return {one.id for end in (link.source, link.target) for one in self.links_of(end)}

    def _rerouted(self, known: dict[str, Path], stale: set[str]) -> list[Rect]:
        """Those among the known paths that changed, where they were and where they are."""
        rects = []
        for link in stale & known.keys() & self.links.keys():
            now = self.path(self.links[link])
            if now != known[link]:
                rects += [around_path(known[link]), around_path(now)]
        return rects


def _title_of(frame: Rect) -> Rect:
    pad = CLUSTER_PADDING
    return Rect(frame.x + pad, frame.y + pad, frame.w - 2 * pad, CLUSTER_HEADER - 2 * pad)


def _by_end(links: Iterable[Link]) -> dict[str, list[Link]]:
    made: dict[str, list[Link]] = {}
    for link in links:
        for end in (link.source, link.target):
            made.setdefault(end, []).append(link)
    return made


def _caption(view: BoardView | None) -> Caption | None:
    """Over the first of the loose notes, where some are gathered and some are not."""
    loose = view.loose if view else ()
    if not view or not loose or not any(cluster.frame for cluster in view.clusters):
        return None
    first = min((note.rect for note in loose), key=lambda rect: (rect.y, rect.x))
    return Caption(first.x, first.y - CAPTION, len(loose))


def passes(path: Path, area: Rect) -> bool:
    """Whether a right-angled path crosses an area."""
    return any(around_path(leg).meets(area) for leg in pairwise(path))


def around_path(path: Path) -> Rect:
    """The rectangle around a path."""
    x, y = min(p[0] for p in path), min(p[1] for p in path)
    return Rect(x, y, max(p[0] for p in path) - x, max(p[1] for p in path) - y)
