"""What the attendance sheet, the desk and ``show`` read of a session: who is booked, by surname."""

from dataclasses import dataclass

from facilitator.domain.book import Book, full_name
from facilitator.domain.collate import collated_name
from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Booking,
    Category,
    Group,
    Organisation,
    Person,
    Phase,
    Picture,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.views import living


@dataclass(frozen=True, slots=True)
class Seat:
    """A booking with what the attendance sheet, the desk and ``show`` say of it."""

    booking: Booking
    person: Person
    organisation: str
    category: str
    table: str
    attendance: Attendance | None
    group: str = ""
    """The id of the group to which the category belongs."""

    @property
    def name(self) -> str:
        return full_name(self.person)


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """A session with everybody who is booked, sorted by surname.

    A logo is a picture or, where the file has none of it, its name.
    """

    workshop: Workshop
    session: Session
    venue: Venue | None
    phase: Phase | None
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...]
    tables: tuple[Table, ...]
    seats: tuple[Seat, ...]
    agenda: tuple[AgendaItem, ...] = ()
    logos: tuple[Picture | str, ...] = ()


def attendance_view(book: Book, session: Session) -> AttendanceView:
    """The people booked for a session, in alphabetical order of their surnames."""
    seats = [seat_of(book, b) for b in book.of(Booking, "session", session.id)]
    here = [seat for seat in seats if not seat.person.forgotten and seat.person.id]
    by_name = sorted(here, key=lambda s: (_name_key(s.person), s.booking.number))
    return AttendanceView(
        workshop=book.workshop,
        session=session,
        venue=book.get(Venue, session.venue),
        phase=book.get(Phase, session.phase),
        themes=living(book, Theme, session.themes),
        groups=living(book, Group, session.groups),
        tables=tuple(book.of(Table, "session", session.id)),
        seats=tuple(by_name),
        agenda=tuple(book.of(AgendaItem, "session", session.id)),
        logos=logos_of(book),
    )


def logos_of(book: Book) -> tuple[Picture | str, ...]:
    """The logos at the head of sheets: pictures of the file or, where there is none, a name."""
    names = book.workshop.logos
    return tuple(book.get(Picture, name) or name for name in names if name)


def _name_key(person: Person) -> tuple[tuple[str, str], ...]:
    first = person.name or person.surname
    return collated_name(first or person.given_name, person.given_name if first else "")


def seat_of(book: Book, booking: Booking) -> Seat:
    """One booking with the names it refers to."""
    person = book.get(Person, booking.person) or Person(id="")
    organisation = book.get(Organisation, person.organisation)
    category = book.get(Category, person.category)
    table = book.get(Table, booking.table)
    came = book.of(Attendance, "booking", booking.id)
    return Seat(
        booking,
        person,
        organisation.title if organisation else "",
        category.title if category else "",
        table.code if table else "",
        came[0] if came else None,
        category.group if category else "",
    )
