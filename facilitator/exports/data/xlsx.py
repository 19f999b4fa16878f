"""All data tables in one XLSX: a sheet each, texts as texts, titles that stay in view."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from facilitator.domain.data_tables import Column, DataTable
from facilitator.exports.contract import Options, Written
from facilitator.exports.data.cells import rows, titles
from facilitator.exports.paper import BAND
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import words

LONGEST = 32_767
"""Characters of a cell: more, and spreadsheets call the file broken."""
_WIDTHS = {"number": 9, "yes": 10, "time": 19, "note": 14, "link": 12}
_LONG = ("text", "title", "statement", "minority", "source", "target")
_WIDE, _USUAL = 60, 16
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(tables: Sequence[DataTable], options: Options, target: Path, tick: Tick) -> Written:
    """A sheet for each table. What a cell cannot hold goes on behind the last column."""
    out, say = BytesIO(), words(options.language)
    made = xlsxwriter.Workbook(out, {"in_memory": True, **_PLAIN})
    made.set_properties({"created": options.at.replace(tzinfo=None)})
    head = made.add_format({"bold": True, "bg_color": BAND, "valign": "top"})
    body = made.add_format({"text_wrap": True, "valign": "top"})
    parted = False
    for number, table in enumerate(tables):
        tick(number, len(tables))
        sheet = made.add_worksheet(say(f"record.{table.name}").capitalize()[:31])
        for place, (column, title) in enumerate(
            zip(table.columns, titles(table, say), strict=True)
        ):
            sheet.set_column(place, place, _width(column))
            sheet.write_string(0, place, title, head)
        found = [_write(sheet, at, row, body) for at, row in enumerate(rows(table, say), 1)]
        parted = parted or any(found)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    made.close()
    write_whole(target, out.getvalue())
    tick(len(tables), len(tables))
    told = dict.fromkeys(remark for table in tables for remark in table.remarks)
    return Written(0, remarks=(*told, *(("cells_parted",) if parted else ())))


def _width(column: Column) -> int:
    return _WIDE if column.key in _LONG else _WIDTHS.get(column.form, _USUAL)


def _write(sheet: Any, at: int, row: Sequence[str | int | None], body: Any) -> bool:
    """A row; True where a text was too long for its cell and goes on behind the last column."""
    beyond = len(row)
    for place, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(at, place, cell[:LONGEST], body)
            for start in range(LONGEST, len(cell), LONGEST):
                sheet.write_string(at, beyond, cell[start : start + LONGEST], body)
                beyond += 1
        elif cell is not None:
            sheet.write_number(at, place, cell, body)
    return beyond > len(row)
