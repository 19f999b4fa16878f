"""Booking people from lists, and marking them present."""

import hmac
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from facilitator.domain.book import Book
from facilitator.domain.codes import PersonCode, checkin_form, fresh_mark, genuine, read_code
from facilitator.domain.edits import Edit, Imported, Write, new_record
from facilitator.domain.records import (
    Attendance,
    Booking,
    Category,
    Organisation,
    Person,
    Session,
    Table,
)
from facilitator.domain.rows import PersonRow
from facilitator.domain.values import canonical, derived_id, fresh_id

_MOST_DIGITS = 9
"""Of a table's number."""


@dataclass(slots=True)
class _Listing:
    """An import under way: the writes so far, and what earlier rows of the list have brought."""

    book: Book
    session: Session
    known: dict[str, str]
    writes: list[Write] = field(default_factory=list)
    organisations: dict[str, str] = field(default_factory=dict)
    seats: Counter[str] = field(default_factory=Counter)
    people: set[str] = field(default_factory=set)
    alike: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    flagged: dict[str, list[int]] = field(default_factory=dict)


def row_hasher(secret: bytes) -> Callable[[str], str]:
    """The keyed hash that knows a row again; it is sealed like the person and deleted with it."""
    return lambda identity: hmac.new(secret, identity.encode(), sha256).hexdigest()


def import_people(
    book: Book, session: str, rows: Sequence[PersonRow], hashed: Callable[[str], str]
) -> Imported:
    """Book the people of a list for a session. A row that is known already adds nothing.

    Rows with the same name and e-mail are seats of one person: as many bookings, flagged.
    """
    known = {mark: p.id for p in book.all(Person) for mark in p.identities}
    listing = _Listing(book, book.require(Session, session), known)
    for standing in book.all(Person):
        listing.alike.setdefault(_alike(standing), set()).add(standing.id)
    result = Imported(Edit("import_people"))
    last = ""
    for row in rows:
        last = last if row.seat > 1 else hashed(_who(row))
        person, is_changed = _person(listing, row, last)
        listing.seats[person] += 1
        booked = _book(listing, person, row)
        result.added += booked
        result.changed += not booked and is_changed
        result.unchanged += not booked and not is_changed
    result.edit = Edit("import_people", tuple(listing.writes))
    result.flagged = listing.flagged
    return result


def _who(row: PersonRow) -> str:
    """What makes two rows one person: name and e-mail; without e-mail each row stands alone."""
    if not row.email:
        return row.identity
    parts = (row.given_name, row.surname, row.name, row.email)
    return canonical([part.casefold() for part in parts])


def _person(listing: _Listing, row: PersonRow, mark: str) -> tuple[str, bool]:
    """The person of a row, and whether something about one that was known has changed."""
    found = listing.known.get(mark)
    if found is None:
        person = listing.known[mark] = fresh_id()
        listing.people.add(person)
        listing.writes += new_record(
            "person", person, given_name=row.given_name, surname=row.surname, name=row.name,
            email=row.email, phone=row.phone, title=row.title, identities=(mark,),
            organisation=_organisation(listing, row.organisation),
            category=_category(listing.book, row.category),
        )  # fmt: skip
        return person, False
    if found in listing.people:
        return found, False
    return found, _refresh(listing, found, row)


def _refresh(listing: _Listing, person: str, row: PersonRow) -> bool:
    """Bring a known person up to what a later list says; what it leaves out stays."""
    old = listing.book.require(Person, person)
    new = {
        "phone": row.phone,
        "title": row.title,
        "organisation": _organisation(listing, row.organisation),
        "category": _category(listing.book, row.category),
    }
    changes = {name: value for name, value in new.items() if value and value != getattr(old, name)}
    listing.writes += [Write("person", person, name, value) for name, value in changes.items()]
    listing.people.add(person)
    return bool(changes)


def _book(listing: _Listing, person: str, row: PersonRow) -> bool:
    """A booking for the person's next seat, unless it stands already."""
    number = listing.seats[person]
    session = listing.session.id
    standing = listing.book.of(Booking, "person", person)
    if any(b.session == session and b.number == number for b in standing):
        return False
    others = listing.alike.get(_alike(row), set()) - {person} if row.email else ()
    known = ("duplicate",) if others else ()
    flags = tuple(dict.fromkeys((*row.flags, *known, *not_found(listing.book, session, row))))
    for flag in flags:
        rows = listing.flagged.setdefault(flag, [])
        rows += [row.number] * (row.number not in rows)
    table = _table(listing.book, session, row)
    listing.writes += new_record(
        "booking", fresh_id(), person=person, session=session, table=table,
        number=number, reference=fresh_mark(10), flags=flags,
    )  # fmt: skip
    return True


def _alike(named: PersonRow | Person) -> tuple[str, ...]:
    """E-mail and the words of the name in any order: who shares them is booked already."""
    whole = f"{named.name} {named.given_name} {named.surname}"
    return named.email.casefold(), *sorted(whole.casefold().split())


def _organisation(listing: _Listing, title: str) -> str:
    """The organisation of this name or alias, made where there is none."""
    if not title:
        return ""
    wanted = title.casefold()
    if not listing.organisations:
        listing.organisations = bodies_by_name(listing.book)
    if wanted not in listing.organisations:
        made = listing.organisations[wanted] = fresh_id()
        listing.writes += new_record("organisation", made, title=title)
    return listing.organisations[wanted]


def bodies_by_name(book: Book) -> dict[str, str]:
    """The organisations' ids by each of their names and aliases, in small letters."""
    return {
        name.casefold(): found.id
        for found in book.all(Organisation)
        for name in (found.title, *found.aliases)
    }


def not_found(book: Book, session: str, row: PersonRow) -> tuple[str, ...]:
    """What a row names and the workshop does not have: it is left empty, and said.

    ``unknown_category``: attendance is published by the workshop's own categories, so a list makes
    none. ``unknown_table``: no table of the session bears the number that is wished for.
    """
    category = bool(row.category) and not _category(book, row.category)
    table = _number(row.table_wish) is not None and not _table(book, session, row)
    return ("unknown_category",) * category + ("unknown_table",) * table


def _category(book: Book, title: str) -> str:
    wanted = title.casefold()
    found = (c.id for c in book.all(Category) if wanted in (c.title.casefold(), c.key))
    return next(found, "") if title else ""


def _table(book: Book, session: str, row: PersonRow) -> str:
    """The table that a row wishes for by number, as in "Tavolo 2 - Economia circolare"."""
    number = _number(row.table_wish)
    tables = book.of(Table, "session", session)
    return next((t.id for t in tables if t.number == number), "")


def _number(wish: str) -> int | None:
    """The first number of a wish, None where there is none; of digits without end the first ones,
    which no table has either.
    """
    numbers = "".join(c if c.isdecimal() else " " for c in wish).split()
    return int(numbers[0][:_MOST_DIGITS]) if numbers else None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The answer to a scanned code, with what is known of it; ``edit`` is for ``ok`` alone."""

    answer: str
    booking: Booking | None = None
    edit: Edit | None = None


def checkin(book: Book, secret: bytes, session: Session, text: str, at: int) -> CheckIn:
    """Read a code at the desk of a session; ``at`` is the time in milliseconds since 1970.

    Answers: ok, already, wrong-session, revoked, forged, unknown or malformed (the command line's
    page says when which).
    """
    code = read_code(text)
    if not isinstance(code, PersonCode) or not genuine(secret, code):
        return CheckIn("forged" if checkin_form(text) == "person-form" else "malformed")
    bookings = book.all(Booking)
    found = next((b for b in bookings if b.reference == code.reference), None)
    if found is None:
        revoked = any(code.reference in b.former for b in bookings)
        return CheckIn("revoked" if revoked else "unknown")
    person = book.get(Person, found.person)
    if person is None or person.forgotten:
        return CheckIn("revoked", found)
    if found.session != session.id:
        return CheckIn("wrong-session", found)
    if book.of(Attendance, "booking", found.id):
        return CheckIn("already", found)
    return CheckIn("ok", found, mark_present(found, at))


def mark_present(booking: Booking, at: int) -> Edit:
    """A booked person has come, at ``at`` milliseconds since 1970.

    Two desks that mark the same booking make one record.
    """
    record = derived_id("attendance", booking.id)
    fields = {
        "booking": booking.id,
        "person": booking.person,
        "session": booking.session,
        "entered": at,
        "removed": None,
    }
    writes = tuple(Write("attendance", record, name, value) for name, value in fields.items())
    return Edit("mark_present", writes, (record,))


def unmark_present(attendance: Attendance) -> Edit:
    """Take a presence back that was marked by mistake."""
    return Edit("unmark_present", (Write("attendance", attendance.id, "removed", []),))
