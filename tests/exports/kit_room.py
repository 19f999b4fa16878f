"""A session whose kit is printed, and how a test prints it."""

from datetime import datetime
from pathlib import Path

from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Board,
    Session,
    Table,
    Workshop,
)
from facilitator.exports.contract import Written
from facilitator.exports.formats import exporter
from facilitator.exports.paper import no_tick
from tests.exports.material import Room, full_room, options

KIT = (
    "agenda-pdf", "signs-pdf", "badges-pdf", "spokesperson-pdf", "certificates-pdf",
    "note-sheets-pdf", "stickers-pdf", "blank-pdf",
)  # fmt: skip
LONG = (
    "Percorso partecipativo per la redazione del Piano d'azione per l'energia sostenibile e il "
    "clima della piana fiorentina e pratese"
)


def written(room: Room, key: str, folder: Path, **chosen: object) -> tuple[Path, Written]:
    row, target = exporter(key), folder / f"{key}.pdf"
    book = room.book
    about: object = {
        "session": book.require(Session, "s1"), "board": book.get(Board, "b1"),
        "workshop": book.workshop,
    }[row.subject]  # fmt: skip
    view = row.view(book, about)
    return target, row.write(view, options(**chosen), target, no_tick)


def busy_room() -> Room:
    """A session with a day, an agenda with times, and two people who came."""
    room = full_room()
    room.change(Session, "s1", date="2022-10-21", question="Da dove si comincia?")
    room.change(AgendaItem, "a1", start="15:30", minutes=60, template="problem-cause-barrier")
    room.change(Table, "tb1", seats=2)
    room.change(Table, "tb2", seats=1)
    late = int(datetime(2022, 10, 21, 15, 10).timestamp() * 1000)
    for number, (booking, entered) in enumerate((("bk1", 0), ("bk3", late))):
        room.put(
            Attendance, f"came{number}", booking=booking, person=f"p{booking[2:]}", session="s1",
            entered=entered,
        )  # fmt: skip
    return room


def room_without_tables() -> Room:
    """A session that nobody has given tables, boards and bookings yet."""
    room = Room()
    room.put(Workshop, "w1", title="Percorso d'Esempio", language="it")
    room.put(Session, "s1", code="S1", title="Assemblea", mark="7K2M")
    return room
