"""The tables as DOCX: headings, real tables with header rows, A4 across; to be written on in."""

from pathlib import Path

from docx import Document
from docx.document import Document as Written_document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

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
from facilitator.exports.paper import space
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from facilitator.exports.word import add_grid, dress, quiet, undated
from resources.load import Words, words

_MARGIN, _ACROSS, _DOWN = Mm(space("side")), Mm(297), Mm(210)
_WHOLE = _ACROSS - 2 * _MARGIN
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
    quiet(document, say("paper.plan_mapping_note"))
    add_grid(
        document,
        (say("paper.plan_ours"), say("paper.plan_theirs")),
        mapping_rows(view, say),
        _WHOLE,
    )
    document.add_heading(say("paper.plan_empty"), 1)
    empty = list(empty_rows(view, say))
    if empty:
        heads = (say("paper.plan_table"), say("paper.plan_record"), say("paper.plan_column"))
        add_grid(document, heads, empty, _WHOLE, _LISTED)
    else:
        quiet(document, say("paper.plan_nothing_empty"))
    write_whole(target, undated(document))
    tick(len(view.tables), len(view.tables))
    return Written(0, remarks=("plan_empty_cells",) if empty else ())


def _begun(view: PlanView, options: Options, say: Words) -> Written_document:
    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = _ACROSS, _DOWN
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    dress(document, body="cell")
    about = document.core_properties
    about.title = f"{view.workshop} · {named(view.name, say)}"
    about.author, about.language = view.workshop, say.language
    about.created = about.modified = options.at.replace(tzinfo=None)
    document.add_heading(view.workshop, 0)
    version = say("paper.plan_version", name=named(view.name, say), version=view.version)
    quiet(document, version)
    return document


def _chapter(document: Written_document, table: PlanTable, say: Words) -> None:
    head = document.add_heading(table_title(table, say), 1)
    head.paragraph_format.page_break_before = table.upright
    if not table.checked:
        quiet(document, say("paper.plan_unchecked"))
    if not table.rows:
        quiet(document, say("paper.plan_no_rows"))
    elif table.upright:
        _forms(document, table, say)
    else:
        heads = [named(column.label, say) for column in table.columns]
        cells = [["\n".join(cell_lines(c, say)) for c in row.cells] for row in table.rows]
        add_grid(document, heads, cells, _WHOLE)


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
            add_grid(document, (named(title, say) if title else "",), rows, _WHOLE, _FORM)
