"""Which sheets a board takes: whole ones, or a poster's tiles with the texts that it leaves out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from facilitator.domain.codes import mark_of
from facilitator.domain.views import BoardView
from facilitator.exports.board.blank import BlankSheet, is_blank
from facilitator.exports.board.foot import draw_codes
from facilitator.exports.board.grid import Tile
from facilitator.exports.board.leaves import Leaf, page_leaves
from facilitator.exports.board.poster import Poster, poster_name, posters
from facilitator.exports.board.screen import full_texts, screen_leaves
from facilitator.exports.board.surround import Surround, surround
from facilitator.exports.board.tile_sheet import TileSheet
from facilitator.exports.contract import Options
from facilitator.exports.marked import Marked, marked
from facilitator.exports.paper import Page, Sheet, sheet
from facilitator.exports.said import board_title
from resources.load import Words

USUAL_PAPER, USUAL_POSTER = "A3", "A0"
LARGEST_PAPER = "A0"


@dataclass(frozen=True, slots=True)
class Order:
    """A board without piles, as it is to be printed."""

    view: BoardView
    options: Options
    say: Words

    @property
    def name(self) -> str:
        """``Tavola S1-T2``."""
        code = self.view.heading.board.code
        return self.say("paper.sheet_of", title=self.say("paper.board_title"), code=code).strip()

    @property
    def title(self) -> str:
        """What the board is called in its head."""
        heading = self.view.heading
        return board_title(heading.board, heading.theme, self.say.language)


class BoardSheet(Protocol):
    """A sheet that can be drawn: ``pages`` are its number and how many there are."""

    @property
    def sheet(self) -> Sheet: ...

    def draw(self, page: Page, pages: tuple[int, int]) -> None: ...


@dataclass(frozen=True, slots=True)
class WholeSheet:
    """A sheet with head, foot and codes of its own; who listens hears them on the first one."""

    leaf: Leaf
    around: Surround
    order: Order

    @property
    def sheet(self) -> Sheet:
        return self.around.sheet

    def draw(self, page: Page, pages: tuple[int, int]) -> None:
        def draw_around() -> None:
            if pages[0] == 1:
                self.around.draw(page)
            else:
                page.stamp(("around", self.around), self.around.draw)
            counted = self.order.say("paper.page_of", n=pages[0], of=pages[1])
            self.around.draw_numbers(page, (self.order.name, counted))
            draw_codes(page, self.order.view, self.order.options, pages[0])

        self.leaf(page, draw_around)


@dataclass(frozen=True, slots=True)
class PosterTile:
    """A tile of a poster; ``part`` is which poster it is of, and of how many."""

    poster: Poster
    tile: Tile
    part: tuple[int, int]
    order: Order

    @property
    def sheet(self) -> Sheet:
        return self.poster.grid.sheet

    def draw(self, page: Page, pages: tuple[int, int]) -> None:
        say = self.order.say
        name = poster_name(self.poster.sheet.paper, self.part, say)
        titles = f"{name} · {self.order.title}", f"{name} · {self.order.name}", name
        grid, marks = self.poster.grid, _tile_marks(self.order)
        counted = pages[0], self.part[1] * grid.columns * grid.rows
        self.poster.draw_tile(page, TileSheet(grid, self.tile, titles, counted, marks, say))


def board_sheets(order: Order) -> tuple[list[BoardSheet], tuple[str, ...]]:
    """All sheets of a board, and remarks on them; of one without notes a sheet to write on."""
    if is_blank(order.view):
        paper = order.options.tile or order.options.paper
        options = replace(order.options, paper=paper)
        return [BlankSheet(order.view, options, order.title)], ()
    if not order.options.tile:
        return _whole(order)
    view, options = order.view, order.options
    cut, shown = posters(view, options.paper or USUAL_POSTER, options.tile, order.say)
    if not cut:
        return _whole(replace(order, options=replace(options, paper=options.tile)))
    sheets: list[BoardSheet] = [
        PosterTile(poster, tile, (number, len(cut)), order)
        for number, poster in enumerate(cut, 1)
        for tile in poster.grid.tiles()
    ]
    around = surround(view, sheet(options.tile, across=True), order.say)
    sheets += _around(full_texts(view, shown, around, order.say), around, order)
    return sheets, ("several_posters",) if len(cut) > 1 else ()


def _whole(order: Order) -> tuple[list[BoardSheet], tuple[str, ...]]:
    paper = sheet(order.options.paper or USUAL_PAPER, across=True)
    around = surround(order.view, paper, order.say)
    leaves, remarks = board_leaves(order, around)
    return _around(leaves, around, order), remarks


def board_leaves(order: Order, around: Surround) -> tuple[list[Leaf], tuple[str, ...]]:
    """A board's pages on one paper, laid out as ordered, and remarks on them."""
    view, say, paper = order.view, order.say, around.sheet
    as_it_stands = layout_of(view, order.options.layout) == "screen" and bool(
        view.notes or view.frames
    )
    found = screen_leaves(view, around, say) if as_it_stands else []
    leaves = found or page_leaves(view, paper, around.area, say)
    remarks: tuple[str, ...] = ("too_large_as_it_stands",) if as_it_stands and not found else ()
    if len(leaves) > 1:
        larger = "tiles" if paper.paper == LARGEST_PAPER else "paper_or_tiles"
        remarks += (f"larger_{larger}",)
    return leaves, remarks


def layout_of(view: BoardView, wanted: str) -> str:
    """``screen`` where places carry meaning: without lanes, or laid out as a tree or a fishbone."""
    board = view.heading.board
    placed = sum(note.record.place is not None for note in view.notes)
    arranged = bool(board.arrangement) and 2 * placed > len(view.notes)
    return wanted or ("page" if board.lanes and not arranged else "screen")


def _around(leaves: Iterable[Leaf], around: Surround, order: Order) -> list[BoardSheet]:
    return [WholeSheet(leaf, around, order) for leaf in leaves]


def _tile_marks(order: Order) -> Marked:
    heading = order.view.heading
    found = marked("PT", heading.workshop, heading.session, heading.table, order.options.printing)
    mark = found.mark or mark_of(heading.board.id, 4)
    thing = f"PT {heading.board.id}"
    if order.view.excerpt:
        thing += f" {heading.board.title}"
    return replace(found, thing=thing, mark=mark)
