"""A row of the plenary's detail: a mark, words, and something quiet at the right."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look, length
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
P = TypeVar("P", bound=QWidget)


class DetailRow(Panel):
    """A click or Enter ``followed`` it, Delete ``cut`` it, F2 asks to be ``rewritten``."""

    followed = Signal()
    cut = Signal()
    rewritten = Signal()

    def __init__(self, look: Look, key: str, mark: QPixmap, high: int) -> None:
        super().__init__(look)
        self.key = key
        self.words, self.quiet = TextLabel(look), TextLabel(look, "caption", "quiet")
        self.words.setWordWrap(True)
        self.mark = TextLabel(look)
        self.mark.setPixmap(mark)
        self.setProperty("row", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(length(high))
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 4, 0, 4)
        self.line.setSpacing(12)
        self.line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.line.addWidget(self.words, 1)
        self.line.addWidget(self.quiet, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, words: str, quiet: str = "", spoken: str = "") -> None:
        """Its words, what stands at the right, and what a screen reader says instead of both."""
        self.words.setText(words)
        self.quiet.setText(quiet)
        self.quiet.setVisible(bool(quiet))
        self.setAccessibleName(spoken or ", ".join(part for part in (words, quiet) if part))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Follow it."""
        self.setFocus()
        self.followed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows, Delete cuts, F2 rewrites, up and down go to the neighbours."""
        if event.key() in _ENTER:
            self.followed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.cut.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.rewritten.emit()
        elif (by := _WAYS.get(Qt.Key(event.key()))) is not None:
            self._step(by)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        around = self.parentWidget()
        rows = [] if around is None else list(around.findChildren(DetailRow))
        at = rows.index(self) + by if self in rows else -1
        if 0 <= at < len(rows):
            rows[at].setFocus()


class RowColumn(Panel):
    """Rows below each other; when they are made anew, the keyboard stays at its place."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: list[DetailRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, rows: Iterable[DetailRow]) -> None:
        """These rows instead of those that were there."""
        place = next((n for n, row in enumerate(self.rows) if row.hasFocus()), -1)
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = list(rows)
        for row in self.rows:
            self._column.addWidget(row)
        if place >= 0 and self.rows:
            self.rows[min(place, len(self.rows) - 1)].setFocus()
        self.setVisible(bool(self.rows))
