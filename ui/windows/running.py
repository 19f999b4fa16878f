"""The guided run of a session: its steps, the boards that they open and what they hand out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.boards import add_board
from facilitator.domain.records import AgendaItem
from facilitator.domain.run import board_of, place_of, run_of, step_to
from resources.load import pick, templates
from ui.look import Look
from ui.page_rows import page_for
from ui.panels.run_popover import RunPopover

if TYPE_CHECKING:
    from ui.windows.workspace import Workspace


class Running(QObject):
    """``begun`` carries a step and its minutes, ``handout_wanted`` the key of an export
    and the step's board by its id, ``""`` while it has none."""

    begun = Signal(str, int)
    handout_wanted = Signal(str, str)

    def __init__(self, work: Workspace, window: QWidget) -> None:
        super().__init__(work)
        self._work, self._window = work, window

    @cached_property
    def popover(self) -> RunPopover:
        """The small window with the steps."""
        made = RunPopover(self._work.store.book, self._work.look, self._window)
        made.step_wanted.connect(lambda item: self._with(item, self.go_to))
        made.board_wanted.connect(lambda item: self._with(item, self.open_board))
        made.handout_wanted.connect(lambda item: self._with(item, self.hand_out))
        return made

    def open(self, at: QPoint) -> None:
        """Show the steps of the chosen session, below a place on the screen."""
        self.popover.show_run(self._work.session, at)

    def go_on(self) -> None:
        """Begin the next step."""
        self._go(1)

    def go_back(self) -> None:
        """Go back to the step before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        item = run_of(self._work.store.book, self._work.session).beside(by)
        if item is not None:
            self.go_to(item)

    def go_to(self, item: AgendaItem) -> None:
        """Begin a step: it is on everywhere, its minutes run, its board is shown if it has one."""
        book = self._work.store.book
        if self._work.pen.write(lambda: step_to(book, item)) is None:
            return
        if item.minutes:
            self.begun.emit(item.id, item.minutes)
        if board_of(book, item, self._work.board) is not None:
            self.open_board(item)

    def open_board(self, item: AgendaItem) -> None:
        """Show the board of a step's template; it is made where there is none yet."""
        book, near = self._work.store.book, self._work.board
        board, shape = board_of(book, item, near), templates().get(item.template)
        shown = board.id if board else ""
        if not shown and shape is not None:
            language = book.workshop.language
            made = self._work.pen.write(
                lambda: add_board(
                    book, place_of(book, item, near), shape, lambda text: pick(text, language)
                )
            )
            shown = made.made[0] if made else ""
        if not shown:
            return
        page = page_for(item.template)
        if page is not None:
            self._work.show_page(page.key, shown)
        else:
            self._work.show_board(shown)

    def hand_out(self, item: AgendaItem) -> None:
        """Offer to print what a step hands out, of its own board."""
        board = board_of(self._work.store.book, item, self._work.board)
        self.handout_wanted.emit(item.handout, board.id if board else "")

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        if "popover" in self.__dict__:
            self.popover.set_look(look)

    def _with(self, item: str, deed: Callable[[AgendaItem], None]) -> None:
        found = self._work.store.book.get(AgendaItem, item)
        if found is not None:
            deed(found)
