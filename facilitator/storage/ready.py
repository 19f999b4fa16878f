"""Statements of SQLAlchemy Core, compiled once.

A commit runs seven of them; going through Core each time would cost as much as the disk's own work.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement


class Ready:
    """A statement with the names of its places, to be run for many rows or asked for some."""

    def __init__(self, statement: ClauseElement) -> None:
        compiled = statement.compile(dialect=sqlite.dialect(paramstyle="qmark"))
        self.sql = str(compiled)
        self.names: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())

    def run(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it for each row; nothing happens without rows."""
        filled = [tuple(row[name] for name in self.names) for row in rows]
        if filled:
            connection.exec_driver_sql(self.sql, filled)

    def ask(self, connection: Connection, **values: Any) -> Sequence[Row[Any]]:
        """The rows of a query."""
        filled = tuple(values[name] for name in self.names)
        return connection.exec_driver_sql(self.sql, filled).all()


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a column is one of a JSON list of texts, whatever their number."""
    return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))
