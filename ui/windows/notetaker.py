"""The note-taker's window: one table, one field that always has the keyboard, the last notes."""

from operator import attrgetter

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.lanes import kinds_of
from facilitator.domain.records import Board, Note, Session
from facilitator.domain.run import item_on, run_of
from facilitator.domain.tally import Tally, minutes_left, tally
from facilitator.domain.views import heading
from facilitator.storage.store import Stepped
from ui.focus_ring import FocusRing
from ui.look import Look, length, on_screen
from ui.panels.notetaker.capture import NoteTakerCapture
from ui.panels.notetaker.cue import Cue
from ui.panels.notetaker.head import NoteTakerHead
from ui.panels.notetaker.notes import LastNotes
from ui.panels.notetaker.tally import KindCounts, SeatCounts
from ui.panels.notetaker.things import KEYS, ThreeThings
from ui.panels.panel import Panel, rule, upright_rule
from ui.panels.rows import scrolled
from ui.panels.status import StatusLine
from ui.settings import Settings
from ui.times import clock_time, day_of
from ui.windows.notetaker_keys import NOTE_TAKER_KEYS
from ui.windows.shortcuts import ShortcutsDialog
from ui.windows.workspace import Workspace

SIDE, _WIDE = 296, 3
"""The least width of the counts, and how many times as wide the notes are where there is room."""
_LEAST = (800, 420)
"""What a laptop of 1366 × 768 leaves between its bars at 150 %."""
_LOW = 600
"""A window below this height keeps its bars low, so that some notes are seen."""
_TICK = 1000


class NoteTakerWindow(Panel):
    """Everything a note-taker needs of one board, and nothing else."""

    board_wanted = Signal(tuple)
    """The whole board is wanted, with these notes (their ids) selected on it."""
    closed = Signal()
    """Somebody closed the window; not: the workshop was closed."""

    def __init__(self, work: Workspace, settings: Settings, look: Look) -> None:
        super().__init__(look)
        self.work = work
        self._settings = settings
        self._board = ""
        self._tally = Tally()
        self.head, self.cue, self.notes = NoteTakerHead(look), Cue(look), LastNotes(look)
        self.capture = NoteTakerCapture(work.pen, work.likes, look)
        self.kinds, self.seats = KindCounts(look), SeatCounts(look)
        self.things = ThreeThings(work.pen, look, KEYS)
        self.status = StatusLine(look)
        self._left = QVBoxLayout()
        self._lay_out()
        self._be_low(False)
        self._wire()
        self._ring = FocusRing(self, look)
        self.resize(on_screen(self, 1366, 768))
        self.setMinimumSize(*_LEAST)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._writing(), _WIDE)
        middle.addWidget(upright_rule())
        middle.addWidget(self._counts(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addLayout(middle, 1)
        column.addWidget(rule())
        column.addWidget(self.status)

    def _writing(self) -> QVBoxLayout:
        """On the left, what is written: the last notes large, the field below them."""
        left = self._left
        left.addWidget(self.cue)
        left.addWidget(self.notes, 1)
        left.addWidget(self.capture)
        return left

    def _be_low(self, low: bool) -> None:
        """Leave the height of a low window to the last notes."""
        self._left.setContentsMargins(24, 8 if low else 16, 24, 4 if low else 0)
        self._left.setSpacing(8 if low else 16)
        self.head.be_low(low)
        self.capture.be_low(low)

    def _counts(self) -> QWidget:
        """On the right, what the table has so far."""
        right = QVBoxLayout()
        right.setContentsMargins(24, 16, 24, 8)
        right.setSpacing(10)
        for part in (self.kinds, rule(), self.seats, rule(), self.things):
            right.addWidget(part)
        right.addStretch(1)
        side = QWidget()
        side.setLayout(right)
        area = scrolled(side)
        area.setMinimumWidth(SIDE)
        return area

    def _wire(self) -> None:
        work = self.work
        work.signals.followed.connect(self._hear)
        work.signals.saved.connect(self.status.saved)
        work.pen.refused.connect(self.status.refuse)
        self.capture.unsaved.connect(self.status.wait_for)
        self.capture.line.more_pasted.connect(self.work.clipping.paste_on_board)
        self.capture.corrects.connect(self.notes.show_corrected)
        self.capture.escaped.connect(self.cue.dismiss)
        self.notes.picked.connect(self._correct)
        self.cue.shown.connect(self.show_open)
        self.head.ends.connect(self._keep_end)
        self.head.refused.connect(self.status.refuse)
        self.head.board_wanted.connect(self.show_board_whole)
        for part in (self.head, self.things):
            part.left.connect(self.capture.line.setFocus)
        for key in NOTE_TAKER_KEYS:
            for keys in key.keys:
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.activated.connect(attrgetter(key.does)(self))
        timer = QTimer(self, interval=_TICK)
        timer.timeout.connect(self.tick)
        timer.start()

    def show_board(self, board: str) -> None:
        """Take notes on this board; what is typed goes along."""
        self._board = board
        self.capture.show_board(board)
        self._refresh()
        self.capture.take_in()

    def _refresh(self) -> None:
        book = self.work.store.book
        board = book.get(Board, self._board)
        if board is None:
            return
        self._tally = tally(book, board)
        self.kinds.offer(kinds_of(board))
        for part in (self.kinds, self.seats):
            part.show_tally(self._tally)
        self.things.show_board(board)
        self.notes.show_notes(book, board.id)
        self.status.count((self._tally.notes, self._tally.clusters))
        self.tick()

    def tick(self) -> None:
        """Show the time of day, the step of the agenda, and the cue when it is due."""
        book = self.work.store.book
        board = book.get(Board, self._board)
        if board is None:
            return
        at = self.work.store.setting.clock()
        head, now = heading(book, board), clock_time(at)
        self.head.show_heading(head, self._step(head.session, day_of(at), now))
        self.head.show_time(now)
        end = self._end(head.session, day_of(at))
        self.head.show_end(end)
        self.cue.tell(minutes_left(now, end), len(self._tally.without_cause))
        self.setWindowTitle(f"{self.head.title} – {book.workshop.title}")

    def _end(self, session: Session | None, today: str) -> str:
        """When this table ends today: as somebody said here, else as planned for today."""
        if session is None:
            return ""
        planned = (session.actual_end or session.end) if session.date == today else ""
        return self._settings.end_of(session.id, today) or planned

    def _keep_end(self, time: str) -> None:
        board = self.work.store.book.get(Board, self._board)
        if board is not None:
            today = day_of(self.work.store.setting.clock())
            self._settings.keep_end(board.session, today, time)
            self.tick()

    def _step(self, session: Session | None, today: str, now: str) -> str:
        """The step that somebody has begun or, on the session's day, that is due; else ``""``."""
        if session is None:
            return ""
        book, run = self.work.store.book, run_of(self.work.store.book, session.id)
        agenda = run.agenda
        is_its_day = (session.actual_date or session.date) in ("", today)
        if run.item is None and not (is_its_day and any(item.start for item in agenda)):
            return ""
        number = [item.id for item in agenda].index(item_on(book, session.id, now))
        said = self.tr("Step {n} of {m} · {title}")
        return said.format(n=number + 1, m=len(agenda), title=agenda[number].title)

    def show_board_whole(self) -> None:
        """Go to the whole board."""
        self.board_wanted.emit(())

    def show_open(self) -> None:
        """Show the problems without a cause on the whole board."""
        self.board_wanted.emit(self._tally.without_cause)

    def show_keys(self) -> None:
        """Show every key, those of this window too."""
        ShortcutsDialog(self).exec()

    def fill(self) -> None:
        """Fill the screen, or go back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _correct(self, note: str) -> None:
        if (found := self.work.store.book.get(Note, note)) is not None:
            self.capture.correct(found)

    def _hear(self, event: Stepped) -> None:
        self._refresh()
        self.capture.take_in()

    def unsaved(self) -> int:
        """How many typed texts are not in the file, after one more attempt to save them."""
        self.things.save()
        return self.capture.waits + self.things.waits

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere else gives the keyboard back to the field."""
        super().mousePressEvent(event)
        self.capture.line.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field, with what was typed under the board."""
        super().showEvent(event)
        self.capture.take_over(self.work.capture)
        self.capture.line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bars low where there is little height."""
        super().resizeEvent(event)
        low, was = (size.height() < length(_LOW) for size in (event.size(), event.oldSize()))
        if low != was or event.oldSize().height() < 0:
            self._be_low(low)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is typed goes along to the board's own field."""
        if self.work.is_open:
            self.things.save()
            self.work.capture.take_over(self.capture)
            self.closed.emit()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """One that is not gone yet says nothing of a closed workshop in another language."""
        if event.type() == QEvent.Type.LanguageChange and not self.work.is_open:
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back to the window types into the field."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.capture.line.setFocus()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Title and times in the language that is spoken now."""
        self._refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        parts = (self.head, self.cue, self.notes, self.capture, self.kinds, self.seats, self.things)
        for part in (*parts, self.status, self._ring):
            part.set_look(look)
        self._refresh()
