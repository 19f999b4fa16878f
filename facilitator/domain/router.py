"""The paths of a board's links: several links at one side of a note share it in good order."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.routes import Path, Port, port, reach, route, sides

STRAIGHT = 4
"""A note whose middle is this near to another's stands right opposite."""
LANES = 6
"""Between two links to one side that run along each other."""
LANES_MOST = 8


class Ground(Protocol):
    """What a router asks of a board."""

    def rect(self, note: str) -> Rect:
        """Where a note stands; every link's ends are asked for only while they stand."""
        ...

    def home(self, note: str) -> str:
        """The cluster that a note stands in, or an empty string."""
        ...

    def links_of(self, note: str) -> Collection[Link]:
        """The links that begin or end at a note, both of whose ends stand on this board."""
        ...

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        """What a path should not cross within an area, but for these notes."""
        ...


class Router:
    """Paths are worked out when first asked for, and kept until something near them changes."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._sides: dict[str, tuple[str, str]] = {}
        self._paths: dict[str, Path] = {}
        self._shares: dict[tuple[str, str], Mapping[str, tuple[float, int]]] = {}
        """For a note and a side, where each of its links meets it and how much nearer it turns.

        Worked out for all of them at once: thousands may end at one note.
        """

    def path(self, link: Link) -> Path:
        """The points of a link from source to target, in board units."""
        found = self._paths.get(link.id)
        if found is None:
            found = self._paths[link.id] = self._routed(link)
        return found

    def known(self, link: str) -> Path | None:
        """The path of a link, if it has been asked for and still holds."""
        return self._paths.get(link)

    def forget(self, stale: Collection[str], beside: Collection[str]) -> None:
        """Work links out anew when they are next asked for; those beside keep their sides."""
        for link in stale:
            self._sides.pop(link, None)
        for link in (*stale, *beside):
            self._paths.pop(link, None)
        self._shares.clear()

    def _ends(self, link: Link) -> tuple[Rect, Rect]:
        return self._ground.rect(link.source), self._ground.rect(link.target)

    def _others(self, link: Link) -> Sequence[Rect]:
        ends = (link.source, link.target)
        return self._ground.in_the_way(reach(*self._ends(link)), ends)

    def _routed(self, link: Link) -> Path:
        leaving, arriving = self._sides_of(link)
        start = self._port(link, link.source, leaving)
        end = self._port(link, link.target, arriving)
        return route(start, end, self._others(link), self._ends(link))

    def _sides_of(self, link: Link) -> tuple[str, str]:
        found = self._sides.get(link.id)
        if found is None:
            apart = self._ground.home(link.source) != self._ground.home(link.target)
            found = sides(*self._ends(link), self._others(link), apart)
            self._sides[link.id] = found
        return found

    def _port(self, link: Link, note: str, side: str) -> Port:
        """The link's share of a side, in the order in which the other ends lie along it."""
        found = self._shares.get((note, side))
        if found is None:
            found = self._shares[note, side] = self._shared(note, side)
        share, nearer = found.get(link.id, (0.5, 0))
        turned = nearer if link.target == note else 0
        return port(self._ground.rect(note), side, share)._replace(nearer=turned)

    def _shared(self, note: str, side: str) -> Mapping[str, tuple[float, int]]:
        mine = [one for one in self._ground.links_of(note) if self._side_at(one, note) == side]
        mine.sort(key=lambda one: (self._along(one, note, side), one.id))
        middle = _middle(self._ground.rect(note), side)
        along = [self._along(one, note, side) - middle for one in mine]
        parts = zip(shares([abs(off) <= STRAIGHT for off in along]), lanes(along), strict=True)
        return {link.id: part for link, part in zip(mine, parts, strict=True)}

    def _side_at(self, link: Link, note: str) -> str:
        leaving, arriving = self._sides_of(link)
        return leaving if link.source == note else arriving

    def _along(self, link: Link, note: str, side: str) -> float:
        return _middle(self._ground.rect(link.target if link.source == note else link.source), side)


def _middle(rect: Rect, side: str) -> float:
    across = side in ("top", "bottom")
    return rect.x + rect.w / 2 if across else rect.y + rect.h / 2


def shares(straight: Sequence[bool]) -> list[float]:
    """Where links in this order meet a side, each as a share, 0 to 1, of its length.

    ``straight`` says which come from right opposite: where only one does, it has the middle.
    """
    count = len(straight)
    if sum(straight) != 1:
        return [(place + 1) / (count + 1) for place in range(count)]
    middle = list(straight).index(True)
    return [
        0.5 * (place + 1) / (middle + 1)
        if place <= middle
        else 0.5 + 0.5 * (place - middle) / (count - middle)
        for place in range(count)
    ]


def lanes(along: Sequence[float]) -> list[int]:
    """How much nearer than halfway links turn that come from here, counted from a side's middle.

    The farther a link comes from, the nearer it turns: then the links from one hand neither cross
    nor run on top of each other.
    """
    found = [0] * len(along)
    for sign in (-1, 1):
        hand = [place for place, off in enumerate(along) if off * sign > STRAIGHT]
        hand.sort(key=lambda place: abs(along[place]))
        for rank, place in enumerate(hand):
            off = LANES * (2 * rank - len(hand) + 1) // 2
            found[place] = max(-LANES_MOST, min(LANES_MOST, off))
    return found
