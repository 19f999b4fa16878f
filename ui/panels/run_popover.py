"""The small window of the guided run: the steps of the agenda, and what each of them offers."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.records import AgendaItem
from facilitator.domain.run import Run, run_of, tables_at
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.panel import rule
from ui.panels.popover import Popover
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.room.agenda import tables_said
from ui.translate import spoken

_WIDE, _ROWS, _INSET = 440, 8, 8


class RunPopover(Popover):
    """Each signal carries a step by its id. It closes when one clicks elsewhere."""

    step_wanted = Signal(str)
    board_wanted = Signal(str)
    handout_wanted = Signal(str)

    def __init__(self, book: Book, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._book, self._session = book, ""
        self._title = TextLabel(look, "heading")
        self._words = TextLabel(look, "body", "quiet")
        self._words.setWordWrap(True)
        self.rows = RowList(look, _INSET)
        self.start, self.board, self.handout = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        for button, wanted in ((self.start, self.step_wanted), (self.board, self.board_wanted),
                               (self.handout, self.handout_wanted)):  # fmt: skip
            button.clicked.connect(lambda _on, wanted=wanted: self._ask(wanted))
        self.rows.currentRowChanged.connect(lambda _row: self._tell())
        self.rows.itemDoubleClicked.connect(lambda _item: self._ask(self.step_wanted))
        self._ring = FocusRing(self, look)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDE)
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.start.setProperty("primary", True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self._title, self.rows, self._words, rule(), self.start):
            column.addWidget(part)
        column.addLayout(in_row((self.board, 1), (self.handout, 1)))

    @property
    def item(self) -> AgendaItem | None:
        """The step that is looked at."""
        agenda, row = self._run.agenda, self.rows.currentRow()
        return agenda[row] if 0 <= row < len(agenda) else None

    @property
    def _run(self) -> Run:
        return run_of(self._book, self._session)

    def show_run(self, session: str, at: QPoint) -> None:
        """Open with a session's steps, its upper right corner at a place on the screen."""
        self._session = session
        run = self._run
        minutes, on = self.tr("%1 min"), self.tr("now")
        with QSignalBlocker(self.rows):
            self.rows.show_rows([
                Row(item.title, item.start or " ",
                    minutes.replace("%1", str(item.minutes)) if item.minutes else "",
                    on if place == run.place else "", colour="primary")
                for place, item in enumerate(run.agenda)
            ])  # fmt: skip
        self.rows.setFixedHeight(min(_ROWS, len(run.agenda)) * HEIGHT)
        self.rows.setCurrentRow(max(0, run.place))
        self.retranslate()
        self.move(at.x() - self.width(), at.y())
        self.show()
        self.rows.setFocus()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.rows.setAccessibleName(self.tr("Steps of the session"))
        self.start.setText(self.tr("Begin this step"))
        self.handout.setText(self.tr("Hand-out…"))
        self._tell()

    def _tell(self) -> None:
        run, item, words = self._run, self.item, spoken()
        on = words("paper.step_n", n=run.place + 1, of=len(run.agenda))
        self._title.setText(on if run.item else words.count(
            len(run.agenda), "record.step", "record.steps"))  # fmt: skip
        tables = "\n".join(tables_said(tables_at(self._book, item))) if item else ""
        said = "\n".join(filter(None, (tables, item.text if item else "")))
        self._words.setText(said)
        self._words.setVisible(bool(said))
        self.board.setText(self.tr("Open the board"))
        self.board.setEnabled(bool(item and item.template))
        self.handout.setEnabled(bool(item and item.handout))
        self.resize(_WIDE, self._column.totalHeightForWidth(_WIDE))

    def _ask(self, wanted: SignalInstance) -> None:
        if (item := self.item) is not None:
            self.close()
            wanted.emit(item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list begins the step that is looked at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.hasFocus():
            self._ask(self.step_wanted)
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)
        self._ring.set_look(look)
