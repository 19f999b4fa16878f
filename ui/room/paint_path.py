"""A path as the room sees it: a rail from stage to stage, the things of each beside it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen

from facilitator.domain.layout import Rect
from facilitator.domain.page_room import LINE
from ui.canvas.lettering import Type
from ui.canvas.signs import draw_badge
from ui.room.ink import Ink
from ui.room.leaves import PathLeaf, Step
from ui.room.path import GAP, step_height, text_left

_RAIL, _STATION = 6, 0.16
"""The rail's breadth in the look's pixels; a station's radius in badges."""


def paint_path(ink: Ink, leaf: PathLeaf) -> None:
    """One step below the other; nothing where the path is empty."""
    shape = ink.shape
    area = shape.area(len(shape.title_lines(leaf.title)))
    stations: list[float] = []
    top = area.y
    for place, step in enumerate(leaf.steps):
        gap = shape.px(GAP) * (2 if step.stage else 1) if place else 0
        room = area._replace(y=top + gap, h=step_height(step, shape, True))
        if step.stage:
            stations.append(room.y + LINE * shape.sizes.small / 2)
        _paint_step(ink, room, step)
        top = room.bottom
    if stations:
        _paint_rail(ink, Rect(area.x, area.y, shape.badge, top - area.y), stations)


def _paint_step(ink: Ink, room: Rect, step: Step) -> None:
    shape, look = ink.shape, ink.look
    named = round(LINE * shape.sizes.small) if step.stage else 0
    left = shape.badge
    if step.stage:
        head = room._replace(x=room.x + left, w=room.w - left, h=named)
        ink.line(head, step.stage, Type(shape.sizes.small, 600), look.colour("text_quiet"))
    words = Rect(room.x + text_left(shape), room.y + named, room.w - text_left(shape),
                 room.h - named)  # fmt: skip
    if step.kind:
        spot = QPointF(room.x + left + shape.badge * 0.42, words.y + words.h / 2)
        draw_badge(ink.painter, step.kind, look.kind(step.kind), spot, round(shape.badge * 0.84))
    high = round(len(step.lines) * LINE * shape.sizes.text)
    text = words._replace(y=words.y + (words.h - high) // 2, h=high)
    if not step.kind and not step.is_rest:
        text = text._replace(x=room.x + left, w=room.w - left)
    colour = look.colour("text_quiet" if step.is_rest else "text")
    ink.lines(text, step.lines, Type(shape.sizes.text, 400 if step.kind else 600), colour)


def _paint_rail(ink: Ink, room: Rect, stations: list[float]) -> None:
    """From the first station to the foot of the page."""
    painter, colour = ink.painter, ink.look.colour("primary")
    middle = room.x + room.w * 0.3
    painter.setPen(QPen(colour, ink.shape.px(_RAIL), c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle, stations[0]), QPointF(middle, room.bottom))
    painter.setBrush(ink.look.colour("window"))
    for at in stations:
        painter.drawEllipse(QPointF(middle, at), room.w * _STATION, room.w * _STATION)
