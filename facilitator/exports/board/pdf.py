"""A board as a PDF, A4 to A0, laid out for the page or as it stands on screen.

Texts shrink to 9 pt, then their notes grow, then pages are added; nothing is ever cut off.
"""

from pathlib import Path

from facilitator.domain.codes import MOST_COUNTED
from facilitator.domain.piles import unfolded
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import BoardView
from facilitator.exports.board.foot import board_foot, draw_codes, draw_foot
from facilitator.exports.board.head import EDGE, board_head, draw_head
from facilitator.exports.board.leaves import Leaf, enlargement, page_leaves
from facilitator.exports.board.screen import screen_leaves
from facilitator.exports.contract import Options, Written
from facilitator.exports.paper import About, Area, Draft, Page, Sheet, Tick, save_pdfa, sheet
from facilitator.exports.said import board_title
from resources.load import Words, words

USUAL_PAPER = "A3"


def write_board(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    """Write a board, its piles unfolded.

    Refuses ``unknown_paper``, ``too_many_pages`` and what saving refuses.
    """
    view = unfolded(view)
    say = words(options.language)
    paper = sheet(options.paper or USUAL_PAPER, across=True)
    larger = enlargement(paper)
    head = board_head(view, paper, larger**0.8, say)
    foot = board_foot(view, paper, larger**0.5, say)
    area = (EDGE, head.bottom, paper.width - 2 * EDGE, foot.top - 5.6 - head.bottom)
    leaves, remarks = _leaves(view, paper, area, options, say)
    if len(leaves) > MOST_COUNTED:
        raise Refusal("too_many_pages", pages=len(leaves), limit=MOST_COUNTED)
    draft = Draft(_about(view, options, say))
    for number, leaf in enumerate(leaves, 1):
        tick(number - 1, len(leaves))
        page = draft.page(paper)
        numbers = _numbers(view, number, len(leaves), say)

        def surround(
            page: Page = page, number: int = number, numbers: tuple[str, str] = numbers
        ) -> None:
            draw_head(page, head, say)
            draw_foot(page, foot, numbers, say)
            draw_codes(page, view, options, number)

        leaf(page, surround)
    save_pdfa(draft.finish(), target, options.at)
    tick(len(leaves), len(leaves))
    return Written(len(leaves), tuple(draft.substituted), remarks)


def layout_of(view: BoardView, wanted: str) -> str:
    """``screen`` for a board without lanes: there somebody chose the places."""
    return wanted or ("page" if view.heading.board.lanes else "screen")


def _leaves(
    view: BoardView, paper: Sheet, area: Area, options: Options, say: Words
) -> tuple[list[Leaf], tuple[str, ...]]:
    if layout_of(view, options.layout) == "screen" and view.notes:
        found = screen_leaves(view, paper, area, say)
        if found:
            return found, ()
        return page_leaves(view, paper, area, say), ("too_large_as_it_stands",)
    return page_leaves(view, paper, area, say), ()


def _about(view: BoardView, options: Options, say: Words) -> About:
    heading = view.heading
    title = board_title(heading.board, heading.theme, say.language)
    code = heading.board.code
    subject = say("paper.sheet_of", title=say("paper.board_title"), code=code)
    return About(title, subject.strip(), heading.workshop.title, say.language, options.at)


def _numbers(view: BoardView, number: int, of: int, say: Words) -> tuple[str, str]:
    code = view.heading.board.code
    name = say("paper.sheet_of", title=say("paper.board_title"), code=code).strip()
    return name, say("paper.page_of", n=number, of=of)
