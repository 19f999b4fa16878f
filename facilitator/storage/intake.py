"""Making the rows of a file anew, and what is asked of them one by one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from facilitator.storage import journal
from facilitator.storage import schema as t
from facilitator.storage.folding import fold_steps
from facilitator.storage.lifts import Folding
from facilitator.storage.ready import put


def rebuild(connection: Connection, folding: Folding) -> None:
    """Empty the tables of the fold and fill them again from the journal."""
    for table in t.FOLDED:
        connection.execute(delete(table))
    steps = journal.steps_after(connection, {})
    rows, _folded = fold_steps(connection, steps, journal.all_values(connection), folding)
    put(connection, rows)


def remake(connection: Connection) -> None:
    """The tables of the fold in today's layout, empty."""
    t.metadata.drop_all(connection, tables=t.FOLDED)
    t.metadata.create_all(connection, tables=t.FOLDED)


def touched_by_newer(connection: Connection, records: Sequence[str], format_: int) -> bool:
    """Whether a newer laptop wrote one of these records in a form not understood here."""
    c, s = t.changes.c, t.steps.c
    joined = t.changes.join(t.steps, (c.actor == s.actor) & (c.number == s.number))
    newer = select(c.record).select_from(joined).where(s.format > format_)
    return any(
        connection.execute(newer.where(c.record.in_(some)).limit(1)).first() is not None
        for some in journal.chunks(records)
    )


def birth(connection: Connection, record: str) -> tuple[int, str] | None:
    """Clock and actor of a record's first change."""
    c = t.changes.c
    kind = connection.execute(select(c.kind).where(c.record == record).limit(1)).scalar()
    if kind not in t.record_rows:
        return None
    r = t.record_rows[kind].c
    row = connection.execute(select(r.clock, r.actor).where(r.id == record)).first()
    return (row.clock, row.actor) if row else None


def dump(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """Every row of a table, in a fixed order."""
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
