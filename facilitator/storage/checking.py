"""Whether a file is whole: SQLite's own checks, hashes, and rows against a fold from the start."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, create_engine, select

from facilitator.domain.records import door
from facilitator.domain.steps import Redaction, Ref, Step, Stored, proves, step_id
from facilitator.storage import blanking, intake, journal
from facilitator.storage import schema as t
from facilitator.storage.folding import Folding, all_values, fold_steps
from facilitator.storage.store import Store


def check(store: Store) -> list[str]:
    """What is wrong, a line each with the place; empty where all is well."""
    connection = store.connection
    faults = [
        f"sqlite: {row[0]}"
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    if faults:
        return faults
    steps = journal.steps_after(connection, {})
    values = all_values(connection)
    faults += _wrong_ids(connection, steps)
    faults += _wrong_numbers(connection, steps)
    faults += _wrong_values(connection, steps, values)
    return faults or list(_wrong_rows(connection, steps, values, store.folding))


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
    if counts != journal.known(connection):
        yield "known: the highest numbers are not those of the steps"
    total = connection.execute(select(t.changes.c.place)).all()
    if len(total) != sum(len(step.changes) for step in steps):
        yield "changes: some belong to no step"


def _wrong_values(
    connection: Connection, steps: list[Step], values: Mapping[Ref, Stored]
) -> Iterator[str]:
    buried = {Redaction(*row) for row in connection.execute(select(t.tombstones))}
    redacted = {redaction for step in steps for redaction in step.redacts}
    if buried != redacted:
        yield "tombstones: not those of the steps"
    left = set(values)
    for step in steps:
        for place, change in enumerate(step.changes):
            ref = Ref(*step.key, place)
            left.discard(ref)
            sealed = door(change.kind, change.field) == "sealed"
            blank = Redaction(*ref) in buried
            blank = blank or (sealed and Redaction(record=change.record) in buried)
            stored = values.get(ref)
            if blank and stored is not None:
                yield f"value {ref}: was to be deleted"
            elif not blank and (stored is None or not proves(change, stored)):
                yield f"value {ref}: missing or altered"
    yield from (f"value {ref}: belongs to no change" for ref in sorted(left))
    for record in blanking.keys(connection):
        if Redaction(record=record) in buried:
            yield f"key of {record}: was to be deleted"


def _wrong_rows(
    connection: Connection, steps: list[Step], values: Mapping[Ref, Stored], folding: Folding
) -> Iterator[str]:
    engine = create_engine("sqlite://")
    with engine.connect() as fresh:
        t.metadata.create_all(fresh)
        if steps:
            journal.append(fresh, steps, values)
            fold_steps(fresh, steps, values, folding)
        for table in t.FOLDED:
            if intake.dump(connection, table) != intake.dump(fresh, table):
                yield f"{table.name}: rows are not the fold of the journal"
    engine.dispose()
