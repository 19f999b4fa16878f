"""The portfolio for the room: numbers on a field of impact and feasibility, their titles beside."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect
from facilitator.domain.page_room import LINE
from facilitator.domain.portfolio import MOST, Placed, portfolio
from ui.canvas.lettering import Type, elided
from ui.room.leaves import Named, PortfolioLeaf, Spot
from ui.room.shape import Shape, set_lines

GAP = 24
FIELD = 0.46
"""The most of the width that the field takes."""
_LINES = 2
_SPOTS = 4
"""Numbers in a cell; of more, the last place says how many there are besides."""


def plan_leaves(book: Book, shape: Shape) -> tuple[PortfolioLeaf, ...]:
    """The field with the titles that a page holds; on each further page the field again."""
    title = QCoreApplication.translate("Room", "Action portfolio")
    placed = portfolio(book)
    spots = tuple(_spots(placed))
    area = shape.area(len(shape.title_lines(title)))
    room = Rect(0, 0, area.right - field_of(area, shape).right - shape.px(3 * GAP), area.h)
    pages = _paged([_named(one, room.w, shape) for one in placed], room.h, shape)
    return tuple(PortfolioLeaf(title, spots, names) for names in pages)


def field_of(area: Rect, shape: Shape) -> Rect:
    """The square of the field; left of it and below stand the names of its axes."""
    axis = round(LINE * shape.sizes.small)
    side = min(area.h - axis, round(area.w * FIELD) - axis)
    return Rect(area.x + axis, area.y, side, side)


def disc(shape: Shape) -> int:
    """The diameter of a number."""
    return round(LINE * shape.sizes.small)


def name_height(name: Named, shape: Shape) -> int:
    """The height of a title with its number."""
    return max(disc(shape), round(len(name.lines) * LINE * shape.sizes.text))


def _spots(placed: Sequence[Placed]) -> list[Spot]:
    """The numbers of each cell in their order."""
    standing = [(one.cell, one) for one in placed if one.cell is not None]
    found: list[Spot] = []
    for cell, ones in groupby(sorted(standing, key=lambda pair: pair[0]), key=lambda p: p[0]):
        here = [one for _cell, one in ones]
        told = [Spot(cell, str(one.number), one.group) for one in here]
        if len(told) > _SPOTS:
            told = [*told[: _SPOTS - 1], Spot(cell, f"+{len(told) - _SPOTS + 1}")]
        found += told
    return found


def _named(one: Placed, room: int, shape: Shape) -> Named:
    size = shape.sizes.text
    width = room - disc(shape) - shape.px(GAP)
    lines = set_lines(" ".join(one.action.title.split()), max(1.0, width / size), False)
    if len(lines) > _LINES:
        rest = elided(" ".join(lines[_LINES - 1 :]), Type(size), width)
        lines = (*lines[: _LINES - 1], rest)
    return Named(str(one.number), one.group, lines, one.cell is not None)


def _paged(names: Sequence[Named], room: int, shape: Shape) -> list[tuple[Named, ...]]:
    """As many titles on a page as there is room for; at least one page."""
    pages: list[list[Named]] = [[]]
    used = 0
    for name in names:
        high = name_height(name, shape)
        if pages[-1] and used + high > room:
            pages.append([])
            used = 0
        pages[-1].append(name)
        used += high + shape.px(GAP)
    return [tuple(page) for page in pages]


def cell_of(field: Rect, across: int, up: int) -> Rect:
    """A cell of the field, by feasibility and impact."""
    side = field.w / MOST
    return Rect(
        round(field.x + (across - 1) * side), round(field.y + (MOST - up) * side),
        round(side), round(side),
    )  # fmt: skip
