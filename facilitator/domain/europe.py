"""The tables of the city's plan for Europe, filled in from the workshop.

What they are called and which columns they have is data (``resources/europe``); here stands what a
row is made from and what its cells hold. The screen shows the city's own words: only these tables
map them, and the mapping is printed with them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.europe_rows import ROWS, Cell
from facilitator.domain.records import Theme
from facilitator.domain.refusal import Refusal

Data = Mapping[str, Any]
Name = Mapping[str, str]
"""A name in several languages."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, or a field of an upright table; ``section`` begins a part of such a one."""

    key: str
    label: Name
    section: Name | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What one record says: its id, its name and its cells, one for each column."""

    record: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table of the plan. An ``upright`` one shows its fields one below the other, a record at a
    time; one that is not ``checked`` was written down from memory.
    """

    id: str
    title: Name
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    upright: bool
    checked: bool

    def empty(self) -> Iterator[tuple[Row, Column]]:
        """The cells that nobody has filled in yet, but those that may stay empty."""
        for row in self.rows:
            for column, cell in zip(self.columns, row.cells, strict=True):
                if not cell and not column.optional:
                    yield row, column


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan's tables. ``fields`` are the themes with the fields of action they stand for,
    ``columns`` the kinds of note with the table and column that they fill.
    """

    workshop: str
    name: Name
    version: str
    tables: tuple[PlanTable, ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    columns: tuple[tuple[str, str, Name], ...]


def plan_view(book: Book, form: Data, only: str = "") -> PlanView:
    """The tables of a form; with ``only``, the one of this id or alias.

    ``Refusal`` where there is none, or where the form lacks something.
    """
    for place in _lacking(form):
        raise Refusal("plan_form", place=place)
    tables = [row for row in form["tables"] if not only or only.casefold() in _names(row)]
    if not tables:
        known = ", ".join(row["id"] for row in form["tables"])
        raise Refusal("unknown_plan_table", name=only, known=known)
    made = tuple(_table(book, row) for row in tables)
    themes = tuple((theme.title, theme.fields_of_action) for theme in book.all(Theme))
    labels = {f"{t.id}.{c.key}": (t.id, c.label) for t in made for c in t.columns}
    mapped = tuple(
        (kind, *labels[column]) for kind, column in form["mapping"].items() if column in labels
    )
    return PlanView(book.workshop.title, form["name"], form["version"], made, themes, mapped)


def _lacking(form: Data) -> Iterator[str]:
    """What a form that somebody has corrected lacks, or has of no known sort."""
    yield from (key for key in ("name", "version", "mapping", "tables") if key not in form)
    for row in form.get("tables", ()):
        name = row.get("id", "tables")
        yield from (f"{name}.{key}" for key in ("id", "title", "columns") if key not in row)
        if row.get("rows") not in ROWS:
            yield f"{name}.rows"
        wanted = ((key, column) for column in row.get("columns", ()) for key in ("key", "label"))
        yield from (f"{name}.columns.{key}" for key, column in wanted if key not in column)


def _names(row: Data) -> set[str]:
    return {name.casefold() for name in (row["id"], *row.get("aliases", ()))}


def _table(book: Book, row: Data) -> PlanTable:
    columns = tuple(
        Column(c["key"], c["label"], c.get("section"), c.get("optional", False))
        for c in row["columns"]
    )
    rows = tuple(
        Row(record, name, tuple(cells.get(column.key, Cell()) for column in columns))
        for record, name, cells in ROWS[row["rows"]](book)
    )
    upright, checked = row.get("upright", False), row.get("checked", True)
    return PlanTable(row["id"], row["title"], columns, rows, upright, checked)
