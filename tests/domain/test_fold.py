"""From current writes to a record: the last word wins, words stand side by side."""

from typing import Any

import pytest

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.edits import Edit, Write
from facilitator.domain.fold import Birth, Folded, Head, fold, is_alive, texts
from facilitator.domain.records import Note
from facilitator.domain.steps import Ref
from tests.domain.books import BOARD, Journal

BORN = Birth((1, "a"), 5, "Tavolo 1")


def head(field: str, value: Any, clock: int = 1, actor: str = "a") -> Head:
    return Head(field, Ref(actor, clock, 0), clock, actor, value)


def note_from(*heads: Head) -> Folded:
    by_field: dict[str, list[Head]] = {}
    for one in heads:
        by_field.setdefault(one.field, []).append(one)
    return fold("note", "n", by_field, BORN, lambda _field, _sealed: None)


def test_a_record_says_when_and_where_it_was_born() -> None:
    note = note_from(head("seat", 3)).record
    assert note == Note(id="n", born=(1, "a"), at=5, by="Tavolo 1", seat=3)


def test_the_last_word_wins_whichever_comes_first() -> None:
    early, late, twin = head("seat", 1, 1), head("seat", 2, 2), head("seat", 3, 2, "b")
    for heads in ((early, late), (late, early)):
        assert note_from(*heads).record == note_from(late).record
    for heads in ((late, twin), (twin, late)):
        assert note_from(*heads).record == note_from(twin).record


def test_current_texts_stand_side_by_side_the_latest_shown() -> None:
    one, two, three = head("text", "a", 1), head("text", "b", 3), head("text", "c", 2)
    note = note_from(two, one, three).record
    assert isinstance(note, Note)
    assert (note.versions, note.text) == ({"text": ("a", "c")}, "b")


def test_the_same_text_twice_is_one_version() -> None:
    assert texts([head("text", "a", 1), head("text", "b", 2), head("text", "a", 3)]) == ["b", "a"]
    note = note_from(head("text", "a", 1), head("text", "a", 2)).record
    assert note == Note(id="n", born=(1, "a"), at=5, by="Tavolo 1", text="a")


def test_a_text_that_was_withdrawn_or_blanked_is_none() -> None:
    assert note_from(head("text", None)).record == note_from().record
    assert note_from(head("text", 7)).record == note_from().record


@pytest.mark.parametrize(
    ("removed", "alive"),
    [
        ([["a", 1, 0]], False),
        ([], True),
        (None, True),
        ("yes", True),
        ([["a", 1, 0], ["z", 9, 0], "odd"], False),
    ],
)
def test_a_record_is_gone_when_all_its_texts_were_seen(removed: Any, alive: bool) -> None:
    folded = note_from(head("text", "a", 1), head("removed", removed, 2))
    assert folded.alive is alive


def test_a_record_without_texts_is_gone_once_removed() -> None:
    assert not is_alive("note", {"removed": [head("removed", [])]})
    assert not is_alive("booking", {"removed": [head("removed", [])]})
    assert is_alive("booking", {})
    withdrawn = {"text": [head("text", None, 1)], "removed": [head("removed", [], 2)]}
    assert not is_alive("note", withdrawn)


def test_the_later_of_two_removals_counts() -> None:
    heads = {"removed": [head("removed", None, 2), head("removed", [], 1)]}
    assert is_alive("booking", heads)


def person_from(unsealed: Any) -> Any:
    heads = {"name": [head("name", "cifrato")], "identities": [head("identities", ["x"])]}
    return fold("person", "p", heads, BORN, lambda _field, _sealed: unsealed).record


def test_what_identifies_a_person_is_read_only_with_the_key() -> None:
    assert person_from("Anna Prova").name == "Anna Prova"
    assert person_from(None).name == ""
    assert person_from(7).name == ""
    assert person_from(None).identities == ("x",)


def test_fields_and_words_that_are_not_written_keep_their_defaults() -> None:
    journal = Journal(BOARD)
    (note,) = journal.write("testo")
    journal.do(Edit("set_seat", (Write("note", note, "seat", None),)))
    assert journal.note(note).seat is None
    assert journal.note(note).kind == "problem"
    assert not edit_words(journal.note(note), "text", "testo", ())
