"""The portfolio as the room sees it: the field with its numbers, and what each of them is."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from facilitator.domain.layout import Rect
from facilitator.domain.paging import LINE
from facilitator.domain.portfolio import MOST
from ui.canvas.lettering import Type, width
from ui.room.ink import Ink
from ui.room.leaves import PortfolioLeaf
from ui.room.plan import GAP, cell_of, disc, field_of, name_height


def paint_plan(ink: Ink, leaf: PortfolioLeaf) -> None:
    """The field at the left, the titles at the right."""
    shape = ink.shape
    area = shape.area(len(shape.title_lines(leaf.title)))
    field = field_of(area, shape)
    _paint_field(ink, field)
    alike = Counter(spot.cell for spot in leaf.spots)
    seen: Counter[tuple[int, int]] = Counter()
    for spot in leaf.spots:
        cell = cell_of(field, *spot.cell)
        place = seen[spot.cell]
        seen[spot.cell] += 1
        step = cell.w / 2
        alone = alike[spot.cell] == 1
        middle = (
            QPointF(cell.x + step, cell.y + step)
            if alone
            else QPointF(cell.x + step * (0.5 + place % 2), cell.y + step * (0.5 + place // 2))
        )
        side = min(float(disc(shape)), step - 2)
        _paint_disc(ink, middle, side, (spot.said, spot.group))
    top = area.y
    left = field.right + shape.px(3 * GAP)
    for name in leaf.names:
        row = Rect(left, top, area.right - left, name_height(name, shape))
        _paint_disc(ink, QPointF(left + disc(shape) / 2, top + row.h / 2), disc(shape),
                    (name.said, name.group))  # fmt: skip
        start = disc(shape) + shape.px(GAP)
        high = round(len(name.lines) * LINE * shape.sizes.text)
        words = Rect(left + start, top + (row.h - high) // 2, row.w - start, high)
        colour = ink.look.colour("text" if name.placed else "text_quiet")
        ink.lines(words, name.lines, Type(shape.sizes.text), colour)
        top += row.h + shape.px(GAP)


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
