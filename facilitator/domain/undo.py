"""Undo and redo: new steps that put values back where nobody else has written since (rule 6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from facilitator.domain.edits import Write
from facilitator.domain.fold import Head
from facilitator.domain.records import SPECS, door
from facilitator.domain.steps import Change, Ref, Step, Target

KEPT = frozenset({"new_workshop", "demo", "forget", "redact"})
"""Labels of steps that undo leaves alone."""


class Reader(Protocol):
    """What undo must know of the journal."""

    def heads(self, record: str, field: str) -> list[Head]:
        """The current writes of a field."""

    def value(self, ref: Ref) -> Any:
        """The stored value of a write; None where it is blank."""

    def birth(self, record: str) -> tuple[int, str] | None:
        """Clock and actor of a record's first change."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the undo stack must know of a step of this laptop."""

    actor: str
    number: int
    gesture: str
    target: Target | None
    label: str
    kept: bool

    @property
    def key(self) -> tuple[str, int]:
        return (self.actor, self.number)


class Stack:
    """What this laptop can undo and redo, read from the journal in its order."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._done: dict[tuple[str, int], Mark] = {}
        self._undone: dict[tuple[str, int], Mark] = {}
        for mark in marks:
            self.push(mark)

    def push(self, mark: Mark) -> None:
        """Take the next step of this laptop; a new step ends what could be redone."""
        if mark.target is None:
            if not mark.kept:
                self._done[mark.key] = mark
                self._undone.clear()
            return
        key = (mark.target.actor, mark.target.number)
        taken, given = self._done, self._undone
        if mark.target.gesture == "redo":
            taken, given = given, taken
        found = taken.pop(key, None)
        if found is not None:
            given[key] = found

    def to_undo(self) -> list[Mark]:
        """The steps of the latest gesture, newest first."""
        return self._top(self._done)

    def to_redo(self) -> list[Mark]:
        """The steps of the gesture undone last, oldest first."""
        return self._top(self._undone)

    @staticmethod
    def _top(pile: dict[tuple[str, int], Mark]) -> list[Mark]:
        top: list[Mark] = []
        for mark in reversed(pile.values()):
            if top and (not mark.gesture or mark.gesture != top[0].gesture):
                break
            top.append(mark)
        return top


def take_back(step: Step, laptop: str, reader: Reader) -> list[Write]:
    """The writes that undo a step: each field only if it still holds this laptop's own value."""
    born = {c.record for c in step.changes if reader.birth(c.record) == step.order}
    writes: list[Write] = []
    for place, change in enumerate(step.changes):
        if change.record not in born:
            writes += _field_back(step, place, laptop, reader)
    for record in sorted(born):
        writes += _unborn([c for c in step.changes if c.record == record], laptop, reader)
    return writes


def put_again(step: Step, laptop: str, reader: Reader) -> list[Write]:
    """The writes that redo a step, where the field still holds what its undo put there."""
    writes: list[Write] = []
    undone = Target("undo", *step.key)
    born = {c.record: c for c in step.changes if reader.birth(c.record) == step.order}
    for place, change in enumerate(step.changes):
        heads = reader.heads(change.record, change.field)
        mine = [h for h in heads if h.laptop == laptop and h.target == undone]
        if mine and (change.field != "removed" or change.record not in born):
            value = reader.value(Ref(*step.key, place))
            writes.append(_raw(change, value, tuple(h.ref for h in mine)))
    for record, change in born.items():
        heads = reader.heads(record, "removed")
        if heads and heads[-1].laptop == laptop and heads[-1].target == undone:
            writes.append(Write(change.kind, record, "removed", None, raw=True))
    return writes


def _field_back(step: Step, place: int, laptop: str, reader: Reader) -> list[Write]:
    change, me = step.changes[place], Ref(*step.key, place)
    heads = reader.heads(change.record, change.field)
    value = reader.value(me)
    mine = [h for h in heads if _is_mine(h, me, value, laptop)]
    if not mine:
        return []
    base = tuple(h.ref for h in mine)
    before = [v for v in map(reader.value, change.base) if v is not None]
    if door(change.kind, change.field) != "words":
        return [_raw(change, before[-1] if before else None, base)]
    if len(heads) > len(mine) or not before:
        return [_raw(change, None, base)]
    return [_raw(change, v, base if i == 0 else ()) for i, v in enumerate(before)]


def _is_mine(head: Head, me: Ref, value: Any, laptop: str) -> bool:
    """My write itself, or an undo or redo of mine that put the same value back."""
    put_back = head.laptop == laptop and head.target is not None and head.value == value
    return head.ref == me or put_back


def _unborn(changes: list[Change], laptop: str, reader: Reader) -> list[Write]:
    """A record written in the undone step is removed, unless somebody else's words stand in it."""
    kind, record = changes[0].kind, changes[0].record
    removed = reader.heads(record, "removed")
    if removed and removed[-1].value is not None:
        return []
    heads = {
        name: [h for h in reader.heads(record, name) if h.value is not None]
        for name, spec in SPECS.get(kind, {}).items()
        if spec.door == "words"
    }
    if all(h.laptop == laptop for found in heads.values() for h in found):
        seen = [list(h.ref) for found in heads.values() for h in found]
        return [Write(kind, record, "removed", seen, raw=True)]
    writes = []
    for change in changes:
        own = tuple(h.ref for h in heads.get(change.field, ()) if h.laptop == laptop)
        if own:
            writes.append(_raw(change, None, own))
    return writes


def _raw(change: Change, value: Any, base: tuple[Ref, ...]) -> Write:
    return Write(change.kind, change.record, change.field, value, base, raw=True)
