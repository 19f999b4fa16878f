"""What a file said of one thing: its elements as they were, each with its number in the file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.records import FARTHEST, Place
from facilitator.domain.values import clean_text

Element = dict[str, Any]
PLACED = "placed"
"""Under which a note keeps, among what is foreign, the place that it got here for want of one."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Elements of a file (``raw``) and their numbers there, from 0."""

    at: tuple[int, ...]
    raw: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is read of an element that becomes a note or frame; kind ``""`` where none is told."""

    text: str = ""
    kind: str = ""
    place: Place | None = None
    size: Place | None = None


def packed(parcel: Parcel) -> str:
    """A parcel as it is kept with its record, every letter as it was."""
    return json.dumps({"at": parcel.at, "raw": parcel.raw}, ensure_ascii=True)


def parcel_of(foreign: Mapping[str, str], name: str) -> Parcel | None:
    """What the file of a format said of a record; None where it says nothing that can be read."""
    try:
        kept = json.loads(foreign.get(name, ""))
        at, raw = kept["at"], kept["raw"]
    except (ValueError, TypeError, KeyError):
        return None
    sound = isinstance(at, list) and isinstance(raw, list) and len(at) == len(raw) > 0
    if not sound or not all(isinstance(number, int) for number in at):
        return None
    return Parcel(tuple(at), tuple(raw))


@dataclass(slots=True)
class Sheet:
    """A list of elements under way: those from the file in their old order, then the new ones."""

    old: list[tuple[int, Any]] = field(default_factory=list)
    new: list[Any] = field(default_factory=list)

    def put_back(self, at: Sequence[int], elements: Iterable[Any]) -> None:
        """Elements that the file had, under their numbers."""
        self.old += zip(at, elements, strict=True)

    def all(self) -> list[Any]:
        """Every element in its order."""
        return [element for _at, element in sorted(self.old, key=lambda pair: pair[0])] + self.new


def whole(value: Any) -> int | None:
    """A number of a file as board units; None for what is no finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not -FARTHEST <= value <= FARTHEST:
        return None if value != value else (FARTHEST if value > 0 else -FARTHEST)
    return round(value)


def place_of(element: Mapping[str, Any]) -> Place | None:
    """``x`` and ``y`` of an element."""
    x, y = whole(element.get("x")), whole(element.get("y"))
    return None if x is None or y is None else (x, y)


def placed(place: Place) -> dict[str, str]:
    """What is kept of a note whose file told no place: where it was put."""
    return {PLACED: f"{place[0]} {place[1]}"}


def size_of(element: Mapping[str, Any]) -> Place | None:
    """``width`` and ``height`` of an element, if it has any."""
    width, height = whole(element.get("width")), whole(element.get("height"))
    return (width, height) if width and height and width > 0 and height > 0 else None


def said(value: Any) -> str:
    """A text of a file as it is kept here; empty for what is none."""
    return clean_text(value) if isinstance(value, str) else ""


def own_mark(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """What this program itself has noted in an element."""
    mark = element.get("facilitator")
    return mark if isinstance(mark, Mapping) else {}
