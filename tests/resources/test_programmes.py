"""The built-in programmes and templates hold together and invent nothing."""

import datetime
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from facilitator.domain.book import Book
from facilitator.domain.commands.workshop import start_workshop
from facilitator.domain.keys import NATURES
from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, OUTCOME_KINDS
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Card,
    Cluster,
    Mission,
    Organisation,
    Phase,
    Round,
    Session,
    Table,
    Theme,
)
from resources.load import path, pick, toml, words
from tests.domain.books import Journal

BILINGUAL = {"it", "en"}
PROGRAMMES = sorted(file.stem for file in path("programmes").glob("*.toml"))
TEMPLATES = sorted(file.stem for file in path("templates").glob("*.toml"))


def rows(programme: str, section: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = toml("programmes", f"{programme}.toml").get(section, [])
    return found


def keys(programme: str, section: str, name: str = "key") -> list[str]:
    return [row[name] for row in rows(programme, section)]


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Every table that has a language among its keys."""
    if isinstance(value, dict):
        if BILINGUAL & set(value):
            yield value
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def begun(programme: str) -> Book:
    journal = Journal()
    shapes = {name: toml("templates", f"{name}.toml") for name in TEMPLATES}
    content = toml("programmes", f"{programme}.toml")
    journal.do(start_workshop(content, shapes, "it", lambda text: pick(text, "it")))
    return journal.book


def test_the_five_programmes_and_all_templates_are_there() -> None:
    assert set(PROGRAMMES) == {
        "prato-carbon-neutral", "prato-circular-city", "fabbrica-delle-idee",
        "next-generation-prato", "empty",
    }  # fmt: skip
    assert set(TEMPLATES) >= {
        "problem-cause-barrier", "problem-tree", "fishbone", "five-whys", "actions-under-way",
        "world-cafe", "stakeholder-map", "impact-pathway", "action-portfolio",
        "project-portfolio", "plenary", "free",
    }  # fmt: skip


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_programme_is_bilingual_and_named_like_its_file(programme: str) -> None:
    content = toml("programmes", f"{programme}.toml")
    assert content["programme"]["id"] == programme
    assert content["programme"]["language"] in BILINGUAL
    for text in texts(content):
        assert set(text) == BILINGUAL
        assert all(text.values())
        assert "'" not in "".join(text.values())


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_workshop_begins_with_it_and_every_code_is_its_own(programme: str) -> None:
    book = begun(programme)
    assert book.workshop.programme == programme
    codes = [board.code for board in book.all(Board)]
    assert len(codes) == len(set(codes)) >= 1
    assert all(book.get(Session, board.session) for board in book.all(Board))


def test_prato_carbon_neutral_is_what_was_published() -> None:
    prato = "prato-carbon-neutral"
    assert keys(prato, "sessions", "code") == [f"S{n}" for n in range(1, 9)] + [
        f"L{n}" for n in range(1, 5)
    ]
    assert [row["number"] for row in rows(prato, "groups")] == [1, 2, 3, 4]
    counts = [row.get("head_count") for row in rows(prato, "categories")]
    assert counts == [5, 6, 1, 20, 6, 4, 6, 2, 3, 6, 6, 2, 5, 8, None]
    meetings, workshops = rows(prato, "sessions")[:8], rows(prato, "sessions")[8:]
    assert [row["date"] for row in workshops] == [
        datetime.date(2023, 1, day) for day in (10, 12, 17, 19)
    ]
    assert all(row["start"] == "15:00" and "end" not in row for row in workshops)
    for meeting in meetings:
        assert not {"date", "groups", "start", "end", "venue", "themes"} & set(meeting)


def test_only_the_city_s_own_process_names_the_city_as_controller_of_its_data() -> None:
    for programme in PROGRAMMES:
        told = begun(programme).workshop.privacy
        assert ("Comune di Prato" in told) == (programme == "prato-carbon-neutral")
    for language in ("it", "en"):
        assert "Prato" not in words(language)("paper.privacy")


def test_prato_carbon_neutral_has_its_steps_its_plenaries_and_its_fields_of_action() -> None:
    book = begun("prato-carbon-neutral")
    session = book.find(Session, "S3")
    steps = book.of(AgendaItem, "session", session.id)
    assert [step.template for step in steps] == [
        "actions-under-way", "problem-cause-barrier", "plenary",
    ]  # fmt: skip
    assert steps[0].handout == "context-pdf"
    plenaries = [board.code for board in book.all(Board) if board.template == "plenary"]
    assert plenaries == [f"S{n}-P" for n in range(1, 9)]
    assert {b.template for b in book.all(Board) if b.code.startswith("L")} == {"impact-pathway"}
    assert [theme.fields_of_action for theme in book.all(Theme)] == [
        ("built_environment", "energy_systems"), ("mobility",), ("waste",), ("nature_based",),
    ]  # fmt: skip
    assert [phase.actual_end for phase in book.all(Phase)] == ["", "", "2024-03-05"]


def test_prato_circular_city_is_what_was_published() -> None:
    book = begun("prato-circular-city")
    assert len(book.all(Theme)) == 4
    assert len(book.all(Organisation)) == 13
    assert len(rows("prato-circular-city", "strategies")) == 3
    cooperatives = [
        o.title for o in book.all(Organisation) if "Confcooperative Legacoop" in o.aliases
    ]
    assert cooperatives == ["Confcooperative", "Legacoop"]
    assert all(not session.date for session in book.all(Session))
    natures = {board.natures for board in book.all(Board)}
    assert natures == {("Legislativa", "Di risorse", "Di conoscenza")}


def test_the_day_of_fiorano_has_two_rounds_of_three_groups_and_thirty_six_objectives() -> None:
    book = begun("fabbrica-delle-idee")
    assert [len(theme.objectives) for theme in book.all(Theme)] == [4, 5, 8, 4, 6, 9]
    first, second = book.all(Round)
    assert [t.code for t in book.of(Table, "round", first.id)] == ["S1-T1", "S1-T2", "S1-T3"]
    assert [t.code for t in book.of(Table, "round", second.id)] == ["S1-T4", "S1-T5", "S1-T6"]
    assert [t.theme for t in book.all(Table)] == [theme.id for theme in book.all(Theme)]
    (session,) = book.all(Session)
    agenda = book.of(AgendaItem, "session", session.id)
    assert [item.start for item in agenda] == ["14:15", "", "15:00", "", "", "18:15"]
    assert [item.round for item in agenda] == ["", "", first.id, "", second.id, ""]
    assert (session.date, session.start) == ("", "14:15")


def test_the_ideas_collected_before_have_their_twelve_groups() -> None:
    book = begun("fabbrica-delle-idee")
    register = book.find(Board, "S1-I")
    groups = book.of(Cluster, "board", register.id)
    assert len(groups) == 12
    assert all("da inserire" in group.title for group in groups)


def test_the_booking_of_fiorano_is_given_in_full() -> None:
    booking = begun("fabbrica-delle-idee").workshop.booking
    for way in ("0536.833.205", "0536.833.270", "0536.830.240", "0536.832.446",
                "info@fabbricaideedistretto.it"):  # fmt: skip
        assert way in booking


def test_next_generation_prato_has_its_cards_missions_and_bodies() -> None:
    book = begun("next-generation-prato")
    cards = book.all(Card)
    assert [card.number for card in cards] == list(range(1, 25))
    unknown = [card.number for card in cards if "da inserire" in card.title]
    assert unknown == list(range(7, 25))
    assert not [card for card in cards if card.mission or card.cost or card.lead]
    assert len(book.all(Mission)) == 6
    assert len(book.all(Organisation)) == 13
    assert [phase.actual_start for phase in book.all(Phase)] == ["", "2022-04-19"]
    figures = " ".join(row["text"]["it"] for row in rows("next-generation-prato", "facts"))
    assert all(number in figures for number in ("76", "198.568.000", "127.627.000"))


def test_every_fact_has_its_source() -> None:
    facts = [fact for programme in PROGRAMMES for fact in rows(programme, "facts")]
    assert all(fact["source"]["it"] for fact in facts)


def test_the_empty_programme_has_one_session_and_one_board() -> None:
    (session,) = rows("empty", "sessions")
    assert session["tables"] == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_puts_a_kind_in_one_lane_at_most(template: str) -> None:
    content = tomllib.loads(path("templates", f"{template}.toml").read_text(encoding="utf-8"))
    assert content["id"] == template
    assert all(set(text) == BILINGUAL for text in texts(content))
    placed = [kind for lane in content.get("lanes", ()) for kind in lane["kinds"]]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(NOTE_KIND)
    assert all(lane["columns"] >= 1 for lane in content.get("lanes", ()))


def test_every_kind_has_its_lane_among_problems_causes_and_barriers() -> None:
    content = toml("templates", "problem-cause-barrier.toml")
    assert {kind for lane in content["lanes"] for kind in lane["kinds"]} == {
        row.key for row in NOTE_KINDS
    }


def test_the_impact_pathway_has_a_lane_for_each_kind_of_outcome() -> None:
    lanes = toml("templates", "impact-pathway.toml")["lanes"]
    assert {kind for lane in lanes for kind in lane["kinds"]} == {row.key for row in OUTCOME_KINDS}
    assert len(lanes) == 7


def test_the_maps_have_four_fields_and_both_axes() -> None:
    for name in ("stakeholder-map", "action-portfolio"):
        content = toml("templates", f"{name}.toml")
        assert len(content["frames"]) == 4
        assert set(content["axes"]) == {"left", "right", "bottom", "top"}


def test_the_fishbone_tells_barriers_apart_by_their_nature() -> None:
    assert tuple(toml("templates", "fishbone.toml")["natures"]) == NATURES
