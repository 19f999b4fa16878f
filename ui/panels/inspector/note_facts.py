"""The facts of a note that are set one at a time: kind, seat, hands, quotation, note-taker."""

from typing import Any

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from facilitator.domain.commands.notes import set_fact
from facilitator.domain.lanes import kinds_of
from facilitator.domain.records import Board, Note
from ui.look import Look
from ui.panels.inspector.kind_buttons import KindButtons
from ui.panels.panel import Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

MOST_SEATS = 99
MOST_HANDS = 999


class NoteKind(Panel):
    """The badges with their label; a click changes the kind of the notes that are shown."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._notes: list[Note] = []
        self._label = TextLabel(look, "caption", "quiet")
        self.buttons = KindButtons(look)
        self.buttons.chosen.connect(self._set)
        self.setLayout(in_column(self._label, self.buttons))
        self.retranslate()

    def show_notes(self, notes: list[Note]) -> None:
        """Show one note's kind, or the kind that several have in common."""
        self._notes = notes
        board = self._pen.store.book.get(Board, notes[0].board) if notes else None
        self.buttons.offer(kinds_of(board))
        kinds = {note.kind for note in notes}
        self.buttons.show_kind(kinds.pop() if len(kinds) == 1 else "")

    def retranslate(self) -> None:
        """The label in the language that is spoken now."""
        self._label.setText(self.tr("Kind"))

    def set_look(self, look: Look) -> None:
        """Wear another look, with the badges."""
        super().set_look(look)
        self.buttons.set_look(look)

    def _set(self, kind: str) -> None:
        self._pen.write(lambda: set_fact(self._notes, "kind", kind))
        self.show_notes(self._notes)


class NoteFacts(Panel):
    """Seat and hands as numbers, quotation and note-taker as ticks; each change is a commit."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._note: Note | None = None
        self._seat_label = TextLabel(look, "caption", "quiet")
        self._hands_label = TextLabel(look, "caption", "quiet")
        self.seat, self.hands = _number_field(MOST_SEATS), _number_field(MOST_HANDS)
        self.quotation, self.note_taker = QCheckBox(), QCheckBox()
        self._lay_out()
        self.seat.editingFinished.connect(lambda: self._set("seat", _number(self.seat)))
        self.hands.editingFinished.connect(lambda: self._set("hands", _number(self.hands)))
        self.quotation.clicked.connect(lambda on: self._set("quotation", on))
        self.note_taker.clicked.connect(lambda on: self._set("note_taker", on))
        self.retranslate()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        numbers.addLayout(in_column(self._seat_label, self.seat))
        numbers.addLayout(in_column(self._hands_label, self.hands))
        layout = in_column(gap=8)
        layout.addLayout(numbers)
        layout.addLayout(in_row(self.quotation, (self.note_taker, 1), gap=16))
        self.setLayout(layout)

    def show_note(self, note: Note) -> None:
        """Show a note's facts; a number that is being typed is left alone."""
        self._note = note
        for field, value in ((self.seat, note.seat), (self.hands, note.hands)):
            shown = "" if value is None else str(value)
            if shown != field.text() and not (field.hasFocus() and field.isModified()):
                field.setText(shown)
        self.quotation.setChecked(note.quotation)
        self.note_taker.setChecked(note.note_taker)

    def leave(self) -> None:
        """Another thing is shown: what was typed into the fields is set."""
        note = self._note
        for fact, field in (("seat", self.seat), ("hands", self.hands)):
            if note is not None and field.text() != _said(getattr(note, fact)):
                self._set(fact, _number(field))
        self._note = None

    def retranslate(self) -> None:
        """The labels in the language that is spoken now."""
        words = spoken()
        for label, field, name in ((self._seat_label, self.seat, "seat"),
                                   (self._hands_label, self.hands, "hands")):  # fmt: skip
            label.setText(words(f"field.{name}").capitalize())
            field.setAccessibleName(words(f"field.{name}"))
        self.quotation.setText(words("field.quotation").capitalize())
        self.note_taker.setText(self.tr("Note-taker’s own"))

    def _set(self, fact: str, value: Any) -> None:
        note = self._note
        if note is None:
            return
        for field in (self.seat, self.hands):
            field.setModified(False)
        self._pen.write(lambda: set_fact([note], fact, value))
        now = self._pen.store.book.get(Note, note.id)
        if now is not None:
            self.show_note(now)


def _number_field(most: int) -> QLineEdit:
    field = QLineEdit()
    field.setValidator(QIntValidator(0, most, field))
    return field


def _said(number: int | None) -> str:
    return "" if number is None else str(number)


def _number(field: QLineEdit) -> int | None:
    return int(field.text()) if field.text().strip().isdecimal() else None
