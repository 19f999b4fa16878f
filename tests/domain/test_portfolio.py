"""The portfolio: numbers, groups, votes, and moving by one step."""

from facilitator.domain.portfolio import groups_of, letter_of, moved, portfolio, votes_behind
from facilitator.domain.records import Action, Cluster, Link, Note, Strategy, Theme
from tests.domain.books import BOARD, book_of

BOOK = book_of(
    BOARD, Theme(id="t1", title="Mobilità", order="1"), Theme(id="t2", title="Verde", order="2"),
    Theme(id="t3", title="Mai usato", order="3"), Strategy(id="s", title="Sera"),
    Action(id="a", theme="t2", impact=4, feasibility=2, strategy="s", order="1"),
    Action(id="b", theme="t1", order="2"), Action(id="c", impact=1, order="3"),
    Cluster(id="k", board="board"), Note(id="n", board="board", cluster="k", hands=7),
    Link(id="l", kind="derives", source="a", target="k"),
)  # fmt: skip


def test_actions_are_numbered_as_listed_and_grouped_by_theme() -> None:
    shown = [(p.number, p.action.id, p.group, p.letter, p.cell) for p in portfolio(BOOK)]
    assert shown == [(1, "a", 2, "B", (2, 4)), (2, "b", 1, "A", None), (3, "c", 0, "", None)]
    assert [group.id for group in groups_of(BOOK, by_strategy=False)] == ["t1", "t2"]


def test_they_are_grouped_by_strategy_too() -> None:
    assert [p.letter for p in portfolio(BOOK, by_strategy=True)] == ["A", "", ""]


def test_there_is_a_letter_for_every_group() -> None:
    assert (letter_of(0), letter_of(1), letter_of(26), letter_of(27)) == ("", "A", "Z", "A")


def test_votes_are_those_of_what_it_comes_from() -> None:
    assert votes_behind(BOOK, "a") == (7, True)
    assert votes_behind(BOOK, "b") == (0, False)


def test_a_step_stays_on_the_scale_and_begins_in_the_middle() -> None:
    a, b, c = BOOK.all(Action)
    assert moved(a, 1, 0) == (4, 3)
    assert moved(a, -5, 5) == (5, 1)
    assert moved(b, 1, 0) == (3, 3)
    assert moved(c, 0, 1) == (1, 3)
