"""A workshop whose every printed text can be dealt: tokens that are found again, or odd strings."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from facilitator.domain.forms import field_of
from facilitator.domain.records import (
    RECORDS,
    AgendaItem,
    Attendance,
    Board,
    Category,
    Cluster,
    Fact,
    Organisation,
    Person,
    Record,
    Session,
    Workshop,
)
from tests.exports.material import Room, book_seat
from tests.exports.report_rooms import process_room

Deal = Callable[[int], str]
_WORDED = {"line", "text", "lines"}
_NO_WORDS = {
    "id", "earlier", "code", "mark", "key", "reference", "template", "language", "kind", "lanes",
    "board", "cluster", "target", "subject", "measure", "role", "booking", "unit", "date",
    "entered", "order", "number", "email", "phone",
}  # fmt: skip
"""Fields that say what a record is or belongs to, or that are printed nowhere."""
_NOTES, _CLUSTERS, _PEOPLE, _ITEMS = 510, 60, 170, 255


def dealt_room(deal: Deal) -> Room:
    """Notes, people, steps and facts by the hundred; the n-th text of the workshop is deal(n)."""
    room = process_room()
    _crowd(room)
    dealt = 0
    for cls, record, name, held in list(_texts(room)):
        if isinstance(held, tuple):
            room.change(cls, record, **{name: tuple(deal(dealt + n) for n in range(len(held)))})
            dealt += len(held)
        else:
            room.change(cls, record, **{name: deal(dealt)})
            dealt += 1
    return room


def _texts(room: Room) -> Iterator[tuple[type[Record], str, str, Any]]:
    """Each field in words that holds something: its record's class and id, its name, its value."""
    for cls in RECORDS.values():
        for record in room.book.all(cls):
            for field in fields(record):
                held = getattr(record, field.name)
                if held and _in_words(cls, field.name, held):
                    yield cls, record.id, field.name, held


def _in_words(cls: type[Record], name: str, held: Any) -> bool:
    if name in _NO_WORDS or (name == "source" and cls is not Fact):
        return False
    texts = held if isinstance(held, tuple) else (held,)
    if not all(isinstance(text, str) for text in texts) or name == "born":
        return False
    return field_of(cls.KIND, name).editor in _WORDED


def _crowd(room: Room) -> None:
    for n in range(_NOTES):
        cluster = f"zc{n % _CLUSTERS:02}" if n % 3 else ""
        room.note(f"z{n:03}", "x", cluster=cluster, kind=("problem", "cause", "idea")[n % 3])
    for n in range(_CLUSTERS):
        room.put(Cluster, f"zc{n:02}", board="b1", title="x", statement="x", minority="x")
    for n in range(_PEOPLE):
        _somebody(room, f"{n:03}", came=n % 3 == 0)
    for n in range(_ITEMS):
        place = f"{n:03}"
        room.put(AgendaItem, f"za{place}", session="s1", title="x", text="x", order=place)
        room.put(Fact, f"zf{place}", text="x", source="x", order=place)
    room.change(
        Workshop, "w1", funding="x", cup="x", privacy="x", booking="x", logos=("x", "x", "x")
    )
    room.change(Session, "s1", question="x", text="x")
    room.change(Board, "b1", prompts=("x", "x"), natures=("x", "x"), axes=("x", "x", "x", "x"))


def _somebody(room: Room, number: str, came: bool) -> None:
    organisation, category, person = f"zo{number}", f"zk{number}", f"zp{number}"
    room.put(Organisation, organisation, title="x")
    room.put(Category, category, title="x")
    room.put(
        Person, person, surname="x", given_name="x", organisation=organisation, category=category
    )
    book_seat(room, person, f"zb{number}")
    if came:
        room.put(Attendance, f"zt{number}", booking=f"zb{number}", person=person, session="s1")
