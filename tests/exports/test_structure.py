"""What a PDF is to who hears it: headings, tables, figures and texts, and all else decoration."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from facilitator.exports.paper import About, Draft, Letters, Tag, save_pdfa, sheet
from tests.exports.every import export_all
from tests.exports.material import AT
from tests.exports.reading import lines_of, overlaps, structure
from tests.exports.report_rooms import process_room

Elements = list[tuple[str, str, str]]
_NESTED = {"TR": ("Table",), "TH": ("TR",), "TD": ("TR",), "LI": ("L",), "LBody": ("LI",)}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return list(export_all(process_room().book, {".pdf"}, tmp_path_factory.mktemp("structure")))


def told(pdf: Path) -> Elements:
    return structure(pdf)


def test_every_document_says_that_it_is_tagged_and_in_which_language(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as pdf:
            assert bool(pdf.Root.MarkInfo.Marked), path.name
            assert str(pdf.Root.Lang) == "it", path.name
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle), path.name
            assert "/StructTreeRoot" in pdf.Root, path.name


def test_no_text_lies_upon_another_or_off_the_page(prints: list[Path]) -> None:
    for path in prints:
        with pypdfium2.PdfDocument(path) as document:
            for page in document:
                assert overlaps(page) == [], path.name
                width, height = page.get_size()
                for said, (left, bottom, right, top) in lines_of(page):
                    assert min(left, bottom) > 0, (path.name, said)
                    assert right < width, (path.name, said)
                    assert top < height, (path.name, said)


def test_headings_begin_at_the_first_level_and_skip_none(prints: list[Path]) -> None:
    for path in prints:
        levels = [int(role[1]) for role, _said, _text in told(path) if role in HEADINGS]
        before = 0
        for level in levels:
            assert level <= before + 1, f"{path.name}: {levels}"
            before = level
        assert levels[:1] == ([] if path.name.startswith(UNTITLED) else [1]), path.name


HEADINGS = {f"H{level}" for level in range(1, 7)}
UNTITLED = ("badges-", "stickers-")
"""Sheets of labels, none of which is about the others."""


def test_headings_paragraphs_and_links_are_never_empty(prints: list[Path]) -> None:
    for path in prints:
        for role, _said, text in told(path):
            assert text.strip() or role not in HEADINGS | {"P", "Link"}, path.name


def test_which_page_it_is_is_decoration(prints: list[Path]) -> None:
    for path in prints:
        heard = [text for _role, _said, text in told(path)]
        assert [text for text in heard if re.fullmatch(r"pagina \d+ di \d+", text)] == [], path.name


def test_every_figure_is_told(prints: list[Path]) -> None:
    figures = [
        (path.name, said) for path in prints for role, said, _ in told(path) if role == "Figure"
    ]
    assert len(figures) > 10
    assert [name for name, said in figures if not said] == []


def test_rows_of_a_table_have_a_cell_for_every_head(prints: list[Path]) -> None:
    seen = 0
    for path in prints:
        with pikepdf.open(path) as pdf:
            for table in _of_role(pdf.Root.StructTreeRoot.K, "Table"):
                rows = [_cells(row) for row in _of_role(table, "TR")]
                assert {len(row) for row in rows} == {len(rows[0])}, path.name
                assert set(rows[0]) == {"/TH"}, path.name
                seen += 1
    assert seen > 10


def _cells(row: Any) -> list[str]:
    return [str(kid.S) for kid in _kids(row)]


def _kids(element: Any) -> list[Any]:
    held = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    return [kid for kid in held if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _of_role(element: Any, role: str) -> Iterator[Any]:
    if str(element.S) == f"/{role}":
        yield element
    for kid in _kids(element):
        yield from _of_role(kid, role)


def test_elements_stand_in_what_may_hold_them(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as pdf:
            for role, above in _stood(pdf.Root.StructTreeRoot.K):
                assert above in _NESTED.get(role, (above,)), f"{path.name}: {role} in {above}"


def _stood(element: Any) -> Iterator[tuple[str, str]]:
    for kid in _kids(element):
        yield str(kid.S)[1:], str(element.S)[1:]
        yield from _stood(kid)


def test_the_index_leads_from_every_stretch_back_to_its_element(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as pdf:
            index = pdf.Root.StructTreeRoot.ParentTree.Nums
            owners = {int(index[at]): index[at + 1] for at in range(0, len(index), 2)}
            for page in pdf.pages:
                held = owners[int(page.obj.StructParents)]
                for number, element in enumerate(held):
                    assert number in _numbers(element), path.name
                for link in page.obj.get("/Annots", ()):
                    assert str(owners[int(link.StructParent)].S) == "/Link", path.name


def _numbers(element: Any) -> set[int]:
    held = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    return {int(kid.MCID) if not isinstance(kid, int) else kid for kid in held if _is_mark(kid)}


def _is_mark(kid: Any) -> bool:
    return isinstance(kid, int) or "/MCID" in kid


def test_an_element_goes_on_over_pages(tmp_path: Path) -> None:
    draft, table = Draft(About("Prova", "", "", "it", AT)), Tag("Table")
    for number in (1, 2):
        page = draft.page(sheet("A4"))
        with page.tag(table), page.tag(Tag("TR")), page.tag(Tag("TD")):
            page.text((20, 20), f"riga {number}", Letters())
        with page.artefact():
            page.text((20, 280), f"pagina {number}", Letters())
    target = tmp_path / "due.pdf"
    save_pdfa(draft.finish(), target, AT)
    assert told(target) == [
        ("Document", "", ""),
        ("Table", "", ""),
        ("TR", "", ""), ("TD", "", "riga 1"),
        ("TR", "", ""), ("TD", "", "riga 2"),
    ]  # fmt: skip


def test_what_is_drawn_in_a_figure_is_the_figure(tmp_path: Path) -> None:
    draft = Draft(About("Prova", "", "", "it", AT))
    page = draft.page(sheet("A4"))
    page.box((0, 0, 5, 5), fill="#eef3f8")
    with page.tag(Tag("Figure", "Due colonne")):
        page.box((10, 10, 5, 20), fill="#0066cc")
        page.text((10, 40), "sì", Letters())
    target = tmp_path / "figura.pdf"
    save_pdfa(draft.finish(), target, AT)
    assert told(target) == [("Document", "", ""), ("Figure", "Due colonne", "sì")]
    with pikepdf.open(target) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Artifact BMC") == 1
    assert content.count(b"BDC") == 1
