"""Keys, tombstones, and the blanking of values for good (rule 9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from facilitator.domain.specs import door
from facilitator.domain.steps import Change, Redaction, Ref, Step, Stored, Values
from facilitator.storage import plain
from facilitator.storage import schema as t
from facilitator.storage.connect import driver
from facilitator.storage.journal import chunks
from facilitator.storage.wire import step_from_text, step_to_text


@dataclass(slots=True)
class Gone:
    """What tombstones took: values by their writes, and the keys of records."""

    values: list[Ref] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


def put_keys(connection: Connection, new: Mapping[str, bytes]) -> None:
    """Keep keys that were not there."""
    if new:
        rows = [{"record": record, "key": key} for record, key in new.items()]
        connection.execute(insert(t.key_rows), rows)


def is_forgotten(connection: Connection, record: str) -> bool:
    """Whether a tombstone stands for all that is sealed in this record."""
    mine = (t.tombstones.c.record == record) & (t.tombstones.c.actor == "")
    return connection.execute(select(t.tombstones.c.record).where(mine)).first() is not None


def buried_refs(connection: Connection, redactions: Iterable[Redaction]) -> list[Ref]:
    """The writes that these redactions blank: single ones, and all that is sealed in a record."""
    single = [Ref(r.actor, r.number, r.place) for r in redactions if not r.record]
    return single + sealed_refs(connection, [r.record for r in redactions if r.record])


def sealed_refs(connection: Connection, records: Sequence[str]) -> list[Ref]:
    """The writes of sealed fields in these records."""
    c = t.changes.c
    query = select(c.actor, c.number, c.place, c.kind, c.field)
    return [
        Ref(*row[:3])
        for some in chunks(records)
        for row in connection.execute(query.where(c.record.in_(some)))
        if door(row.kind, row.field) == "sealed"
    ]


def apply_tombstones(
    connection: Connection, steps: Sequence[Step], values: dict[Ref, Stored],
    buried: set[Redaction],
) -> Gone:  # fmt: skip
    """Bury what these steps redact, and let no value in whose tombstone stands already.

    ``values`` are the values that came with the steps; those that are to be blank are taken out.
    ``buried`` are the tombstones that stand; the new ones are added to it.
    """
    new = [redaction for step in steps for redaction in step.redacts]
    buried |= set(new)
    if buried:
        left = set[Ref]().union(*(left_of(step, values, buried) for step in steps))
        for ref in values.keys() - left:
            del values[ref]
    if not new:
        return Gone()
    rows = [redaction._asdict() for redaction in new]
    connection.execute(upsert(t.tombstones).on_conflict_do_nothing(), rows)
    gone = Gone(buried_refs(connection, new), [r.record for r in new if r.record])
    _delete_values(connection, gone.values)
    for record in gone.keys:
        connection.execute(delete(t.key_rows).where(t.key_rows.c.record == record))
    _clear_aside(connection, buried, _records_of(connection, gone.values))
    plain.remember(driver(connection), plain.VACUUM_DUE, "1")
    return gone


def is_buried(ref: Ref, change: Change, buried: set[Redaction]) -> bool:
    """Whether a tombstone stands for this write, or for all that is sealed in its record."""
    if not buried:
        return False
    sealed = door(change.kind, change.field) == "sealed"
    return Redaction(*ref) in buried or (sealed and Redaction(record=change.record) in buried)


def left_of(step: Step, values: Values, buried: set[Redaction]) -> dict[Ref, Stored]:
    """The values of a step that no tombstone takes."""
    refs = ((Ref(*step.key, place), change) for place, change in enumerate(step.changes))
    return {
        ref: values[ref]
        for ref, change in refs
        if ref in values and not is_buried(ref, change, buried)
    }


def _clear_aside(connection: Connection, buried: set[Redaction], records: set[str]) -> None:
    """Blank what waits or stands as evidence: a copy of a value that is to be gone is gone too.

    Evidence shows another step under a known number, so all that it says of ``records`` goes.
    """
    for table in (t.parked, t.evidence):
        for row in connection.execute(select(table)).all():
            step, values = step_from_text(row.body)
            aside = {Redaction(*step.key, place) for place, c in enumerate(step.changes)
                     if table is t.evidence and c.record in records}  # fmt: skip
            left = left_of(step, values, buried | aside)
            if left != values:
                mine = (column == getattr(row, column.name) for column in table.primary_key)
                body = step_to_text(step, left)
                connection.execute(update(table).where(*mine).values(body=body))


def _records_of(connection: Connection, refs: Iterable[Ref]) -> set[str]:
    c = t.changes.c
    return {
        record
        for actor, number, place in refs
        for record in connection.execute(
            select(c.record).where((c.actor == actor) & (c.number == number) & (c.place == place))
        ).scalars()
    }


def _delete_values(connection: Connection, refs: Iterable[Ref]) -> None:
    v = t.value_rows.c
    for actor, number, place in refs:
        mine = (v.actor == actor) & (v.number == number) & (v.place == place)
        connection.execute(delete(t.value_rows).where(mine))
