"""The quarterly report says what dated records say of three months, and nothing else."""

import pytest

from facilitator.domain import monitoring as m
from facilitator.domain.commands.notes import remove
from facilitator.domain.quarters import days_of, quarter, quarter_after, quarter_named, quarter_of
from tests.domain.city import SOURCE, City, refused


@pytest.fixture
def city() -> City:
    return City()


def test_a_quarter_is_named_and_counted() -> None:
    assert quarter_named(" 2023-1 ") == (2023, 1)
    for wrong in ("2023", "2023-5", "23-1", "0000-1", "2023-1-1", "x-1"):
        assert refused(lambda name=wrong: quarter_named(name)) == "no_quarter"
    assert [days_of(2023, n) for n in (1, 2, 3, 4)] == [
        ("2023-01-01", "2023-03-31"), ("2023-04-01", "2023-06-30"),
        ("2023-07-01", "2023-09-30"), ("2023-10-01", "2023-12-31"),
    ]  # fmt: skip
    assert (quarter_of("2023-03-31"), quarter_of("2023-04-01")) == ((2023, 1), (2023, 2))
    assert quarter_after(2023, 4) == (2024, 1)
    assert quarter_after(2023, 1, -1) == (2022, 4)


def test_a_quarter_tells_what_changed_in_it_and_nothing_else(city: City) -> None:
    sent = city.apply(city.one, city.trees, date="2023-02-01")
    city.advance(city.one, "application", "2023-02-01")
    city.advance(city.one, "funded", "2023-05-02")
    city.fund(city.one, 200, 100)
    city.read(city.two, "2022-12-01", 5)
    city.read(city.two, "2023-01-15", 10)
    now = city.read(city.two, "2023-03-31", 20)
    found = quarter(city.book, 2023, 1)
    assert (found.start, found.end) == ("2023-01-01", "2023-03-31")
    assert [(c.subject, c.date, c.before, c.after, c.source) for c in found.changes] == [
        (city.one, "2023-02-01", "card", "application", SOURCE)
    ]
    assert [one.id for one in found.applications] == [sent]
    assert [call.id for call in found.opened] == [city.trees]
    assert [one.call.id for one in found.closed] == [city.trees]
    assert [one.call.id for one in found.ahead] == [city.roofs]
    (advance_,) = found.progress
    assert (advance_.subject, advance_.now.id) == (city.two, now)
    assert advance_.before is not None
    assert advance_.before.value == 5
    assert found.funds == m.Funds(1, 200, 100)
    assert found.funds_by_mission[city.green] == found.funds
    assert found.silent == (city.three, city.loose)


def test_what_is_put_forward_after_the_quarter_is_not_known_in_it_yet(city: City) -> None:
    city.apply(city.one, city.roofs, date="2023-03-31")
    city.apply(city.two, city.roofs, date="2023-04-01")
    (ahead,) = quarter(city.book, 2023, 1).ahead
    assert (ahead.applied, ahead.could) == ((city.one,), (city.two,))
    (closed,) = quarter(city.book, 2023, 2).closed
    assert closed.applied == (city.one, city.two)


def test_each_measure_of_a_subject_is_told_beside_its_own_reading_before(city: City) -> None:
    city.read(city.one, "2022-12-01", 20)
    city.read(city.one, "2023-01-10", 3, measure="count", goal=8)
    city.read(city.one, "2023-02-10", 1, measure="yes_no")
    city.read(city.one, "2023-03-10", 40)
    told = [
        (one.now.value, one.before and one.before.value)
        for one in quarter(city.book, 2023, 1).progress
    ]
    assert told == [(3, None), (1, None), (40, 20)]


def test_a_quarter_counts_the_cards_as_they_stood_on_its_last_day(city: City) -> None:
    city.advance(city.one, "application", "2023-02-01")
    city.advance(city.one, "funded", "2023-05-02")
    assert quarter(city.book, 2023, 1).cards == {
        "idea": (city.loose,), "card": (city.two,), "application": (city.one,), "": (city.three,),
    }  # fmt: skip
    second = quarter(city.book, 2023, 2)
    assert second.cards["funded"] == (city.one,)
    assert second.by_mission == {
        city.green: {"card": 1, "funded": 1}, city.health: {"": 1}, "": {"idea": 1},
    }  # fmt: skip


def test_news_of_a_project_or_an_application_is_news_of_its_card(city: City) -> None:
    city.read(city.fund(city.three, 5), "2023-02-01", 1)
    city.apply(city.two, city.trees)
    assert quarter(city.book, 2023, 1).silent == (city.one, city.loose)


def test_what_was_removed_is_not_reported(city: City) -> None:
    city.apply(city.one, city.trees)
    city.read(city.two, "2023-02-01", 50)
    city.fund(city.one, 7)
    city.do(remove(city.book, [city.card(city.one), city.card(city.two)]))
    found = quarter(city.book, 2023, 1)
    assert (found.applications, found.progress, found.funds) == ((), (), m.Funds())
    assert found.closed[0].applied == ()
