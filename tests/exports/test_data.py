"""The data formats: every text comes back as it was, and no spreadsheet computes one."""

import csv
import json
import re
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl.utils.escape import unescape

from facilitator.domain.data_tables import Column, DataTable, data_tables, notes_table
from facilitator.domain.records import AgendaItem, Note, Session, Venue, Workshop
from facilitator.domain.sessions_view import sessions_view
from facilitator.domain.values import clean_text
from facilitator.domain.whole import steps_of, whole_of
from facilitator.exports.contract import Written
from facilitator.exports.data.cells import harmless
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.imports.whole import read_whole
from tests.domain.books import BOARD, Journal, book_of
from tests.exports.material import AT, full_room, options
from tests.shared import odd_texts


def write(name: str, view: object, target: Path) -> Written:
    return exporter(name).write(view, options(), target, no_tick)


def table(*texts: str) -> DataTable:
    return DataTable("notes", (Column("text"),), tuple((text,) for text in texts))


def as_written(cell: str) -> str:
    """What was made harmless: a reader takes away one apostrophe before such a sign."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell


def read_csv(target: Path) -> list[str]:
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return [row[0] for row in csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""),
                                         delimiter=";")][1:]  # fmt: skip


def test_naughty_strings_come_back_from_every_format(tmp_path: Path) -> None:
    texts = odd_texts()
    write("notes-csv", table(*texts), tmp_path / "a.csv")
    assert [as_written(cell) for cell in read_csv(tmp_path / "a.csv")] == texts
    write("data-xlsx", (table(*texts),), tmp_path / "a.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == texts
    assert {row[0].data_type for row in sheet.iter_rows(min_row=2)} == {"s"}
    notes = [Note(id=f"n{n}", born=(n + 2, "a"), text=text) for n, text in enumerate(texts)]
    whole = whole_of(book_of(Workshop(id="w", born=(1, "a")), *notes))
    write("workshop-json", whole, tmp_path / "a.json")
    read = read_whole((tmp_path / "a.json").read_bytes(), "a.json")
    assert [note["text"] for note in read.records["notes"]] == texts


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "＝", "＋", "－", "＠"]
)
def test_what_looks_like_a_formula_stays_text(start: str, tmp_path: Path) -> None:
    text = f"{start}1+1"
    write("notes-csv", table(text), tmp_path / "a.csv")
    (cell,) = read_csv(tmp_path / "a.csv")
    assert cell == f"'{text}"
    assert as_written(cell) == text
    write("data-xlsx", (table(text),), tmp_path / "a.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert (sheet["A2"].data_type, unescape(sheet["A2"].value)) == ("s", text)


@given(st.text())
def test_a_guarded_text_is_known_again(text: str) -> None:
    assert as_written(harmless(text)) == text


def test_a_text_too_long_for_a_cell_goes_on_behind_the_last_column(tmp_path: Path) -> None:
    text = "parola " * 12_000
    written = write("data-xlsx", (table(text.strip()),), tmp_path / "a.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert "".join(cell.value for cell in sheet[2]) == text.strip()
    assert "cells_parted" in written.remarks


@pytest.mark.parametrize("name", ["notes-csv", "data-xlsx", "workshop-json", "sessions-ics"])
def test_the_same_content_and_date_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    room = full_room()
    row = exporter(name)
    for file in ("a", "b"):
        write(name, row.view(room.book, room.book.workshop), tmp_path / file)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_tables_speak_the_readers_language(tmp_path: Path) -> None:
    note = Note(id="n", board="board", text="Una nota", kind="cause", details={"who": "Comune"})
    view = notes_table(book_of(BOARD, note))
    exporter("notes-csv").write(view, options(language="en"), tmp_path / "a.csv", no_tick)
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert "kind" in text.splitlines()[0]
    assert ";Cause;Una nota;" in text
    assert "who: Comune" in text


def test_an_empty_table_says_so_and_all_tables_make_one_book(tmp_path: Path) -> None:
    assert write("notes-csv", table(), tmp_path / "a.csv").remarks == ("no_rows",)
    written = write("data-xlsx", data_tables(full_room().book), tmp_path / "a.xlsx")
    assert written.remarks == ("personal_data",)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Note", "Gruppi di note", "Legami", "Voti", "Presenze"]
    assert book.properties.title == "Tutte le tabelle"


def test_sessions_with_a_day_are_in_the_calendar_the_others_are_told(tmp_path: Path) -> None:
    book = book_of(
        Workshop(id="w", title="Percorso"), Venue(id="v", title="Sala", address="via Prova 1"),
        Session(id="a", code="S1", title="Primo", date="2026-02-03", start="15:00", end="18:00",
                venue="v", question="Perché?", booking="in Comune", order="1"),
        Session(id="b", code="S2", date="2026-02-04", actual_date="2026-02-05", order="2"),
        Session(id="c", code="S3", order="3"),
        Session(id="d", code="S4", date="2026-02-06", start="15:00", end="boh", order="4"),
        AgendaItem(id="i", session="a", title="Apertura", start="15:00", minutes=20),
    )  # fmt: skip
    written = write("sessions-ics", sessions_view(book), tmp_path / "a.ics")
    assert written.remarks == ("dates_unknown",)
    events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert [str(event["uid"]) for event in events] == [f"{i}@facilitator" for i in "abd"]
    first, second, third = events
    assert first.decoded("dtstart") == datetime(2026, 2, 3, 15)
    assert first.decoded("dtend") == datetime(2026, 2, 3, 18)
    assert str(first["location"]) == "Sala, via Prova 1"
    assert "15:00 Apertura (20′)" in str(first["description"])
    assert second.decoded("dtstart") == date(2026, 2, 5)
    assert "dtend" not in third


@pytest.mark.parametrize("text", ["Perché, " * 30, "工人" * 60 + "\nfine", "a;b,c\\d\n🙂 =1"])
def test_a_calendar_keeps_to_the_rules_of_its_format(text: str, tmp_path: Path) -> None:
    one = Session(id="a", code="S1", title=text.split("\n")[0], date="2026-02-03", text=text)
    write("sessions-ics", sessions_view(book_of(Workshop(id="w"), one)), tmp_path / "a.ics")
    written = (tmp_path / "a.ics").read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n")
    assert max(map(len, written.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert str(event["description"]) == text
    assert event.decoded("dtstamp") == AT
    assert event.decoded("dtstart") == date(2026, 2, 3)


WORDS = st.text(max_size=20).map(clean_text)
NOTES = st.builds(
    Note, id=st.uuids().map(lambda one: one.hex),
    born=st.tuples(st.integers(2, 9), st.sampled_from("ab")), at=st.integers(0, 9**9),
    by=st.sampled_from(["", "S1-T1"]), text=WORDS, kind=st.sampled_from(["problem", "idea"]),
    place=st.none() | st.tuples(st.integers(-999, 999), st.integers(-999, 999)),
    seat=st.none() | st.integers(1, 9), quotation=st.booleans(),
    details=st.dictionaries(st.sampled_from("ab"), WORDS.filter(bool), max_size=2),
    foreign=st.dictionaries(st.just("jsoncanvas"), st.just('{"at": [0], "raw": [{}]}')),
)  # fmt: skip


@given(st.lists(NOTES, max_size=6, unique_by=lambda note: note.id))
def test_any_book_comes_back_from_its_json(notes: list[Note]) -> None:
    book = book_of(Workshop(id="w", title="Prova", born=(1, "a")), *notes)
    whole = json.loads(json.dumps(whole_of(book)))
    journal = Journal()
    for one in steps_of(whole):
        journal.do(one.edit)
    again = whole_of(journal.book)
    bare = [
        [{k: v for k, v in note.items() if k not in ("at", "by", "step")} for note in found]
        for found in (whole.get("notes", []), json.loads(json.dumps(again)).get("notes", []))
    ]
    assert bare[0] == bare[1]
