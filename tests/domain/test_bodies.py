"""Organisations: written twice, two on one line, over the sessions, and what they brought."""

from typing import Any

import pytest

from facilitator.domain.bodies import attendance_by_body, contributions, halves, seat_said, twins
from facilitator.domain.commands.bodies import (
    merge_organisations,
    say_seat,
    split_organisation,
)
from facilitator.domain.records import (
    Attendance,
    Board,
    Booking,
    Card,
    Commitment,
    Note,
    Organisation,
    Person,
    Record,
    Role,
    Seat,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from tests.domain.books import Journal, book_of


def body(key: str, title: str, *aliases: str, **facts: Any) -> Organisation:
    return Organisation(id=key, title=title, aliases=aliases, order=key, **facts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Consorzio Esempio S.r.l.", "CONSORZIO ESEMPIO SRL"),
        ("Consorzio Esempio", "Esempio Consorzio"),
        ("Università di Prova", "Universita di Prova"),
        ("Consorzio Esempio", "Consorzio Esempoi"),
    ],
)
def test_a_body_written_twice_is_pointed_out(one: str, other: str) -> None:
    (found,) = twins(book_of(body("1", one), body("2", other)))
    assert (found.one.id, found.other.id, found.names) == ("1", "2", (one, other))


def test_other_names_count_and_a_pair_is_said_once() -> None:
    first = body("1", "Confederazione Esemplare", "Confes", "CONFES spa")
    (found,) = twins(book_of(first, body("2", "Confes"), body("3", ""), body("4", "...")))
    assert (found.one.id, found.other.id) == ("1", "2")


def test_a_line_for_two_bodies_does_not_make_them_one() -> None:
    line = "Prova Esempio"
    assert twins(book_of(body("1", "Prova", line), body("2", "Esempio", line))) == ()
    assert len(twins(book_of(body("1", "Prova", line), body("2", "Prova Esempio")))) == 1


def test_short_names_are_the_same_only_when_they_are() -> None:
    assert twins(book_of(body("1", "CNA"), body("2", "CIA"))) == ()
    assert len(twins(book_of(body("1", "CNA"), body("2", "cna")))) == 1


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("CONFPROVA LEGAPROVA", ("CONFPROVA", "LEGAPROVA")),
        ("Confprova / Legaprova", ("Confprova", "Legaprova")),
        ("Comune Modello Ente di Prova", ("Comune Modello", "Ente di Prova")),
        ("Confprova /", None),
        ("Consorzio Esempio", None),
        ("CNA PROVA", None),
    ],
)
def test_two_bodies_on_one_line_are_told_apart(title: str, found: tuple[str, str] | None) -> None:
    line = body("1", title)
    assert halves(book_of(line, body("2", "Ente di Prova")), line) == found


def _people() -> list[Record]:
    return [
        body("1", "Ente Prova"),
        body("2", "Cicli Immaginari"),
        body("3", "Assente"),
        Person(id="p1", organisation="1"),
        Person(id="p2", organisation="1"),
        Person(id="p3"),
        Person(id="p4", organisation="gone"),
        Booking(id="b1", person="p1", session="s1"),
        Booking(id="b1b", person="p1", session="s1", number=2),
        Booking(id="b2", person="p2", session="s1"),
        Booking(id="b3", person="p3", session="s2"),
        Booking(id="b4", person="unknown", session="s2"),
        Attendance(id="a1", person="p1", session="s1"),
        Attendance(id="a2", person="p2", session="s2"),
        Attendance(id="a4", person="p4", session="s2"),
    ]


def test_each_body_over_the_sessions_and_those_without_one_last() -> None:
    rows = attendance_by_body(book_of(*_people()))
    assert [row.body.title if row.body else "" for row in rows] == ["Ente Prova", ""]
    assert dict(rows[0].booked) == {"s1": 2}
    assert dict(rows[0].present) == {"s1": 1, "s2": 1}
    assert (rows[0].total, rows[1].total) == (2, 1)
    assert dict(rows[1].booked) == {"s2": 2}


def test_what_a_body_has_brought() -> None:
    ours = body("1", "Ente Prova")
    table = Table(id="t", session="s")
    said = Note(id="n1", board="b", seat=2, text="Poche linee")
    book = book_of(
        ours, Session(id="s"), table, Board(id="b", table="t"),
        Seat(id="s2", table="t", number=2, organisation="1"), Seat(id="s3", table="t", number=3),
        said, Note(id="n2", board="b", seat=3), Note(id="n3", board="b", seat=2, note_taker=True),
        Card(id="c1", lead="1", partners=("1",)), Card(id="c2", partners=("2", "1")),
        Card(id="c3", lead="2"), Commitment(id="k", organisation="1"),
        Role(id="r", organisation="1"), Role(id="r2"),
    )  # fmt: skip
    found = contributions(book, ours)
    assert found.notes == (said,)
    assert [card.id for card in found.leads] == ["c1"]
    assert [card.id for card in found.joins] == ["c2"]
    assert [one.id for one in found.commitments] == ["k"]
    assert [one.id for one in found.roles] == ["r"]
    seat = seat_said(book, table, 2)
    assert seat is not None
    assert seat.id == "s2"
    assert seat_said(book, table, 9) is None


@pytest.fixture
def journal() -> Journal:
    return Journal(
        body("1", "Confprova", "CP", kind="association"),
        body("2", "CONFPROVA", "Conf. Prova", kind="company", category="cat"),
        body("3", "Altra"),
        Person(id="p", organisation="2"),
        Seat(id="s", table="t", number=1, organisation="2"),
        Card(id="c", title="Scheda", lead="2", partners=("3", "2", "1")),
        Card(id="d", title="Altra scheda", lead="3"),
    )


def test_merging_moves_what_referred_to_the_one_that_goes(journal: Journal) -> None:
    book = journal.book
    journal.do(merge_organisations(book, "1", "2"))
    kept = book.require(Organisation, "1")
    assert kept.aliases == ("CP", "CONFPROVA", "Conf. Prova")
    assert (kept.title, kept.kind, kept.category) == ("Confprova", "association", "cat")
    assert book.get(Organisation, "2") is None
    assert book.require(Person, "p").organisation == "1"
    assert book.require(Seat, "s").organisation == "1"
    card = book.require(Card, "c")
    assert (card.lead, card.partners) == ("1", ("3", "1"))
    assert book.require(Card, "d").lead == "3"
    with pytest.raises(Refusal, match="two_organisations"):
        merge_organisations(book, "1", "1")


@pytest.mark.parametrize(
    ("kept", "gone", "title"),
    [
        ("CONFPROVA", "Confprova", "Confprova"),
        ("Confprova", "CONFPROVA", "Confprova"),
        ("confprova", "CONFPROVA", "CONFPROVA"),
        ("ConfProva", "Confprova", "Confprova"),
        ("CONFPROVA", "Confprova srl", "CONFPROVA"),
    ],
)
def test_of_two_names_that_differ_in_capitals_the_better_written_is_kept(
    kept: str, gone: str, title: str
) -> None:
    journal = Journal(body("2", gone), body("1", kept))
    journal.do(merge_organisations(journal.book, "1", "2"))
    (found,) = journal.book.all(Organisation)
    assert (found.id, found.title) == ("1", title)
    assert found.aliases == tuple({kept, gone} - {title})


def test_a_line_of_two_becomes_both(journal: Journal) -> None:
    book = journal.book
    edit = split_organisation(book, "2", "CONFPROVA", "LEGAPROVA")
    journal.do(edit)
    second = book.require(Organisation, edit.made[0])
    assert (second.title, second.kind, second.category) == ("LEGAPROVA", "company", "cat")
    assert [one.title for one in book.all(Organisation)][1:3] == ["CONFPROVA", "LEGAPROVA"]
    assert book.require(Card, "c").partners == ("3", "2", second.id, "1")
    assert book.require(Person, "p").organisation == "2"


def test_a_second_name_that_stands_already_is_taken(journal: Journal) -> None:
    edit = split_organisation(journal.book, "3", "Altra prima", "CP")
    journal.do(edit)
    assert edit.made == ("1",)
    assert len(journal.book.all(Organisation)) == 3
    with pytest.raises(Refusal, match="two_organisations"):
        split_organisation(journal.book, "3", "Sola", " ")


def test_a_seat_speaks_for_a_body_and_then_for_another() -> None:
    journal = Journal(table := Table(id="t1", session="s", number=1))
    journal.do(say_seat(journal.book, table, 2, organisation="o", category=""))
    journal.do(say_seat(journal.book, table, 2, organisation="p"))
    (seat,) = journal.book.all(Seat)
    assert (seat.number, seat.organisation, seat.category) == (2, "p", "")
    journal.undo()
    journal.undo()
    assert not journal.book.all(Seat)
