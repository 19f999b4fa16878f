"""Entries that come from a list: project cards and calls, known again by number or title."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.edits import Edit, Imported
from facilitator.domain.forms import field_of
from facilitator.domain.ordering import next_key
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.rows import EntryRow

KNOWN_BY: dict[str, tuple[str, ...]] = {"card": ("number", "title"), "call": ("title",)}
"""By which field a row is known again as a record: the first one that it fills in."""
_NUMBER = re.compile(r"\s*\d+\W+")
"""What stands before a mission's own words, as in ``4 · Istruzione e ricerca``."""


@dataclass(slots=True)
class _Listing:
    """An import under way. ``named`` are ids by (kind, name), ``order`` the last key given.

    ``made`` counts what was made because a row names it, by kind.
    """

    book: Book
    kind: str
    edits: list[Edit] = field(default_factory=list)
    named: dict[tuple[str, str], str] = field(default_factory=dict)
    order: dict[str, str] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)


def import_entries(book: Book, kind: str, rows: Iterable[EntryRow]) -> Imported:
    """Add the rows of a list that are new, and bring known ones up to what the list says.

    What a row leaves empty stays as it is. Organisations and missions are found by name, alias, key
    or number ("Missione 3") and made where there are none.
    """
    listing, result = _Listing(book, kind), Imported(Edit("import_entries"))
    standing: dict[tuple[str, Any], Record] = {}
    for record in book.all(RECORDS[kind]):
        for name in KNOWN_BY[kind]:
            standing.setdefault((name, _alike(getattr(record, name))), record)
    seen: set[tuple[str, Any]] = set()
    for row in rows:
        name = next(name for name in KNOWN_BY[kind] if name in row.values)
        mark = (name, _alike(row.values[name]))
        values = {field_: _resolved(listing, field_, v) for field_, v in row.values.items()}
        known = standing.get(mark)
        if known is None and mark not in seen:
            _add(listing, kind, values)
            result.added += 1
        elif known is not None and (edit := change_entry(known, values)):
            listing.edits.append(edit)
            result.changed += 1
        else:
            result.unchanged += 1
        seen.add(mark)
    result.made = dict(listing.made)
    result.edit = merge_edits("import_entries", listing.edits)
    return result


def _alike(value: Any) -> Any:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _resolved(listing: _Listing, name: str, value: Any) -> Any:
    """A field's value, with ids for names."""
    row = field_of(listing.kind, name)
    if row.editor == "record":
        return _named(listing, row.of, value)
    if row.editor == "records":
        parts = [one for part in value for one in _parts(listing, row.of, part)]
        return tuple(dict.fromkeys(_named(listing, row.of, part) for part in parts))
    return value


def _parts(listing: _Listing, kind: str, names: str) -> list[str]:
    """The names between commas; where the whole is a name that is known, that one."""
    if (kind, _alike(names)) in _known(listing, kind):
        return [names]
    return [part.strip() for part in names.split(",") if part.strip()]


def _known(listing: _Listing, kind: str) -> Mapping[tuple[str, str], str]:
    if not any(of == kind for of, _name in listing.named):
        listing.named |= {(kind, alias): found for alias, found in _names(listing.book, kind)}
    return listing.named


def _named(listing: _Listing, kind: str, name: str) -> str:
    mark = (kind, _alike(name))
    if mark not in _known(listing, kind):
        listing.named[mark] = _numbered(listing, kind, name) or _make(listing, kind, name)
    return listing.named[mark]


def _make(listing: _Listing, kind: str, name: str) -> str:
    listing.made[kind] += 1
    return _add(listing, kind, {"title": name})


def _names(book: Book, kind: str) -> Iterable[tuple[str, str]]:
    for record in book.all(RECORDS[kind]):
        title = str(getattr(record, "title", ""))
        names = [title, getattr(record, "key", ""), *getattr(record, "aliases", ())]
        if kind == "mission":
            names.append(_NUMBER.sub("", title))
        yield from ((_alike(name), record.id) for name in names if name)


def _numbered(listing: _Listing, kind: str, name: str) -> str:
    """The mission that a number alone means: ``3``, ``M3``, ``Missione 3``."""
    found = re.fullmatch(r"(?:m|missione|mission)?\W*(\d{1,4})", name.strip(), re.IGNORECASE)
    missions = listing.book.all(RECORDS["mission"])
    if kind != "mission" or not found or not 0 < int(found[1]) <= len(missions):
        return ""
    return missions[int(found[1]) - 1].id


def _add(listing: _Listing, kind: str, values: Mapping[str, Any]) -> str:
    """A record more, last in its list; its id."""
    last = listing.order.get(kind)
    order = {} if last is None else {"order": next_key(last)}
    edit = add_entry(listing.book, kind, **values, **order)
    listing.edits.append(edit)
    listing.order[kind] = next(write.value for write in edit.writes if write.field == "order")
    return edit.made[0]
