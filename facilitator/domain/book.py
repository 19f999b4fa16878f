"""The open book: every living record of a workshop in memory, with the paths between them.

The store fills it and changes it after each commit; commands, views and windows only read it.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from facilitator.domain.records import Person, Record, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref

R = TypeVar("R", bound=Record)

PATHS: dict[str, tuple[str, ...]] = {
    "category": ("group",),
    "session": ("phase",),
    "agenda_item": ("session",),
    "table": ("session",),
    "board": ("session", "table"),
    "note": ("board", "cluster"),
    "cluster": ("board",),
    "frame": ("board",),
    "link": ("source", "target"),
    "person": ("organisation",),
    "booking": ("session", "person"),
    "attendance": ("session", "booking"),
}
"""The fields along which records are found from the record that they refer to."""


def listed(record: Record) -> tuple[str, tuple[int, str], str]:
    """The key by which records stand in lists: their order, then journal order."""
    return (getattr(record, "order", ""), record.born, record.id)


class Book:
    """Living records by kind and id. A removed record is not in the book."""

    def __init__(self, heads: Callable[[str, str], tuple[Ref, ...]] = lambda _r, _f: ()) -> None:
        self._records: dict[str, dict[str, Record]] = {}
        self._paths: dict[tuple[str, str, str], set[str]] = {}
        self.heads = heads
        """The current writes of (record, field): the base with which an editor begins."""

    def put(self, record: Record) -> None:
        """Take a record as it now stands."""
        self.drop(record.KIND, record.id)
        self._records.setdefault(record.KIND, {})[record.id] = record
        for name in PATHS.get(record.KIND, ()):
            self._paths.setdefault((record.KIND, name, getattr(record, name)), set()).add(record.id)

    def drop(self, kind: str, record_id: str) -> None:
        """Take a record out, if it is there."""
        old = self._records.get(kind, {}).pop(record_id, None)
        for name in PATHS.get(kind, ()) if old else ():
            self._paths[kind, name, getattr(old, name)].discard(record_id)

    def get(self, cls: type[R], record_id: str) -> R | None:
        """The living record of this id, or None."""
        return cast(R | None, self._records.get(cls.KIND, {}).get(record_id))

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
        kind = self._records.get(cls.KIND, {})
        ids = self._paths.get((cls.KIND, path, owner), ())
        return sorted((cast(R, kind[i]) for i in ids), key=listed)

    def count_of(self, cls: type[Record], path: str, owner: str) -> int:
        """How many records refer to ``owner`` by their field ``path``."""
        return len(self._paths.get((cls.KIND, path, owner), ()))

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


def full_name(person: Person) -> str:
    """Given name and surname, or the name as the list gave it in one column."""
    return person.name or f"{person.given_name} {person.surname}".strip()
