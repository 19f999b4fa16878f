"""A data table as CSV: UTF-8 with its mark, semicolons, quoted; what spreadsheets open rightly."""

import csv
from datetime import datetime
from io import StringIO
from pathlib import Path

from facilitator.domain.data_tables import DataTable
from facilitator.exports.contract import Options, Written
from facilitator.exports.data.cells import Cell, harmless, rows, titles
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import words


def write_csv(table: DataTable, options: Options, target: Path, tick: Tick) -> Written:
    """The table with a line of titles; a text that looks like a formula has an apostrophe first."""
    say, out = words(options.language), StringIO()
    tick(0, 1)
    lines = csv.writer(out, delimiter=";", lineterminator="\r\n")
    lines.writerow(titles(table, say))
    for row in rows(table, say):
        lines.writerow(map(_written, row))
    write_whole(target, out.getvalue().encode("utf-8-sig"))
    tick(1, 1)
    return Written(0, remarks=(*table.remarks, *(() if table.rows else ("no_rows",))))


def _written(cell: Cell) -> str | int | None:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return harmless(cell) if isinstance(cell, str) else cell
