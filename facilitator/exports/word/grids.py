"""Real tables: heads that are repeated on every page, columns as wide as their longest word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from facilitator.exports.paper import lettering, width_mm
from facilitator.exports.word.texts import add_mark, fit, part_from_table

LISTED, FORM = "Plain Table 2", "Table Grid"
"""The looks of a table: rules between rows, or boxes to write in."""
_AROUND = 3.4
"""What is left and right of a cell's text, in mm."""
_WHOLE = 1_200
"""Characters of a row that is not parted between pages."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Heads and rows of texts. ``shares`` are those of its width, ``figures`` columns of numbers.

    A single head stands over all columns; without heads all rows are alike. ``total`` is a last
    row; columns of ``labels`` name the value at their right. ``marks`` are the kinds that
    rows are of, ``missing`` the cells (row, column) that say only what is to be filled in.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float] = ()
    figures: frozenset[int] = frozenset()
    total: Sequence[str] = ()
    labels: frozenset[int] = frozenset()
    marks: Sequence[str] = ()
    missing: frozenset[tuple[int, int]] = frozenset()
    look: str = LISTED

    @property
    def leaning(self) -> frozenset[int]:
        """The rows that stay with the next: heads (-1), the first of several, the last but one."""
        last = len(self.rows) + bool(self.total) - 1
        return frozenset({-1, 0, last - 1} - {last})

    @property
    def held(self) -> list[Sequence[str]]:
        """Every row from the heads to the total."""
        return [row for row in (self.heads, *self.rows, self.total) if row]


def add_grid(document: Document, grid: Grid, width: float) -> None:
    """A table, ``width`` mm wide."""
    part_from_table(document)
    widths = [Mm(one) for one in widths_of(grid, width)]
    table: Any = document.add_table(rows=len(grid.held), cols=len(widths), style=grid.look)
    table.autofit = False
    _show_as(table, grid)
    for column, one in zip(table.columns, widths, strict=True):
        column.width = one
    for number, (row, texts) in enumerate(
        zip(table.rows, grid.held, strict=True), -1 if grid.heads else 0
    ):
        _set_row(row, texts, widths, number < 0)
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=False)):
            _fill(cell, text, grid, (number, place))


def _show_as(table: Any, grid: Grid) -> None:
    """Which rows and columns the style sets apart, and how wide the whole is."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    shown = {
        "firstRow": bool(grid.heads), "lastRow": bool(grid.total),
        "firstColumn": 0 in grid.labels,
    }  # fmt: skip
    bits = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80}
    look.attrib.clear()
    look.set(qn("w:val"), f"{0x600 + sum(bits[name] for name in shown if shown[name]):04X}")
    for name in (*shown, "lastColumn"):
        look.set(qn(f"w:{name}"), str(int(shown.get(name, False))))
    for name in ("noHBand", "noVBand"):
        look.set(qn(f"w:{name}"), "1")


def _set_row(row: Any, texts: Sequence[str], widths: Sequence[int], is_head: bool) -> None:
    cells = row.cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width
    if len(texts) < len(widths):
        cells[0].merge(cells[-1])
    marks = row._tr.get_or_add_trPr()
    if sum(map(len, texts)) <= _WHOLE:
        marks.append(OxmlElement("w:cantSplit"))
    if is_head:
        marks.append(OxmlElement("w:tblHeader"))


def _fill(cell: Any, text: str, grid: Grid, at: tuple[int, int]) -> None:
    row, column = at
    for number, line in enumerate(fit(text).split("\n")):
        paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
        paragraph.style = "Table Text"
        if row in grid.leaning:
            paragraph.paragraph_format.keep_with_next = True
        if column in grid.figures:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if not column and not number and 0 <= row < len(grid.marks) and grid.marks[row]:
            add_mark(paragraph, grid.marks[row], " ")
        named = column in grid.labels and column
        style = "Placeholder Text" if at in grid.missing else "Label" if named else None
        paragraph.add_run(line, style)


def widths_of(grid: Grid, width: float) -> list[float]:
    """The columns' widths in mm: their shares, but none narrower than its longest word."""
    columns = len(grid.shares) or len(grid.heads) or len(grid.rows[0])
    shares = grid.shares or [1.0] * columns
    wished = [width * share / sum(shares) for share in shares]
    rows = [row for row in grid.held if len(row) == columns]
    most = width / columns
    least = [min(max(_longest(row[n] for row in rows), 8.0), most) for n in range(columns)]
    spare = [max(wish - need, 0.0) for wish, need in zip(wished, least, strict=True)]
    lacking = sum(max(need - wish, 0.0) for wish, need in zip(wished, least, strict=True))
    give = lacking / sum(spare) if sum(spare) else 0.0
    return [
        need if wish <= need else wish - give * free
        for wish, need, free in zip(wished, least, spare, strict=True)
    ]


def _longest(texts: Iterable[str]) -> float:
    letters = lettering("sum")
    words = {word for text in texts for word in text.split()}
    return max((width_mm(word, letters) for word in words), default=0.0) + _AROUND
