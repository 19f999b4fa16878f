"""The badge of a kind of note: its shape, colour and letter, always together."""

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

from facilitator.domain.kinds import note_kind
from resources import tokens
from ui.look import Look

SIZE = int(tokens.tokens()["note"]["badge"])
_LETTER = float(tokens.tokens()["note"]["badge_letter"]) / SIZE


def paint_badge(painter: QPainter, rect: QRectF, kind: str, look: Look) -> None:
    """Draw the badge of a kind into a square; an unknown kind looks parked."""
    row = note_kind(kind)
    colours = look.kind(row.key)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width(), rect.height())
    painter.fillPath(shape(row.shape), colours.edge)
    painter.restore()
    painter.setPen(colours.on_edge)
    painter.setFont(look.font(max(rect.height() * _LETTER, 1), 700))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), row.letter)


@cache
def shape(name: str) -> QPainterPath:
    """A badge's outline in the unit square; the pill for a name that is not known."""
    path = QPainterPath()
    if name in _CORNERS:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CORNERS[name]]))
        path.closeSubpath()
    elif name in {"disc", "bubble"}:
        path.addEllipse(QRectF(0.04, 0.04, 0.92, 0.92))
        if name == "bubble":
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addPolygon(QPolygonF([QPointF(0.5, 0.9), QPointF(0.08, 0.98), QPointF(0.1, 0.55)]))
    else:
        path.addRoundedRect(QRectF(0, 0.2, 1, 0.6), 0.3, 0.3)
    return path


def _ring(corners: int, turned: float, radius: float = 0.5) -> list[tuple[float, float]]:
    """The corners of a regular polygon, the first one ``turned`` of a full turn from the right."""
    angles = [2 * pi * (turned + i / corners) for i in range(corners)]
    return [(0.5 + radius * cos(a), 0.5 + radius * sin(a)) for a in angles]


_CORNERS: dict[str, list[tuple[float, float]]] = {
    "diamond": _ring(4, 0, 0.54),
    "octagon": _ring(8, 1 / 16, 0.51),
    "hexagon": _ring(6, 0, 0.52),
    "square": [(0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)],
    "arrow": [(0.05, 0.08), (0.62, 0.08), (1.0, 0.5), (0.62, 0.92), (0.05, 0.92)],
}


def badge(kind: str, look: Look, size: int = SIZE, density: float = 1) -> QPixmap:
    """The badge as a picture of ``size`` px."""
    pixmap = QPixmap(QSize(round(size * density), round(size * density)))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_badge(painter, QRectF(0, 0, size, size), kind, look)
    painter.end()
    return pixmap
