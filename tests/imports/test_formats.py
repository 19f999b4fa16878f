"""Any file at all: rows or one clear refusal, with a sentence in both languages."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refusal import Refusal
from facilitator.imports.formats import IMPORTERS, recognise
from facilitator.imports.notes import NotesRead
from facilitator.imports.people import PeopleRead
from resources.load import toml, words
from tests.shared import shared

FLAGS = [
    "unknown_category",
    "unknown_table",
    "extra_seat",
    "duplicate",
    "no_email",
    "odd_email",
    "odd_quantity",
]
REASONS = ["row_without_name", "row_without_text", "row_cancelled", "row_ragged"]
REASONS += ["row_name_too_long", "row_too_many_seats"]


def outcome(data: bytes, name: str, what: str) -> str:
    """``rows`` or the refusal's key; anything else raised fails the test."""
    try:
        _, read = recognise(data, name, what)
    except Refusal as refusal:
        assert_sentence(refusal)
        return refusal.key
    assert read.read
    return "rows"


def assert_sentence(refusal: Refusal) -> None:
    for language in ("it", "en"):
        sentence = toml("i18n", "words.toml")["refusal"][refusal.key][language]
        places = {place for _, place, _, _ in string.Formatter().parse(sentence) if place}
        assert places <= refusal.facts.keys()
        assert str(refusal.facts["file"]) in words(language)(
            f"refusal.{refusal.key}", **refusal.facts
        )


def test_remarks_and_reasons_have_words() -> None:
    assert all(words("it").has(f"flag.{key}") for key in FLAGS + REASONS)


def test_the_importer_is_found_by_what_is_wanted() -> None:
    importer, read = recognise(b"Nome;Cognome\nAda;Verdi\n", "x.csv", "people")
    assert importer.id == "people-table"
    assert isinstance(read, PeopleRead)
    importer, notes = recognise(b"Nome;Cognome\nAda;Verdi\n", "x.csv", "notes")
    assert importer.id == "notes-text"
    assert isinstance(notes, NotesRead)
    assert len({importer.id for importer in IMPORTERS}) == len(IMPORTERS)
    assert outcome(b"{}", "x.canvas", "board") == "unknown_source"


@pytest.mark.parametrize("what", ["people", "notes"])
def test_hostile_files_give_rows_or_a_refusal(what: str) -> None:
    seen: dict[str, set[str]] = {}
    for path in sorted(shared("naughty").rglob("*")):
        if path.is_file():
            key = outcome(path.read_bytes(), path.name, what)
            seen.setdefault(path.parent.name, set()).add(key)
    assert seen["sheets"] == {"spreadsheet_source"}
    assert seen["bombs"] == {"other_form_source"}
    assert seen["images"] == {"other_form_source"}
    assert "rows" not in seen["json_test_parsing"]


def test_the_list_of_naughty_strings_is_read_line_by_line() -> None:
    data = shared("naughty", "blns.txt").read_bytes()
    assert outcome(data, "blns.txt", "notes") == "rows"
    assert outcome(data, "blns.txt", "people") == "no_people_columns"
    _, read = recognise(data, "blns.txt", "notes")
    assert isinstance(read, NotesRead)
    assert "ÅÍÎÏ˝ÓÔ\uf8ffÒÚÆ☃" in [row.text for row in read.rows]


@pytest.mark.parametrize("what", ["people", "notes"])
def test_boards_of_other_programs_give_rows_or_a_refusal(what: str) -> None:
    for path in sorted(shared("boards").iterdir()):
        outcome(path.read_bytes(), path.name, what)


SCRAPS = st.sampled_from(
    ["Nome", "Cognome", "E-mail", "testo", "Quantità", "Ada", "a@example.org", "(+1)", "<?xml"]
) | st.sampled_from(';,\t|\n\r"\0\ufeff= {]2')
NAMES = st.sampled_from(["x.csv", "x.txt", "", "x.tsv", "x.json"])


@given(
    st.binary(max_size=300)
    | st.lists(SCRAPS, max_size=40).map("".join).map(str.encode)
    | st.text(max_size=60).map(lambda text: text.encode("utf-16")),
    NAMES,
    st.sampled_from(["people", "notes"]),
)
def test_any_bytes_give_rows_or_a_refusal(data: bytes, name: str, what: str) -> None:
    outcome(data, name, what)
