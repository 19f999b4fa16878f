"""A line of text beside the one that has the keyboard all day: Enter and Escape go back there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_LEAVES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class LeavingLine(QLineEdit):
    """``left``: the keyboard belongs elsewhere again. What was typed stays, for its owner."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter or Escape."""
        if event.key() in _LEAVES:
            self.left.emit()
        else:
            super().keyPressEvent(event)
