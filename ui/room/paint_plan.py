"""The portfolio as the room sees it: the field with its numbers, and what each of them is."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.domain.layout import Rect
from facilitator.domain.page_room import LINE
from facilitator.domain.portfolio import MOST
from ui.canvas.lettering import Type, width
from ui.room.ink import Ink
from ui.room.leaves import Named, PortfolioLeaf, Spot
from ui.room.plan import GAP, cell_of, disc, field_of, name_height


def paint_plan(ink: Ink, leaf: PortfolioLeaf) -> None:
    """The field at the left, the titles at the right."""
    area = ink.shape.area(len(ink.shape.title_lines(leaf.title)))
    field = field_of(area, ink.shape)
    _paint_field(ink, field)
    _paint_spots(ink, field, leaf.spots)
    left = field.right + ink.shape.px(3 * GAP)
    top = area.y
    for name in leaf.names:
        row = Rect(left, top, area.right - left, name_height(name, ink.shape))
        _paint_name(ink, row, name)
        top += row.h + ink.shape.px(GAP)


def _paint_spots(ink: Ink, field: Rect, spots: Sequence[Spot]) -> None:
    """The numbers: one in the middle of its cell, several two by two."""
    alike = Counter(spot.cell for spot in spots)
    seen: Counter[tuple[int, int]] = Counter()
    for spot in spots:
        cell, place, step = cell_of(field, *spot.cell), seen[spot.cell], field.w / MOST / 2
        seen[spot.cell] += 1
        across, down = (0.5, 0.5) if alike[spot.cell] == 1 else (place % 2, place // 2)
        middle = QPointF(cell.x + step * (0.5 + across), cell.y + step * (0.5 + down))
        side = min(float(disc(ink.shape)), step - 2)
        _paint_disc(ink, middle, side, (spot.said, spot.group))


def _paint_name(ink: Ink, row: Rect, name: Named) -> None:
    """A number and its title; quiet where it stands nowhere."""
    shape, side = ink.shape, disc(ink.shape)
    middle = QPointF(row.x + side / 2, row.y + row.h / 2)
    _paint_disc(ink, middle, side, (name.said, name.group))
    start, high = side + shape.px(GAP), round(len(name.lines) * LINE * shape.sizes.text)
    words = Rect(row.x + start, row.y + (row.h - high) // 2, row.w - start, high)
    colour = ink.look.colour("text" if name.placed else "text_quiet")
    ink.lines(words, name.lines, Type(shape.sizes.text), colour)


def _paint_field(ink: Ink, field: Rect) -> None:
    painter, look, shape = ink.painter, ink.look, ink.shape
    painter.setPen(QPen(look.colour("border_control"), max(1, shape.px(2))))
    painter.setBrush(look.colour("window"))
    for across in range(1, MOST + 1):
        for up in range(1, MOST + 1):
            painter.drawRect(QRectF(*cell_of(field, across, up)))
    kind, high = Type(shape.sizes.small), round(LINE * shape.sizes.small)
    quiet = look.colour("text_quiet")
    below = Rect(field.x, field.bottom, field.w, high)
    ink.line(below, QCoreApplication.translate("Room", "Feasibility"), kind, quiet, "right")
    painter.save()
    painter.translate(field.x - high, field.bottom)
    painter.rotate(-90)
    upright = Rect(0, 0, field.h, high)
    ink.line(upright, QCoreApplication.translate("Room", "Impact"), kind, quiet, "right")
    painter.restore()


def _paint_disc(ink: Ink, middle: QPointF, side: float, told: tuple[str, int]) -> None:
    said, group = told
    colour = ink.look.table(group) if group else ink.look.colour("text_quiet")
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(QColor(colour))
    ink.painter.drawEllipse(middle, side / 2, side / 2)
    kind = Type(min(ink.shape.sizes.small, side * 0.84), 700)
    taken = width(said, kind)
    room = Rect(round(middle.x() - taken / 2), round(middle.y() - side / 2), round(taken) + 2,
                round(side))  # fmt: skip
    ink.line(room, said, kind, ink.look.colour("on_primary"))
