"""What stands around a board on every sheet: the title block above, key and counts below."""

from dataclasses import dataclass

from facilitator.domain.views import BoardView
from facilitator.exports.board.foot import Foot, board_foot, draw_foot, draw_numbers
from facilitator.exports.board.head import EDGE, Head, board_head, draw_head
from facilitator.exports.board.leaves import enlargement
from facilitator.exports.paper import Area, Page, Sheet
from resources.load import Words

_ABOVE_FOOT = 5.6


@dataclass(frozen=True, slots=True)
class Surround:
    """Head and foot of a board, worked out for one sheet."""

    sheet: Sheet
    head: Head
    foot: Foot
    say: Words

    @property
    def area(self) -> Area:
        """What is left for the board, in mm."""
        height = self.foot.top - _ABOVE_FOOT - self.head.bottom
        return EDGE, self.head.bottom, self.sheet.width - 2 * EDGE, height

    def draw(self, page: Page) -> None:
        """All that is the same on every sheet."""
        self.draw_head(page)
        draw_foot(page, self.foot, self.say)

    def draw_head(self, page: Page) -> None:
        draw_head(page, self.head, self.say)

    def draw_foot(self, page: Page, numbers: tuple[str, str]) -> None:
        """``numbers`` are the sheet's name and its page of how many."""
        draw_foot(page, self.foot, self.say)
        self.draw_numbers(page, numbers)

    def draw_numbers(self, page: Page, numbers: tuple[str, str]) -> None:
        draw_numbers(page, self.foot, numbers)


def surround(view: BoardView, sheet: Sheet, say: Words) -> Surround:
    """Head and foot; both grow with a larger paper."""
    larger = enlargement(sheet)
    head = board_head(view, sheet, larger**0.8, say)
    return Surround(sheet, head, board_foot(view, sheet, larger**0.5, say), say)
