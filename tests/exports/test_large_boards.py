"""A board of hundreds of notes: all of it is printed and sound, and a row is one passage."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.exports.board.draw import MOST_HEARD
from facilitator.exports.board.pdf import write_board
from facilitator.exports.paper import no_tick
from tests.exports.material import empty_room, options
from tests.exports.reading import bare, whole_text

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


def test_every_page_of_it_is_sound(tmp_path: Path) -> None:
    printed(MOST_HEARD + 60, tmp_path / "tavola.pdf")
    report = pdfa.validate_written(tmp_path / "tavola.pdf", "2b")
    assert report.passed, report.findings
