"""From steps to rows: the only code that says what stands in the tables of the fold.

The fold does not depend on the order in which steps arrive: a plain field keeps its write with the
greatest (clock, actor), a words field keeps every write that no other names in its base.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from facilitator.domain.fold import Birth, Folded, Head, Unseal, fold
from facilitator.domain.records import Record
from facilitator.domain.specs import SPECS, Spec, door
from facilitator.domain.steps import Ref, Step, Values
from facilitator.domain.values import canonical
from facilitator.storage import schema as t
from facilitator.storage.journal import chunks, steps_at, steps_on, values_of
from facilitator.storage.lifts import Folding, Lifted, lifted
from facilitator.storage.ready import Ready, Rows, among
from facilitator.storage.wire import target_from_text, value_from_text

Written = tuple[str, str, Ref]
"""A write of a field: record, field and where it stands in the journal."""
Heads = dict[str, dict[str, list[Head]]]
"""Current writes by record and field."""


@dataclass(slots=True)
class _Work:
    """The heads of the touched records, and what must be written of them."""

    heads: Heads
    kinds: dict[str, str]
    births: dict[str, Birth]
    replaced: set[Written]
    gone: set[Written] = field(default_factory=set)
    new: set[Written] = field(default_factory=set)
    named: set[Written] = field(default_factory=set)


class _Written(NamedTuple):
    """A change that the fold understands, with its step."""

    step: Step
    ref: Ref
    change: Lifted
    base: tuple[Ref, ...]


def fold_steps(
    connection: Connection, steps: Sequence[Step], values: Values, folding: Folding,
    blanked: Collection[Ref] = (),
) -> tuple[Rows, list[Folded]]:  # fmt: skip
    """What brings the rows up to date with steps that come next; the records that they touch.

    ``blanked`` are earlier writes whose values are gone: their records are folded anew. Nothing is
    written here.
    """
    written = [w for step in steps for w in _written(step, values, folding)]
    kinds = records_at(connection, blanked, folding) if blanked else {}
    kinds |= {w.change.record: w.change.kind for w in written}
    heads = load_heads(connection, list(kinds), folding)
    standing = {record: kind for record, kind in kinds.items() if record in heads}
    work = _Work(heads, kinds, births(connection, standing), _replaced(connection, written, heads))
    for one in written:
        _take(work, one)
    folded = [
        fold(
            kind,
            record,
            work.heads.get(record, {}),
            work.births[record],
            _opener(folding, record),
        )
        for record, kind in kinds.items()
    ]
    return _head_rows(work) + _record_rows(folded, work.heads), folded


def touched(connection: Connection, steps: Sequence[Step], folding: Folding) -> dict[str, str]:
    """The records, with their kinds, that the changes of these steps write today."""
    values = values_of(connection, steps)
    written = (w for step in steps for w in _written(step, values, folding))
    return {w.change.record: w.change.kind for w in written}


def records_at(connection: Connection, refs: Iterable[Ref], folding: Folding) -> dict[str, str]:
    """The records, with their kinds, in which these writes stand today."""
    wanted = set(refs)
    steps = steps_at(connection, sorted({ref[:2] for ref in wanted}))
    written = (w for step in steps for w in _written(step, {}, folding))
    return {w.change.record: w.change.kind for w in written if w.ref in wanted}


def writes_of(
    connection: Connection, record: str, fields: Sequence[str], folding: Folding
) -> list[Ref]:
    """Every write of these fields of a record, whatever they were called when it was made."""
    written = (w for step in steps_on(connection, record) for w in _written(step, {}, folding))
    return [w.ref for w in written if w.change.record == record and w.change.field in fields]


def _opener(folding: Folding, record: str) -> Unseal:
    return partial(folding.unseal, record)


def _written(step: Step, values: Values, folding: Folding) -> Iterable[_Written]:
    """The changes of a step in today's form; those of newer formats and kinds are left alone."""
    if step.format > folding.format:
        return
    actor, number = step.key
    for place, change in enumerate(step.changes):
        ref = Ref(actor, number, place)
        stored = values.get(ref)
        value = value_from_text(stored.value) if stored else None
        old = Lifted(change.kind, change.record, change.field, value)
        for new in lifted(old, step.format, folding.lifts):
            if new.kind in SPECS and door(new.kind, new.field) != "unknown":
                yield _Written(step, ref, new, change.base)


def _heads_query(wanted: ColumnElement[bool]) -> Select[Any]:
    h, s, c, v = t.heads.c, t.steps.c, t.changes.c, t.value_rows.c
    same_step = and_(s.actor == h.actor, s.number == h.number)
    same_change = and_(c.actor == h.actor, c.number == h.number, c.place == h.place)
    same_value = and_(v.actor == h.actor, v.number == h.number, v.place == h.place)
    joined = t.heads.join(t.steps, same_step).join(t.changes, same_change)
    return select(
        h.record, h.field, h.actor, h.number, h.place, s.clock, s.laptop, s.target, s.format,
        c.kind, c.field.label("old_field"), v.value,
    ).select_from(joined.outerjoin(t.value_rows, same_value)).where(wanted)  # fmt: skip


_HEADS = Ready(_heads_query(among(t.heads.c.record, "records")))
_HEADS_OF_ONE = Ready(_heads_query(t.heads.c.record == bindparam("record")))


def load_heads(connection: Connection, records: Sequence[str], folding: Folding) -> Heads:
    """The current writes of these records, with their values."""
    found: Heads = {}
    if not records:
        return found
    if len(records) == 1:
        rows = _HEADS_OF_ONE.ask(connection, record=records[0])
    else:
        rows = _HEADS.ask(connection, records=canonical(list(records)))
    for row in rows:
        ref = Ref(row.actor, row.number, row.place)
        target = target_from_text(row.target) if row.target else None
        head = Head(row.field, ref, row.clock, row.laptop, _value(row, folding), target)
        found.setdefault(row.record, {}).setdefault(row.field, []).append(head)
    for fields in found.values():
        for heads in fields.values():
            if len(heads) > 1:
                heads.sort(key=lambda head: head.order)
    return found


def _value(row: Any, folding: Folding) -> Any:
    if row.value is None:
        return None
    value = value_from_text(row.value)
    if row.format == folding.format:
        return value
    old = Lifted(row.kind, row.record, row.old_field, value)
    news = lifted(old, row.format, folding.lifts)
    return next((n.value for n in news if (n.record, n.field) == (row.record, row.field)), None)


def births(connection: Connection, kinds: Mapping[str, str]) -> dict[str, Birth]:
    """When each of these records (id to kind) was made."""
    found: dict[str, Birth] = {}
    for kind in set(kinds.values()):
        r = t.record_rows[kind].c
        for some in chunks([record for record, its in kinds.items() if its == kind]):
            query = select(r.id, r.clock, r.actor, r.at, r.by).where(r.id.in_(some))
            for row in connection.execute(query):
                found[row.id] = Birth((row.clock, row.actor), row.at, row.by)
    return found


def _replaced(connection: Connection, written: Sequence[_Written], heads: Heads) -> set[Written]:
    """The writes of these records' words that others name in their base, come or not.

    Where somebody has named one, that write or one that names it stands.
    """
    if not heads:
        return set()
    named = (w.change for w in written if w.change.record in heads)
    records = {change.record for change in named if door(change.kind, change.field) == "words"}
    rows = _REPLACED.ask(connection, records=canonical(sorted(records))) if records else ()
    return {(row.record, row.field, Ref(row.actor, row.number, row.place)) for row in rows}


def _take(work: _Work, one: _Written) -> None:
    """One change into the heads of its field."""
    step, record, name = one.step, one.change.record, one.change.field
    born = work.births.get(record)
    if born is None or step.order < born.born:
        work.births[record] = Birth(step.order, step.at, step.table)
    heads = work.heads.setdefault(record, {}).setdefault(name, [])
    head = Head(name, one.ref, step.clock, step.laptop, one.change.value, step.target)
    if not heads and not one.base and not work.replaced:  # The first word on it.
        heads.append(head)
        work.new.add((record, name, one.ref))
        return
    if door(one.change.kind, name) == "words":
        named = {(record, name, ref) for ref in one.base}
        work.named |= named - work.replaced
        work.replaced |= named
        outdone = [h for h in heads if (record, name, h.ref) in work.replaced]
        stands = (record, name, one.ref) not in work.replaced
    else:
        outdone = [h for h in heads if h.order < head.order]
        stands = len(outdone) == len(heads)
    for old in outdone:
        heads.remove(old)
        work.new.discard((record, name, old.ref))
        work.gone.add((record, name, old.ref))
    if stands:
        heads.append(head)
        heads.sort(key=lambda h: h.order)
        work.new.add((record, name, one.ref))


def _head_rows(work: _Work) -> Rows:
    return [
        (statement, [(record, name, *ref) for record, name, ref in writes])
        for statement, writes in (
            (_DROP_HEAD, work.gone),
            (_NEW_HEAD, work.new),
            (_NEW_REPLACED, work.named),
        )
    ]


_REPLACED = Ready(select(t.replaced).where(among(t.replaced.c.record, "records")))
_EMPTY: dict[type, str] = {type(None): "null", tuple: "[]", dict: "{}"}
_KEY = (
    t.heads.c.record,
    t.heads.c.field,
    t.heads.c.actor,
    t.heads.c.number,
    t.heads.c.place,
)
_NEW_HEAD = Ready(insert(t.heads))
_NEW_REPLACED = Ready(upsert(t.replaced).on_conflict_do_nothing())
_PUT_ROW = {
    kind: Ready(insert(table).prefix_with("OR REPLACE")) for kind, table in t.record_rows.items()
}
_DROP_HEAD = Ready(delete(t.heads).where(*(c == bindparam("old_" + c.name) for c in _KEY)))


def _record_rows(folded: Iterable[Folded], heads: Heads) -> Rows:
    by_kind: dict[str, list[list[Any]]] = {}
    for one in folded:
        kind = one.record.KIND
        by_kind.setdefault(kind, []).append(_to_row(one, heads.get(one.record.id, {})))
    return [(_PUT_ROW[kind], rows) for kind, rows in by_kind.items()]


def _to_row(folded: Folded, heads: Mapping[str, list[Head]]) -> list[Any]:
    """A record's row, in the order of its table's columns.

    Sealed fields are written as ciphertext, whoever may read them.
    """
    record = folded.record
    names, odd = _in_columns(record.KIND)
    row = list(names(record))
    for place, spec in odd:
        if spec.door == "sealed":
            sealed = heads[spec.name][-1].value if heads.get(spec.name) else None
            row[place] = sealed if isinstance(sealed, str) else ""
        else:
            value = row[place]
            row[place] = _as_json(value) if value else _EMPTY[type(value)]
    versions = "{}"
    if record.versions:
        versions = canonical({name: list(texts) for name, texts in record.versions.items()})
    return [record.id, *record.born, record.at, record.by, int(folded.alive), versions, *row]


@cache
def _in_columns(kind: str) -> tuple[Callable[[Record], tuple[Any, ...]], list[tuple[int, Spec]]]:
    """All fields of a kind's record at once, and those that stand otherwise in their column."""
    specs = SPECS[kind].values()
    odd = [(place, spec) for place, spec in enumerate(specs)
           if spec.door == "sealed" or spec.column == "json"]  # fmt: skip
    return attrgetter(*SPECS[kind]), odd


def _as_json(value: Any) -> str:
    return canonical(dict(value) if isinstance(value, Mapping) else value)
