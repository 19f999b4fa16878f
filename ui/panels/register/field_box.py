"""A field of a record with its label: saved after a pause or on leaving, its refusal below it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal

from facilitator.domain.commands.entries import fill_in
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref
from facilitator.domain.values import fresh_id
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.register.inputs import LineInput, TextInput, TickInput
from ui.panels.register.pick_input import PickInput
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken
from ui.typing_pauses import PAUSE

Input = LineInput | TextInput | TickInput | PickInput


class FieldBox(Panel):
    """Every field but words, of which several versions may stand (``ui.panels.words.field``)."""

    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look, name: str, label: str, typing: Input) -> None:
        super().__init__(look)
        self._pen, self._name, self._word = pen, name, label
        self._record: Record | None = None
        self._saved: Any = None
        self._base: tuple[Ref, ...] = ()
        self._gesture = ""
        self._failed = False
        self.input = typing
        self.input.setEnabled(not pen.store.readonly)
        self._label = TextLabel(look, "caption", "quiet")
        self._label.setVisible(not isinstance(typing, TickInput))
        self.refusal = TextLabel(look, "caption", "danger")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)
        self.input.typed.connect(self._pause.start)
        self.input.settled.connect(self._settle)
        self.setLayout(in_column(self._label, self.input, self.refusal))
        self.retranslate()

    @property
    def waiting(self) -> int:
        """1 where the store has refused what is typed here."""
        return int(self._failed)

    def show_record(self, record: Record) -> None:
        """Show a record's value, or take in what has become of it; what is typed is left alone."""
        another = self._record is None or self._record.id != record.id
        value = getattr(record, self._name)
        if another:
            self.leave()
        self._record = record
        if another or (value != self._saved and not self._is_being_typed()):
            self._take(record, value)
        elif isinstance(self.input, PickInput):
            self.input.retranslate()

    def _take(self, record: Record, value: Any) -> None:
        self._saved, self._gesture = value, ""
        self._base = self._pen.store.book.heads(record.id, self._name)
        self.input.show_value(value)
        self._say("")

    def _is_being_typed(self) -> bool:
        """Whether something stands here that is not in the file yet."""
        try:
            return bool(self.input.value() != self._saved)
        except Refusal:
            return True

    def save(self) -> None:
        """Commit what is typed. What its field cannot take stays here with the reason."""
        self._pause.stop()
        if self._record is None or self._pen.store.readonly:
            return
        try:
            self._write(self.input.value())
        except Refusal as refusal:
            self._say(spoken()(f"refusal.{refusal.key}", **refusal.facts))

    def _write(self, value: Any) -> None:
        if value == self._saved:
            self._say("")
            return
        book = self._pen.store.book
        record = book.get(RECORDS[self._record.KIND], self._record.id) if self._record else None
        if record is None:
            return
        edit = fill_in(book, record, {self._name: value}, {self._name: self._base})
        self._gesture = self._gesture or fresh_id()
        written = self._pen.do(replace(edit, gesture=self._gesture))
        self._say("")
        if self._failed != (written is None):
            self._failed = written is None
            self.unsaved.emit()
        if written is not None:
            self._saved = value
            self._base = written.wrote(record.id, self._name) or self._base

    def _settle(self) -> None:
        """The keyboard goes elsewhere: save, and show what was typed as it is written."""
        self.save()
        if not self.refusal.text() and not self._failed and self._record is not None:
            self.input.show_value(self._saved)
        self._gesture = ""

    def leave(self) -> None:
        """Nothing is shown here any more: save; what its field cannot take is gone."""
        if self._pause.isActive() or self._record is not None:
            self.save()
        self._record, self._failed = None, False

    def retranslate(self) -> None:
        """The label in the language that is spoken now."""
        name = spoken()(self._word)
        self._label.setText(name[:1].upper() + name[1:])
        if isinstance(self.input, TickInput):
            self.input.setText(name[:1].upper() + name[1:])
        self.input.setAccessibleName(name)
        self.input.retranslate()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        if isinstance(self.input, PickInput):
            self.input.look = look

    def _say(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.input.setAccessibleDescription(sentence)
