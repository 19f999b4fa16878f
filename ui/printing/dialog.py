"""Exporting: the questions, the work in another process, and what came of it."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.printings import COUNTED, next_printing, record_printing
from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options, Written
from facilitator.storage.store import CODES, Store
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import EDGE, button, look_of
from ui.panels.panel import rule
from ui.panels.text_label import TextLabel
from ui.printing.choices import PAPERS, Choice, choices
from ui.printing.export_run import ExportRun
from ui.printing.form import ExportForm
from ui.printing.outcome import Outcome
from ui.printing.part import TILES, ExportPart

_WIDTH = 760
LARGEST = PAPERS[-1]


class ExportDialog(QDialog):
    """Writes one file of a board, its session, its theme or the workshop; none of them changes.

    A sheet that bears the number of its printing is counted.
    """

    def __init__(
        self, store: Store, board_id: str, session_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = look_of(self)
        self._store = store
        found = choices(store.book, board_id, session_id)
        self._title = TextLabel(look, "title")
        self.form = ExportForm(look, found, store)
        self.part = ExportPart(look, store.book, board_id)
        self.form.ask_too(self.part)
        self.outcome = Outcome(look)
        self.close_button, self.start_button = button(), button(primary=True)
        self.run = ExportRun(self)
        self._counted = ("", "")
        self._lay_out()
        self._say()
        self._connect()
        FocusRing(self, look)
        self._allow()
        self._offer_parts()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, EDGE)
        column.setSpacing(12)
        for part in (self._title, self.form, rule(), self.outcome):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self._title.setText(self.tr("Export"))
        self.close_button.setText(self.tr("Close"))
        self.start_button.setText(self.tr("Export"))

    def _connect(self) -> None:
        self.form.changed.connect(self.outcome.show_nothing)
        self.form.changed.connect(self._allow)
        self.form.changed.connect(self._offer_parts)
        self.part.tiled.connect(self._propose_poster)
        self.start_button.clicked.connect(self.start)
        self.close_button.clicked.connect(self.reject)
        self.outcome.cancelled.connect(self.run.cancel)
        self.run.progressed.connect(self.outcome.show_progress)
        self.run.written.connect(self._end_written)
        self.run.refused.connect(self._end_refused)
        self.run.cancelled.connect(self._end_cancelled)

    def start(self) -> None:
        """Write the file that the questions describe."""
        choice, file = self.form.choice, self.form.file
        if choice is None or file is None or self.run.is_running:
            return
        try:
            view = self.part.cut(choice.make_view)
        except Refusal as refusal:
            self._end_refused(refusal)
            return
        options = Options(
            paper=self.form.paper.currentText(),
            layout=self.form.layout_box.currentData() or "",
            language=self.form.language.currentData(),
            at=datetime.fromtimestamp(self._store.setting.clock() / 1000, UTC).astimezone(),
            secret=self._store.keys.get(CODES),
            printing=self._printing(choice),
            tile=self.part.tile_wanted,
            pixels=self.part.pixels_wanted,
        )
        self.outcome.show_start(file)
        self.run.start(choice.exporter.id, view, options, file)
        self._allow()

    def _printing(self, choice: Choice) -> int:
        """Which printing this will be, of a sheet that bears its number."""
        self._counted = (choice.exporter.id, choice.subject)
        if choice.exporter.id not in COUNTED:
            return 1
        return next_printing(self._store.book, *self._counted)

    def _note_printing(self, written: Written) -> Written:
        """Remember the printing in the file; a remark where that cannot be written."""
        try:
            clock = self._store.setting.clock()
            self._store.do(record_printing(self._store.book, *self._counted, clock))
        except Refusal:
            return replace(written, remarks=(*written.remarks, "printing_not_noted"))
        return written

    def open_when_written(self) -> None:
        """Begin at once and, when the file is there, open it and close."""
        self.run.written.connect(self.outcome.open_file.click)
        self.run.written.connect(self.accept)
        QTimer.singleShot(0, self.start)

    def _offer_parts(self) -> None:
        self.part.show_for(self.form.choice)

    def _propose_poster(self) -> None:
        """A poster is larger than its tiles."""
        if self.form.paper.currentText() in TILES:
            self.form.paper.setCurrentText(LARGEST)

    def _end_written(self, written: Written) -> None:
        written = self._note_printing(written)
        self.outcome.show_written(written)
        self._allow()
        self.outcome.open_file.setFocus()

    def _end_refused(self, refusal: Refusal) -> None:
        self.outcome.show_refused(refusal)
        self._allow()

    def _end_cancelled(self) -> None:
        self.outcome.show_cancelled()
        self._allow()

    def _allow(self) -> None:
        """Only what makes sense now can be pressed."""
        running = self.run.is_running
        self.form.setEnabled(not running)
        self.start_button.setEnabled(not running and self.form.file is not None)

    def reject(self) -> None:
        """Close; an export under way is stopped, and leaves nothing."""
        self.run.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As ``reject``."""
        self.run.cancel()
        super().closeEvent(event)
