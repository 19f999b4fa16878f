"""A note as it looks at rest: text above, foot below; simpler from afar (``look/states``)."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from facilitator.domain.layout import NOTE
from facilitator.domain.note_room import PADDING, text_top
from facilitator.domain.records import Note
from facilitator.domain.views import NoteView
from resources import tokens
from ui.canvas.fits import fit_of
from ui.canvas.kit import DOT, FAR, Kit, faint, outline, rounded
from ui.canvas.lettering import LINE, Type, baseline, draw, draw_lines, label, leftward, width
from ui.canvas.paint_picture import paint_picture
from ui.canvas.signs import CAPITAL, draw_badge, draw_shape, draw_sign
from ui.look import KindColours

Mood = Literal["rest", "waiting", "writing"]
"""``waiting``: not yet saved; ``writing``: an editor stands where the text is."""

_NOTE = tokens.tokens()["note"]
TOP, SIDE, BOTTOM = PADDING
BADGE: int = _NOTE["badge"]
RADIUS: int = tokens.tokens()["radius"]["note"]
SHEET = 6
"""How far the second sheet of a note with two texts stands behind it."""
SHADOWS = ((2.0, 0.35), (1.0, 1.0))
"""Offset in dip and share of the shadow's opacity, from the outermost layer."""
_TALL = 48
_FOOT_GAP = 8
_SIGN = 18


def paint_note(
    painter: QPainter, note: NoteView, size: QSize, kit: Kit, mood: Mood = "rest"
) -> None:
    """A note with its upper left corner at the origin, ``size`` in device pixels."""
    body = QRectF(0, 0, size.width(), size.height())
    colours = kit.look.kind(note.record.kind)
    if kit.zoom < DOT:
        painter.fillRect(body, colours.fill)
        height = min(body.height(), body.width() * NOTE[1] / NOTE[0])
        draw_shape(painter, note.record.kind, colours.edge, body.center(), 0.72 * height)
        return
    paint_sheet(painter, note, size, kit)
    if kit.zoom < FAR and not note.record.picture:
        _paint_far(painter, note.record, body, colours)
    else:
        paint_words(painter, note, size, kit, mood)


def paint_sheet(painter: QPainter, note: NoteView, size: QSize, kit: Kit) -> None:
    """What a note is written on, near with its badge: all of one kind and size look the same."""
    record, colours = note.record, kit.look.kind(note.record.kind)
    body = QRectF(0, 0, size.width(), size.height())
    radius, hair = RADIUS * kit.scale, kit.hair
    if record.versions.get("text"):
        behind = body.translated(SHEET * kit.scale, SHEET * kit.scale)
        painter.fillPath(rounded(behind, radius), colours.fill)
        inner = behind.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
        outline(painter, inner, radius, QPen(colours.edge, hair))
    shadow = kit.look.colour("shadow")
    painter.setClipRect(body.adjusted(0, body.height() - radius - hair, 0, 3 * hair))
    for offset, share in SHADOWS:
        low = body.translated(0, offset * kit.ratio)
        painter.fillPath(rounded(low, radius), faint(shadow, share))
    painter.setClipping(False)
    _fill(painter, body, radius, colours.fill)
    if record.kind == "parked":
        inner = body.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
        outline(painter, inner, radius, QPen(colours.edge, hair))
    if record.quotation:
        bar = QRectF(0, 0, max(1.0, _NOTE["quote_bar"] * kit.scale), body.height())
        edge = rounded(bar, 0).intersected(rounded(body, radius))
        painter.fillPath(edge, colours.edge)
    if kit.zoom >= FAR:
        badge = QPointF((SIDE + BADGE / 2) * kit.scale, _foot_middle(body, kit))
        draw_badge(painter, record.kind, colours, badge, BADGE * kit.scale)


def _fill(painter: QPainter, body: QRectF, radius: float, colour: QColor) -> None:
    """Fill a sheet; of a tall one only the ends are round, and Qt fills the rest more quickly."""
    shape, end = rounded(body, radius), ceil(radius)
    between = body.adjusted(0, end, 0, -end)
    if between.height() < _TALL:
        painter.fillPath(shape, colour)
        return
    painter.fillRect(between.toRect(), colour)
    for top in (body.top(), between.bottom()):
        painter.setClipRect(QRectF(body.left(), top, body.width(), end))
        painter.fillPath(shape, colour)
    painter.setClipping(False)


def paint_words(painter: QPainter, note: NoteView, size: QSize, kit: Kit, mood: Mood) -> None:
    """What stands on a note's sheet: its picture, the text and the foot's words."""
    body = QRectF(0, 0, size.width(), size.height())
    if note.record.picture:
        paint_picture(painter, note, kit)
        if kit.zoom < FAR:
            return
    if mood != "writing":
        paint_text(painter, note.record, body, kit)
    _paint_foot(painter, note, body, kit, mood)
    if mood == "waiting":
        _paint_dashes(painter, body, kit.look.kind(note.record.kind), kit)


def _paint_dashes(painter: QPainter, body: QRectF, colours: KindColours, kit: Kit) -> None:
    line = 2 * kit.ratio
    pen = QPen(colours.edge, line)
    pen.setDashPattern([2.5, 2])
    inner = body.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    outline(painter, inner, RADIUS * kit.scale, pen)


def _paint_far(painter: QPainter, note: Note, body: QRectF, colours: KindColours) -> None:
    """Lines where the text is, and the badge; the letter only while it can be read.

    Both are as large on a note that has grown as on the others.
    """
    width_, pad = body.width(), 0.1 * body.width()
    height = min(body.height(), body.width() * NOTE[1] / NOTE[0])
    grey = faint(colours.edge, 0.55)
    for row, share in enumerate(_FAR_LINES[far_rows(note) - 1]):
        top = (0.13 + 0.17 * row) * height
        painter.fillRect(QRectF(pad, top, share * width_, 0.075 * height), grey)
    badge = 0.34 * height
    middle = QPointF(pad + badge / 2, body.height() - 0.1 * height - badge / 2)
    if badge >= 9:
        draw_badge(painter, note.kind, colours, middle, badge)
    else:
        draw_shape(painter, note.kind, colours.edge, middle, badge)


_FAR_LINES = ((0.6,), (0.72, 0.5), (0.76, 0.8, 0.4))
"""How long the lines are that stand for a text, as shares of the note's width."""
_MOST_ROWS = len(_FAR_LINES)


def far_rows(note: Note) -> int:
    """How many lines stand for a note's text from afar: more text, more lines."""
    rows = 1 + len(note.text) // 18
    return rows if rows < _MOST_ROWS else _MOST_ROWS


def paint_text(painter: QPainter, note: Note, body: QRectF, kit: Kit) -> None:
    """The lines of a note's text, as the fit has broken them."""
    fit = fit_of(note)
    kind = Type(fit.size * kit.scale, 400, note.quotation)
    ink = kit.look.kind(note.kind).ink
    first = (text_top(note) + baseline(400, note.quotation) * fit.size) * kit.scale
    if not leftward(note.text):
        draw_lines(painter, QPointF(text_left(note) * kit.scale, first), fit.lines, kind, ink)
        return
    right = body.width() - SIDE * kit.scale
    for row, line in enumerate(fit.lines):
        foot = round(first + row * LINE * kind.size)
        draw(painter, QPointF(right - width(line, kind), foot), line, kind, ink)


def text_left(note: Note) -> int:
    """Where a note's text begins, in board units; a quotation's stands off its bar."""
    return SIDE + (_NOTE["quote_bar"] if note.quotation else 0)


def _paint_foot(painter: QPainter, note: NoteView, body: QRectF, kit: Kit, mood: Mood) -> None:
    scale, record = kit.scale, note.record
    colours = kit.look.kind(record.kind)
    middle = _foot_middle(body, kit)
    words = Type(foot_size(kit.zoom) * kit.ratio)
    foot = round(middle + CAPITAL * words.size / 2)
    left = (SIDE + BADGE + _FOOT_GAP) * scale
    sign, said = _foot_words(record, kit, mood)
    if sign:
        draw_sign(painter, sign, colours.ink, QPointF(left + _SIGN / 2 * scale, middle),
                  _SIGN * scale)  # fmt: skip
        left += (_SIGN + 4) * scale
    label(painter, QPointF(left, foot), said, words, colours.ink)
    right = body.width() - SIDE * scale
    if note.votes and mood != "waiting":
        counted = f"+{note.votes}"
        strong = Type(words.size, 600)
        right -= width(counted, strong)
        label(painter, QPointF(right, foot), counted, strong, colours.ink)
        right -= _FOOT_GAP * scale
    if note.also:
        spot = QPointF(right - _SIGN / 2 * scale, middle)
        draw_sign(painter, "also", colours.ink, spot, _SIGN * scale)


def _foot_middle(body: QRectF, kit: Kit) -> float:
    return body.height() - (BOTTOM + BADGE / 2) * kit.scale


def foot_size(zoom: float) -> float:
    """Size of the foot's words in dip: a little larger where they would come below 13."""
    usual = float(_NOTE["foot_font"])
    return max(usual * zoom, min(13.0, (usual + 1) * zoom))


def _foot_words(note: Note, kit: Kit, mood: Mood) -> tuple[str, str]:
    """The sign and the words beside the badge."""
    if mood == "waiting":
        return "clock", kit.words.waiting
    if note.versions.get("text"):
        return "warning", kit.words.two_texts
    who = kit.words.seat(note.seat) if note.seat is not None else ""
    who = kit.words.note_taker if note.note_taker else who
    nature = kit.words.nature(note.nature) if note.nature else ""
    return "", " · ".join(part for part in (who, nature) if part)
