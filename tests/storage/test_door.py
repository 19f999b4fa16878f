"""Who comes without a booking is sealed as the people of lists are, and travels as they do."""

import pytest

from facilitator.domain.codes import person_code
from facilitator.domain.commands.door import Newcomer, accompany, welcome
from facilitator.domain.commands.people import checkin, row_hasher
from facilitator.domain.records import Attendance, Booking, Person, Session
from facilitator.domain.refusal import Refusal
from facilitator.storage.exchange import exchange, set_role
from tests.storage.three import Laptop, Three, agree

UGO = Newcomer(surname="Senzaposto-Włóczęga", given_name="Ugolino", email="ugo@example.org")


def come(laptop: Laptop, who: Newcomer = UGO) -> Person:
    store = laptop.store
    edit = welcome(store.book, "session", who, 1_767_225_600_000, row_hasher(store.codes_key))
    store.do(edit)
    booking = store.book.require(Booking, edit.made[0])
    return store.book.require(Person, booking.person)


def test_the_name_is_never_in_the_file_and_is_forgotten_with_its_key(three: Three) -> None:
    person = come(three.a)
    assert UGO.surname.encode() not in three.a.store.path.read_bytes()
    assert person.id in three.a.store.keys
    three.a.store.forget(person.id)
    found = three.a.store.book.require(Person, person.id)
    assert (found.surname, found.identities, found.forgotten) == ("", (), True)
    assert person.id not in three.a.store.keys


def test_two_desks_that_meet_know_of_each_others_arrivals(three: Three) -> None:
    person = come(three.a)
    come(three.b, Newcomer(surname="Altra"))
    three.meet()
    agree(three.all)
    for laptop in three.all:
        assert laptop.store.book.require(Person, person.id).surname == UGO.surname
        assert laptop.store.book.count(Attendance) == 2
    book, booking = three.c.store.book, three.c.store.book.of(Booking, "person", person.id)[0]
    session = book.require(Session, "session")
    code = person_code(three.c.store.codes_key, "R", "7K2M", booking.reference)
    assert checkin(book, three.c.store.codes_key, session, code, 1).answer == "already"
    three.c.store.do(accompany(book.of(Attendance, "booking", booking.id)[0], 12))
    three.meet()
    assert sum(one.accompanied for one in three.a.store.book.all(Attendance)) == 12


def test_a_tables_laptop_counts_arrivals_without_names_and_writes_none(three: Three) -> None:
    set_role(three.b.store, "table")
    person = come(three.a)
    exchange(three.a.store, three.b.store)
    assert three.b.store.book.require(Person, person.id).surname == ""
    assert three.b.store.book.count(Attendance) == 1
    with pytest.raises(Refusal, match="no_keys"):
        come(three.b)


def test_an_arrival_is_taken_back_whole_and_stands_again(three: Three) -> None:
    come(three.a)
    three.a.store.undo()
    book = three.a.store.book
    assert (book.count(Booking), book.count(Attendance), book.count(Person)) == (0, 0, 1)
    three.a.store.redo()
    assert (book.count(Booking), book.count(Attendance), book.count(Person)) == (1, 1, 2)
