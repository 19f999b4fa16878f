"""Where notes come to lie that a hand drops upon others: beside them, in line with their rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import dist

from facilitator.domain.layout import CLEARANCE, CLUSTER_PADDING, ROW_GAP, frame
from facilitator.domain.rects import GAP, NOTE, Rect, Taken, around, grown

NEAR = NOTE[1]
"""Farther from the others a note that comes into a cluster would make it grow over the board."""
OVER = 1000
"""By so much farther may a place be found for which the cluster does not grow over others."""


def settled(
    dropped: Mapping[str, Rect], standing: Sequence[Rect], others: Iterable[Rect]
) -> dict[str, Rect]:
    """Notes dropped into a cluster, none upon anything else and none far off.

    ``standing`` are the notes of the cluster, ``others`` all else that takes room. A note that
    lies clear, and near, stays where it is. Any other goes to the nearest free place beside one
    that stands; a place for which the cluster grows counts as one note farther, and far more
    where it would grow over something else. Without any place it stays where it was let go.
    """
    elsewhere, here, members = Taken(others), Taken(standing), list(standing)
    inside = around(standing)
    found: dict[str, Rect] = {}
    for note, rect in sorted(dropped.items(), key=lambda one: (one[1].y, one[1].x, one[0])):
        near = inside is None or rect.meets(inside, NEAR)
        clear = here.free(rect) and elsewhere.free(rect)
        at = rect if near and clear else _nearest(rect, members, inside, (here, elsewhere))
        found[note] = at
        members.append(at)
        here.add(at)
    return found


def _nearest(
    rect: Rect, members: Sequence[Rect], inside: Rect | None, taken: tuple[Taken, Taken]
) -> Rect:
    here, elsewhere = taken

    def cost(at: Rect) -> float:
        whole = around([at, inside]) if inside else None
        frame_now = frame([whole]) if whole and whole != inside else None
        grows = NOTE[0] if frame_now else 0
        over = OVER if frame_now and not elsewhere.free(frame_now) else 0
        return dist(at[:2], rect[:2]) + grows + over

    free = [
        at
        for at in _beside(rect, members)
        if here.free(grown(at, CLEARANCE)) and elsewhere.free(grown(at, CLUSTER_PADDING))
    ]
    return min(free, key=cost, default=rect)


def _beside(rect: Rect, members: Sequence[Rect]) -> Iterator[Rect]:
    """The places right of, below, left of and above each note, at the gaps of the house."""
    for one in members:
        yield Rect(one.right + GAP, one.y, rect.w, rect.h)
        yield Rect(one.x, one.bottom + ROW_GAP, rect.w, rect.h)
        yield Rect(one.x - GAP - rect.w, one.y, rect.w, rect.h)
        yield Rect(one.x, one.y - ROW_GAP - rect.h, rect.w, rect.h)
