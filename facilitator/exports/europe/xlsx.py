"""The tables as XLSX: one sheet a table, texts as texts, headers that stay in view."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from facilitator.domain.europe import PlanTable, PlanView
from facilitator.exports.contract import Options, Written
from facilitator.exports.europe.said import (
    cell_lines,
    choice_said,
    empty_rows,
    mapping_rows,
    named,
    table_title,
)
from facilitator.exports.paper import BAND, NAVY, RULE, SECONDARY, lettering
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import Words, words

_WHOLE, _NARROWEST, _WIDEST = 150, 20, 60
"""Letters across a printed page, and the limits of a column's width."""
_LONGEST = 32_767
"""Characters of a cell: more, and spreadsheets call the file broken."""
_LINE = 15
_FIRST = 3


class _Book:
    """The workbook and its formats."""

    def __init__(self, out: BytesIO, say: Words) -> None:
        self.book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
        self.say = say
        face = {"font_name": "Calibri", "font_size": lettering("cell").size}
        cell = face | {"text_wrap": True, "valign": "top", "border": 1, "border_color": RULE}
        large = {"bold": True, "font_size": lettering("section").size, "color": NAVY}
        self.title = self.book.add_format(face | large)
        self.quiet = self.book.add_format(face | {"color": SECONDARY})
        self.head = self.book.add_format(cell | {"bold": True, "bg_color": BAND})
        self.cell = self.book.add_format(cell)

    def sheet(self, name: str, title: str, note: str = "") -> Any:
        """A sheet with its title, ready to be printed across one page's width."""
        sheet = self.book.add_worksheet(name[:31])
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.write_string(0, 0, title, self.title)
        if note:
            sheet.write_string(1, 0, note, self.quiet)
        return sheet

    def grid(self, sheet: Any, rows: Sequence[Sequence[str]], upright: bool = False) -> None:
        """Rows of texts; the first is the header, and in an upright table the first column too."""
        wide = min(max(_WHOLE // len(rows[0]), _NARROWEST), _WIDEST)
        sheet.set_column(0, len(rows[0]) - 1, wide)
        for number, row in enumerate(rows):
            lines = max(sum(len(part) // wide + 1 for part in text.split("\n")) for text in row)
            sheet.set_row(_FIRST + number, max(18, min(lines * _LINE + 3, 400)))
            for column, text in enumerate(row):
                is_head = not number or (upright and not column)
                sheet.write_string(
                    _FIRST + number, column, text[:_LONGEST], self.head if is_head else self.cell
                )
        sheet.freeze_panes(_FIRST + 1, 1 if upright else 0)
        sheet.repeat_rows(_FIRST)


def write_plan_xlsx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    """One sheet a table, then the mapping and what is still empty."""
    out = BytesIO()
    made = _Book(out, words(options.language))
    say = made.say
    title = f"{view.workshop} · {named(view.name, say)}"
    made.book.set_properties(
        {"title": title, "author": view.workshop, "created": options.at.replace(tzinfo=None)}
    )
    for number, table in enumerate(view.tables):
        tick(number, len(view.tables))
        _table(made, table)
    version = say("paper.plan_version", name=named(view.name, say), version=view.version)
    sheet = made.sheet(say("paper.plan_mapping"), say("paper.plan_mapping"), version)
    made.grid(sheet, [(say("paper.plan_ours"), say("paper.plan_theirs")), *mapping_rows(view, say)])
    heads = (say("paper.plan_table"), say("paper.plan_record"), say("paper.plan_column"))
    empty = list(empty_rows(view, say))
    note = "" if empty else say("paper.plan_nothing_empty")
    made.grid(made.sheet(say("paper.plan_empty"), say("paper.plan_empty"), note), [heads, *empty])
    made.book.close()
    write_whole(target, out.getvalue())
    tick(len(view.tables), len(view.tables))
    return Written(0, remarks=("plan_empty_cells",) if empty else ())


def _table(made: _Book, table: PlanTable) -> None:
    say = made.say
    note = "" if table.checked else say("paper.plan_unchecked")
    sheet = made.sheet(
        table.id, table_title(table, say), note if table.rows else say("paper.plan_no_rows")
    )
    labels = [named(column.label, say) for column in table.columns]
    rows = [["\n".join(cell_lines(cell, say)) for cell in row.cells] for row in table.rows]
    if not table.upright:
        made.grid(sheet, [labels, *rows])
        return
    names = [choice_said(row.name, say) or say("paper.plan_unnamed") for row in table.rows]
    fields = [[label, *(row[n] for row in rows)] for n, label in enumerate(labels)]
    made.grid(sheet, [[say("paper.plan_column"), *names], *fields], upright=True)
