"""Booking lists and notes come in whole, once, and from real files."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.staff import Do, Said, shown
from tests.shared import shared

EVENTBRITE = ("attendees", "eventbrite_it_cp1252_semicolon.csv", "cp1252", ";")
GOOGLE = ("attendees", "google_forms_it.csv", "utf-8", ",")
NOTES = ("notes", "gold_indecis_it_short_dev.csv", "utf-8", ",")


def file_of(source: tuple[str, ...]) -> Path:
    """The shared file of a source."""
    return shared(source[0], source[1])


def rows_of(source: tuple[str, ...]) -> list[dict[str, str]]:
    """The file's rows, read by Python's own reader with the encoding and delimiter told."""
    with file_of(source).open(encoding=source[2], newline="") as file:
        return list(csv.DictReader(file, delimiter=source[3]))


def people_in(do: Do, file: Path, source: tuple[str, ...], session: str = "S1") -> Said:
    """The receipt of the people of a source."""
    said = do("import", file, file_of(source), "--as", "people", "--session", session, "--json")
    assert said.code == 0, said.err
    return said


def test_no_name_of_a_real_list_is_mangled(prato: Path, do: Do) -> None:
    receipt = people_in(do, prato, EVENTBRITE).json
    rows = rows_of(EVENTBRITE)
    assert (receipt["read"], receipt["added"], receipt["refused"]) == (len(rows), len(rows), [])
    people = shown(do, prato, "people")
    given = {(row["Nome"].strip(), row["Cognome"].strip()) for row in rows}
    assert {(person["given_name"], person["surname"]) for person in people} == given
    assert {person["email"] for person in people} == {row["E-mail"] for row in rows}
    bodies = {row["Azienda"] for row in rows}
    assert {person["organisation"] for person in people} == bodies
    assert all(person["name"] == f"{person['given_name']} {person['surname']}" for person in people)


def test_whole_names_in_one_column_are_never_split(prato: Path, do: Do) -> None:
    receipt = people_in(do, prato, GOOGLE).json
    assert (receipt["read"], receipt["added"]) == (3, 4)
    people = shown(do, prato, "people")
    assert {p["name"] for p in people} == {"Zoë Ångström Bò", "ROSSI Mario", "De’ Rossi Désirée"}
    assert {(p["given_name"], p["surname"]) for p in people} == {("", "")}
    guests = [b for b in shown(do, prato, "bookings") if "extra_seat" in b["flags"]]
    assert len(guests) == 1


def test_two_seats_under_one_name_and_address_are_two_bookings_and_flagged(
    prato: Path, do: Do
) -> None:
    receipt = people_in(do, prato, EVENTBRITE).json
    assert receipt["flagged"]["duplicate"] == [7]
    mario = next(p for p in shown(do, prato, "people") if p["name"] == "Mario Rossi")
    bookings = [b for b in shown(do, prato, "bookings") if b["person"] == mario["id"]]
    assert [b["number"] for b in bookings] == [1, 2]
    assert [b["flags"] for b in bookings] == [[], ["duplicate"]]
    assert len(set(mario["codes"])) == 2


def test_a_second_list_with_the_same_people_is_flagged_against_the_first(
    prato: Path, do: Do
) -> None:
    people_in(do, prato, EVENTBRITE)
    assert people_in(do, prato, GOOGLE).json["flagged"]["duplicate"] == [2, 3]
    do("import", prato, file_of(EVENTBRITE), "--as", "people", "--session", "S2")
    said = do("import", prato, file_of(GOOGLE), "--as", "people", "--session", "S2")
    assert "stesso nome ed e-mail di un’altra riga: righe 2, 3" in said.out


@pytest.mark.parametrize("source", [EVENTBRITE, GOOGLE], ids=["eventbrite", "google"])
def test_the_same_people_twice_add_nothing(source: tuple[str, ...], prato: Path, do: Do) -> None:
    people_in(do, prato, source)
    before, whole = prato.read_bytes(), shown(do, prato)
    receipt = people_in(do, prato, source).json
    assert (receipt["added"], receipt["changed"]) == (0, 0)
    assert receipt["unchanged"] == len(shown(do, prato, "bookings"))
    assert shown(do, prato) == whole
    assert prato.read_bytes() == before


def test_real_notes_come_in_verbatim_and_once(prato: Path, do: Do) -> None:
    call = ("import", prato, file_of(NOTES), "--as", "notes", "--board", "S1-T3")
    said = do(*call)
    assert (said.code, said.out.split(";")[0]) == (0, "righe lette 267")
    notes = shown(do, prato, "notes")
    assert [note["text"] for note in notes] == [row["text"].strip() for row in rows_of(NOTES)]
    assert len(notes) == 267
    board = next(b for b in shown(do, prato, "boards") if b["code"] == "S1-T3")
    assert {note["board"] for note in notes} == {board["id"]}
    assert notes[0]["source"]["subject"] == rows_of(NOTES)[0]["subject"]
    assert do(*call, "--json").json["added"] == 0
    assert len(shown(do, prato, "notes")) == 267


def test_notes_are_never_read_as_capture_syntax(prato: Path, tmp_path: Path, do: Do) -> None:
    source = tmp_path / "idee.txt"
    lines = ["c. non è una causa", "> resta una freccia", '"così" +7', "\\ barra", "3: tre"]
    source.write_text("\n".join(lines), "utf-8")
    do("import", prato, source, "--as", "notes", "--board", "S1-T1")
    assert [note["text"] for note in shown(do, prato, "notes")] == lines
    assert {note["kind"] for note in shown(do, prato, "notes")} == {"problem"}


def test_a_trial_says_the_same_and_writes_nothing(prato: Path, do: Do) -> None:
    before = prato.read_bytes()
    call = ("import", prato, file_of(EVENTBRITE), "--as", "people", "--session", "S1")
    trial = do(*call, "--dry-run")
    assert prato.read_bytes() == before
    assert trial.lines[-1] == "prova: niente è stato scritto"
    assert do(*call).lines == trial.lines[:-1]


def test_rows_that_are_refused_are_listed_and_the_rest_is_taken(
    prato: Path, tmp_path: Path, do: Do
) -> None:
    source = tmp_path / "iscritti.csv"
    source.write_text("Cognome;Nome;Ente\nUno;Anna;X\n;;Y\nTre;Carla;Z;di troppo\n", "utf-8")
    said = do("import", prato, source, "--as", "people", "--session", "S1")
    assert said.code == 3
    assert said.err.splitlines() == [
        "riga 3: riga senza nome",
        "riga 4: 4 celle in 3 colonne: forse mancano le virgolette",
    ]
    assert "aggiunte 1" in said.out
    again = do("import", prato, source, "--as", "people", "--session", "S1", "--json")
    assert (again.code, again.err) == (3, "")
    assert [row["row"] for row in again.json["refused"]] == [3, 4]


def wrong_sources() -> Iterator[tuple[str, bytes]]:
    """Names and contents of files that are no list of people."""
    good = "Cognome;Nome\nUno;Anna\n"
    yield "vuoto.csv", b""
    yield "solo_righe.csv", b"\r\n\r\n"
    yield "intestazione.csv", b"Cognome;Nome;E-mail\n"
    yield "rotto.csv", good.encode("utf-8") + "Duè;Bèa\n".encode()[:-3] + b"\xc3\xb2\xff\xfe\x81"
    yield "virgolette.csv", b'Cognome;Nome\n"Uno;Anna\nDue;Bea\n'
    yield "foglio.xlsx", b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml" + bytes(100)
    yield "foto.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
    yield "pagina.csv", b"<!DOCTYPE html><html><body>Cognome;Nome</body></html>"
    yield "dati.csv", b'[{"cognome": "Uno", "nome": "Anna"}]'
    yield "casuale.csv", bytes((7 * at * at + 13 * at) % 256 for at in range(5000))
    yield "grande.csv", good.encode() * 600_000


def test_a_damaged_empty_or_wrong_file_gives_one_sentence_and_changes_no_byte(
    prato: Path, tmp_path: Path, do: Do
) -> None:
    before = prato.read_bytes()
    for name, content in wrong_sources():
        source = tmp_path / name
        source.write_bytes(content)
        for language in ("it", "en"):
            call = ("import", prato, source, "--as", "people", "--session", "S1")
            said = do(*call, language=language)
            assert (said.code, said.out) == (1, ""), name
            assert len(said.err.splitlines()) == 1, said.err
            assert name in said.err
            assert prato.read_bytes() == before


@pytest.mark.parametrize("what", ["people", "notes", "cards", "calls"])
def test_hostile_files_never_end_in_a_mishap(what: str, prato: Path, do: Do) -> None:
    place: dict[str, Any] = {"people": ("--session", "S1"), "notes": ("--board", "S1-T1")}
    place |= {"cards": (), "calls": ()}
    files = sorted(path for path in shared("naughty").rglob("*") if path.is_file())
    assert files
    for file in files:
        said = do("import", prato, file, "--as", what, *place[what], "--dry-run")
        assert said.code in (0, 1, 3), file
        assert said.code != 1 or len(said.err.splitlines()) == 1, file


def test_odd_strings_come_back_as_they_were(prato: Path, do: Do) -> None:
    file = shared("naughty", "blns.txt")
    assert do("import", prato, file, "--as", "notes", "--board", "S1-T1").code == 0
    notes = shown(do, prato, "notes")
    assert len(notes) > 500
    assert {"<script>alert(0)</script>", "사회과학원 어학연구소"} <= {n["text"] for n in notes}
    assert do("check", prato).code == 0
    assert do("show", prato, "notes").code == 0


def test_project_cards_come_in_once_and_later_lists_bring_them_up_to_date(
    tmp_path: Path, do: Do
) -> None:
    file, source = tmp_path / "schede.workshop", tmp_path / "schede.csv"
    do("new", file, "--programme", "next-generation-prato")
    source.write_text("Numero;Titolo;Missione;Costo;Stato\n7;Parco;2;1.500;Gara\n25;Ponte;3;;\n")
    call = ("import", file, source, "--as", "cards")
    assert do(*call, "--dry-run").lines[-1] == "prova: niente è stato scritto"
    receipt = do(*call, "--json").json
    assert (receipt["added"], receipt["changed"], receipt["refused"]) == (1, 1, [])
    assert receipt["made"] == {}
    cards = {card["number"]: card for card in shown(do, file, "cards")}
    assert (len(cards), cards[7]["title"], cards[7]["stage"]) == (25, "Parco", "tender")
    again = do(*call, "--json").json
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 2)
    source.write_text("Bando;Scadenza\nAlberi;31.03.2023\nOmbra;mai\n")
    said = do("import", file, source, "--as", "calls")
    assert (said.code, said.err) == (3, "riga 3: «mai» non va bene per «scadenza»\n")
    assert [call["deadline"] for call in shown(do, file, "calls")] == ["2023-03-31"]
    source.write_text("Numero;Titolo;Capofila\n26;Ombra;Ente Finto\n")
    assert "  si creano anche: 1 organizzazione" in do(*call, "--dry-run").lines
    assert do("check", file).code == 0
