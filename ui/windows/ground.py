"""What the window shows until it can show more: the quiet ground on which everything will stand."""

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from resources import tokens

INSPECTOR_FOLDS = 1600
TREE_FOLDS = 1366
"""Widths of the window below which the sides fold (LOOK, screens)."""
TAB = 32
"""Width of a folded side."""


class Ground(QFrame):
    """``painted`` comes once, when the window's first picture is on the screen.

    Only the style sheet paints here: a painter of one's own would first import all of ``Qt``.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", True)
        self._told = False
        self._sides: list[QFrame] = []

    def await_workshop(self) -> None:
        """A workshop is about to be opened here: its sides have their places already."""
        self._sides = [QFrame(self) for _ in sides(self.rect())]
        for side in self._sides:
            side.setProperty("panel", True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sides in their places."""
        super().resizeEvent(event)
        for side, place in zip(self._sides, sides(self.rect()), strict=bool(self._sides)):
            side.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the first picture is there, once it is."""
        super().paintEvent(event)
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
