"""A board without notes: one sentence in its middle."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from resources import tokens
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, draw, width


def paint_empty(painter: QPainter, view: QRect, kit: Kit) -> None:
    """Tell where the first note is written."""
    size: float = tokens.tokens()["type"]["heading"]["size"] * kit.ratio
    kind = Type(size)
    left = view.width() / 2 - width(kit.words.empty, kind) / 2
    foot = round(view.height() / 2 + size / 3)
    draw(painter, QPointF(left, foot), kit.words.empty, kind, kit.look.colour("text_quiet"))
