"""Saving and printing: the questions, a look at what comes of them, then a file or a printer."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Written
from facilitator.storage.store import Stepped, Store
from ui.printing.draft import Draft, Made
from ui.printing.frame import ExportFrame, Way
from ui.printing.orders import Orders
from ui.printing.printers import Size
from ui.printing.run import Run
from ui.printing.sending import Sending

PAUSE, QUIET = 250, 2000
"""Milliseconds before the preview is made anew: after a question, after others have written."""


class ExportDialog(ExportFrame):
    """Makes one thing of a board, its session, its theme or the workshop, and shows it.

    What is saved or printed are the bytes that are shown. A sheet that bears the number of its
    printing is counted when it is saved or sent.
    """

    saved = Signal()

    def __init__(
        self, store: Store, board_id: str, session_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(store, board_id, session_id, parent)
        self._wanted: Way | None = None
        self.orders = Orders(store, self.form)
        self.draft, self.sending = Draft(self), Run(self)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._later = QTimer(self, singleShot=True, interval=QUIET)
        self._is_old = self._lent = False
        self._listening = [store.listen(self._grow_old)]
        self._connect()
        self._ask_anew()

    def _connect(self) -> None:
        self.form.changed.connect(self._ask_anew)
        self.file_box.changed.connect(self._allow)
        self.printer_box.changed.connect(self._allow)
        self.printer_box.tiles_wanted.connect(self.form.ask_tiles)
        self._soon.timeout.connect(self.make)
        self._later.timeout.connect(self._renew)
        self.start_button.clicked.connect(self.start)
        self.other_button.clicked.connect(self.turn_round)
        self.close_button.clicked.connect(self.reject)
        self.outcome.cancelled.connect(self._stop)
        self.preview.cancelled.connect(self._stop)
        self.preview.again.connect(self.make)
        self.preview.opened.connect(self._propose_sides)
        self.draft.progressed.connect(self._follow)
        self.draft.ready.connect(self._show)
        self.draft.refused.connect(self._refuse)
        self.draft.cancelled.connect(self._end_cancelled)
        self.sending.progressed.connect(self.outcome.show_progress)
        self.sending.written.connect(self._end_sent)
        self.sending.refused.connect(self._end_refused)
        self.sending.cancelled.connect(self._end_cancelled)

    def to_printer(self) -> None:
        """Offer what can be printed, and the printers."""
        self.take_way("print")

    def turn_round(self) -> None:
        """To the printer instead of a file, or the other way round, with the same sheet."""
        self.take_way("print" if self.way == "save" else "save")
        self.start_button.setFocus()

    def save_at_once(self) -> None:
        """Save as soon as it is made, under the name that is proposed."""
        self._soon.stop()
        QTimer.singleShot(0, self.start)

    def start(self) -> None:
        """Save or print what is shown; what is still being made, when it is there."""
        if not self.start_button.isEnabled():
            return
        self._wanted = self.way
        if self._is_old or self.draft.is_gone:
            self.draft.drop()
        if self.draft.made is not None:
            self._deliver(self.draft.made)
            return
        named = self.file_box.file if self.way == "save" else None
        writing = self.tr("Writing {file}").format(file=named.name if named else "")
        self.outcome.show_start(writing if named else self.tr("Preparing the pages"))
        if not self.draft.is_running:
            self.make()
        self._allow()

    def make(self) -> None:
        """Make what is asked for, to be looked at."""
        self._soon.stop()
        self._later.stop()
        self._is_old = False
        if orders := self.orders.orders():
            self.preview.show_waiting(f"{orders[0].exporter} {self.form.piece_name}")
            self.draft.make(orders)

    def _ask_anew(self) -> None:
        """Something else is to be made: a moment after the last change."""
        choice = self.form.choice
        self.draft.drop()
        self._wanted = None
        self.outcome.show_nothing()
        if choice is None:
            self._soon.stop()
            self.preview.show_nothing(self.tr("Open a board or session first"))
        else:
            self.file_box.propose(self.orders.name, choice.exporter.id)
            self.preview.show_waiting(f"{choice.exporter.id} {self.form.piece_name}")
            if self.way == "print":
                self.printer_box.show_sheet(choice.exporter.id)
            self._soon.start()
        self._allow()

    def _grow_old(self, _event: Stepped) -> None:
        """The workshop is no longer what was shown."""
        self._is_old = True
        self._later.start()

    def _renew(self) -> None:
        """Nobody has written for a moment: show what there is now."""
        if self._wanted is None and self.draft.made is not None:
            self.make()

    def _show(self, made: Made) -> None:
        self.preview.show_made(made, self.orders.sight(made))
        if self._wanted == "save":
            self._deliver(made)
        self._allow()

    def _propose_sides(self, sizes: Sequence[Size]) -> None:
        """The pages are known: what is read goes on both sides, what is written on does not."""
        choice = self.form.choice
        both = choice is not None and choice.exporter.family == "documents"
        self.printer_box.show_pages(sizes, both)
        if self._wanted == "print" and self.draft.made is not None and sizes:
            self._deliver(self.draft.made)

    def _deliver(self, made: Made) -> None:
        """Save or send what has been made."""
        try:
            if self._wanted == "print":
                job = self.printer_box.job(made.file.stem)
                printer = self.printer_box.printer.currentText()
                self.outcome.show_start(self.tr("Sending to {p}").format(p=printer))
                self.sending.begin(lambda: Sending(job, made.file))
            else:
                file = self.file_box.save(made.file.read_bytes())
                self.outcome.show_written(file, made.written.pages, self._count(made))
                self.outcome.open_file.setFocus()
                self._lent = False
                self.saved.emit()
        except Refusal as refusal:
            self._end_refused(refusal)
        self._allow()

    def _count(self, made: Made) -> str:
        """It is saved or sent: count it, and where it bears its number make the next one."""
        self._wanted = None
        remark = self.orders.count(made)
        if self._is_old:
            self.draft.drop()
            self._soon.start()
        return remark

    def _end_sent(self, written: Written) -> None:
        made = self.draft.made
        remark = self._count(made) if made is not None else ""
        self.outcome.show_sent(self.printer_box.printer.currentText(), written.pages, remark)
        self._allow()
        self._hand_keys_to(self.close_button)

    def _refuse(self, refusal: Refusal) -> None:
        """It cannot be made."""
        self.preview.show_refused(refusal)
        if self._wanted is not None:
            self._end_refused(refusal)
        self._allow()

    def _end_refused(self, refusal: Refusal) -> None:
        self._wanted = None
        self.outcome.show_refused(refusal)
        self._allow()
        self._hand_keys_to(self.start_button)

    def _follow(self, done: int, of: int) -> None:
        self.preview.show_progress(done, of)
        if self._wanted is not None:
            self.outcome.show_progress(done, of)

    def _stop(self) -> None:
        """Stop what is under way."""
        self._soon.stop()
        if self.draft.is_running or self.sending.is_running:
            self.draft.cancel()
            self.sending.cancel()
        elif self._wanted is not None:
            self._end_cancelled()

    def _end_cancelled(self) -> None:
        if self.draft.made is None:
            self.preview.show_cancelled()
        if self._wanted is not None:
            written = self.tr("Stopped: nothing was written")
            printed = self.tr("Stopped: nothing was printed")
            self.outcome.show_cancelled(printed if self._wanted == "print" else written)
        self._wanted = None
        self._allow()
        self._hand_keys_to(self.start_button)

    def _allow(self) -> None:
        """Only what makes sense now can be pressed."""
        busy = self._wanted is not None
        self._lent = self._lent or (busy and self.start_button.hasFocus())
        for part in (self.form, self._where, self.other_button, self.printer_box.note):
            part.setEnabled(not busy)
        ready = self.file_box.file is not None if self.way == "save" else self._can_print
        self.start_button.setEnabled(not busy and self.form.choice is not None and ready)
        if busy and self._lent:
            self.preview.pages.setFocus()

    def _hand_keys_to(self, button: QPushButton) -> None:
        """It is over: the keyboard, lent to the pages meanwhile, goes where one goes on."""
        if self._lent and self.preview.pages.hasFocus():
            button.setFocus()
        self._lent = False

    @property
    def _can_print(self) -> bool:
        """Whether the printer could have what is asked; what is being made will be seen to."""
        return self.printer_box.has_printer and (
            self.draft.made is None or self.printer_box.is_possible
        )

    def reject(self) -> None:
        """Close; what is under way is stopped, and leaves nothing."""
        self._leave()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As ``reject``."""
        self._leave()
        super().closeEvent(event)

    def _leave(self) -> None:
        while self._listening:
            self._listening.pop()()
        self._later.stop()
        self._stop()
        self.preview.close_files()
        self.draft.close()
