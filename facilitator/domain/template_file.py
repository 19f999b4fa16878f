"""What a board template's TOML file may hold, and whether one holds it."""

from collections.abc import Callable, Mapping
from typing import Any

from facilitator.domain.arrangements import ARRANGEMENTS
from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.programme_file import Data, is_text
from facilitator.domain.refusal import Refusal

SIDES = ("left", "right", "bottom", "top")
"""The edges of a board that ``Board.axes`` names, in this order."""


def check_template(shape: Data) -> None:
    """``Refusal`` naming the file and the key of what a board template may not hold, or lacks."""
    file = f"{shape.get('id', '')}.toml"
    if not shape.get("name"):
        raise Refusal("programme_lacks", file=file, place="name")
    for key, value in shape.items():
        if key not in _KEYS:
            raise Refusal("programme_unknown_key", file=file, place=key, known=", ".join(_KEYS))
        if not _KEYS[key](value):
            raise Refusal("programme_value", file=file, place=key, value=value)


def _all(value: Any, check: Callable[[Any], bool]) -> bool:
    return isinstance(value, list | tuple) and all(check(each) for each in value)


def _texts(value: Any) -> bool:
    return _all(value, is_text)


def _axes(value: Any) -> bool:
    return isinstance(value, Mapping) and all(
        side in SIDES and is_text(text) for side, text in value.items()
    )


def _is_lane(row: Any) -> bool:
    known = {"key", "title", "kinds", "columns"}
    return (
        isinstance(row, Mapping)
        and set(row) <= known
        and _all(row.get("kinds"), lambda kind: kind in NOTE_KIND)
        and isinstance(row.get("columns", 1), int)
    )


def _is_frame(row: Any) -> bool:
    return (
        isinstance(row, Mapping)
        and set(row) == {"title", "place", "size"}
        and is_text(row["title"])
        and _is_pair(row["place"])
        and _is_pair(row["size"])
    )


def _is_pair(value: Any) -> bool:
    return _all(value, lambda part: isinstance(part, int)) and len(value) == 2


_KEYS: dict[str, Callable[[Any], bool]] = {
    "id": lambda value: isinstance(value, str),
    "name": is_text,
    "summary": is_text,
    "code": lambda value: isinstance(value, str),
    "question": is_text,
    "prompts": _texts,
    "natures": _texts,
    "axes": _axes,
    "arrangement": lambda value: value in ARRANGEMENTS,
    "lanes": lambda value: _all(value, _is_lane),
    "frames": lambda value: _all(value, _is_frame),
}
