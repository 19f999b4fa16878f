"""A board read as a text is: what stands on it, in the order in which an eye goes over it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from operator import itemgetter

from facilitator.domain.layout import Rect

_LEFT = itemgetter(1)


def in_reading_order(things: Iterable[str], rects: Mapping[str, Rect]) -> list[str]:
    """Things by rows from above, each row from the left; what has no rectangle comes last.

    A row is everything that begins above the middle of its uppermost thing.
    """
    every = list(things)
    # Whole boards are read at every commit: notes are sorted and cut into rows without a loop.
    placed = [
        (rect[1], rect[0], number, rect[3], thing)
        for number, thing in enumerate(every)
        if (rect := rects.get(thing)) is not None
    ]
    placed.sort()
    ordered: list[str] = []
    start = 0
    while start < len(placed):
        top, height = placed[start][0], placed[start][3]
        end = max(start + 1, bisect_left(placed, (top + height / 2,), start))
        ordered += [found[4] for found in sorted(placed[start:end], key=_LEFT)]
        start = end
    if len(ordered) < len(every):
        ordered += [thing for thing in every if thing not in rects]
    return ordered
