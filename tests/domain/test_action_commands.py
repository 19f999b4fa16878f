"""Actions: made of what was proposed, filled in from their links, committed to and placed."""

from typing import Any

import pytest

from facilitator.domain.b22 import ENTRIES, GROUPS, empty, filled
from facilitator.domain.commands.actions import (
    commit_to,
    fillable,
    make_action,
    place_in_portfolio,
    prefill,
    sign_off,
)
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.records import (
    Action,
    Board,
    Category,
    Cluster,
    Commitment,
    Note,
    Organisation,
    Seat,
    Session,
    Table,
    Theme,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.tracing import used_notes
from facilitator.domain.values import TEXT_LIMIT
from tests.domain.books import Journal
from tests.domain.test_tracing import derives


@pytest.fixture
def journal() -> Journal:
    """A proposal with its results, from a plenary item of a table that talks about mobility."""
    return Journal(
        Theme(id="mob", title="Mobilità", fields_of_action=("mobility",)),
        Theme(id="eff", title="Efficienza", fields_of_action=("energy_systems", "mobility")),
        Session(id="session", themes=("mob",)), Session(id="two", themes=("mob", "eff")),
        Table(id="t1", session="session", number=1, theme="mob"),
        Organisation(id="bus", title="Azienda bus"), Category(id="cit", title="Cittadini"),
        Seat(id="s1", table="t1", number=1, organisation="bus", category="cit"),
        Seat(id="s2", table="t1", number=2, category="cit"),
        Seat(id="s3", table="t1", number=3),
        Board(id="board", session="session", table="t1"),
        Board(id="plenary", session="two", template="plenary"),
        Board(id="lab", session="two"),
        Cluster(id="c", board="board", title="Orari"),
        Cluster(id="i", board="plenary"), Cluster(id="other", board="plenary", theme="eff"),
        *(Note(id=f"n{i}", board="board", cluster="c", text=f"nota {i}", seat=i)
          for i in (1, 2, 3, 4)),
        Note(id="p", board="lab", kind="proposal", text="Bus a chiamata",
             details={"who": "Comune", "first_step": "Un bando"}),
        Note(id="q", board="lab", kind="proposal", text="Patto per gli orari"),
        Note(id="late", board="lab", kind="result_long", text="Meno auto"),
        Note(id="soon", board="lab", kind="result_medium", text="Bus fino alle 24"),
        Note(id="gain", board="lab", kind="benefit_direct", text="Meno rumore"),
        *derives(("i", "c"), ("p", "i"), ("late", "p"), ("soon", "p"), ("gain", "p")),
    )  # fmt: skip


def made(journal: Journal, title: str, *targets: str) -> Action:
    edit = make_action(journal.book, title, targets)
    journal.do(edit)
    return journal.book.require(Action, edit.made[0])


def test_an_action_is_filled_in_from_what_it_comes_from(journal: Journal) -> None:
    action = made(journal, "", "p")
    assert (action.title, action.text) == ("Bus a chiamata", "Bus a chiamata")
    assert (action.theme, action.fields_of_action) == ("mob", ("mobility",))
    assert action.outcome == "Bus fino alle 24\nMeno auto"
    assert (action.bodies, action.comments) == ("Comune", "Un bando")
    assert action.stakeholders == "Azienda bus\nCittadini"
    assert set(used_notes(journal.book, action.id)) == {"n1", "n2", "n3", "n4"}
    assert filled(action) == 7
    assert empty(action)[:2] == ("types", "levers")


def test_two_proposals_give_both_and_two_themes_give_none(journal: Journal) -> None:
    action = made(journal, "Sera senza auto", "p", "q", "other")
    assert action.title == "Sera senza auto"
    assert action.text == "Bus a chiamata\n\nPatto per gli orari"
    assert action.theme == ""
    assert set(action.fields_of_action) == {"mobility", "energy_systems"}


def test_an_action_may_come_from_a_result_or_from_another_action(journal: Journal) -> None:
    first = made(journal, "Prima", "late")
    assert (first.outcome, first.bodies) == ("Bus fino alle 24\nMeno auto", "Comune")
    second = made(journal, "Seconda", first.id)
    assert second.theme == "mob"
    assert second.fields_of_action == ("mobility",)


def test_an_action_without_origin_stays_empty_but_for_its_title(journal: Journal) -> None:
    action = made(journal, "  Nuova  ")
    assert action.title == "Nuova"
    assert filled(action) == 1
    assert fillable(journal.book, action) == {}
    assert not prefill(journal.book, action)


@pytest.mark.parametrize(("title", "targets", "key"), [
    ("", (), "action_without_title"), ("Una", ("nobody",), "unknown_record"),
])  # fmt: skip
def test_what_cannot_become_an_action_is_refused(
    journal: Journal, title: str, targets: tuple[str, ...], key: str
) -> None:
    with pytest.raises(Refusal) as refused:
        make_action(journal.book, title, targets)
    assert refused.value.key == key


def test_filling_in_later_leaves_what_stands_there(journal: Journal) -> None:
    action = made(journal, "", "p")
    emptied: dict[str, Any] = {"outcome": "", "bodies": "", "theme": "", "text": "Scritta a mano"}
    journal.do(change_entry(action, emptied))
    journal.do(commit_to(journal.book, action.id, "bus", "Due mezzi in più"))
    action = journal.book.require(Action, action.id)
    assert fillable(journal.book, action) == {
        "outcome": "Bus fino alle 24\nMeno auto", "bodies": "Azienda bus\nComune", "theme": "mob",
    }  # fmt: skip
    edit = prefill(journal.book, action)
    assert edit.label == "prefill_action"
    journal.do(edit)
    action = journal.book.require(Action, action.id)
    assert (action.text, action.theme) == ("Scritta a mano", "mob")
    assert not prefill(journal.book, action)


def test_a_text_that_no_field_can_hold_is_left_out_whole(journal: Journal) -> None:
    long = Note(id="long", board="lab", kind="proposal", text="x" * TEXT_LIMIT)
    journal.book.put(long)
    assert made(journal, "Corta", "p", "long").text == "Bus a chiamata"


def test_a_commitment_is_signed_on_a_day_and_the_signature_can_be_taken_back(
    journal: Journal,
) -> None:
    action = made(journal, "Una")
    edit = commit_to(journal.book, action.id, "bus", "Due mezzi")
    journal.do(edit)
    standing = journal.book.require(Commitment, edit.made[0])
    assert (standing.action, standing.organisation, standing.text, standing.signed) == (
        action.id, "bus", "Due mezzi", False,
    )  # fmt: skip
    journal.do(sign_off(standing, "2024-03-05"))
    standing = journal.book.require(Commitment, standing.id)
    assert (standing.signed, standing.signed_on) == (True, "2024-03-05")
    journal.do(sign_off(standing, ""))
    standing = journal.book.require(Commitment, standing.id)
    assert (standing.signed, standing.signed_on) == (False, "")


def test_nobody_commits_to_what_is_not_there(journal: Journal) -> None:
    action = made(journal, "Una")
    for pair in ((action.id, "nobody"), ("nothing", "bus")):
        with pytest.raises(Refusal):
            commit_to(journal.book, *pair)
    with pytest.raises(Refusal):
        sign_off(Commitment(id="c"), "ieri")


def test_an_action_is_placed_and_taken_out_again(journal: Journal) -> None:
    action = made(journal, "Una")
    journal.do(place_in_portfolio(action, 5, 2))
    action = journal.book.require(Action, action.id)
    assert (action.impact, action.feasibility) == (5, 2)
    journal.do(place_in_portfolio(action, None, None))
    assert journal.book.require(Action, action.id).impact is None
    with pytest.raises(Refusal):
        place_in_portfolio(action, 6, 1)


def test_the_form_has_its_fourteen_fields_in_four_groups() -> None:
    assert len(ENTRIES) == 14
    assert len(GROUPS) == 4
    assert filled(Action(id="a", **{entry.key: "x" for entry in ENTRIES})) == 14  # type: ignore[arg-type]
