"""All data tables in one XLSX, a sheet each."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.data_tables import DataTable
from facilitator.exports.contract import Options, Written
from facilitator.exports.data.cells import rows, titles
from facilitator.exports.data.workbook import Sheet, Workbook
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import words


def write_xlsx(tables: Sequence[DataTable], options: Options, target: Path, tick: Tick) -> Written:
    """A sheet for each table. What a cell cannot hold goes on behind the last column."""
    say = words(options.language)
    title = say("paper.data_xlsx_title").split(" (")[0]
    made, parted = Workbook(title, "", options.at, say), False
    for number, table in enumerate(tables):
        tick(number, len(tables))
        name = say(f"record.{table.name}").capitalize()
        heads = [one[:1].upper() + one[1:] for one in titles(table, say)]
        parted |= made.add(Sheet(name, heads, list(rows(table, say))))
    write_whole(target, made.finish())
    tick(len(tables), len(tables))
    told = dict.fromkeys(remark for table in tables for remark in table.remarks)
    return Written(0, remarks=(*told, *(("cells_parted",) if parted else ())))
