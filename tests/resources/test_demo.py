"""The demonstration refers to what exists, and its people test what real lists hold."""

import unicodedata
from collections import Counter
from typing import Any

import pytest

from facilitator.domain.kinds import NOTE_KIND, may_link
from resources.load import toml

DEMO = toml("demo", "demo.toml")
PRATO = toml("programmes", "prato-carbon-neutral.toml")
TABLES: list[dict[str, Any]] = DEMO["tables"]
PEOPLE: list[dict[str, Any]] = DEMO["people"]


def keys(section: str) -> set[str]:
    return {row["key"] for row in PRATO[section]}


def notes(table: dict[str, Any]) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = [*table["clusters"], table]
    return [note for group in groups for note in group["notes"]]


def full(person: dict[str, Any]) -> str:
    return " ".join(person.get(part, "") for part in ("name", "surname", "given_name")).strip()


def test_the_session_and_its_tables_are_the_programme_s() -> None:
    session = DEMO["session"]
    assert session["code"] in {row["code"] for row in PRATO["sessions"]}
    assert session["group"] in keys("groups")
    assert session["venue"] in keys("venues")
    assert [table["number"] for table in TABLES] == [1, 2, 3, 4]
    assert {table["theme"] for table in TABLES} == keys("themes")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"table {table['number']}")
def test_a_table_is_as_full_as_a_real_one(table: dict[str, Any]) -> None:
    written = notes(table)
    assert 28 <= len(written) <= 36
    assert len(table["clusters"]) == (5 if table["number"] == 2 else 4)
    assert 2 <= len(table["notes"]) <= 4
    assert len({note["key"] for note in written}) == len(written)
    assert {note["kind"] for note in written} <= set(NOTE_KIND)
    assert all(1 <= note["seat"] <= 8 for note in written if "seat" in note)
    assert all("seat" in note or note.get("nt") for note in written)
    assert all(cluster["title"] and cluster["statement"] for cluster in table["clusters"])
    assert len(table["three_things"]) == 3
    assert not any(table[role] for role in ("facilitator", "note_taker", "spokesperson"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"table {table['number']}")
def test_links_run_between_notes_that_may_be_linked(table: dict[str, Any]) -> None:
    kinds = {note["key"]: note["kind"] for note in notes(table)}
    home = {note["key"]: n for n, c in enumerate(table["clusters"]) for note in c["notes"]}
    for link in table["links"]:
        assert may_link(link["kind"], kinds[link["source"]], kinds[link["target"]])
    assert any(home[link["source"]] != home[link["target"]] for link in table["links"])


def test_the_notes_are_as_varied_as_speech() -> None:
    said = [note["text"] for table in TABLES for note in notes(table)]
    assert len(set(said)) == len(said)
    assert min(len(text.split()) for text in said) <= 2
    assert 160 <= max(len(text) for text in said) <= 200
    assert any("CJK" in unicodedata.name(char) for text in said for char in text)
    assert sum(text.startswith("Mancanza di") for text in said) == 1
    assert any(note.get("nt") for table in TABLES for note in notes(table))
    assert any(note.get("quotation") for table in TABLES for note in notes(table))


def test_there_are_24_people_of_known_categories_at_four_tables() -> None:
    assert len(PEOPLE) == 24
    assert {person["category"] for person in PEOPLE} <= {
        row["key"] for row in PRATO["categories"] if row["group"] == "gruppo-1"
    }
    assert Counter(person["table"] for person in PEOPLE) == {1: 6, 2: 6, 3: 6, 4: 6}
    assert sum("arrived" in person for person in PEOPLE) == 15
    assert all(person["email"].endswith("@example.org") for person in PEOPLE if "email" in person)


def test_their_names_are_as_awkward_as_real_ones() -> None:
    names = [full(person) for person in PEOPLE]
    used = set("".join(names))
    assert set("ÀàÈèÌìÒòÙùñçŁő'’") <= used
    assert max(len(name) for name in names) > 60
    assert [name for name, times in Counter(names).items() if times == 2]
    assert any(len(person.get("surname", "xx")) == 1 for person in PEOPLE)
    assert sum("email" not in person for person in PEOPLE) == 1
    assert sum("surname" not in person for person in PEOPLE) == 1
    scripts = {unicodedata.name(char).split()[0] for char in used if char.isalpha()}
    assert {"LATIN", "CJK", "ARABIC", "HEBREW"} <= scripts


def test_the_context_sheet_is_of_a_known_theme_and_says_what_is_missing() -> None:
    context = toml("demo", "context.toml")
    assert context["theme"] in keys("themes")
    assert context["phase"] in keys("phases")
    table = next(table for table in TABLES if table["theme"] == context["theme"])
    assert context["question"] == table["question"]
    for row in context["state_of_the_art"] + context["storage"]:
        assert all(text.startswith("[") and text.endswith("]") for text in row["text"].values())
