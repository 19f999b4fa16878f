"""Codes read at the desk: each answer where it belongs, and only genuine ones let in."""

import random
from pathlib import Path

import pytest

from facilitator.domain.codes import (
    CROCKFORD,
    Where,
    corner_code,
    fresh_mark,
    page_code,
    person_code,
)
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Booking, Session
from facilitator.storage.store import Setting, Store
from tests.cli.staff import PEOPLE, Do, shown


def answers(do: Do, file: Path, *codes: str, session: str = "S1") -> list[str]:
    """The first word of each answer."""
    said = do("checkin", file, "--session", session, *codes)
    assert said.err == ""
    words = [line.split("\t")[0] for line in said.lines]
    assert said.code == (0 if {*words} <= {"ok", "already"} else 3)
    return words


def codes_of(do: Do, file: Path) -> dict[str, list[str]]:
    """The codes of each person by name."""
    return {person["name"]: person["codes"] for person in shown(do, file, "people")}


def test_everybodys_codes_check_those_very_people_in(booked: Path, do: Do) -> None:
    owner = {code: name for name, codes in codes_of(do, booked).items() for code in codes}
    assert len(owner) == 5
    said = do("checkin", booked, "--session", "S1", *owner, "--json")
    assert said.code == 0
    assert [(a["code"], a["answer"], a["name"]) for a in said.json] == [
        (code, "ok", name) for code, name in owner.items()
    ]
    came = shown(do, booked, "attendance")
    bookings = {booking["id"]: booking["code"] for booking in shown(do, booked, "bookings")}
    assert {bookings[one["booking"]] for one in came} == set(owner)
    assert {one["person"] for one in came} == {p["id"] for p in shown(do, booked, "people")}
    before = booked.read_bytes()
    assert answers(do, booked, *owner) == ["already"] * 5
    assert booked.read_bytes() == before


def test_an_answer_says_who_it_is_in_the_language_of_the_desk(booked: Path, do: Do) -> None:
    code = codes_of(do, booked)["Nicolò Provàti"][0]
    assert do("checkin", booked, code, "--session", "S2").out == (
        "wrong-session\tNicolò Provàti\tprenotata per S1\n"
    )
    first = do("checkin", booked, code, "--session", "S1").out
    assert first.startswith("ok\tNicolò Provàti\tpresente dalle ")
    again = do("checkin", booked, code, "--session", "S1", language="en").out
    assert again.startswith("already\tNicolò Provàti\talready present since ")


def test_standard_input_gives_a_code_a_line_as_a_scanner_does(booked: Path, do: Do) -> None:
    one, other = [codes[0] for codes in codes_of(do, booked).values()][:2]
    typed = f"\ufeff{one}\r\n\r\n  {one.lower()} \n{other[:10]} {other[10:]}\nboh"
    expected = ["ok", "already", "ok", "malformed"]
    said = do("checkin", booked, "--session", "S1", "-", typed=typed)
    assert [line.split("\t")[0] for line in said.lines] == expected
    assert said.code == 3
    assert do("checkin", booked, "--session", "S1", "-", typed="").code == 0


def test_a_symbol_changed_to_any_other_is_forged(booked: Path, do: Do) -> None:
    chance = random.Random("forged")
    code = codes_of(do, booked)["Zoë D’Esempio"][0]
    changed = [
        code[:at] + symbol + code[at + 1 :]
        for at in range(len(code))
        for symbol in chance.sample([s for s in CROCKFORD if s != code[at]], 6)
    ]
    assert answers(do, booked, *changed) == ["forged"] * len(changed) == ["forged"] * 180
    swapped = code[:-2] + code[-1] + code[-2]
    assert swapped == code or answers(do, booked, swapped) == ["forged"]
    assert shown(do, booked, "attendance") == []


def test_another_workshops_genuine_code_is_forged(booked: Path, tmp_path: Path, do: Do) -> None:
    other, people = tmp_path / "altro.workshop", tmp_path / "iscritti.csv"
    do("new", other, "--programme", "prato-carbon-neutral")
    people.write_text(PEOPLE, "utf-8")
    do("import", other, people, "--as", "people", "--session", "S1")
    strange = codes_of(do, other)["Zoë D’Esempio"][0]
    assert answers(do, booked, strange) == ["forged"]
    assert answers(do, other, strange) == ["ok"]


def test_a_genuine_code_without_a_booking_here_is_unknown(booked: Path, do: Do) -> None:
    with Store.open(booked, Setting("")) as store:
        mark = store.book.find(Session, "S1").mark
        absent = person_code(store.codes_key, "R", mark, fresh_mark(10))
    assert answers(do, booked, absent) == ["unknown"]


def test_a_badge_of_the_same_booking_counts_as_its_row(booked: Path, do: Do) -> None:
    row = codes_of(do, booked)["Nicolò Provàti"][0]
    with Store.open(booked, Setting("")) as store:
        badge = person_code(store.codes_key, "B", row[3:7], row[7:17])
    assert answers(do, booked, badge, row) == ["ok", "already"]


def test_a_forgotten_persons_code_is_revoked(booked: Path, do: Do) -> None:
    codes = codes_of(do, booked)["李 Modello"]
    assert answers(do, booked, codes[0]) == ["ok"]
    assert do("forget", booked, codes[0], "--yes").code == 0
    assert answers(do, booked, *codes) == ["revoked", "revoked"]
    assert answers(do, booked, *codes, session="S2") == ["revoked", "revoked"]
    assert "李" not in do("checkin", booked, "--session", "S1", *codes).out


def test_a_code_that_was_printed_again_is_revoked(booked: Path, do: Do) -> None:
    with Store.open(booked, Setting("")) as store:
        booking = store.book.all(Booking)[0]
        reference = fresh_mark(10)
        fresh = {"reference": reference, "former": [booking.reference]}
        old = person_code(store.codes_key, "R", _mark_of(store, booking), booking.reference)
        writes = tuple(Write("booking", booking.id, name, value) for name, value in fresh.items())
        store.do(Edit("reprint_code", writes))
        new = person_code(store.codes_key, "R", _mark_of(store, booking), reference)
    assert answers(do, booked, old, new) == ["revoked", "ok"]


def _mark_of(store: Store, booking: Booking) -> str:
    return store.book.require(Session, booking.session).mark


MALFORMED = (
    "x", "0", "F1R", "https://example.org/F1R", "Nicolò Provàti", "李", "�",
    "0" * 29, "0" * 31, "I" * 30, "O" + "0" * 29, "U" * 30, "L" * 30, "F1R" + "-" * 27,
    page_code(Where("000000", "0000", 1), "AT", 1, 1), corner_code(1, "00000000", 1), "9" * 5000,
)  # fmt: skip


@pytest.mark.parametrize("text", MALFORMED, ids=range(len(MALFORMED)))
def test_anything_else_is_malformed(text: str, booked: Path, do: Do) -> None:
    assert answers(do, booked, text) == ["malformed"]
    assert do("checkin", booked, "--session", "S1", "-", typed=text).out.startswith("malformed")


def test_lower_case_and_blanks_are_folded(booked: Path, do: Do) -> None:
    code = codes_of(do, booked)["Nicolò Provàti"][0]
    spaced = " ".join(code[at : at + 5] for at in range(0, 30, 5)).lower()
    assert answers(do, booked, spaced, f"\t{code} ") == ["ok", "already"]


def test_the_session_is_named_by_code_or_id(booked: Path, do: Do) -> None:
    code = codes_of(do, booked)["Nicolò Provàti"][0]
    session = next(s for s in shown(do, booked, "sessions") if s["code"] == "S1")
    assert answers(do, booked, code, session="s1") == ["ok"]
    assert answers(do, booked, code, session=session["id"]) == ["already"]
