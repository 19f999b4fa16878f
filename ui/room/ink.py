"""Words on the projector: every one of them is written here."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from facilitator.domain.layout import Rect
from facilitator.domain.legibility import CAPITAL_EM
from facilitator.domain.page_room import LINE
from ui.canvas.lettering import Type, baseline, draw, elided, leftward, width
from ui.look import Look
from ui.room.shape import Shape

Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Ink:
    """A painter in device pixels, with the look and the shape of the picture."""

    painter: QPainter
    look: Look
    shape: Shape

    def line(self, room: Rect, text: str, kind: Type, colour: QColor, side: Side = "left") -> float:
        """One line in the middle of a room's height, elided to its width; the width it takes."""
        shown = elided(text, kind, room.w)
        taken = width(shown, kind)
        left = room.x if side == "left" else room.right - taken
        foot = room.y + room.h / 2 + CAPITAL_EM * kind.size / 2
        draw(self.painter, QPointF(left, foot), shown, kind, colour)
        return taken

    def lines(self, room: Rect, lines: tuple[str, ...], kind: Type, colour: QColor) -> None:
        """Lines already broken, from the upper left; those of leftward scripts from the right."""
        first = baseline(kind.weight, kind.italic, LINE) * kind.size
        for number, line in enumerate(lines):
            left = room.right - width(line, kind) if leftward(line) else float(room.x)
            foot = room.y + first + number * LINE * kind.size
            draw(self.painter, QPointF(left, foot), line, kind, colour)
