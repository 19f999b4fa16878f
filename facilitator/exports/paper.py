"""The paper that exporters write on: its sizes, its typefaces, its codes, and the saved PDF.

Exporters import this file and none of its siblings, which it lists. Lengths are in mm from the
sheet's upper left corner, type in pt.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from facilitator.domain.refusal import Refusal
from facilitator.exports.codes_drawn import (
    BADGE_CODE,
    CORNER_CODE,
    PAGE_CODE,
    ROW_CODE,
    corner_codes,
    corner_places,
    page_code,
    qr_path,
)
from facilitator.exports.links_drawn import link_end, link_path
from facilitator.exports.marks_drawn import (
    hand_mark,
    kind_edge,
    kind_fill,
    kind_ink,
    kind_mark,
    minority_mark,
    pointer,
    ruler,
    tick_box,
    tick_mark,
)
from facilitator.exports.paper_page import FIRST_FONT, Area, Outline, Page, Point
from facilitator.exports.paper_style import (
    BAND,
    BLUE,
    INK,
    LEADING,
    MM,
    NAVY,
    PLACEHOLDER,
    PLACEHOLDER_EDGE,
    RULE,
    SECONDARY,
    SMALLEST,
    WHITE,
    Letters,
    Spread,
    Stroke,
    line_mm,
)
from facilitator.exports.paper_text import dressed, fitted, width_mm, wrapped
from facilitator.exports.pdfa import save_pdfa
from facilitator.exports.progress import Cancelled, Tick, no_tick
from facilitator.exports.whole import write_whole

__all__ = [
    "BADGE_CODE",
    "BAND",
    "BLUE",
    "CORNER_CODE",
    "INK",
    "LEADING",
    "MM",
    "NAVY",
    "PAGE_CODE",
    "PAPERS",
    "PLACEHOLDER",
    "PLACEHOLDER_EDGE",
    "ROW_CODE",
    "RULE",
    "SECONDARY",
    "SMALLEST",
    "WHITE",
    "About",
    "Area",
    "Cancelled",
    "Draft",
    "Letters",
    "Outline",
    "Page",
    "Paper",
    "Point",
    "Sheet",
    "Spread",
    "Stroke",
    "Tick",
    "corner_codes",
    "corner_places",
    "dressed",
    "fitted",
    "hand_mark",
    "kind_edge",
    "kind_fill",
    "kind_ink",
    "kind_mark",
    "line_mm",
    "link_end",
    "link_path",
    "minority_mark",
    "no_tick",
    "page_code",
    "pointer",
    "qr_path",
    "ruler",
    "save_pdfa",
    "sheet",
    "tick_box",
    "tick_mark",
    "width_mm",
    "wrapped",
    "write_whole",
]

PROGRAM = "Facilitator"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper format, upright, in mm (ISO 216)."""

    name: str
    width: float
    height: float


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("A4", 210, 297),
        Paper("A3", 297, 420),
        Paper("A2", 420, 594),
        Paper("A1", 594, 841),
        Paper("A0", 841, 1189),
    )
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper as it lies: upright or across; width and height in mm."""

    paper: str
    across: bool
    width: float
    height: float


def sheet(paper: str, across: bool = False) -> Sheet:
    """The sheet of a paper `A4` … `A0`; refuses `unknown_paper` for any other name."""
    found = PAPERS.get(paper)
    if found is None:
        raise Refusal("unknown_paper", name=paper, known=", ".join(PAPERS))
    width, height = (found.height, found.width) if across else (found.width, found.height)
    return Sheet(paper, across, width, height)


@dataclass(frozen=True, slots=True)
class About:
    """What a document says about itself; `at` is aware and the only date in it."""

    title: str
    subject: str
    author: str
    language: str
    at: datetime


class Draft:
    """A document under way, page after page. The same content gives the same bytes."""

    def __init__(self, about: About) -> None:
        self.about = about
        self.substituted: list[str] = []
        """Characters that no font has, each once, in the order in which they were drawn."""
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes, invariant=True, initialFontName=FIRST_FONT, lang=about.language
        )
        self._canvas.setTitle(about.title)
        self._canvas.setSubject(about.subject)
        self._canvas.setAuthor(about.author)
        self._canvas.setCreator(PROGRAM)
        self._begun = False

    def page(self, sheet: Sheet) -> Page:
        """Begin a page; the one before is finished."""
        if self._begun:
            self._canvas.showPage()
        self._begun = True
        self._canvas.setPageSize((sheet.width * MM, sheet.height * MM))
        return Page(self._canvas, (sheet.width, sheet.height), self.substituted)

    def finish(self) -> bytes:
        """The whole draft, to be saved with `save_pdfa`; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._bytes.getvalue()
