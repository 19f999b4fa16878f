"""A poster cut into the sheets of an office printer: which part stands on which tile.

All windows are equal and overlap to the right and below; lengths are in mm. The upper left corner
of the poster, within its white edge, is (0, 0).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from string import ascii_uppercase

from facilitator.exports.paper import Area, Point, Sheet, sheet

OVERLAP = 10.0
WHITE_EDGE = 10.0
"""Around a poster: what a trimmed sheet loses."""
CORNER = (12.0, 18.9)
"""Where a tile's window begins: beside and below the corner codes with their white."""
_RIGHT = 43.0
"""Right of the window: cut marks, page code and map."""
_MARKS = (0.25, 0.75)
"""Where register marks stand along an edge of a window."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet: its column and row from 0, and its name."""

    column: int
    row: int

    @property
    def name(self) -> str:
        """``B2``: a letter for the row, a number for the column."""
        return f"{ascii_uppercase[self.row]}{self.column + 1}"


@dataclass(frozen=True, slots=True)
class Grid:
    """A poster's tiles on sheets of one paper; ``window`` is the width and height of each part."""

    sheet: Sheet
    columns: int
    rows: int
    window: Point

    @property
    def step(self) -> Point:
        """From one window to the next."""
        return self.window[0] - OVERLAP, self.window[1] - OVERLAP

    @property
    def place(self) -> Area:
        """Where the window stands on its sheet."""
        return *CORNER, *self.window

    def tiles(self) -> Iterator[Tile]:
        """Row by row."""
        for row in range(self.rows):
            for column in range(self.columns):
                yield Tile(column, row)

    def last(self) -> Tile:
        return Tile(self.columns - 1, self.rows - 1)

    def shown(self, tile: Tile) -> Area:
        """What of the poster a tile shows."""
        return tile.column * self.step[0], tile.row * self.step[1], *self.window

    def covered(self, tile: Tile) -> tuple[bool, bool]:
        """Whether a neighbour is glued over a tile's right and its lower band."""
        return tile.column < self.columns - 1, tile.row < self.rows - 1

    def of(self, at: Point) -> Tile:
        """The tile that a point belongs to: the one that shows it when all are laid together."""
        column, row = (int(max(a, 0) // step) for a, step in zip(at, self.step, strict=True))
        return Tile(min(column, self.columns - 1), min(row, self.rows - 1))

    def marks(self, tile: Tile) -> Iterator[Point]:
        """The register marks that a tile bears, on its sheet.

        They stand where a neighbour's edge lies and on the edges that are trimmed, so that halves
        close into circles.
        """
        (left, top), (width, height) = CORNER, self.window
        right, below = self.covered(tile)
        for part in _MARKS:
            if tile.column:
                yield left, top + part * height
            if right:
                yield left + self.step[0], top + part * height
            if tile.row:
                yield left + part * width, top
            if below:
                yield left + part * width, top + self.step[1]


def poster_sheet(paper: str) -> Sheet:
    """A poster across, without its white edge."""
    whole = sheet(paper, across=True)
    return Sheet(paper, True, whole.width - 2 * WHITE_EDGE, whole.height - 2 * WHITE_EDGE)


def grid(poster: Sheet, tile: str) -> Grid:
    """As few tiles as there can be, their windows as small as that allows."""
    paper = sheet(tile, across=True)
    room = paper.width - CORNER[0] - _RIGHT, paper.height - 2 * CORNER[1]
    columns, width = _parts(poster.width, room[0])
    rows, height = _parts(poster.height, room[1])
    return Grid(paper, columns, rows, (width, height))


def _parts(length: float, most: float) -> tuple[int, float]:
    number = max(1, ceil((length - OVERLAP) / (most - OVERLAP) - 1e-9))
    return number, (length + (number - 1) * OVERLAP) / number
