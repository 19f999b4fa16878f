"""The portfolio for the room: every number stands on the field, every title is named once."""

import pytest

from facilitator.domain.book import Book
from facilitator.domain.legibility import Room
from facilitator.domain.records import Action, Theme
from tests.domain.books import book_of
from ui.room.plan import plan_leaves
from ui.room.shape import Shape

SHAPE = Shape(1920, 1080, Room())


def plan(actions: int, impact: int | None = None, feasibility: int | None = None) -> Book:
    return book_of(
        Theme(id="t", title="Mobilità"),
        *(Action(id=f"a{i}", born=(i, "x"), title=f"Azione numero {i}", theme="t",
                 impact=impact, feasibility=feasibility)
          for i in range(actions)),
    )  # fmt: skip


def test_every_action_is_named_once_over_the_pages() -> None:
    leaves = plan_leaves(plan(30, impact=4, feasibility=2), SHAPE)
    assert len(leaves) > 1
    named = [name.said for leaf in leaves for name in leaf.names]
    assert named == [str(number) for number in range(1, 31)]
    assert {leaf.spots for leaf in leaves} == {leaves[0].spots}


def test_a_full_cell_says_how_many_there_are_besides() -> None:
    spots = plan_leaves(plan(7, impact=4, feasibility=2), SHAPE)[0].spots
    assert [(spot.cell, spot.said) for spot in spots] == [
        ((2, 4), "1"), ((2, 4), "2"), ((2, 4), "3"), ((2, 4), "+4"),
    ]  # fmt: skip
    four = plan_leaves(plan(4, impact=1, feasibility=1), SHAPE)[0].spots
    assert [spot.said for spot in four] == ["1", "2", "3", "4"]


def test_what_stands_nowhere_is_named_quietly() -> None:
    leaf = plan_leaves(plan(2), SHAPE)[0]
    assert leaf.spots == ()
    assert [name.placed for name in leaf.names] == [False, False]


def test_without_actions_there_is_one_empty_page() -> None:
    assert [leaf.names for leaf in plan_leaves(book_of(), SHAPE)] == [()]


@pytest.mark.parametrize("distance", [5.0, 8.0, 10.0])
def test_titles_stay_beside_the_field_in_any_room(distance: float) -> None:
    shape = Shape(1920, 1080, Room(distance=distance))
    leaves = plan_leaves(plan(3, impact=5, feasibility=5), shape)
    assert all(len(name.lines) <= 2 for leaf in leaves for name in leaf.names)
