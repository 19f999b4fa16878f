"""A labelled editor of one words field, with the chooser where two texts stand."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.domain.commands.notes import choose_words
from facilitator.domain.records import Record
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.panels.words.conflict import Conflict
from ui.panels.words.editor import WordsEditor
from ui.pen import Pen
from ui.translate import spoken


class WordsField(Panel):
    """Label, editor, chooser. While two texts stand, only a text being written stays editable."""

    def __init__(self, pen: Pen, look: Look, field: str, lines: int = 1, label: str = "") -> None:
        """``label`` is the key of the words that name the field here, if not its own."""
        super().__init__(look)
        self._pen = pen
        self._field = field
        self._word = label or f"field.{field}"
        self._record: Record | None = None
        self._label = TextLabel(look, "caption", "quiet")
        self.editor = WordsEditor(pen, look, field, lines)
        self.editor.setReadOnly(pen.store.readonly)
        self.conflict = Conflict(look, field)
        self.conflict.chosen.connect(self._choose)
        self.editor.left.connect(self._settle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._label, self.editor, self.conflict):
            layout.addWidget(widget)
        self.retranslate()

    def show_record(self, record: Record) -> None:
        """Show a record's text, or take in what has become of it."""
        self._record = record
        self.editor.show_record(record)
        several = bool(record.versions.get(self._field))
        history = self._pen.store.history(record.id) if several else []
        self.conflict.show_record(record, history, self._pen.store.book)
        self._settle()

    def leave(self) -> None:
        """Nothing is shown here any more: save."""
        self.editor.leave()
        self._record = None

    def retranslate(self) -> None:
        """The label in the language that is spoken now."""
        name = spoken()(self._word)
        self._label.setText(name[:1].upper() + name[1:])
        self.editor.setAccessibleName(name)

    def set_look(self, look: Look) -> None:
        """Wear another look, with the chooser."""
        super().set_look(look)
        self.conflict.set_look(look)

    def _settle(self) -> None:
        several = self._record is not None and bool(self._record.versions.get(self._field))
        self.editor.setVisible(not several or self.editor.hasFocus())

    def _choose(self, text: str) -> None:
        record = self._record
        if record is not None:
            book = self._pen.store.book
            self._pen.write(lambda: choose_words(book, record, self._field, text))
