"""What is asked of a file when it is opened: by SQLite itself and in plain SQL.

So a workshop can be seen before SQLAlchemy is imported, which takes longer than all of this.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from facilitator.domain.fold import Folded
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS, Spec
from facilitator.domain.steps import Redaction, Ref
from facilitator.domain.undo import KEPT, Mark
from facilitator.domain.values import canonical
from facilitator.storage.lifts import Folding
from facilitator.storage.wire import target_from_text, value_from_text

Opener = Callable[[str, str, str], Any]
"""(record, field, ciphertext) to the plain value."""
CODES = "codes"
"""The name under which the workshop's key for codes lies among the keys."""
VACUUM_DUE = "vacuum_due"
"""The name of the fact that bytes of what was deleted are still to be taken out of the file."""


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


def look(file: sqlite3.Connection, folding: Folding) -> Seen:
    """Read what must be known of a file before writing into it."""
    newer = file.execute("SELECT 1 FROM steps WHERE format > ? LIMIT 1", (folding.format,))
    parked = file.execute("SELECT 1 FROM parked LIMIT 1")
    (clock,) = file.execute("SELECT max(clock) FROM steps").fetchone()
    return Seen(
        known(file), version(file), clock or 0, newer.fetchone() is not None,
        parked.fetchone() is not None, tombstones(file),
    )  # fmt: skip


def version(file: sqlite3.Connection) -> int:
    """A number that changes when another process has written into the file."""
    return int(file.execute("PRAGMA data_version").fetchone()[0])


def known(file: sqlite3.Connection) -> dict[str, int]:
    """The highest number of each actor; none is missing below it."""
    return dict(file.execute("SELECT actor, highest FROM known"))


def keys(file: sqlite3.Connection) -> dict[str, bytes]:
    """The keys that this laptop has, by record."""
    return dict(file.execute("SELECT record, key FROM key_rows"))


def tombstones(file: sqlite3.Connection) -> set[Redaction]:
    """Everything that is to stay blank."""
    rows = file.execute("SELECT actor, number, place, record FROM tombstones")
    return {Redaction(*row) for row in rows}


def remember(file: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a fact of this copy alone."""
    file.execute("INSERT OR REPLACE INTO local (name, value) VALUES (?, ?)", (name, value))


def recall(file: sqlite3.Connection, name: str) -> str:
    """A fact of this copy, ``""`` where it has none."""
    row = file.execute("SELECT value FROM local WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def refs(file: sqlite3.Connection, record: str, field_name: str) -> list[Ref]:
    """The current writes of a field, in order."""
    asked = (
        "SELECT h.actor, h.number, h.place FROM heads AS h JOIN steps AS s"
        " ON s.actor = h.actor AND s.number = h.number WHERE h.record = ? AND h.field = ?"
        " ORDER BY s.clock, h.actor, h.number, h.place"
    )
    return [Ref(*row) for row in file.execute(asked, (record, field_name))]


def marks(file: sqlite3.Connection, laptop: str) -> list[Mark]:
    """What the undo stack must know of a laptop's steps, in journal order."""
    asked = (
        "SELECT actor, number, gesture, target, label, redacts FROM steps"
        " WHERE laptop = ? ORDER BY clock, actor"
    )
    return [
        Mark(actor, number, gesture, target_from_text(target), label,
             label in KEPT or redacts != "[]")
        for actor, number, gesture, target, label, redacts in file.execute(asked, (laptop,))
    ]  # fmt: skip


def living(file: sqlite3.Connection, kind: str, opener: Opener) -> Iterator[Record]:
    """The living records of a kind, from their rows."""
    return map(_reader(kind, opener), file.execute(_every(kind)))


def as_they_stand(
    file: sqlite3.Connection, touched: Mapping[str, str], opener: Opener
) -> list[Folded]:
    """Records (id to kind) as their rows stand, which somebody else has written."""
    kinds: dict[str, list[str]] = {}
    for record, kind in touched.items():
        kinds.setdefault(kind, []).append(record)
    stands = {
        record.id: record
        for kind, some in kinds.items()
        for record in _standing(file, kind, some, opener)
    }
    return [
        Folded(stands.get(record) or RECORDS[kind](id=record), record in stands)
        for record, kind in touched.items()
    ]


def _standing(
    file: sqlite3.Connection, kind: str, records: Sequence[str], opener: Opener
) -> Iterator[Record]:
    """Those of a kind's records that are alive."""
    some = f"{_every(kind)} AND id IN (SELECT value FROM json_each(?))"
    return map(_reader(kind, opener), file.execute(some, (canonical(list(records)),)))


@cache
def _every(kind: str) -> str:
    """In the order of ``_reader``: clock and actor, then the record's own fields."""
    names = ("clock", "actor", "id", "at", "by", "versions", *SPECS[kind])
    asked = ", ".join(f'"{name}"' for name in names)
    return f'SELECT {asked} FROM "{kind}_rows" WHERE alive = 1'


def _reader(kind: str, opener: Opener) -> Callable[[Sequence[Any]], Record]:
    """From a row of ``_every`` to its record.

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
        for put, value in zip(slots, values, strict=True):
            put(made, value)
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
