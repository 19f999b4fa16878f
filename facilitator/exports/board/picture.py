"""A board as one picture: SVG with real text, or PNG of so many pixels. It is the PDF's drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from facilitator.domain.piles import unfolded
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import BoardView
from facilitator.exports.board.blank import BlankSheet, is_blank
from facilitator.exports.board.content import is_aside
from facilitator.exports.board.head import EDGE
from facilitator.exports.board.leaves import enlargement, page_leaves
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.pdf import about
from facilitator.exports.board.screen import Shown, board_axes, full_texts, shown_on, standing_parts
from facilitator.exports.board.sheets import LARGEST_PAPER, BoardSheet, Order, WholeSheet, layout_of
from facilitator.exports.board.surround import Surround, surround
from facilitator.exports.board.windows import SMALLEST_PIXEL, may_stand, seen_bounds
from facilitator.exports.contract import Options, Written
from facilitator.exports.paper import (
    MM,
    PAPERS,
    Draft,
    SvgPage,
    Tick,
    png_of,
    sheet,
    write_whole,
)
from resources.load import words

USUAL_PIXELS = 3840
_MOST_PIXELS = 120_000_000
"""In all: four bytes each while it is drawn."""
_USUAL = "A3"


def write_svg(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    """Write a board as SVG, in mm. Refuses what writing a file refuses."""
    order = Order(unfolded(view), options, words(options.language))
    found, remarks = _only_sheet(order)
    tick(0, 1)
    page = SvgPage(found.sheet)
    found.draw(page, (1, 1))
    write_whole(target, page.finish(about(order)))
    tick(1, 1)
    return Written(1, tuple(page.substituted), remarks)


def write_png(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    """Write a board as PNG, ``pixels`` wide. Refuses ``drawing_too_large`` too."""
    order = Order(unfolded(view), options, words(options.language))
    found, remarks = _only_sheet(order)
    wide = options.pixels or USUAL_PIXELS
    high = round(wide * found.sheet.height / found.sheet.width)
    if wide * high > _MOST_PIXELS:
        most = int((_MOST_PIXELS * wide / high) ** 0.5) // 100 * 100
        raise Refusal("drawing_too_large", wide=wide, high=high, most=most)
    if wide < found.sheet.width * MM:  # A pixel for a point: the smallest type is 9 high.
        remarks += ("picture_too_small",)
    tick(0, 2)
    draft = Draft(about(order))
    found.draw(draft.page(found.sheet), (1, 1))
    tick(1, 2)
    write_whole(target, png_of(draft.finish(), wide))
    tick(2, 2)
    return Written(1, tuple(draft.substituted), remarks)


def _only_sheet(order: Order) -> tuple[BoardSheet, tuple[str, ...]]:
    """The smallest paper that holds the whole board; else one as large as it needs."""
    if is_blank(order.view):
        return BlankSheet(order.view, order.options, order.title), ()
    if layout_of(order.view, order.options.layout) == "page":
        for around in _papers(order):
            if _least_area(order.view) > around.area[2] * around.area[3]:
                continue
            leaves = page_leaves(order.view, around.sheet, around.area, order.say)
            if len(leaves) == 1:
                return WholeSheet(leaves[0], around, order), ()
    for around in _papers(order):
        if not may_stand(order.view, around.area):
            continue
        shown = shown_on(order.view, around.sheet, around.area)
        if len(shown) == 1:
            return _as_it_stands(order, around, shown)
    around = _grown(order)
    return _as_it_stands(order, around, shown_on(order.view, around.sheet, around.area))


def _least_area(view: BoardView) -> float:
    """What the notes of a board that is laid out for the page take at least, in mm²."""
    m = Measures()
    parked = sum(is_aside(note) for note in view.loose)
    return (len(view.notes) - parked) * m.note * (m.note_head + m.note_least + m.note_tail)


def _as_it_stands(
    order: Order, around: Surround, shown: Sequence[Shown]
) -> tuple[WholeSheet, tuple[str, ...]]:
    (part,) = standing_parts(order.view, shown, order.say)
    more = full_texts(order.view, shown, around, order.say)
    return WholeSheet(part.draw, around, order), ("texts_in_pdf",) if more else ()


def _papers(order: Order) -> Iterator[Surround]:
    """The papers to be tried: the one that was asked for, A3 if none was, and all larger ones."""
    least = sheet(order.options.paper or _USUAL).width
    for name in (name for name, paper in PAPERS.items() if paper.width >= least):
        yield surround(order.view, sheet(name, across=True), order.say)


def _grown(order: Order) -> Surround:
    """A sheet on which the board's smallest type is 9 pt."""
    bounds = seen_bounds(order.view)
    around = surround(order.view, sheet(LARGEST_PAPER, across=True), order.say)
    axes = board_axes(order.view, enlargement(around.sheet))
    wide = max(around.sheet.width, bounds.w * SMALLEST_PIXEL + axes.beside + 2 * EDGE)
    grown = replace(around.sheet, width=wide)
    around = surround(order.view, grown, order.say)
    high = (
        around.sheet.height
        - around.area[3]
        + bounds.h * SMALLEST_PIXEL
        + axes.below(bounds.w * SMALLEST_PIXEL)
    )
    tall = replace(grown, height=max(high, grown.height))
    return surround(order.view, tall, order.say)
