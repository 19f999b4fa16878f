"""The form of the journal: an id proves all but the values, and what is odd stays outside."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.steps import (
    Change,
    Redaction,
    Ref,
    Step,
    Stored,
    Target,
    proves,
    step_id,
    well_formed,
)
from facilitator.domain.values import digest

CHANGE = Change("note", "n", "text", digest(b"sale", '"a"'), (Ref("b", 2, 0),))
STEP = Step(
    "laptop", "actor", 3, 9, 1_700_000_000_000, "edit_words", "S1-T1", (CHANGE,),
    gesture="g", target=Target("undo", "actor", 2), redacts=(Redaction("b", 1, 0, "n"),),
)  # fmt: skip
LARGEST = 2**53


def test_the_id_of_a_step_is_frozen() -> None:
    assert step_id(STEP).hex() == (
        "676ef4d17f99a64d564cf3a1c05bbdead35b753099754ecba7d09bb698dbef91"
    )


@pytest.mark.parametrize(
    "other",
    [
        {"laptop": "x"}, {"actor": "x"}, {"number": 4}, {"clock": 10}, {"at": 1}, {"format": 2},
        {"label": "x"}, {"table": "x"}, {"gesture": "x"}, {"target": None}, {"redacts": ()},
        {"changes": ()}, {"changes": (replace(CHANGE, base=()),)},
        {"changes": (replace(CHANGE, digest=bytes(32)),)},
    ],
)  # fmt: skip
def test_the_id_proves_everything_in_a_step(other: dict[str, Any]) -> None:
    assert step_id(replace(STEP, **other)) != step_id(STEP)


def test_a_change_proves_its_value_and_salt() -> None:
    assert proves(CHANGE, Stored(b"sale", '"a"'))
    assert not proves(CHANGE, Stored(b"sale", '"b"'))
    assert not proves(CHANGE, Stored(b"pepe", '"a"'))


def test_a_step_has_its_key_and_its_place_in_the_journal() -> None:
    assert (STEP.key, STEP.order) == (("actor", 3), (9, "actor"))


def test_an_ordinary_step_is_well_formed() -> None:
    assert well_formed(STEP)
    assert well_formed(replace(STEP, target=None, redacts=(), changes=(), at=0))


@pytest.mark.parametrize(
    "odd",
    [
        {"number": 0}, {"number": -1}, {"number": True}, {"number": LARGEST}, {"clock": 0},
        {"clock": LARGEST}, {"at": -1}, {"at": 1.5}, {"format": None},
        {"laptop": "a\x00"}, {"actor": 7}, {"label": None}, {"table": "\x00"}, {"gesture": 1},
        {"target": Target("undo\x00", "a", 1)}, {"target": Target("undo", "a", -1)},
        {"redacts": (Redaction("b", LARGEST, 0),)}, {"redacts": (Redaction(record="\x00"),)},
        {"changes": (replace(CHANGE, digest=b"short"),)},
        {"changes": (replace(CHANGE, record="\x00"),)},
        {"changes": (replace(CHANGE, base=(Ref("b", -1, 0),)),)},
        {"changes": (replace(CHANGE, base=(Ref("\x00", 1, 0),)),)},
    ],
)  # fmt: skip
def test_what_no_database_could_keep_stays_outside(odd: dict[str, Any]) -> None:
    assert not well_formed(replace(STEP, **odd))
