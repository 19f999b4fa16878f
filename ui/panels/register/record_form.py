"""The form of one record, made from a row of data."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from facilitator.domain.forms import Field, field_of
from facilitator.domain.records import Record
from facilitator.domain.specs import SPECS
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.register.field_box import FieldBox, Input
from ui.panels.register.inputs import LineInput, TextInput, TickInput
from ui.panels.register.pick_input import PickInput
from ui.panels.register.picking import maker, options_of
from ui.panels.register.shape import Form, Part
from ui.panels.text_label import TextLabel
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.translate import spoken

_NARROW = {"date", "time", "number", "money", "yes_no", "choice"}
"""Two of these stand side by side."""
_TEXT, _LINES = 4, 3


class RecordForm(Panel):
    """``show_record`` gives it the record, ``take`` what a commit made of it."""

    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look, form: Form) -> None:
        super().__init__(look)
        self._pen, self.form = pen, form
        self.record: Record | None = None
        self.boxes: dict[str, FieldBox | WordsField] = {}
        self._titles: list[tuple[TextLabel, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in form.parts:
            self._add_part(part, column)
        self.retranslate()

    def _add_part(self, part: Part, column: QVBoxLayout) -> None:
        if part.title:
            title = TextLabel(self.look, "strong")
            title.setContentsMargins(0, 8, 0, 0)
            self._titles.append((title, part.title))
            column.addWidget(title)
        for names in _rows(self.form, part.fields):
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            for place, name in enumerate(names):
                self.boxes[name] = box = self._box(name)
                grid.addWidget(box, 0, place, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(place, 1)
            column.addLayout(grid)

    def _box(self, name: str) -> FieldBox | WordsField:
        kind, label = self.form.kind, self.form.label(name)
        field = field_of(kind, name)
        usual = _TEXT if field.editor == "text" else _LINES if field.editor == "lines" else 1
        lines = self.form.heights.get(name, usual)
        if SPECS[kind][name].door == "words":
            words = WordsField(self._pen, self.look, name, lines, label)
            words.editor.unsaved.connect(self.unsaved)
            return words
        made = FieldBox(self._pen, self.look, name, label, self._input(name, field, lines))
        made.unsaved.connect(self.unsaved)
        return made

    def _input(self, name: str, field: Field, lines: int) -> Input:
        if name in self.form.options:
            return PickInput(self.look, self.form.options[name], False, None)
        match field.editor:
            case "text" | "lines":
                return TextInput(field, self.look, lines)
            case "yes_no":
                return TickInput()
            case "choice" | "choices" | "record" | "records":
                make = maker(self._pen, field.of) if name in self.form.makes else None
                several = field.editor in ("choices", "records")
                options = options_of(self._pen.store.book, field, lambda: self.record)
                return PickInput(self.look, options, several, make)
        return LineInput(field, name)

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        fields = self.boxes.values()
        return sum(b.waiting if isinstance(b, FieldBox) else b.editor.waiting for b in fields)

    def show_record(self, record: Record) -> None:
        """Show a record; what is typed into the one before is saved first."""
        if self.record is not None and self.record.id != record.id:
            self.leave()
        self.record = record
        for box in self.boxes.values():
            box.show_record(record)

    def take(self, event: Stepped) -> None:
        """Take in what a commit made of the record, or of those that it refers to."""
        record = self.record
        if record is None or not event.touched:
            return
        now = self._pen.store.book.get(type(record), record.id)
        if now is None:
            self.leave()
        else:
            self.show_record(now)

    def leave(self) -> None:
        """Save what is being written; no record is shown any more."""
        for box in self.boxes.values():
            box.leave()
        self.record = None

    def save(self) -> None:
        """Save what is being written; the record stays."""
        for box in self.boxes.values():
            if isinstance(box, FieldBox):
                box.save()
            else:
                box.editor.save()

    def enter(self) -> None:
        """Take the keyboard to the first field."""
        box = next(iter(self.boxes.values()))
        (box.input if isinstance(box, FieldBox) else box.editor).setFocus()

    def retranslate(self) -> None:
        """The titles of the parts in the language that is spoken now."""
        for label, key in self._titles:
            words = spoken()(key)
            label.setText(words[:1].upper() + words[1:])

    def set_look(self, look: Look) -> None:
        """Wear another look, with all fields."""
        super().set_look(look)
        for box in self.boxes.values():
            box.set_look(look)


def _rows(form: Form, fields: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The fields in rows: narrow ones that follow each other two by two, the others alone."""
    waiting = ""
    for name in fields:
        narrow = _is_narrow(form, name)
        if waiting and narrow:
            yield waiting, name
            waiting = ""
            continue
        if waiting:
            yield (waiting,)
        waiting = name if narrow else ""
        if not narrow:
            yield (name,)
    if waiting:
        yield (waiting,)


def _is_narrow(form: Form, name: str) -> bool:
    words = SPECS[form.kind][name].door == "words"
    picked = name in form.options
    return not words and (picked or field_of(form.kind, name).editor in _NARROW)
