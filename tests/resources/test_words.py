"""Every sentence of the program is there, in both languages, with the same facts."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from facilitator.domain.kinds import LINK_KINDS, NOTE_KINDS
from facilitator.domain.records import PLURALS, RECORDS
from facilitator.domain.specs import SPECS
from resources.load import LANGUAGES, path, pick, words

ROOT = Path(__file__).parents[2]
WORDS = tomllib.loads(path("i18n", "words.toml").read_text(encoding="utf-8"))
ROWS = [(f"{section}.{key}", row) for section, rows in WORDS.items() for key, row in rows.items()]


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_a_row_has_both_languages_and_the_same_facts() -> None:
    assert not [key for key, row in ROWS if set(row) != set(LANGUAGES)]
    assert not [key for key, row in ROWS if not all(text.strip() for text in row.values())]
    assert not [key for key, row in ROWS if places(row["it"]) != places(row["en"])]


def test_every_row_is_found_by_its_key() -> None:
    for language in LANGUAGES:
        speak = words(language)
        assert [key for key, row in ROWS if speak._sentence(key) != row[language]] == []


def test_sentences_use_typographic_apostrophes() -> None:
    assert not [key for key, row in ROWS if "'" in row["it"] + row["en"]]


def test_every_record_kind_and_field_has_its_word() -> None:
    speak = words("it")
    wanted = [f"record.{name}" for name in (*RECORDS, *PLURALS.values())]
    wanted += [f"field.{name}" for specs in SPECS.values() for name in specs]
    assert not [key for key in wanted if not speak.has(key)]


def test_every_note_and_link_kind_has_its_words() -> None:
    speak = words("en")
    wanted = [f"kinds.{kind.key}" for kind in NOTE_KINDS]
    wanted += [f"link.{kind.key}{end}" for kind in LINK_KINDS for end in ("", "_of")]
    assert not [key for key in wanted if not speak.has(key)]


def calls(name: str) -> Iterator[tuple[str, str, ast.Call]]:
    """Where the program calls `name` with a written-out first argument: place, argument, call."""
    for file in sorted([*ROOT.glob("facilitator/**/*.py"), *ROOT.glob("ui/**/*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) == name:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", first.value, node


def test_every_refusal_has_a_sentence_and_brings_its_facts() -> None:
    missing = []
    for place, key, call in calls("Refusal"):
        row = WORDS["refusal"].get(key)
        given = {word.arg for word in call.keywords}
        if row is None or (None not in given and places(row["it"]) - given):
            missing.append((place, key))
    assert not missing


def test_every_label_of_a_step_has_a_sentence() -> None:
    assert not [place for place, key, _ in calls("Edit") if key not in WORDS["label"]]


def test_a_sentence_takes_its_facts_as_they_are() -> None:
    speak = words("it")
    assert speak("refusal.file_missing", file="{n} {0} }.csv").startswith("Il file «{n} {0} }.csv»")
    assert speak("paper.page_of", n=2, of=3) == "pagina 2 di 3"
    assert words("en")("paper.page_of", n=2, of=3) == "page 2 of 3"


def test_what_a_refusal_quotes_is_cut_short_and_a_file_is_named_whole() -> None:
    cell = "prima " * 900
    for key in ("refusal.no_date", "flag.row_odd_value"):
        said = words("it")(key, name=cell, text=cell, field="date")
        assert "«prima prima" in said
        assert "…»" in said
        assert len(said) < 250
    just = "x" * 80
    assert f"«{just}»" in words("it")("refusal.no_moment", text=just)
    file = "cartella/" * 20 + "note.csv"
    assert file in words("it")("refusal.file_missing", file=file)
    assert cell in words("it")("paper.page_of", n=cell, of=1)


def test_a_missing_fact_stays_visible_and_an_unknown_key_comes_back() -> None:
    speak = words("it")
    assert speak("paper.page_of", n=2) == "pagina 2 di {of}"
    assert speak("paper.{nowhere}") == "paper.{nowhere}"
    assert speak("nowhere") == "nowhere"


def test_a_kind_of_record_is_put_in_as_its_word() -> None:
    assert "(lavagna)" in words("it")("refusal.unknown_record", kind="board", name="G9")
    assert "(board)" in words("en")("refusal.unknown_record", kind="board", name="G9")


def test_an_unknown_language_is_answered_in_italian() -> None:
    assert words("de")("link.derives") == "viene da"
    assert pick({"en": "only"}, "it") == "only"
    assert pick({"it": "uno", "en": "one"}, "en") == "one"


def test_numbers_are_counted_in_words() -> None:
    assert words("it").count(1, "record.note", "record.notes") == "1 nota"
    assert words("it").count(0, "record.note", "record.notes") == "0 note"
