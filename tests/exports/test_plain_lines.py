"""Lines of plain letters take a short way onto the page; they must need no other."""

import pytest

from facilitator.exports.paper.text import are_plain, set_line
from resources import fonts

WEIGHTS = [(400, False), (600, False), (700, False), (400, True)]
PLAIN = [char for char in map(chr, range(0x20, 0x3000)) if are_plain((char,))]


@pytest.mark.parametrize(("weight", "italic"), WEIGHTS)
def test_plain_letters_stand_in_one_run_of_the_first_face(weight: int, italic: bool) -> None:
    assert len(PLAIN) > 180
    line = set_line("".join(PLAIN), weight, italic)
    (stretch,) = line.stretches
    (run,) = stretch.runs
    assert run == fonts.Run(fonts.face_chain(weight, italic)[0], "".join(PLAIN))
    assert (stretch.spoken, line.missing, line.rightward) == ("", (), True)


@pytest.mark.parametrize(
    "text", ["a\u00adb", "a\u00a0b", "שלום", "中", "a\tb", "e\u0301", "👍", "ő"]
)
def test_other_texts_take_the_long_way(text: str) -> None:
    assert not are_plain(("prima", text))
