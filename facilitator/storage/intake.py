"""What a batch of steps brings, and reading the file back into memory."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from facilitator.domain.fold import Folded
from facilitator.domain.records import RECORDS, SPECS, Record, Spec
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import (
    Redaction,
    Ref,
    Step,
    Stored,
    Values,
    proves,
    step_id,
    well_formed,
)
from facilitator.domain.values import canonical
from facilitator.storage import blanking, journal
from facilitator.storage import schema as t
from facilitator.storage.folding import Folding, all_values, fold_steps
from facilitator.storage.wire import step_from_text, step_to_text

Opener = Callable[[str, str, str], Any]
"""(record, field, ciphertext) to the plain value."""


@dataclass(slots=True)
class Outcome:
    """What became of a batch: every step offered is in exactly one of the four counts."""

    accepted: list[Step] = field(default_factory=list)
    values: dict[Ref, Stored] = field(default_factory=dict)
    already: int = 0
    parked: int = 0
    refused: int = 0


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
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar() or 0)


def sort_out(
    connection: Connection, steps: Sequence[Step], values: Values, seen: Seen, at: int
) -> Outcome:
    """Tell new steps from known, conflicting and early ones; nothing is appended yet."""
    _expect_sound(steps, values)
    outcome = Outcome()
    known = dict(seen.known)
    new = {}
    for step in steps:
        if step.number > known.get(step.actor, 0):
            new[step.key] = step
        elif _stands(connection, step):
            outcome.already += 1
        else:
            outcome.refused += 1
            _keep_evidence(connection, step, values, at)
    if new and max(step.clock for step in new.values()) > seen.clock + len(new):
        raise Refusal("clock_ahead")
    waiting = _parked(connection, {actor for actor, _number in new}) if seen.parked else {}
    _accept(connection, (new, waiting), dict(values), known, outcome)
    seen.parked = seen.parked or outcome.parked > 0
    return outcome


def _expect_sound(steps: Sequence[Step], values: Values) -> None:
    """``Refusal`` for values that do not prove their digests or are not canonical."""
    for step in steps:
        if not well_formed(step):
            raise Refusal("damaged_steps")
        for place, change in enumerate(step.changes):
            stored = values.get(Ref(*step.key, place))
            if stored is not None and not (proves(change, stored) and _is_canonical(stored.value)):
                raise Refusal("damaged_steps")


def _is_canonical(value: str) -> bool:
    try:
        return canonical(json.loads(value)) == value
    except ValueError:
        return False


def _stands(connection: Connection, step: Step) -> bool:
    s = t.steps.c
    mine = (s.actor == step.actor) & (s.number == step.number)
    return connection.execute(select(s.id).where(mine)).scalar() == step_id(step)


def _keep_evidence(connection: Connection, step: Step, values: Values, at: int) -> None:
    row = {"id": step_id(step).hex(), "at": at, "body": step_to_text(step, values)}
    connection.execute(insert(t.evidence).prefix_with("OR IGNORE"), [row])


def _accept(
    connection: Connection, batch: tuple[dict[tuple[str, int], Step], dict[tuple[str, int], str]],
    values: dict[Ref, Stored], known: dict[str, int], outcome: Outcome,
) -> None:  # fmt: skip
    """Take each actor's steps without gaps; park what comes too early, unpark what it awaited.

    ``batch`` is the new steps, and the bodies of those of their actors that are parked already.
    """
    new, waiting = batch
    for key, body in waiting.items():
        if key not in new:
            step, its_values = step_from_text(body)
            new[key] = step
            values |= its_values
    unparked = []
    for key in sorted(new):
        actor, number = key
        if number == known.get(actor, 0) + 1:
            known[actor] = number
            outcome.accepted.append(new[key])
            unparked += [key] if key in waiting else []
        elif key in waiting:
            continue
        else:
            outcome.parked += 1
            body = step_to_text(new[key], values)
            row = {"actor": actor, "number": number, "body": body}
            connection.execute(insert(t.parked), [row])
    for actor, number in unparked:
        p = t.parked.c
        connection.execute(delete(t.parked).where((p.actor == actor) & (p.number == number)))
    outcome.accepted.sort(key=lambda step: step.order)
    mine = {Ref(*s.key, place) for s in outcome.accepted for place in range(len(s.changes))}
    outcome.values = {ref: stored for ref, stored in values.items() if ref in mine}


def _parked(connection: Connection, actors: set[str]) -> dict[tuple[str, int], str]:
    p = t.parked.c
    query = select(p.actor, p.number, p.body).where(p.actor.in_(actors))
    return {(row.actor, row.number): row.body for row in connection.execute(query)}


def rebuild(connection: Connection, folding: Folding) -> None:
    """Throw the tables of the fold away and make them again from the journal."""
    t.metadata.drop_all(connection, tables=t.FOLDED)
    t.metadata.create_all(connection, tables=t.FOLDED)
    steps = journal.steps_after(connection, {})
    fold_steps(connection, steps, all_values(connection), folding)


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
    for row in connection.execute(query).tuples():
        versions = json.loads(row[6]) if row[6] != "{}" else {}
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
        return spec.default if value in ("null", "[]", "{}") else spec.read(json.loads(value))
    return value == 1 if isinstance(spec.default, bool) else value


def as_they_stand(connection: Connection, steps: Sequence[Step], opener: Opener) -> list[Folded]:
    """The records that these steps touched, from the rows that somebody else has written."""
    touched: dict[str, dict[str, None]] = {}
    for step in steps:
        for change in step.changes:
            if change.kind in RECORDS:
                touched.setdefault(change.kind, {})[change.record] = None
    blanked = [Ref(r.actor, r.number, r.place) for s in steps for r in s.redacts if r.actor]
    for record, kind in blanking.records_of(connection, blanked).items():
        touched.setdefault(kind, {})[record] = None
    stands = {r.id: r for r in living(connection, opener, {k: list(v) for k, v in touched.items()})}
    return [
        Folded(stands.get(i) or RECORDS[kind](id=i), i in stands)
        for kind, ids in touched.items()
        for i in ids
    ]


def dump(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """Every row of a table, in a fixed order."""
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
