"""A uniform grid: which of many rectangles lie near a place, without looking at all of them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from facilitator.domain.layout import Rect

CELL = 512
"""Side of a cell in board units: some six notes."""
WIDE = 64
"""A rectangle over more cells than this is kept aside and looked at every time."""


class Grid:
    """Keys with their rectangles. A rectangle counts as far as its edges, which may touch."""

    def __init__(self) -> None:
        self._rects: dict[str, Rect] = {}
        self._cells: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        self._wide: set[str] = set()

    def __len__(self) -> int:
        return len(self._rects)

    def rect(self, key: str) -> Rect:
        """The rectangle of a key that is here."""
        return self._rects[key]

    def find(self, key: str) -> Rect | None:
        """The rectangle of a key, if it is here."""
        return self._rects.get(key)

    def put(self, key: str, rect: Rect) -> None:
        """Take a rectangle, or its new place."""
        if self._rects.get(key) == rect:
            return
        self.drop(key)
        self._rects[key] = rect
        for cell in self._spread(rect):
            self._cells[cell].add(key)
        if self._is_wide(rect):
            self._wide.add(key)

    def drop(self, key: str) -> None:
        """Forget a rectangle, if it is there."""
        rect = self._rects.pop(key, None)
        if rect is None:
            return
        for cell in self._spread(rect):
            self._cells[cell].discard(key)
        self._wide.discard(key)

    def hold(self, rects: Mapping[str, Rect]) -> None:
        """Hold exactly these rectangles from now on; the unchanged ones stay as they are."""
        for key in self._rects.keys() - rects.keys() if self._rects else ():
            self.drop(key)
        old, cells = self._rects, self._cells
        for key, rect in rects.items():
            if key in old:
                self.put(key, rect)
                continue
            x, y, w, h = rect
            left, top, right, bottom = x // CELL, y // CELL, (x + w) // CELL, (y + h) // CELL
            if right - left > 1 or bottom - top > 1:
                self.put(key, rect)
                continue
            old[key] = rect
            cells[left, top].add(key)
            if right > left:
                cells[right, top].add(key)
            if bottom > top:
                cells[left, bottom].add(key)
                if right > left:
                    cells[right, bottom].add(key)

    def near(self, area: Rect) -> list[str]:
        """Keys whose rectangles meet an area, in no order."""
        x1, y1, w, h = area
        x2, y2 = x1 + w, y1 + h
        found: Iterable[str] = self._rects
        if _cells_of(area) <= len(self._cells):
            cell_at, down = self._cells.get, range(y1 // CELL, y2 // CELL + 1)
            across = range(x1 // CELL, x2 // CELL + 1)
            met = [cell for x in across for y in down if (cell := cell_at((x, y)))]
            found = self._wide.union(*met)
        rects = self._rects
        return [
            key
            for key in found
            if (r := rects[key])[0] < x2 and x1 < r[0] + r[2] and r[1] < y2 and y1 < r[1] + r[3]
        ]

    def at(self, x: float, y: float) -> list[str]:
        """Keys whose rectangles hold a point."""
        cell = (int(x // CELL), int(y // CELL))
        found = self._wide | self._cells.get(cell, _NONE)
        return [key for key in found if holds(self._rects[key], x, y)]

    def _spread(self, rect: Rect) -> Iterator[tuple[int, int]]:
        return iter(()) if self._is_wide(rect) else _cells(rect)

    def _is_wide(self, rect: Rect) -> bool:
        return _cells_of(rect) > WIDE


_NONE: frozenset[str] = frozenset()


def holds(rect: Rect, x: float, y: float) -> bool:
    """Whether a point lies in a rectangle."""
    return rect.x <= x < rect.right and rect.y <= y < rect.bottom


def _cells_of(rect: Rect) -> int:
    across = rect.right // CELL - rect.x // CELL + 1
    return across * (rect.bottom // CELL - rect.y // CELL + 1)


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(rect.x // CELL, rect.right // CELL + 1):
        for y in range(rect.y // CELL, rect.bottom // CELL + 1):
            yield x, y


V = TypeVar("V")


def unlike(
    before: Mapping[str, V | None],
    after: Mapping[str, V],
    keys: Collection[str],
    rect_of: Callable[[V], Rect | None],
) -> list[Rect]:
    """The rectangles, old and new, of those among these things that differ between two states."""
    if not keys:
        return []
    rects: list[Rect | None] = []
    for key in keys:
        old, new = before.get(key), after.get(key)
        if old is not new and old != new:
            rects += [rect_of(one) for one in (old, new) if one is not None]
    return [rect for rect in rects if rect is not None]
