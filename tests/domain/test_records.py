"""How fields are kept: a value from outside never breaks a record."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import FARTHEST, PLURALS, RECORDS
from facilitator.domain.rows import NoteRow
from facilitator.domain.specs import SPECS, door
from facilitator.domain.values import canonical

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=3), part),
    max_leaves=6,
)
ALL_SPECS = [spec for specs in SPECS.values() for spec in specs.values()]


@given(st.sampled_from(ALL_SPECS), anything)
def test_whatever_is_stored_a_field_is_read_as_its_own_type(spec: Any, value: Any) -> None:
    read = spec.read(value)
    optional = spec.column == "number?" or spec.default is None
    assert isinstance(read, type(spec.default)) or optional
    if spec.column == "text":
        assert "\x00" not in read
    if spec.column.startswith("number") and read is not None:
        assert abs(read) < 2**53
    canonical(read)


@given(st.sampled_from(ALL_SPECS))
def test_a_default_is_read_as_itself(spec: Any) -> None:
    stored = list(spec.default) if isinstance(spec.default, tuple) else spec.default
    assert spec.read(stored) == spec.default


def read(kind: str, name: str, value: Any) -> Any:
    return SPECS[kind][name].read(value)


@pytest.mark.parametrize(
    ("stored", "place"),
    [
        ([3, -4], (3, -4)),
        ([2 * FARTHEST, -2 * FARTHEST], (FARTHEST, -FARTHEST)),
        ([1, 2, 3], None),
        ([1.5, 2], None),
        ([1, True], None),
        ([1, 2**60], None),
        ("1,2", None),
        (None, None),
    ],
)
def test_a_place_is_two_whole_numbers_on_the_board(stored: Any, place: Any) -> None:
    assert read("note", "place", stored) == place


def test_other_values_are_read_or_left_out() -> None:
    assert read("note", "seat", 3) == 3
    assert read("note", "seat", "3") is None
    assert read("table", "number", "tre") == 0
    assert read("note", "quotation", 1) is True
    assert read("note", "quotation", "true") is False
    assert read("session", "themes", ["a", 1, "b"]) == ("a", "b")
    assert read("session", "themes", "ab") == ()
    assert read("note", "source", {"a": "1", "b": 2}) == {"a": "1"}
    assert read("note", "source", ["a"]) == {}
    assert read("note", "text", "a\x00b") == "ab"
    assert read("note", "text", 7) == ""


def test_each_field_goes_through_its_door() -> None:
    doors = [door("note", name) for name in ("text", "place", "removed", "newer")]
    assert doors == ["words", "plain", "plain", "unknown"]
    assert (door("person", "email"), door("scenario", "title")) == ("sealed", "unknown")
    sealed = {name for name, spec in SPECS["person"].items() if spec.door == "sealed"}
    assert sealed == {
        "given_name", "surname", "name", "latin", "email", "phone", "title", "identities",
    }  # fmt: skip


def test_every_kind_has_a_plural_and_no_two_share_it() -> None:
    assert PLURALS.keys() == RECORDS.keys()
    assert len(set(PLURALS.values())) == len(RECORDS)
    assert (PLURALS["category"], PLURALS["note"]) == ("categories", "notes")


def test_a_new_record_writes_what_it_has() -> None:
    writes = new_record(
        "note", "n", text="a", kind="", hands=0, seat=None, quotation=False, source={},
        place=(1, 2), lanes=(),
    )  # fmt: skip
    assert {w.field: w.value for w in writes} == {"text": "a", "hands": 0, "place": [1, 2]}
    assert {(w.kind, w.record, w.base) for w in writes} == {("note", "n", ())}


def test_an_edit_without_writes_is_none() -> None:
    assert not Edit("move_notes", made=("n",))
    assert Edit("move_notes", (Write("note", "n", "seat", 1),))


def test_an_imported_row_is_whole_without_its_limit() -> None:
    assert NoteRow("inizio", " e fine", {}, 1, "x").whole == "inizio e fine"
