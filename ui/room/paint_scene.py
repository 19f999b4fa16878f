"""A whole picture for the room: the lines around, and the leaf between them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPen

from facilitator.domain.layout import Rect
from facilitator.domain.page_room import LINE
from resources import tokens
from ui.canvas.kit import rounded
from ui.canvas.lettering import Type
from ui.look import Look
from ui.room.agenda import GAP as AGENDA_GAP
from ui.room.agenda import TIME
from ui.room.ink import Ink
from ui.room.leaves import (
    AgendaLeaf,
    Around,
    BlankLeaf,
    BoardLeaf,
    CardsLeaf,
    PathLeaf,
    PortfolioLeaf,
    Scene,
    VotesLeaf,
)
from ui.room.paint_cards import paint_cards, sign, sign_width
from ui.room.paint_path import paint_path
from ui.room.paint_plan import paint_plan
from ui.room.paint_votes import paint_votes
from ui.room.shape import TITLE_WEIGHT, Shape

_DOT = tokens.tokens()["projector"]["dot"]
_MOST_DOTS = 12
"""Beyond it pages are counted in figures."""


def paint_scene(painter: QPainter, scene: Scene, shape: Shape, look: Look) -> None:
    """Ground, lines, title and leaf; where the leaf is a board, its place stays bare."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, shape.width, shape.height, look.colour("window"))
    if isinstance(scene.leaf, BlankLeaf):
        return
    ink = Ink(painter, look, shape)
    _paint_head(ink, scene.around)
    _paint_foot(ink, scene.around)
    _paint_title(ink, scene.leaf.title)
    _PAINT[type(scene.leaf)](ink, scene.leaf)


def picture_of(scene: Scene, shape: Shape, look: Look) -> QImage:
    """The picture by itself, for the facilitator to see beforehand."""
    image = QImage(shape.width, shape.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_scene(painter, scene, shape, look)
    painter.end()
    return image


def _paint_head(ink: Ink, told: Around) -> None:
    head, small = ink.shape.head, ink.shape.sizes.small
    quiet = ink.look.colour("text_quiet")
    strong = ink.look.colour("warning" if told.is_over else "text")
    right = head.right
    taken = ink.line(head, told.time, Type(small, 700), strong, "right")
    sign(ink, "clock", right - taken - ink.shape.px(20), head, strong)
    right -= round(sign_width(ink, told.time, 700)) + ink.shape.px(64)
    room = Rect(head.x, head.y, right - head.x, head.h)
    taken = ink.line(room, told.step, Type(small), quiet, "right") if told.step else -64
    left = room._replace(w=max(0, round(room.w - taken - ink.shape.px(64))))
    ink.line(left, told.theme, Type(small), quiet)


def _paint_title(ink: Ink, title: str) -> None:
    lines = ink.shape.title_lines(title)
    room = ink.shape.title(len(lines))
    size = ink.shape.sizes.title
    top = round((room.h - len(lines) * LINE * size) / 2)
    kind = Type(size, TITLE_WEIGHT)
    ink.lines(room._replace(y=room.y + top), lines, kind, ink.look.colour("text"))


def _paint_foot(ink: Ink, told: Around) -> None:
    foot, kind = ink.shape.foot, Type(ink.shape.sizes.small)
    quiet = ink.look.colour("text_quiet")
    third = foot.w // 3
    votes = ink.line(foot._replace(x=foot.x + third, w=foot.w - third), told.votes, kind, quiet,
                     "right")  # fmt: skip
    left = foot
    if told.table is not None:
        box = QRectF(foot.x, foot.y, foot.h, foot.h)
        ink.painter.fillPath(rounded(box, ink.shape.px(8)), ink.look.table(told.table.number))
        number, strong = str(told.table.number), Type(kind.size, 700)
        inner = Rect(foot.x, foot.y, foot.h, foot.h)
        taken = ink.line(inner._replace(x=-10 * foot.w), number, strong, quiet)
        middle = inner._replace(x=round(inner.x + (inner.w - taken) / 2), w=inner.w)
        ink.line(middle, number, strong, ink.look.colour("window"))
        shift = foot.h + ink.shape.px(16)
        left = foot._replace(x=foot.x + shift, w=foot.w - shift)
    ink.line(left._replace(w=max(0, left.w - round(votes))), told.table_name, kind, quiet)
    _paint_dots(ink, told, foot)


def _paint_dots(ink: Ink, told: Around, foot: Rect) -> None:
    if told.pages < 2:
        return
    middle = ink.shape.width // 2
    if told.pages > _MOST_DOTS:
        room = foot._replace(x=middle - foot.w // 8, w=foot.w // 4)
        ink.line(room, f"{told.page + 1} / {told.pages}", Type(ink.shape.sizes.small),
                 ink.look.colour("text_quiet"))  # fmt: skip
        return
    side, step = ink.shape.px(_DOT), ink.shape.px(2 * _DOT)
    left = middle - (step * (told.pages - 1)) / 2
    for page in range(told.pages):
        spot = QPointF(left + page * step, foot.y + foot.h / 2)
        here = page == told.page
        colour = ink.look.colour("primary" if here else "text_quiet")
        ink.painter.setPen(QPen(colour, ink.shape.px(3)))
        ink.painter.setBrush(colour if here else ink.look.colour("window"))
        ink.painter.drawEllipse(spot, side / 2 - 1, side / 2 - 1)


def _paint_board(_ink: Ink, _leaf: BoardLeaf) -> None:
    """A board paints itself, in a widget of its own."""


def _paint_agenda(ink: Ink, leaf: AgendaLeaf) -> None:
    shape, look = ink.shape, ink.look
    area = shape.area(len(shape.title_lines(leaf.title)))
    sizes, gap = shape.sizes, shape.px(AGENDA_GAP)
    high = round(TIME * LINE * sizes.text)
    strong = look.colour("warning" if leaf.is_over else "text")
    ink.line(area._replace(h=high), leaf.time, Type(round(TIME * sizes.text), 700), strong)
    top = area.y + high
    if leaf.text:
        ink.lines(area._replace(y=top), leaf.text, Type(sizes.text), look.colour("text"))
        top += round(len(leaf.text) * LINE * sizes.text) + gap
    for start, title in leaf.later:
        row = area._replace(y=top, h=round(LINE * sizes.small))
        taken = ink.line(row, start, Type(sizes.small, 600), look.colour("text_quiet"))
        shift = round(taken + sizes.small) if start else 0
        room = row._replace(x=row.x + shift, w=row.w - shift)
        ink.line(room, title, Type(sizes.small), look.colour("text_quiet"))
        top += row.h


_PAINT: dict[type, Callable[[Ink, Any], None]] = {
    BoardLeaf: _paint_board,
    CardsLeaf: paint_cards,
    VotesLeaf: paint_votes,
    AgendaLeaf: _paint_agenda,
    PortfolioLeaf: paint_plan,
    PathLeaf: paint_path,
}
