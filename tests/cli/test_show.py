"""What show, history, check and the lists say, to scripts and to people."""

import os
import re
import subprocess
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from facilitator.cli.speech import columns_of
from facilitator.domain.commands.frames import add_frame
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.plenary import raise_to_plenary
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.kinds import LINK_KINDS, NOTE_KINDS
from facilitator.domain.layout import Rect
from facilitator.domain.records import PLURALS, Board
from facilitator.domain.values import fresh_id
from facilitator.storage.store import Setting, Store
from tests.cli.staff import PROGRAM, Do, shown

TYPED = """p. Il bus non passa
> c. Corse tagliate +4
> b. 3: "Nessuno ci ascolta"
> e. NT si va in macchina
"""

FIELDS = {
    "notes": {"id", "board", "kind", "text", "seat", "cluster", "x", "y", "versions"},
    "boards": {"id", "code", "title", "session"},
    "sessions": {"id", "code", "title", "date"},
    "themes": {"id", "title", "objectives"},
    "clusters": {"id", "board", "title", "shown_title", "notes", "votes", "tables"},
    "links": {"id", "kind", "source", "target"},
    "people": {
        "id", "name", "given_name", "surname", "organisation", "category", "code", "forgotten",
    },
}  # fmt: skip
"""What the contract promises at least of each kind."""


@pytest.fixture
def talked(booked: Path, do: Do) -> Path:
    """A workshop with a table's first notes and the people of a session."""
    assert do("capture", booked, "--board", "S1-T2", typed=TYPED).code == 0
    return booked


def test_everything_is_one_document_of_lists_by_kind(talked: Path, do: Do) -> None:
    whole = shown(do, talked)
    assert list(whole) == list(PLURALS.values())
    assert [len(whole[plural]) for plural in ("sessions", "tables", "boards")] == [12, 48, 56]
    ids = [record["id"] for records in whole.values() for record in records]
    assert len(ids) == len(set(ids))
    for plural, records in whole.items():
        assert shown(do, talked, plural) == records


@pytest.mark.parametrize("plural", FIELDS)
def test_records_bear_the_fields_of_the_contract(plural: str, talked: Path, do: Do) -> None:
    for record in shown(do, talked, plural):
        assert record.keys() >= FIELDS[plural]


def test_codes_are_unique_and_groups_of_unknown_days_stay_empty(prato: Path, do: Do) -> None:
    whole = shown(do, prato)
    for plural in ("sessions", "tables", "boards"):
        codes = [record["code"] for record in whole[plural]]
        assert len(set(codes)) == len(codes)
    assert "S1-T2" in [board["code"] for board in whole["boards"]]
    unknown = [session for session in whole["sessions"] if session["code"].startswith("S")]
    assert {session["date"] for session in unknown} == {""}
    assert all(session["groups"] == [] for session in unknown)


def test_notes_and_links_bear_the_keys_of_their_kinds(talked: Path, do: Do) -> None:
    notes = {note["text"]: note for note in shown(do, talked, "notes")}
    assert [note["kind"] for note in notes.values()] == ["problem", "cause", "barrier", "effect"]
    assert {note["kind"] for note in notes.values()} <= {kind.key for kind in NOTE_KINDS}
    assert all(isinstance(note[axis], int) for note in notes.values() for axis in "xy")
    assert notes["Nessuno ci ascolta"]["seat"] == 3
    links = shown(do, talked, "links")
    assert [link["kind"] for link in links] == ["causes", "blocks", "effect_of"]
    assert {link["kind"] for link in links} <= {kind.key for kind in LINK_KINDS}
    assert {link["target"] for link in links} == {notes["Il bus non passa"]["id"]}


def test_people_see_names_and_words_in_tables(talked: Path, do: Do) -> None:
    bookings = do("show", talked, "bookings").out
    assert "Nicolò Provàti" in bookings
    assert "stesso nome ed e-mail di un’altra riga" in bookings
    links = do("show", talked, "legami").out
    assert "Corse tagliate" in links
    assert "causa" in links
    assert "data da inserire" in do("show", talked, "sessions").out
    assert "date to be added" in do("show", talked, "sessions", language="en").out


def test_a_table_is_whole_in_a_pipe_and_aligned_in_every_script(talked: Path, do: Do) -> None:
    lines = do("show", talked, "people").lines
    ids = {person["id"] for person in shown(do, talked, "people")}
    assert {line.split()[-1] for line in lines[1:]} == ids
    chinese = next(line for line in lines if "李" in line)
    latin = next(line for line in lines if "Provàti" in line)
    assert chinese.index("F1R") + 1 == latin.index("F1R")


def read_all(terminal: int) -> str:
    """All that was written to a terminal whose other end is closed: it comes in pieces."""
    found = b""
    with suppress(OSError):
        while piece := os.read(terminal, 10_000):
            found += piece
    os.close(terminal)
    return found.decode()


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX terminal")
@pytest.mark.parametrize(("columns", "ids"), [(60, 0), (90, 0), (200, 4)])
def test_a_table_fits_the_terminal_and_leaves_ids_out_first(
    columns: int, ids: int, booked: Path
) -> None:
    here, there = os.openpty()
    call = [*PROGRAM, "show", str(booked), "people"]
    env = os.environ | {"COLUMNS": str(columns)}
    done = subprocess.run(call, stdout=there, stderr=subprocess.PIPE, env=env)
    os.close(there)
    lines = read_all(here).splitlines()
    # A code's own random signs may spell its first ones again.
    assert all(len(re.findall(r"\bF1R", line)) == 1 for line in lines[1:])
    assert columns == 60 or max(map(columns_of, lines)) <= columns
    assert len(re.findall(r"[0-9a-f]{32}", "\n".join(lines))) == ids
    assert ("allargare la finestra" in done.stderr.decode()) == (not ids)


def test_frames_and_pictures_are_listed_without_the_pictures_bytes(talked: Path, do: Do) -> None:
    with Store.open(talked, Setting("laptop")) as store:
        board = store.book.all(Board)[0].id
        store.do(add_frame(store.book, board, Rect(0, 0, 400, 300), "Per la plenaria"))
        bytes_ = "iVBORw0KGgo" * 400
        picture = new_record("picture", fresh_id(), name="foto.png", media="image/png", data=bytes_)
        store.do(Edit("write_note", picture))
    assert "Per la plenaria" in do("show", talked, "frames").out
    listed = do("show", talked, "pictures")
    assert (listed.code, "foto.png" in listed.out, bytes_[:80] in listed.out) == (0, True, False)
    (record,) = shown(do, talked, "pictures")
    assert record["data"] == bytes_
    assert bytes_[:80] not in do("history", talked, record["id"]).out


def test_a_kind_is_named_in_either_language(talked: Path, do: Do) -> None:
    for name in ("note", "notes", "NOTE", "Notes"):
        assert shown(do, talked, name) == shown(do, talked, "notes")


def test_a_new_workshop_shows_what_it_has_and_says_where_there_is_nothing(
    prato: Path, do: Do
) -> None:
    assert shown(do, prato, "notes") == []
    assert do("show", prato, "notes").out == "nessun record\n"


def test_history_tells_each_change_with_its_time_and_its_words(talked: Path, do: Do) -> None:
    note = shown(do, talked, "notes")[1]
    entries = do("history", talked, note["id"], "--json").json
    assert {entry["field"] for entry in entries} >= {"text", "kind", "hands", "board"}
    text = next(entry for entry in entries if entry["field"] == "text")
    assert (text["before"], text["after"], text["blank"]) == (None, "Corse tagliate", False)
    page = do("history", talked, note["id"]).out
    assert "nota scritta · testo: Corse tagliate" in page
    assert "nota scritta · tipo: Causa" in page
    assert all(line.split()[2] == "S1-T2" for line in page.splitlines())
    assert "note written · kind: Cause" in do("history", talked, note["id"], language="en").out


def test_history_takes_a_code_a_name_or_a_persons_code(talked: Path, do: Do) -> None:
    person = shown(do, talked, "people")[0]
    by_id = do("history", talked, person["id"]).out
    assert "persone importate · cognome: Provàti" in by_id
    assert do("history", talked, person["name"]).out == by_id
    assert do("history", talked, person["code"].lower()).out == by_id
    board = next(b for b in shown(do, talked, "boards") if b["code"] == "S1-T2")
    assert do("history", talked, "s1-t2").out == do("history", talked, board["id"]).out


def test_check_counts_what_it_found_sound(talked: Path, do: Do) -> None:
    said = do("check", talked)
    assert said.code == 0
    assert "integro, 6 passi" in said.out
    assert do("check", talked, "--json").json == {
        "file": str(talked), "clean": True, "faults": [], "steps": 6,
    }  # fmt: skip


def test_check_finds_a_row_that_was_changed_behind_the_journals_back(talked: Path, do: Do) -> None:
    data = talked.read_bytes()
    assert data.count(b"Corse tagliate") >= 2  # The value in the journal, and the row.
    at = data.rindex(b"Corse tagliate")
    talked.write_bytes(data[:at] + b"Corse regalate" + data[at + 14 :])
    said = do("check", talked)
    assert said.code == 1
    assert said.out.startswith(f"{talked}: ")
    assert "non è integro" in said.err


def test_programmes_and_formats_are_listed_for_both(do: Do) -> None:
    for word, first in (("programmes", "prato-carbon-neutral"), ("formats", "board-pdf")):
        rows = do(word, "--json").json
        assert rows[0]["id"] == first
        table = do(word).out
        assert all(row["id"] in table for row in rows)
    assert [row["id"] for row in do("formats", "--json").json][:2] == [
        "board-pdf",
        "attendance-pdf",
    ]


def test_a_new_workshop_speaks_the_language_that_is_asked_for(tmp_path: Path, do: Do) -> None:
    file = tmp_path / "a b è 中.workshop"
    said = do("new", file, "--programme", "prato-carbon-neutral", "--language", "en", "--json")
    assert said.json == {"file": str(file), "sessions": 12, "tables": 48, "boards": 56}
    assert shown(do, file, "themes")[1]["title"] == "Sustainable mobility"
    assert do("new", tmp_path / "vuoto.workshop").code == 0
    assert len(shown(do, tmp_path / "vuoto.workshop", "boards")) == 1


def test_records_are_shown_as_they_were_at_a_time(talked: Path, do: Do) -> None:
    for minute, text in ((5, "prima"), (10, "dopo")):
        at = round(datetime(2030, 1, 1, 16, minute).timestamp() * 1000)
        with Store.open(talked, Setting("later", partial(int, at))) as store:
            board = store.book.find(Board, "S1-T2").id
            store.do(write_notes(store.book, board, [NoteDraft(text)]))
    said = do("show", talked, "notes", "--json", "--at", "2030-01-01 16:05")
    before = [note["text"] for note in said.json]
    assert "prima" in before
    assert "dopo" not in before
    assert len(shown(do, talked, "notes")) == len(before) + 1
    assert do("show", talked, "--at", "ieri").code == 1
    assert "vuoto" in do("show", talked, "--at", "1999-01-01").err


def test_an_item_of_the_plenary_is_told_with_what_it_refers_to(do: Do, tmp_path: Path) -> None:
    file = tmp_path / "plenaria.workshop"
    assert do("new", file, "--programme", "prato-carbon-neutral").code == 0
    with Store.open(file, Setting(laptop="test")) as store:
        board = store.book.find(Board, "S1-T2")
        cluster = fresh_id()
        note = new_record(
            "note", fresh_id(), board=board.id, text="Orari", cluster=cluster, hands=3
        )
        store.do(
            Edit("gather", (*new_record("cluster", cluster, board=board.id, title="Bus"), *note))
        )
        store.do(raise_to_plenary(store.book, board.session, [cluster]))
    table, item = sorted(shown(do, file, "clusters"), key=lambda one: one["title"], reverse=True)
    assert (table["votes"], table["tables"]) == (3, ["S1-T2"])
    assert (item["title"], item["shown_title"], item["votes"], item["tables"]) == (
        "", "Bus", 3, ["S1-T2"],
    )  # fmt: skip


def test_sums_are_parted_in_thousands_and_a_source_of_a_sum_is_no_origin(
    do: Do, tmp_path: Path
) -> None:
    file, source = tmp_path / "schede.workshop", tmp_path / "schede.csv"
    do("new", file, "--programme", "next-generation-prato")
    source.write_text("Numero;Titolo;Costo\n1;Parco;1200000\n")
    do("import", file, source, "--as", "cards")
    assert "1.200.000" in do("show", file, "cards").out
    assert "1,200,000" in do("show", file, "cards", language="en").out
    assert "fonte" in do("show", file, "facts").lines[0]
