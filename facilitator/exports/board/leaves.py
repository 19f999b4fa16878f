"""A board's pages when it is laid out for the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import sqrt

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
from facilitator.exports.board.notes import NoteBox, NoteRow
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
    larger = [step * enlargement(sheet) for step in steps]
    for scale in (scale for scale in larger if scale > 1.01):
        pages = _airy(_Trial(view, area, scale, say))
        if len(pages) == 1:
            return leaves(pages, view.links, area, say)
    return leaves(_airy(_Trial(view, area, 1.0, say)), view.links, area, say)


@dataclass(slots=True)
class _Trial:
    """A board at one scale; the lines of its notes are worked out once."""

    view: BoardView
    area: Area
    scale: float
    say: Words
    made: dict[str, NoteBox] = field(default_factory=dict)

    def pages(self, air: float) -> Pages:
        room = Room(self.area, Measures(self.scale, air))
        content = Content(self.view, room.measures, self.say, self.made)
        return paginate(content.blocks(room.width(1)), room)


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
    areas = [note_areas(placed) for placed in pages]
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
        areas = note_areas(self.placed)
        draw_links(
            page, self.links, areas, page_lanes(self.placed, self.area, measures), measures.scale
        )
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
