"""What a kind of note says besides its text: a case study's place and source, a barrier's sort."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import set_detail, set_fact
from facilitator.domain.forms import Field
from facilitator.domain.keys import NATURES
from facilitator.domain.kinds import note_kind
from facilitator.domain.records import Board, Note
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.register.inputs import LineInput, TextInput
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

LONG = frozenset({"lesson", "first_step"})
"""The fields that take several lines."""
_LINES = 3
Input = LineInput | TextInput


class NoteDetails(Panel):
    """The fields of the kind that the shown notes have in common; each change is a commit."""

    def __init__(self, pen: Pen, look: Look, across: bool = False) -> None:
        """``across``: the fields stand side by side, one line each."""
        super().__init__(look)
        self._pen, self._across = pen, across
        self._notes: list[Note] = []
        self._kind = ""
        self._labels: dict[str, TextLabel] = {}
        self.fields: dict[str, Input] = {}
        self._nature_label = TextLabel(look, "caption", "quiet")
        self.nature = ChoiceBox()
        self.nature.activated.connect(self._set_nature)
        self._fields = in_row(gap=16) if across else in_column()
        column = in_column(self._nature_label, self.nature)
        column.addLayout(self._fields)
        self.setLayout(column)

    @property
    def notes(self) -> list[Note]:
        """The notes that are shown."""
        return self._notes

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what these notes say in common; what differs among them is left empty."""
        if {note.id for note in notes} != {note.id for note in self._notes}:
            self.leave()
        self._notes = list(notes)
        kinds = {note.kind for note in notes}
        kind = kinds.pop() if len(kinds) == 1 else ""
        if kind != self._kind:
            self._build(kind)
        for key, field in self.fields.items():
            self._show(key, field)
        self._show_nature()
        self.setVisible(bool(self.fields) or kind == "barrier")

    def enter(self) -> None:
        """Take the keyboard to the first field."""
        for field in list(self.fields.values())[:1]:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Another thing is shown: what was typed is set."""
        self.save()
        self._notes = []

    def save(self) -> None:
        """What was typed is set."""
        for key in self.fields:
            self._set(key)

    def retranslate(self) -> None:
        """The labels in the language that is spoken now."""
        words = spoken()
        for key, label in self._labels.items():
            label.setText(words(f"detail.{key}").capitalize())
            self.fields[key].setAccessibleName(words(f"detail.{key}"))
        self._show_nature()

    def _build(self, kind: str) -> None:
        for old in (*self._labels.values(), *self.fields.values()):
            old.hide()
            old.deleteLater()
        while self._fields.count():
            self._fields.takeAt(0)
        self._kind, self._labels, self.fields = kind, {}, {}
        before: QWidget = self.nature
        for key in note_kind(kind).fields if kind else ():
            label = self._labels[key] = TextLabel(self.look, "caption", "quiet")
            field = self.fields[key] = self._field(key)
            self._fields.addLayout(in_column(label, field), 2 if key in LONG else 1)
            QWidget.setTabOrder(before, field)
            before = field
        self.retranslate()

    def _field(self, key: str) -> Input:
        made: Input
        if key in LONG and not self._across:
            made = TextInput(Field("text"), self.look, _LINES)
        else:
            made = LineInput(Field(), key)
        made.setEnabled(not self._pen.store.readonly)
        made.settled.connect(lambda: self._set(key))
        return made

    def _common(self, key: str) -> str | None:
        """What all the notes say in a field; None where they differ."""
        said = {note.details.get(key, "") for note in self._notes}
        return said.pop() if len(said) == 1 else None

    def _show(self, key: str, field: Input) -> None:
        common = self._common(key)
        if not field.hasFocus() and field.value() != (common or ""):
            field.show_value(common or "")
            if isinstance(field, LineInput):
                field.setCursorPosition(0)
        field.setPlaceholderText(self.tr("several values") if common is None else "")

    def _set(self, key: str) -> None:
        notes, text = self._notes, str(self.fields[key].value())
        if not notes or text == (self._common(key) or ""):
            return
        if self._pen.write(lambda: set_detail(notes, key, text)) is not None:
            book = self._pen.store.book
            self._notes = [found for note in notes if (found := book.get(Note, note.id))]

    def _show_nature(self) -> None:
        is_barrier = self._kind == "barrier"
        for part in (self._nature_label, self.nature):
            part.setVisible(is_barrier)
        if not is_barrier or not self._notes:
            return
        book = self._pen.store.book
        board = book.get(Board, self._notes[0].board)
        natures = {note.nature for note in self._notes}
        offered = dict.fromkeys(("", *((board and board.natures) or NATURES), *sorted(natures)))
        self._nature_label.setText(self.tr("Sort of barrier"))
        self.nature.setAccessibleName(self.tr("Sort of barrier"))
        with QSignalBlocker(self.nature):
            self.nature.clear()
            for key in offered:
                self.nature.addItem(nature_said(key) if key else self.tr("not said"), key)
            several = len(natures) > 1
            self.nature.setCurrentIndex(-1 if several else self.nature.findData(natures.pop()))

    def _set_nature(self) -> None:
        notes, nature = self._notes, self.nature.currentData()
        self._pen.write(lambda: set_fact(notes, "nature", nature))


def nature_said(key: str) -> str:
    """A sort of barrier in words: a key of the usual ones, or the template's own."""
    words = spoken()
    return words(f"choice.{key}") if words.has(f"choice.{key}") else key
