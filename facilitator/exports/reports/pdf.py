"""A report as PDF: A4, only read; bookmarks, and a code in each footer."""

from pathlib import Path

from facilitator.domain.codes import MOST_COUNTED
from facilitator.exports.contract import Options, Written
from facilitator.exports.flow import TextLine, draw_lines, height, paragraph
from facilitator.exports.marked import marked
from facilitator.exports.paper import (
    About,
    Draft,
    Page,
    Sheet,
    Tick,
    lettering,
    pen_of,
    qr_path,
    save_pdfa,
    sheet,
    space,
    width_mm,
)
from facilitator.exports.parts import Part, closed_up
from facilitator.exports.reports.blocks import Document
from facilitator.exports.reports.column import OVER, Column
from facilitator.exports.reports.setting import set_blocks
from resources.load import Words, words

_CODE = 13.0
_FOOT = 18.4
"""mm from the sheet's lower edge to the footer's rule: room for a code of 13 mm and its white."""


def write_pdf(document: Document, options: Options, target: Path, tick: Tick) -> Written:
    """Write a report; every page bears its number and, in its footer, its code."""
    say, paper = words(options.language), sheet("A4", document.across)
    frame = _Frame(document, paper, options, say)
    parts = set_blocks(document.headed, frame.column)
    pages = closed_up(parts, (frame.top, frame.top + frame.head.height), frame.bottom)
    author = document.workshop.title
    about = About(document.title, document.about, author, say.language, options.at)
    draft = Draft(about)
    for number, held in enumerate(pages, 1):
        tick(number - 1, len(pages))
        page = draft.page(paper)
        y = frame.begin(page, held, first=number == 1)
        for part in held:
            part.put(page, y)
            y += part.height
        with page.artefact():
            frame.end(page, number, len(pages))
    save_pdfa(draft.finish(), target, options.at)
    tick(len(pages), len(pages))
    return Written(len(pages), tuple(draft.substituted))


class _Frame:
    """What stands on every page around the text."""

    def __init__(self, document: Document, paper: Sheet, options: Options, say: Words) -> None:
        side = space("side_across" if paper.across else "side")
        self.document, self.say = document, say
        self.marked = marked(
            document.kind, document.workshop, document.session, document.table, options.printing
        )
        self.column = Column(side, paper.width - 2 * side, level=1)
        self.top = space("top_across" if paper.across else "top")
        self.foot = paper.height - _FOOT
        self.bottom = self.foot - 2.6
        self.running = paragraph(document.running, self.column.width, OVER)
        self.head = Part(height(self.running) + 5.6, self._draw_running)

    def begin(self, page: Page, held: list[Part], first: bool) -> float:
        """Draw what stands above the text; where the text begins."""
        if first or any(part.fresh for part in held[:1]):
            return self.top
        with page.artefact():
            self._draw_running(page, self.top)
        return self.top + self.head.height

    def _draw_running(self, page: Page, y: float) -> None:
        below = draw_lines(page, (self.column.x, y), self.running) + 1.6
        page.rule((self.column.x, below), (self.column.right, below), pen_of("title"))

    def end(self, page: Page, number: int, of: int) -> None:
        """The footer: what this is, which page, and the page's code."""
        left, right = self.column.x, self.column.right
        bold = lettering("page_number")
        said = self.say("paper.page_of", n=number, of=of)
        edge = right - _CODE - 4
        page.rule((left, self.foot), (edge, self.foot), pen_of("section"))
        page.text((edge, self.foot + 4.8), said, bold, "right")
        room = edge - left - width_mm(said, bold) - 6
        small = lettering("small")
        lines: tuple[TextLine, ...] = paragraph(self.document.about, room, small)[:2]
        draw_lines(page, (left, self.foot + 1.6), lines)
        qr_path(
            page,
            self.marked.text(min(number, MOST_COUNTED)),
            (right - _CODE, self.foot + 0.6),
            _CODE,
        )
