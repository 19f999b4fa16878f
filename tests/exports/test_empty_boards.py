"""Boards on which nobody has written: sheets to write on."""

from pathlib import Path

import pytest

from facilitator.domain.records import Board, Frame
from tests.exports.material import empty_room
from tests.exports.reading import whole_text
from tests.exports.test_board_pdf import written


@pytest.mark.parametrize(("paper", "tile"), [("", ""), ("A4", ""), ("A0", "A4")])
def test_an_empty_board_is_a_sheet_to_write_on(paper: str, tile: str, tmp_path: Path) -> None:
    target, done = written(empty_room(), tmp_path, paper=paper, tile=tile)
    assert done.pages == 1
    text = whole_text(target)
    assert "Che cosa impedisce di muoversi senz’auto?" in text
    for lane in ("Problema, effetto", "Causa", "Barriera"):
        assert lane in text
    assert "Tre cose per la plenaria" not in text
    assert "In stampatello, penna scura" in text


def test_an_empty_board_with_things_for_the_plenary_says_them(tmp_path: Path) -> None:
    room = empty_room()
    room.change(Board, "b1", three_things=("Una cosa sola",))
    assert "Una cosa sola" in whole_text(written(room, tmp_path)[0])


def test_an_empty_boards_frames_are_there_to_be_written_in(tmp_path: Path) -> None:
    room = empty_room()
    room.put(Frame, "f9", board="b2", title="Da fare subito", place=(0, 0), size=(800, 600))
    assert "Da fare subito" in whole_text(written(room, tmp_path, board="b2")[0])
