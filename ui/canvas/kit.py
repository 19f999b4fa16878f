"""What every painting needs at one zoom, and a few brushes that several of them use."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from resources import tokens
from ui.canvas.board_words import BoardWords
from ui.look import Look

_NOTE = tokens.tokens()["note"]
FAR = _NOTE["far_px"] / _NOTE["height"]
"""Below this zoom a note is a fill, a badge and lines for its text."""
DOT = _NOTE["dot_px"] / _NOTE["height"]
"""Below this zoom a note is a fill and a shape."""


@dataclass(frozen=True, slots=True)
class Kit:
    """``zoom``: dip a board unit; ``ratio``: device pixels a dip. Painters are in device pixels."""

    look: Look
    words: BoardWords
    zoom: float
    ratio: float

    @property
    def scale(self) -> float:
        """Device pixels a board unit."""
        return self.zoom * self.ratio

    @property
    def hair(self) -> float:
        """The width of a thin line, in device pixels."""
        return self.look.hair * self.ratio


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def outline(painter: QPainter, rect: QRectF, radius: float, pen: QPen) -> None:
    """A line around a rectangle with round corners, centred on its edge."""
    painter.setPen(pen)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(rect, radius, radius)


def grown(rect: QRectF, by: float) -> QRectF:
    """A rectangle with its edges moved outward."""
    return rect.adjusted(-by, -by, by, by)


def faint(colour: QColor, opacity: float) -> QColor:
    """A colour with a share of its opacity."""
    made = QColor(colour)
    made.setAlphaF(colour.alphaF() * opacity)
    return made


def line_around(painter: QPainter, box: QRectF, kit: Kit, line: tuple[str, int, int]) -> None:
    """A line that touches a box from outside: its colour, its width and the box's radius."""
    colour, wide, radius = line
    width = wide * kit.ratio
    corner = min(radius * kit.scale, radius * kit.ratio) + width / 2
    outline(painter, grown(box, width / 2), corner, QPen(kit.look.colour(colour), width))
