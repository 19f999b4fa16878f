"""Who came to which session: bodies against sessions, in persons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from facilitator.domain.bodies import BodyRow, attendance_by_body
from facilitator.domain.figures import day
from facilitator.domain.records import Session
from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.panels.empty import Empty
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.pen import Pen

_EDGE, _ROW, _NAME, _CELL = 24, 36, 280, 96
_KINDS = frozenset({"attendance", "booking", "person", "organisation", "session"})


class AttendanceMatrix(Panel):
    """A cell says how many persons of a body came, and of how many that were booked."""

    desk_wanted = Signal()
    unsaved = Signal()
    waiting = 0

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._book = pen.store.book
        self._said = TextLabel(look, "body", "quiet")
        self._said.setWordWrap(True)
        self.table = _table()
        self.empty = Empty(look, self.desk_wanted.emit)
        self._stack = QStackedWidget()
        full = Panel(look)
        column = QVBoxLayout(full)
        column.setContentsMargins(_EDGE, 16, _EDGE, 0)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.retranslate()

    def show_records(self, _record: str = "") -> None:
        """Read the book again."""
        rows = attendance_by_body(self._book)
        met = {key for row in rows for key in (*row.present, *row.booked)}
        sessions = [session for session in self._book.all(Session) if session.id in met]
        self._stack.setCurrentIndex(0 if rows else 1)
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(sessions) + 1)
        heads = ["\n".join(filter(None, (s.code, day(s.actual_date or s.date)))) for s in sessions]
        self.table.setHorizontalHeaderLabels([*heads, self.tr("Presences")])
        alone = self.tr("Without an organisation")
        names = [row.body.title if row.body else alone for row in rows]
        self.table.setVerticalHeaderLabels(names)
        for place, row in enumerate(rows):
            for column, session in enumerate(sessions):
                self._put(place, column, _cell(row, session.id))
            self._put(place, len(sessions), str(row.total or ""))

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.setItem(row, column, item)

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if _KINDS & {kind for kind, _record in event.touched}:
            self.show_records()

    def leave(self) -> None:
        """Nothing is written here."""

    def enter(self) -> None:
        """Take the keyboard."""
        (self.table if self._stack.currentIndex() == 0 else self.empty.button).setFocus()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.table.setAccessibleName(self.tr("Attendance by organisation"))
        self._said.setText(self.tr("Persons present, of those that were booked."))
        self.empty.say(
            self.tr("Nobody has been booked or marked present yet."), self.tr("Reception")
        )
        if self.isVisible():
            self.show_records()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.empty.set_look(look)


def _cell(row: BodyRow, session: str) -> str:
    came, booked = row.present.get(session, 0), row.booked.get(session, 0)
    if not came and not booked:
        return ""
    return f"{came} / {booked}" if booked else str(came)


def _table() -> QTableWidget:
    """The names stand at the left and stay there while one scrolls."""
    table = QTableWidget()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(False)
    table.setCornerButtonEnabled(False)
    names = table.verticalHeader()
    names.setDefaultSectionSize(length(_ROW))
    names.setFixedWidth(_NAME)
    names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    names.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.horizontalHeader().setDefaultSectionSize(_CELL)
    return table
