"""Rectangles on a board, in board units, and finding room among them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

NOTE = (168, 112)
GAP = 20


class Rect(NamedTuple):
    """Upper left corner, width and height."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def meets(self, other: "Rect", gap: int = 0) -> bool:
        """Whether the two come nearer than ``gap`` to each other."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )


def grown(rect: Rect, by: int) -> Rect:
    """A rectangle with room on each side."""
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def around(rects: Sequence[Rect]) -> Rect | None:
    """The smallest rectangle that holds all of these."""
    if not rects:
        return None
    x, y = min([r[0] for r in rects]), min([r[1] for r in rects])
    right, bottom = max([r[0] + r[2] for r in rects]), max([r[1] + r[3] for r in rects])
    return Rect(x, y, right - x, bottom - y)


class Taken:
    """Rectangles already standing, in a coarse grid so that looking for room stays quick."""

    CELL = 256
    WIDE = 64 * CELL * CELL

    def __init__(self, rects: Iterable[Rect]) -> None:
        self._cells: dict[tuple[int, int], list[Rect]] = {}
        self._wide: list[Rect] = []
        for rect in rects:
            self.add(rect)

    def _keys(self, rect: Rect) -> list[tuple[int, int]]:
        columns = range(rect.x // self.CELL, rect.right // self.CELL + 1)
        return [
            (x, y)
            for x in columns
            for y in range(rect.y // self.CELL, rect.bottom // self.CELL + 1)
        ]

    def add(self, rect: Rect) -> None:
        if rect.w * rect.h > self.WIDE:
            self._wide.append(rect)
            return
        for key in self._keys(rect):
            self._cells.setdefault(key, []).append(rect)

    def __bool__(self) -> bool:
        return bool(self._cells or self._wide)

    def free(self, rect: Rect) -> bool:
        return not any(rect.meets(other) for other in self._near(rect))

    def _near(self, rect: Rect) -> Iterator[Rect]:
        yield from self._wide
        cells: Iterable[list[Rect]] = self._cells.values()
        if rect.w * rect.h <= self.WIDE:
            cells = (self._cells.get(key, []) for key in self._keys(rect))
        for found in cells:
            yield from found
