"""From writes to a step: cleaned, sealed, salted, and based on what stands."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from facilitator.domain.edits import Write, numbered
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import door
from facilitator.domain.steps import Change, Redaction, Ref, Step, Stored, Target
from facilitator.domain.values import canonical, clean_text, digest
from facilitator.storage import blanking, sealing
from facilitator.storage import schema as t
from facilitator.storage.lifts import Folding
from facilitator.storage.plain import CODES
from facilitator.storage.ready import Ready, among


@dataclass(frozen=True, slots=True)
class Pen:
    """What a step is written with. A new person's key is added to ``keys``."""

    connection: Connection
    folding: Folding
    keys: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a step is stamped with. ``at`` is wall time in milliseconds since 1970."""

    laptop: str
    actor: str
    number: int
    clock: int
    at: int
    table: str = ""
    gesture: str = ""
    target: Target | None = None
    redacts: tuple[Redaction, ...] = ()


def stamped(
    pen: Pen, stamp: Stamp, label: str, writes: Sequence[Write]
) -> tuple[Step, dict[Ref, Stored]]:
    """The step of these writes, with its values."""
    stand = _standing(pen.connection, [write for write in writes if write.base is None])
    changes: list[Change] = []
    values: dict[Ref, Stored] = {}
    salts = secrets.token_bytes(16 * len(writes))
    for place, write in enumerate(writes):
        salt = salts[16 * place : 16 * place + 16]
        value = _kept(pen, numbered(write, stamp.actor, stamp.number))
        base = write.base
        if base is None:
            base = tuple(ref for _clock, ref in stand.get((write.record, write.field), ()))
        proof = digest(salt, value)
        changes.append(Change(write.kind, write.record, write.field, proof, base))
        values[Ref(stamp.actor, stamp.number, place)] = Stored(salt, value)
    step = Step(
        stamp.laptop, stamp.actor, stamp.number, stamp.clock, stamp.at, label, stamp.table,
        tuple(changes), pen.folding.format, stamp.gesture, stamp.target, stamp.redacts,
    )  # fmt: skip
    return step, values


def _current() -> Select[Any]:
    h, s = t.heads.c, t.steps.c
    joined = t.heads.join(t.steps, and_(s.actor == h.actor, s.number == h.number))
    columns = select(h.record, h.field, h.actor, h.number, h.place, s.clock)
    return columns.select_from(joined).where(among(h.record, "records"), among(h.field, "fields"))


_CURRENT = Ready(_current())


def _standing(
    connection: Connection, writes: Sequence[Write]
) -> dict[tuple[str, str], list[tuple[int, Ref]]]:
    """The current writes of the fields that are written, in order, each with its clock.

    Their values are not asked for: one gesture may pin thousands of notes where they are seen.
    """
    found: dict[tuple[str, str], list[tuple[int, Ref]]] = {}
    if writes:
        records = canonical(list(dict.fromkeys(write.record for write in writes)))
        fields = canonical(list(dict.fromkeys(write.field for write in writes)))
        for row in _CURRENT.ask(connection, records=records, fields=fields):
            one = (row.clock, Ref(row.actor, row.number, row.place))
            found.setdefault((row.record, row.field), []).append(one)
    for several in found.values():
        several.sort()
    return found


def _kept(pen: Pen, write: Write) -> str:
    """The canonical form in which a value is kept; what identifies a person is sealed."""
    value = write.value if write.raw else cleaned(write.value)
    if door(write.kind, write.field) != "sealed" or write.raw or value is None:
        return canonical(value)
    if blanking.is_forgotten(pen.connection, write.record):
        raise Refusal("person_forgotten")
    key = pen.keys.get(write.record) or _new_key(pen, write.record)
    return canonical(sealing.seal(key, write.record, write.field, value))


def _new_key(pen: Pen, record: str) -> bytes:
    """A key for somebody who has none. A table's copy may not have one, and nobody a second one:
    what it seals, the others could never read.
    """
    if CODES not in pen.keys or blanking.sealed_refs(pen.connection, [record]):
        raise Refusal("no_keys")
    pen.keys[record] = sealing.fresh_key()
    blanking.put_keys(pen.connection, {record: pen.keys[record]})
    return pen.keys[record]


def cleaned(value: Any) -> Any:
    """A value with every text in it cleaned at the door."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {clean_text(name): cleaned(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(part) for part in value]
    return value
