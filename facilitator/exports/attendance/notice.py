"""A privacy notice that is too long for the foot of an attendance sheet, on pages of its own."""

from collections.abc import Sequence

from facilitator.exports.attendance.head import EDGE
from facilitator.exports.flow import Lines, draw_lines, height, paragraph
from facilitator.exports.paper import NAVY, Page, Sheet, Tag, dressed, leading_of, lettering
from resources.load import Words

Columns = Sequence[Lines]
"""What stands side by side on one page."""
_LEFT, _WIDTH, _APART = 27.0, 117.0, 9.0
"""mm: two columns between the edges where rows have their codes."""
_TITLE = 9.0
_ABOVE_CODE = 32.0
"""mm from the lower edge to where the columns end, clear of the page's code."""


def notice_pages(text: str, sheet: Sheet, top: float) -> list[Columns]:
    """The notice in two columns a page, from ``top`` mm down."""
    room = sheet.height - EDGE - _ABOVE_CODE - top - _TITLE
    lines = paragraph(dressed(text), _WIDTH, lettering("fine"), leading_of("fine"))
    most = max(1, int(room / lines[0].height))
    columns = [lines[at : at + most] for at in range(0, len(lines), most)]
    return [_evened(columns[at : at + 2]) for at in range(0, len(columns), 2)]


def _evened(columns: Sequence[Lines]) -> Columns:
    """The two columns of a last page as long as each other."""
    lines = [line for column in columns for line in column]
    half = -(-len(lines) // 2)
    return tuple(lines[:half]), tuple(lines[half:])


def draw_notice(page: Page, columns: Columns, top: float, say: Words) -> float:
    """The columns below their heading; the y below them."""
    with page.tag(Tag("H2")):
        bold = lettering("section", colour=NAVY)
        page.lines((_LEFT, top), (say("paper.privacy_title"),), bold)
    y = top + _TITLE
    for number, lines in enumerate(columns):
        draw_lines(page, (_LEFT + number * (_WIDTH + _APART), y), lines)
    return y + max(height(lines) for lines in columns)
