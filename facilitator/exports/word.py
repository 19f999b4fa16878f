"""Parts of a text document (DOCX): styles of the house, real tables, bytes without dates."""

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table

from facilitator.exports.paper.style import BAND, RULE, SECONDARY, expect_theme, lettering
from resources.tokens import tokens

FONT: str = tokens()["font"]["family"]
_HEADS = {
    "Title": "title", "Subtitle": "word_subtitle", "Heading 1": "word_heading",
    "Heading 2": "section", "Heading 3": "subsection", "Heading 4": "strong",
}  # fmt: skip
"""The roles of the theme in which titles and headings are set."""
_RUNNING = ("Normal", "List Number", "List Bullet", "Quote", "Intense Quote")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and no field of ours should."""


def coloured(digits: str) -> RGBColor:
    """A colour ``#rrggbb`` as the document's format wants it."""
    return RGBColor.from_string(digits[1:].upper())


def fit(text: str) -> str:
    """A text as XML can hold it: a visible sign for what it cannot."""
    return _UNFIT.sub("\ufffd", text)


def dress(document: Document, body: str = "body") -> None:
    """Set the styles in the house's type; ``body`` is the role of running text.

    Refuses where the user's own theme cannot stand.
    """
    expect_theme()
    for name, role in (*_HEADS.items(), *((name, body) for name in _RUNNING)):
        letters, style = lettering(role), document.styles[name]
        _dress_style(style, letters.size, coloured(letters.colour) if name in _HEADS else None)


def _dress_style(style: Any, size: float, colour: RGBColor | None) -> None:
    """Running text keeps the colour that the reader's program gives it."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)
    for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(key), FONT)


def quiet(document: Document, text: str, keep: bool = True) -> None:
    """A paragraph of small print, on the page of what follows."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = keep
    paragraph.add_run(fit(text)).font.color.rgb = coloured(SECONDARY)


def add_grid(
    document: Document,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    whole: int,
    shares: Sequence[float] = (),
) -> Table:
    """A table whose first row is repeated on every page, ``whole`` wide (EMU).

    ``shares`` are those of its width. A single head stands over all columns; without heads, all
    rows are alike.
    """
    columns = len(shares) or len(heads)
    held = [heads, *rows] if heads else list(rows)
    grid: Table = document.add_table(rows=len(held), cols=columns, style="Table Grid")
    grid.autofit = False
    _rule(grid)
    parts = shares or [1.0] * columns
    widths = [int(whole * part / sum(parts)) for part in parts]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(grid.rows, held, strict=True)):
        _set_row(row, texts, widths, head=bool(heads) and not number)
    if heads:
        grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph().paragraph_format.space_after = Pt(2)
    return grid


def _set_row(row: Any, texts: Sequence[str], widths: Sequence[int], head: bool) -> None:
    cells = row.cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width
    if len(texts) < len(widths):
        cells[0].merge(cells[-1])
    _fill(cells[: len(texts)], texts, head)
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _rule(grid: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE[1:])):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    grid._tbl.tblPr.append(borders)


def _fill(cells: Sequence[Any], texts: Sequence[str], head: bool = False) -> None:
    for cell, text in zip(cells, texts, strict=True):
        for place, line in enumerate(fit(text).split("\n")):
            paragraph = cell.paragraphs[0] if not place else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.keep_with_next = head
            paragraph.add_run(line).bold = head or None
        if head:
            shade(cell, BAND)


def shade(cell: Any, digits: str) -> None:
    """Give a cell its ground."""
    ground = OxmlElement("w:shd")
    ground.set(qn("w:val"), "clear")
    ground.set(qn("w:fill"), digits[1:])
    cell._tc.get_or_add_tcPr().append(ground)


def undated(document: Document) -> bytes:
    """The file's bytes; its parts bear no time, so that the same content gives the same bytes."""
    dated, out = BytesIO(), BytesIO()
    document.save(dated)
    with ZipFile(dated) as parts, ZipFile(out, "w", ZIP_DEFLATED) as whole:
        for part in parts.infolist():
            whole.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return out.getvalue()
