"""Steps and changes: the frozen format of the journal (DESIGN section 2).

A step's id is the hash of everything in it but values and salts, so that a value can be blanked
while the id still proves the rest. Nothing can be added to what is hashed without a new format.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from facilitator.domain.values import canonical, digest

FORMAT = 1


class Ref(NamedTuple):
    """One write: the actor, the number of its step (from 1), the place in that step (from 0)."""

    actor: str
    number: int
    place: int


class Target(NamedTuple):
    """What a step undoes or redoes: ``undo`` or ``redo`` of the step (actor, number)."""

    gesture: str
    actor: str
    number: int


class Redaction(NamedTuple):
    """What a step blanks for good: one write, or with only ``record`` all that is sealed in it."""

    actor: str = ""
    number: int = 0
    place: int = 0
    record: str = ""


class Stored(NamedTuple):
    """A value as it is kept: 16 random bytes of salt and canonical JSON."""

    salt: bytes
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record, by the digest of its new value; ``base`` is what it replaces."""

    kind: str
    record: str
    field: str
    digest: bytes
    base: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Changes made at once by one actor. ``at`` is wall time in milliseconds: never for order."""

    laptop: str
    actor: str
    number: int
    clock: int
    at: int
    label: str
    table: str
    changes: tuple[Change, ...]
    format: int = FORMAT
    gesture: str = ""
    target: Target | None = None
    redacts: tuple[Redaction, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """The actor and the number: unique in every copy of a workshop."""
        return (self.actor, self.number)

    @property
    def order(self) -> tuple[int, str]:
        """Lamport clock and actor: the order in which every laptop folds."""
        return (self.clock, self.actor)


Values = Mapping[Ref, Stored]
"""The values that belong to some steps; a redacted one is absent."""


def step_id(step: Step) -> bytes:
    """32 bytes of SHA-256 over the canonical step without values and salts."""
    content = [
        step.laptop, step.actor, step.number, step.clock, step.at, step.format, step.label,
        step.table, step.gesture, step.target, step.redacts,
        [[c.kind, c.record, c.field, c.digest.hex(), c.base] for c in step.changes],
    ]  # fmt: skip
    return hashlib.sha256(canonical(content).encode()).digest()


def proves(change: Change, stored: Stored) -> bool:
    """Whether this value is the one that the change was made with."""
    return digest(stored.salt, stored.value) == change.digest


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def well_formed(step: Step) -> bool:
    """Whether a step from outside is such that every database can keep it."""
    refs = [ref for change in step.changes for ref in change.base]
    numbers: list[Any] = [step.clock, step.at, step.format]
    numbers += [part for ref in refs for part in ref[1:]]
    numbers += [part for redaction in step.redacts for part in redaction[1:3]]
    words: list[Any] = [step.laptop, step.actor, step.label, step.table, step.gesture]
    words += [ref.actor for ref in refs]
    words += [part for redaction in step.redacts for part in (redaction.actor, redaction.record)]
    words += [part for c in step.changes for part in (c.kind, c.record, c.field)]
    if step.target is not None:
        words += step.target[:2]
        numbers.append(step.target.number)
    return (
        all(map(_is_count, [step.number, *numbers]))
        and all(map(_is_word, words))
        and step.number > 0
        and step.clock > 0
        and all(len(change.digest) == 32 for change in step.changes)
    )


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and "\x00" not in value
