"""What a command gives back: the writes of one step, not yet stamped with actor and clock."""

from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.domain.steps import Ref

THIS_STEP: tuple[str, int] = ("", 0)
"""Stands for the actor and number of the step to be, in what a removal says that it has seen."""


@dataclass(frozen=True, slots=True)
class Write:
    """A field's new value. ``base`` None means: whatever is current when the step is made.

    An editor gives the base it began with, so that words typed meanwhile by others are not
    replaced unseen. ``raw`` marks a value that is already in its stored form (undo).
    """

    kind: str
    record: str
    field: str
    value: Any
    base: tuple[Ref, ...] | None = None
    raw: bool = False


def numbered(write: Write, actor: str, number: int) -> Write:
    """A removal that has seen writes of its own step, once the step has actor and number."""
    if write.field != "removed" or not isinstance(write.value, list):
        return write
    seen = [
        [actor, number, *ref[2:]] if tuple(ref[:2]) == THIS_STEP else ref for ref in write.value
    ]
    return replace(write, value=seen)


@dataclass(frozen=True, slots=True)
class Edit:
    """One step to be: a label's key, its writes, and ``made``, the ids of records it brings."""

    label: str
    writes: tuple[Write, ...] = ()
    made: tuple[str, ...] = ()
    gesture: str = ""

    def __bool__(self) -> bool:
        return bool(self.writes)


@dataclass(slots=True)
class Imported:
    """What an import does: the edit, and how many rows it adds, changes or finds unchanged.

    ``flagged`` are the numbers of the added rows under each remark, ``made`` how many records of
    other kinds (``organisation``, ``mission``) are made because rows name them.
    """

    edit: Edit
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    flagged: dict[str, list[int]] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)


def new_record(kind: str, record: str, /, **fields: Any) -> tuple[Write, ...]:
    """The writes of a record that does not exist yet; empty fields are left out, a 0 is not."""
    return tuple(
        Write(
            kind,
            record,
            name,
            list(value) if isinstance(value, tuple) else value,
            base=(),
        )
        for name, value in fields.items()
        if value is not False and value not in ("", None, (), {})
    )
