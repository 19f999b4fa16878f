"""The timeline of the process, and the form of the phase or meeting that is chosen in it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QWidget

from facilitator.domain.commands.entries import add_entry, order_entries
from facilitator.domain.commands.sessions import add_session, take_off
from facilitator.domain.records import Phase, Record, Session
from facilitator.domain.timeline import listed_with
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.process.forms import PHASE, SESSION
from ui.pages.process.shapes import last_shape
from ui.pages.process.timeline_model import ENTRY, TimelineModel
from ui.pages.process.timeline_view import TimelineView
from ui.panels.empty import Empty
from ui.panels.panel import Panel, upright_rule
from ui.panels.register.record_form import RecordForm
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen

_SIDE, _EDGE, _TABLES = 416, 24, 4


class Overview(Panel):
    """``meeting_wanted`` carries a session whose agenda and tables are to be seen."""

    meeting_wanted = Signal(str)
    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self.model = TimelineModel(pen.store.book)
        self.rows = TimelineView(self.model, look)
        self.phase, self.session = RecordForm(pen, look, PHASE), RecordForm(pen, look, SESSION)
        self._title = TextLabel(look, "heading")
        self.open = QPushButton()
        self.add_meeting, self.add_phase = QPushButton(), QPushButton()
        self.empty = Empty(look, self._add_phase)
        self._forms, self._stack = QStackedWidget(), QStackedWidget()
        self._side = QScrollArea()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = in_column(self._title, self.open, self.phase, self.session, gap=12)
        column.addStretch(1)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inside.setLayout(column)
        self._side.setWidget(inside)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setFixedWidth(_SIDE)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = in_row(self.add_meeting, self.add_phase, gap=8)
        buttons.insertStretch(0, 1)
        buttons.setContentsMargins(_EDGE, 12, _EDGE, 8)
        left, full = QWidget(), QWidget()
        listing = in_column(gap=0)
        listing.addLayout(buttons)
        listing.addWidget(self.rows, 1)
        left.setLayout(listing)
        full.setLayout(in_row((left, 1), upright_rule(), self._side, gap=0))
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.rows.selectionModel().currentChanged.connect(self._choose)
        self.rows.opened.connect(self._open)
        self.rows.form_wanted.connect(self._enter_form)
        self.rows.add_wanted.connect(self._add_meeting)
        self.rows.remove_wanted.connect(self._remove)
        self.rows.shift_wanted.connect(self._shift)
        self.open.clicked.connect(lambda _on: self._open())
        self.add_meeting.clicked.connect(lambda _on: self._add_meeting())
        self.add_phase.clicked.connect(lambda _on: self._add_phase())
        for form in (self.phase, self.session):
            form.unsaved.connect(self.unsaved)
        for button in (self.add_meeting, self.add_phase, self.empty.button):
            button.setEnabled(not self._pen.store.readonly)

    @property
    def chosen(self) -> Record | None:
        """The phase or session that is chosen."""
        index = self.rows.currentIndex()
        return index.data(ENTRY).record if index.isValid() else None

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.phase.waiting + self.session.waiting

    def show_records(self, record: str = "") -> None:
        """Read the book again and choose a phase or session; ``""`` keeps the chosen one."""
        wanted = record or (self.chosen.id if self.chosen else "")
        self.model.refresh()
        self._stand_at(self.model.place_of(wanted))

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        wanted, place = (self.chosen.id if self.chosen else ""), self.rows.currentIndex().row()
        self.model.refresh()
        found = self.model.place_of(wanted)
        self._stand_at(found if found >= 0 else min(place, len(self.model.entries) - 1))
        for form in (self.phase, self.session):
            form.take(event)

    def leave(self) -> None:
        """Save what is being written."""
        self.phase.save()
        self.session.save()

    def enter(self) -> None:
        """Take the keyboard."""
        (self.rows if self.model.entries else self.empty.button).setFocus()

    def _stand_at(self, place: int) -> None:
        self._stack.setCurrentIndex(0 if self.model.entries else 1)
        if self.model.entries:
            self.rows.setCurrentIndex(self.model.index(max(place, 0), 0))
        else:
            self._show(None)

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show(now.data(ENTRY).record if now.isValid() else None)

    def _show(self, record: Record | None) -> None:
        for form, kind in ((self.phase, Phase), (self.session, Session)):
            fits = isinstance(record, kind)
            form.setVisible(fits)
            if fits and record is not None:
                form.show_record(record)
            else:
                form.leave()
        self.open.setVisible(isinstance(record, Session))
        self._title.setVisible(record is not None)
        self._title.setText(self.tr("Phase") if isinstance(record, Phase) else self.tr("Session"))
        self._side.verticalScrollBar().setValue(0)

    def _open(self) -> None:
        if isinstance(record := self.chosen, Session):
            self.meeting_wanted.emit(record.id)
        else:
            self._enter_form()

    def _enter_form(self) -> None:
        record = self.chosen
        if record is not None:
            (self.session if isinstance(record, Session) else self.phase).enter()

    def _add_phase(self) -> None:
        self._add(self._pen.write(lambda: add_entry(self._pen.store.book, "phase")))

    def _add_meeting(self) -> None:
        record, book = self.chosen, self._pen.store.book
        phase = record.id if isinstance(record, Phase) else ""
        phase = record.phase if isinstance(record, Session) else phase
        shape, say = last_shape(book)
        self._add(self._pen.write(lambda: add_session(book, phase, _TABLES, shape, say)))

    def _add(self, written: object) -> None:
        made = getattr(written, "made", ())
        if made:
            self.show_records(made[0])
            self._enter_form()

    def _remove(self) -> None:
        if (record := self.chosen) is not None:
            self._pen.write(lambda: take_off(self._pen.store.book, record))

    def _shift(self, by: int) -> None:
        record, book = self.chosen, self._pen.store.book
        if record is not None:
            among = listed_with(book, record)
            self._pen.write(lambda: order_entries(among, record.id, by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the form to the timeline first."""
        if event.key() == Qt.Key.Key_Escape and not self.rows.hasFocus() and self.model.entries:
            self.leave()
            self.rows.setFocus()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.rows.setAccessibleName(self.tr("Phases and sessions"))
        self.add_meeting.setText(self.tr("Add a session"))
        self.add_phase.setText(self.tr("Add a phase"))
        self.open.setText(self.tr("Agenda, tables and roles…"))
        self.empty.say(self.tr("The process has no phase yet."), self.tr("Add a phase"))
        if self.isVisible():
            self.show_records()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for part in (self.rows, self.phase, self.session, self.empty):
            part.set_look(look)
