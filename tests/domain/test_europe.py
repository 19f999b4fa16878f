"""The plan's tables are filled in from the workshop, and say what is still empty."""

import tomllib
from typing import Any

import pytest

from facilitator.domain.belonging import themes_behind
from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.europe import PlanTable, plan_view
from facilitator.domain.europe_rows import Cell, fields_behind
from facilitator.domain.records import (
    Action,
    Board,
    Cluster,
    Indicator,
    Note,
    Organisation,
    Record,
    Session,
    Strategy,
    Table,
    Theme,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from resources.load import path, toml
from tests.domain.books import Journal

FORM = toml("europe", "action-plan.toml")


def note(key: str, kind: str, text: str, board: str = "b", **more: Any) -> Note:
    return Note(id=key, kind=kind, text=text, board=board, born=(1, key), **more)


TABLES: tuple[Record, ...] = (
    Workshop(id="w", title="Prato"),
    Theme(id="m", title="Mobilità", order="1", fields_of_action=("mobility",)),
    Theme(id="e", title="Energia", order="2",
          fields_of_action=("energy_systems", "built_environment")),
    Session(id="s", themes=("m", "e")),
    Table(id="t1", session="s", theme="m"), Table(id="t2", session="s", theme="e"),
    Board(id="b1", session="s", table="t1", order="1"),
    Board(id="b2", session="s", table="t2", order="2"),
    Board(id="pl", session="s", template="plenary", order="3"),
    Board(id="b", session="s", template="impact-pathway", order="4"),
    Cluster(id="c1", board="b1", title="Autobus pochi e tardi"),
    Cluster(id="c2", board="b2", title="Tetti"),
    Cluster(id="i", board="pl"),
    note("p", "problem", "Ultimo autobus alle 19:40", "b1", cluster="c1"),
    note("ba", "barrier", "Autisti che non bastano", "b1", cluster="c1", nature="economic"),
    note("bb", "barrier", "Nessuno paga i tetti", "b2", cluster="c2"),
)  # fmt: skip
"""Two themes at two tables and the plenary’s item."""

OUTCOMES: tuple[Record, ...] = (
    note("sc", "scenario", "Alle 22 senza auto"),
    note("cs", "case_study", "Un’altra città"), note("pr", "proposal", "Rete serale"),
    note("rm", "result_medium", "Meno auto la sera"),
    note("rl", "result_long", "Flotta elettrica"), note("bd", "benefit_direct", "Meno rumore"),
    Strategy(id="st", title="Muoversi", text="Uno.\n\nDue."),
    Action(id="a", title="Bus a chiamata", text="Prima.\nPoi.", levers=("Governance",),
           types=("Servizio",), strategy="st", order="1"),
    Action(id="z", title="Senza fonte", order="2"),
    Indicator(id="n", action="a", number="I-1", title="Corse", unit="al mese",
              targets={"2025": "100", "2027": ""}),
    Indicator(id="n2", title="Altro", targets={"2030": "7"}, order="2"),
    Organisation(id="o", title="Ente di prova", influence=4, interest=0),
)  # fmt: skip
"""A scenario with its results, two actions, indicators and a body."""


@pytest.fixture
def city() -> Journal:
    """What was said at two tables, linked up to an action."""
    journal = Journal(*TABLES, *OUTCOMES)
    journal.do(link(journal.book, "ba", "p", "blocks"))
    journal.do(link(journal.book, "cs", "sc", "supports"))
    for source, target in (("i", "c1"), ("sc", "i"), ("pr", "sc"), ("rm", "pr"), ("rl", "pr"),
                           ("bd", "rm"), ("a", "pr")):  # fmt: skip
        journal.do(derive(journal.book, source, [target]))
    return journal


def table(journal: Journal, name: str) -> PlanTable:
    return plan_view(journal.book, FORM, name).tables[0]


def rows(journal: Journal, name: str) -> list[dict[str, Cell]]:
    """The cells of a table by key."""
    found = table(journal, name)
    keys = [column.key for column in found.columns]
    return [dict(zip(keys, row.cells, strict=True)) for row in found.rows]


def test_a_pathway_shows_results_and_benefits_where_the_plan_wants_them(city: Journal) -> None:
    assert rows(city, "B-1.1") == [
        {
            "title": Cell(("Alle 22 senza auto",)), "fields_of_action": Cell(keys=("mobility",)),
            "levers": Cell(("Governance",)), "early": Cell(("Meno auto la sera",)),
            "late": Cell(("Flotta elettrica",)), "direct": Cell(("Meno rumore",)),
            "indirect": Cell(),
        }
    ]  # fmt: skip


def test_an_action_has_its_fourteen_fields(city: Journal) -> None:
    first, second = rows(city, "B-2.2")
    assert len(first) == 14
    assert first["text"].texts == ("Prima.", "Poi.")
    assert first["types"].texts == ("Servizio",)
    assert first["fields_of_action"].keys == ("mobility",)
    assert not second["fields_of_action"]


def test_what_an_action_says_itself_goes_before_what_its_origins_say(city: Journal) -> None:
    action = city.book.require(Action, "a")
    city.do(change_entry(action, {"fields_of_action": ("waste",)}))
    assert rows(city, "B-2.2")[0]["fields_of_action"].keys == ("waste",)
    portfolio, fieldless = rows(city, "B-2.1")
    assert portfolio["fields_of_action"].keys == ("waste",)
    assert portfolio["actions"].texts == ("Bus a chiamata",)
    assert portfolio["text"].texts == ("Muoversi", "Uno.", "Due.")
    assert not fieldless["fields_of_action"]
    assert fieldless["actions"]
    assert rows(city, "B-1.1")[0]["fields_of_action"].keys == ("mobility", "waste")


def test_barriers_are_those_of_the_plenary_once_there_is_one(city: Journal) -> None:
    (barrier,) = rows(city, "A-3.2")
    assert barrier["barrier"].texts == ("Autisti che non bastano",)
    assert barrier["nature"].keys == ("economic",)
    assert barrier["problem"].texts == ("Ultimo autobus alle 19:40",)
    city.do(remove(city.book, [city.book.require(Cluster, "i")]))
    every = rows(city, "A-3.2")
    assert [row["barrier"].texts for row in every] == [
        ("Autisti che non bastano",), ("Nessuno paga i tetti",),
    ]  # fmt: skip
    assert (every[1]["nature"], every[1]["problem"]) == (Cell(), Cell(("Tetti",)))
    assert every[1]["fields_of_action"].keys == ("built_environment", "energy_systems")


def test_indicators_and_organisations_say_what_they_know(city: Journal) -> None:
    first, second = rows(city, "B-3.1")
    assert (first["2025"].texts, first["2027"], first["2030"]) == (("100 al mese",), Cell(), Cell())
    assert (first["action"].texts, second["action"]) == (("Bus a chiamata",), Cell())
    assert second["2030"].texts == ("7",)
    (body,) = rows(city, "A-3.1")
    assert (body["influence"].texts, body["interest"].texts) == (("4",), ("0",))


def test_empty_cells_are_listed_but_those_that_may_stay_empty(city: Journal) -> None:
    assert [column.key for _row, column in table(city, "B-1.1").empty()] == ["indirect"]
    city.do(change_entry(city.book.require(Note, "ba"), {"nature": ""}))
    city.do(link(city.book, "ba", "p", "supports"))
    assert not list(table(city, "A-3.2").empty())


def test_the_mapping_names_themes_and_kinds(city: Journal) -> None:
    view = plan_view(city.book, FORM)
    assert view.fields[0] == ("Mobilità", ("mobility",))
    assert [(kind, where) for kind, where, _label in view.columns][:2] == [
        ("result_medium", "B-1.1"), ("result_long", "B-1.1"),
    ]  # fmt: skip
    assert plan_view(city.book, FORM, "B2.2").columns == ()


def test_a_table_goes_by_its_aliases_and_no_other_name(city: Journal) -> None:
    assert table(city, "b1.1").id == "B-1.1"
    with pytest.raises(Refusal) as refused:
        plan_view(city.book, FORM, "C-9")
    assert str(refused.value.facts["known"]).startswith("A-3.1")


def test_a_theme_given_by_hand_goes_before_that_of_the_table(city: Journal) -> None:
    city.do(change_entry(city.book.require(Action, "z"), {"theme": "e"}))
    named = city.book.require(Action, "z")
    assert [theme.id for theme in themes_behind(city.book, [named])] == ["e"]
    assert fields_behind(city.book, named) == ("built_environment", "energy_systems")
    new = add_entry(city.book, "action", title="Nuova")
    city.do(new)
    assert not themes_behind(city.book, [city.book.require(Action, new.made[0])])


def test_a_barrier_told_in_the_plenary_answers_the_item_under_the_title_shown(
    city: Journal,
) -> None:
    fields = {"board": "pl", "kind": "barrier", "text": "Le gare", "cluster": "i"}
    city.do(Edit("write", new_record("note", "nn", **fields)))
    told = {row["barrier"].texts: row["problem"].texts for row in rows(city, "A-3.2")}
    assert told[("Le gare",)] == ("Autobus pochi e tardi",)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('version = "1"', "", "version"),
        ('rows = "barrier"', 'rows = "problem"', "A-3.2.rows"),
        ('key = "barrier", label', 'key = "barrier", words', "A-3.2.columns.label"),
        ('title = { it = "Barriere', 'name = { it = "Barriere', "A-3.2.title"),
    ],
)
def test_what_a_corrected_form_lacks_is_told(city: Journal, old: str, new: str, place: str) -> None:
    text = path("europe", "action-plan.toml").read_text("utf-8")
    assert old in text
    with pytest.raises(Refusal) as refused:
        plan_view(city.book, tomllib.loads(text.replace(old, new)))
    assert (refused.value.key, refused.value.facts["place"]) == ("plan_form", place)
