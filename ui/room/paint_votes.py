"""The bars of a vote, as the room sees them: words, bars and numbers; a sign at each criterion."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from facilitator.domain.layout import Rect
from facilitator.domain.page_room import LINE
from ui.canvas.lettering import Type, width
from ui.canvas.signs import draw_badge
from ui.criteria import criterion_colour, draw_criterion
from ui.room.ink import Ink
from ui.room.leaves import Bar, VotesLeaf
from ui.room.votes import GAP, SIGN, bar_height, key_height, key_line, words_room

SECRET = "•"
"""What stands for a number that nobody may see yet."""
_THICK = 0.62
"""Of a single bar, in lines of text; of one of several."""
_THIN = 0.5


def paint_votes(ink: Ink, leaf: VotesLeaf) -> None:
    """The key of the criteria, then one thing below the other."""
    shape = ink.shape
    area = shape.area(len(shape.title_lines(leaf.title)))
    high = key_height(leaf.criteria, shape)
    if leaf.criteria:
        _paint_key(ink, leaf.criteria, area._replace(h=high - shape.px(GAP)))
    top = area.y + high
    for bar in leaf.bars:
        room = area._replace(y=top, h=bar_height(bar, shape))
        _paint_words(ink, bar, room)
        _paint_strips(ink, bar, room, leaf)
        top = room.bottom + shape.px(GAP)


def _paint_key(ink: Ink, criteria: tuple[str, ...], room: Rect) -> None:
    """What each sign stands for, in up to two lines."""
    shape, kind = ink.shape, Type(ink.shape.sizes.small)
    side, gap = round(shape.sizes.text * SIGN), shape.px(GAP)
    wide = room.w // max(1, -(-len(criteria) // 2)) if _too_wide(ink, criteria, room) else 0
    line = key_line(shape)
    left, top = room.x, room.y if wide else room.y + line // 2
    for place, said in enumerate(criteria):
        if wide and place == -(-len(criteria) // 2):
            left, top = room.x, top + line
        draw_criterion(ink.painter, place, ink.look, QPointF(left + side / 2, top + line / 2), side)
        start = left + side + gap // 2
        most = (wide or room.right - left) - side - gap
        taken = ink.line(Rect(start, top, most, line), said, kind, ink.look.colour("text"))
        left = left + wide if wide else round(start + taken + 2 * gap)


def _too_wide(ink: Ink, criteria: tuple[str, ...], room: Rect) -> bool:
    kind, gap = Type(ink.shape.sizes.small), ink.shape.px(GAP)
    signs = len(criteria) * (ink.shape.sizes.text * SIGN + 2.5 * gap)
    return signs + sum(width(said, kind) for said in criteria) > room.w


def _paint_words(ink: Ink, bar: Bar, room: Rect) -> None:
    shape, look = ink.shape, ink.look
    left, words = words_room(shape)
    text = round(len(bar.lines) * LINE * shape.sizes.text)
    place = Rect(room.x, room.y + (room.h - text) // 2, left + words, text)
    kind = bar.count.kind
    if kind:
        spot = QPointF(room.x + shape.badge / 2, room.y + room.h / 2)
        draw_badge(ink.painter, kind, look.kind(kind), spot, shape.badge)
        place = place._replace(x=room.x + left, w=words)
    ink.lines(place, bar.lines, Type(shape.sizes.text, 400 if kind else 600), look.colour("text"))


def _paint_strips(ink: Ink, bar: Bar, room: Rect, leaf: VotesLeaf) -> None:
    """One bar, or one for each criterion, each with its number."""
    shape, size = ink.shape, ink.shape.sizes.text
    left, words = words_room(shape)
    start = room.x + left + words + shape.px(GAP)
    several = len(bar.shares) > 1
    numbers = bar.count.by if leaf.criteria else (bar.count.votes,)
    high = room.h // len(bar.shares)
    thick = round(size * (_THIN if several else _THICK))
    for place, (share, number) in enumerate(zip(bar.shares, numbers, strict=True)):
        strip = Rect(start, room.y + place * high, room.right - start, high)
        colour = ink.look.colour("primary")
        if leaf.criteria:
            side = round(size * SIGN)
            colour = criterion_colour(place, ink.look)
            spot = QPointF(strip.x + side / 2, strip.y + high / 2)
            draw_criterion(ink.painter, place, ink.look, spot, side)
            strip = strip._replace(x=strip.x + side + shape.px(12), w=strip.w - side - shape.px(12))
        said = SECRET if leaf.is_secret else str(number)
        _paint_strip(ink, strip, (0.0 if leaf.is_secret else share, thick), said, colour)


def _paint_strip(ink: Ink, room: Rect, bar: tuple[float, int], said: str, colour: QColor) -> None:
    """A bar of so much of its room and so thick, and what is said at its end."""
    share, thick = bar
    kind = Type(ink.shape.sizes.text, 700)
    number = round(kind.size * 2.2)
    long = round((room.w - number) * share)
    if share:
        long = max(ink.shape.px(8), long)
        ink.painter.fillRect(room.x, room.y + (room.h - thick) // 2, long, thick, colour)
    place = room._replace(x=room.x + long + ink.shape.px(16) * bool(share), w=number)
    ink.line(place, said, kind, ink.look.colour("text"))
