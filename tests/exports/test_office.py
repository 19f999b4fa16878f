"""Text documents and workbooks as others open them: LibreOffice shows every text, computes none."""

import csv
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import which
from typing import Any, NamedTuple

import docx
import openpyxl
import pytest

from facilitator.domain.records import Action, Cluster
from facilitator.exports.formats import EXPORTERS
from tests.exports.every import export_all
from tests.exports.material import Room
from tests.exports.reading import bare, whole_text
from tests.exports.report_rooms import process_room

needs_office = pytest.mark.skipif(
    not which("soffice"), reason="LibreOffice is not installed, so its reading was not checked"
)
ODD = (
    "=1+1", "-2+3", "+3", "@SUM(A1)", "'=1+1", "＝1+1", "0012", "1e5", "2023-01-10", "#N/A",
    "_x0041_", "<b>&amp;</b>", '"virgolette", e; punto', "https://example.org/?a=1&b=2",
    "una riga\ne un'altra", "\tdopo una tabulazione", "工人下班以后没有公交车",
    "Ελληνικά Кириллица",
)  # fmt: skip
TURNED = ("مرحبا بالعالم", "שלום עולם", "👩‍👩‍👧 🙂")
"""What stands on a page in another order, or in signs for which no font is sure to be there."""
A3, A4 = 8, 9
"""Papers as workbooks number them."""
LONG = " ".join(f"parola{number}" for number in range(2_500))
"""More than a row of a workbook can be high."""
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
"""Semicolons, quotes, UTF-8, texts quoted, cells as shown, a file for each sheet."""


class Opened(NamedTuple):
    """The files that were written, and what LibreOffice made of them."""

    files: tuple[Path, ...]
    folder: Path


def convert(files: Sequence[Path], target: str, folder: Path) -> None:
    """All files in one process, with settings of its own."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    done = subprocess.run(
        [*command, "--convert-to", target, "--outdir", folder, *files],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def odd_room() -> Room:
    """The process with odd texts in its notes, clusters and actions."""
    room = process_room()
    for number, text in enumerate((*ODD, *TURNED)):
        room.note(f"odd{number}", text, kind="cause", cluster="c1")
        room.put(Cluster, f"oddc{number}", board="b1", title=text, statement=text)
        room.put(Action, f"odda{number}", title=text, text=text)
    room.note("long", LONG)
    return room


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    folder = tmp_path_factory.mktemp("office")
    files = tuple(export_all(odd_room().book, {".docx", ".xlsx"}, folder))
    made = {file.stem.rpartition("-")[0] for file in files}
    assert made == {row.id for row in EXPORTERS if row.suffix in (".docx", ".xlsx")}
    convert(files, "pdf", folder)
    convert([file for file in files if file.suffix == ".xlsx"], EVERY_SHEET, folder)
    return Opened(files, folder)


def lost(texts: Iterable[str], shown: str) -> list[str]:
    """What a page does not show of the texts that it can show as they were written."""
    sure = (text for text in texts if not any(odd in text for odd in TURNED))
    return [text for text in sure if read(text) not in shown and text != LONG]


def read(text: str) -> str:
    """A text as it is read from a page, where a sign of another typeface may come later."""
    return bare(text).replace("\u2610", "")


@needs_office
def test_a_word_processor_shows_every_paragraph_and_cell(opened: Opened) -> None:
    for file in opened.files:
        if file.suffix == ".docx":
            shown = read(whole_text(opened.folder / f"{file.stem}.pdf"))
            body = docx.Document(str(file)).element.body
            texts = [one.text or "" for one in body.iter() if one.tag.endswith("}t")]
            assert any(texts)
            assert lost(texts, shown) == [], file.name


@needs_office
def test_a_spreadsheet_shows_every_cell_and_computes_none(opened: Opened) -> None:
    for file in opened.files:
        if file.suffix == ".xlsx":
            shown = read(whole_text(opened.folder / f"{file.stem}.pdf"))
            for sheet in openpyxl.load_workbook(file):
                cells = [str(cell.value) for row in sheet for cell in row if cell.value is not None]
                assert lost(cells, shown) == [], f"{file.name}: {sheet.title}"
                told = _csv(opened.folder / f"{file.stem}-{sheet.title}.csv")
                assert [text for text in cells if text not in told] == []


def _csv(file: Path) -> set[str]:
    with file.open(encoding="utf-8", newline="") as lines:
        return {cell for row in csv.reader(lines, delimiter=";") for cell in row}


def test_no_cell_of_a_workbook_is_a_formula_or_an_error(tmp_path: Path) -> None:
    for file in export_all(odd_room().book, {".xlsx"}, tmp_path):
        for sheet in openpyxl.load_workbook(file):
            kinds = {cell.data_type for row in sheet for cell in row}
            assert kinds <= {"s", "n", "d"}, f"{file.name}: {sheet.title}"


def test_a_workbook_is_set_up_to_be_read_and_printed(tmp_path: Path) -> None:
    for file in export_all(odd_room().book, {".xlsx"}, tmp_path):
        book: Any = openpyxl.load_workbook(file)
        assert book.properties.title
        for sheet in book:
            assert sheet.freeze_panes
            assert sheet.print_title_rows
            assert sheet.page_setup.paperSize in (A3, A4)
            assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
            assert sheet.page_setup.orientation == "landscape"
            assert sheet.auto_filter.ref or sheet.freeze_panes.startswith("B")
            assert all(cell.alignment.wrap_text for cell in sheet[sheet.max_row])
