"""Finding words on every board, and sifting one board's notes."""

from facilitator.domain.finding import Finder, plain
from facilitator.domain.records import Board, Cluster, Note, Session, Table, Theme
from facilitator.domain.sieve import Sieve, table_of_note, theme_of_note
from tests.domain.books import book_of

NOTES = (
    Note(id="n1", board="b1", text="Perché l’ultima CORSA è alle 20"),
    Note(id="n2", board="b2", text="Corsa serale", kind="idea"),
    Note(id="n3", board="b2", text="Parcheggi"),
    Note(id="n4", board="b0", text="La corsa del mattino"),
)
CLUSTER = Cluster(id="c", board="b2", title="Corse e corsa")


def finder() -> Finder:
    made = Finder(book_of(*NOTES, CLUSTER))
    for _ in made.read(2):
        pass
    return made


def test_letters_are_compared_without_case_and_accents() -> None:
    assert plain("Perché SÌ") == "perche si"
    assert [hit.record for hit in finder().find("perche CORSA")] == ["n1"]


def test_hits_come_by_board_with_the_clusters_first() -> None:
    found = finder().find("corsa", ["b2", "b1"])
    assert [hit.record for hit in found] == ["c", "n2", "n1", "n4"]
    assert found[0].kind == ""
    assert found[1].kind == "idea"


def test_nothing_is_found_without_words() -> None:
    assert finder().find("  ") == []
    assert finder().find("corsa zebra") == []


def test_what_changes_and_goes_is_read_again() -> None:
    book = book_of(*NOTES, CLUSTER)
    made = Finder(book)
    for _ in made.read(100):
        pass
    book.put(Note(id="n3", board="b2", text="Una corsa"))
    book.drop("note", "n2")
    made.touched([("note", "n3"), ("note", "n2"), ("board", "b2")])
    assert {hit.record for hit in made.find("corsa")} == {"c", "n1", "n3", "n4"}
    book.drop("note", "n4")
    assert {hit.record for hit in made.find("corsa")} == {"c", "n1", "n3"}


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
    assert [getattr(table_of_note(book, note), "id", "") for note in (here, there, nowhere)] == [
        "t1", "t2", "",
    ]  # fmt: skip
    assert [getattr(theme_of_note(book, note), "id", "") for note in (here, there, nowhere)] == [
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
