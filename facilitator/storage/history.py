"""What happened to a record: when, at which table, from what to what."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from facilitator.domain.specs import door
from facilitator.domain.steps import Ref
from facilitator.storage import schema as t
from facilitator.storage.journal import value_at
from facilitator.storage.wire import refs_from_text, value_from_text


@dataclass(frozen=True, slots=True)
class Entry:
    """A change of one field. ``at`` is wall time in milliseconds, ``label`` the step's key.

    ``blank`` says that the value was deleted for good; ``before`` is None for a first value.
    """

    at: int
    table: str
    label: str
    field: str
    before: Any
    after: Any
    blank: bool


def history_of(
    connection: Connection, record: str, opener: Callable[[str, str, str], Any]
) -> list[Entry]:
    """Every change of a record, newest first; what is sealed only where it may be read."""
    c, s = t.changes.c, t.steps.c
    joined = t.changes.join(t.steps, (c.actor == s.actor) & (c.number == s.number))
    query = select(
        c.actor, c.number, c.place, c.kind, c.field, c.base, s.at, s.at_table, s.label
    ).select_from(joined).where(c.record == record)  # fmt: skip
    rows = connection.execute(query.order_by(s.clock.desc(), s.actor.desc(), c.place)).all()

    def said(ref: Ref, row: Any) -> Any:
        stored = value_at(connection, ref)
        value = value_from_text(stored.value) if stored else None
        if door(row.kind, row.field) == "sealed" and isinstance(value, str):
            return opener(record, row.field, value)
        return value

    entries = []
    for row in rows:
        me = Ref(row.actor, row.number, row.place)
        before = [said(ref, row) for ref in refs_from_text(row.base)]
        entries.append(
            Entry(row.at, row.at_table, row.label, row.field, before[-1] if before else None,
                  said(me, row), value_at(connection, me) is None)
        )  # fmt: skip
    return entries
