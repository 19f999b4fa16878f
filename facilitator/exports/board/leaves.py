"""A board's pages when it is laid out for the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from facilitator.domain.records import Link
from facilitator.domain.views import BoardView
from facilitator.exports.board.blocks import Waiting
from facilitator.exports.board.draw import draw_foot, draw_ground, draw_head, draw_rows
from facilitator.exports.board.filling import filled_pages, filled_texts
from facilitator.exports.board.links import (
    Drawn,
    Elsewhere,
    PageRoom,
    draw_marks,
    drawn_links,
    note_areas,
    shared_out,
)
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow
from facilitator.exports.board.pages import Pages, Placed
from facilitator.exports.paper import PAPERS, Area, Page, Sheet, link_path
from resources.load import Words

Leaf = Callable[[Page, Callable[[], None]], None]
"""Draws what stands on one page, and calls the given function for what surrounds it.

A page begins with the end of a text that was parted, so that it is read in one piece.
"""


def enlargement(sheet: Sheet) -> float:
    """How much larger than A3 a paper is, 1 at least."""
    usual, mine = PAPERS["A3"], PAPERS[sheet.paper]
    return max(1.0, sqrt(mine.width * mine.height / (usual.width * usual.height)))


def page_leaves(view: BoardView, sheet: Sheet, area: Area, say: Words) -> list[Leaf]:
    """As few pages as 9 pt allow, with the largest type that fits on them."""
    return leaves(filled_pages(view, area, enlargement(sheet), say), view.links, area, say)


def block_leaves(
    blocks: Callable[[Measures], Sequence[Waiting]], sheet: Sheet, area: Area, say: Words
) -> list[Leaf]:
    """Pages of blocks alone, as large as they fit; none where there are no blocks."""
    pages = filled_texts(blocks, area, enlargement(sheet))
    return leaves(pages, (), area, say) if pages[0] else []


def leaves(pages: Pages, links: Sequence[Link], area: Area, say: Words) -> list[Leaf]:
    """A leaf for each page, its links with it."""
    areas = [note_areas(placed) if links else {} for placed in pages]
    here, elsewhere = shared_out(links, areas)
    return [_Leaf(placed, here[n], elsewhere[n], area, say).draw for n, placed in enumerate(pages)]


@dataclass(frozen=True, slots=True)
class _Leaf:
    placed: list[Placed]
    links: list[Link]
    elsewhere: list[Elsewhere]
    area: Area
    say: Words

    def draw(self, page: Page, surround: Callable[[], None]) -> None:
        """Ground and links, then what is read: parted texts first and last."""
        measures = self.placed[0].block.measures
        for one in self.placed:
            draw_ground(page, one, self.area[1])
        areas = note_areas(self.placed) if self.links or self.elsewhere else {}
        found = Drawn((), tuple(self.elsewhere))
        if self.links:
            room = PageRoom(self.placed, self.area, areas)
            found = drawn_links(self.links, self.elsewhere, room, self.say)
        for link, way in found.ways:
            link_path(page, link.kind, way, measures.scale)
        early = [one for one in self.placed if _continues(one)]
        for one in early:
            draw_rows(page, one)
        surround()
        draw_marks(page, found.marks, areas, self.say, measures.scale)
        for one in sorted(self.placed, key=lambda one: one.block.more):
            draw_head(page, one)
            draw_foot(page, one, self.say)
            if one not in early:
                draw_rows(page, one)


def _continues(placed: Placed) -> bool:
    """Whether its first note is the rest of one that began on the page before."""
    row = placed.block.rows[0] if placed.block.rows else None
    return isinstance(row, NoteRow) and row.boxes[0].later
