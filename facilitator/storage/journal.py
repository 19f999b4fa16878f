"""Reading the journal's tables and what is added to them; nothing alters a row that stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    func,
    insert,
    select,
    tuple_,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from facilitator.domain.steps import Change, Ref, Step, Stored, Values, step_id
from facilitator.domain.undo import KEPT, Mark
from facilitator.storage import plain
from facilitator.storage import schema as t
from facilitator.storage.connect import driver
from facilitator.storage.ready import Ready, Rows
from facilitator.storage.wire import (
    redacts_from_text,
    refs_from_text,
    refs_to_text,
    target_from_text,
    target_to_text,
)

CHUNK = 500
"""Keys asked for in one query."""


def chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """The keys, ``CHUNK`` at a time."""
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]


_NEW_STEPS, _NEW_CHANGES = Ready(insert(t.steps)), Ready(insert(t.changes))
_NEW_VALUES = Ready(insert(t.value_rows))
_VALUE = Ready(
    select(t.value_rows.c.salt, t.value_rows.c.value).where(
        *(t.value_rows.c[name] == bindparam(name) for name in Ref._fields)
    )
)


def _values_at() -> Select[Any]:
    """Those of the writes of a JSON list of refs, each looked up by its key."""
    v, wanted = t.value_rows.c, func.json_each(bindparam("refs")).table_valued("value")
    parts = (func.json_extract(wanted.c.value, f"$[{place}]") for place in range(3))
    mine = (
        column == part for column, part in zip((v.actor, v.number, v.place), parts, strict=True)
    )
    columns = select(v.actor, v.number, v.place, v.salt, v.value)
    return columns.select_from(wanted.join(t.value_rows, and_(*mine)))


_VALUES_AT = Ready(_values_at())


def _last_write() -> Select[Any]:
    c, s = t.changes.c, t.steps.c
    joined = t.changes.join(t.steps, and_(c.actor == s.actor, c.number == s.number))
    before = tuple_(s.clock, s.actor) < tuple_(bindparam("clock"), bindparam("actor"))
    mine = select(c.actor, c.number, c.place).select_from(joined).where(
        c.record == bindparam("record"), c.field == bindparam("field"), before
    )  # fmt: skip
    return mine.order_by(s.clock.desc(), s.actor.desc(), c.place.desc()).limit(1)


_LAST_WRITE = Ready(_last_write())
_KNOWN = upsert(t.known)
_NEW_KNOWN = Ready(
    _KNOWN.on_conflict_do_update(
        index_elements=["actor"], set_={"highest": _KNOWN.excluded.highest}
    )
)


def rows_of(steps: Sequence[Step], values: Values) -> Rows:
    """What steps, their changes and those of their values that are there add to the journal."""
    changes = [
        (step.actor, step.number, place, c.kind, c.record, c.field, c.digest, refs_to_text(c.base))
        for step in steps
        for place, c in enumerate(step.changes)
    ]
    return [
        (_NEW_STEPS, [_step_row(step) for step in steps]),
        (_NEW_CHANGES, changes),
        (_NEW_VALUES, [ref + stored for ref, stored in values.items()]),
        (_NEW_KNOWN, [step.key for step in steps]),
    ]


def _step_row(step: Step) -> tuple[object, ...]:
    """In the order of the table's columns."""
    return (
        step.actor, step.number, step.clock, step_id(step), step.laptop, step.at, step.format,
        step.label, step.table, step.gesture, target_to_text(step.target),
        refs_to_text(step.redacts),
    )  # fmt: skip


def steps_after(connection: Connection, known_there: dict[str, int]) -> list[Step]:
    """The steps that somebody lacks who has each actor's steps up to the number given, in order."""
    lacking = {
        actor: known_there.get(actor, 0)
        for actor, highest in plain.known(driver(connection)).items()
        if highest > known_there.get(actor, 0)
    }
    if not known_there:
        found = _whole_steps(
            connection.execute(select(t.steps)), connection.execute(select(t.changes))
        )
        return sorted(found, key=lambda step: step.order)
    found = []
    for actor, highest in lacking.items():
        mine = (t.steps.c.actor == actor) & (t.steps.c.number > highest)
        changes = (t.changes.c.actor == actor) & (t.changes.c.number > highest)
        found += _whole_steps(
            connection.execute(select(t.steps).where(mine)).all(),
            connection.execute(select(t.changes).where(changes)).all(),
        )
    return sorted(found, key=lambda step: step.order)


def steps_at(connection: Connection, keys: Iterable[tuple[str, int]]) -> list[Step]:
    """Those of these steps that are there, by actor and number, as they were asked for."""
    found: list[Step] = []
    for actor, number in keys:
        mine = (t.steps.c.actor == actor) & (t.steps.c.number == number)
        changes = (t.changes.c.actor == actor) & (t.changes.c.number == number)
        found += _whole_steps(
            connection.execute(select(t.steps).where(mine)).all(),
            connection.execute(select(t.changes).where(changes)).all(),
        )
    return found


def _whole_steps(steps: Iterable[Row[tuple[object, ...]]],
                 changes: Iterable[Row[tuple[object, ...]]]) -> list[Step]:  # fmt: skip
    parts: dict[tuple[str, int], list[tuple[int, Change]]] = {}
    for row in changes:
        change = Change(row.kind, row.record, row.field, row.digest, refs_from_text(row.base))
        parts.setdefault((row.actor, row.number), []).append((row.place, change))
    return [
        Step(
            laptop=row.laptop, actor=row.actor, number=row.number, clock=row.clock, at=row.at,
            label=row.label, table=row.at_table, format=row.format, gesture=row.gesture,
            changes=tuple(c for _place, c in sorted(parts.get((row.actor, row.number), ()),
                                                    key=lambda part: part[0])),
            target=target_from_text(row.target), redacts=redacts_from_text(row.redacts),
        )
        for row in steps
    ]  # fmt: skip


def values_of(connection: Connection, steps: Iterable[Step]) -> dict[Ref, Stored]:
    """The values that these steps still have."""
    ranges: dict[str, list[int]] = {}
    for step in steps:
        ranges.setdefault(step.actor, []).append(step.number)
    found: dict[Ref, Stored] = {}
    v = t.value_rows.c
    for actor, numbers in ranges.items():
        mine = (v.actor == actor) & v.number.between(min(numbers), max(numbers))
        for row in connection.execute(select(t.value_rows).where(mine)):
            found[Ref(row.actor, row.number, row.place)] = Stored(row.salt, row.value)
    return found


def all_values(connection: Connection) -> dict[Ref, Stored]:
    """Every value of the journal, for a fold from the start."""
    v = t.value_rows.c
    rows = connection.execute(select(v.actor, v.number, v.place, v.salt, v.value))
    return {Ref(*row[:3]): Stored(row[3], row[4]) for row in rows}


def value_at(connection: Connection, ref: Ref) -> Stored | None:
    """The value of one write, or None where it is blank."""
    found = _VALUE.ask(connection, **ref._asdict())
    return Stored(found[0].salt, found[0].value) if found else None


def values_at(connection: Connection, refs: Iterable[Ref]) -> dict[Ref, Stored]:
    """The values of these writes; without those that are blank."""
    rows = _VALUES_AT.ask(connection, refs=refs_to_text(list(refs)))
    return {Ref(*row[:3]): Stored(row.salt, row.value) for row in rows}


def steps_on(connection: Connection, record: str) -> list[Step]:
    """The steps that changed a record."""
    c = t.changes.c
    query = select(c.actor, c.number).where(c.record == record).distinct()
    return steps_at(connection, [(row.actor, row.number) for row in connection.execute(query)])


def last_write(
    connection: Connection, record: str, field_name: str, before: tuple[int, str]
) -> Ref | None:
    """The last write of a field that stands before this clock and actor."""
    clock, actor = before
    asked = {"record": record, "field": field_name, "clock": clock, "actor": actor}
    found = _LAST_WRITE.ask(connection, **asked)
    return Ref(*found[0]) if found else None


def mark_of(step: Step) -> Mark:
    """What the undo stack must know of a step."""
    kept = step.label in KEPT or bool(step.redacts)
    return Mark(step.actor, step.number, step.gesture, step.target, step.label, kept)
