"""The plan's tables, read back from the files that were written."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook

from facilitator.domain.europe import PlanView, plan_view
from facilitator.domain.records import Action, Board, Note, Organisation, Theme, Workshop
from facilitator.exports.contract import Options, Written
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from resources.load import toml
from tests.domain.books import book_of

FORM = toml("europe", "action-plan.toml")
AT = datetime(2026, 3, 5, 12, tzinfo=UTC)
LONG = ("Parola " * 1_400).strip()


@pytest.fixture
def view() -> PlanView:
    book = book_of(
        Workshop(id="w", title="Prato Carbon Neutral"),
        Theme(id="m", title="Mobilità", fields_of_action=("mobility",)),
        Theme(id="x", title="Senza campo"),
        Board(id="b"),
        Note(id="s", kind="scenario", text="Alle 22 senza auto", board="b"),
        Organisation(id="o", title="=1+1", influence=3),
        Action(id="a", title="Bus a chiamata", theme="m", text="Prima riga.\nSeconda riga.",
               types=("Servizio", "Governance"), costs=LONG),
        Action(id="z", order="2"),
    )  # fmt: skip
    return plan_view(book, FORM)


def written(view: PlanView, file: Path, language: str = "it") -> Written:
    options = Options("", "", language, AT)
    return exporter(f"plan-{file.suffix[1:]}").write(view, options, file, no_tick)


def test_a_word_processor_reads_every_table(view: PlanView, tmp_path: Path) -> None:
    file = tmp_path / "piano.docx"
    assert written(view, file) == Written(0, remarks=("plan_empty_cells",))
    document = Document(str(file))
    heads = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads[:2] == ["A-3.1 Mappa dei soggetti coinvolti", "A-3.2 Barriere"]
    assert heads[-2:] == ["Corrispondenze", "Celle vuote"]
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {"Prima riga.\nSeconda riga.", "Servizio\nGovernance", LONG, "=1+1"} <= cells
    assert {"Mobilità", "campo d’azione da indicare"} <= cells
    assert document.core_properties.title == "Prato Carbon Neutral · Piano d’azione NetZeroCities"


def test_a_spreadsheet_reads_every_table_and_no_text_is_a_formula(
    view: PlanView, tmp_path: Path
) -> None:
    file = tmp_path / "piano.xlsx"
    written(view, file)
    book = load_workbook(file)
    assert book.sheetnames == [
        "A-3.1", "A-3.2", "B-1.1", "B-2.1", "B-2.2", "B-3.1", "Corrispondenze", "Celle vuote",
    ]  # fmt: skip
    assert (book["A-3.1"]["B5"].value, book["A-3.1"]["B5"].data_type) == ("=1+1", "s")
    actions = {row[0].value: row[1].value for row in book["B-2.2"].iter_rows(min_row=5)}
    assert actions["Campo d’azione"] == "Mobilità"
    assert actions["Costi totali e costi per unità di CO2e"] == LONG
    assert book["A-3.2"]["A2"].value == "Ancora nulla da riportare qui."


def test_labels_come_in_the_language_asked_for(view: PlanView, tmp_path: Path) -> None:
    file = tmp_path / "plan.xlsx"
    written(view, file, "en")
    labels = [row[0].value for row in load_workbook(file)["B-2.2"].iter_rows(min_row=5)]
    assert labels[:3] == ["Action name", "Action type", "Action description"]
    assert len(labels) == 14


def test_where_nothing_is_empty_it_says_so(tmp_path: Path) -> None:
    body = Organisation(id="o", title="Ente", system="s", network="r", influence=1, interest=1)
    full = plan_view(book_of(Workshop(id="w", title="Prova"), body), FORM, "A-3.1")
    for suffix in ("docx", "xlsx"):
        assert written(full, tmp_path / f"piano.{suffix}").remarks == ()
    texts = [p.text for p in Document(str(tmp_path / "piano.docx")).paragraphs]
    assert "Nessuna cella è vuota." in texts
    sheet = load_workbook(tmp_path / "piano.xlsx")["Celle vuote"]
    assert sheet["A2"].value == "Nessuna cella è vuota."


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_the_same_content_and_date_give_the_same_bytes(
    view: PlanView, tmp_path: Path, suffix: str
) -> None:
    files = [tmp_path / f"{n}.{suffix}" for n in "ab"]
    for file in files:
        written(view, file)
    assert files[0].read_bytes() == files[1].read_bytes()
    with ZipFile(files[0]) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def test_a_table_may_be_called_what_no_sheet_may(view: PlanView, tmp_path: Path) -> None:
    odd = replace(view.tables[0], id="B/1: *[x]? '")
    written(replace(view, tables=(odd,)), tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").sheetnames[0] == "B-1- --x--"
