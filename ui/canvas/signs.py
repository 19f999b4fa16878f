"""Badges and small signs on the board, at any size; colour is never their only mark."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from facilitator.domain.kinds import note_kind
from ui.badges import shape
from ui.canvas.lettering import Type, draw, width
from ui.look import KindColours

LETTER = 13 / 22
"""Size of the letter in a badge whose side is 1."""
CAPITAL = 0.692
"""Capital height of the typeface in em."""
_ARROW_SHIFT = -0.06
"""The letter stands in the square part of the arrow."""
_BUBBLE_LIFT = -0.02


def draw_badge(
    painter: QPainter, kind: str, colours: KindColours, middle: QPointF, size: float
) -> None:
    """A kind's shape with its letter, around a middle, of a size in device pixels."""
    draw_shape(painter, kind, colours.edge, middle, size)
    row = note_kind(kind)
    letter = Type(size * LETTER, 700)
    aside = _ARROW_SHIFT * size if row.shape == "arrow" else 0.0
    lift = _BUBBLE_LIFT * size if row.shape == "bubble" else 0.0
    left = middle.x() + aside - width(row.letter, letter) / 2
    foot = middle.y() + lift + CAPITAL * letter.size / 2
    draw(painter, QPointF(left, foot), row.letter, letter, colours.on_edge)


def draw_shape(painter: QPainter, kind: str, colour: QColor, middle: QPointF, size: float) -> None:
    """A kind's shape alone; a kind that this version does not know looks parked."""
    row = note_kind(kind)
    painter.save()
    painter.translate(middle)
    painter.scale(size, size)
    painter.translate(-0.5, -0.5)
    painter.fillPath(shape(row.shape), colour)
    painter.restore()


@cache
def _sign(name: str) -> tuple[QPainterPath, QPainterPath]:
    """A sign's strokes and its filled part, in a square of side 20, as the icons draw them."""
    lines, full = QPainterPath(), QPainterPath()
    if name == "warning":
        _triangle(lines)
    elif name == "also":
        lines.addRect(QRectF(3.25, 3.25, 9, 9))
        lines.addRect(QRectF(7.75, 7.75, 9, 9))
    else:
        lines.addEllipse(QPointF(10, 10), 7.25, 7.25)
    if name == "clock":
        lines.addPolygon(QPolygonF([QPointF(10, 5.75), QPointF(10, 10), QPointF(13, 12)]))
    if name == "minority":
        full.moveTo(10, 10)
        full.arcTo(QRectF(2.75, 2.75, 14.5, 14.5), 90, -120)
        full.closeSubpath()
    return lines, full


def _triangle(lines: QPainterPath) -> None:
    lines.addPolygon(QPolygonF([QPointF(10, 3.25), QPointF(17.75, 16.75), QPointF(2.25, 16.75)]))
    lines.closeSubpath()
    for top, foot in ((8.25, 12.25), (14.5, 14.51)):
        lines.moveTo(10, top)
        lines.lineTo(10, foot)


def draw_sign(painter: QPainter, name: str, colour: QColor, middle: QPointF, size: float) -> None:
    """``warning``, ``also``, ``clock`` or ``minority``, ``size`` device pixels wide."""
    lines, full = _sign(name)
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.translate(middle)
    painter.scale(size / 20, size / 20)
    painter.translate(-10, -10)
    painter.fillPath(full, colour)
    painter.strokePath(lines, pen)
    painter.restore()
