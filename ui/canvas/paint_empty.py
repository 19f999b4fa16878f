"""A board without notes: one sentence in its middle, and what its template asks under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from resources import tokens
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, draw, elided, width

_TYPES = tokens.tokens()["type"]
_RADIUS: int = tokens.tokens()["radius"]["panel"]
_LINE = 1.7
"""From one line to the next, in em."""
_EDGE = 24
"""What stays free at both sides, in dip."""


def paint_empty(
    painter: QPainter, view: QRect, kit: Kit, prompts: Sequence[str] = (), card: bool = False
) -> None:
    """Tell where the first note is written, and what about; on a card where frames stand."""
    head, body = (Type(_TYPES[name]["size"] * kit.ratio) for name in ("heading", "body"))
    lines = [(kit.words.empty, head, 0.0)]
    lines += [(text, body, _LINE * body.size) for text in prompts]
    if prompts:
        lines[1] = (prompts[0], body, _LINE * body.size + 0.4 * head.size)
    high = sum(step for _, _, step in lines)
    foot = view.height() / 2 + head.size / 3 - high / 2
    room = view.width() - 2 * _EDGE * kit.ratio
    said = [(elided(text, kind, room), kind, step) for text, kind, step in lines]
    if card:
        _paint_card(painter, view, (max(width(text, kind) for text, kind, _ in said), high), kit)
    for text, kind, step in said:
        foot += step
        left = view.width() / 2 - width(text, kind) / 2
        draw(painter, QPointF(left, round(foot)), text, kind, kit.look.colour("text_quiet"))


def _paint_card(painter: QPainter, view: QRect, size: tuple[float, float], kit: Kit) -> None:
    """Behind the words, so that no frame runs through them."""
    across, down = size[0] / 2 + _EDGE * kit.ratio, size[1] / 2 + _EDGE * kit.ratio
    card = QRectF(view.width() / 2 - across, view.height() / 2 - down, 2 * across, 2 * down)
    painter.setPen(QPen(kit.look.colour("border"), kit.hair))
    painter.setBrush(kit.look.colour("window"))
    painter.drawRoundedRect(card, _RADIUS * kit.ratio, _RADIUS * kit.ratio)
