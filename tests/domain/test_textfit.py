"""Text fit: nothing lost, nothing too wide, the same on screen and on paper."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.breaks import graphemes
from facilitator.domain.textfit import Box, Fit, Sizes, break_lines, count_lines, fit

SIZES = Sizes(18, 14, 1.2)
ROOM = "La ciclabile si interrompe al ponte e riprende dopo 400 metri"

letters = st.sampled_from("aàèiłxW.,-/’\"'()1 \t\n\u00a0")
chinese = st.sampled_from("陈美玲。「」，！・ーABC ")
others = st.sampled_from("محمد שרה กำเสา๊ 한국👍🏽👩\u200d👩\u200d👧🇮🇹🇫🇷e\u0301\u0327\u200b")
texts = st.lists(letters | chinese | others, max_size=120).map("".join)
widths = st.floats(0.3, 30)
words = st.text(st.sampled_from("aàiW.,’1-/"), max_size=12)


def half(text: str) -> float:
    """A typeface whose characters are half an em wide; marks and joiners have no width."""
    return sum(0.0 if unicodedata.category(char) in {"Mn", "Cf"} else 0.5 for char in text)


def bare(text: str) -> str:
    return "".join(text.split())


@given(texts, widths)
def test_nothing_is_lost_but_white_space(text: str, width: float) -> None:
    assert bare("".join(break_lines(text, width, half))) == bare(text)


@given(texts, widths)
def test_lines_come_from_the_text_in_order_with_only_white_space_between(
    text: str, width: float
) -> None:
    at = 0
    for line in break_lines(text, width, half):
        found = text.index(line, at)
        assert not text[at:found].strip()
        at = found + len(line)
    assert not text[at:].strip()


@given(texts, widths)
def test_no_line_is_wider_than_the_box_unless_it_is_one_grapheme(text: str, width: float) -> None:
    for line in break_lines(text, width, half):
        assert half(line) <= width + 1e-6 or len(graphemes(line)) == 1


@given(texts, widths)
def test_no_grapheme_is_torn_apart(text: str, width: float) -> None:
    whole = [part for part in graphemes(text) if part.strip()]
    lines = break_lines(text, width, half)
    assert [part for line in lines for part in graphemes(line) if part.strip()] == whole


@given(texts, st.floats(0.3, 15), st.floats(0, 15))
def test_a_wider_box_never_needs_more_lines(text: str, width: float, more: float) -> None:
    assert len(break_lines(text, width + more, half)) <= len(break_lines(text, width, half))


@given(texts, st.floats(20, 400), st.floats(10, 400))
def test_the_largest_size_that_fits_is_taken(text: str, width: float, height: float) -> None:
    found = fit(text, Box(width, height), SIZES, half)
    assert found == fit(text, Box(width, height), SIZES, half)
    ladder = [18 - 0.5 * step for step in range(9)]
    assert found == next(
        (each for each in at_each(ladder, text, width) if each.height <= height + 1e-6),
        at_each([14.0], text, width)[0],
    )


def at_each(ladder: list[float], text: str, width: float) -> list[Fit]:
    broken = [(size, break_lines(text, width / size, half)) for size in ladder]
    return [Fit(size, lines, len(lines) * size * 1.2) for size, lines in broken]


@given(texts, st.floats(20, 400), st.floats(10, 200), st.floats(0, 200))
def test_a_higher_box_never_makes_the_text_smaller(
    text: str, width: float, height: float, more: float
) -> None:
    low, high = (fit(text, Box(width, each), SIZES, half) for each in (height, height + more))
    assert high.size >= low.size


def test_the_height_grows_by_whole_lines_only_at_the_smallest_size() -> None:
    found = fit(ROOM * 3, Box(144, 68), SIZES, half)
    assert found.size == 14
    assert found.height == pytest.approx(len(found.lines) * 14 * 1.2)
    assert found.height > 68


def test_words_that_waste_much_of_a_line_make_the_text_smaller() -> None:
    found = fit("parola parola parola parola", Box(100, 60), SIZES, half)
    assert (found.size, found.lines) == (15, ("parola parola", "parola parola"))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, ("",)),
        ("  ", 5, ("",)),
        ("uno\n\ndue\r\ntre\n", 9, ("uno", "", "due", "tre", "")),
        ("due  spazi restano", 5, ("due  spazi", "restano")),
        ("Rossi-Bianchi Anna", 4, ("Rossi-", "Bianchi", "Anna")),
        ("e-mail e/o posta", 3.5, ("e-mail", "e/o", "posta")),
        ("enti/imprese", 4, ("enti/", "imprese")),
        ("gruppo\u00a01 parla", 5, ("gruppo\u00a01", "parla")),
        ("precipitevolissimevolmente", 5, ("precipitev", "olissimevo", "lmente")),
        ("sì precipitevolissimevolmente no", 5, ("sì", "precipitev", "olissimevo", "lmente no")),
        ("这是一个测试", 2, ("这是一个", "测试")),
        ("这是一个。测试", 2, ("这是一", "个。测试")),
        ("中文（括号）", 1.5, ("中文", "（括", "号）")),
        ("中文ABC项目", 2, ("中文", "ABC项", "目")),
        ("เสาไฟ", 2, ("เสา", "ไฟ")),
    ],
)
def test_where_lines_break(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert break_lines(text, width, half) == lines


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("perché", list("perché")),
        ("e\u0301a\u0327\u0301", ["e\u0301", "a\u0327\u0301"]),
        ("👍🏽👩\u200d👩\u200d👧", ["👍🏽", "👩\u200d👩\u200d👧"]),
        ("🇮🇹🇫🇷", ["🇮🇹", "🇫🇷"]),
        ("❤\ufe0f!", ["❤\ufe0f", "!"]),
        ("กำ", ["กำ"]),
        ("\u1100\u1100\u1161가", ["\u1100\u1100\u1161", "가"]),
        ("\u1112\u1161\u11ab국", ["\u1112\u1161\u11ab", "국"]),
        ("क्षि", ["क्षि"]),
    ],
)
def test_what_counts_as_one_character(text: str, parts: list[str]) -> None:
    assert graphemes(text) == parts


@given(texts | st.lists(words, min_size=1).map(" ".join), widths)
def test_lines_are_counted_as_they_break(text: str, width: float) -> None:
    assert count_lines(text, width, half) == len(break_lines(text, width, half))
