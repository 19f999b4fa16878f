"""The signs of a vote's criteria: a letter in a shape, with a colour that is never alone."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.badges import shape
from ui.canvas.lettering import Type, draw, width
from ui.canvas.signs import CAPITAL
from ui.look import Look

LETTERS = "ABCDEF"
_SHAPES = ("disc", "square", "diamond", "hexagon", "octagon", "pill")
_LETTER = 0.7
"""Size of the letter in a sign whose side is 1: as large as its diamond allows."""


def criterion_colour(place: int, look: Look) -> QColor:
    """The colour of the criterion at this place of the list."""
    return look.table(place + 1)


def draw_criterion(painter: QPainter, place: int, look: Look, middle: QPointF, size: float) -> None:
    """The sign of the criterion at this place, around a middle, of a size in device pixels."""
    painter.save()
    painter.translate(middle)
    painter.scale(size, size)
    painter.translate(-0.5, -0.5)
    painter.fillPath(shape(_SHAPES[place % len(_SHAPES)]), criterion_colour(place, look))
    painter.restore()
    letter, said = Type(size * _LETTER, 700), LETTERS[place % len(LETTERS)]
    left = middle.x() - width(said, letter) / 2
    foot = middle.y() + CAPITAL * letter.size / 2
    draw(painter, QPointF(left, foot), said, letter, look.colour("window"))


def criterion_picture(place: int, look: Look, side: int, ratio: float) -> QPixmap:
    """The sign as a picture of so many dip."""
    made = QPixmap(QSize(side, side) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_criterion(painter, place, look, QPointF(side / 2, side / 2), side)
    painter.end()
    return made
