"""Booking from lists, and the desk's seven answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.codes import fresh_mark, person_code
from facilitator.domain.commands.people import (
    checkin,
    import_people,
    mark_present,
    row_hasher,
    unmark_present,
)
from facilitator.domain.edits import Imported
from facilitator.domain.records import (
    Attendance,
    Booking,
    Category,
    Organisation,
    Person,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import PersonRow
from tests.domain.books import Journal, book_of, facts_of

SECRET = b"una chiave di prova"
HASHED = row_hasher(SECRET)
FIRST, SECOND = Session(id="s1", code="S1", mark="0001"), Session(id="s2", code="S2", mark="0002")
ANNA = PersonRow(
    given_name="Anna", surname="Prova", email="anna@example.org", number=2, identity="anna"
)
BEA = PersonRow(name="Bea Esempi", number=3, identity="bea")


@pytest.fixture
def journal() -> Journal:
    return Journal(
        FIRST,
        SECOND,
        Table(id="t1", session="s1", number=1, code="S1-T1"),
        Table(id="t2", session="s1", number=2, code="S1-T2"),
        Organisation(id="o", title="Comune di Prova", aliases=("CdP",)),
        Category(id="cat", key="cittadini", title="Cittadini"),
    )


def booked(journal: Journal, *rows: PersonRow, session: str = "s1") -> Imported:
    done = import_people(journal.book, session, rows, HASHED)
    journal.do(done.edit)
    return done


def counts(done: Imported) -> tuple[int, int, int]:
    return done.added, done.changed, done.unchanged


def the(journal: Journal, cls: type[Any]) -> Any:
    (found,) = journal.book.all(cls)
    return found


def test_a_row_is_a_person_with_a_seat(journal: Journal) -> None:
    said = replace(ANNA, phone="1", title="Dott.ssa", organisation="cdp", category="CITTADINI",
                   table_wish="Tavolo 2 - Economia circolare")  # fmt: skip
    assert counts(booked(journal, said)) == (1, 0, 0)
    person, booking = the(journal, Person), the(journal, Booking)
    assert (person.given_name, person.surname, person.name) == ("Anna", "Prova", "")
    assert (person.email, person.phone, person.title) == ("anna@example.org", "1", "Dott.ssa")
    assert (person.organisation, person.category) == ("o", "cat")
    assert (booking.person, booking.session, booking.table) == (person.id, "s1", "t2")
    assert (booking.number, len(booking.reference), booking.flags) == (1, 10, ())


def test_what_a_list_does_not_say_stays_empty(journal: Journal) -> None:
    done = booked(journal, replace(BEA, category="sconosciuta", table_wish="Tavolo 9"))
    assert set(done.flagged) == {"unknown_category", "unknown_table"}
    person, booking = the(journal, Person), the(journal, Booking)
    assert (person.name, person.given_name, person.email) == ("Bea Esempi", "", "")
    assert (person.organisation, person.category, booking.table) == ("", "", "")


@pytest.mark.parametrize("wish", ["", "Economia circolare", "tavolo 12", "9" * 5000])
def test_a_wish_without_a_table_of_that_number_gives_none(wish: str, journal: Journal) -> None:
    booked(journal, replace(ANNA, table_wish=wish))
    assert the(journal, Booking).table == ""


def test_a_list_imported_twice_adds_nothing(journal: Journal) -> None:
    rows = [replace(ANNA, organisation="Ente", category="cittadini"), BEA]
    assert counts(booked(journal, *rows)) == (2, 0, 0)
    again = import_people(journal.book, "s1", rows, HASHED)
    assert (bool(again.edit), *counts(again)) == (False, 0, 0, 2)


def test_a_changed_organisation_is_a_change_and_what_is_left_out_stays(journal: Journal) -> None:
    booked(journal, replace(ANNA, phone="1", organisation="Ente"))
    done = booked(journal, replace(ANNA, organisation="Altro ente"), BEA)
    assert counts(done) == (1, 1, 0)
    anna = next(p for p in journal.book.all(Person) if p.surname)
    assert journal.book.require(Organisation, anna.organisation).title == "Altro ente"
    assert anna.phone == "1"


def test_an_organisation_is_made_once_whatever_its_capitals(journal: Journal) -> None:
    booked(journal, replace(ANNA, organisation="Ente"), replace(BEA, organisation="ENTE"))
    assert [o.title for o in journal.book.all(Organisation)] == ["Comune di Prova", "Ente"]
    assert len({p.organisation for p in journal.book.all(Person)}) == 1


def test_seats_of_one_row_are_bookings_of_one_person(journal: Journal) -> None:
    seats = [replace(BEA, seats=3, seat=1)] + [
        replace(BEA, seats=3, seat=n, identity=f"bea {n}", flags=("extra_seat",)) for n in (2, 3)
    ]
    done = booked(journal, *seats)
    person = the(journal, Person)
    bookings = journal.book.of(Booking, "person", person.id)
    assert sorted((b.number, b.flags) for b in bookings) == [
        (1, ()), (2, ("extra_seat",)), (3, ("extra_seat",)),
    ]  # fmt: skip
    assert done.flagged == {"extra_seat": [3]}
    assert counts(booked(journal, *seats)) == (0, 0, 3)
    assert len({b.reference for b in bookings}) == 3


def test_rows_of_one_name_and_address_are_seats_of_one_person(journal: Journal) -> None:
    again = replace(ANNA, email="ANNA@example.org", number=5, identity="2", flags=("duplicate",))
    done = booked(journal, ANNA, again)
    assert journal.book.count(Person) == 1
    assert sorted(b.number for b in journal.book.all(Booking)) == [1, 2]
    assert done.flagged == {"duplicate": [5]}


def test_without_an_address_each_row_stands_alone(journal: Journal) -> None:
    booked(journal, BEA, replace(BEA, identity="bea 2"))
    assert journal.book.count(Person) == 2


def test_a_name_written_otherwise_with_a_known_address_is_flagged(journal: Journal) -> None:
    booked(journal, ANNA)
    other = PersonRow(name="prova ANNA", email="Anna@example.org", number=7, identity="x")
    done = booked(journal, other)
    assert counts(done) == (1, 0, 0)
    assert done.flagged == {"duplicate": [7]}
    assert journal.book.count(Person) == 2


def test_a_person_is_booked_for_another_session_too(journal: Journal) -> None:
    booked(journal, ANNA)
    done = booked(journal, ANNA, session="s2")
    assert (counts(done), done.flagged) == ((1, 0, 0), {})
    person = the(journal, Person)
    assert {b.session for b in journal.book.of(Booking, "person", person.id)} == {"s1", "s2"}
    assert {b.number for b in journal.book.all(Booking)} == {1}


def test_a_list_needs_its_session(journal: Journal) -> None:
    with pytest.raises(Refusal, match="unknown_record"):
        import_people(journal.book, "gone", [ANNA], HASHED)


def test_another_workshops_key_knows_no_row_again() -> None:
    assert row_hasher(b"1")("anna") != row_hasher(b"2")("anna")
    assert HASHED("anna") == HASHED("anna")


PERSON = Person(id="p", name="Anna Prova")
BOOKING = Booking(id="b", person="p", session="s1", reference="0123456789", former=("ABCDEFGHJK",))
SCANNED = person_code(SECRET, "R", "0001", BOOKING.reference)


def answer(text: str, *records: Any, session: Session = FIRST) -> str:
    standing: Sequence[Any] = records or (PERSON, BOOKING)
    return checkin(book_of(*standing), SECRET, session, text, 99).answer


def test_a_booked_person_is_welcome_once() -> None:
    journal = Journal(FIRST, PERSON, BOOKING)
    told = checkin(journal.book, SECRET, FIRST, SCANNED, 99)
    assert (told.answer, told.booking) == ("ok", journal.book.require(Booking, "b"))
    assert told.edit is not None
    journal.do(told.edit)
    came = the(journal, Attendance)
    assert (came.booking, came.person, came.session, came.entered) == ("b", "p", "s1", 99)
    told = checkin(journal.book, SECRET, FIRST, SCANNED, 100)
    assert (told.answer, told.booking is not None, told.edit) == ("already", True, None)


@pytest.mark.parametrize("text", ["", "non è un codice", "HTTPS://EXAMPLE.ORG", SCANNED + "0"])
def test_what_is_no_code_is_malformed(text: str) -> None:
    assert answer(text) == "malformed"


def test_a_code_that_this_workshop_did_not_make_is_forged() -> None:
    assert answer(person_code(b"un'altra", "R", "0001", BOOKING.reference)) == "forged"
    assert answer("0" * 30) == "forged"


def test_a_genuine_code_of_no_booking_is_unknown() -> None:
    assert answer(person_code(SECRET, "B", "0001", "0000000000")) == "unknown"


def test_a_code_that_was_printed_again_is_revoked() -> None:
    assert answer(person_code(SECRET, "R", "0001", BOOKING.former[0])) == "revoked"


def test_the_code_of_a_forgotten_or_removed_person_is_revoked() -> None:
    assert answer(SCANNED, BOOKING, replace(PERSON, forgotten=True)) == "revoked"
    assert answer(SCANNED, BOOKING) == "revoked"


def test_a_code_for_another_session_says_so() -> None:
    assert answer(SCANNED, session=SECOND) == "wrong-session"
    assert answer(SCANNED.lower()) == "ok"


def test_two_desks_that_mark_a_person_make_one_presence() -> None:
    journal = Journal(FIRST, PERSON, BOOKING)
    for desk, at in (("A", 5), ("B", 7)):
        journal.do(mark_present(BOOKING, at), desk)
    assert the(journal, Attendance).entered == 7


def test_a_presence_taken_back_can_be_marked_again() -> None:
    journal = Journal(FIRST, PERSON, BOOKING)
    journal.do(mark_present(BOOKING, 5))
    edit = unmark_present(the(journal, Attendance))
    journal.do(edit)
    assert (edit.label, journal.book.all(Attendance)) == ("unmark_present", [])
    journal.do(mark_present(BOOKING, 9))
    assert the(journal, Attendance).entered == 9


def test_references_are_ten_random_symbols(journal: Journal) -> None:
    rows = [replace(BEA, identity=str(i)) for i in range(200)]
    edit = import_people(journal.book, "s1", rows, HASHED).edit
    references = [*facts_of(edit, "reference").values()]
    assert {len(reference) for reference in references} == {len(fresh_mark(10))}
    assert len(set(references)) == 200
