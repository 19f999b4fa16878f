"""Cards by mission, goal and stage; calls, money and progress."""

import pytest

from facilitator.domain import monitoring as m
from facilitator.domain.commands.cards import (
    Funding,
    Reading,
    advance,
    apply,
    correct_funding,
    correct_progress,
    fund,
    record_progress,
)
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit
from facilitator.domain.keys import STAGES
from facilitator.domain.records import Application, Mission, Progress, Project
from tests.domain.city import SOURCE, City, refused

LATER = "2023-12-31"


@pytest.fixture
def city() -> City:
    return City()


# ---- by mission, goal, stage ---------------------------------------------------------------------


def test_cards_stand_by_mission_with_those_of_none_last(city: City) -> None:
    found = {
        mission: [card.id for card in cards] for mission, cards in m.by_mission(city.book).items()
    }
    assert found == {city.green: [city.one, city.two], city.health: [city.three], "": [city.loose]}
    city.do(remove(city.book, [city.book.require(Mission, city.health)]))
    assert [card.id for card in m.by_mission(city.book)[""]] == [city.three, city.loose]


def test_a_mission_without_cards_is_there_too(city: City) -> None:
    other = city.add("mission", title="Istruzione")
    assert m.by_mission(city.book)[other] == []
    assert m.matrix(city.book).of_mission(other) == 0


def test_the_matrix_counts_cards_and_names_them(city: City) -> None:
    city.advance(city.two, "suspended", "2023-01-05")
    found = m.matrix(city.book)
    assert found.missions == (city.green, city.health, "")
    assert found.stages == (*STAGES, "")
    assert found.at(city.green, "card") == (city.one,)
    assert found.at(city.health, "") == (city.three,)
    assert found.at(city.green, "works") == ()
    assert [found.of_mission(mission) for mission in found.missions] == [2, 1, 1]
    assert (found.of_stage("suspended"), found.of_stage("idea")) == (1, 1)


def test_a_stage_of_a_newer_version_has_its_own_column(city: City) -> None:
    card = city.card(city.one)
    edit = change_entry(card, {"title": "x"})
    city.do(Edit("change_entry", tuple(  # As another laptop may write it.
        type(write)("card", card.id, "stage", "pilot", base=None) for write in edit.writes
    )))  # fmt: skip
    assert m.matrix(city.book).stages == (*STAGES, "", "pilot")


def test_a_card_that_lags_behind_what_it_has_is_pointed_out(city: City) -> None:
    def ahead() -> str:
        found = m.ahead_of(city.book, city.card(city.one))
        return found.id if found else ""

    assert ahead() == ""
    applied = city.apply(city.one, city.roofs)
    assert ahead() == ""
    city.advance(applied, "funded", "2023-03-01")
    assert ahead() == applied
    lot = city.fund(city.one, None)
    city.advance(lot, "works", "2023-04-01")
    assert ahead() == lot
    city.advance(city.one, "suspended", "2023-04-02")
    assert ahead() == ""
    city.advance(city.one, "application", "2023-04-03")
    assert ahead() == lot
    city.advance(city.one, "funded", "2023-04-04")
    assert ahead() == ""


# ---- calls ---------------------------------------------------------------------------------------


def test_calls_come_by_deadline_with_the_days_left_and_who_applied_or_could(city: City) -> None:
    free = city.add("call", title="Aperto")
    city.apply(city.one, city.roofs)
    overdue, ahead, unknown = m.deadlines(city.book, "2023-03-31")
    assert (overdue.call.id, overdue.days, overdue.is_over) == (city.trees, -31, True)
    assert (overdue.applied, overdue.could) == ((), (city.one, city.two))
    assert (ahead.call.id, ahead.days, ahead.is_over) == (city.roofs, 30, False)
    assert (ahead.applied, ahead.could) == ((city.one,), (city.two,))
    assert (unknown.call.id, unknown.days, unknown.is_over, unknown.could) == (
        free,
        None,
        False,
        (),
    )


def test_the_last_day_is_not_over(city: City) -> None:
    first = m.deadlines(city.book, "2023-02-28")[0]
    assert (first.days, first.is_over) == (0, False)


def test_cards_and_calls_are_many_to_many(city: City) -> None:
    lot = city.fund(city.one, None)
    late = city.apply(city.one, city.trees, date="2023-02-02")
    early = city.apply(city.one, city.roofs, date="2023-01-02")
    other = city.apply(city.two, city.trees)
    of_lot = city.apply(city.one, city.trees, lot, "2023-02-20")
    assert [one.id for one in m.applications_of(city.book, city.one)] == [early, late, of_lot]
    assert [one.id for one in m.applications_to(city.book, city.trees)] == [late, other, of_lot]
    assert m.deadlines(city.book, LATER)[0].applied == (city.one, city.two)
    made = city.book.require(Application, of_lot)
    assert (made.stage, made.project, made.date) == ("application", lot, "2023-02-20")
    city.do(remove(city.book, [city.card(city.two)]))
    assert [one.id for one in m.applications_to(city.book, city.trees)] == [late, of_lot]


def test_what_cannot_be_put_forward_is_refused(city: City) -> None:
    lot = city.fund(city.two, None)
    city.apply(city.one, city.trees)
    book = city.book
    assert refused(lambda: apply(book, city.one, city.trees, "", "2023-02-02")) == "applied_already"
    assert (
        refused(lambda: apply(book, city.one, city.roofs, lot, "2023-02-02"))
        == "project_of_other_card"
    )
    assert refused(lambda: apply(book, city.two, city.trees, "", "2023-03-01")) == "call_is_over"
    assert refused(lambda: apply(book, city.two, city.trees, "", "")) == "date_missing"
    assert refused(lambda: apply(book, city.two, city.trees, "", "ieri")) == "no_date"
    assert refused(lambda: apply(book, "x", city.trees, "", "2023-02-02")) == "unknown_record"


# ---- money ---------------------------------------------------------------------------------------


def test_sums_are_those_of_the_projects_by_mission_and_whole(city: City) -> None:
    city.fund(city.one, 1_000_000, 600_000)
    city.fund(city.two, None)
    city.fund(city.loose, 50_000)
    gone = city.add("card", title="Tolta", mission=city.green)
    city.fund(gone, 9)
    city.do(remove(city.book, [city.card(gone)]))
    assert m.funds_by_mission(city.book) == {
        city.green: m.Funds(2, 1_000_000, 600_000, 1), city.health: m.Funds(),
        "": m.Funds(1, 50_000),
    }  # fmt: skip
    assert m.funds(m.projects(city.book)) == m.Funds(3, 1_050_000, 600_000, 1)


def test_what_cannot_be_funded_is_refused(city: City) -> None:
    book = city.book
    more = Funding(title="Lotto", amount=10, pnrr=11)
    assert refused(lambda: fund(book, city.one, more)) == "pnrr_above_amount"
    assert refused(lambda: fund(book, city.one, Funding(title=" "))) == "project_title_missing"
    assert refused(lambda: fund(book, city.one, Funding(title="L", amount=-1))) == "no_number"
    assert refused(lambda: fund(book, "x", Funding(title="L"))) == "unknown_record"
    project = book.require(Project, city.fund(city.one, 10, 10))
    assert (project.stage, project.amount, project.pnrr) == ("funded", 10, 10)


# ---- stages and progress -------------------------------------------------------------------------


def test_a_stage_is_dated_and_keeps_where_it_was_before(city: City) -> None:
    city.advance(city.one, "application", "2023-02-01")
    city.advance(city.one, "funded", "2023-05-10")
    assert city.card(city.one).stage == "funded"
    stood = [(one.date, one.text) for one in m.stage_changes(city.book, city.one)]
    assert stood == [("", "card"), ("2023-02-01", "application"), ("2023-05-10", "funded")]
    on = [m.stage_on(city.book, city.card(city.one), day)
          for day in ("2023-01-31", "2023-02-01", "2023-05-09", "2023-05-10")]  # fmt: skip
    assert on == ["card", "application", "application", "funded"]
    assert m.readings(city.book, city.one) == []


def test_a_first_stage_has_nothing_before_it(city: City) -> None:
    city.advance(city.three, "idea", "2023-02-01")
    assert m.stage_on(city.book, city.card(city.three), "2023-01-01") == ""
    assert m.stage_on(city.book, city.card(city.three), "2023-02-01") == "idea"


def test_an_earlier_day_told_later_is_history(city: City) -> None:
    city.advance(city.one, "funded", "2023-05-10")
    city.advance(city.one, "application", "2023-02-01")
    assert city.card(city.one).stage == "funded"
    assert m.stage_on(city.book, city.card(city.one), "2023-03-01") == "application"


def test_a_stage_is_one_step_and_taken_back_whole(city: City) -> None:
    city.advance(city.one, "application", "2023-02-01")
    city.undo()
    assert (city.card(city.one).stage, city.book.count(Progress)) == ("card", 0)


def test_projects_applications_and_actions_have_stages_too(city: City) -> None:
    for record in (
        city.fund(city.one, 1),
        city.apply(city.one, city.trees),
        city.add("action", title="A"),
    ):
        city.advance(record, "works", "2023-06-01")
        found = m.subject_of(city.book, record)
        assert getattr(found, "stage", "") == "works"


def test_what_is_no_stage_is_refused(city: City) -> None:
    book = city.book
    assert refused(lambda: advance(book, city.one, "", "2023-01-01", SOURCE)) == "stage_missing"
    assert refused(lambda: advance(book, city.one, "x", "2023-01-01", SOURCE)) == "no_choice"
    assert refused(lambda: advance(book, city.one, "works", "", SOURCE)) == "date_missing"
    assert refused(lambda: advance(book, city.one, "works", "1.1.23", SOURCE)) == "no_date"
    assert refused(lambda: advance(book, city.one, "works", "2023-01-01", " ")) == "source_missing"
    assert (
        refused(lambda: advance(book, city.trees, "works", "2023-01-01", SOURCE))
        == "unknown_record"
    )


def test_only_readings_of_one_measure_make_a_series(city: City) -> None:
    assert m.comparable([]) == []
    city.read(city.one, "2023-01-01", 3, measure="count", goal=8)
    city.read(city.one, "2023-02-01", 1, measure="yes_no")
    told = m.comparable(m.readings(city.book, city.one))
    assert [one.measure for one in told] == ["yes_no"]
    city.read(city.one, "2022-12-01", 20)
    told = m.comparable(m.readings(city.book, city.one))
    assert [one.value for one in told] == [20]


def test_readings_come_by_day_and_the_latest_is_told(city: City) -> None:
    late = city.read(city.one, "2023-03-01", 40)
    early = city.read(city.one, "2023-01-01", 10, text="Primo lotto")
    city.advance(city.one, "works", "2023-04-01")
    assert [one.id for one in m.readings(city.book, city.one)] == [early, late]
    newest = m.latest(city.book, city.one)
    assert newest is not None
    assert newest.id == late
    assert m.latest(city.book, city.two) is None


def test_a_reading_is_a_share_of_its_whole(city: City) -> None:
    def share(value: int, **facts: object) -> float | None:
        made = city.read(city.one, "2023-01-01", value, **facts)
        return m.share(city.book.require(Progress, made))

    assert share(25) == 0.25
    assert share(1, measure="yes_no") == 1
    assert share(30, measure="count", goal=120) == 0.25
    assert share(150, measure="count", goal=120) == 1
    assert share(30, measure="count") is None
    assert m.share(Progress(id="p")) is None
    other = city.book.require(Progress, city.read(city.one, "2023-01-01", 5, goal=9))
    assert other.goal is None


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"value": 101}, "no_number_between"),
        ({"value": None}, "no_number_between"),
        ({"value": 2, "measure": "yes_no"}, "no_number_between"),
        ({"value": -1, "measure": "count"}, "no_number"),
        ({"value": 1, "measure": "count", "goal": -3}, "no_number"),
        ({"value": 1, "measure": "stage"}, "no_choice"),
        ({"value": 1, "date": ""}, "date_missing"),
        ({"value": 1, "source": ""}, "source_missing"),
    ],
)
def test_what_is_no_reading_is_refused(facts: dict[str, object], key: str, city: City) -> None:
    reading = Reading(**{"date": "2023-01-01", "source": SOURCE} | facts)  # type: ignore[arg-type]
    assert refused(lambda: record_progress(city.book, city.one, reading)) == key


def test_a_reading_and_a_sum_can_be_corrected_by_the_same_rules(city: City) -> None:
    made = city.read(city.one, "2023-01-01", 10)
    progress = city.book.require(Progress, made)
    city.do(correct_progress(progress, Reading(date="2023-01-02", value=12, source=SOURCE)))
    progress = city.book.require(Progress, made)
    assert (progress.date, progress.value) == ("2023-01-02", 12)
    wrong = Reading(date="2023-01-02", value=120, source=SOURCE)
    assert refused(lambda: correct_progress(progress, wrong)) == "no_number_between"
    lot = city.book.require(Project, city.fund(city.one, 10, 5))
    city.do(correct_funding(lot, Funding(title="Lotto B", amount=20, pnrr=5)))
    assert city.book.require(Project, lot.id).amount == 20
    above = Funding(title="Lotto", amount=4, pnrr=5)
    assert refused(lambda: correct_funding(lot, above)) == "pnrr_above_amount"


def test_progress_needs_something_to_be_about(city: City) -> None:
    reading = Reading(date="2023-01-01", value=1, source=SOURCE)
    assert refused(lambda: record_progress(city.book, city.trees, reading)) == "unknown_record"
