"""How rows of lists are painted, everywhere alike: ground, rule, focus ring, a line of words."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.look import Look

BAR = 3
"""Width of the bar at the left of a chosen row, in px."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
Ink = tuple[QFont, QColor]


def is_chosen(state: QStyle.StateFlag) -> bool:
    """Whether the row of an option's state is selected."""
    return bool(state & QStyle.StateFlag.State_Selected)


def paint_ground(
    painter: QPainter, row: QRect, look: Look, state: QStyle.StateFlag, fills: bool = True
) -> None:
    """A chosen row is filled and bears a bar, one under the mouse is shaded.

    Without ``fills`` the chosen one has its bar alone.
    """
    if is_chosen(state):
        if fills:
            painter.fillRect(row, look.colour("selected"))
        painter.fillRect(QRect(row.x(), row.y(), BAR, row.height()), look.colour("primary"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(row, look.colour("hover"))


def paint_rule(painter: QPainter, row: QRect, look: Look, inset: int = 0) -> None:
    """The line below a row."""
    line = QRect(row.x() + inset, row.bottom(), row.width() - 2 * inset, 1)
    painter.fillRect(line, look.colour("border"))


def paint_ring(painter: QPainter, row: QRect, look: Look) -> None:
    """The ring of the row that has the keyboard."""
    painter.setPen(QPen(look.colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(row.adjusted(2, 2, -3, -3))


def write_line(
    painter: QPainter, room: QRect, text: str, ink: Ink, where: Qt.AlignmentFlag = LEFT
) -> int:
    """Write one line, elided to its room; its width."""
    font, colour = ink
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width() + 1))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, int(where), shown)
    return metrics.horizontalAdvance(shown)
