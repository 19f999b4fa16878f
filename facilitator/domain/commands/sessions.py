"""Sessions, their rounds and tables: adding them with the boards they need, and taking them off."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.codes import fresh_mark
from facilitator.domain.commands.boards import Say, board_writes
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.ordering import next_key
from facilitator.domain.programme_file import Data
from facilitator.domain.records import (
    RECORDS,
    AgendaItem,
    Record,
    Round,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import fresh_id

_PARTS: dict[str, tuple[str, ...]] = {
    "session": ("round", "agenda_item", "table", "role", "board"),
    "round": ("table",),
    "table": ("seat", "role", "board"),
    "board": ("frame", "cluster", "ballot"),
}
"""What goes with the thing that it belongs to, by kinds."""
_GIVEN = (("note", "board"), ("booking", "session"))
"""What people have given, and to what: nothing that holds it is taken off."""


def add_session(book: Book, phase: str, tables: int, shape: Data, say: Say) -> Edit:
    """A session of a phase (``""``: of none), last in its list, with so many tables.

    Its code goes on from the phase's last one (``L5`` after ``L4``); it takes over venue, themes,
    times and agenda of that, for meetings of a phase are alike. Each table has a board of the
    template ``shape``. ``made`` holds the session's id first.
    """
    alike = book.of(Session, "phase", phase)
    last = alike[-1] if alike else None
    session, code = fresh_id(), free_code(book, last.code if last else "")
    order = next_key(max((one.order for one in book.all(Session)), default=""))
    new = Session(id=session, code=code, phase=phase, mark=fresh_mark(4), order=order)
    if last is not None:
        new = replace(
            new, start=last.start, end=last.end, venue=last.venue, themes=last.themes
        )  # fmt: skip
    writes = [*new_record("session", session, **{f: getattr(new, f) for f in SPECS["session"]})]
    writes += _agenda_of(book, last, new)
    for number in range(1, tables + 1):
        writes += _table(new, number, (shape, say))
    return Edit("add_session", tuple(writes), (session,))


def free_code(book: Book, after: str) -> str:
    """The next code that no session has: ``S4`` after ``S3``; ``S1`` where there is none yet."""
    letters = after.rstrip("0123456789") or "S"
    taken = {session.code for session in book.all(Session)}
    number = int(after[len(letters) :] or 0) + 1
    while f"{letters}{number}" in taken:
        number += 1
    return f"{letters}{number}"


def _agenda_of(book: Book, last: Session | None, new: Session) -> Iterator[Write]:
    items = book.of(AgendaItem, "session", last.id) if last else []
    for place, item in enumerate(items, 1):
        yield from new_record(
            "agenda_item", fresh_id(), session=new.id, title=item.title, text=item.text,
            start=item.start, minutes=item.minutes, template=item.template, handout=item.handout,
            order=f"{new.order}.{place:04}",
        )  # fmt: skip


def add_table(book: Book, session: str, shape: Data, say: Say, turn: str = "") -> Edit:
    """A table of a session (in a round), with the next number, and its board.

    ``made`` holds the table's id first, then the board's.
    """
    found = book.require(Session, session)
    tables = book.of(Table, "session", session)
    number = max((table.number for table in tables), default=0) + 1
    writes = _table(found, number, (shape, say), turn)
    ids = tuple(dict.fromkeys(write.record for write in writes))
    return Edit("add_table", tuple(writes), ids[:2])


def add_round(book: Book, session: str, tables: int, shape: Data, say: Say) -> Edit:
    """A round of a session, with so many new tables side by side, each with its board.

    ``made`` holds the round's id.
    """
    found = book.require(Session, session)
    rounds = book.of(Round, "session", session)
    number = max((one.number for one in rounds), default=0) + 1
    first = max((table.number for table in book.of(Table, "session", session)), default=0) + 1
    edit = add_entry(book, "round", session=session, number=number)
    writes = [*edit.writes]
    for table in range(first, first + tables):
        writes += _table(found, table, (shape, say), edit.made[0])
    return Edit("add_round", tuple(writes), edit.made)


def _table(
    session: Session, number: int, template: tuple[Data, Say], turn: str = ""
) -> list[Write]:
    table, (shape, say) = fresh_id(), template
    spot: Mapping[str, Any] = {
        "session": session.id, "round": turn, "code": f"{session.code}-T{number}",
        "order": f"{session.order}.{number:04}",
    }  # fmt: skip
    writes = [*new_record("table", table, number=number, **spot)]
    return [*writes, *board_writes(shape, say, fresh_id(), table=table, **spot)]


def take_off(book: Book, record: Record) -> Edit:
    """A part of the process taken off with all that belongs to it, in one step.

    ``Refusal`` (``holds_note``, ``holds_booking``) where notes stand on its boards or people are
    booked for it. What only refers to it stays, and refers to nothing.
    """
    whole = [record, *_parts(book, record)]
    for kind, path in _GIVEN:
        held = sum(book.count_of(RECORDS[kind], path, r.id) for r in whole if path == r.KIND)
        if held:
            raise Refusal(f"holds_{kind}", count=held)
    return remove(book, whole)


def _parts(book: Book, record: Record) -> list[Record]:
    """What belongs to a record, and to its parts, each once."""
    found: dict[str, Record] = {}
    for kind in _PARTS.get(record.KIND, ()):
        for part in book.of(RECORDS[kind], record.KIND, record.id):
            found |= {one.id: one for one in (part, *_parts(book, part))}
    return list(found.values())
