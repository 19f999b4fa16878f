"""A report as DOCX: styles, headings, real tables; drawings as pictures with their numbers below.

Made to be written on in, so nothing in it is a drawing that words could say.
"""

from collections.abc import Callable, Iterable
from datetime import UTC
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as Text
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from facilitator.domain.kinds import note_kind
from facilitator.exports.contract import Options, Written
from facilitator.exports.paper import PLACEHOLDER_EDGE, SECONDARY, lettering, space
from facilitator.exports.progress import Tick
from facilitator.exports.reports.blocks import (
    Beside,
    Blanks,
    Block,
    Callout,
    Document,
    Facts,
    Figure,
    Fresh,
    Heading,
    Inset,
    Kinds,
    Listing,
    Paragraph,
    Quotation,
    Table,
    Together,
)
from facilitator.exports.reports.raster import png
from facilitator.exports.whole import write_whole
from facilitator.exports.word import add_grid, coloured, dress, fit, quiet, undated
from resources.load import words

_LONG, _SHORT = 297, 210
_SMALL = lettering("small")


def write_docx(document: Document, options: Options, target: Path, tick: Tick) -> Written:
    """Write a report that others go on writing."""
    writing = _Writing(document, options)
    for number, block in enumerate(document.blocks):
        tick(number, len(document.blocks))
        writing.write(block)
    write_whole(target, undated(writing.made))
    tick(len(document.blocks), len(document.blocks))
    return Written(0)


class _Writing:
    """A document under way."""

    def __init__(self, document: Document, options: Options) -> None:
        self.document, self.options = document, options
        self.made: Text = docx.Document()
        self.margin = space("side_across" if document.across else "side")
        self.width = (_LONG if document.across else _SHORT) - 2 * self.margin
        self.titles = 0
        many = sum(isinstance(block, Fresh) for block in document.blocks) > 1
        self.below = 1 if many else 0
        """A document of several titles has its headings one level lower."""
        self._begin()

    def _begin(self) -> None:
        page = self.made.sections[0]
        size = (_LONG, _SHORT) if self.document.across else (_SHORT, _LONG)
        page.orientation = WD_ORIENT.LANDSCAPE if self.document.across else WD_ORIENT.PORTRAIT
        page.page_width, page.page_height = Mm(size[0]), Mm(size[1])
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(
            self.margin
        )
        dress(self.made)
        about = self.made.core_properties
        about.title, about.author = fit(self.document.title), fit(self.document.author)
        about.language = words(self.options.language).language
        about.created = about.modified = self.options.at.astimezone(UTC).replace(tzinfo=None)
        self._foot(page.footer.paragraphs[0])

    def _foot(self, foot: Any) -> None:
        """What this is, and ``pagina n di N`` as fields that the word processor fills in."""
        foot.style = self.made.styles["Normal"]
        said = words(self.options.language)("paper.page_of", n="\0", of="\0").split("\0")
        foot.paragraph_format.tab_stops.add_tab_stop(Mm(self.width), WD_TAB_ALIGNMENT.RIGHT)
        foot.add_run(f"{fit(self.document.about)}\t{said[0]}")
        _field(foot.add_run(), "PAGE")
        foot.add_run(said[1])
        _field(foot.add_run(), "NUMPAGES")
        for run in foot.runs:
            run.font.size, run.font.color.rgb = Pt(_SMALL.size), coloured(_SMALL.colour)

    def write(self, block: Block) -> None:
        """Write one block."""
        _WRITERS[type(block)](self, block)

    def many(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.write(block)

    def fresh(self, block: Fresh) -> None:
        over = self.made.add_paragraph(fit(block.over), "Subtitle")
        over.paragraph_format.page_break_before = self.titles > 0
        over.paragraph_format.keep_with_next = True
        self.made.add_heading(fit(block.title), 1 if self.titles else 0)
        self.titles += 1

    def heading(self, block: Heading) -> None:
        number = f"{block.number}. " if block.number else ""
        head = self.made.add_heading(fit(number + block.text), block.level + self.below)
        told = " · ".join(part for part in (block.measure, block.aside) if part)
        if told:
            head.paragraph_format.tab_stops.add_tab_stop(Mm(self.width), WD_TAB_ALIGNMENT.RIGHT)
            run = head.add_run(f"\t{fit(told)}")
            run.font.size, run.bold = Pt(_SMALL.size), False
            run.font.color.rgb = coloured(_SMALL.colour)

    def paragraph(self, block: Paragraph) -> None:
        if block.look == "quiet":
            quiet(self.made, block.text, keep=False)
            return
        run = self.made.add_paragraph().add_run(fit(block.text))
        run.bold = block.look == "strong" or None
        if block.look == "missing":
            run.font.color.rgb = coloured(PLACEHOLDER_EDGE)

    def facts(self, block: Facts) -> None:
        rows = [(one.label, one.value) for one in block.rows]
        add_grid(self.made, (), rows, Mm(self.width), (0.32, 0.68))

    def callout(self, block: Callout) -> None:
        label = f"{block.label.rstrip(':')}: " if block.label else ""
        paragraph = self.made.add_paragraph(style="Intense Quote")
        paragraph.add_run(fit(label)).bold = True
        paragraph.add_run(fit(block.text))

    def listing(self, block: Listing) -> None:
        for number, row in enumerate(block.rows, 1):
            head = f"{note_kind(row.kind).letter} · " if row.kind else f"{number}. "
            paragraph = self.made.add_paragraph()
            paragraph.paragraph_format.left_indent = Mm(7)
            paragraph.paragraph_format.first_line_indent = Mm(-7)
            paragraph.paragraph_format.space_after = Pt(3)
            paragraph.add_run(head).bold = True
            paragraph.add_run(fit(row.text)).bold = block.strong or None
            if row.aside:
                paragraph.add_run(f" ({fit(row.aside)})").font.color.rgb = coloured(SECONDARY)

    def kinds(self, block: Kinds) -> None:
        head = self.made.add_paragraph()
        head.paragraph_format.keep_with_next = True
        head.paragraph_format.space_after = Pt(1)
        head.add_run(f"{note_kind(block.kind).letter} · {fit(block.label)}").bold = True
        for text in block.texts:
            line = self.made.add_paragraph(fit(text), "List Bullet")
            line.paragraph_format.space_after = Pt(1)

    def quotation(self, block: Quotation) -> None:
        paragraph = self.made.add_paragraph(fit(block.text), "Quote")
        if block.aside:
            paragraph.add_run(f" ({fit(block.aside)})").italic = False

    def table(self, block: Table) -> None:
        marks = [*block.marks, *[""] * len(block.rows)]
        rows = [
            [_marked(cells[0], kind), *cells[1:]]
            for cells, kind in zip(block.rows, marks, strict=False)
        ]
        rows += [list(block.total)] if block.total else []
        add_grid(self.made, block.heads, rows, Mm(self.width), block.shares)

    def figure(self, block: Figure) -> None:
        if not block.said:
            return
        picture = self.made.add_picture(BytesIO(png(block, float(self.width))), Mm(self.width))
        about = picture._inline.docPr
        about.set("descr", fit(block.said))
        if block.table and block.table.rows:
            self.table(block.table)

    def blanks(self, block: Blanks) -> None:
        parts = [f"\u2610 {text}" for text in block.boxes]
        parts += [f"{text} ____________" for text in block.blanks]
        self.made.add_paragraph(fit("    ".join(parts)))
        for _line in range(block.lines):
            self.made.add_paragraph("_" * 80)

    def group(self, block: Together | Inset) -> None:
        self.many(block.blocks)

    def beside(self, block: Beside) -> None:
        self.many((*block.left, *block.right))


def _marked(text: str, kind: str) -> str:
    return f"{note_kind(kind).letter} · {text}" if kind else text


def _field(run: Any, name: str) -> None:
    """A number that the word processor works out."""
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


_WRITERS: dict[type, Callable[[_Writing, Any], None]] = {
    Fresh: _Writing.fresh,
    Heading: _Writing.heading,
    Paragraph: _Writing.paragraph,
    Facts: _Writing.facts,
    Callout: _Writing.callout,
    Listing: _Writing.listing,
    Kinds: _Writing.kinds,
    Quotation: _Writing.quotation,
    Table: _Writing.table,
    Figure: _Writing.figure,
    Blanks: _Writing.blanks,
    Together: _Writing.group,
    Inset: _Writing.group,
    Beside: _Writing.beside,
}
