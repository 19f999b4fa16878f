"""What a value is typed or ticked in, one class an editor of ``domain/forms``.

Each has ``value`` (``Refusal`` where what is typed is none) and ``show_value``; ``typed`` comes
with each key, ``settled`` when the keyboard leaves it or something was picked.
"""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from facilitator.domain.figures import day, euro, read_day, read_euro
from facilitator.domain.forms import Field
from facilitator.domain.refusal import Refusal
from facilitator.domain.tally import read_time
from facilitator.domain.values import clean_text
from ui.look import Look
from ui.panels.words.untouched import is_boards_undo
from ui.translate import spoken
from ui.typing_pauses import is_passing

_MARGINS = 14


class LineInput(QLineEdit):
    """One line: a text, a day, a time, a number or a sum. Enter settles it."""

    typed = Signal()
    settled = Signal()

    def __init__(self, field: Field, name: str) -> None:
        super().__init__()
        self._field, self._name = field, name
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.editingFinished.connect(self.settled)

    def value(self) -> Any:
        """What is typed, as it is kept."""
        text = clean_text(self.text())
        match self._field.editor:
            case "date":
                return read_day(text)
            case "time":
                return read_time(text) or text
            case "number" | "money":
                return self._number(text)
            case "percent":
                return self._number(text.removesuffix("%").rstrip())
        return " ".join(text.split())

    def _number(self, text: str) -> int | None:
        if not text:
            return None
        found = read_euro(text)
        if found is None:
            raise Refusal("no_number", field=self._name, name=text, least=self._field.least or 0)
        return found

    def show_value(self, value: Any) -> None:
        """Show a kept value as people write it."""
        match self._field.editor:
            case "date":
                self.setText(day(value))
            case "money":
                self.setText(euro(value, spoken().language))
            case _:
                self.setText("" if value is None else str(value))

    def retranslate(self) -> None:
        """How a day or a time is written, while nothing is."""
        hints = {"date": self.tr("dd.mm.yyyy"), "time": self.tr("hh:mm")}
        self.setPlaceholderText(hints.get(self._field.editor, ""))

    def event(self, event: QEvent) -> bool:
        """Undo of an untouched line is the workshop's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            undo = event.matches(keys.Undo) and not self.isUndoAvailable()
            if undo or (event.matches(keys.Redo) and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)


class TextInput(QPlainTextEdit):
    """A text of several lines, or several texts, one a line. Tab leaves it."""

    typed = Signal()
    settled = Signal()

    def __init__(self, field: Field, look: Look, lines: int) -> None:
        super().__init__()
        self._several = field.editor == "lines"
        self.setFont(look.font("body"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _MARGINS)
        self.textChanged.connect(self.typed)

    def value(self) -> Any:
        """What is typed, as it is kept."""
        text = clean_text(self.toPlainText())
        if not self._several:
            return text
        return tuple(dict.fromkeys(filter(None, map(str.strip, text.splitlines()))))

    def show_value(self, value: Any) -> None:
        """Show a kept value without saying that it was typed."""
        self.blockSignals(True)
        self.setPlainText("\n".join(value) if self._several else value)
        self.blockSignals(False)

    def retranslate(self) -> None:
        """How several texts are written, while none is."""
        self.setPlaceholderText(self.tr("One on each line") if self._several else "")

    def event(self, event: QEvent) -> bool:
        """Undo of an untouched text is the workshop's."""
        if is_boards_undo(event, self.document()):
            event.ignore()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the text settles it."""
        super().focusOutEvent(event)
        if not is_passing(event):
            self.settled.emit()


class TickInput(QCheckBox):
    """Yes or no; it bears its name itself."""

    typed = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _on: self.settled.emit())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: Any) -> None:
        """Tick it or not."""
        self.setChecked(bool(value))

    def retranslate(self) -> None:
        """Nothing: its words are its label."""
