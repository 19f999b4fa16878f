"""The time left: what the facilitator starts, stops and lengthens."""

import pytest

from facilitator.domain.countdown import Countdown, due, said
from facilitator.domain.records import AgendaItem


def test_nothing_is_counted_before_it_is_begun() -> None:
    assert not Countdown().is_on
    assert Countdown().left(100) is None
    assert not Countdown().swung(5).is_on


def test_minutes_run_down_and_are_over() -> None:
    clock = Countdown().begun("a", 2, 100)
    assert (clock.item, clock.left(100), clock.left(160), clock.left(250)) == ("a", 120, 60, -30)


def test_a_pause_keeps_what_is_left() -> None:
    paused = Countdown().begun("a", 2, 0).swung(30)
    assert paused.is_on
    assert paused.left(1000) == 90
    assert paused.added(1, 1000).left(2000) == 150
    assert paused.swung(1000).left(1010) == 80


def test_minutes_are_added_to_what_is_left_or_to_now() -> None:
    clock = Countdown().begun("a", 1, 0)
    assert clock.added(5, 30).left(30) == 330
    assert clock.added(5, 300).left(300) == 300
    assert Countdown().added(5, 7).left(7) == 300


@pytest.mark.parametrize(
    ("left", "shown"),
    [(1450, "24:10"), (59.2, "1:00"), (0.1, "0:01"), (0, "0:00"), (-0.5, "0:00"), (-65, "−1:05")],
)
def test_the_time_left_is_said_in_minutes_and_seconds(left: float, shown: str) -> None:
    assert said(left) == shown


@pytest.mark.parametrize(
    ("time", "item"), [("08:00", "a"), ("09:00", "b"), ("10:45", "c"), ("09:59", "b")]
)
def test_the_point_that_is_due_is_the_last_that_has_begun(time: str, item: str) -> None:
    agenda = [
        AgendaItem(id="a"), AgendaItem(id="b", start="09:00"), AgendaItem(id="c", start="10:00"),
    ]  # fmt: skip
    assert due(agenda, time) == item
    assert due([], time) == ""
