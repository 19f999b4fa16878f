"""The encoding is frozen: what is digested today must be digested alike by every later version."""

import hashlib
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.values import (
    canonical,
    clean_text,
    derived_id,
    digest,
    fresh_id,
    random_id,
)

ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=60)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9) | st.sampled_from(["a\n\u0301b", "\t\u030c", "e\u0301", "\u212b"]),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=4), part),
    max_leaves=8,
)  # fmt: skip


def test_the_canonical_form_is_frozen() -> None:
    assert canonical({"b": [1, None, True], "a": "e\u0301"}) == '{"a":"é","b":[1,null,true]}'
    assert canonical("«perché»\n\t“no”") == '"«perché»\\n\\t“no”"'
    assert canonical((1, (2, 3))) == "[1,[2,3]]"


def test_the_digest_is_frozen() -> None:
    salt = bytes(range(16))
    assert digest(salt, '"è"') == hashlib.sha256(salt + b'"\xc3\xa8"').digest()
    assert digest(salt, "null").hex() == (
        "b3c90c302cb82a04b25a748a0ba31a707f17c99d20c394ecab41da64fb0134b7"
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
def test_what_json_has_no_word_for_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical(value)


@given(JSON)
def test_a_canonical_value_can_be_read_and_is_its_own_canonical_form(value: Any) -> None:
    made = canonical(value)
    assert canonical(json.loads(made)) == made


@given(JSON)
def test_what_needs_no_composing_has_the_same_form_beside_what_does(value: Any) -> None:
    assert canonical([value, "e\u0301"]) == f'[{canonical(value)},"é"]'


@pytest.mark.parametrize("text", ["riga\n\u0301dopo", "x\t\u030cy", "\u0301da solo"])
def test_an_accent_at_the_start_of_a_line_stays_readable(text: str) -> None:
    assert json.loads(canonical(text)) == text


@given(ANY_TEXT)
def test_clean_text_is_composed_storable_and_stays_so(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    clean.encode()
    assert not set(clean) & {"\x00", "\r", "\u2028", "\u2029", "\ufeff", "\x0b", "\x0c"}


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_plain_letters_are_cleaned_as_they_are_among_others(text: str) -> None:
    assert clean_text(text) == clean_text(f"è{text}è")[1:-1].strip("\n ")


def test_clean_text_keeps_lines_tabs_and_every_script() -> None:
    assert clean_text("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd\te"
    assert clean_text("\n 姓名 עברית e\u0301 👩‍🌾 \n") == "姓名 עברית é 👩‍🌾"
    assert clean_text("\x00prima\x07\x7fdopo") == "primadopo"
    assert clean_text("\ud83d\ude42") == "🙂"
    assert clean_text("\ud83d.") == "\ufffd."


def test_two_laptops_derive_one_id_and_fresh_ones_differ() -> None:
    assert derived_id("link", "causes", "a", "b") == derived_id("link", "causes", "a", "b")
    assert derived_id("link", "causes", "ab", "") != derived_id("link", "causes", "a", "b")
    assert len(fresh_id()) == 32
    assert fresh_id() != fresh_id()
    assert (len(random_id()), random_id() != random_id()) == (32, True)
