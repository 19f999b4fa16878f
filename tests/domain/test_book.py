"""The open book: records found by id, path and name."""

import pytest

from facilitator.domain.book import Book, called, full_name, listed
from facilitator.domain.records import Board, Note, Person, Session, Table, Theme, Workshop
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, book_of, notes_of

ANNA = Person(id="p", given_name="Anna", surname="Prova")


def test_only_what_stands_is_in_the_book() -> None:
    book = book_of(*notes_of(2))
    assert [n.id for n in book.all(Note)] == ["n0", "n1"]
    book.drop("note", "n0")
    book.drop("note", "n0")
    book.drop("cluster", "never")
    assert (book.get(Note, "n0"), book.count(Note), book.count(Theme)) == (None, 1, 0)
    assert book.kinds() == {"note": [book.require(Note, "n1")]}
    with pytest.raises(Refusal) as refused:
        book.require(Note, "n0")
    assert refused.value.facts == {"kind": "note", "name": "n0"}
    assert str(refused.value) == "unknown_record kind='note' name='n0'"


def test_records_are_found_from_what_they_refer_to_now() -> None:
    book = book_of(Note(id="n", board="one"))
    book.put(Note(id="n", board="other"))
    assert (book.of(Note, "board", "one"), book.count_of(Note, "board", "one")) == ([], 0)
    assert [n.id for n in book.of(Note, "board", "other")] == ["n"]
    assert book.count_of(Note, "board", "other") == 1
    assert book.of(Note, "board", "never") == []


def test_lists_follow_their_order_then_the_journal() -> None:
    records = [
        Theme(id="d", order="2", born=(1, "a")),
        Theme(id="c", order="1", born=(9, "a")),
        Theme(id="b", order="2", born=(1, "a")),
        Theme(id="a", order="2", born=(1, "b")),
    ]
    assert [t.id for t in book_of(*records).all(Theme)] == ["c", "b", "d", "a"]
    assert listed(Workshop(id="w", born=(3, "a"))) == ("", (3, "a"), "w")


def test_there_is_a_workshop_even_before_it_is_written() -> None:
    assert Book().workshop == Workshop(id="")
    assert book_of(Workshop(id="w", title="Prova")).workshop.title == "Prova"
    assert Book().heads("w", "title") == ()


@pytest.mark.parametrize("name", ["board", "S1-T1", " s1-t1 "])
def test_a_record_is_found_by_id_or_code(name: str) -> None:
    assert book_of(BOARD).find(Board, name) == BOARD


def test_a_record_is_found_by_key_and_title() -> None:
    theme = Theme(id="t", key="mobilita", title="Mobilità sostenibile")
    book = book_of(theme, Theme(id="u"))
    assert book.find(Theme, "MOBILITA") == book.find(Theme, "mobilità sostenibile") == theme


@pytest.mark.parametrize("name", ["anna prova", "Prova Anna", "p"])
def test_a_person_is_found_by_either_order_of_the_name(name: str) -> None:
    assert book_of(ANNA).find(Person, name) == ANNA


def test_a_name_that_none_or_several_bear_is_not_guessed() -> None:
    book = book_of(Session(id="a", title="Incontro"), Session(id="b", title="incontro"))
    with pytest.raises(Refusal) as refused:
        book.find(Session, "Incontro")
    assert (refused.value.key, refused.value.facts["count"]) == ("ambiguous_code", 2)
    with pytest.raises(Refusal, match="unknown_record"):
        book.find(Session, "S9")
    with pytest.raises(Refusal, match="unknown_record"):
        book.find(Session, "")


def test_names_are_whole_however_the_list_gave_them() -> None:
    assert full_name(ANNA) == "Anna Prova"
    assert full_name(Person(id="q", name="Esempi, Bea", surname="ignorato")) == "Esempi, Bea"
    assert full_name(Person(id="r", surname="Prova")) == "Prova"
    assert full_name(Person(id="s", given_name="示例", surname="李")) == "李示例"
    assert called(Person(id="s")) == set()
    assert called(Table(id="t", code="S1-T1")) == {"s1-t1"}


def test_a_kind_is_filled_at_once_and_replaces_what_was_there() -> None:
    book = book_of(*notes_of(3), BOARD)
    assert len(book.of(Note, "board", BOARD.id)) == 3
    book.fill(Note, notes_of(2))
    assert [n.id for n in book.of(Note, "board", BOARD.id)] == ["n0", "n1"]
    assert (book.count(Note), book.count_of(Note, "cluster", "")) == (2, 2)
    assert book.get(Board, BOARD.id) == BOARD


def test_a_list_once_asked_for_stays_in_order() -> None:
    book = book_of(*notes_of(3))
    first = book.of(Note, "board", BOARD.id)
    book.drop("note", "n1")
    book.put(Note(id="late", born=(0, "a"), board=BOARD.id))
    book.put(Note(id="n2", born=(3, "a"), board=BOARD.id, text="altro"))
    found = book.of(Note, "board", BOARD.id)
    assert [n.id for n in found] == ["late", "n0", "n2"]
    assert (found[-1].text, len(first)) == ("altro", 3)
