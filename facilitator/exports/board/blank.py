"""A board on which nothing stands yet: a sheet to write on, as its kit has it."""

from dataclasses import dataclass

from facilitator.domain.commands.boards import template_with
from facilitator.domain.kit import BlankView
from facilitator.domain.views import BoardView
from facilitator.exports.contract import Options
from facilitator.exports.kit.blanks import draw_blank
from facilitator.exports.paper import Page, Sheet
from facilitator.exports.paper import sheet as sheet_of

_USUAL = "A3"


def is_blank(view: BoardView) -> bool:
    """Whether nobody has written anything on a whole board."""
    things = view.heading.board.three_things
    return not (view.excerpt or view.notes or view.clusters or any(things))


@dataclass(frozen=True, slots=True)
class BlankSheet:
    """The blank sheet of one board: its lanes or frames, question and prompts."""

    view: BoardView
    options: Options
    title: str

    @property
    def sheet(self) -> Sheet:
        return sheet_of(self.options.paper or _USUAL, across=True)

    def draw(self, page: Page, pages: tuple[int, int]) -> None:
        """All of it; it is the only page of its board."""
        heading = self.view.heading
        frames = [
            {"title": one.record.title, "place": (one.rect.x, one.rect.y),
             "size": (one.rect.w, one.rect.h)}
            for one in self.view.frames
        ]  # fmt: skip
        board = heading.board
        shape = {**template_with(board, frames, self.title), "template": board.template}
        blank = BlankView(
            heading.workshop, heading.session, heading.table, {board.id: shape}, board.code
        )
        draw_blank(page, blank, board.id, self.options)
