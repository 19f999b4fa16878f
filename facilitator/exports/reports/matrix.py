"""Actions in a grid of impact and feasibility, told by their numbers; beside it their titles."""

from collections.abc import Sequence
from functools import partial

from facilitator.domain.portfolio import Placed
from facilitator.exports.flow import Lines, capital, draw_lines, height
from facilitator.exports.paper import (
    BAND,
    WHITE,
    Area,
    Page,
    dressed,
    lettering,
    pen_of,
)
from facilitator.exports.reports.blocks import Figure
from facilitator.exports.reports.charts import short
from resources.load import Words

_SIDE, _LEFT, _OVER, _BELOW = 16.0, 20.0, 1.6, 11.0
"""mm: a cell, the room for what stands at its left, over and below the grid."""
_APART, _NUMBER_ROOM = 10.0, 8.0
_NUMBER, _SMALL = lettering("sum"), lettering("small")
_CELL = lettering("cell")
Cells = dict[tuple[int, int], list[str]]


def matrix_figure(actions: Sequence[Placed], width: float, say: Words) -> Figure:
    """Actions by feasibility and impact; those that were placed nowhere stand in the key alone."""
    cells: Cells = {}
    for one in actions:
        if one.cell:
            cells.setdefault(one.cell, []).append(str(one.number))
    said = "; ".join(
        f"{', '.join(found)}: {say('document.impact')} {up}, {say('document.feasibility')} {across}"
        for (across, up), found in sorted(cells.items())
    )
    draw = partial(_draw, cells, _key(actions, width - _LEFT - 5 * _SIDE - _APART, say), say)
    told = f"{say('document.actions_title')}. {said or say('document.matrix_open')}"
    return Figure(_OVER + 5 * _SIDE + _BELOW, draw, told)


def _key(actions: Sequence[Placed], width: float, say: Words) -> list[tuple[str, Lines]]:
    """Numbers with their titles; none where the room beside the grid is too low for all."""
    found = [
        (
            str(one.number),
            short(
                dressed(one.action.title) or say("report.untitled"), width - _NUMBER_ROOM, _CELL, 2
            ),
        )
        for one in actions
    ]
    tall = sum(height(lines) + 1.0 for _number, lines in found)
    return found if tall <= 5 * _SIDE else []


def _draw(
    cells: Cells, key: Sequence[tuple[str, Lines]], say: Words, page: Page, area: Area
) -> None:
    x, y = area[0] + _LEFT, area[1] + _OVER
    bold = lettering("small_strong")
    page.text((x - 6, y + _SIDE * 2.5 + 1.2), say("document.impact"), bold, "right")
    for across in range(1, 6):
        for up in range(1, 6):
            box = (x + (across - 1) * _SIDE, y + (5 - up) * _SIDE, _SIDE, _SIDE)
            page.box(box, BAND if across > 3 and up > 3 else WHITE, pen_of("row"))
            _draw_cell(page, box, cells.get((across, up), []))
        place = (x + (across - 0.5) * _SIDE, y + 5 * _SIDE + 4.2)
        page.text(place, str(across), _SMALL, "centre")
        page.text((x - 2, y + (5.5 - across) * _SIDE + 1.2), str(across), _SMALL, "right")
    middle = (x + 2.5 * _SIDE, y + 5 * _SIDE + 9)
    page.text(middle, say("document.feasibility"), bold, "centre")
    for number, lines in key:
        left = x + 5 * _SIDE + _APART
        page.lines((left, y), (number,), _NUMBER)
        y = draw_lines(page, (left + _NUMBER_ROOM, y), lines) + 1.0


def _draw_cell(page: Page, area: Area, numbers: Sequence[str]) -> None:
    """The numbers of a cell, so many as it has room for."""
    shown = numbers if len(numbers) <= 6 else [*numbers[:5], "…"]
    for place, number in enumerate(shown):
        row, column = divmod(place, 3)
        x = area[0] + area[2] * (column + 0.5) / min(3, len(shown))
        y = area[1] + area[3] * (row + 0.5) / (1 + (len(shown) - 1) // 3)
        page.text((x, y + capital(_NUMBER) / 2), number, _NUMBER, "centre")
