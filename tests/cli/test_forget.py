"""Forgetting a person and redacting a note leave nothing behind, here and after any merge."""

import base64
import json
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.staff import PEOPLE, PROGRAM, Do, shown

SURNAME, GIVEN_NAME, ADDRESS = "D’Esempio", "Zoë", "zoe.desempio@example.org"
ZOE = f"{GIVEN_NAME} {SURNAME}"


def forms(text: str) -> Iterator[bytes]:
    """The bytes in which a text may stand: composed or not, in any encoding, JSON or base64."""
    for spelled in {unicodedata.normalize(form, text) for form in ("NFC", "NFD")}:
        for cased in {spelled, spelled.casefold(), spelled.upper()}:
            plain = cased.encode()
            yield plain
            yield from (cased.encode(f"utf-16-{end}") for end in ("le", "be"))
            yield json.dumps(cased)[1:-1].encode()
            yield cased.encode("cp1252", "ignore")
            for skipped in range(3):
                coded = base64.b64encode(b"\0" * skipped + plain)
                yield coded[4 if skipped else 0 : -4]


def found_in(folder: Path, texts: tuple[str, ...]) -> list[str]:
    """Files under a folder in which one of the texts stands in some form."""
    wanted = {form for text in texts for form in forms(text) if len(form) > 4}
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in wanted)
    ]


@pytest.fixture
def zoe(booked: Path, tmp_path: Path, do: Do) -> str:
    """The id of somebody who is booked and came; the list that named her is gone."""
    person = next(p for p in shown(do, booked, "people") if p["name"] == ZOE)
    assert do("checkin", booked, "--session", "S1", person["code"]).code == 0
    (tmp_path / "iscritti.csv").unlink()
    return str(person["id"])


def test_the_search_finds_a_name_in_every_form(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, f"{{'a': '{ZOE}'}}")
        for number, data in enumerate(
            (text.encode(), text.encode("utf-16"), base64.b64encode(text.encode()))
        ):
            (tmp_path / "file").write_bytes(data)
            assert found_in(tmp_path, (ZOE,)) == ["file"], (form, number)


def test_no_byte_of_a_forgotten_name_is_left(
    zoe: str, booked: Path, tmp_path: Path, do: Do
) -> None:
    before = shown(do, booked)
    assert do("forget", booked, ZOE, "--yes").code == 0
    assert found_in(tmp_path, (ZOE, SURNAME, ADDRESS)) == []
    person = next(p for p in shown(do, booked, "people") if p["id"] == zoe)
    assert (person["forgotten"], person["name"], person["code"]) == (True, "", "")
    blank = ("given_name", "surname", "email", "latin", "phone", "title")
    assert {person[name] for name in blank} == {""}
    after = shown(do, booked)
    for plural in ("people", "bookings", "attendance"):
        assert len(after[plural]) == len(before[plural])
    assert do("check", booked).code == 0
    assert ZOE not in do("history", booked, zoe).out
    for plural in ("people", "bookings", "attendance"):
        assert "[dati cancellati]" in do("show", booked, plural).out


def test_nothing_of_the_name_was_ever_in_the_clear(
    zoe: str, booked: Path, tmp_path: Path, do: Do
) -> None:
    assert found_in(tmp_path, (SURNAME, ADDRESS)) == []


@pytest.mark.parametrize("into_old", [True, False], ids=["into the old copy", "from the old copy"])
def test_an_old_copy_does_not_bring_a_forgotten_person_back(
    into_old: bool, zoe: str, booked: Path, tmp_path: Path, do: Do
) -> None:
    old = Path(shutil.copy(booked, tmp_path / "vecchia.workshop"))
    do("forget", booked, zoe, "--yes")
    do("capture", old, "--board", "S1-T1", typed="p. scritta sulla copia\n")
    into, source = (old, booked) if into_old else (booked, old)
    said = do("merge", into, source)
    assert said.code == 0, said.err
    assert ("cancellazioni per sempre ricevute: 1" in said.out) == into_old
    person = next(p for p in shown(do, into, "people") if p["id"] == zoe)
    assert (person["forgotten"], person["name"]) == (True, "")
    if not into_old:
        old.unlink()
    assert found_in(tmp_path, (ZOE, SURNAME, ADDRESS)) == []
    assert do("check", into).code == 0


def test_the_same_row_adds_a_forgotten_person_anew(
    zoe: str, booked: Path, tmp_path: Path, do: Do
) -> None:
    do("forget", booked, zoe, "--yes")
    people = tmp_path / "iscritti.csv"
    people.write_text(PEOPLE, "utf-8")
    receipt = do("import", booked, people, "--as", "people", "--session", "S1", "--json").json
    assert (receipt["added"], receipt["unchanged"]) == (1, 4)
    again = [p for p in shown(do, booked, "people") if p["name"] == ZOE]
    assert len(again) == 1
    assert again[0]["id"] != zoe
    assert len(shown(do, booked, "people")) == 5


def test_without_a_terminal_it_needs_yes_and_twice_is_no_mishap(
    zoe: str, booked: Path, do: Do
) -> None:
    before = booked.read_bytes()
    said = do("forget", booked, zoe)
    assert (said.code, said.out) == (1, "")
    assert "Ripetere il comando con --yes" in said.err
    assert booked.read_bytes() == before
    assert do("forget", booked, zoe, "--yes").code == 0
    once = booked.read_bytes()
    assert do("forget", booked, zoe, "--yes").code == 0
    assert booked.read_bytes() == once


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX terminal")
@pytest.mark.parametrize(("answer", "code"), [(b"s\n", 0), (b"n\n", 1), (b"\n", 1), (b"\x04", 1)])
def test_at_a_terminal_it_asks_first(
    answer: bytes, code: int, zoe: str, booked: Path, do: Do
) -> None:
    here, there = os.openpty()
    call = [*PROGRAM, "forget", str(booked), zoe]
    with subprocess.Popen(call, stdin=there, stdout=subprocess.PIPE) as asking:
        os.write(here, answer)
        said = asking.communicate()[0].decode()
    os.close(here)
    os.close(there)
    assert asking.returncode == code
    assert f"i dati di «{ZOE}»? Non si può annullare" in said
    assert ("niente è stato cancellato" in said) == bool(code)
    person = next(p for p in shown(do, booked, "people") if p["id"] == zoe)
    assert person["name"] == (ZOE if code else "")


def test_a_redacted_note_leaves_none_of_its_texts(prato: Path, tmp_path: Path, do: Do) -> None:
    do("capture", prato, "--board", "S1-T1", typed=f"p. Lo dice {ZOE}\np. altra\n")
    old = Path(shutil.copy(prato, tmp_path / "vecchia.workshop"))
    note, other = shown(do, prato, "notes")
    assert "--yes" in do("redact", prato, note["id"]).err
    assert do("redact", prato, note["id"], "--yes").code == 0
    do("merge", old, prato)
    assert found_in(tmp_path, (ZOE, "Lo dice")) == []
    for file in (prato, old):
        assert [n["text"] for n in shown(do, file, "notes")] == ["", other["text"]]
        assert do("check", file).code == 0
    assert "[oscurato]" in do("history", prato, note["id"]).out
    assert shown(do, prato, "notes")[1] == other


def test_only_a_note_is_redacted(booked: Path, do: Do) -> None:
    for plural in ("people", "boards", "facts"):
        other = shown(do, booked, plural)[0]["id"]
        assert do("redact", booked, other, "--yes").code == 1
