"""What the window shows until it can show more: the quiet ground on which everything will stand."""

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources import tokens
from ui.look import Look

INSPECTOR_FOLDS = 1600
TREE_FOLDS = 1366
"""Widths of the window below which the sides fold (LOOK, screens)."""
TAB = 32
"""Width of a folded side."""


class Ground(QWidget):
    """``painted`` comes once, when the window's first picture is on the screen."""

    painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._told = False
        self.columns = False
        """Whether a workshop will stand here: then its sides have their places already."""

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and the sides of a workshop that is about to be opened."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("canvas"))
        if self.columns:
            for side in sides(self.rect()):
                painter.fillRect(side, self._look.colour("window"))
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.painted.emit)


def sides(room: QRect) -> tuple[QRect, QRect, QRect]:
    """Where tree, inspector and capture bar stand in the window's middle; in pixels."""
    window = tokens.tokens()["window"]
    tree = TAB if room.width() < TREE_FOLDS else int(window["tree"])
    inspector = TAB if room.width() < INSPECTOR_FOLDS else int(window["inspector"])
    capture = int(window["capture"])
    height = room.height()
    return (
        QRect(0, 0, tree, height),
        QRect(room.width() - inspector, 0, inspector, height),
        QRect(tree, height - capture, room.width() - tree - inspector, capture),
    )
