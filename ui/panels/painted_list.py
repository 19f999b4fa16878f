"""A list whose rows paint themselves in the window's look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QStyledItemDelegate, QWidget

from ui.look import Look


class RowPainter(QStyledItemDelegate):
    """Paints the rows of a list in ``look``."""

    def __init__(self, look: Look, rows: QWidget) -> None:
        super().__init__(rows)
        self.look = look


class PaintedList(QListWidget):
    """Without a frame; it scrolls smoothly, never sideways. ``paint_with`` gives it its painter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def paint_with(self, painter: RowPainter) -> None:
        """Let this one paint the rows."""
        self._painter = painter
        self.setItemDelegate(painter)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self._painter.look = look
        self.viewport().update()
