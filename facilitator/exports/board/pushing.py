"""Notes that have come to lie on each other, pushed apart within their frames."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from facilitator.domain.layout import Rect

_GAP = 6
"""px between two notes that were pushed apart."""
_ROUNDS = 60
_FULLEST = 0.7
"""The part of a frame that notes may take for pushing to be worth it."""


def pushed_apart(
    places: dict[str, Rect], before: Mapping[str, Rect], rooms: Mapping[str, Rect]
) -> None:
    """Push notes apart that meet but did not before, each within its room: its shrunk frame.

    Of two notes the left one stays left and the upper one above. What finds no room is left.
    """
    groups: dict[Rect, list[str]] = {}
    for note, room in rooms.items():
        groups.setdefault(room, []).append(note)
    for room, notes in groups.items():
        if sum(places[i].w * places[i].h for i in notes) <= _FULLEST * room.w * room.h:
            pairs = [p for p in combinations(notes, 2) if not before[p[0]].meets(before[p[1]])]
            _push(places, before, pairs, room)


def _push(
    places: dict[str, Rect], before: Mapping[str, Rect], pairs: list[tuple[str, str]], room: Rect
) -> None:
    """Along the shorter way first; where that has come to nothing, along the other."""
    for attempt in range(_ROUNDS):
        met = [(a, b) for a, b in pairs if places[a].meets(places[b])]
        if not met:
            return
        for a, b in met:
            first, second = sorted((a, b), key=lambda i: (before[i].x, before[i].y, i))
            upper, lower = sorted((a, b), key=lambda i: (before[i].y, before[i].x, i))
            across = places[first].right + _GAP - places[second].x
            down = places[upper].bottom + _GAP - places[lower].y
            if (across <= down) == (attempt < _ROUNDS // 2):
                moves = zip((first, second), _halves(across), strict=True)
                places.update((i, _moved(places[i], by, 0, room)) for i, by in moves)
            else:
                moves = zip((upper, lower), _halves(down), strict=True)
                places.update((i, _moved(places[i], 0, by, room)) for i, by in moves)


def _halves(length: int) -> Iterator[int]:
    yield -(length // 2)
    yield length - length // 2


def _moved(rect: Rect, across: int, down: int, room: Rect) -> Rect:
    """A note moved, but not out of its room."""
    x = max(room.x, min(rect.x + across, room.right - rect.w))
    y = max(room.y, min(rect.y + down, room.bottom - rect.h))
    return Rect(x, y, rect.w, rect.h)
