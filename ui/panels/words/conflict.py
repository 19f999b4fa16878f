"""Two texts where two people wrote at once: both stand here until somebody chooses one."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.records import Record
from ui.look import Look
from ui.panels.history_words import named, said_time
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.translate import spoken

if TYPE_CHECKING:
    from facilitator.storage.history import Entry


class Conflict(Panel):
    """The current texts of a field with table and time, each with its button."""

    chosen = Signal(str)

    def __init__(self, look: Look, field: str) -> None:
        super().__init__(look)
        self._field = field
        self._head = TextLabel(look, "caption", "warning", 600)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addLayout(self._rows)
        self.hide()

    def show_record(self, record: Record, history: list[Entry], book: Book) -> None:
        """Show the texts of a record; nothing where there is only one."""
        texts = [*record.versions.get(self._field, ()), getattr(record, self._field)]
        self.setVisible(len(texts) > 1)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if len(texts) == 1:
            return
        self._head.setText(
            self.tr("Two texts: choose one")
            if len(texts) == 2
            else self.tr("{n} texts: choose one").format(n=len(texts))
        )
        for text in texts:
            self._rows.addWidget(self._sheet(text, self._origin(text, history, book)))

    def _sheet(self, text: str, origin: str) -> QWidget:
        sheet = QWidget()
        words, button = TextLabel(self.look), QPushButton(self.tr("Keep this one"))
        words.setText(text)
        words.setWordWrap(True)
        source = TextLabel(self.look, "caption", "quiet")
        source.setText(origin)
        button.clicked.connect(lambda: self.chosen.emit(text))
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (source, words, button):
            layout.addWidget(widget)
        return sheet

    def _origin(self, text: str, history: list[Entry], book: Book) -> str:
        mine = [e for e in history if e.field == self._field and e.after == text]
        if not mine:
            return ""
        written = said_time(mine[0].at, datetime.date.today())
        where = named(book, mine[0].table, spoken())
        return " · ".join(part for part in (where, written) if part)
