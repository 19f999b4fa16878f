"""Steps and values as text: for the columns of the journal, for parking and for evidence."""

import json
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from facilitator.domain.steps import (
    Change,
    Redaction,
    Ref,
    Step,
    Stored,
    Target,
    Values,
)
from facilitator.domain.values import canonical

T = TypeVar("T")
_DECODER = json.JSONDecoder()
_SCAN: Callable[[str, int], tuple[Any, int]] = vars(_DECODER)["scan_once"]
"""One value at a place of a text, and where it ends; ``StopIteration`` where there is none."""


class Damaged(Exception):
    """What stands in a file is in none of the forms that were ever written there."""


def _careful(read: Callable[[str], T]) -> Callable[[str], T]:
    @wraps(read)
    def carefully(text: str) -> T:
        try:
            return read(text)
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
            raise Damaged(read.__name__) from error

    return carefully


@_careful
def value_from_text(text: str) -> Any:
    """A value from its JSON; like all that reads here, ``Damaged`` where that cannot be read."""
    try:
        value, end = _SCAN(text, 0)
    except StopIteration:
        end = -1
    return value if end == len(text) else _DECODER.decode(text)


def refs_to_text(refs: Sequence[Ref | Redaction]) -> str:
    """Refs or redactions as a JSON list of lists."""
    if not refs:
        return "[]"
    return canonical([list(ref) for ref in refs])


@_careful
def refs_from_text(text: str) -> tuple[Ref, ...]:
    """The refs of ``refs_to_text``."""
    return tuple(Ref(*ref) for ref in json.loads(text)) if text != "[]" else ()


def target_to_text(target: Target | None) -> str:
    """``""`` where a step undoes nothing."""
    return canonical(list(target)) if target else ""


@_careful
def target_from_text(text: str) -> Target | None:
    """The target of ``target_to_text``."""
    return Target(*json.loads(text)) if text else None


@_careful
def redacts_from_text(text: str) -> tuple[Redaction, ...]:
    """The redactions of a step's column."""
    return tuple(Redaction(*row) for row in json.loads(text)) if text != "[]" else ()


def step_to_text(step: Step, values: Values) -> str:
    """A step with its values, whole."""
    changes = [
        [c.kind, c.record, c.field, c.digest.hex(), [list(ref) for ref in c.base]]
        for c in step.changes
    ]
    kept = {
        place: [stored.salt.hex(), stored.value]
        for place in range(len(changes))
        if (stored := values.get(Ref(*step.key, place))) is not None
    }
    return canonical(
        {
            "actor": step.actor, "number": step.number, "clock": step.clock, "at": step.at,
            "laptop": step.laptop, "label": step.label, "table": step.table,
            "format": step.format, "gesture": step.gesture,
            "target": list(step.target) if step.target else None,
            "redacts": [list(r) for r in step.redacts],
            "changes": changes, "values": {str(place): v for place, v in kept.items()},
        }
    )  # fmt: skip


@_careful
def step_from_text(text: str) -> tuple[Step, dict[Ref, Stored]]:
    """The step and values of ``step_to_text``."""
    whole: dict[str, Any] = json.loads(text)
    values = whole.pop("values")
    whole["changes"] = tuple(
        Change(kind, record, name, bytes.fromhex(digest), tuple(Ref(*ref) for ref in base))
        for kind, record, name, digest, base in whole["changes"]
    )
    whole["target"] = Target(*whole["target"]) if whole["target"] else None
    whole["redacts"] = tuple(Redaction(*row) for row in whole["redacts"])
    step = Step(**whole)
    return step, {
        Ref(*step.key, int(place)): Stored(bytes.fromhex(salt), value)
        for place, (salt, value) in values.items()
    }
