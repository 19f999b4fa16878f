"""Text documents from within: what word processors and screen readers ask of them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont

from facilitator.exports.word import Grid
from facilitator.exports.word.grids import widths_of
from tests.exports.every import export_all
from tests.exports.report_rooms import process_room


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return list(export_all(process_room().book, {".docx"}, tmp_path_factory.mktemp("word")))


def opened(files: list[Path]) -> Iterator[tuple[str, Any]]:
    for file in files:
        yield file.name, docx.Document(str(file))


def test_documents_say_what_they_are_and_in_which_language(files: list[Path]) -> None:
    for name, document in opened(files):
        about = document.core_properties
        assert about.title, name
        assert about.author.startswith("Percorso")
        assert about.language == "it-IT"
        assert (about.comments, about.last_modified_by) == ("", "")
        (usual,) = document.styles.element.iter(qn("w:lang"))
        assert usual.get(qn("w:val")) == "it-IT"


def test_headings_have_their_level_and_pages_are_a4(files: list[Path]) -> None:
    for name, document in opened(files):
        for level in (1, 2, 3, 4):
            properties = document.styles[f"Heading {level}"].element.pPr
            assert properties.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
        page = document.sections[0]
        assert sorted((round(page.page_width.mm), round(page.page_height.mm))) == [210, 297], name


def test_every_word_stands_in_a_style_that_the_document_has(files: list[Path]) -> None:
    for name, document in opened(files):
        known = {style.style_id for style in document.styles}
        tags = {qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle")}
        used = {e.get(qn("w:val")) for e in document.element.iter() if e.tag in tags}
        assert used <= known, name
        assert not any(e.tag == qn("w:rFonts") for e in document.element.iter()), name


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind jc rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs shd rtl lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders shd",
}
"""In which order the format wants what is said of paragraphs, runs, tables and cells."""


def test_what_is_said_of_things_stands_in_the_order_of_the_format(files: list[Path]) -> None:
    for name, document in opened(files):
        for tag, order in ORDER.items():
            known = [qn(f"w:{one}") for one in order.split()]
            for element in document.element.iter(qn(f"w:{tag}")):
                found = [known.index(one.tag) for one in element]
                assert found == sorted(set(found)), f"{name}: {tag}"


def test_arabic_and_hebrew_run_from_right_to_left(tmp_path: Path) -> None:
    room = process_room()
    for number, text in enumerate(("مرحبا (1) بالعالم", "Detto: שלום עולם", "Nel 2030")):
        room.note(f"odd{number}", text, kind="cause", cluster="c1")
    (first, *_) = export_all(room.book, {".docx"}, tmp_path)
    told = {p.text: p._p for p in docx.Document(str(first)).paragraphs}
    turned = {text: p.get_or_add_pPr().find(qn("w:bidi")) is not None for text, p in told.items()}
    assert turned["مرحبا (1) بالعالم"]
    assert not turned["Detto: שלום עולם"]
    assert not turned["Nel 2030"]
    (run,) = told["مرحبا (1) بالعالم"].iter(qn("w:rtl"))
    assert run is not None


def test_tables_fit_their_grid_and_repeat_their_heads(files: list[Path]) -> None:
    for name, document in opened(files):
        for table in document.tables:
            columns = len(table._tbl.tblGrid.gridCol_lst)
            for row in table._tbl.tr_lst:
                assert sum(cell.grid_span for cell in row.tc_lst) == columns, name
            look = table._tbl.tblPr.find(qn("w:tblLook"))
            is_headed = look.get(qn("w:firstRow")) == "1"
            repeated = table._tbl.tr_lst[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
            assert (repeated is not None) == is_headed


def test_pictures_say_what_they_show_and_nothing_is_named_twice(files: list[Path]) -> None:
    for name, document in opened(files):
        drawn = [e for e in document.element.iter() if e.tag == qn("wp:docPr")]
        assert all(one.get("descr") for one in drawn), name
        assert len({one.get("id") for one in drawn}) == len(drawn), name


def test_the_typeface_comes_with_the_document(files: list[Path]) -> None:
    with ZipFile(files[0]) as parts:
        key = bytes.fromhex(
            parts.read("word/fontTable.xml").decode().split("{")[1].split("}")[0].replace("-", "")
        )[::-1]
        hidden = parts.read("word/fonts/bold.odttf")
    head = bytes(byte ^ key[n % 16] for n, byte in enumerate(hidden[:32]))
    face = TTFont(BytesIO(head + hidden[32:]))
    assert face["name"].getDebugName(6) == "TitilliumWeb-Bold"
    assert face["OS/2"].fsType == 0


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    grid = Grid(("n.", "Azione", "Fattibilità"), [("1", "Rete " * 40, "3")], (0.05, 0.9, 0.05))
    first, second, third = widths_of(grid, 174)
    assert first < third < second
    assert third > 15
    assert first + second + third == pytest.approx(174)
