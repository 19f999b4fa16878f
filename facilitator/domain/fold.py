"""The fold: from current writes to a record (DESIGN section 2, rules 4 and 5)."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, NamedTuple

from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS, Spec
from facilitator.domain.steps import Ref, Target

Unseal = Callable[[str, str], Any]
"""(field, ciphertext) to plain value, or None where this laptop may not read it."""
_order = attrgetter("order")


class Head(NamedTuple):
    """A current write of a field. ``value`` is None where it was withdrawn or blanked."""

    field: str
    ref: Ref
    clock: int
    laptop: str
    value: Any
    target: Target | None = None

    @property
    def order(self) -> tuple[int, Ref]:
        """Clock, actor, number and place: the later word is the greater."""
        return (self.clock, self.ref)


class Birth(NamedTuple):
    """First change of a record: (clock, actor), wall time in milliseconds, table or role."""

    born: tuple[int, str]
    at: int
    by: str


class Folded(NamedTuple):
    """A record as it stands, and whether it is on the board (it may have been removed)."""

    record: Record
    alive: bool


def texts(heads: Iterable[Head]) -> list[str]:
    """The current texts among the heads of one words field, oldest first, without repeats."""
    found = [h.value for h in sorted(heads, key=_order) if isinstance(h.value, str)]
    return list(dict.fromkeys(reversed(found)))[::-1] if len(found) > 1 else found


def is_alive(kind: str, heads: Mapping[str, list[Head]]) -> bool:
    """Whether nobody removed the record, or somebody wrote a text that the remover had not seen."""
    removals = heads.get("removed")
    if not removals:
        return True
    last = max(removals, key=_order)
    if not isinstance(last.value, list):
        return True
    seen = {tuple(ref) for ref in last.value if isinstance(ref, list)}
    return any(head.ref not in seen for head in words_heads(kind, heads))


def words_heads(kind: str, heads: Mapping[str, list[Head]]) -> list[Head]:
    """The current texts of a record: what a remover must have seen."""
    return [
        head
        for name, spec in SPECS[kind].items()
        if spec.door == "words"
        for head in heads.get(name, ())
        if head.value is not None
    ]


def fold(
    kind: str, record: str, heads: Mapping[str, list[Head]], birth: Birth, unseal: Unseal
) -> Folded:
    """The record of a kind from the current writes of each field."""
    values: dict[str, Any] = {}
    versions: dict[str, tuple[str, ...]] = {}
    specs = SPECS[kind]
    for name, mine in heads.items():
        if not mine or (spec := specs.get(name)) is None:
            continue
        if spec.door == "words":
            current = [spec.read(text) for text in texts(mine)]
            values[name] = current[-1] if current else spec.default
            if len(current) > 1:
                versions[name] = tuple(current[:-1])
        else:
            last = mine[0] if len(mine) == 1 else max(mine, key=_order)
            values[name] = read(spec, last.value, unseal)
    made = RECORDS[kind](
        id=record,
        born=birth.born,
        at=birth.at,
        by=birth.by,
        versions=versions,
        **values,
    )
    return Folded(made, is_alive(kind, heads))


def read(spec: Spec, value: Any, unseal: Unseal) -> Any:
    """A field's value from its stored form; its default where it is absent or unreadable."""
    if spec.door == "sealed" and isinstance(value, str):
        value = unseal(spec.name, value)
    return spec.default if value is None else spec.read(value)
