"""Who came and who did what: numbers by category, as cities publish them, and the roles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.book import Book, full_name
from facilitator.domain.keys import ROLES, WALK_IN
from facilitator.domain.records import (
    Attendance,
    Booking,
    Category,
    Organisation,
    Person,
    Role,
)


@dataclass(frozen=True, slots=True)
class Presence:
    """A category (its title, ``""`` for people of none): how many came of how many booked.

    ``walk_ins`` of them had not booked beforehand; ``minors`` came with them and are counted apart.
    """

    category: str
    present: int
    booked: int
    walk_ins: int = 0
    minors: int = 0


def presence(book: Book, sessions: Iterable[str], table: str = "") -> tuple[Presence, ...]:
    """Seats of sessions, of one table if it is given, by category in list order.

    Categories of which nobody is booked are left out; seats of no category come last.
    """
    order = [category.id for category in book.all(Category)]
    seats: dict[str, list[_Seat]] = {category: [] for category in (*order, "")}
    for session in sessions:
        came = {one.booking: one for one in book.of(Attendance, "session", session)}
        for booking in book.of(Booking, "session", session):
            if not table or booking.table == table:
                seats[_category(book, booking)].append((booking, came.get(booking.id)))
    return tuple(_counted(_title(book, one), found) for one, found in seats.items() if found)


_Seat = tuple[Booking, Attendance | None]


def _counted(category: str, seats: list[_Seat]) -> Presence:
    came = [attendance for _booking, attendance in seats if attendance]
    return Presence(
        category,
        present=len(came),
        booked=len(seats),
        walk_ins=sum(WALK_IN in booking.flags for booking, _attendance in seats),
        minors=sum(attendance.accompanied for attendance in came),
    )


def _category(book: Book, booking: Booking) -> str:
    """Of the person or, where that is not told, of the body."""
    person = book.get(Person, booking.person)
    body = book.get(Organisation, person.organisation) if person else None
    told = (person.category if person else "", body.category if body else "")
    return next((one for one in told if book.get(Category, one)), "")


def _title(book: Book, category: str) -> str:
    found = book.get(Category, category)
    return found.title if found else ""


def roles_in(book: Book, session: str, table: str = "") -> Mapping[str, tuple[str, ...]]:
    """Who has each role (``ROLES``) at a table, or in a session without one.

    A role that nobody has at the table is filled by whoever has it in the whole session. A person
    whose name this laptop may not read is told by the body.
    """
    found: dict[str, tuple[str, ...]] = {}
    every = book.of(Role, "session", session)
    for key in ROLES:
        mine = [one for one in every if one.role == key]
        here = [one for one in mine if one.table == table]
        wide = [one for one in mine if not one.table]
        found[key] = tuple(name for one in here or wide if (name := _name(book, one)))
    return found


def _name(book: Book, role: Role) -> str:
    person = book.get(Person, role.person)
    body = book.get(Organisation, role.organisation)
    title = body.title if body else ""
    name = full_name(person) if person else ""
    return f"{name} ({title})" if name and title else name or title
