"""At the door: person, booking and presence in one step, nobody doubled, minors counted apart."""

import pytest

from facilitator.domain.attendance import attendance_view
from facilitator.domain.book import full_name
from facilitator.domain.commands.door import (
    MOST_ACCOMPANIED,
    Newcomer,
    accompany,
    asks_email,
    booked_here,
    known_as,
    places,
    proposed_place,
    take_presence_back,
    welcome,
)
from facilitator.domain.commands.people import import_people, mark_present, row_hasher
from facilitator.domain.data_tables import attendance_table
from facilitator.domain.edits import Edit, Write
from facilitator.domain.keys import WALK_IN
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
from facilitator.domain.reports.presence import Presence, presence
from facilitator.domain.rows import PersonRow
from facilitator.domain.values import canonical
from tests.domain.books import Journal

HASHED = row_hasher(b"una chiave di prova")
AT = 1_666_357_200_000
ADA = Newcomer(surname="Prova", given_name="Ada", organisation="CdP", category="cat", table="t1")


@pytest.fixture
def journal() -> Journal:
    return Journal(
        Session(id="s1", code="S1", mark="0001"),
        Session(id="s2", code="S2", mark="0002"),
        Group(id="g", title="Gruppo 2"),
        Table(id="t1", session="s1", number=1, code="S1-T1", seats=2),
        Table(id="t2", session="s1", number=2, code="S1-T2", seats=8, group="g"),
        Table(id="t3", session="s1", number=3, code="S1-T3"),
        Organisation(id="o", title="Comune di Prova", aliases=("CdP",)),
        Category(id="cat", key="cittadini", title="Cittadini"),
        Category(id="cat2", key="imprese", title="Imprese", group="g"),
    )


def come(journal: Journal, who: Newcomer, session: str = "s1") -> Edit:
    edit = welcome(journal.book, session, who, AT, HASHED)
    journal.do(edit)
    return edit


def test_who_comes_without_a_booking_is_a_person_booked_and_present(journal: Journal) -> None:
    edit = come(journal, ADA)
    (person,) = journal.book.all(Person)
    (booking,) = journal.book.all(Booking)
    (came,) = journal.book.all(Attendance)
    assert (full_name(person), person.organisation, person.category) == ("Ada Prova", "o", "cat")
    assert (booking.table, booking.number, booking.flags) == ("t1", 1, (WALK_IN,))
    assert len(booking.reference) == 10
    assert (came.booking, came.session, came.entered, came.photo) == (booking.id, "s1", AT, "")
    assert edit.made == (booking.id, came.id)
    (seat,) = attendance_view(journal.book, journal.book.require(Session, "s1")).seats
    assert (seat.name, seat.table, seat.attendance) == ("Ada Prova", "S1-T1", came)


def test_what_is_said_of_photographs_is_kept_with_the_presence(journal: Journal) -> None:
    come(journal, Newcomer(surname="Prova", photo="no"))
    assert journal.book.all(Attendance)[0].photo == "no"


def test_a_body_that_is_not_there_yet_is_made(journal: Journal) -> None:
    come(journal, Newcomer(surname="Prova", organisation="Bottega Esempio"))
    person = journal.book.all(Person)[0]
    assert journal.book.require(Organisation, person.organisation).title == "Bottega Esempio"


def test_nobody_comes_without_a_name(journal: Journal) -> None:
    with pytest.raises(Refusal, match="person_without_name"):
        welcome(journal.book, "s1", Newcomer(organisation="CdP"), AT, HASHED)


def test_somebody_known_is_booked_again_and_not_doubled(journal: Journal) -> None:
    come(journal, ADA, "s2")
    person = journal.book.all(Person)[0]
    come(journal, Newcomer(person=person.id, category="cat2", organisation="CdP"))
    assert journal.book.count(Person) == 1
    assert journal.book.count(Booking) == 2
    assert journal.book.all(Person)[0].category == "cat2"


def test_somebody_who_is_booked_here_after_all_is_marked_present(journal: Journal) -> None:
    row = PersonRow(surname="Prova", given_name="Ada", email="ada@example.org", identity="a")
    journal.do(import_people(journal.book, "s1", [row], HASHED).edit)
    person, booking = journal.book.all(Person)[0], journal.book.all(Booking)[0]
    come(journal, Newcomer(person=person.id, photo="yes"))
    (came,) = journal.book.all(Attendance)
    assert (came.booking, came.photo) == (booking.id, "yes")
    assert journal.book.require(Booking, booking.id).flags == ()
    assert booked_here(journal.book, "s1", person.id) == booking
    assert booked_here(journal.book, "s2", person.id) is None


@pytest.mark.parametrize("email", ["ada@example.org", ""])
def test_a_list_that_comes_later_knows_the_person_again(journal: Journal, email: str) -> None:
    come(journal, Newcomer(surname="Prova", given_name="Ada", email=email))
    identity = canonical(["person", "ada", "prova", "", email, 1])
    row = PersonRow(surname="Prova", given_name="Ada", email=email, identity=identity)
    done = import_people(journal.book, "s1", [row], HASHED)
    assert (done.added, done.unchanged) == (0, 1)


def test_people_of_that_name_are_offered_those_of_exactly_it_first(journal: Journal) -> None:
    come(journal, Newcomer(surname="Provandi", given_name="Adalgisa"), "s2")
    come(journal, Newcomer(surname="Pròva", given_name="Ada", organisation="CdP"), "s2")
    come(journal, Newcomer(surname="Altra", given_name="Bea"))
    found = known_as(journal.book, "prova", "ada")
    told = [(full_name(k.person), k.organisation, k.sessions, k.exact) for k in found]
    assert told == [
        ("Ada Pròva", "Comune di Prova", ("S2",), True),
        ("Adalgisa Provandi", "", ("S2",), False),
    ]
    assert known_as(journal.book, "pr", "") == ()


def test_a_forgotten_person_is_not_offered(journal: Journal) -> None:
    come(journal, ADA)
    person = journal.book.all(Person)[0]
    journal.do(Edit("forget", (Write("person", person.id, "forgotten", True),)))
    assert known_as(journal.book, "Prova", "Ada") == ()


def test_tables_tell_their_free_seats(journal: Journal) -> None:
    come(journal, ADA)
    told = [(p.table.number, p.group, p.booked, p.free) for p in places(journal.book, "s1")]
    assert told == [(1, "", 1, 1), (2, "Gruppo 2", 0, 8), (3, "", 0, None)]


def test_a_table_of_the_own_group_is_proposed_then_the_one_with_most_room(
    journal: Journal,
) -> None:
    assert proposed_place(journal.book, "s1", "cat2") == ""
    come(journal, ADA)
    assert proposed_place(journal.book, "s1", "cat2") == "t2"
    assert proposed_place(journal.book, "s1", "") == "t2"
    journal.do(Edit("edit_table", (Write("table", "t2", "seats", 0),)))
    assert proposed_place(journal.book, "s1", "cat2") == "t1"
    assert proposed_place(journal.book, "s2", "cat") == ""


def test_an_address_is_asked_for_only_where_bookings_have_one(journal: Journal) -> None:
    come(journal, ADA)
    assert not asks_email(journal.book)
    come(journal, Newcomer(surname="Esempi", email="e@example.org"))
    assert asks_email(journal.book)


def test_a_presence_taken_back_takes_a_booking_of_the_door_along(journal: Journal) -> None:
    come(journal, ADA)
    journal.do(take_presence_back(journal.book, journal.book.all(Attendance)[0]))
    left = [journal.book.count(kind) for kind in (Attendance, Booking, Person)]
    assert left == [0, 0, 1]


def test_a_presence_taken_back_leaves_a_booking_of_a_list(journal: Journal) -> None:
    journal.do(import_people(journal.book, "s1", [PersonRow(surname="Uno")], HASHED).edit)
    journal.do(mark_present(journal.book.all(Booking)[0], AT))
    journal.do(take_presence_back(journal.book, journal.book.all(Attendance)[0]))
    assert (journal.book.count(Attendance), journal.book.count(Booking)) == (0, 1)


def test_minors_are_counted_and_no_more(journal: Journal) -> None:
    come(journal, ADA)
    came = journal.book.all(Attendance)[0]
    journal.do(accompany(came, 12))
    came = journal.book.all(Attendance)[0]
    assert came.accompanied == 12
    assert not accompany(came, 12)
    assert accompany(came, 1000).writes[0].value == MOST_ACCOMPANIED
    assert accompany(came, -1).writes[0].value == 0


def test_reports_and_tables_tell_the_door_apart(journal: Journal) -> None:
    come(journal, ADA)
    journal.do(accompany(journal.book.all(Attendance)[0], 12))
    assert presence(journal.book, ["s1"]) == (Presence("Cittadini", 1, 1, 1, 12),)
    table = attendance_table(journal.book)
    row = dict(zip((column.key for column in table.columns), table.rows[0], strict=True))
    assert (row["walk_in"], row["photo"], row["accompanied"]) == (True, "", 12)
