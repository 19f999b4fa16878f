"""Panels that lie over a corner of the board; the board paints nothing of them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.panels.panel import Panel

INSET = 16
"""From the board's edge, in dip."""
_STANDS_BY = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show})


class OverBoard(Panel):
    """Stands at the upper ``right`` or left corner of the board's widget, as a sibling of it."""

    def __init__(self, board: QWidget, look: Look, right: bool) -> None:
        super().__init__(look, board.parentWidget())
        self._board, self._right = board, right
        self.setObjectName("overBoard")
        self.hide()
        self.set_look(look)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the board goes; while hidden, its events are not heard: there are very many."""
        super().showEvent(event)
        self._board.installEventFilter(self)
        self.stand()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the board alone."""
        super().hideEvent(event)
        self._board.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep to the corner."""
        if event.type() in _STANDS_BY:
            self.stand()
        return False

    def stand(self) -> None:
        """Take the room that is needed, in the board's corner."""
        board = self._board.geometry()
        most = max(160, board.width() - 2 * INSET)
        hint = self.sizeHint()
        self.resize(min(hint.width(), most), min(hint.height(), board.height() - 2 * INSET))
        left = board.right() + 1 - INSET - self.width() if self._right else board.left() + INSET
        self.move(left, board.top() + INSET)
        self.raise_()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.setStyleSheet(
            f"#overBoard {{ background: {look.colour('window').name()};"
            f" border: 1px solid {look.colour('border_control').name()}; border-radius: 8px; }}"
        )
