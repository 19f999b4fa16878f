"""A board without notes: one sentence in its middle, and what its template asks under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
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
    foot = view.height() / 2 + head.size / 3 - len(prompts) * _LINE * body.size / 2
    _paint_line(painter, view, foot, (kit.words.empty, head, kit))
    foot += head.size * 0.4
    for prompt in prompts:
        foot += _LINE * body.size
        _paint_line(painter, view, foot, (prompt, body, kit))


def _paint_line(painter: QPainter, view: QRect, foot: float, with_: tuple[str, Type, Kit]) -> None:
    text, kind, kit = with_
    line = elided(text, kind, view.width() - 2 * _EDGE * kit.ratio)
    left = view.width() / 2 - width(line, kind) / 2
    draw(painter, QPointF(left, round(foot)), line, kind, kit.look.colour("text_quiet"))
