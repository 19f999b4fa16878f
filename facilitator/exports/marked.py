"""How a printed page is known again: four corner codes and the page's own, on what is written on.

A sheet that is only read has its page's code in the footer: ``Marked.text`` says it.
"""

from dataclasses import dataclass

from facilitator.domain.codes import (
    MOST_COUNTED,
    Where,
    corner_code,
    mark_of,
    page_code,
    sheet_mark,
)
from facilitator.domain.records import Session, Table, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.exports import paper
from facilitator.exports.paper import CORNER_CODE, EDGE, PAGE_CODE, Page, Point, Sheet

BESIDE_CODE = 22.9
"""mm from the edge to what stands beside a corner code: behind its white."""
APART = 5.0
"""mm between the page's code and the corner's, unless codes of rows stand above."""
_NO_MARK = "0000"


@dataclass(frozen=True, slots=True)
class Marked:
    """A printed sheet: of which workshop, session and table, of what kind, which printing.

    ``thing`` is what the sheet is of, so that two sheets never share their corner codes; ``mark``
    are the session's four symbols, zeros where it has none.
    """

    workshop: str
    thing: str
    mark: str
    table: int
    kind: str
    printing: int = 1

    def text(self, number: int) -> str:
        """What the page's own code says."""
        where = Where(mark_of(self.workshop, 6), self.mark or _NO_MARK, self.table)
        return page_code(where, self.kind, number, self.printing)

    def corners(self, number: int) -> list[str]:
        """What the corner codes say, clockwise from the upper left."""
        sheet = sheet_mark(self.workshop, self.thing, self.printing)
        return [corner_code(corner, sheet, number) for corner in (1, 2, 3, 4)]


def marked(
    kind: str, workshop: Workshop, session: Session | None, table: Table | None, printing: int = 1
) -> Marked:
    """The marks of a sheet of a kind (``SHEET_KINDS``), of a session or one of its tables."""
    about = table or session or workshop
    return Marked(
        workshop.id,
        f"{kind} {about.id}",
        session.mark if session else "",
        min(table.number, MOST_COUNTED) if table else 0,
        kind,
        min(printing, MOST_COUNTED),
    )


def expect_countable(pages: int) -> None:
    """Refuses ``too_many_pages`` where a page's number does not fit its code."""
    if pages > MOST_COUNTED:
        raise Refusal("too_many_pages", pages=pages, limit=MOST_COUNTED)


def code_at(page: Page | Sheet, apart: float = APART) -> Point:
    """The upper left corner of the page's own code, ``apart`` mm left of the corner code."""
    x = page.width - EDGE - CORNER_CODE - apart - PAGE_CODE
    return x, page.height - EDGE - PAGE_CODE


def draw_codes(page: Page, sheet: Marked, number: int, apart: float = APART) -> None:
    """The four corner codes and the page's own."""
    paper.corner_codes(page, sheet.corners(number))
    paper.page_code(page, sheet.text(number), code_at(page, apart))
