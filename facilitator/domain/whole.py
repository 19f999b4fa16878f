"""The whole workshop as plain data, and back: what one JSON file holds.

It holds every living record as it stands with all its versions, and which of them were first
written in one step; not the history before it. What is sealed is there in clear as far as this
laptop may read it, and with it the key of the codes: else badges that were printed would be
forgeries to the workshop that is read back.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import PLURALS, RECORDS, Record
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS, door

FORMAT = "facilitator-workshop"
VERSION = 1
"""Raised when a reader of today could misunderstand what is written."""
LATEST = 253_402_214_400_000
"""Milliseconds of the last day that a calendar here has: 31 December 9999."""
_KINDS = {plural: kind for kind, plural in PLURALS.items()}

_ID = re.compile(r"[\w-]{1,64}")

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A step that a workshop is written with anew: when it was made (milliseconds) and by whom."""

    edit: Edit
    at: int
    by: str


def whole_of(book: Book) -> dict[str, list[Plain]]:
    """Every living record by the plural of its kind, in list order.

    ``step`` numbers the steps in which records were first written. A field that holds its default
    is left out.
    """
    born = sorted({record.born for found in book.kinds().values() for record in found})
    step = {born: number for number, born in enumerate(born, 1)}
    return {
        PLURALS[kind]: [_plain(record, step[record.born]) for record in book.all(cls)]
        for kind, cls in RECORDS.items()
        if book.count(cls)
    }


def _plain(record: Record, step: int) -> Plain:
    made: Plain = {"id": record.id, "step": step, "at": record.at}
    if record.by:
        made["by"] = record.by
    if record.versions:
        made["versions"] = {name: list(texts) for name, texts in record.versions.items()}
    for name, spec in SPECS[record.KIND].items():
        value = getattr(record, name)
        if value != spec.default or name in record.versions:
            made[key_of(name)] = _jsonable(value)
    return made


def key_of(name: str) -> str:
    """What a field is called in the file, where every record has ``step``, a session its own."""
    return f"{name}_" if name in _COMMON else name


def _jsonable(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def steps_of(records: Mapping[str, Sequence[Plain]]) -> Iterator[Told]:
    """The steps that bring these records, oldest first; all of one ``step`` come together.

    ``Refusal`` naming the record and the field for what no workshop can hold.
    """
    every = [(_KINDS[plural], one) for plural, found in records.items() for one in found]
    every.sort(key=lambda pair: pair[1]["step"])
    for _step, made in groupby(every, key=lambda pair: pair[1]["step"]):
        together = list(made)
        writes = tuple(write for kind, one in together for write in _writes(kind, one))
        first = together[0][1]
        yield Told(Edit("new_workshop", writes), first["at"], first.get("by", ""))


def _writes(kind: str, one: Plain) -> Iterator[Write]:
    """A record's fields; of several versions the last written is the one that is shown.

    A record without a value of its own is born by its first field as it is.
    """
    record, versions = one["id"], one.get("versions", {})
    named = [name for name in SPECS[kind] if key_of(name) in one]
    for name in named or list(SPECS[kind])[:1]:
        for text in versions.get(name, ()):
            yield Write(kind, record, name, text, base=())
        value = one.get(key_of(name), SPECS[kind][name].default)
        yield Write(kind, record, name, value, base=())


def expect_whole(records: Any) -> None:
    """``Refusal`` unless these are records as ``whole_of`` gives them."""
    if not isinstance(records, dict):
        raise Refusal("whole_without_records")
    ids: set[str] = set()
    for plural, found in records.items():
        if plural not in _KINDS or not isinstance(found, list):
            raise Refusal("whole_unknown", name=plural, record="–")
        for one in found:
            _expect_record(_KINDS[plural], one)
            if one["id"] in ids:
                raise Refusal("whole_twice", record=one["id"])
            ids.add(one["id"])
    if len(records.get("workshops", ())) != 1:
        raise Refusal("whole_without_workshop")


def _expect_record(kind: str, one: Any) -> None:
    record = one.get("id") if isinstance(one, dict) else None
    if not isinstance(record, str) or not _ID.fullmatch(record):
        raise Refusal("whole_value", name="id", record=kind)
    fields = {key_of(name): spec for name, spec in SPECS[kind].items()}
    for name in dict.fromkeys(("step", "at", *one)):
        if name in _COMMON:
            right = _COMMON[name](one.get(name))
        elif name == "versions":
            right = _are_versions(kind, one)
        elif name in fields:
            right = _jsonable(fields[name].read(one[name])) == one[name]
        else:
            raise Refusal("whole_unknown", name=name, record=record)
        if not right:
            raise Refusal("whole_value", name=name, record=record)


def _are_versions(kind: str, one: Plain) -> bool:
    versions = one["versions"]
    return isinstance(versions, dict) and all(
        name in one and door(kind, name) == "words" and isinstance(texts, list)
        and all(isinstance(text, str) for text in texts)
        for name, texts in versions.items()
    )  # fmt: skip


def _count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


_COMMON: Mapping[str, Callable[[Any], bool]] = {
    "id": lambda _value: True,
    "step": _count,
    "at": lambda value: _count(value) and value <= LATEST,
    "by": lambda value: isinstance(value, str),
}
