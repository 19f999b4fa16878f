"""What stands beside the board for a while: the vote."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from facilitator.domain.commands.voting import freeze_clusters, thaw
from facilitator.domain.records import Board
from ui.look import Look
from ui.panels.voting.voting_panel import VotingPanel
from ui.room.pins import VOTES

if TYPE_CHECKING:
    from ui.windows.presenting import Presenting
    from ui.windows.workspace import Workspace


class Beside(QObject):
    """Opens it for one open workshop, at the right of the board or of the page that is shown.

    ``presenting`` gives the projector, which is made when it is first asked for.
    """

    def __init__(self, work: Workspace, presenting: Callable[[], Presenting]) -> None:
        super().__init__(work)
        self._work, self._presenting = work, presenting

    @cached_property
    def voting(self) -> VotingPanel:
        """The vote of a board; hidden at first."""
        made = VotingPanel(self._work.pen, self._work.look)
        made.hide()
        made.close_wanted.connect(self._leave_vote)
        made.room_wanted.connect(self._show_room)
        made.board_wanted.connect(self._to_board)
        self._work.signals.followed.connect(made.take)
        self._work.board_changed.connect(self._follow)
        row = self._work.layout()
        assert isinstance(row, QHBoxLayout)
        row.addWidget(made)
        return made

    def vote(self) -> None:
        """Open the vote of the board, or of the page that is shown."""
        page = self._work.pages.page
        board = page.board if page is not None else self._work.board
        self.voting.open(board)

    def swing_freeze(self) -> None:
        """Freeze the clusters of the open board, or free them."""
        work = self._work
        board = work.store.book.get(Board, work.board)
        if board is not None:
            swing = thaw if board.frozen else freeze_clusters
            work.pen.write(lambda: swing(work.store.book, board.id))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        if "voting" in self.__dict__:
            self.voting.set_look(look)

    def _follow(self, board: str) -> None:
        """The vote that is shown is that of the open board."""
        if self.voting.isVisible() and board != self.voting.board:
            self.voting.open(board)

    def _leave_vote(self) -> None:
        if self._work.pages.key:
            self._work.enter_page()
        else:
            self._work.canvas.setFocus()
        self.voting.hide()

    def _show_room(self) -> None:
        presenting = self._presenting()
        presenting.showing.show_board(self.voting.board)
        presenting.pin(VOTES)
        if not presenting.is_projecting:
            presenting.show_panel()

    def _to_board(self, board: str) -> None:
        self.voting.hide()
        self._work.show_board(board)
        self._work.canvas.setFocus()
