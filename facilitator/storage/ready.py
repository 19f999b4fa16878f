"""Statements of SQLAlchemy Core, compiled once and run by SQLite's own cursor.

A commit runs ten of them; going through Core each time would cost as much as the disk's own work.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Compiled,
    Connection,
    bindparam,
    create_engine,
    func,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import ClauseElement

from facilitator.storage.connect import driver


class Ready:
    """A statement with the names of its places, to be run for many rows or asked for some."""

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement

    @cached_property
    def _compiled(self) -> Compiled:
        return self.statement.compile(dialect=sqlite.dialect(paramstyle="qmark"))

    @cached_property
    def sql(self) -> str:
        """What SQLite is asked; made when it is first run, which of most is after a start."""
        return str(self._compiled)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its places in their order."""
        return tuple(getattr(self._compiled, "positiontup", None) or ())

    @cached_property
    def _said(self) -> dict[str, Any]:
        """What the statement itself says at its other places: of a limit, its number."""
        said = self._compiled.params.items()
        return {name: value for name, value in said if value is not None}

    @cached_property
    def _row(self) -> Callable[[Iterable[Any]], Any]:
        columns = [column.name for column in getattr(self.statement, "selected_columns", ())]
        row = cast(Any, namedtuple)("Row", columns)
        make: Callable[[Iterable[Any]], Any] = row._make
        return make

    def run(self, connection: Connection, rows: Sequence[Sequence[Any]]) -> None:
        """Run it for each row, of values in the order of its ``names``: of an insertion those of
        the table's columns. Nothing happens without rows.
        """
        if rows:
            driver(connection).executemany(self.sql, rows)

    def ask(self, connection: Connection, **values: Any) -> list[Any]:
        """The rows of a query, with its columns as attributes."""
        known = self._said | values
        filled = tuple(known[name] for name in self.names)
        return list(map(self._row, driver(connection).execute(self.sql, filled)))


Rows = list[tuple[Ready, Sequence[Sequence[Any]]]]
"""Statements in the order in which they are to be run, each with its rows."""


def put(connection: Connection, rows: Rows) -> None:
    """Run them all."""
    for statement, its_rows in rows:
        statement.run(connection, its_rows)


def over(file: sqlite3.Connection) -> Connection:
    """SQLAlchemy's connection over SQLite's own, in autocommit.

    Made outside a transaction: SQLAlchemy begins by rolling back.
    """
    assert not file.in_transaction
    engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def among(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Whether a column is one of a JSON list of texts, whatever their number."""
    return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))
