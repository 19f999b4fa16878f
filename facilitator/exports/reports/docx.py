"""A report as DOCX: styles, headings, real tables; drawings as pictures with their numbers below.

Made to be written on in, so nothing in it is a drawing that words could say.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from docx.enum.text import WD_TAB_LEADER
from docx.shared import Mm

from facilitator.exports.contract import Options, Written
from facilitator.exports.paper import lettering, width_mm
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
from facilitator.exports.word import (
    Grid,
    Setup,
    add_grid,
    add_heading,
    add_logos,
    add_mark,
    add_picture,
    add_text,
    began,
    count_in,
    end_at_right,
    fit,
    hang_at,
    hold_together,
    numbered,
    saved,
    width_of,
)

_LABEL = lettering("strong")
_LABELS_AT, _TEXTS_AT = 7.0, 30.0
"""mm from the left: where the name of a kind stands, and what was said of it."""
_SHORT, _MANY_FACTS = 120, 6
"""Letters of a fact that stands beside another, and from how many on they do."""
_MOST_HELD = 1_200
"""Letters of what is kept on one page as a whole."""
_CALLOUTS = {"question": "Intense Quote", "banner": "Intense Quote", "minority": "Block Text"}
_GAP = 4.0
"""mm between the blanks of a line."""


def write_docx(document: Document, options: Options, target: Path, tick: Tick) -> Written:
    """Write a report that others go on writing."""
    writing = _Writing(document, options)
    for number, block in enumerate(document.headed):
        tick(number, len(document.blocks))
        writing.write(block)
    write_whole(target, saved(writing.made))
    tick(len(document.blocks), len(document.blocks))
    return Written(0)


class _Writing:
    """A document under way."""

    def __init__(self, document: Document, options: Options) -> None:
        self.document, self.options = document, options
        about = (document.title, document.workshop.title, document.about)
        setup = Setup(*about, options.language, options.at, document.across)
        self.made, self.width = began(setup), width_of(setup)
        self.titles = 0
        many = sum(isinstance(block, Fresh) for block in document.blocks) > 1
        self.below = 1 if many else 0
        """A document of several titles has its headings one level lower."""

    def write(self, block: Block) -> None:
        """Write one block."""
        _WRITERS[type(block)](self, block)

    def many(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.write(block)

    def fresh(self, block: Fresh) -> None:
        logos = add_logos(self.made, block.logos)
        over = add_text(self.made, block.over, "Subtitle")
        (logos or over).paragraph_format.page_break_before = self.titles > 0
        of_many = self.titles or (self.below and self.document.apart)
        add_heading(self.made, block.title, 1 if of_many else 0)
        self.titles += 1

    def heading(self, block: Heading) -> None:
        number = f"{block.number}. " if block.number else ""
        add_heading(self.made, number + block.text, block.level + self.below)
        told = " · ".join(part for part in (block.measure, block.aside) if part)
        if told:
            add_text(self.made, told, "Small Print", keep=True)

    def paragraph(self, block: Paragraph) -> None:
        paragraph = add_text(self.made, "", "Small Print" if block.look == "quiet" else "Normal")
        run = paragraph.add_run(fit(block.text))
        run.style = {"strong": "Strong", "missing": "Placeholder Text"}.get(block.look)

    def facts(self, block: Facts) -> None:
        """Values beside their labels; many short ones two by two."""
        short = all(len(one.value) <= _SHORT for one in block.rows)
        pairs = 2 if short and len(block.rows) >= _MANY_FACTS else 1
        rows = [
            tuple(text for one in block.rows[n : n + pairs] for text in (one.label, one.value))
            for n in range(0, len(block.rows), pairs)
        ]
        rows[-1] += ("",) * (2 * pairs - len(rows[-1]))
        missing = frozenset(
            (n // pairs, n % pairs * 2 + 1) for n, one in enumerate(block.rows) if not one.known
        )
        shares, labels = (0.3, 0.7) if pairs == 1 else (0.17, 0.33) * 2, frozenset({0, 2})
        add_grid(self.made, Grid((), rows, shares, labels=labels, missing=missing), self.width)

    def callout(self, block: Callout) -> None:
        paragraph = add_text(self.made, "", _CALLOUTS[block.look])
        if block.label:
            paragraph.add_run(f"{fit(block.label.rstrip(':'))}: ").style = "Intense Emphasis"
        paragraph.add_run(fit(block.text))

    def listing(self, block: Listing) -> None:
        marked = block.ticks or any(row.kind for row in block.rows)
        number = 0 if marked else numbered(self.made)
        for row in block.rows:
            paragraph = add_text(self.made, "", "List" if marked else "List Number")
            if row.kind:
                add_mark(paragraph, row.kind, "\t")
            elif block.ticks:
                paragraph.add_run("\u2610\t")
            else:
                count_in(paragraph, number)
            paragraph.add_run(fit(row.text)).style = "Strong" if block.strong else None
            _aside(paragraph, row.aside)

    def kinds(self, block: Kinds) -> None:
        """The mark and name of a kind; the texts beside them, or below a long name."""
        head = add_text(self.made, "", "List", keep=len(block.texts) > 1)
        add_mark(head, block.kind, "\t")
        head.add_run(fit(block.label)).style = "Strong"
        first, *others = block.texts
        if width_mm(block.label, _LABEL) > _TEXTS_AT - _LABELS_AT:
            others = [first, *others]
            head.paragraph_format.keep_with_next = True
        else:
            hang_at(head, _TEXTS_AT, _TEXTS_AT)
            head.add_run(f"\t{fit(first)}")
        for text in others:
            hang_at(add_text(self.made, text, "List"), _TEXTS_AT)

    def quotation(self, block: Quotation) -> None:
        _aside(add_text(self.made, block.text, "Quote"), block.aside)

    def table(self, block: Table) -> None:
        grid = Grid(
            block.heads, block.rows, block.shares, block.figures, block.total, marks=block.marks
        )
        add_grid(self.made, grid, self.width)

    def figure(self, block: Figure) -> None:
        if not block.said:
            return
        add_picture(self.made, png(block, float(self.width)), self.width, block.said)
        if block.table and block.table.rows:
            self.table(block.table)

    def blanks(self, block: Blanks) -> None:
        if block.boxes:
            add_text(self.made, "\u2003".join(f"\u2610 {text}" for text in block.boxes))
        if block.blanks:
            self._short_blanks(block.blanks)
        for _line in range(block.lines):
            line = add_text(self.made, "\t")
            line.paragraph_format.space_before = Mm(4)
            end_at_right(line, self.width, WD_TAB_LEADER.LINES)

    def _short_blanks(self, labels: Sequence[str]) -> None:
        """Labels side by side, each with a line to write on as far as the next one."""
        paragraph = add_text(self.made, "")
        stops = paragraph.paragraph_format.tab_stops
        each = self.width / len(labels)
        for number, label in enumerate(labels, 1):
            stops.add_tab_stop(Mm(each * number - _GAP), leader=WD_TAB_LEADER.LINES)
            paragraph.add_run(f"{fit(label)} \t")
            if number < len(labels):
                stops.add_tab_stop(Mm(each * number))
                paragraph.add_run("\t")

    def together(self, block: Together) -> None:
        first = len(self.made.element.body) - 1
        self.many(block.blocks)
        hold_together(self.made, first, _MOST_HELD)

    def inset(self, block: Inset) -> None:
        self.many(block.blocks)

    def beside(self, block: Beside) -> None:
        self.many((*block.left, *block.right))


def _aside(paragraph: Any, text: str) -> None:
    if text:
        paragraph.add_run(f" ({fit(text)})").style = "Subtle Emphasis"


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
    Together: _Writing.together,
    Inset: _Writing.inset,
    Beside: _Writing.beside,
}
