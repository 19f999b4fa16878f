"""A board read as a text is: what stands on it, in the order in which an eye goes over it."""

from collections.abc import Iterable, Mapping

from facilitator.domain.layout import Rect


def in_reading_order(things: Iterable[str], rects: Mapping[str, Rect]) -> list[str]:
    """Things by rows from above, each row from the left; what has no rectangle comes last.

    A row is everything that begins above the middle of its uppermost thing.
    """
    every = list(things)
    placed = [thing for thing in every if thing in rects]
    placed.sort(key=lambda thing: (rects[thing].y, rects[thing].x))
    ordered: list[str] = []
    row: list[str] = []
    middle = 0.0
    for thing in placed:
        rect = rects[thing]
        if row and rect.y >= middle:
            ordered += _from_the_left(row, rects)
            row = []
        if not row:
            middle = rect.y + rect.h / 2
        row.append(thing)
    return [*ordered, *_from_the_left(row, rects), *(t for t in every if t not in rects)]


def _from_the_left(row: list[str], rects: Mapping[str, Rect]) -> list[str]:
    return sorted(row, key=lambda thing: rects[thing].x)
