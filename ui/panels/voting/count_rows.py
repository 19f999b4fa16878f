"""What is voted on, one below the other, each with a big number to be typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.rows import scrolled
from ui.panels.text_label import TextLabel
from ui.panels.voting.count_field import CountField


@dataclass(frozen=True, slots=True)
class Line:
    """A thing: its words, the number in its field (None: none yet) and what is said beside."""

    id: str
    words: str
    number: int | None
    beside: str = ""


class CountRows(Panel):
    """``entered`` carries a thing and its number; ``ended`` says that the last field was left.

    ``turned`` asks for the next of what is counted (1), or the one before (-1).
    """

    entered = Signal(str, int)
    turned = Signal(int)
    ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.fields: list[CountField] = []
        self._words: list[TextLabel] = []
        self._besides: list[TextLabel] = []
        self._ids: list[str] = []
        self._inside = QWidget()
        self._inside.setProperty("panel", True)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(2, 2, 8, 2)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._scroll = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_lines(self, lines: Sequence[Line], secret: bool, single: bool) -> None:
        """Show these things; while they are the same ones, no field loses the keyboard."""
        if [line.id for line in lines] != self._ids:
            self._make(lines)
        shown = zip(lines, self.fields, self._words, self._besides, strict=True)
        for line, field, words, beside in shown:
            field.single = single
            field.show_number(line.number, secret)
            field.setAccessibleName(f"{line.words}, {line.beside}" if line.beside else line.words)
            words.setText(line.words)
            beside.setText(line.beside)
            beside.setVisible(bool(line.beside))

    def enter(self) -> None:
        """Put the keyboard into the first field."""
        if self.fields:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for field in self.fields:
            field.update()

    def _make(self, lines: Sequence[Line]) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        self._ids = [line.id for line in lines]
        self.fields, self._words, self._besides = [], [], []
        for place in range(len(lines)):
            self._column.insertWidget(place, self._row(place))

    def _row(self, place: int) -> QWidget:
        made, field = QWidget(), CountField(self.look)
        words, beside = TextLabel(self.look), TextLabel(self.look, "caption", "quiet")
        words.setWordWrap(True)
        words.setBuddy(field)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(words)
        said.addWidget(beside)
        row.addLayout(said, 1)
        field.entered.connect(lambda number: self.entered.emit(self._ids[place], number))
        field.stepped.connect(lambda by: self._step(place, by))
        field.turned.connect(self.turned)
        self.fields.append(field)
        self._words.append(words)
        self._besides.append(beside)
        return made

    def _step(self, place: int, by: int) -> None:
        """The next field, or the one before; Enter in the last one ends the list."""
        goal = place + (by or 1)
        if goal >= len(self.fields) and not by:
            self.ended.emit()
        elif 0 <= goal < len(self.fields):
            self.fields[goal].setFocus(Qt.FocusReason.OtherFocusReason)
            row = self.fields[goal].parentWidget()
            if row is not None:
                self._scroll.ensureWidgetVisible(row, 0, 8)
