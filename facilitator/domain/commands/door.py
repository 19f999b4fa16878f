"""At the door: who comes without having booked, and who brings minors along."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.codes import fresh_mark
from facilitator.domain.commands.people import bodies_by_name, mark_present, unmark_present
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.keys import WALK_IN
from facilitator.domain.name_words import begin, name_words, typed_words
from facilitator.domain.records import (
    Attendance,
    Booking,
    Category,
    Group,
    Organisation,
    Person,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import canonical, fresh_id

MOST_ACCOMPANIED = 99
LEAST_LETTERS = 3
"""Letters of a name before somebody known is offered: two fit half a city."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What the desk asks of somebody who has not booked. ``category`` and ``table`` are ids.

    ``person`` is the id of somebody known already; the names then stay as they are. ``photo`` is a
    key of ``CONSENTS``, ``""`` where nobody answered.
    """

    surname: str = ""
    given_name: str = ""
    organisation: str = ""
    category: str = ""
    table: str = ""
    photo: str = ""
    email: str = ""
    person: str = ""


def welcome(book: Book, session: str, who: Newcomer, at: int, hashed: Callable[[str], str]) -> Edit:
    """Person, booking and presence of somebody who comes without a booking, as one step.

    ``at`` is in milliseconds since 1970; ``hashed`` is a list's keyed hash, by which a list that is
    imported later knows the person again. Somebody known who is booked here is marked present.
    ``Refusal`` where no name is given.
    """
    if not (who.person or who.surname or who.given_name):
        raise Refusal("person_without_name")
    body, writes = _body(book, who.organisation)
    if who.person:
        person = who.person
        writes += _said_anew(book.require(Person, person), body, who.category)
    else:
        person = fresh_id()
        writes += new_record(
            "person", person, surname=who.surname, given_name=who.given_name, email=who.email,
            identities=(hashed(_mark(who)),), organisation=body, category=who.category,
        )  # fmt: skip
    booking = booked_here(book, session, person)
    if booking is None:
        booking = Booking(id=fresh_id(), person=person, session=session)
        writes += new_record(
            "booking", booking.id, person=person, session=session, table=who.table, number=1,
            reference=fresh_mark(10), flags=(WALK_IN,),
        )  # fmt: skip
    present = mark_present(booking, at)
    told = Write("attendance", present.made[0], "photo", who.photo)
    writes += (*present.writes, *((told,) if who.photo else ()))
    return Edit("welcome", writes, (booking.id, *present.made))


def _body(book: Book, title: str) -> tuple[str, tuple[Write, ...]]:
    """The organisation of this name or alias, with the writes of one that is not there yet."""
    if not title:
        return "", ()
    if found := bodies_by_name(book).get(title.casefold()):
        return found, ()
    made = fresh_id()
    return made, new_record("organisation", made, title=title)


def _said_anew(person: Person, body: str, category: str) -> tuple[Write, ...]:
    """What somebody known says otherwise today; what is left out stays."""
    said = {"organisation": body, "category": category}
    return tuple(
        Write("person", person.id, name, value)
        for name, value in said.items()
        if value and value != getattr(person, name)
    )


def _mark(who: Newcomer) -> str:
    """The text by which a list's row is known: as a row of the same name and e-mail has it."""
    parts = [part.casefold() for part in (who.given_name, who.surname, "", who.email)]
    return canonical(parts) if who.email else canonical(["person", *parts, 1])


def booked_here(book: Book, session: str, person: str) -> Booking | None:
    """The booking of a person for a session: the first that has not come, else the first."""
    found = [b for b in book.of(Booking, "person", person) if b.session == session]
    absent = [b for b in found if not book.of(Attendance, "booking", b.id)]
    return next(iter((*absent, *found)), None)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whose name begins as typed: the body, and the codes of the sessions booked.

    ``exact`` says that the names are the same, whatever their order, case and accents.
    """

    person: Person
    organisation: str
    sessions: tuple[str, ...]
    exact: bool


def known_as(book: Book, surname: str, given_name: str) -> tuple[Known, ...]:
    """The people of the workshop who may be meant, those of exactly that name first."""
    wanted = typed_words(f"{surname} {given_name}")
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    found = []
    for person in book.all(Person):
        words = name_words(f"{person.name} {person.given_name} {person.surname} {person.latin}")
        if not person.forgotten and begin(wanted, words):
            plain = typed_words(person.name or f"{person.surname} {person.given_name}")
            found.append(_known(book, person, sorted(plain) == sorted(wanted)))
    return tuple(sorted(found, key=lambda known: not known.exact))


def _known(book: Book, person: Person, exact: bool) -> Known:
    body = book.get(Organisation, person.organisation)
    booked = (book.get(Session, b.session) for b in book.of(Booking, "person", person.id))
    codes = tuple(dict.fromkeys(session.code for session in booked if session))
    return Known(person, body.title if body else "", codes, exact)


@dataclass(frozen=True, slots=True)
class Place:
    """A table, the title of its group, how many are booked, and its free seats where known."""

    table: Table
    group: str
    booked: int
    free: int | None


def places(book: Book, session: str) -> tuple[Place, ...]:
    """The tables of a session, in their order."""
    seated = Counter(booking.table for booking in book.of(Booking, "session", session))
    found = []
    for table in book.of(Table, "session", session):
        group = book.get(Group, table.group)
        booked = seated[table.id]
        free = None if table.seats is None else max(0, table.seats - booked)
        found.append(Place(table, group.title if group else "", booked, free))
    return tuple(found)


def proposed_place(book: Book, session: str, category: str) -> str:
    """The table to propose for somebody of a category; ``""`` where none has room.

    One of the category's own group comes first, then the one with most free seats. Where nobody of
    the session has been given a table, nobody is now.
    """
    every = places(book, session)
    open_ones = [place for place in every if place.free != 0]
    if not open_ones or not any(place.booked for place in every):
        return ""
    known = book.get(Category, category)
    group = known.group if known else ""
    best = max(open_ones, key=lambda p: (bool(group) and p.table.group == group, _room(p)))
    return best.table.id


def _room(place: Place) -> tuple[int, int]:
    """How much room a table has; where its seats are not known, by how few sit there."""
    return place.free or 0, -place.booked


def asks_email(book: Book) -> bool:
    """Whether bookings have e-mail addresses: only then is one asked for at the door."""
    return any(person.email for person in book.all(Person))


def take_presence_back(book: Book, attendance: Attendance) -> Edit:
    """A presence marked by mistake; a booking that was made with it goes too.

    The person stays known, so that it can be welcomed again, or forgotten for good.
    """
    edit = unmark_present(attendance)
    booking = book.get(Booking, attendance.booking)
    if booking is None or WALK_IN not in booking.flags:
        return edit
    return Edit(edit.label, (*edit.writes, Write("booking", booking.id, "removed", [])))


def accompany(attendance: Attendance, minors: int) -> Edit:
    """So many minors (0 to ``MOST_ACCOMPANIED``) have come with somebody, who signs for them."""
    count = max(0, min(minors, MOST_ACCOMPANIED))
    if count == attendance.accompanied:
        return Edit("accompany")
    return Edit("accompany", (Write("attendance", attendance.id, "accompanied", count),))
