"""One sheet of a poster: its window, marks to cut and to lay it by, and a map of all the sheets."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass

from facilitator.exports.board.grid import OVERLAP, Grid, Tile
from facilitator.exports.marked import Marked
from facilitator.exports.paper import (
    BLUE,
    INK,
    NAVY,
    PAGE_CODE,
    REGISTER,
    SECONDARY,
    SMALLEST,
    WHITE,
    Area,
    Letters,
    Page,
    Point,
    Stroke,
    corner_codes,
    dressed,
    lettering,
    line_mm,
    page_code,
    ruler,
    width_mm,
    wrapped,
)
from resources.load import Words

_INSET, _CLEAR = 4.6, 7.0
"""mm from the edge to the corner codes, and from the window's corner to where their white ends."""
_STRIP = 29.1
_CODE_TOP, _MAP_TOP, _CELL = 22.3, 55.2, 5.9
_MARK = 2.3
"""The radius of a register mark."""
_TITLE_AT = 24.0
_TICK, _CUT = 6.0, 0.3
"""How long a tick is, and how far beside a cut its line runs: no line stays on the poster."""


@dataclass(frozen=True, slots=True)
class TileSheet:
    """A sheet of a poster, beside what the poster shows. ``titles`` are from long to short."""

    grid: Grid
    tile: Tile
    titles: tuple[str, ...]
    pages: tuple[int, int]
    marked: Marked
    say: Words

    def draw(self, page: Page) -> None:
        """Everything but the poster, over it: marks, labels, map and codes."""
        self._draw_title(page)
        with page.artefact():
            self._draw_cuts(page)
            self._draw_bands(page)
            self._draw_marks(page)
            self._draw_map(page)
        number = self.pages[0]
        with page.artefact() if number > 1 else nullcontext():
            self._draw_steps(page)
            _draw_ruler(page, self.say)
        corner_codes(page, self.marked.corners(number), _INSET)
        right = page.width - 4.3 - PAGE_CODE
        page_code(page, self.marked.text(number), (right, _CODE_TOP))

    def _draw_title(self, page: Page) -> None:
        """Which sheet of which poster this is, between the upper codes."""
        last = self.grid.last().name
        name = self.say("paper.tile_of", tile=self.tile.name, last=last)
        taken = page.text((_TITLE_AT, 11.4), name, lettering("tile_name"))
        counted = self.say("paper.tile_n", n=self.pages[0], of=self.pages[1])
        right, small = _right(self.grid), lettering("over", colour=NAVY)
        free = right - 2 - _TITLE_AT - taken - width_mm(f"  {counted}", small) - 5
        plain = lettering("cell")
        title = next((t for t in self.titles if width_mm(t, plain) <= free), "")
        page.text((_TITLE_AT + taken + 2.5, 11.4), dressed(title), plain)
        page.text((right - 2, 11.4), counted, small, "right")

    def _draw_cuts(self, page: Page) -> None:
        """The line to trim along, and ticks at all that is cut or covered."""
        x, y, width, height = self.grid.place
        thin = Stroke(INK, 0.25)
        page.rule((x - _CUT, y), (x - _CUT, y + height), thin)
        page.rule((x + _CLEAR, y - _CUT), (x + width, y - _CUT), thin)
        step, covered = self.grid.step, self.grid.covered(self.tile)
        for across in (x + width, *((x + step[0],) if covered[0] else ())):
            page.rule((across, y - _TICK - 0.6), (across, y - 0.8), thin)
            page.rule((across, y + height + 0.8), (across, y + height + _TICK + 0.6), thin)
        for down in (y, y + height, *((y + step[1],) if covered[1] else ())):
            page.rule((x - _TICK, down), (x - 0.8, down), thin)
            page.rule((x + width + 0.8, down), (x + width + _TICK, down), thin)

    def _draw_bands(self, page: Page) -> None:
        """Where the neighbours' edges lie, and what is to be glued over them."""
        x, y, width, height = self.grid.place
        right, below = self.grid.covered(self.tile)
        dash, step = Stroke(REGISTER, 0.5, (1.4, 0.9)), self.grid.step
        if right:
            page.rule((x + step[0] + _CUT, y), (x + step[0] + _CUT, y + height), dash)
            neighbour = Tile(self.tile.column + 1, self.tile.row)
            middle = x + step[0] + OVERLAP / 2, y + height / 2
            self._draw_glue(page, middle, self._glue(neighbour, OVERLAP - 1.2))
        if below:
            page.rule((x, y + step[1] + _CUT), (x + width, y + step[1] + _CUT), dash)
            neighbour = Tile(self.tile.column, self.tile.row + 1)
            middle = x + width / 2, y + step[1] + OVERLAP / 2
            self._draw_glue(page, middle, self._glue(neighbour, 70))

    def _glue(self, neighbour: Tile, width: float) -> tuple[str, ...]:
        said = self.say("paper.tile_glue_here", tile=neighbour.name)
        return wrapped(said, width, _GLUE)

    def _draw_glue(self, page: Page, middle: Point, lines: tuple[str, ...]) -> None:
        line = line_mm(SMALLEST, 1.15)
        high = len(lines) * line
        wide = max(width_mm(text, _GLUE) for text in lines)
        box = (middle[0] - wide / 2 - 0.6, middle[1] - high / 2 - 0.6, wide + 1.2, high + 1.2)
        page.box(box, fill=WHITE)
        base = middle[1] - high / 2 + line * 0.76
        for number, text in enumerate(lines):
            page.text((middle[0], base + number * line), text, _GLUE, "centre")

    def _draw_marks(self, page: Page) -> None:
        """Circles on the edges; of those on a trimmed edge, the half that stays."""
        pen = Stroke(REGISTER, 0.4)
        for x, y in self.grid.marks(self.tile):
            area = self.grid.place
            with page.window(area, area[:2], (page.width, page.height)) as here:
                here.circle((x, y), _MARK, stroke=pen)
            page.rule((x - _MARK - 1, y), (x + _MARK + 1, y), pen)
            page.rule((x, y - _MARK - 1), (x, y + _MARK + 1), pen)

    def _draw_map(self, page: Page) -> None:
        left, small = page.width - 4.6 - _STRIP, lettering("fine")
        page.text((left, _MAP_TOP), self.say("paper.tile_map"), _heading())
        wide = _STRIP / max(self.grid.columns, 3)
        for tile in self.grid.tiles():
            area = (left + tile.column * wide, _MAP_TOP + 2 + tile.row * _CELL, wide, _CELL)
            here = tile == self.tile
            page.box(area, fill=NAVY if here else WHITE, stroke=Stroke(SECONDARY, 0.5))
            letters = lettering("small_bold", colour=WHITE) if here else small
            middle = area[0] + wide / 2, area[1] + _CELL / 2 + 1.1
            page.text(middle, tile.name, letters, "centre")

    def _draw_steps(self, page: Page) -> None:
        """What is to be done, in three steps."""
        left = page.width - 4.6 - _STRIP
        y = _MAP_TOP + 2 + self.grid.rows * _CELL + 4
        for number, text in enumerate(_steps(self.say), 1):
            page.lines((left, y), (str(number),), lettering("small_bold", colour=BLUE))
            lines = wrapped(text, _STRIP - 3.8, lettering("fine"))
            y = page.lines((left + 3.8, y), lines, lettering("fine")) + 1.2


_GLUE = lettering("over", colour=REGISTER)


def _heading() -> Letters:
    return lettering("over")


def _right(grid: Grid) -> float:
    x, _y, width, _height = grid.place
    return x + width - OVERLAP


def _steps(say: Words) -> Iterator[str]:
    for key in ("tile_cut", "tile_glue", "tile_check"):
        yield say(f"paper.{key}")


def _draw_ruler(page: Page, say: Words) -> None:
    low = page.height - 4.6
    ruler(page, (_TITLE_AT - 2, low - 7.4))
    small = lettering("small")
    page.text((_TITLE_AT - 2, low - 0.9), say("paper.scale_bar"), small)


def meets(one: Area, other: Area) -> bool:
    """Whether two areas share anything."""
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )
