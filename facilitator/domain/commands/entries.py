"""Entries of lists: adding, changing, ordering and removing records that no other command makes.

Sessions, themes, organisations, actions, project cards and their like are all entered alike; what
a field may hold is told by ``domain/forms``.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.forms import admitted
from facilitator.domain.ordering import next_key, shifted
from facilitator.domain.records import RECORDS, Board, Record
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref
from facilitator.domain.values import fresh_id

Bases = Mapping[str, tuple[Ref, ...]]


def add_entry(book: Book, kind: str, **values: Any) -> Edit:
    """A new record of a kind, last in its list; ``made`` holds its id.

    ``Refusal`` for a value that its field cannot take (``forms.admitted``).
    """
    fields = dict(values)
    if "order" in SPECS[kind] and not fields.get("order"):
        fields["order"] = next_key(max((_order(r) for r in book.all(RECORDS[kind])), default=""))
    entry = fresh_id()
    writes = [
        Write(kind, entry, name, _stored(admitted(kind, name, value)), base=())
        for name, value in fields.items()
        if value is not False and value not in ("", None, (), {})
    ]
    return Edit("add_entry", tuple(writes), (entry,))


def change_entry(record: Record, values: Mapping[str, Any], bases: Bases | None = None) -> Edit:
    """Other values for some fields of a record; those that it holds already are left alone.

    ``bases`` are the writes that stood in its words when they were opened (``book.heads``): what
    was typed meanwhile elsewhere stays as another version. ``Refusal`` as in ``add_entry``.
    """
    writes = [
        Write(record.KIND, record.id, name, _stored(value), base=(bases or {}).get(name))
        for name, value in (
            (name, admitted(record.KIND, name, value)) for name, value in values.items()
        )
        if value != getattr(record, name) or record.versions.get(name)
    ]
    return Edit("change_entry", tuple(writes))


def fill_in(
    book: Book, record: Record, values: Mapping[str, Any], bases: Bases | None = None
) -> Edit:
    """What a form writes: ``change_entry``, and in the same step what must follow it.

    The boards of a table are of the round in which it is.
    """
    edit = change_entry(record, values, bases)
    if record.KIND != "table" or "round" not in {write.field for write in edit.writes}:
        return edit
    boards = book.of(Board, "table", record.id)
    followed = (change_entry(board, {"round": values["round"]}) for board in boards)
    return merge_edits(edit.label, (edit, *followed))


def order_entries(records: Sequence[Record], entry: str, by: int) -> Edit:
    """One of the records so many places earlier (negative) or later in its list."""
    start = [record.id for record in records].index(entry)
    keys = shifted([_order(record) for record in records], start, by)
    writes = (Write(records[i].KIND, records[i].id, "order", key) for i, key in keys.items())
    return Edit("order_entries", tuple(writes))


def merge_edits(label: str, edits: Iterable[Edit]) -> Edit:
    """Several edits as one step."""
    parts = list(edits)
    return Edit(
        label,
        tuple(write for edit in parts for write in edit.writes),
        tuple(made for edit in parts for made in edit.made),
    )


def _order(record: Record) -> str:
    return str(getattr(record, "order", ""))


def _stored(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
