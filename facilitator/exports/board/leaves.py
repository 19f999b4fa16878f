"""A board's pages when it is laid out for the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf, sqrt

from facilitator.domain.records import Link
from facilitator.domain.views import BoardView
from facilitator.exports.board.blocks import Waiting
from facilitator.exports.board.content import Content
from facilitator.exports.board.draw import draw_foot, draw_ground, draw_head, draw_rows
from facilitator.exports.board.links import (
    Elsewhere,
    draw_elsewhere,
    draw_links,
    note_areas,
    page_lanes,
    shared_out,
)
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow
from facilitator.exports.board.pages import Pages, Placed, Room, paginate
from facilitator.exports.paper import PAPERS, Area, Page, Sheet
from resources.load import Words

Leaf = Callable[[Page, Callable[[], None]], None]
"""Draws what stands on one page, and calls the given function for what surrounds it.

A page begins with the end of a text that was parted, so that it is read in one piece.
"""

_STEPS = (1.0, 0.84, 0.71, 0.6, 0.5, 0.42)
_LARGER = (2.4, 2.0, 1.7, 1.4, 1.2)
"""How much larger a part of a board may stand, which mostly has a page to itself."""
_AIRS = (1.5, 1.25, 1.0, 0.8, 0.6)


def enlargement(sheet: Sheet) -> float:
    """How much larger than A3 a paper is, 1 at least."""
    usual, mine = PAPERS["A3"], PAPERS[sheet.paper]
    return max(1.0, sqrt(mine.width * mine.height / (usual.width * usual.height)))


def page_leaves(view: BoardView, sheet: Sheet, area: Area, say: Words) -> list[Leaf]:
    """The largest type with which everything stands on one page; else 9 pt and more pages."""
    steps = (*_LARGER, *_STEPS) if view.excerpt else _STEPS
    smallest = _Trial(view, area, 1.0, say)
    most = smallest.most()
    for scale in (step * enlargement(sheet) for step in steps):
        pages = _airy(_Trial(view, area, scale, say)) if 1.01 < scale < most else ()
        if len(pages) == 1:
            return leaves(pages, view.links, area, say)
    return leaves(_airy(smallest), view.links, area, say)


class _Trial:
    """A board at one scale; the lines of its notes are worked out once."""

    def __init__(self, view: BoardView, area: Area, scale: float, say: Words) -> None:
        self.area, self.scale = area, scale
        self._content = Content(view, Measures(scale, linked=bool(view.links)), say)

    def pages(self, air: float) -> Pages:
        """All pages; of more than one at a larger scale, which is of no use, the first alone."""
        content = self._content.aired(air)
        room = Room(self.area, content.m)
        return paginate(content.blocks(room.width(1)), room, most=1 if self.scale > 1.0 else 0)

    def most(self) -> float:
        """The scale at which the notes alone would fill a page."""
        _x, _y, width, height = self.area
        least = self._content.least_area() / self.scale**2
        return sqrt(width * height / least) + 0.01 if least else inf


def _airy(trial: _Trial) -> Pages:
    """As few pages as there can be, with as much air between the rows as they allow."""
    *airs, least = _AIRS
    tight = trial.pages(least)
    if len(tight) > 1 and trial.scale > 1.0:
        return tight
    return next((p for air in airs if len(p := trial.pages(air)) == len(tight)), tight)


def block_leaves(blocks: Sequence[Waiting], area: Area, say: Words) -> list[Leaf]:
    """Pages of blocks alone, at the smallest size."""
    return leaves(paginate(blocks, Room(area, Measures())), (), area, say) if blocks else []


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
        if self.links:
            lanes = page_lanes(self.placed, self.area, measures)
            draw_links(page, self.links, areas, lanes, measures.scale)
        early = [one for one in self.placed if _continues(one)]
        for one in early:
            draw_rows(page, one)
        surround()
        draw_elsewhere(page, self.elsewhere, areas, self.say, measures.scale)
        for one in sorted(self.placed, key=lambda one: one.block.more):
            draw_head(page, one)
            draw_foot(page, one, self.say)
            if one not in early:
                draw_rows(page, one)


def _continues(placed: Placed) -> bool:
    """Whether its first note is the rest of one that began on the page before."""
    row = placed.block.rows[0] if placed.block.rows else None
    return isinstance(row, NoteRow) and row.boxes[0].later
