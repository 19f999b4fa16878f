"""Spokespersons report one after the other; the time of each is kept."""

import pytest

from facilitator.domain.commands.turns import begin_turn, clear_turn, end_turn, order_turns
from facilitator.domain.records import Role, Session, Table
from facilitator.domain.refusal import Refusal
from facilitator.domain.turns import Turn, next_turn, turns_of
from tests.domain.books import Journal

TABLES = tuple(Table(id=f"t{n}", session="s", number=n, order=f"{n}") for n in (1, 2, 3))


@pytest.fixture
def journal() -> Journal:
    expert = Role(id="x", session="s", role="expert")
    return Journal(Session(id="s"), *TABLES, expert)


def turns(journal: Journal) -> tuple[Turn, ...]:
    return turns_of(journal.book, "s")


def numbers(journal: Journal) -> list[int]:
    return [turn.table.number if turn.table else 0 for turn in turns(journal)]


def test_every_table_has_a_turn_though_nobody_was_named(journal: Journal) -> None:
    assert numbers(journal) == [1, 2, 3]
    assert next_turn(turns(journal)) == turns(journal)[0]
    assert {turn.seconds(9) for turn in turns(journal)} == {0}


def test_who_begins_ends_the_turn_of_who_spoke(journal: Journal) -> None:
    journal.do(begin_turn(journal.book, "s", "t2", 10_000))
    assert numbers(journal) == [1, 2, 3]
    first, second, third = turns(journal)
    assert second.is_on
    assert second.seconds(170_000) == 160
    assert not begin_turn(journal.book, "s", second.key, 99)
    journal.do(begin_turn(journal.book, "s", third.key, 170_000))
    first, second, third = turns(journal)
    assert (second.is_over, second.seconds(999_999), third.is_on) == (True, 160, True)
    assert next_turn(turns(journal)) == first
    journal.do(end_turn(journal.book, "s", 200_000))
    assert not any(turn.is_on for turn in turns(journal))
    journal.undo()
    assert turns(journal)[2].is_on


def test_a_turn_may_be_taken_again_or_cleared(journal: Journal) -> None:
    journal.do(begin_turn(journal.book, "s", "t1", 1_000))
    journal.do(end_turn(journal.book, "s", 5_000))
    journal.do(begin_turn(journal.book, "s", turns(journal)[0].key, 7_000))
    assert turns(journal)[0].is_on
    journal.do(clear_turn(turns(journal)[0]))
    assert not turns(journal)[0].is_on
    assert not clear_turn(turns(journal)[0])
    assert not clear_turn(Turn(None, None))


def test_turns_are_put_in_order(journal: Journal) -> None:
    journal.do(order_turns(journal.book, "s", "t3", -2))
    assert numbers(journal) == [3, 1, 2]
    keys = [turn.key for turn in turns(journal)]
    journal.do(order_turns(journal.book, "s", keys[0], 1))
    assert numbers(journal) == [1, 3, 2]
    assert not order_turns(journal.book, "s", turns(journal)[0].key, -1)


def test_a_spokesperson_of_no_table_has_a_turn_too() -> None:
    someone = Role(id="r", session="s", role="spokesperson", order="0001")
    journal = Journal(Session(id="s"), *TABLES, someone)
    assert numbers(journal) == [0, 1, 2, 3]
    journal.do(begin_turn(journal.book, "s", "r", 1))
    assert numbers(journal) == [0, 1, 2, 3]
    assert Turn(None, None).key == ""


def test_a_turn_of_another_session_is_refused(journal: Journal) -> None:
    with pytest.raises(Refusal):
        begin_turn(journal.book, "s", "elsewhere", 1)


def test_when_all_have_spoken_nobody_is_next() -> None:
    assert next_turn((Turn(None, Role(id="r", began=1, ended=2)),)) is None
