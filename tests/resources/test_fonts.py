"""The faces: which one draws a character, how wide it is, and that the table equals the files."""

from functools import cache

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from resources import fonts
from resources.fonts import FACES, Face, Run

NAMES = {
    "Àbaco-Èsempio Nicolò, Łucja Íñigo Ğül Șerban Ţăran": "Titillium",
    "陈美玲 骉媖嫄霂 國學會": "Chinese",
    "محمد العربي ٹڈڑ": "Arabic",
    "שָׁלוֹם כהן": "Hebrew",
    "Ελληνικά Кириллица Україна Nguyễn Ḥasan": "Noto",
    "ไทยกำลัง ქართული Հայերեն": "others",
    "→ ← ✓ ✔ ☐ ☑ ★ ① • ≤ ≠ CO₂ 👍🏽 👩\u200d👩\u200d👧 ❤\ufe0f": "signs",
}


@cache
def opened(face: Face) -> TTFont:
    return TTFont(face.file, lazy=True)


@pytest.mark.parametrize("face", FACES.values(), ids=lambda face: face.name)
def test_the_table_of_widths_equals_the_file(face: Face) -> None:
    font = opened(face)
    upem = font["head"].unitsPerEm
    in_file = {code: font["hmtx"][glyph][0] / upem for code, glyph in font.getBestCmap().items()}
    assert fonts.widths(face) == in_file
    assert fonts.ascent(face) == font["hhea"].ascent / upem
    assert fonts.descent(face) == -font["hhea"].descent / upem


@pytest.mark.parametrize("face", FACES.values(), ids=lambda face: face.name)
def test_a_file_says_the_family_and_weight_of_its_row(face: Face) -> None:
    font = opened(face)
    assert font["name"].getDebugName(6) == face.name
    assert (font["name"].getDebugName(16) or font["name"].getDebugName(1)) == face.family
    assert font["OS/2"].usWeightClass == face.weight
    assert font["head"].unitsPerEm == 1000  # reportlab writes wrong widths for any other
    assert " " in map(chr, font.getBestCmap())


@pytest.mark.parametrize("face", [f for f in FACES.values() if f.family == "Titillium Web"])
def test_titillium_has_no_kerning_and_no_blank_letters(face: Face) -> None:
    font = opened(face)
    assert "GPOS" not in font
    assert "kern" not in font
    for code, glyph in font.getBestCmap().items():
        assert chr(code).isspace() or font["glyf"][glyph].numberOfContours


@pytest.mark.parametrize("name", NAMES)
def test_no_name_at_a_table_is_printed_as_boxes(name: str) -> None:
    assert fonts.missing(name) == []
    assert fonts.substituted(name) == name


def test_what_no_font_has_is_shown_as_a_box_and_listed_once() -> None:
    text = "a \U00012000 b \U00012000\U00013000"
    assert fonts.missing(text) == ["\U00012000", "\U00013000"]
    assert fonts.substituted(text) == "a □ b □□"
    assert fonts.missing("□") == []
    assert fonts.advance("\U00012000") == fonts.advance("□") > 0


def test_weight_and_slant_choose_the_face() -> None:
    assert [
        fonts.face_chain(weight, italic)[0].name.split("-")[1]
        for weight, italic in [(400, False), (600, False), (700, False), (400, True), (600, True)]
    ] == ["Regular", "SemiBold", "Bold", "Italic", "Italic"]
    assert fonts.runs("陈", 600)[0].face.name == "NotoSansSC-Bold"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("  ", [("TitilliumWeb-Regular", "  ")]),
        ("Ugo", [("TitilliumWeb-Regular", "Ugo")]),
        ("陈 美玲 Li", [("NotoSansSC-Regular", "陈 美玲 "), ("TitilliumWeb-Regular", "Li")]),
        (" 陈", [("NotoSansSC-Regular", " 陈")]),
        ("محمد العربي", [("NotoSansArabic-Regular", "محمد العربي")]),
        ("xa\u0301", [("TitilliumWeb-Regular", "x"), ("NotoSans-Regular", "a\u0301")]),
        ("陈\u0301", [("NotoSansSC-Regular", "陈\u0301")]),
        ("👍🏽", [("NotoEmoji-Regular", "👍🏽")]),
    ],
)
def test_runs(text: str, runs: list[tuple[str, str]]) -> None:
    assert [(run.face.name, run.text) for run in fonts.runs(text)] == runs


@given(st.text(max_size=40), st.sampled_from([400, 600, 700]), st.booleans())
def test_runs_joined_are_the_text_and_each_face_has_its_glyphs(
    text: str, weight: int, italic: bool
) -> None:
    whole = fonts.substituted(text)
    runs = fonts.runs(whole, weight, italic)
    assert "".join(run.text for run in runs) == whole
    assert all(has_glyphs(run) for run in runs)


def has_glyphs(run: Run) -> bool:
    return all(
        fonts.invisible(char) or char.isspace() or ord(char) in fonts.widths(run.face)
        for char in run.text
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_widths_add_up(one: str, other: str) -> None:
    together = fonts.advance(one + other)
    assert together == pytest.approx(fonts.advance(one) + fonts.advance(other))
    assert fonts.measure()(one) == fonts.advance(one)


def test_an_arabic_letter_is_counted_as_its_widest_form() -> None:
    assert fonts.advance("ب") == max(map(fonts.advance, "\ufe8f\ufe90\ufe91\ufe92"))


def test_marks_and_joiners_have_no_width() -> None:
    assert fonts.advance("\u0301\u05b8\u200d\ufe0f\u200e") == 0
    assert fonts.advance("\t") == fonts.advance(" ") == fonts.advance("\u00a0")


def test_white_space_is_drawn_by_a_face_that_has_it() -> None:
    for text in ("prima\u2002dopo", "\u2003dopo", "a\u2009\u202f b", "漢\u3000字 a", "x\u3000y"):
        found = fonts.runs(text)
        assert "".join(run.text for run in found) == text
        for run in found:
            assert all(ord(char) in fonts.widths(run.face) for char in run.text)
