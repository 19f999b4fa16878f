"""Reading the file back into memory, and making its rows anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, insert, select, text

from facilitator.domain.fold import Folded
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS, Spec
from facilitator.domain.steps import Redaction
from facilitator.domain.values import canonical
from facilitator.storage import blanking, journal
from facilitator.storage import schema as t
from facilitator.storage.folding import Folding, fold_steps
from facilitator.storage.ready import Ready, among, driver, put
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

    def copy(self) -> "Seen":
        """The same, to come back to where a transaction fails."""
        return Seen(
            dict(self.known), self.version, self.clock, self.newer, self.parked, set(self.buried)
        )


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
    rows, _folded = fold_steps(connection, steps, journal.all_values(connection), folding)
    put(connection, rows)


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


def living(connection: Connection, kind: str, opener: Opener) -> Iterator[Record]:
    """The living records of a kind, from their rows."""
    return map(_reader(kind, opener), driver(connection).execute(_every(kind)))


def _standing(
    connection: Connection, kind: str, records: Sequence[str], opener: Opener
) -> Iterator[Record]:
    """Those of a kind's records that are alive."""
    asked = (canonical(list(records)),)
    return map(_reader(kind, opener), driver(connection).execute(_some(kind).sql, asked))


@cache
def _every(kind: str) -> str:
    """Put together from the names in the schema: every opening asks it for every kind."""
    names = ", ".join(f'"{column.name}"' for column in _columns(kind))
    return f'SELECT {names} FROM "{t.record_rows[kind].name}" WHERE alive = 1'


@cache
def _some(kind: str) -> Ready:
    table = t.record_rows[kind]
    alive = table.c.alive == text("1")
    return Ready(select(*_columns(kind)).where(alive, among(table.c.id, "records")))


def _columns(kind: str) -> list[Column[Any]]:
    """In the order of ``_reader``: clock and actor, then the record's own fields."""
    c = t.record_rows[kind].c
    return [c.clock, c.actor, c.id, c.at, c.by, c.versions, *(c[name] for name in SPECS[kind])]


def _reader(kind: str, opener: Opener) -> Callable[[Sequence[Any]], Record]:
    """From a row of ``_columns`` to its record.

    The fields are put straight into their slots: going through the constructor of a frozen
    dataclass takes twice as long, and a board of 20,000 notes is to be there at once.
    """
    record, specs = RECORDS[kind], SPECS[kind].values()
    names = ["born", "id", "at", "by", "versions", *SPECS[kind]]
    slots = [getattr(record, name).__set__ for name in names]
    first = len(names) - len(SPECS[kind])
    odd = [(place, spec) for place, spec in enumerate(specs, first) if not _is_plain(spec)]
    flags = [place for place, spec in odd if isinstance(spec.default, bool)]
    coded = [(place, spec, _nothing(spec)) for place, spec in odd if place not in flags]

    def read(row: Sequence[Any]) -> Record:
        values = [row[:2], *row[2:]]
        values[4] = _versions(values[4])
        for place in flags:
            values[place] = values[place] == 1
        for place, spec, nothing in coded:
            if values[place] in nothing:
                values[place] = spec.default
            else:
                values[place] = _from_column(spec, row[2], values[place], opener)
        made = record.__new__(record)
        for fill, value in zip(slots, values, strict=True):
            fill(made, value)
        return made

    return read


def _is_plain(spec: Spec) -> bool:
    """Whether a column holds the field's value as it is."""
    return spec.door != "sealed" and spec.column != "json" and not isinstance(spec.default, bool)


def _versions(column: str) -> Mapping[str, tuple[str, ...]]:
    if column == "{}":
        return {}
    return {name: tuple(texts) for name, texts in value_from_text(column).items()}


def _from_column(spec: Spec, record: str, value: Any, opener: Opener) -> Any:
    """A sealed value, or JSON that is not empty."""
    if spec.door != "sealed":
        return spec.read(value_from_text(value))
    plain = opener(record, spec.name, value)
    return spec.default if plain is None else spec.read(plain)


def _nothing(spec: Spec) -> tuple[str, ...]:
    """What stands in a column of ciphertext or JSON where the field has its default."""
    return ("",) if spec.door == "sealed" else ("null", "{}", "[]")


def as_they_stand(
    connection: Connection, touched: Mapping[str, str], opener: Opener
) -> list[Folded]:
    """Records (id to kind) as their rows stand, which somebody else has written."""
    kinds: dict[str, list[str]] = {}
    for record, kind in touched.items():
        kinds.setdefault(kind, []).append(record)
    stands = {
        record.id: record
        for kind, some in kinds.items()
        for record in _standing(connection, kind, some, opener)
    }
    return [
        Folded(stands.get(record) or RECORDS[kind](id=record), record in stands)
        for record, kind in touched.items()
    ]


def dump(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """Every row of a table, in a fixed order."""
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
