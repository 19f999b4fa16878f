"""The values of a data table as what stands in a cell, and texts that no spreadsheet computes."""

import re
from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.data_tables import Column, DataTable, Value
from facilitator.domain.keys import CONSENTS
from facilitator.domain.kinds import LINK_KIND, NOTE_KIND
from resources.load import Words

Cell = str | int | datetime | None

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def harmless(text: str) -> str:
    """A text that a spreadsheet reading it takes for text: with an apostrophe before ``=`` etc."""
    return f"'{text}" if _FORMULA.match(text) else text


def titles(table: DataTable, say: Words) -> tuple[str, ...]:
    """The columns' titles: the fields' names."""
    return tuple(say(f"field.{column.key}") for column in table.columns)


def rows(table: DataTable, say: Words) -> Iterator[list[Cell]]:
    """The rows with words for keys; times are those of this laptop's clock."""
    for row in table.rows:
        yield [_cell(column, value, say) for column, value in zip(table.columns, row, strict=True)]


def _cell(column: Column, value: Value, say: Words) -> Cell:
    if isinstance(value, tuple):
        return "; ".join(f"{_detail(key, say)}: {text}" for key, text in value)
    match column.form:
        case "yes":
            return say("cli.yes" if value else "cli.no")
        case "answer":
            return say(f"cli.{value}") if value in CONSENTS else str(value)
        case "time":
            return datetime.fromtimestamp(int(value) // 1000) if value else None
        case "note" | "link":
            kinds = NOTE_KIND if column.form == "note" else LINK_KIND
            kind = kinds.get(str(value))
            return kind.name(say.language) if kind else str(value)
    return value


def _detail(key: str, say: Words) -> str:
    return say(f"detail.{key}") if say.has(f"detail.{key}") else key
