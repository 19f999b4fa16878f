"""Every text of every PDF is read back as it stands in the workshop, in whatever script.

What a PDF prints is found out with words that nothing else says; then the same places hold odd
strings. Of these only white space, the form of apostrophes and of letters that stand for others
may differ; marks upon letters and what runs from right to left are placed by each reader in its
own way, so there letters are compared word by word.
"""

import re
import subprocess
import unicodedata
from itertools import groupby
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exports.contract import Exporter, Written
from facilitator.exports.formats import exporter
from facilitator.exports.paper import no_tick
from facilitator.exports.paper.text import set_line
from resources import fonts
from tests.exports.every import views
from tests.exports.material import Room, full_room, options
from tests.exports.odd_room import dealt_room
from tests.exports.printed import PDFS, choices
from tests.exports.reading import bare, whole_text
from tests.shared import odd_texts

DRAWN_ELSEWHERE = {"session-kit"}
"""It is made of sheets that are documents of their own."""
STEP = 7
"""Texts are dealt in steps, so that neighbours are not of one kind; 509 is a prime."""
BY_HAND = "nome,dascrivereamano"
MAY_LEAVE_OUT = {"badges-pdf": 1}
"""A group's name too long for a badge: it stands there only in addition, and in full on the
attendance sheet."""
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u1dc0-\u1dff]"
)
_PILED = re.compile(f".{_MARKS.pattern}+")
SHEETS = [row for row in PDFS if row.id not in DRAWN_ELSEWHERE]


@pytest.fixture(scope="module")
def strings() -> list[str]:
    return odd_texts()


@pytest.fixture(scope="module")
def probe() -> Room:
    return dealt_room(lambda number: f"W{number:05}")


@pytest.fixture(scope="module")
def odd(strings: list[str]) -> Room:
    return dealt_room(lambda number: strings[number * STEP % len(strings)])


@pytest.mark.parametrize("row", SHEETS, ids=[row.id for row in SHEETS])
def test_every_text_of_a_pdf_is_read(
    row: Exporter, probe: Room, odd: Room, strings: list[str], tmp_path: Path
) -> None:
    target = tmp_path / "stampa.pdf"
    write(row, probe, target)
    places = {int(n) for n in re.findall(r"W(\d{5})", bare(whole_text(target)).upper())}
    printed = {strings[place * STEP % len(strings)] for place in places}
    done = write(row, odd, target)
    found = Found(target)
    lost = [text for text in printed if not found.holds(text)]
    left_out = MAY_LEAVE_OUT.get(row.id, 0) + found.plain.count(BY_HAND)
    assert len(lost) <= left_out, [ascii(text)[:90] for text in lost]
    assert printed
    absent = {sign for text in printed if text not in lost for sign in fonts.missing(text)}
    assert absent <= set(done.substituted)


def write(row: Exporter, room: Room, target: Path) -> Written:
    view = next(views(room.book, row))
    return row.write(view, options(**choices(row)[0]), target, no_tick)


class Found:
    """What two readers find in a PDF."""

    def __init__(self, pdf: Path) -> None:
        self.plain = in_first_plane(plain(whole_text(pdf)))
        self.whole = plain(_told_by_poppler(pdf))

    def holds(self, text: str) -> bool:
        """Whether a reader finds it, whole or line by line; each word where order may differ."""
        if runs_leftward(text):
            return all(_in_lines(word, self.plain, least=2) for word in words_of(text))
        wanted = plain(text)
        return _in_lines(wanted, self.whole) or (
            wanted == in_first_plane(wanted) and _in_lines(wanted, self.plain)
        )


def _told_by_poppler(pdf: Path) -> str:
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed, so no second reader told the texts")
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True
    )
    return done.stdout.decode("utf-8", "replace")


def plain(text: str) -> str:
    """Letters and signs in one form, without blanks, joiners and apostrophes' curves.

    Of letters with marks only those are told apart that are one character: a reader puts marks
    that are piled up in an order of its own.
    """
    seen = "".join(char for char in bare(text) if not fonts.invisible(char))
    whole = unicodedata.normalize("NFC", seen).replace("\u2019", "'").replace("\u2018", "'")
    known = _PILED.sub(lambda pile: _ground(pile.group()[0]), whole)
    return bare(_MARKS.sub("", unicodedata.normalize("NFKC", known).upper().casefold()))


def _ground(letter: str) -> str:
    """A letter without marks; Arabic's and Hebrew's stay what they are."""
    return letter if runs_leftward(letter) else unicodedata.normalize("NFD", letter)[0]


def in_first_plane(text: str) -> str:
    """What the Chrome family's reader tells of a sign that stands for another: it leaves out what
    lies beyond Unicode's first plane.
    """
    return "".join(char for char in text if char <= "\uffff")


def runs_leftward(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def words_of(text: str) -> list[str]:
    """Its letters in stretches of one direction, parted where marks stand upon them."""
    shown = unicodedata.normalize("NFKC", fonts.substituted(text))
    stretches = groupby(shown, lambda char: (char.isalpha(), runs_leftward(char)))
    return [plain("".join(chars)) for (letters, _leftward), chars in stretches if letters]


def _in_lines(text: str, found: str, least: int = 4) -> bool:
    """Whether a text is found, if need be cut into lines that come one after the other.

    Readers put lines of neighbouring cells between; ``least`` are the letters of the shortest.
    """
    if text in found:
        return True
    at = 0
    while text:
        size = next((n for n in range(len(text), 0, -1) if found.find(text[:n], at) >= 0), 0)
        if size < min(least, len(text)):
            return False
        at, text = found.find(text[:size], at) + size, text[size:]
    return True


def test_pictures_that_are_joined_or_chosen_are_found_by_every_reader(tmp_path: Path) -> None:
    """Each stands for itself: no typeface here draws them as one."""
    room = full_room()
    room.note(
        "n99", "Famiglia \U0001f468\u200d\U0001f469\u200d\U0001f466 e treno \U0001f686\ufe0f ecco"
    )
    write(exporter("stickers-pdf"), room, tmp_path / "note.pdf")
    said = "Famiglia\U0001f468\U0001f469\U0001f466etreno\U0001f686ecco"
    assert said in bare(whole_text(tmp_path / "note.pdf"))


SIGNS = st.sampled_from(
    "aàŁțẬđñ ’\u0301\u0323\u200d\ufe0f\t\u00a0\u2003\u3000Ω☐王䶮あ한हिกำ\u0e49Ж\ue123"
    "\U0001f469\U0001f1ee\U0001f3fd\U00012000\U000e0067(«12,5%»)\u061c\u200fشרهּبلالآئيّٰپگ۱٢،"
)


@given(st.text(SIGNS | st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40))
def test_no_sign_vanishes(text: str) -> None:
    """Each is drawn by a typeface that has it, or is named as absent and has a box."""
    line = set_line(text)
    drawn = [(run.face, char) for part in line.stretches for run in part.runs for char in run.text]
    assert all(ord(char) in fonts.widths(face) for face, char in drawn)
    boxes = sum(char == fonts.SUBSTITUTE for _face, char in drawn)
    assert boxes == sum(char in line.missing or char == fonts.SUBSTITUTE for char in text)


@pytest.mark.parametrize(
    "letters",
    [
        (0x20, 0x7E), (0xA0, 0x24F), (0x1E00, 0x1EFF), (0x370, 0x3E1), (0x3F0, 0x3FF),
        (0x400, 0x52F), (0x1F00, 0x1FFF), (0x621, 0x64A), (0x671, 0x6D3), (0x5D0, 0x5EA),
    ],
)  # fmt: skip
def test_latin_greek_cyrillic_arabic_and_hebrew_letters_all_have_a_glyph(
    letters: tuple[int, int],
) -> None:
    alphabet = (chr(code) for code in range(letters[0], letters[1] + 1))
    known = "".join(char for char in alphabet if unicodedata.category(char)[0] in "LNPS")
    assert fonts.missing(known) == []


def test_chinese_names_in_common_use_have_their_glyphs() -> None:
    """All of the first level of the mainland's standard set (GB 2312)."""
    first = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    known = "".join(char.decode("gb2312", "ignore") for char in first)
    assert len(known) == 3755
    assert fonts.missing(known) == []
