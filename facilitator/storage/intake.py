"""Reading the file back into memory, and making its rows anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from facilitator.domain.fold import Folded
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS, Spec
from facilitator.domain.steps import (
    Redaction,
)
from facilitator.storage import blanking, journal
from facilitator.storage import schema as t
from facilitator.storage.folding import Folding, fold_steps
from facilitator.storage.ready import driver
from facilitator.storage.wire import value_from_text

Opener = Callable[[str, str, str], Any]
"""(record, field, ciphertext) to the plain value."""


@dataclass(slots=True)
class Seen:
    """What an opening has read of the file: it is true as long as ``version`` is the file's own.

    ``buried`` are the tombstones; ``newer`` says that steps of newer formats stand in the journal,
    ``parked`` that steps wait for a predecessor.
    """

    known: dict[str, int] = field(default_factory=dict)
    version: int = -1
    clock: int = 0
    newer: bool = False
    parked: bool = False
    buried: set[Redaction] = field(default_factory=set)


def look(connection: Connection, folding: Folding) -> Seen:
    """Read what must be known of a file before writing into it."""
    return Seen(
        journal.known(connection), version(connection), journal.highest_clock(connection),
        has_newer(connection, folding),
        connection.execute(select(t.parked.c.actor).limit(1)).first() is not None,
        blanking.tombstones(connection),
    )  # fmt: skip


def version(connection: Connection) -> int:
    """A number that changes when another process has written into the file."""
    return int(driver(connection).execute("PRAGMA data_version").fetchone()[0])


def rebuild(connection: Connection, folding: Folding) -> None:
    """Empty the tables of the fold and fill them again from the journal."""
    for table in t.FOLDED:
        connection.execute(delete(table))
    steps = journal.steps_after(connection, {})
    fold_steps(connection, steps, journal.all_values(connection), folding)


def remake(connection: Connection) -> None:
    """The tables of the fold in today's layout, empty."""
    t.metadata.drop_all(connection, tables=t.FOLDED)
    t.metadata.create_all(connection, tables=t.FOLDED)


def remember(connection: Connection, name: str, value: str) -> None:
    """Keep a fact of this copy alone."""
    statement = insert(t.local).prefix_with("OR REPLACE")
    connection.execute(statement, [{"name": name, "value": value}])


def recall(connection: Connection, name: str) -> str:
    """A fact of this copy, ``""`` where it has none."""
    query = select(t.local.c.value).where(t.local.c.name == name)
    return connection.execute(query).scalar() or ""


def has_newer(connection: Connection, folding: Folding) -> bool:
    """Whether steps of a newer format stand in the journal."""
    query = select(t.steps.c.number).where(t.steps.c.format > folding.format).limit(1)
    return connection.execute(query).first() is not None


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


def living(
    connection: Connection,
    opener: Opener,
    touched: Mapping[str, Sequence[str]] | None = None,
) -> Iterator[Record]:
    """The living records, or those of ``touched`` (kind to ids) that are alive, from their rows."""
    for kind in RECORDS if touched is None else touched:
        table = t.record_rows[kind]
        query = select(table).where(table.c.alive == 1)
        if touched is None:
            yield from _from_rows(connection, kind, query, opener)
            continue
        for some in journal.chunks(touched[kind]):
            yield from _from_rows(connection, kind, query.where(table.c.id.in_(some)), opener)


def _from_rows(connection: Connection, kind: str, query: Any, opener: Opener) -> Iterator[Record]:
    record, specs = RECORDS[kind], tuple(SPECS[kind].values())
    first = 7
    for row in connection.execute(query):
        versions = value_from_text(row[6]) if row[6] != "{}" else {}
        values = {
            spec.name: _from_column(spec, row[0], value, opener)
            for spec, value in zip(specs, row[first:], strict=True)
        }
        yield record(
            id=row[0], born=(row[1], row[2]), at=row[3], by=row[4],
            versions={name: tuple(v) for name, v in versions.items()}, **values,
        )  # fmt: skip


def _from_column(spec: Spec, record: str, value: Any, opener: Opener) -> Any:
    if spec.door == "sealed":
        plain = opener(record, spec.name, value) if value else None
        return spec.default if plain is None else spec.read(plain)
    if spec.column == "json":
        return spec.default if value in ("null", "[]", "{}") else spec.read(value_from_text(value))
    return value == 1 if isinstance(spec.default, bool) else value


def as_they_stand(
    connection: Connection, touched: Mapping[str, str], opener: Opener
) -> list[Folded]:
    """Records (id to kind) as their rows stand, which somebody else has written."""
    kinds: dict[str, list[str]] = {}
    for record, kind in touched.items():
        kinds.setdefault(kind, []).append(record)
    stands = {record.id: record for record in living(connection, opener, kinds)}
    return [
        Folded(stands.get(record) or RECORDS[kind](id=record), record in stands)
        for record, kind in touched.items()
    ]


def dump(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """Every row of a table, in a fixed order."""
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
