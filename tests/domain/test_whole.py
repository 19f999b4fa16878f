"""The whole workshop as plain data: what is told, and what is refused when it is read back."""

import copy
from typing import Any

import pytest

from facilitator.domain.records import Booking, Note, Person, Session, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.whole import expect_whole, steps_of, whole_of
from tests.domain.books import Journal, book_of

WORKSHOP = Workshop(id="w", title="Prova", born=(1, "a"), at=5)


def told() -> dict[str, Any]:
    note = Note(id="n", born=(2, "b"), at=9, by="S1-T1", text="due", place=(3, -4),
                versions={"text": ("uno",)}, source={"riga": "7"})  # fmt: skip
    return whole_of(book_of(WORKSHOP, note))


def test_only_what_is_not_as_usual_is_told() -> None:
    assert told() == {
        "workshops": [{"id": "w", "step": 1, "at": 5, "title": "Prova"}],
        "notes": [{"id": "n", "step": 2, "at": 9, "by": "S1-T1", "versions": {"text": ["uno"]},
                   "text": "due", "place": [3, -4], "source": {"riga": "7"}}],
    }  # fmt: skip


def test_versions_stand_again_side_by_side_the_shown_one_last() -> None:
    journal = Journal()
    for one in steps_of(told()):
        journal.do(one.edit)
    assert journal.texts("n") == ("uno", "due")
    assert [(one.at, one.by) for one in steps_of(told())] == [(5, ""), (9, "S1-T1")]


def test_a_version_beside_an_empty_text_is_not_lost() -> None:
    emptied = Note(id="n", born=(2, "b"), text="", versions={"text": ("uno",)})
    journal = Journal()
    for one in steps_of(whole_of(book_of(WORKSHOP, emptied))):
        journal.do(one.edit)
    assert journal.texts("n") == ("uno", "")


def test_a_record_of_nothing_but_usual_values_is_born_too() -> None:
    plain = [Session(id="s", born=(2, "a")), Booking(id="b", born=(3, "a"))]
    journal = Journal()
    for one in steps_of(whole_of(book_of(WORKSHOP, *plain, Person(id="p", born=(4, "a"))))):
        journal.do(one.edit)
    assert [journal.book.count(cls) for cls in (Session, Booking, Person)] == [1, 1, 1]


def test_the_step_that_a_session_is_at_is_not_taken_for_the_files_own() -> None:
    whole = whole_of(book_of(WORKSHOP, Session(id="s", born=(2, "a"), step="i7")))
    assert (whole["sessions"][0]["step"], whole["sessions"][0]["step_"]) == (2, "i7")
    expect_whole(whole)
    journal = Journal()
    for one in steps_of(whole):
        journal.do(one.edit)
    assert journal.book.require(Session, "s").step == "i7"


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("notes", 0, "place"), [1, 2.5], "whole_value"),
        (("notes", 0, "place"), [1, 9**9], "whole_value"),
        (("notes", 0, "seat"), "3", "whole_value"),
        (("notes", 0, "step"), -1, "whole_value"),
        (("notes", 0, "at"), True, "whole_value"),
        (("notes", 0, "at"), 253_402_214_400_001, "whole_value"),
        (("notes", 0, "by"), 1, "whole_value"),
        (("notes", 0, "id"), "", "whole_value"),
        (("notes", 0, "id"), "w", "whole_twice"),
        (("notes", 0, "versions"), {"kind": ["cause"]}, "whole_value"),
        (("notes", 0, "versions"), {"text": [1]}, "whole_value"),
        (("notes", 0, "versions"), ["uno"], "whole_value"),
        (("notes", 0, "colour"), "red", "whole_unknown"),
        (("notes", 0), 7, "whole_value"),
        (("notes",), {}, "whole_unknown"),
        (("posters",), [], "whole_unknown"),
        (("workshops",), [], "whole_without_workshop"),
    ],
)
def test_what_is_no_whole_workshop_is_refused(path: tuple[Any, ...], value: Any, key: str) -> None:
    whole = copy.deepcopy(told())
    place: Any = whole
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    with pytest.raises(Refusal) as why:
        expect_whole(whole)
    assert why.value.key == key


def test_what_was_told_is_whole() -> None:
    expect_whole(told())
    with pytest.raises(Refusal) as why:
        expect_whole([])
    assert why.value.key == "whole_without_records"
