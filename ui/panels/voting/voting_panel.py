"""The vote of a board, beside it: its rules, then the numbers, then what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.ballots import prepared, running, standing
from facilitator.domain.commands.voting import begin_ballot, close_ballot, keep_ballot, reopen, thaw
from facilitator.domain.records import Ballot, Board, Cluster
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel, rule, upright_rule
from ui.panels.rows import in_row, scrolled
from ui.panels.text_label import TextLabel
from ui.panels.voting.entry import VoteEntry
from ui.panels.voting.result import VoteResult
from ui.panels.voting.rules_form import RulesForm
from ui.pen import Pen
from ui.translate import spoken

_WIDTH, _WIDEST = 360, 480
_SEEN = frozenset({"ballot", "vote", "cluster", "note", "board", "link"})


class VotingPanel(Panel):
    """Opened on a board or on the plenary's. ``room_wanted`` asks to show the room the votes."""

    close_wanted = Signal()
    room_wanted = Signal()
    board_wanted = Signal(str)

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen, self._book = pen, pen.store.book
        self.board = ""
        self._anew = False
        self._title = TextLabel(look, "heading")
        self._place = ElidedLabel(look, "caption", "quiet")
        self._close, self._room = QPushButton(), QPushButton()
        self.trouble = TextLabel(look, "body", "warning")
        self._bare = TextLabel(look, "body")
        self.gather_button = QPushButton()
        self.rules, self.entry, self.result = (
            RulesForm(look),
            VoteEntry(pen, look),
            VoteResult(look),
        )
        self._rules_area, self._entry_area = scrolled(self.rules), scrolled(self.entry)
        self._parts = QStackedWidget()
        self._empty = self._make_empty()
        self._lay_out()
        self._wire()
        self.retranslate()

    def _make_empty(self) -> QWidget:
        made = QWidget()
        made.setProperty("panel", True)
        self._bare.setWordWrap(True)
        self.gather_button.setProperty("primary", True)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._bare)
        column.addWidget(self.gather_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return made

    def _lay_out(self) -> None:
        self.setFixedWidth(min(length(_WIDTH), _WIDEST))
        self.trouble.setWordWrap(True)
        for button in (self._close, self._room):
            button.setProperty("plain", True)
        for part in (self._empty, self._rules_area, self._entry_area, self.result):
            self._parts.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        row = in_row(upright_rule(), gap=0)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        row.addLayout(column, 1)
        self.setLayout(row)
        column.addLayout(head)
        for part in (self._place, rule(), self.trouble):
            column.addWidget(part)
        column.addWidget(self._parts, 1)
        column.addWidget(self._room, 0, Qt.AlignmentFlag.AlignLeft)

    def _wire(self) -> None:
        self._close.clicked.connect(self.close_wanted)
        self._room.clicked.connect(self.room_wanted)
        self.gather_button.clicked.connect(lambda: self.board_wanted.emit(self.board))
        self.rules.opened.connect(self._begin)
        self.rules.kept.connect(self._keep)
        self.entry.closed.connect(self._end)
        self.result.again.connect(self._reopen)
        self.result.more.connect(self._ask_anew)
        for part in (self.rules, self.result):
            part.freed.connect(self._thaw)
        self._pen.refused.connect(self._say_refusal)
        self._pen.saved.connect(self.trouble.hide)
        self.trouble.hide()

    def open(self, board: str) -> None:
        """Show the vote of a board, with the keyboard where one goes on."""
        self.entry.leave()
        self.board, self._anew = board, False
        self.trouble.hide()
        self.show()
        self.refresh()
        self._enter()

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if self.isVisible() and any(kind in _SEEN for kind, _id in event.touched):
            self.refresh()

    @property
    def ballot(self) -> Ballot | None:
        """The ballot that is open here, else the latest one."""
        return standing(self._book, self.board)

    def refresh(self) -> None:
        """Everything as it stands in the book now."""
        board, ballot = self._book.get(Board, self.board), self.ballot
        self._place.say(" · ".join(filter(None, (board.code, board.title))) if board else "")
        self._title.setText(ballot.title if ballot and ballot.title else self.tr("Vote"))
        is_open = ballot is not None and ballot.state == "open"
        self._anew = self._anew and not is_open
        if board is None or not self._book.count_of(Cluster, "board", self.board):
            self._parts.setCurrentWidget(self._empty)
        elif ballot is None or self._anew:
            self.rules.show_board(board.frozen, prepared(self._book, self.board))
            self._parts.setCurrentWidget(self._rules_area)
        elif is_open:
            self.entry.show_ballot(ballot)
            self._parts.setCurrentWidget(self._entry_area)
        else:
            self.result.show_ballot(self._book, ballot, board.frozen)
            self._parts.setCurrentWidget(self.result)
        self._room.setVisible(ballot is not None and not self._anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the panel; the vote stays as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.entry.leave()
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self._close.setText(self.tr("Close"))
        self._room.setText(self.tr("Show the votes to the room"))
        self._bare.setText(self.tr("There is nothing to vote on yet: first gather notes into "
                                   "clusters, then come back here."))  # fmt: skip
        self.gather_button.setText(self.tr("To the board"))
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.rules, self.entry, self.result):
            part.set_look(look)

    def _enter(self) -> None:
        shown = self._parts.currentWidget()
        first: QWidget = self.gather_button
        if shown is self._entry_area:
            self.entry.enter()
            self._entry_area.ensureWidgetVisible(self.entry.rows)
            return
        if shown is self._rules_area:
            first = self.rules.title
        elif shown is self.result:
            first = self.result.more_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        form, at = self.rules, self._now()
        if self._pen.write(
            lambda: begin_ballot(self._book, self.board, form.rules, at, form.waiting)
        ):
            self._after()

    def _keep(self) -> None:
        """Prepare the vote for later; the panel offers it from now on."""
        form = self.rules
        if self._pen.write(lambda: keep_ballot(self._book, self.board, form.rules, form.waiting)):
            form.waiting = None
            self.refresh()
            form.resume.setFocus()

    def _end(self) -> None:
        self.entry.leave()
        found = running(self._book, self.board)
        if found and self._pen.write(lambda: close_ballot(self._book, found.id, self._now())):
            self._after()

    def _reopen(self) -> None:
        found = standing(self._book, self.board)
        if found and self._pen.write(lambda: reopen(self._book, found.id)):
            self._after()

    def _thaw(self) -> None:
        self._pen.write(lambda: thaw(self._book, self.board))
        self._after()

    def _ask_anew(self) -> None:
        self._anew = True
        self._after()

    def _after(self) -> None:
        self.refresh()
        self._enter()

    def _say_refusal(self, refusal: Refusal) -> None:
        if self.isVisible():
            self.trouble.setText(spoken()(f"refusal.{refusal.key}", **refusal.facts))
            self.trouble.show()

    def _now(self) -> int:
        """Milliseconds since 1970."""
        return self._pen.store.setting.clock()
