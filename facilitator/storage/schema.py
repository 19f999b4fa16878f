"""The tables of a workshop file: the journal, what is folded from it, and what never travels.

Tables of the journal may only be added to; those of the fold (``heads``, ``replaced`` and one
``…_rows`` table for each kind of record) can be thrown away and made again.
"""

from sqlalchemy import BLOB, INTEGER, TEXT, Column, Index, MetaData, Table

from facilitator.domain.specs import SPECS, Spec

metadata = MetaData()


def _table(name: str, *columns: Column[object] | Index, rowid: bool = False) -> Table:
    return Table(name, metadata, *columns, sqlite_strict=True, sqlite_with_rowid=rowid)


def _text(name: str, key: bool = False) -> Column[object]:
    return Column(name, TEXT, primary_key=key, nullable=False)


def _number(name: str, key: bool = False) -> Column[object]:
    return Column(name, INTEGER, primary_key=key, nullable=False, autoincrement=False)


def _bytes(name: str) -> Column[object]:
    return Column(name, BLOB, nullable=False)


def _write() -> tuple[Column[object], ...]:
    return (
        _text("actor", key=True),
        _number("number", key=True),
        _number("place", key=True),
    )


steps = _table(
    "steps", _text("actor", key=True), _number("number", key=True), _number("clock"), _bytes("id"),
    _text("laptop"), _number("at"), _number("format"), _text("label"), _text("at_table"),
    _text("gesture"), _text("target"), _text("redacts"),
    Index("steps_in_order", "clock", "actor"),
)  # fmt: skip
changes = _table(
    "changes", *_write(), _text("kind"), _text("record"), _text("field"), _bytes("digest"),
    _text("base"), Index("changes_of_a_record", "record"),
)  # fmt: skip
value_rows = _table("value_rows", *_write(), _bytes("salt"), _text("value"))
tombstones = _table("tombstones", *_write(), _text("record", key=True))
known = _table("known", _text("actor", key=True), _number("highest"))
parked = _table("parked", _text("actor", key=True), _number("number", key=True), _text("body"))
evidence = _table("evidence", _text("id", key=True), _number("at"), _text("body"))
key_rows = _table("key_rows", _text("record", key=True), _bytes("key"))
local = _table("local", _text("name", key=True), _text("value"))
"""Facts of this copy alone: its role, and work that is due after a crash."""

heads = _table("heads", _text("record", key=True), _text("field", key=True), *_write())
replaced = _table("replaced", _text("record", key=True), _text("field", key=True), *_write())
"""Writes that a later write of the same field names in its base, some of which are yet to come."""


def _column(spec: Spec) -> Column[object]:
    """Sealed fields are kept as ciphertext, lists and places as JSON."""
    if spec.door == "sealed" or not spec.column.startswith("number"):
        return _text(spec.name)
    return Column(spec.name, INTEGER, nullable=spec.column.endswith("?"))


record_rows: dict[str, Table] = {
    kind: _table(
        f"{kind}_rows", _text("id", key=True), _number("clock"), _text("actor"), _number("at"),
        _text("by"), _number("alive"), _text("versions"),
        *map(_column, specs.values()),
    )
    for kind, specs in SPECS.items()
}  # fmt: skip
"""One table of ordinary rows for each kind of record, for SQL and reports."""

FOLDED: tuple[Table, ...] = (heads, replaced, *record_rows.values())
