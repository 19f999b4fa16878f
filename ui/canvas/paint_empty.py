"""A board without notes: one sentence in its middle, and what its template asks under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from resources import tokens
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, draw, elided, width

_TYPES = tokens.tokens()["type"]
_LINE = 1.7
"""From one line to the next, in em."""
_EDGE = 24
"""What stays free at both sides, in dip."""


def paint_empty(painter: QPainter, view: QRect, kit: Kit, prompts: Sequence[str] = ()) -> None:
    """Tell where the first note is written, and what about."""
    head, body = (Type(_TYPES[name]["size"] * kit.ratio) for name in ("heading", "body"))
    lines = [(kit.words.empty, head, 0.0)]
    lines += [(text, body, _LINE * body.size) for text in prompts]
    if prompts:
        lines[1] = (prompts[0], body, _LINE * body.size + 0.4 * head.size)
    high = sum(step for _, _, step in lines)
    foot = view.height() / 2 + head.size / 3 - high / 2
    room = view.width() - 2 * _EDGE * kit.ratio
    said = [(elided(text, kind, room), kind, step) for text, kind, step in lines]
    _paint_plate(painter, view, (max(width(text, kind) for text, kind, _ in said), high), kit)
    for text, kind, step in said:
        foot += step
        left = view.width() / 2 - width(text, kind) / 2
        draw(painter, QPointF(left, round(foot)), text, kind, kit.look.colour("text_quiet"))


def _paint_plate(painter: QPainter, view: QRect, size: tuple[float, float], kit: Kit) -> None:
    """The bare ground behind the words, so that no frame runs through them."""
    across, down = size[0] / 2 + _EDGE * kit.ratio, size[1] / 2 + _EDGE * kit.ratio
    middle = QPointF(view.width() / 2, view.height() / 2)
    plate = QRectF(middle.x() - across, middle.y() - down, 2 * across, 2 * down)
    painter.fillRect(plate, kit.look.colour("canvas"))
