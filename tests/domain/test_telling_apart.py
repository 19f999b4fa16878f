"""Two copies that have given the same code are told apart, the same way whoever merges first."""

from dataclasses import replace

import pytest

from facilitator.domain.belonging import table_called, table_of
from facilitator.domain.commands.telling_apart import tell_apart
from facilitator.domain.plenary import Thing
from facilitator.domain.records import Board, Note, Record, Session, Table
from tests.domain.books import Journal, book_of

SESSION = Session(id="s", code="S1")
T1 = Table(id="t1", session="s", number=1, code="S1-T1", born=(1, "a"))
OURS = Table(id="ours", session="s", number=2, code="S1-T2", born=(5, "a"))
THEIRS = Table(id="theirs", session="s", number=2, code="S1-T2", born=(5, "b"))
OUR_BOARD = Board(id="ob", session="s", table="ours", code="S1-T2", born=(5, "a"))
THEIR_BOARD = Board(id="tb", session="s", table="theirs", code="S1-T2", born=(5, "b"))
THEIR_MAP = Board(id="tm", session="s", table="theirs", code="S1-T2-M", born=(6, "b"))
CLASH = (SESSION, T1, OURS, THEIRS, OUR_BOARD, THEIR_BOARD, THEIR_MAP)


def told(*records: Record) -> dict[tuple[str, str], object]:
    """What is written of each record's fields."""
    return {(w.record, w.field): w.value for w in tell_apart(book_of(*records)).writes}


@pytest.mark.parametrize("way", [1, -1], ids=["one way", "the other way"])
def test_the_later_table_takes_the_next_number_with_its_boards(way: int) -> None:
    assert told(*CLASH[::way]) == {
        ("theirs", "code"): "S1-T3", ("theirs", "number"): 3, ("theirs", "earlier"): ["S1-T2"],
        ("tb", "code"): "S1-T3", ("tm", "code"): "S1-T3-M",
    }  # fmt: skip


def test_numbers_and_codes_of_others_are_not_taken() -> None:
    third = Table(id="t3", session="s", number=4, code="S1-T3", born=(9, "a"))
    assert told(*CLASH, third)["theirs", "code"] == "S1-T5"
    unnumbered = [replace(table, number=0) for table in (T1, OURS, THEIRS)]
    assert told(SESSION, *unnumbered)["theirs", "number"] == 3


def test_a_later_session_takes_its_tables_and_boards_along() -> None:
    theirs = Session(id="s2", code="S1", born=(3, "b"))
    table = Table(id="t", session="s2", number=1, code="S1-T1", born=(3, "b"))
    boards = (
        Board(id="b", session="s2", table="t", code="S1-T1", born=(3, "b")),
        Board(id="p", session="s2", code="S1-P", born=(3, "b")),
        Board(id="own", session="s2", code="Cortile", born=(3, "b")),
    )
    assert told(SESSION, T1, theirs, table, *boards) == {
        ("s2", "code"): "S2", ("t", "code"): "S2-T1", ("t", "earlier"): ["S1-T1"],
        ("b", "code"): "S2-T1", ("p", "code"): "S2-P",
    }  # fmt: skip


def test_a_board_without_a_number_takes_the_second() -> None:
    boards = [Board(id=i, session="s", code="S1-P", born=(n, i)) for n, i in enumerate("ab")]
    assert told(SESSION, *boards) == {("b", "code"): "S1-P2"}


def test_where_all_differ_nothing_is_written() -> None:
    nameless = [Board(id=i, session="s") for i in "ab"]
    assert not tell_apart(book_of(SESSION, T1, OURS, *nameless))


def test_told_apart_once_they_stay_so() -> None:
    journal = Journal(*CLASH)
    journal.do(tell_apart(journal.book))
    assert not tell_apart(journal.book)
    assert table_called(journal.book, "S1-T3") == journal.book.get(Table, "theirs")


def test_what_was_written_under_the_old_code_still_belongs_to_its_table() -> None:
    notes = (
        Note(id="n", board="tb", text="a", by="S1-T2"),
        Note(id="m", board="ob", text="b", by="S1-T2"),
        Note(id="g", board="tb", text="c", by="S1-T1"),
    )
    journal = Journal(*CLASH)
    journal.do(tell_apart(journal.book))
    homes = [table_of(journal.book, note) for note in notes]
    assert [table.id for table in homes if table] == ["theirs", "ours", "t1"]


def test_what_a_table_has_brought_to_the_plenary_names_its_new_code() -> None:
    thing = Thing("tb", "Più ombra")
    board = replace(THEIR_BOARD, three_things=("Più ombra", "", ""))
    plenary = Board(id="p", session="s", template="plenary", code="S1-P")
    brought = Note(id="n", board="p", text="Più ombra", identity=thing.identity,
                   source={"table": "S1-T2", "seat": "3"})  # fmt: skip
    like = replace(brought, id="m", identity=Thing("ob", "Più ombra").identity)
    records = (*CLASH[:5], board, plenary, brought, like)
    found = told(*records)
    assert found["n", "source"] == {"table": "S1-T3", "seat": "3"}
    assert ("m", "source") not in found


def test_a_code_that_no_table_bears_any_more_leaves_the_table_of_the_board() -> None:
    book = book_of(SESSION, OURS, OUR_BOARD)
    stray = Note(id="n", board="ob", source={"table": "S9-T9"}, by="S8-T1")
    assert table_of(book, stray) == OURS
