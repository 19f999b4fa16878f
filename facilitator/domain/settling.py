"""Where notes come to lie that a hand drops upon others: beside them, in line with their rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import dist

from facilitator.domain.layout import CLEARANCE, CLUSTER_PADDING, ROW_GAP, frame
from facilitator.domain.rects import GAP, NOTE, Rect, Taken, around, grown

NEAR = NOTE[1]
"""Farther from the others a note that comes into a cluster would make it grow over the board."""
GROWS = 2 * NOTE[0]
"""By so much farther may a gap be found within a cluster; twice as far before its title moves."""
OVER = 1000
"""By so much farther may a place be found for which the cluster does not grow over others."""


def settled(
    dropped: Mapping[str, Rect], standing: Sequence[Rect], others: Iterable[Rect]
) -> dict[str, Rect]:
    """Notes dropped into a cluster, none upon anything else and none far off.

    ``standing`` are the notes of the cluster, ``others`` all else that takes room. A note that
    lies clear, and near, stays where it is. Any other goes to the nearest free place beside one
    that stands; one for which the cluster grows counts as farther (``GROWS``), and far more where
    it would grow over something else. Without any place it stays where it was let go.
    """
    elsewhere, here, members = Taken(others), Taken(standing), list(standing)
    inside = around(standing)
    found: dict[str, Rect] = {}
    for note, rect in sorted(dropped.items(), key=lambda one: (one[1].y, one[1].x, one[0])):
        near = inside is None or rect.meets(inside, NEAR)
        clear = here.free(grown(rect, CLEARANCE)) and elsewhere.free(rect)
        at = rect if near and clear else _nearest(rect, members, inside, (here, elsewhere))
        found[note] = at
        members.append(at)
        here.add(at)
    return found


def _nearest(
    rect: Rect, members: Sequence[Rect], inside: Rect | None, taken: tuple[Taken, Taken]
) -> Rect:
    here, elsewhere = taken
    free = [
        at
        for at in _beside(rect, members)
        if here.free(grown(at, CLEARANCE)) and elsewhere.free(grown(at, CLUSTER_PADDING))
    ]
    return min(
        free,
        key=lambda at: dist(at[:2], rect[:2]) + _growth(at, inside, elsewhere),
        default=rect,
    )


def _growth(at: Rect, inside: Rect | None, elsewhere: Taken) -> int:
    """How much farther a place counts because the cluster grows for a note there."""
    whole = frame([at, inside]) if inside else None
    if inside is None or whole is None or whole == frame([inside]):
        return 0
    onward = at.x >= inside.x and at.y >= inside.y
    return (GROWS if onward else 2 * GROWS) + (0 if elsewhere.free(whole) else OVER)


def _beside(rect: Rect, members: Sequence[Rect]) -> Iterator[Rect]:
    """The places right of, below, left of and above each note, at the gaps of the house."""
    for one in members:
        yield Rect(one.right + GAP, one.y, rect.w, rect.h)
        yield Rect(one.x, one.bottom + ROW_GAP, rect.w, rect.h)
        yield Rect(one.x - GAP - rect.w, one.y, rect.w, rect.h)
        yield Rect(one.x, one.y - ROW_GAP - rect.h, rect.w, rect.h)
