"""A page of cards: problem at the left, what explains it at the right, the link in the lane."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPen

from facilitator.domain.kinds import link_kind, note_kind
from facilitator.domain.layout import Rect
from facilitator.domain.page_room import (
    LINE,
    Card,
    Join,
    Sheet,
)
from facilitator.domain.records import Note, Picture
from resources import tokens
from ui.canvas.board_words import board_words
from ui.canvas.kit import rounded
from ui.canvas.lettering import Type, width
from ui.canvas.link_shape import Stroke, link_shape
from ui.canvas.paint_picture import draw_picture
from ui.canvas.signs import draw_badge
from ui.icons import picture
from ui.look import KindColours
from ui.room.ink import Ink
from ui.room.leaves import CardsLeaf

_RADIUS = tokens.tokens()["projector"]["card_radius"]
_UNIT, _THICK = 3.0, 4.0
"""Of links, for a picture 1080 lines high."""
_SHORT = 14
"""Units that a link needs at least, so that more of it is seen than its end."""
_QUOTE_BAR = 8
_HAND = 0.86


def paint_cards(ink: Ink, leaf: CardsLeaf) -> None:
    """The cards and the links between them."""
    sheet = ink.shape.sheet(len(ink.shape.title_lines(leaf.title)))
    for card in leaf.page.cards:
        _paint_card(ink, leaf, card, sheet)
    for join in leaf.page.joins:
        _paint_join(ink, join, sheet)


def _paint_card(ink: Ink, leaf: CardsLeaf, card: Card, sheet: Sheet) -> None:
    box, note = sheet.rect(card), leaf.notes[card.note]
    colours = ink.look.kind(note.kind)
    _paint_ground(ink, note, box, colours)
    half = sheet.badge / 2
    spot = QPointF(box.x + sheet.padding + half, box.y + sheet.padding + half)
    draw_badge(ink.painter, note.kind, colours, spot, sheet.badge)
    left = sheet.padding + sheet.badge + sheet.badge_gap
    room = Rect(
        box.x + left,
        box.y + sheet.text_top,
        box.w - left - sheet.padding,
        round(LINE * sheet.size * len(card.lines)),
    )
    foot = _foot(box, sheet)
    if note.picture and card.part == 1:
        room = room._replace(y=foot.y - room.h)
        high = room.y - box.y - sheet.padding - sheet.badge_gap
        above = Rect(room.x, box.y + sheet.padding, room.w, high)
        _paint_picture(ink, leaf.pictures.get(note.picture), above, colours)
    ink.lines(room, card.lines, Type(sheet.size, 400, note.quotation), colours.ink)
    if foot.y < room.bottom:
        return  # Words as high as this room needs leave no line below them.
    if note.hands and card.part == card.parts:
        _paint_hands(ink, note.hands, foot, colours)
    if card.parts > 1:
        said = f"{card.part} / {card.parts}"
        ink.line(foot._replace(x=room.x), said, Type(sheet.small), colours.ink)


def _paint_picture(ink: Ink, picture: Picture | None, room: Rect, colours: KindColours) -> None:
    """A picture whole; its absence in words."""
    if not draw_picture(ink.painter, picture, room):
        said = board_words().unreadable
        ink.line(room, said, Type(ink.shape.sizes.small), colours.ink)


def _foot(box: Rect, sheet: Sheet) -> Rect:
    """The line at the lower edge, for hands and parts."""
    high = round(LINE * sheet.small)
    bottom = box.bottom - sheet.padding // 2
    return Rect(box.x + sheet.padding, bottom - high, box.w - 2 * sheet.padding, high)


def _paint_ground(ink: Ink, note: Note, box: Rect, colours: KindColours) -> None:
    radius = ink.shape.px(_RADIUS)
    shape = rounded(QRectF(*box), radius)
    ink.painter.fillPath(shape, colours.fill)
    if note_kind(note.kind).outline:
        inner = QRectF(*box).adjusted(1, 1, -1, -1)
        ink.painter.strokePath(rounded(inner, radius), QPen(colours.edge, 2))
    if note.quotation:
        bar = QPainterPath()
        bar.addRect(QRectF(box.x, box.y, ink.shape.px(_QUOTE_BAR), box.h))
        ink.painter.fillPath(bar.intersected(shape), colours.edge)


def _paint_hands(ink: Ink, hands: int, room: Rect, colours: KindColours) -> None:
    kind = Type(ink.shape.sizes.small, 700)
    taken = ink.line(room, str(hands), kind, colours.ink, "right")
    sign(ink, "hand", room.right - taken - ink.shape.px(12), room, colours.ink)


def sign(ink: Ink, name: str, right: float, room: Rect, colour: QColor) -> None:
    """A drawing as high as the words beside it, with its right edge at a place."""
    size = round(ink.shape.sizes.small * _HAND)
    drawn = picture(name, colour, size)
    ink.painter.drawPixmap(round(right - size), round(room.y + (room.h - size) / 2), drawn)


def sign_width(ink: Ink, text: str, weight: int) -> float:
    """The room that a text takes with a drawing before it."""
    kind = Type(ink.shape.sizes.small, weight)
    return width(text, kind) + ink.shape.px(20) + ink.shape.sizes.small * _HAND


def _paint_join(ink: Ink, join: Join, sheet: Sheet) -> None:
    """A straight line through the lane, or through the gap between two cards."""
    kind = link_kind(join.kind)
    start, end = _ends(sheet, join)
    scale = ink.shape.height / 1080
    length = max(abs(start[0] - end[0]), abs(start[1] - end[1]))
    unit = min(_UNIT * scale, length / _SHORT)
    path = link_shape((start, end), kind, Stroke(unit, _THICK * scale))
    ink.painter.fillPath(path, ink.look.colour(kind.colour))


def _ends(sheet: Sheet, join: Join) -> tuple[tuple[float, float], tuple[float, float]]:
    source, target = sheet.rect(join.source), sheet.rect(join.target)
    middle = sheet.padding + sheet.badge / 2
    if source.right < target.x or target.right < source.x:
        y = max(source.y, target.y) + middle
        if source.x > target.x:
            return (source.x, y), (target.right, y)
        return (source.right, y), (target.x, y)
    x = max(source.x, target.x) + middle
    if source.y > target.y:
        return (x, source.y), (x, target.bottom)
    return (x, source.bottom), (x, target.y)
