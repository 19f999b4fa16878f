"""The links of one board: how far each reaches, and the paths that they take."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.router import Ground, Router
from facilitator.domain.routes import Path
from facilitator.domain.routes import reach as reach_between
from ui.canvas.grid import Grid

MOST_COMPARED = 200
"""Paths that a step may have changed and that are compared at once, lest the step wait for them."""


class SceneLinks:
    """The links as they were taken last, on the ground of their board."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._router = Router(ground)
        self._links: Mapping[str, Link] = {}
        self._at: dict[str, list[Link]] = {}
        self._ends: dict[str, tuple[Rect, Rect]] = {}
        self._grid = Grid()

    def within(self, area: Rect) -> list[Link]:
        """Links that may cross an area."""
        return [self._links[link] for link in sorted(self._grid.near(area))]

    def at(self, x: float, y: float, near: float) -> str:
        """The link that passes a place within a distance, or an empty string."""
        around = Rect(round(x - near), round(y - near), round(2 * near), round(2 * near))
        passing = (link for link in self.within(around) if passes(self.path(link), around))
        return next((link.id for link in passing), "")

    def of(self, thing: str) -> Collection[Link]:
        """The links that begin or end at a note or a pile."""
        return self._at.get(thing, ())

    def reach(self, link: str) -> Rect:
        """The rectangle that a link does not leave."""
        return self._grid.rect(link)

    def path(self, link: Link) -> Path:
        """The points of a link from source to target."""
        return self._router.path(link)

    def take(self, new: Mapping[str, Link], changed: Sequence[Rect]) -> list[Rect]:
        """Take the links of now, after things changed in these areas.

        Gives the rectangles of links that came, went, or run another way than they did.
        """
        old, self._links = self._links, new
        if not old and not new:
            return []
        known = {i: path for i in old if (path := self._router.known(i))}
        stale = self._near(changed)
        if old is not new:
            stale |= {i for i in old.keys() | new.keys() if old.get(i) != new.get(i)}
        beside = self._sharing(old[link] for link in stale & old.keys())
        if old is not new:
            self._at = _by_end(new.values())
        moved = [link for i, link in new.items() if i in stale or i not in old]
        rects = self._take_reaches(moved, old.keys() - new.keys())
        stale |= self._near(changed)
        beside |= self._sharing(new[link] for link in stale & new.keys())
        self._router.forget(stale, beside)
        return [*rects, *self._rerouted(known, stale | beside)]

    def _take_reaches(self, moved: Sequence[Link], gone: Collection[str]) -> list[Rect]:
        """Where links that may have moved reached to and now reach."""
        rects = []
        for name in gone:
            rects.append(self._grid.rect(name))
            self._grid.drop(name)
            self._ends.pop(name, None)
        for link in moved:
            old = self._grid.find(link.id)
            ends = (self._ground.rect(link.source), self._ground.rect(link.target))
            now = reach_between(*ends)
            self._grid.put(link.id, now)
            if old != now or ends != self._ends.get(link.id):
                rects += [old, now] if old else [now]
            self._ends[link.id] = ends
        return rects

    def _near(self, areas: Sequence[Rect]) -> set[str]:
        """The links that may run otherwise because of what changed in these areas."""
        if len(areas) > len(self._links):
            return set(self._links)
        return {link for area in areas for link in self._grid.near(area)}

    def _sharing(self, links: Iterable[Link]) -> set[str]:
        """The links that share a note with one of these: they share its sides too."""
        ends = {end for link in links for end in (link.source, link.target)}
        return {one.id for end in ends for one in self.of(end)}

    def _rerouted(self, known: dict[str, Path], stale: set[str]) -> list[Rect]:
        """Those among the known paths that changed, where they were and where they are.

        Of many, all may have: their new paths are worked out when they come into view.
        """
        asked = stale & known.keys() & self._links.keys()
        if len(asked) > MOST_COMPARED:
            return [r for i in asked for r in (around_path(known[i]), self.reach(i))]
        rects = []
        for link in asked:
            now = self.path(self._links[link])
            if now != known[link]:
                rects += [around_path(known[link]), around_path(now)]
        return rects


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
