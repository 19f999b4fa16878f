"""The tables as DOCX: headings, real tables with header rows, A4 across; to be written on in."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Written_document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as Grid

from facilitator.domain.europe import PlanTable, PlanView
from facilitator.exports.contract import Options, Written
from facilitator.exports.europe.said import (
    cell_lines,
    empty_rows,
    mapping_rows,
    named,
    sections,
    table_title,
)
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import Words, words

_FONT = "Titillium Web"
_NAVY, _QUIET = RGBColor(0x00, 0x2B, 0x5C), RGBColor(0x4A, 0x5B, 0x6C)
_SHADE, _RULE = "E8EEF4", "C5D0DA"
_MARGIN, _ACROSS, _DOWN = Mm(18), Mm(297), Mm(210)
_TEXT = Pt(10)
_FORM = (0.32, 0.68)
_LISTED = (0.1, 0.4, 0.5)
"""Shares of the page: label and field of a form; table, record and columns of what is empty."""


def write_plan_docx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    """One chapter a table, then the mapping and what is still empty."""
    say = words(options.language)
    document = _begun(view, options, say)
    for number, table in enumerate(view.tables):
        tick(number, len(view.tables))
        _chapter(document, table, say)
    head = document.add_heading(say("paper.plan_mapping"), 1)
    head.paragraph_format.page_break_before = True
    _quiet(document, say("paper.plan_mapping_note"))
    _grid(document, (say("paper.plan_ours"), say("paper.plan_theirs")), mapping_rows(view, say))
    document.add_heading(say("paper.plan_empty"), 1)
    empty = list(empty_rows(view, say))
    if empty:
        heads = (say("paper.plan_table"), say("paper.plan_record"), say("paper.plan_column"))
        _grid(document, heads, empty, _LISTED)
    else:
        _quiet(document, say("paper.plan_nothing_empty"))
    write_whole(target, _undated(document))
    tick(len(view.tables), len(view.tables))
    return Written(len(view.tables), remarks=("plan_empty_cells",) if empty else ())


def _undated(document: Written_document) -> bytes:
    """The file's bytes; its parts bear no time, so that the same content gives the same bytes."""
    dated, out = BytesIO(), BytesIO()
    document.save(dated)
    with ZipFile(dated) as parts, ZipFile(out, "w", ZIP_DEFLATED) as whole:
        for part in parts.infolist():
            whole.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return out.getvalue()


def _begun(view: PlanView, options: Options, say: Words) -> Written_document:
    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = _ACROSS, _DOWN
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    sizes = {"Normal": _TEXT, "Title": Pt(24), "Heading 1": Pt(16), "Heading 2": Pt(12)}
    for name, size in sizes.items():
        _dress(document.styles[name], size, heading=name != "Normal")
    about = document.core_properties
    about.title = f"{view.workshop} · {named(view.name, say)}"
    about.author, about.language = view.workshop, say.language
    about.created = about.modified = options.at.replace(tzinfo=None)
    document.add_heading(view.workshop, 0)
    version = say("paper.plan_version", name=named(view.name, say), version=view.version)
    _quiet(document, version)
    return document


def _dress(style: Any, size: Pt, heading: bool) -> None:
    style.font.name, style.font.size = _FONT, size
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), _FONT)
    if heading:
        style.font.color.rgb = _NAVY


def _chapter(document: Written_document, table: PlanTable, say: Words) -> None:
    head = document.add_heading(table_title(table, say), 1)
    head.paragraph_format.page_break_before = table.upright
    if not table.checked:
        _quiet(document, say("paper.plan_unchecked"))
    if not table.rows:
        _quiet(document, say("paper.plan_no_rows"))
    elif table.upright:
        _forms(document, table, say)
    else:
        heads = [named(column.label, say) for column in table.columns]
        cells = [["\n".join(cell_lines(c, say)) for c in row.cells] for row in table.rows]
        _grid(document, heads, cells)


def _forms(document: Written_document, table: PlanTable, say: Words) -> None:
    """A two-column form for each record, with its sections as headings."""
    for row in table.rows:
        head = document.add_heading(row.name or say("paper.plan_unnamed"), 2)
        head.paragraph_format.page_break_before = row is not table.rows[0]
        cells = dict(zip((column.key for column in table.columns), row.cells, strict=True))
        for part in sections(table.columns):
            rows = [
                (named(column.label, say), "\n".join(cell_lines(cells[column.key], say)))
                for column in part
            ]
            title = part[0].section
            _grid(document, (named(title, say) if title else "",), rows, _FORM)


def _grid(
    document: Written_document, heads: Sequence[str], rows: Iterable[Sequence[str]],
    widths: Sequence[float] = (),
) -> None:  # fmt: skip
    """A table whose first row is repeated on every page; ``widths`` are shares of the page's.

    A single head stands over all columns.
    """
    columns = len(widths) or len(heads)
    grid = document.add_table(rows=1, cols=columns, style="Table Grid")
    grid.autofit = False
    _rule(grid)
    if len(heads) < columns:
        grid.rows[0].cells[0].merge(grid.rows[0].cells[-1])
    _fill(grid.rows[0].cells[: len(heads)], heads, head=True)
    for row in rows:
        _fill(grid.add_row().cells, row)
    whole = _ACROSS - 2 * _MARGIN
    for column, share in zip(grid.columns, widths or [1 / columns] * columns, strict=True):
        column.width = int(whole * share)
        for cell in column.cells:
            cell.width = column.width
    for made in grid.rows:
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _rule(grid: Grid) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    grid._tbl.tblPr.append(borders)


def _fill(cells: Sequence[Any], texts: Sequence[str], head: bool = False) -> None:
    for cell, text in zip(cells, texts, strict=True):
        for place, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if not place else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.keep_with_next = head
            paragraph.add_run(line).bold = head or None
        if head:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), _SHADE)
            cell._tc.get_or_add_tcPr().append(shade)


def _quiet(document: Written_document, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(text).font.color.rgb = _QUIET
