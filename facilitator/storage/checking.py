"""Whether a file is whole: SQLite's own checks, hashes, and rows against a fold from the start."""

from collections.abc import Iterator, Mapping
from functools import cache

from sqlalchemy import Connection, select

from facilitator.domain.specs import door
from facilitator.domain.steps import Ref, Step, Stored, proves, step_id
from facilitator.storage import blanking, connect, intake, journal, plain
from facilitator.storage import schema as t
from facilitator.storage.connect import (
    driver,
    expect_workshop,
    in_memory,
    passing,
    told,
)
from facilitator.storage.lifts import Folding
from facilitator.storage.ready import over
from facilitator.storage.sealing import unseal
from facilitator.storage.store import Store
from facilitator.storage.wire import step_from_text, value_from_text


def check(store: Store) -> list[str]:
    """What is wrong, a line each with the place; empty where all is well.

    It looks at a copy in memory, so that nobody waits. ``Refusal`` where the file cannot be read.
    """
    with told(store.path), passing(over(in_memory(store.file))) as copy:
        answers = copy.exec_driver_sql("PRAGMA integrity_check").scalars()
        faults = [f"sqlite: {answer}" for answer in answers if answer != "ok"]
        if expect_workshop(store.path) == connect.USER_VERSION:
            faults += _wrong_tables(copy)
        return faults or _wrong(copy, store.folding)


def _wrong_tables(connection: Connection) -> Iterator[str]:
    """Tables and indexes that are not as today's program makes them."""
    missing = _made() - _tables(connection)
    yield from (f"{name}: is not as it was made" for name, _sql in sorted(missing))


def _tables(connection: Connection) -> frozenset[tuple[str, str]]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema")
    return frozenset((row.name, row.sql) for row in rows)


@cache
def _made() -> frozenset[tuple[str, str]]:
    with passing(over(in_memory())) as fresh:
        t.metadata.create_all(fresh)
        return _tables(fresh)


def _wrong(connection: Connection, folding: Folding) -> list[str]:
    """What is wrong in tables that SQLite finds in order."""
    steps = journal.steps_after(connection, {})
    values = journal.all_values(connection)
    faults = [
        *_wrong_ids(connection, steps),
        *_wrong_numbers(connection, steps),
        *_wrong_values(connection, steps, values),
        *_wrong_keys(connection, steps, values),
        *_wrong_aside(connection),
    ]
    return faults or list(_wrong_rows(connection, folding))


def _wrong_ids(connection: Connection, steps: list[Step]) -> Iterator[str]:
    rows = connection.execute(select(t.steps.c.actor, t.steps.c.number, t.steps.c.id))
    kept = {(actor, number): its for actor, number, its in rows}
    for step in steps:
        if kept[step.key] != step_id(step):
            yield f"step {step.actor}:{step.number}: its id does not prove its content"


def _wrong_numbers(connection: Connection, steps: list[Step]) -> Iterator[str]:
    counts: dict[str, int] = {}
    for step in sorted(steps, key=lambda step: step.key):
        counts[step.actor] = counts.get(step.actor, 0) + 1
        if step.number != counts[step.actor]:
            yield f"actor {step.actor}: step {counts[step.actor]} is missing"
    if counts != plain.known(driver(connection)):
        yield "known: the highest numbers are not those of the steps"
    total = connection.execute(select(t.changes.c.place)).all()
    if len(total) != sum(len(step.changes) for step in steps):
        yield "changes: some belong to no step"


def _wrong_values(
    connection: Connection, steps: list[Step], values: Mapping[Ref, Stored]
) -> Iterator[str]:
    buried = plain.tombstones(driver(connection))
    redacted = {redaction for step in steps for redaction in step.redacts}
    if buried != redacted:
        yield "tombstones: not those of the steps"
    left = set(values)
    for step in steps:
        for place, change in enumerate(step.changes):
            ref = Ref(*step.key, place)
            left.discard(ref)
            blank = blanking.is_buried(ref, change, buried)
            stored = values.get(ref)
            if blank and stored is not None:
                yield f"value {ref}: was to be deleted"
            elif not blank and (stored is None or not proves(change, stored)):
                yield f"value {ref}: missing or altered"
    yield from (f"value {ref}: belongs to no change" for ref in sorted(left))


def _wrong_keys(
    connection: Connection, steps: list[Step], values: Mapping[Ref, Stored]
) -> Iterator[str]:
    """Keys that were to be deleted, and those that do not open what they are to open."""
    keys = plain.keys(driver(connection))
    buried = plain.tombstones(driver(connection))
    yield from (f"key of {r.record}: was to be deleted" for r in buried if r.record in keys)
    for step in steps:
        for place, change in enumerate(step.changes):
            stored, key = values.get(Ref(*step.key, place)), keys.get(change.record)
            if stored and key and door(change.kind, change.field) == "sealed":
                sealed = value_from_text(stored.value)
                if sealed is not None and unseal(key, change.record, change.field, sealed) is None:
                    yield f"key of {change.record}: does not open its {change.field}"


def _wrong_aside(connection: Connection) -> Iterator[str]:
    """What waits for a predecessor, or stands as evidence."""
    bodies = [
        (f"parked {row.actor}:{row.number}", row.body)
        for row in connection.execute(select(t.parked))
    ]
    bodies += [(f"evidence {row.id}", row.body) for row in connection.execute(select(t.evidence))]
    for name, body in bodies:
        step, values = step_from_text(body)
        named = name in (f"parked {step.actor}:{step.number}", f"evidence {step_id(step).hex()}")
        if not named or not all(proves(step.changes[r.place], v) for r, v in values.items()):
            yield f"{name}: altered"


def _wrong_rows(connection: Connection, folding: Folding) -> Iterator[str]:
    """Tables that are not what a fold from the start makes of the journal."""
    stood = {table.name: intake.dump(connection, table) for table in t.FOLDED}
    intake.rebuild(connection, folding)
    for table in t.FOLDED:
        if stood[table.name] != intake.dump(connection, table):
            yield f"{table.name}: rows are not the fold of the journal"
