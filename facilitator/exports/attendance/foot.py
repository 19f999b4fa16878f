"""What stands below the table on each page of an attendance sheet."""

from dataclasses import dataclass

from facilitator.domain.refusal import Refusal
from facilitator.domain.views import AttendanceView
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
_PRIVACY_WIDTH = 114.0
_BOX = (30.4, 9.4)
_FROM_CORNER = 13.0
"""mm between the page's code and the corner's: the last rows' codes stand above."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The privacy notice in its lines, and the foot's upper edge in mm."""

    privacy: Lines
    top: float


def sheet_foot(view: AttendanceView, sheet: Sheet, say: Words) -> Foot:
    """Refuses ``privacy_too_long`` for a notice that leaves no room for rows."""
    text = view.workshop.privacy or say("paper.privacy")
    privacy = paragraph(dressed(text), _PRIVACY_WIDTH, lettering("fine"), leading_of("fine"))
    tall = height(privacy) + 4.6
    if tall > _MOST:
        raise Refusal("privacy_too_long")
    return Foot(privacy, sheet.height - EDGE - max(_LEAST, tall))


def draw_foot(page: Page, foot: Foot, rows: str, numbers: tuple[str, str], say: Words) -> None:
    """Privacy notice, counts to fill in, and which rows and which page this is."""
    quiet = lettering("small")
    low = page.height - EDGE
    draw_lines(page, (_LEFT, foot.top), foot.privacy)
    page.text((_LEFT, low - 0.6), rows, quiet)
    x, wide = _LEFT + _PRIVACY_WIDTH + 5, _BOX[0]
    top = low - _LEAST
    for key in ("present_page", "present_total"):
        page.lines((x, top + 0.4), (say(f"paper.{key}"),), quiet)
        page.box((x, top + 5, wide, _BOX[1]), fill=WHITE, stroke=Stroke(INK, 0.8))
        x += wide + 5.5
    right, named = code_at(page, _FROM_CORNER)[0] - 6, lettering("sheet_name")
    x -= 2 * (wide + 5.5)
    room = max(right - width_mm(numbers[0], named) - 4 - x, wide)
    draw_lines(page, (x, top + 15.4), paragraph(say("paper.original"), room, quiet))
    with page.artefact():
        page.text((right, low - 7.0), numbers[0], named, "right")
        page.text((right, low - 1.2), numbers[1], lettering("page_number_marked"), "right")


def lowest_code(sheet: Sheet) -> float:
    """Above this y, in mm, codes of rows may stand at the edges: the corner codes begin there."""
    return sheet.height - EDGE - paper.CORNER_CODE


def draw_codes(page: Page, sheet: Marked, number: int) -> None:
    """The four corner codes and the page's own."""
    draw_marked(page, sheet, number, _FROM_CORNER)
