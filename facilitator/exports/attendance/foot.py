"""What stands below the table on each page of an attendance sheet."""

from dataclasses import dataclass

from facilitator.domain.attendance import AttendanceView
from facilitator.exports import paper
from facilitator.exports.attendance.head import EDGE
from facilitator.exports.flow import Lines, draw_lines, height, paragraph
from facilitator.exports.marked import Marked, code_at
from facilitator.exports.marked import draw_codes as draw_marked
from facilitator.exports.paper import (
    INK,
    WHITE,
    Page,
    Sheet,
    Stroke,
    dressed,
    leading_of,
    lettering,
    width_mm,
)
from resources.load import Words

_LEAST, _MOST = 26.0, 60.0
"""mm: the height of the foot, and the most that a privacy notice may make of it."""
_LEFT = 27.0
"""Where the table begins: the white around codes at the left edge ends just before."""
_PRIVACY_WIDTH, _BELOW = 114.0, 4.6
"""mm: of the notice, and below it for the line that counts the rows."""
_BOX = (30.4, 9.4)
_FROM_CORNER = 13.0
"""mm between the page's code and the corner's: the last rows' codes stand above."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The privacy notice in its lines, and the foot's upper edge in mm.

    ``overleaf`` is a notice that would leave no room for rows: it has pages of its own, and
    ``privacy`` says so.
    """

    privacy: Lines
    top: float
    overleaf: str = ""


def sheet_foot(view: AttendanceView, sheet: Sheet, say: Words) -> Foot:
    text, overleaf = view.workshop.privacy or say("paper.privacy"), ""
    privacy = _set(text)
    if height(privacy) + _BELOW > _MOST:
        privacy, overleaf = _set(say("paper.privacy_overleaf")), text
    return Foot(privacy, sheet.height - EDGE - max(_LEAST, height(privacy) + _BELOW), overleaf)


def _set(text: str) -> Lines:
    return paragraph(dressed(text), _PRIVACY_WIDTH, lettering("fine"), leading_of("fine"))


def draw_foot(page: Page, foot: Foot, named: str, say: Words) -> None:
    """Privacy notice and counts to fill in, which leave room for what the sheet is ``named``."""
    quiet = lettering("small")
    low = page.height - EDGE
    draw_lines(page, (_LEFT, foot.top), foot.privacy)
    x, wide = _LEFT + _PRIVACY_WIDTH + 5, _BOX[0]
    top = low - _LEAST
    for key in ("present_page", "present_total"):
        page.lines((x, top + 0.4), (say(f"paper.{key}"),), quiet)
        page.box((x, top + 5, wide, _BOX[1]), fill=WHITE, stroke=Stroke(INK, 0.8))
        x += wide + 5.5
    x -= 2 * (wide + 5.5)
    taken = width_mm(named, lettering("sheet_name"))
    room = max(_numbers_end(page) - taken - 4 - x, wide)
    draw_lines(page, (x, top + 15.4), paragraph(say("paper.original"), room, quiet))


def draw_said_rows(page: Page, said: str) -> None:
    """Which rows stand on this page."""
    page.text((_LEFT, page.height - EDGE - 0.6), said, lettering("small"))


def draw_numbers(page: Page, numbers: tuple[str, str]) -> None:
    """What the sheet is and which page of it this is, left of the page's code."""
    right, low = _numbers_end(page), page.height - EDGE
    with page.artefact():
        page.text((right, low - 7.0), numbers[0], lettering("sheet_name"), "right")
        page.text((right, low - 1.2), numbers[1], lettering("page_number_marked"), "right")


def _numbers_end(page: Page) -> float:
    return code_at(page, _FROM_CORNER)[0] - 6


def lowest_code(sheet: Sheet) -> float:
    """Above this y, in mm, codes of rows may stand at the edges: the corner codes begin there."""
    return sheet.height - EDGE - paper.CORNER_CODE


def draw_codes(page: Page, sheet: Marked, number: int) -> None:
    """The four corner codes and the page's own."""
    draw_marked(page, sheet, number, _FROM_CORNER)
