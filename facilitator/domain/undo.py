"""Undo and redo: new steps that put values back where nobody else has written since (rule 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from facilitator.domain.edits import THIS_STEP, Write
from facilitator.domain.fold import Head, is_alive
from facilitator.domain.specs import SPECS, door
from facilitator.domain.steps import Change, Ref, Step, Target

KEPT = frozenset({"new_workshop", "demo", "forget", "redact", "record_printing"})
"""Labels of steps that undo leaves alone."""


class Reader(Protocol):
    """What undo must know of the journal."""

    def heads(self, record: str, field: str) -> list[Head]:
        """The current writes of a field."""

    def value(self, ref: Ref) -> Any:
        """The stored value of a write; None where it is blank."""

    def birth(self, record: str) -> tuple[int, str] | None:
        """Clock and actor of a record's first change."""

    def step(self, actor: str, number: int) -> Step | None:
        """A step of the journal."""

    def places(self, actor: str, number: int, record: str, field: str) -> Sequence[int]:
        """Where in a step a field is written; nowhere in one that has not come."""

    def earlier(self, record: str, field: str, order: tuple[int, str]) -> Any:
        """The value of a field's last write before this place in the journal; None without one."""


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
    born: dict[str, list[Change]] = {}
    writes: list[Write] = []
    for place, change in enumerate(step.changes):
        if reader.birth(change.record) == step.order:
            born.setdefault(change.record, []).append(change)
        elif not _is_off_the_board(change, reader):
            writes += _field_back(step, place, laptop, reader)
    for record in sorted(born):
        writes += _unborn(born[record], laptop, reader)
    return _seeing_itself(writes)


def _seeing_itself(writes: list[Write]) -> list[Write]:
    """The same, where a removal put back has also seen the words put back with it.

    It names them as the writes of its own step (``edits.THIS_STEP``), which is yet to be numbered.
    """
    words: dict[str, list[list[Any]]] = {}
    for place, write in enumerate(writes):
        if write.value is not None and door(write.kind, write.field) == "words":
            words.setdefault(write.record, []).append([*THIS_STEP, place])
    return [
        replace(write, value=[*write.value, *words[write.record]])
        if write.field == "removed" and isinstance(write.value, list) and write.record in words
        else write
        for write in writes
    ]


def put_again(step: Step, laptop: str, reader: Reader) -> list[Write]:
    """The writes that redo a step, where the field still holds what its undo put there."""
    writes: list[Write] = []
    undone = Target("undo", *step.key)
    born = {c.record: c for c in step.changes if reader.birth(c.record) == step.order}
    revived = {
        change.record
        for place, change in enumerate(step.changes)
        if change.field == "removed" and reader.value(Ref(*step.key, place)) is None
    }
    for place, change in enumerate(step.changes):
        of_birth = change.field == "removed" and change.record in born
        if of_birth or (change.record not in revived and _is_off_the_board(change, reader)):
            continue
        heads = reader.heads(change.record, change.field)
        put = [h for h in heads if h.laptop == laptop and h.target is not None]
        mine = tuple(h.ref for h in put if h.target == undone or _stood(h, change, reader))
        value = reader.value(Ref(*step.key, place))
        if mine and not _is_silent(change, value):
            writes.append(_raw(change, _seen_again(change, value, laptop, reader), mine))
    for record, change in born.items():
        heads = reader.heads(record, "removed")
        if heads and heads[-1].laptop == laptop and heads[-1].target == undone:
            writes.append(Write(change.kind, record, "removed", None, raw=True))
    return writes


def _is_off_the_board(change: Change, reader: Reader) -> bool:
    """Whether these are words of a record that somebody removed: put back, they would revive it."""
    if door(change.kind, change.field) != "words":
        return False
    heads = _standing_words(change.kind, change.record, reader)
    return not is_alive(change.kind, heads | {"removed": reader.heads(change.record, "removed")})


def _stood(head: Head, change: Change, reader: Reader) -> bool:
    """Whether an undo or redo has put there what stood before this change was first made."""
    if head.value is None:
        nothing = all(reader.value(ref) is None for ref in change.base)
        return nothing and not _is_silent(change, None)
    return origin(head.ref, reader) in {origin(ref, reader) for ref in change.base}


def _is_silent(change: Change, value: Any) -> bool:
    """Whether a write of words says nothing: they were withdrawn, or blanked for good."""
    return value is None and door(change.kind, change.field) == "words"


def _seen_again(change: Change, value: Any, laptop: str, reader: Reader) -> Any:
    """What a redone removal has seen: also texts that this laptop's undo has put back since."""
    if change.field != "removed" or not isinstance(value, list):
        return value
    seen = {Ref(*ref) for ref in value}
    known = {origin(ref, reader) for ref in seen}
    found = _standing_words(change.kind, change.record, reader).values()
    own = [h.ref for heads in found for h in heads if h.laptop == laptop]
    again = {ref for ref in own if origin(ref, reader) in known}
    return [list(ref) for ref in sorted(seen | again)]


def _standing_words(kind: str, record: str, reader: Reader) -> dict[str, list[Head]]:
    """The texts that stand in a record, by field."""
    return {
        name: [h for h in reader.heads(record, name) if h.value is not None]
        for name, spec in SPECS.get(kind, {}).items()
        if spec.door == "words"
    }


def _field_back(step: Step, place: int, laptop: str, reader: Reader) -> list[Write]:
    change, me = step.changes[place], Ref(*step.key, place)
    heads = reader.heads(change.record, change.field)
    mine = [h for h in heads if h.laptop == laptop and origin(h.ref, reader) == me]
    if not mine:
        return []
    base = tuple(h.ref for h in mine)
    before = [v for v in map(reader.value, change.base) if v is not None]
    if door(change.kind, change.field) != "words":
        # Without a base, somebody else may have written it at the same time.
        found = before or [reader.earlier(change.record, change.field, step.order)]
        return [_raw(change, found[-1], base)]
    others = any(h.value is not None for h in heads if origin(h.ref, reader)[:2] != step.key)
    if others or not before:
        return [_raw(change, None, base)]
    return [_raw(change, v, base if i == 0 else ()) for i, v in enumerate(before)]


def origin(ref: Ref, reader: Reader) -> Ref:
    """The write whose word this is: an undo or redo that puts a value back only repeats it."""
    trail = [ref]
    while (source := _repeated(trail[-1], reader)) and source not in trail:
        trail.append(source)
    return trail[-1]


def _repeated(ref: Ref, reader: Reader) -> Ref | None:
    """The write that an undo or redo has put back; None where this write is a word of its own."""
    step = reader.step(ref.actor, ref.number)
    if step is None or step.target is None:
        return None
    written, value = step.changes[ref.place], reader.value(ref)
    if _is_silent(written, value):
        return None
    sources = _sources(step.target, written, reader)
    if step.target.gesture == "redo":  # A removal is redone with what has been seen since.
        return next(iter(sources), None)
    return next((s for s in sources if _is_said_again(written, reader.value(s), value)), None)


def _is_said_again(written: Change, before: Any, value: Any) -> bool:
    """Whether a value is the earlier one; a removal put back may have seen more since."""
    if written.field == "removed" and isinstance(before, list) and isinstance(value, list):
        return all(ref in value for ref in before)
    return bool(before == value)


def _sources(target: Target, written: Change, reader: Reader) -> list[Ref]:
    """The writes of a field that an undo or redo of this target may have put back."""
    turned = reader.step(target.actor, target.number)
    if turned is None:
        return []
    return [
        source
        for place in reader.places(*turned.key, written.record, written.field)
        for source in (
            turned.changes[place].base if target.gesture == "undo" else [Ref(*turned.key, place)]
        )
    ]


def _unborn(changes: list[Change], laptop: str, reader: Reader) -> list[Write]:
    """A record written in the undone step is removed, unless somebody else's words stand in it.

    Nor is it, where somebody else has removed it or made it too.
    """
    kind, record = changes[0].kind, changes[0].record
    removed = reader.heads(record, "removed")
    if removed and (removed[-1].value is not None or removed[-1].laptop != laptop):
        return []
    heads = _standing_words(kind, record, reader)
    stand = [h for found in heads.values() for h in found]
    if all(_speaks(h, laptop, reader) for h in stand):
        seen = [list(h.ref) for h in stand]
        return [Write(kind, record, "removed", seen, raw=True)]
    writes = []
    for change in changes:
        found = heads.get(change.field, ())
        own = tuple(h.ref for h in found if _speaks(h, laptop, reader))
        if own:
            writes.append(_raw(change, None, own))
    return writes


def _speaks(head: Head, laptop: str, reader: Reader) -> bool:
    """Whether these are this laptop's own words, and not another's that its undo put back."""
    source = origin(head.ref, reader)
    first = reader.step(source.actor, source.number)
    return head.laptop == laptop and first is not None and first.laptop == laptop


def _raw(change: Change, value: Any, base: tuple[Ref, ...]) -> Write:
    return Write(change.kind, change.record, change.field, value, base, raw=True)
