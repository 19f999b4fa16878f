"""A list of records of a kind, and the form of the one that is chosen beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry, order_entries
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.panels.empty import Empty
from ui.panels.panel import Panel, upright_rule
from ui.panels.register.head import RegisterHead
from ui.panels.register.record_form import RecordForm
from ui.panels.register.rows_model import Marks, Records, RowsModel
from ui.panels.register.rows_view import RowsView
from ui.panels.register.shape import Form
from ui.pen import Pen

Preset = Callable[[], dict[str, Any]]
_FORM, _EDGE = 416, 24


class Register(Panel):
    """See the package for how it is used. Keys: ``ui.panels.register.rows_view``.

    ``make`` and ``take_off`` are the commands by which a record is added and removed; a page may
    set others.
    """

    chosen = Signal(str)
    """The record that the form shows, ``""`` where there is none."""
    opened = Signal(str)
    unsaved = Signal()

    def __init__(
        self, pen: Pen, look: Look, form: Form, rows: Records | None = None,
        preset: Preset = dict,
    ) -> None:  # fmt: skip
        super().__init__(look)
        self._pen, self.kind, self._preset = pen, form.kind, preset
        self.make: Callable[[], Edit] = self._entry
        self.take_off: Callable[[Record], Edit] = lambda record: remove(self._book, [record])
        of = RECORDS[form.kind]
        self.model = RowsModel(pen.store.book, form, rows or (lambda: pen.store.book.all(of)))
        self.head, self.rows = RegisterHead(look), RowsView(self.model, look)
        self.form = RecordForm(pen, look, form)
        self.empty = Empty(look, self.add)
        self._beside = QScrollArea()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._below = QVBoxLayout(inside)
        self._below.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._below.setSpacing(16)
        self._below.addWidget(self.form)
        self._below.addStretch(1)
        self._beside.setWidget(inside)
        self._beside.setWidgetResizable(True)
        self._beside.setFrameShape(QFrame.Shape.NoFrame)
        self._beside.setFixedWidth(_FORM)
        self._beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(_EDGE, 12, _EDGE, 0)
        column.addWidget(self.head)
        column.addWidget(self.rows, 1)
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(listing, 1)
        row.addWidget(upright_rule())
        row.addWidget(self._beside)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.head.sifted.connect(self._sift)
        self.head.add.clicked.connect(self.add)
        self.head.left.connect(self.rows.setFocus)
        self.rows.selectionModel().currentRowChanged.connect(self._choose)
        self.rows.opened.connect(self.open_form)
        self.rows.add_wanted.connect(self.add)
        self.rows.remove_wanted.connect(self.remove)
        self.rows.shift_wanted.connect(self.shift)
        self.rows.words_wanted.connect(self.head.look_for)
        self.form.unsaved.connect(self.unsaved)
        self.head.add.setEnabled(not self._pen.store.readonly)
        self.empty.button.setEnabled(not self._pen.store.readonly)

    @property
    def record(self) -> Record | None:
        """The record that the form shows."""
        return self.form.record

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.form.waiting

    def add_below(self, part: QWidget) -> None:
        """A part of the page's own below the form of the chosen record."""
        self._below.insertWidget(self._below.count() - 1, part)

    def mark(self, marks: Marks) -> None:
        """Rows that bear a sign, with the sentence that says why."""
        self.model.marks = marks

    def say_empty(self, sentence: str, button: str) -> None:
        """The words of the empty register: one sentence, one button, which adds."""
        self.empty.say(sentence, button)
        self.head.add.setText(button)

    def show_records(self, record: str = "") -> None:
        """Read the book again and choose a record; ``""`` keeps the chosen one, or the first."""
        wanted = record or (self.record.id if self.record else "")
        self.model.refresh()
        if record and self.model.place_of(record) < 0:
            self.head.clear()
            self.model.sift("")
        self._stand_at(max(0, self.model.place_of(wanted)))

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        wanted, place = (self.record.id if self.record else ""), self.rows.currentIndex().row()
        self.model.refresh()
        found = self.model.place_of(wanted)
        self._stand_at(found if found >= 0 else min(place, len(self.model.records) - 1))
        self.form.take(event)

    def leave(self) -> None:
        """Save what is being written."""
        self.form.save()

    def add(self) -> None:
        """A new record, last in its list, with the form ready to be filled in."""
        self.form.save()
        self.head.clear()
        written = self._pen.write(self.make)
        if written and written.made:
            self.model.sift("")
            self._stand_at(self.model.place_of(written.made[0]))
            self.open_form()

    def _entry(self) -> Edit:
        """A record begins with some write: its order, or what the page presets."""
        values = self._preset()
        if not values and "order" not in SPECS[self.kind]:
            values = {"title": self.head.new_name()}
        return add_entry(self._book, self.kind, **values)

    def remove(self) -> None:
        """Take the chosen record off; undo brings it back."""
        if (record := self.record) is not None:
            self._pen.write(lambda: self.take_off(record))

    def shift(self, by: int) -> None:
        """The chosen record so many places up (negative) or down."""
        record = self.record
        if record is not None and "order" in SPECS[self.kind] and not self.head.words:
            listed = list(self.model.records)
            place = self.model.place_of(record.id) + by
            if 0 <= place < len(listed):
                self._pen.write(lambda: order_entries(listed, record.id, by))

    def open_form(self) -> None:
        """Go from the list into the form."""
        if self.record is not None:
            self.opened.emit(self.record.id)
            self.form.enter()

    def enter(self) -> None:
        """Take the keyboard: the list, or the button where there is nothing to list."""
        (self.rows if self._stack.currentIndex() == 0 else self.empty.button).setFocus()

    @property
    def _book(self) -> Book:
        return self._pen.store.book

    def _sift(self, words: str) -> None:
        wanted = self.record.id if self.record else ""
        self.model.sift(words)
        self._stand_at(max(0, self.model.place_of(wanted)))

    def _stand_at(self, place: int) -> None:
        """Choose a row without giving it the keyboard."""
        some = bool(self.model.records) or bool(self.head.words)
        self._stack.setCurrentIndex(0 if some else 1)
        if 0 <= place < len(self.model.records):
            self.rows.setCurrentIndex(self.model.index(place, 0))
            self._show(self.model.records[place])
        else:
            self.form.leave()
            self._beside.setVisible(False)
            self.chosen.emit("")

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show(self.model.records[now.row()])

    def _show(self, record: Record) -> None:
        another = self.record is None or self.record.id != record.id
        self.form.show_record(record)
        self._beside.setVisible(True)
        if another:
            self._beside.verticalScrollBar().setValue(0)
        self.chosen.emit(record.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the form or the filter to the list, and only then elsewhere."""
        find = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and not self.rows.hasFocus() and self.model.records:
            self.form.save()
            self.rows.setFocus()
        elif find and event.key() == Qt.Key.Key_F:
            self.head.look_for("")
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say the rows again."""
        if self.isVisible():
            self.show_records()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.head, self.rows, self.form, self.empty):
            part.set_look(look)
