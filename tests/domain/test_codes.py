"""The texts of the printed codes: frozen layouts, checks, what a scanner may do to them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import codes
from facilitator.domain.codes import CROCKFORD, CornerCode, Malformed, PageCode, PersonCode, Where

SECRET = bytes(range(32))
PERSON = codes.person_code(SECRET, "R", "G1T2", "D5SQY85FKG")
PAGE = codes.page_code(Where("FG9TBF", "W8P3", 2), "FO", 1, 40)
CORNER = codes.corner_code(3, "W8P3XJR0", 1)
ALPHANUMERIC = re.compile(r"[0-9A-Z]+")

marks = st.integers(1, 12).flatmap(lambda n: st.text(CROCKFORD, min_size=n, max_size=n))


def mark(symbols: int) -> st.SearchStrategy[str]:
    return st.text(CROCKFORD, min_size=symbols, max_size=symbols)


def test_the_payloads_are_frozen() -> None:
    """Printed paper outlives versions: these very texts must come out for ever."""
    assert PERSON == "F1RG1T2D5SQY85FKG4G2VAG5QTR746"
    assert PAGE == "F1PFG9TBFW8P302FO0118WG6NQZHAT57QS"
    assert CORNER == "F1K3W8P3XJR001NY"
    assert codes.mark_of("workshop", 6) == "XS8GT6"
    assert codes.sheet_mark("w", "board", 1) == "SZRMFWKW"


def test_lengths_and_letters() -> None:
    assert (len(PERSON), len(PAGE), len(CORNER)) == (30, 34, 16)
    assert all(ALPHANUMERIC.fullmatch(code) for code in (PERSON, PAGE, CORNER))
    assert set(PERSON) <= set(CROCKFORD)
    assert len(set(CROCKFORD)) == 32
    assert not set("ILOU") & set(CROCKFORD)


def test_reading_gives_back_what_was_written() -> None:
    assert codes.read_code(PERSON) == PersonCode(PERSON, "R", "G1T2", "D5SQY85FKG")
    assert codes.read_code(PAGE) == PageCode(PAGE, "FG9TBF", "W8P3", 2, "FO", 1, 40)
    assert codes.read_code(CORNER) == CornerCode(CORNER, 3, "W8P3XJR0", 1)


@pytest.mark.parametrize("code", [PERSON, PAGE, CORNER])
def test_case_and_blanks_do_not_matter(code: str) -> None:
    typed = f"  {code[:9].lower()} {code[9:]}\r\n"
    assert codes.read_code(typed) == codes.read_code(code)


@given(st.sampled_from(["R", "B"]), mark(4), mark(10), st.binary(min_size=1, max_size=40))
def test_person_codes_are_genuine_for_their_key_only(
    kind: str, session: str, reference: str, secret: bytes
) -> None:
    code = codes.person_code(secret, kind, session, reference)
    read = codes.read_code(code)
    assert read == PersonCode(code, kind, session, reference)
    assert isinstance(read, PersonCode)
    assert codes.genuine(secret, read)
    assert codes.genuine(secret, code.lower())
    assert not codes.genuine(secret + b"x", code)
    assert codes.checkin_form(code) == "person-form"


@given(st.integers(0, 29), st.sampled_from(CROCKFORD))
def test_no_changed_symbol_is_genuine(place: int, symbol: str) -> None:
    changed = PERSON[:place] + symbol + PERSON[place + 1 :]
    assert codes.genuine(SECRET, changed) == (changed == PERSON)
    assert codes.checkin_form(changed) == "person-form"


@given(st.sampled_from([PAGE, CORNER]), st.data())
def test_a_page_or_corner_with_a_wrong_check_is_malformed(code: str, data: st.DataObject) -> None:
    checked = 13 if code == PAGE else 2
    place = data.draw(st.integers(len(code) - checked, len(code) - 1))
    symbol = data.draw(st.sampled_from(CROCKFORD.replace(code[place], "")))
    changed = code[:place] + symbol + code[place + 1 :]
    assert codes.read_code(changed) == Malformed(changed)


@given(
    mark(6), mark(4), st.integers(0, 1023), st.sampled_from(sorted(codes.SHEET_KINDS)),
    st.tuples(st.integers(0, 1023), st.integers(0, 1023)),
)  # fmt: skip
def test_pages_round_trip(
    workshop: str, session: str, table: int, sheet: str, numbers: tuple[int, int]
) -> None:
    code = codes.page_code(Where(workshop, session, table), sheet, *numbers)
    assert len(code) == 34
    assert ALPHANUMERIC.fullmatch(code)
    assert codes.read_code(code) == PageCode(code, workshop, session, table, sheet, *numbers)
    assert codes.checkin_form(code) == "malformed"


@given(st.integers(1, 4), mark(8), st.integers(0, 1023))
def test_corners_round_trip(corner: int, sheet: str, page: int) -> None:
    code = codes.corner_code(corner, sheet, page)
    assert len(code) == 16
    assert codes.read_code(code) == CornerCode(code, corner, sheet, page)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mario Bianchi",
        "https://example.org/F1R",
        PERSON[:-1],
        PERSON + "0",
        PERSON[:-1] + "U",
        PERSON[:5] + "O" + PERSON[6:],
        PERSON.replace("S", "ſ"),
        "１" * 30,
        PAGE,
        CORNER,
    ],
)
def test_what_is_no_person_code_is_malformed(text: str) -> None:
    assert codes.checkin_form(text) == "malformed"
    assert not codes.genuine(SECRET, text)


def test_thirty_symbols_have_the_form_whatever_they_begin_with() -> None:
    assert codes.checkin_form("z" * 30) == "person-form"
    assert not codes.genuine(SECRET, "Z" * 30)
    assert codes.read_code("Z" * 30) == Malformed("Z" * 30)


@given(st.text(max_size=40))
def test_reading_anything_never_fails(text: str) -> None:
    assert isinstance(codes.read_code(text), Malformed)


@given(marks)
def test_marks_are_stable_or_random(identifier: str) -> None:
    assert codes.mark_of(identifier, 10) == codes.mark_of(identifier, 12)[:10]
    fresh = {codes.fresh_mark(10) for _ in range(8)}
    assert len(fresh) == 8
    assert all(len(each) == 10 and set(each) <= set(CROCKFORD) for each in fresh)


@pytest.mark.parametrize(
    ("kind", "session", "reference"),
    [
        ("P", "G1T2", "D5SQY85FKG"),
        ("r", "G1T2", "D5SQY85FKG"),
        ("R", "G1T", "D5SQY85FKG"),
        ("R", "G1TI", "D5SQY85FKG"),
        ("R", "G1T2", "d5sqy85fkg"),
    ],
)
def test_a_person_code_of_wrong_parts_is_refused(kind: str, session: str, reference: str) -> None:
    with pytest.raises(ValueError, match=r"no kind|no mark"):
        codes.person_code(SECRET, kind, session, reference)


@pytest.mark.parametrize(
    ("table", "sheet", "page"), [(-1, "BD", 1), (1024, "BD", 1), (1, "XX", 1), (1, "BD", 1024)]
)
def test_a_page_code_of_wrong_parts_is_refused(table: int, sheet: str, page: int) -> None:
    with pytest.raises(ValueError, match=r"no kind|does not fit"):
        codes.page_code(Where("FG9TBF", "W8P3", table), sheet, page, 1)


@pytest.mark.parametrize("corner", [0, 5])
def test_a_sheet_has_four_corners(corner: int) -> None:
    with pytest.raises(ValueError, match="no corner"):
        codes.corner_code(corner, "W8P3XJR0", 1)
