"""How the fields of records are kept: made from their declarations, so that each stands once."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, get_type_hints

from facilitator.domain.records import FARTHEST, RECORDS, Place, Record


@dataclass(frozen=True, slots=True)
class Spec:
    """How one field of a record is kept: its door, default and the reading of stored JSON.

    ``column`` is the form of its column: ``text``, ``number``, ``number?`` or ``json``.
    """

    name: str
    door: str
    default: Any
    read: Callable[[Any], Any]
    column: str


def _whole(value: Any) -> int | None:
    known = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53
    return value if known else None


def _place(value: Any) -> Place | None:
    if isinstance(value, list) and len(value) == 2:
        x, y = _whole(value[0]), _whole(value[1])
        if x is not None and y is not None:
            return _within(x), _within(y)
    return None


def _within(part: int) -> int:
    return max(-FARTHEST, min(part, FARTHEST))


def _strings(value: Any) -> tuple[str, ...]:
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def _pairs(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {k: v for k, v in value.items() if isinstance(v, str)}


def _string(value: Any) -> str:
    return value.replace("\x00", "") if isinstance(value, str) else ""


_READERS: dict[Any, tuple[Callable[[Any], Any], str]] = {
    str: (_string, "text"),
    bool: (lambda value: value is True or value == 1, "number"),
    int: (lambda value: _whole(value) or 0, "number"),
    int | None: (_whole, "number?"),
    Place | None: (_place, "json"),
    tuple[str, ...]: (_strings, "json"),
    Mapping[str, str]: (_pairs, "json"),
}
_COMMON = {f.name for f in fields(Record)}


def _specs(record: type[Record]) -> dict[str, Spec]:
    hints = get_type_hints(record)
    return {
        f.name: Spec(
            f.name,
            f.metadata.get("door", "plain"),
            {} if f.default is MISSING else f.default,
            *_READERS[hints[f.name]],
        )
        for f in fields(record)
        if f.name not in _COMMON
    }


SPECS: dict[str, dict[str, Spec]] = {kind: _specs(record) for kind, record in RECORDS.items()}
"""The fields of each kind but those that every record has."""


def door(kind: str, field_name: str) -> str:
    """``words``, ``sealed`` or ``plain``; ``removed`` is plain; ``unknown`` for newer fields."""
    if field_name == "removed":
        return "plain"
    spec = SPECS.get(kind, {}).get(field_name)
    return spec.door if spec else "unknown"
