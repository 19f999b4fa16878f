"""A board as a PDF, A4 to A0 or on tiles, laid out for the page or as it stands on screen.

Texts shrink to 9 pt, then their notes grow, then pages are added; nothing is ever cut off.
"""

from pathlib import Path

from facilitator.domain.piles import unfolded
from facilitator.domain.undisturbed import undisturbed
from facilitator.domain.views import BoardView
from facilitator.exports.board.sheets import Order, board_sheets
from facilitator.exports.contract import Options, Written
from facilitator.exports.marked import expect_countable
from facilitator.exports.paper import About, Draft, Tick, save_pdfa
from resources.load import words


def write_board(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    """Write a board, its piles unfolded, on whole sheets or as a poster on tiles.

    Refuses ``unknown_paper``, ``too_many_pages`` and what saving refuses.
    """
    order = Order(unfolded(view), options, words(options.language))
    with undisturbed():
        sheets, remarks = board_sheets(order)
        expect_countable(len(sheets))
        draft = Draft(about(order))
        for number, one in enumerate(sheets, 1):
            tick(number - 1, len(sheets))
            one.draw(draft.page(one.sheet), (number, len(sheets)))
        save_pdfa(draft.finish(), target, options.at)
    tick(len(sheets), len(sheets))
    return Written(len(sheets), tuple(draft.substituted), remarks)


def about(order: Order) -> About:
    """What the document says about itself."""
    author = order.view.heading.workshop.title
    return About(order.title, order.name, author, order.say.language, order.options.at)
