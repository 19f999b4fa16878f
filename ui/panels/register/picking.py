"""What a field that refers to keys or records offers, and how a new record comes of a name."""

from collections.abc import Callable

from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.forms import Field
from facilitator.domain.records import RECORDS, Record
from ui.panels.register.pick_input import Make
from ui.panels.register.said import choice_said, name_of
from ui.panels.register.shape import Option, Options
from ui.pen import Pen

_NAMED = {"person": "name"}
"""The field that a typed name goes to, where that is not the title."""


def options_of(book: Book, field: Field, of: Callable[[], Record | None]) -> Options:
    """The keys of a choice, or the records that a field may refer to.

    Where the record that is filled in belongs to a session, only what belongs to the same session
    is offered of what belongs to one at all.
    """
    if field.keys:
        return lambda: [Option(key, choice_said(field, key)) for key in field.keys if key]

    def records() -> list[Option]:
        session = getattr(of(), "session", "")
        fitting = (
            record
            for record in book.all(RECORDS[field.of])
            if not session or getattr(record, "session", session) == session
        )
        return [Option(record.id, name_of(book, record)) for record in fitting]

    return records


def maker(pen: Pen, kind: str) -> Make:
    """Makes a record of a kind by writing its name; its id, ``""`` where it was refused."""

    def make(name: str) -> str:
        field = _NAMED.get(kind, "title")
        written = pen.write(lambda: add_entry(pen.store.book, kind, **{field: name}))
        return written.made[0] if written else ""

    return make
