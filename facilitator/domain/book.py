"""The open book: every living record of a workshop in memory, with the paths between them.

The store fills it and changes it after each commit; commands, views and windows only read it.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, TypeVar, cast

from facilitator.domain.records import Person, Record, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref

R = TypeVar("R", bound=Record)

PATHS: dict[str, tuple[str, ...]] = {
    "category": ("group",),
    "session": ("phase",),
    "round": ("session",),
    "agenda_item": ("session",),
    "table": ("session", "round", "code"),
    "seat": ("table", "organisation"),
    "role": ("session", "table"),
    "board": ("session", "table"),
    "note": ("board", "cluster"),
    "cluster": ("board",),
    "frame": ("board",),
    "link": ("source", "target"),
    "ballot": ("board",),
    "vote": ("ballot", "target"),
    "action": ("strategy",),
    "commitment": ("action", "organisation"),
    "indicator": ("action",),
    "card": ("mission",),
    "project": ("card",),
    "application": ("card", "call"),
    "progress": ("subject",),
    "printing": ("subject",),
    "person": ("organisation",),
    "booking": ("session", "person"),
    "attendance": ("session", "booking"),
}
"""The fields along which records are found from the record that they refer to, tables by code."""


def listed(record: Record) -> tuple[str, tuple[int, str], str]:
    """The key by which records stand in lists: their order, then journal order."""
    return (getattr(record, "order", ""), record.born, record.id)


class Book:
    """Living records by kind and id. A removed record is not in the book."""

    def __init__(self, heads: Callable[[str, str], tuple[Ref, ...]] = lambda _r, _f: ()) -> None:
        self._records: dict[str, dict[str, Record]] = {}
        self._paths: dict[tuple[str, str], dict[str, dict[str, Record]]] = {}
        self._lists: dict[tuple[str, str, str], list[Record]] = {}
        """In list order, what has been asked for once: kept so from then on."""
        self.heads = heads
        """The current writes of (record, field): the base with which an editor begins."""

    def fill(self, cls: type[R], records: Iterable[R]) -> None:
        """Take every record of a kind at once; those of the kind that were here are forgotten."""
        kind = self._records[cls.KIND] = {record.id: record for record in records}
        for name in PATHS.get(cls.KIND, ()):
            owners: dict[str, dict[str, Record]] = {}
            owner_of = attrgetter(name)
            for record in kind.values():
                if (owner := owner_of(record)) not in owners:
                    owners[owner] = {}
                owners[owner][record.id] = record
            self._paths[cls.KIND, name] = owners
        self._lists = {path: some for path, some in self._lists.items() if path[0] != cls.KIND}

    def put(self, record: Record) -> None:
        """Take a record as it now stands."""
        kind = record.KIND
        self.drop(kind, record.id)
        self._records.setdefault(kind, {})[record.id] = record
        for name in PATHS.get(kind, ()):
            owner = getattr(record, name)
            self._paths.setdefault((kind, name), {}).setdefault(owner, {})[record.id] = record
            if (listing := self._lists.get((kind, name, owner))) is not None:
                if not listing or listed(listing[-1]) < listed(record):
                    listing.append(record)
                else:
                    insort(listing, record, key=listed)

    def drop(self, kind: str, record_id: str) -> None:
        """Take a record out, if it is there."""
        old = self._records.get(kind, {}).pop(record_id, None)
        if old is None:
            return
        for name in PATHS.get(kind, ()):
            owner = getattr(old, name)
            del self._paths[kind, name][owner][record_id]
            if listing := self._lists.get((kind, name, owner)):
                del listing[bisect_left(listing, listed(old), key=listed)]

    def get(self, cls: type[R], record_id: str) -> R | None:
        """The living record of this id, or None."""
        return cast("R | None", self._records.get(cls.KIND, {}).get(record_id))

    def require(self, cls: type[R], record_id: str) -> R:
        """The living record of this id; ``Refusal`` where there is none."""
        found = self.get(cls, record_id)
        if found is None:
            raise Refusal("unknown_record", kind=cls.KIND, name=record_id)
        return found

    def all(self, cls: type[R]) -> list[R]:
        """Every living record of a kind, in list order."""
        return sorted(cast(Iterable[R], self._records.get(cls.KIND, {}).values()), key=listed)

    def kinds(self) -> dict[str, list[Record]]:
        """All living records by kind."""
        return {kind: list(records.values()) for kind, records in self._records.items()}

    def count(self, cls: type[Record]) -> int:
        """How many living records of a kind there are."""
        return len(self._records.get(cls.KIND, {}))

    def of(self, cls: type[R], path: str, owner: str) -> list[R]:
        """The records that refer to ``owner`` by their field ``path``, in list order."""
        listing = self._lists.get((cls.KIND, path, owner))
        if listing is None:
            found = self._paths.get((cls.KIND, path), {}).get(owner)
            if not found:
                return []
            listing = self._lists[cls.KIND, path, owner] = sorted(found.values(), key=listed)
        return cast(list[R], listing.copy())

    def count_of(self, cls: type[Record], path: str, owner: str) -> int:
        """How many records refer to ``owner`` by their field ``path``."""
        return len(self._paths.get((cls.KIND, path), {}).get(owner, ()))

    @property
    def workshop(self) -> Workshop:
        """The one workshop of the file; an empty record before it is written."""
        found = self.all(Workshop)
        return found[0] if found else Workshop(id="")

    def find(self, cls: type[R], name: str) -> R:
        """A record by id, short code, key or name; ``Refusal`` where none or several are meant."""
        exact = self.get(cls, name)
        if exact is not None:
            return exact
        wanted = name.casefold().strip()
        found = [record for record in self.all(cls) if wanted in called(record)]
        if len(found) != 1:
            key = "ambiguous_code" if found else "unknown_record"
            raise Refusal(key, kind=cls.KIND, name=name, count=len(found))
        return found[0]


def called(record: Record) -> set[str]:
    """The words, case folded, by which a record can be named on the command line."""
    names: list[Any] = [getattr(record, name, "") for name in ("code", "key", "title")]
    if isinstance(record, Person):
        names += [full_name(record), f"{record.surname} {record.given_name}"]
    return {name.casefold().strip() for name in names if name and name.strip()}


HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
"""Chinese characters: names in them are written without a space, the family's name first."""


def full_name(person: Person) -> str:
    """Given name and surname, or the name as the list gave it in one column."""
    chinese = HAN.fullmatch(person.surname + person.given_name)
    order = (person.surname, person.given_name) if chinese else (person.given_name, person.surname)
    return person.name or ("" if chinese else " ").join(order).strip()
