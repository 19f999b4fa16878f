"""A board of hundreds of notes: all of it is printed and sound, and a row is one passage."""

from ctypes import c_double
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest
from pikepdf import pdfa

from facilitator.exports.board.draw import MOST_HEARD
from facilitator.exports.board.pdf import write_board
from facilitator.exports.paper import no_tick
from tests.exports.material import empty_room, options
from tests.exports.reading import bare, page_texts, whole_text

KINDS = ("problem", "cause", "idea")


def printed(notes: int, target: Path) -> list[str]:
    """The texts of a board of so many loose notes, and its PDF on an A0."""
    room = empty_room()
    texts = [f"Nota numero {number} sull’autobus, così com’è (A\\B)" for number in range(notes)]
    for number, text in enumerate(texts):
        room.note(f"n{number}", text, kind=KINDS[number % 3], seat=1 + number % 8)
    write_board(room.view(), options(paper="A0", layout="page"), target, no_tick)
    return texts


@pytest.mark.parametrize("notes", [MOST_HEARD // 2, MOST_HEARD + 60])
def test_every_note_is_read_in_its_place(notes: int, tmp_path: Path) -> None:
    texts = printed(notes, tmp_path / "tavola.pdf")
    found, at = bare(whole_text(tmp_path / "tavola.pdf")), 0
    for number, text in enumerate(texts):
        letter = KINDS[number % 3][0].upper()
        at = found.index(bare(f"{letter}posto {1 + number % 8}{text}"), at) + 1


def test_many_notes_of_a_page_are_heard_row_by_row(tmp_path: Path) -> None:
    few, many = MOST_HEARD // 2, MOST_HEARD + 60
    assert passages(few, tmp_path / "a.pdf") > few
    assert passages(many, tmp_path / "b.pdf") < many


def passages(notes: int, target: Path) -> int:
    printed(notes, target)
    with pikepdf.open(target) as pdf:
        return sum(page.Contents.read_bytes().count(b"/P<</MCID") for page in pdf.pages)


def test_what_is_the_same_on_further_pages_is_drawn_once(tmp_path: Path) -> None:
    printed(1700, tmp_path / "tavola.pdf")
    texts = page_texts(tmp_path / "tavola.pdf")
    assert len(texts) > 2
    assert all("Legenda" in text for text in texts)
    with pikepdf.open(tmp_path / "tavola.pdf") as pdf:
        drawn = [page.Contents.read_bytes() for page in pdf.pages]
        kept = [form.read_bytes() for page in pdf.pages for form in forms_of(page)]
    assert [b"Legenda" in one for one in drawn] == [True] + [False] * (len(texts) - 1)
    assert len({one for one in kept if b"Legenda" in one}) == 1


def forms_of(page: pikepdf.Page) -> list[Any]:
    return [held for _name, held in page.resources.XObject.items()]


def test_notes_below_each_other_stand_exactly_below_each_other(tmp_path: Path) -> None:
    printed(MOST_HEARD + 60, tmp_path / "tavola.pdf")
    columns: dict[int, set[float]] = {}
    for x in starts_of("Nota", tmp_path / "tavola.pdf"):
        columns.setdefault(round(x), set()).add(x)
    assert len(columns) > 10
    assert max(max(found) - min(found) for found in columns.values()) < 0.005


def starts_of(word: str, pdf: Path) -> list[float]:
    """Where a word begins on the first page, in pt from the left."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        found, at = [], text.search(word)
        while (place := at.get_next()) is not None:
            x, y = c_double(), c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, place[0], x, y)
            found.append(x.value)
        return found


def test_every_page_of_it_is_sound(tmp_path: Path) -> None:
    printed(MOST_HEARD + 60, tmp_path / "tavola.pdf")
    report = pdfa.validate_written(tmp_path / "tavola.pdf", "2b")
    assert report.passed, report.findings
