"""Finding words on every board, and sifting one board's notes."""

from facilitator.domain.belonging import table_of, theme_at
from facilitator.domain.finding import Finder, has_words, words_of
from facilitator.domain.letters import plain
from facilitator.domain.records import Board, Cluster, Note, Session, Table, Theme
from facilitator.domain.sieve import Sieve
from tests.domain.books import book_of

NOTES = (
    Note(id="n1", board="b1", text="Perché l’ultima CORSA è alle 20"),
    Note(id="n2", board="b2", text="Corsa serale", kind="idea"),
    Note(id="n3", board="b2", text="Parcheggi"),
    Note(id="n4", board="b0", text="La corsa del mattino"),
)
CLUSTER = Cluster(id="c", board="b2", title="Corse e corsa")


BOARDS = ("b2", "b1", "b0")


def found(finder: Finder, words: str) -> list[str]:
    return [hit.id for lot in finder.find(words, BOARDS, 2) for hit in lot]


def test_letters_are_compared_without_case_and_accents() -> None:
    assert plain("Perché SÌ, Łucja") == "perche si, lucja"
    assert has_words("L’ultima corsa è alle 20", "È CÒRSA")
    assert not has_words("L’ultima corsa è alle 20", "corsa 21")
    assert found(Finder(book_of(*NOTES, CLUSTER)), "perche CORSA") == ["n1"]


def test_hits_come_by_board_with_the_clusters_first() -> None:
    finder = Finder(book_of(*NOTES, CLUSTER))
    assert found(finder, "corsa") == ["c", "n2", "n1", "n4"]
    assert [len(lot) for lot in finder.find("corsa", BOARDS, 2)] == [2, 0, 1, 1]


def test_nothing_is_found_without_words() -> None:
    finder = Finder(book_of(*NOTES, CLUSTER))
    assert found(finder, "  ") == []
    assert found(finder, "corsa zebra") == []


def test_what_changes_and_goes_is_read_again() -> None:
    book = book_of(*NOTES, CLUSTER)
    finder = Finder(book)
    assert found(finder, "corsa") == ["c", "n2", "n1", "n4"]
    book.put(Note(id="n3", board="b2", text="Una corsa"))
    book.drop("note", "n2")
    finder.forget([("note", "n3"), ("note", "n2"), ("board", "b2")])
    assert found(finder, "corsa") == ["c", "n3", "n1", "n4"]


def test_what_goes_to_another_board_is_found_there_alone() -> None:
    book = book_of(*NOTES, CLUSTER)
    finder = Finder(book)
    assert found(finder, "parcheggi") == ["n3"]
    book.put(Note(id="n3", board="b1", text="Parcheggi"))
    finder.forget([("note", "n3")])
    assert found(finder, "parcheggi") == ["n3"]
    assert found(finder, "corsa") == ["c", "n2", "n1", "n4"]


def test_a_hit_is_said_in_one_line() -> None:
    assert words_of(Note(id="n", text="Due\nrighe ")) == "Due righe"
    assert words_of(CLUSTER) == "Corse e corsa"


def test_a_note_is_of_the_table_that_wrote_it() -> None:
    book = book_of(
        Session(id="s", themes=("air", "sea")),
        Theme(id="air"),
        Theme(id="sea"),
        Table(id="t1", session="s", code="S1-T1", theme="air"),
        Table(id="t2", session="s", code="S1-T2", theme="sea"),
        Board(id="b", session="s", table="t1"),
    )
    here = Note(id="n", board="b")
    there = Note(id="m", board="b", by="S1-T2")
    nowhere = Note(id="o", board="gone")
    assert [getattr(table_of(book, note), "id", "") for note in (here, there, nowhere)] == [
        "t1", "t2", "",
    ]  # fmt: skip
    assert [getattr(theme_at(book, note), "id", "") for note in (here, there, nowhere)] == [
        "air", "sea", "",
    ]  # fmt: skip
    asked = Sieve(themes=frozenset({"sea"}))
    assert [asked.passes(book, note) for note in (here, there, nowhere)] == [False, True, False]


def test_a_sieve_asks_for_kind_and_seat_together() -> None:
    book = book_of()
    sieve = Sieve(frozenset({"idea"}), seats=frozenset({0, 3}))
    assert Sieve().passes(book, NOTES[0])
    assert sieve.passes(book, Note(id="x", kind="idea"))
    assert sieve.passes(book, Note(id="x", kind="idea", seat=3))
    assert not sieve.passes(book, Note(id="x", kind="idea", seat=4))
    assert not sieve.passes(book, Note(id="x", kind="cause", seat=3))
