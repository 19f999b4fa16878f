"""Paper: eyes can read what is drawn, and so can machines that read text or codes."""

import errno
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pikepdf import pdfa
from PIL import Image

from facilitator.domain.kinds import LINK_KINDS, NOTE_KINDS
from facilitator.domain.refusal import Refusal
from facilitator.domain.textfit import Box, Sizes
from facilitator.exports import paper
from facilitator.exports.paper import (
    About,
    Draft,
    Letters,
    Page,
    Spread,
    corner_codes,
    fitted,
    kind_mark,
    link_path,
    page_code,
    qr_path,
    save_pdfa,
    sheet,
    width_mm,
    wrapped,
    write_whole,
)
from facilitator.exports.paper.codes import qr_matrix
from resources.tokens import contrast

AT = datetime(2023, 1, 10, 15, 0, tzinfo=UTC)
CORNERS = [f"F1K{corner}ABCDEFGH1234" for corner in (1, 2, 3, 4)]
PERSON = "F1R0123ABCDEFGHJK0123456789ABC"
PAGE = "F1P0ABCDE123401BD01020123456789ABC"
DPI = 150

LATIN = "Àbaco-Èsempio Nicolò, D’Esempi Łucja Íñigo Ţăran Nguyễn"
OTHERS = ("陈美玲 骉媖", "Ελληνικά", "Кириллица", "ქართული", "→ ✓ ☐", "🚲", "❤\ufe0f", "한국")
LEFTWARD = ("محمد العربي", "שרה כהן", "الحافلات")


def draft() -> Draft:
    return Draft(About("Prova", "Caratteri e codici", "Comune di Prova", "it", AT))


def draw_everything(page: Page) -> None:
    corner_codes(page, CORNERS)
    page_code(page, PAGE, (page.width - 6 - 12 - 5 - 26, page.height - 6 - 26))
    qr_path(page, PERSON, (12, 200), 18, quiet=4)
    for row, text in enumerate((LATIN, *OTHERS, *LEFTWARD)):
        page.text((12, 30 + 7 * row), text, Letters(11, 700 if row % 2 else 400))
    for column, kind in enumerate(NOTE_KINDS):
        kind_mark(page, kind.key, (15 + 8 * column, 150))
    for row, link in enumerate(LINK_KINDS):
        link_path(page, link.key, [(110, 120 + 5 * row), (130, 120 + 5 * row)])


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("paper") / "trial.pdf"
    trial = draft()
    draw_everything(trial.page(sheet("A4")))
    save_pdfa(trial.finish(), target, AT)
    return target


def rendered(target: Path) -> Image.Image:
    page = pypdfium2.PdfDocument(target)[0]
    picture: Image.Image = page.render(scale=DPI / 72).to_pil()
    return picture


def cut(picture: Image.Image, x: float, y: float, size: float) -> Image.Image:
    edges = (x - 3, y - 3, x + size + 3, y + size + 3)
    left, top, right, low = (round(edge * DPI / 25.4) for edge in edges)
    return picture.crop((left, top, right, low))


def read_text(target: Path) -> str:
    text: str = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    return text


def test_codes_are_read_back_at_150_dpi(trial: Path) -> None:
    picture = rendered(trial)
    places = [*paper.corner_places(210, 297), (161, 265), (12, 200)]
    sizes = [12, 12, 12, 12, 26, 18]
    texts = [
        zxingcpp.read_barcodes(cut(picture, x, y, size))[0].text
        for (x, y), size in zip(places, sizes, strict=True)
    ]
    assert texts == [*CORNERS, PAGE, PERSON]


@pytest.mark.parametrize("text", [LATIN, *OTHERS, *LEFTWARD])
def test_text_is_read_back_as_it_was_written(trial: Path, text: str) -> None:
    assert text in read_text(trial)


def test_the_document_is_sound_pdfa_with_its_facts(trial: Path) -> None:
    assert pdfa.validate_written(trial, "2b").passed
    with pikepdf.open(trial) as pdf:
        assert not pdf.check_pdf_syntax()
        assert str(pdf.Root.Lang) == "it"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Prova"
            assert metadata["pdfaid:part"] == "2"
            assert metadata["xmp:CreateDate"].startswith("2023-01-10T15:00")


def test_every_font_is_embedded(trial: Path) -> None:
    with pikepdf.open(trial) as pdf:
        fonts = pdf.pages[0].Resources.Font
        names = {str(font.BaseFont) for font in fonts.values()}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
    assert not any("Helvetica" in name for name in names)
    assert any("NotoSansSC" in name for name in names)


def test_the_same_content_gives_the_same_bytes(trial: Path, tmp_path: Path) -> None:
    again = draft()
    draw_everything(again.page(sheet("A4")))
    save_pdfa(again.finish(), tmp_path / "again.pdf", AT)
    assert (tmp_path / "again.pdf").read_bytes() == trial.read_bytes()


def test_what_no_font_has_is_listed_once_and_seen() -> None:
    document = draft()
    page = document.page(sheet("A4"))
    page.text((10, 20), "\U00012000 e \U00012000", Letters())
    page.lines((10, 30), ["\U00013000", "\U00012000"], Letters())
    assert document.substituted == ["\U00012000", "\U00013000"]


@pytest.mark.parametrize("name", paper.PAPERS)
@pytest.mark.parametrize("across", [False, True])
def test_a_page_has_the_size_of_its_paper(tmp_path: Path, name: str, across: bool) -> None:
    document = draft()
    document.page(sheet("A4"))
    document.page(sheet(name, across)).box((0, 0, 10, 10), fill=paper.BAND)
    save_pdfa(document.finish(), tmp_path / "sizes.pdf", AT)
    pages = pypdfium2.PdfDocument(tmp_path / "sizes.pdf")
    width, height = (side * 25.4 / 72 for side in pages[1].get_size())
    found = paper.PAPERS[name]
    assert (width > height) is across
    assert sorted((width, height)) == pytest.approx([found.width, found.height], abs=0.01)


def test_an_unknown_paper_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refusal, match="unknown_paper") as refused:
        sheet("B5")
    assert refused.value.facts == {"name": "B5", "known": "A4, A3, A2, A1, A0"}


@pytest.mark.parametrize(("align", "left"), [("left", 100), ("centre", 80), ("right", 60)])
def test_text_stands_where_it_is_put(tmp_path: Path, align: str, left: float) -> None:
    letters = Letters(20)
    text = "m" * round(40 / width_mm("m", letters))
    document = draft()
    document.page(sheet("A4")).text((100, 50), text, letters, align)
    save_pdfa(document.finish(), tmp_path / "place.pdf", AT)
    x1, y1, x2, _ = inked(tmp_path / "place.pdf")
    assert x1 == pytest.approx(left, abs=2.5)
    assert x2 - x1 == pytest.approx(width_mm(text, letters), abs=2)
    assert y1 < 50


def test_a_line_from_right_to_left_stands_at_the_right_edge(tmp_path: Path) -> None:
    document = draft()
    document.page(sheet("A4")).lines((50, 50), ["שרה"], Letters(20), Spread(width=100))
    save_pdfa(document.finish(), tmp_path / "leftward.pdf", AT)
    x1, _, x2, _ = inked(tmp_path / "leftward.pdf")
    assert x2 == pytest.approx(150, abs=1)
    assert x1 > 130


def inked(target: Path) -> tuple[float, ...]:
    """Where ink is on the first page: left, top, right, bottom in mm."""
    picture = rendered(target).convert("L").point(lambda grey: 255 if grey < 128 else 0)
    box = picture.getbbox()
    assert box is not None
    return tuple(edge * 25.4 / DPI for edge in box)


def test_lines_come_below_each_other_by_the_leading() -> None:
    page = draft().page(sheet("A4"))
    end = page.lines((10, 40), ["uno", "due", "tre"], Letters(12), Spread(1.25))
    assert end == pytest.approx(40 + 3 * 12 * 1.25 * 25.4 / 72)


def test_a_fitted_text_fits_its_box_in_millimetres() -> None:
    text = "Serve il nulla osta del gestore della stazione, e i tempi superano un anno"
    letters = Letters()
    found = fitted(text, Box(33.6, 19), Sizes(11.5, 9, 1.25), letters)
    assert 9 <= found.size < 11.5
    assert found.height <= 19
    sized = Letters(found.size)
    assert all(width_mm(line, sized) <= 33.6 for line in found.lines)
    assert wrapped(text, 33.6, sized) == found.lines


def test_headings_are_dressed() -> None:
    dressed = paper.dressed("L'ultimo miglio: gruppo 1 e Tavolo 2")
    assert dressed == "L’ultimo miglio: gruppo\u00a01 e Tavolo\u00a02"
    assert paper.dressed("il 5 marzo € 3.000") == "il 5\u00a0marzo €\u00a03.000"


def test_brackets_face_what_they_hold_in_either_direction() -> None:
    line = paper_line("Rossi (שרה) e שרה (כהן)")
    assert line == "Rossi (הרש) e (ןהכ) הרש"
    assert paper_line("שרה (כהן)") == "(ןהכ) הרש"
    assert paper_line("כהן <5>") == "<5> ןהכ"


def paper_line(text: str) -> str:
    from facilitator.exports.paper.text import set_line

    return "".join(run.text for part in set_line(text).stretches for run in part.runs)


@pytest.mark.parametrize(("text", "side"), [(CORNERS[0], 21), (PERSON, 25), (PAGE, 25)])
def test_a_code_is_of_the_smallest_version(text: str, side: int) -> None:
    matrix = qr_matrix(text)
    assert len(matrix) == side
    assert {len(row) for row in matrix} == {side}


def test_the_correction_is_raised_as_far_as_the_version_allows() -> None:
    corner, short = qr_matrix(CORNERS[0]), qr_matrix("F1K1")
    assert (level(corner), level(short)) == ("Q", "H")
    assert level(qr_matrix(PAGE)) == "M"


def level(matrix: Any) -> str:
    """The correction that a code's own format bits tell (ISO 18004)."""
    bits = (int(matrix[8][0]) << 1 | int(matrix[8][1])) ^ 0b10
    return {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}[bits]


@pytest.mark.parametrize("kind", [kind.key for kind in NOTE_KINDS])
def test_the_colours_of_a_kind_can_be_read_on_paper(kind: str) -> None:
    assert contrast("#ffffff", paper.kind_edge(kind)) >= 7
    assert contrast(paper.kind_ink(kind), paper.kind_fill(kind)) >= 7


@pytest.mark.parametrize(
    ("number", "key"), [(errno.ENOSPC, "export_disk_full"), (errno.EACCES, "export_unwritable")]
)
def test_a_failed_write_leaves_the_earlier_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    target = tmp_path / "tavola.pdf"
    write_whole(target, b"prima")

    def fail(_: int) -> None:
        raise OSError(number, "trouble")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refusal, match=key):
        write_whole(target, b"dopo")
    assert target.read_bytes() == b"prima"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="export_unwritable"):
        write_whole(tmp_path / "manca" / "tavola.pdf", b"")


def test_an_unsound_draft_is_refused_and_not_written(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "bare"), invariant=True)
    canvas.drawString(72, 72, "senza carattere incorporato")
    bare = canvas.getpdfdata()
    target = tmp_path / "bare.pdf"
    with pytest.raises(Refusal, match="export_unsound"):
        save_pdfa(bare, target, AT)
    assert not target.exists()


def test_paper_lists_what_its_siblings_draw() -> None:
    assert all(hasattr(paper, name) for name in paper.__all__)
    assert not [name for name in paper.__all__ if re.match("_", name)]
