"""A table as a tile: its colour and its number, always together."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.look import Look

SIZE = 20
_RADIUS = 4
_NUMBER = 0.65


def paint_tile(painter: QPainter, rect: QRectF, number: int, look: Look) -> None:
    """Draw a table's tile into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.table(number))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    painter.setPen(look.colour("window"))
    painter.setFont(look.font(rect.height() * _NUMBER, 700))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.restore()


def tile(number: int, look: Look, size: int = SIZE, density: float = 1) -> QPixmap:
    """The tile as a picture of ``size`` px."""
    pixmap = QPixmap(QSize(round(size * density), round(size * density)))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_tile(painter, QRectF(0, 0, size, size), number, look)
    painter.end()
    return pixmap
