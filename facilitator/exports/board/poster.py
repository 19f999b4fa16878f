"""A board as a poster on the sheets of an office printer, to be cut and glued together.

Tiles keep the screen's places. A text belongs to the tile that holds the upper left corner of what
it stands in; on others it is drawn as no content, so that it is read once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from facilitator.domain.views import BoardView
from facilitator.exports.board.closed_up import closed_up
from facilitator.exports.board.grid import Grid, Tile, grid, poster_sheet
from facilitator.exports.board.leaves import enlargement
from facilitator.exports.board.screen import (
    Piece,
    Shown,
    board_axes,
    shown_on,
    standing_parts,
)
from facilitator.exports.board.surround import Surround, surround
from facilitator.exports.board.tile_sheet import TileSheet, meets
from facilitator.exports.paper import Page, Sheet
from resources.load import Words

USUAL_POSTER = "A0"
_MARGIN = 1.0
"""mm that a line may reach beyond the area of what it surrounds."""


@dataclass(frozen=True, slots=True)
class Poster:
    """One poster: all that it shows, on its sheet and its tiles."""

    surround: Surround
    pieces: tuple[Piece, ...]
    grid: Grid

    @property
    def sheet(self) -> Sheet:
        return self.surround.sheet

    def draw(self, page: Page) -> None:
        """The whole poster on one page."""
        for piece in self.pieces:
            piece.draw(page)

    def draw_tile(self, page: Page, sheet: TileSheet) -> None:
        """What one tile shows of it, and the marks around."""
        shown = self.grid.shown(sheet.tile)
        size = self.sheet.width, self.sheet.height
        with page.window(self.grid.place, shown[:2], size) as poster:
            for piece in self._near(sheet.tile):
                if self.grid.of(piece.area[:2]) == sheet.tile:
                    piece.draw(poster)
                else:
                    with poster.artefact():
                        piece.draw(poster)
        sheet.draw(page)

    def _near(self, tile: Tile) -> Iterator[Piece]:
        x, y, width, height = self.grid.shown(tile)
        wide = x - _MARGIN, y - _MARGIN, width + 2 * _MARGIN, height + 2 * _MARGIN
        return (piece for piece in self.pieces if meets(piece.area, wide))


def posters(
    view: BoardView, paper: str, tile: str, say: Words
) -> tuple[list[Poster], Sequence[Shown]]:
    """A board's posters on a paper, cut into tiles of another, and what stands on each of them.

    More than one only where the paper cannot hold the board at 9 pt; none where it cannot hold one
    of its notes. A small board's poster is as much narrower and lower as saves tiles.
    """
    around, shown = _shown(view, poster_sheet(paper), say)
    for smaller in (_narrower, _lower):
        wanted = smaller(view, around, shown)
        if _tiles(wanted, tile) < _tiles(around.sheet, tile):
            around, shown = _shown(view, wanted, say)
    cut = grid(around.sheet, tile)
    parts = standing_parts(view, shown, say)
    name = say("paper.sheet_of", title=say("paper.board_title"), code=view.heading.board.code)
    found = []
    for number, part in enumerate(parts, 1):
        numbers = name.strip(), poster_name(paper, (number, len(parts)), say)
        found.append(Poster(around, (*_around(around, numbers), *part.pieces()), cut))
    return found, shown


def _shown(view: BoardView, sheet: Sheet, say: Words) -> tuple[Surround, list[Shown]]:
    around = surround(view, sheet, say)
    axes = board_axes(view, enlargement(sheet))
    close = closed_up(view, axes.inner(around.area))
    return around, shown_on(close, sheet, around.area)


def _tiles(sheet: Sheet, tile: str) -> int:
    found = grid(sheet, tile)
    return found.columns * found.rows


def _narrower(view: BoardView, around: Surround, shown: Sequence[Shown]) -> Sheet:
    """The sheet without what a board that stands whole leaves empty beside it.

    It stays as wide as its head asks: what A4 holds in its type, in that of this poster.
    """
    across, _down = _spare(view, around, shown)
    least = poster_sheet("A4").width * enlargement(around.sheet) ** 0.8
    width = around.sheet.width
    return replace(around.sheet, width=min(width, max(least, width - across)))


def _lower(view: BoardView, around: Surround, shown: Sequence[Shown]) -> Sheet:
    """The sheet without what a board that stands whole leaves empty below it."""
    _across, down = _spare(view, around, shown)
    return replace(around.sheet, height=around.sheet.height - down)


def _spare(view: BoardView, around: Surround, shown: Sequence[Shown]) -> tuple[float, float]:
    """What a board that stands whole leaves empty beside it and below it, in mm."""
    if len(shown) != 1 or not shown[0].window.whole:
        return 0.0, 0.0
    inner = board_axes(view, enlargement(around.sheet)).inner(around.area)
    _x, top, wide, tall = inner
    _left, y, width, high = shown[0].area
    return max(0.0, wide - width - _MARGIN), max(0.0, top + tall - y - high - _MARGIN)


def poster_name(paper: str, pages: tuple[int, int], say: Words) -> str:
    """``Poster A0``, and which of how many where there are several."""
    name, (number, of) = say("paper.poster", paper=paper), pages
    return name if of == 1 else f"{name}, {say('paper.page_of', n=number, of=of)}"


def _around(around: Surround, numbers: tuple[str, str]) -> Iterator[Piece]:
    """Head and foot of a poster."""
    wide, tall = around.sheet.width, around.sheet.height
    low = around.area[1] + around.area[3]
    yield Piece((0, 0, wide, around.head.bottom), around.draw_head)
    yield Piece((0, low, wide, tall - low), partial(around.draw_foot, numbers=numbers))
