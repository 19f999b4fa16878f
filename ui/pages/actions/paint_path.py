"""Drawing a path: headings, elbows, boxes, notes and the lines that stand for hidden ones."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from facilitator.domain.book import Book
from facilitator.domain.path_places import Shown
from facilitator.domain.tracing import Stop
from resources import tokens
from ui.badges import paint_badge
from ui.look import Look, length
from ui.pages.actions.path_shape import (
    BADGE,
    BETWEEN,
    CAPTION,
    HEAD,
    LINE,
    PAD,
    Shape,
)
from ui.pages.actions.path_ways import bounds
from ui.pages.actions.path_words import caption, more_words, stage_names

_LINE = float(tokens.tokens()["link"]["width"])
_BOLD = float(tokens.tokens()["link"]["width_selected"])
_RADIUS = int(tokens.tokens()["radius"]["panel"])
_SMALL = int(tokens.tokens()["radius"]["note"])
_RING = int(tokens.tokens()["line"]["focus"])
_OFF = int(tokens.tokens()["line"]["focus_gap"])
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(slots=True)
class Ink:
    """What a path is painted with, and what of it: ``cursor`` is the selected stop."""

    painter: QPainter
    look: Look
    book: Book
    shown: Shown
    shape: Shape
    cursor: str = ""
    focused: bool = False


def paint_path(ink: Ink, window: QRect) -> None:
    """Everything of the path that is to be seen in the window (in the path's own places)."""
    ink.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_links(ink, window)
    for stop in ink.shown.stops:
        box = ink.shape.boxes[stop.id]
        if not box.adjusted(-8, -8, 8, 8).intersects(window):
            continue
        if stop.id in ink.shown.rests:
            _paint_rest(ink, stop, box)
        elif stop.stage == "note":
            _paint_note(ink, stop, box)
        else:
            _paint_box(ink, stop, box)
        if stop.id == ink.cursor:
            _paint_mark(ink, stop, box)


def paint_heads(ink: Ink, width: int, scrolled: int) -> None:
    """The headings of the columns, which stay while the path is scrolled down."""
    ground = QRect(0, 0, width, length(HEAD))
    ink.painter.fillRect(ground, ink.look.colour("canvas"))
    names = stage_names()
    used = {stop.stage for stop in ink.shown.stops}
    for stage, (left, wide) in ink.shape.columns.items():
        font = ink.look.font("strong" if stage in used else "body")
        tone = "text" if stage in used else "text_quiet"
        _write(ink, names[stage], QRect(left - scrolled, 0, wide, ground.height()), font, tone)


def _paint_links(ink: Ink, window: QRect) -> None:
    colour = ink.look.colour("primary")
    for ends, line, head in ink.shape.ways:
        if not bounds(line).intersects(QRectF(window)):
            continue
        ink.painter.setPen(QPen(colour, _BOLD if ink.cursor in ends else _LINE))
        ink.painter.setBrush(Qt.BrushStyle.NoBrush)
        ink.painter.drawPath(line)
        if ends[1] not in ink.shown.rests:
            ink.painter.fillPath(head, colour)


def _paint_box(ink: Ink, stop: Stop, box: QRect) -> None:
    look, pad = ink.look, length(PAD)
    ink.painter.setPen(QPen(look.colour("cluster_border"), look.hair))
    ink.painter.setBrush(look.colour("cluster"))
    ink.painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    line = QRect(box.left() + pad, box.top() + pad, box.width() - 2 * pad, length(CAPTION))
    words = line
    if stop.stage == "cluster" and stop.table:
        paint_table(ink.painter, line, stop.table, look)
        words = line.adjusted(length(BADGE) + 8, 0, 0, 0)
    _write(ink, caption(ink.book, stop), words, look.font("caption"), "text_quiet")
    top = line.bottom() + 1 + length(BETWEEN)
    for number, text in enumerate(ink.shape.lines[stop.id]):
        place = QRect(line.left(), top + number * length(LINE), line.width(), length(LINE))
        _write(ink, text, place, look.font("strong"), "text")


def paint_table(painter: QPainter, line: QRect, number: int, look: Look) -> None:
    """The badge of a table at the left of a line: its colour, and always its number."""
    size = length(BADGE)
    badge = QRectF(line.left(), line.center().y() - size / 2 + 0.5, size, size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.table(number))
    painter.drawRoundedRect(badge, _SMALL, _SMALL)
    painter.setPen(look.colour("on_primary"))
    painter.setFont(look.font("caption", 700))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def _paint_note(ink: Ink, stop: Stop, box: QRect) -> None:
    colours = ink.look.kind(stop.kind)
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(colours.fill)
    ink.painter.drawRoundedRect(QRectF(box), _SMALL, _SMALL)
    size = length(BADGE)
    place = QRectF(box.left() + 10, box.top() + length(7), size, size)
    paint_badge(ink.painter, place, stop.kind, ink.look)
    left = box.left() + 10 + size + 8
    words = QRect(left, box.top() + length(5), box.right() - left - 8, length(24))
    ink.painter.setPen(colours.ink)
    _draw(ink, " ".join(stop.text.split()), words, ink.look.font("body"))
    words.moveTop(box.top() + length(28))
    words.setHeight(length(18))
    _draw(ink, caption(ink.book, stop), words, ink.look.font("caption"))


def _paint_rest(ink: Ink, stop: Stop, box: QRect) -> None:
    place = box.adjusted(10, 0, -8, 0)
    _write(ink, more_words(stop.notes), place, ink.look.font("body"), "primary")


def _paint_mark(ink: Ink, stop: Stop, box: QRect) -> None:
    """The ring of what has the keyboard; a tight line where the keyboard is elsewhere."""
    off = _OFF + _RING / 2 if ink.focused else -_RING / 2
    colour = ink.look.colour("focus" if ink.focused else "primary")
    radius = (_SMALL if stop.stage == "note" else _RADIUS) + off
    ink.painter.setPen(QPen(colour, _RING))
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawRoundedRect(QRectF(box).adjusted(-off, -off, off, off), radius, radius)


def _write(ink: Ink, text: str, place: QRect, font: QFont, tone: str) -> None:
    ink.painter.setPen(ink.look.colour(tone))
    _draw(ink, text, place, font)


def _draw(ink: Ink, text: str, place: QRect, font: QFont) -> None:
    ink.painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, _ELIDE, place.width())
    ink.painter.drawText(place, _LEFT, shown)
