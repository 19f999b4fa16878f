"""All boards of a session in one PDF; each sheet has the codes that it has when printed alone."""

from pathlib import Path

from facilitator.domain.piles import unfolded
from facilitator.domain.session_boards import SessionBoards
from facilitator.exports.board.sheets import Order, board_sheets
from facilitator.exports.contract import Options, Written
from facilitator.exports.marked import expect_countable
from facilitator.exports.paper import About, Draft, Tick, save_pdfa
from resources.load import words


def write_session_boards(
    view: SessionBoards, options: Options, target: Path, tick: Tick
) -> Written:
    """Write the boards one after the other, as ``write_board`` writes each."""
    say = words(options.language)
    draft, remarks = Draft(_about(view, options)), list[str]()
    for done, board in enumerate(view.boards):
        tick(done, len(view.boards))
        order = Order(unfolded(board), options, say)
        sheets, remarked = board_sheets(order)
        expect_countable(len(sheets))
        remarks += remarked
        for number, one in enumerate(sheets, 1):
            page = draft.page(one.sheet)
            if number == 1:
                page.bookmark(f"{order.name} · {order.title}", 0, 0)
            page.below = 1
            one.draw(page, (number, len(sheets)))
    save_pdfa(draft.finish(), target, options.at)
    tick(len(view.boards), len(view.boards))
    return Written(draft.pages, tuple(draft.substituted), tuple(dict.fromkeys(remarks)))


def _about(view: SessionBoards, options: Options) -> About:
    say = words(options.language)
    named = " · ".join(part for part in (view.session.code, view.session.title) if part)
    author = view.boards[0].heading.workshop.title
    return About(named, say("paper.session_boards_title"), author, options.language, options.at)
