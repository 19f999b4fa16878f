"""Text on paper: how wide it is, where it breaks, and in which order its glyphs stand.

The paper's library knows neither fallback faces nor scripts that run from right to left, and drops
what a font lacks without a word; so a line is worked out here before it is drawn.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from facilitator.domain.breaks import graphemes
from facilitator.domain.textfit import Box, Fit, Sizes, break_lines, fit
from facilitator.exports.paper.style import MM, Letters
from resources import fonts

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">", "«": "»", "‹": "›"}
_PARTNER = _PAIRS | {close: open_ for open_, close in _PAIRS.items()}
_HELD = re.compile(
    r"\b(grupp[oi]|tavol[oi]|tem[ai]|fas[ei]|post[oi]|pagina|sessione|laboratorio|art\.|n\.|"
    r"groups?|tables?|themes?|phases?|seats?|pages?|sessions?|workshops?|no\.) (?=\d)|"
    r"\b(\d{1,2}) (?=(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|"
    r"ottobre|novembre|dicembre|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)|€ (?=\d)",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]*"
)
_SPACES, _FIRST_PLANE = " \u00a0", "\uffff"
_SHAPING = {"delete_harakat": False, "ARABIC LIGATURE ALLAH": False}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line: its runs from left to right, and the text to be read out and copied.

    `spoken` is empty where the glyphs say it themselves. A stretch that is turned has none either:
    readers turn back what they find, and would turn that too.
    """

    runs: tuple[fonts.Run, ...]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn from left to right, and how wide; `missing` is what no font has.

    ``text`` is the line as it was written.
    """

    stretches: tuple[Stretch, ...]
    em: float
    missing: tuple[str, ...]
    rightward: bool
    text: str


def are_plain(lines: Sequence[str]) -> bool:
    """Whether texts are made of letters that every first face has, all from left to right."""
    return _PLAIN.fullmatch("".join(lines)) is not None


@lru_cache(1024)
def set_line(text: str, weight: int = 400, italic: bool = False) -> Line:
    """The line in drawing order: Arabic and Hebrew turned, boxes for what no font has."""
    rightward = not _begins_leftward(text)
    if _RIGHT_TO_LEFT.search(text):
        parts = [(_shown(_turned(fonts.substituted(text), rightward)), "")]
    else:
        parts = list(_told_apart(text))
    return Line(
        tuple(Stretch(tuple(fonts.runs(shown, weight, italic)), said) for shown, said in parts),
        sum(fonts.advance(shown, weight, italic) for shown, _ in parts),
        tuple(fonts.missing(text)),
        rightward,
        text,
    )


def width_mm(text: str, letters: Letters) -> float:
    """The width of one line of text in mm."""
    return set_line(text, letters.weight, letters.italic).em * letters.size / MM


@lru_cache(256)
def base_line(weight: int, italic: bool, size: float, step: float) -> float:
    """How far below the upper edge of its box a line stands, in mm."""
    face = fonts.face_chain(weight, italic)[0]
    spare = step - (fonts.ascent(face) + fonts.descent(face)) * size / MM
    return spare / 2 + fonts.ascent(face) * size / MM


def spaced(run: fonts.Run) -> list[str]:
    """The run cut after spaces, unless its own space is as wide as the line counts it."""
    if run.face.family == fonts.face_chain()[0].family or " " not in run.text:
        return [run.text]
    words = run.text.split(" ")
    return [word + " " for word in words[:-1]] + words[-1:]


def wrapped(text: str, width: float, letters: Letters) -> tuple[str, ...]:
    """The lines of a text at this size in a column `width` mm wide."""
    advance = fonts.measure(letters.weight, letters.italic)
    return break_lines(text, width * MM / letters.size, advance)


def fitted(text: str, box: Box, sizes: Sizes, letters: Letters) -> Fit:
    """The text fit in a box in mm, sizes in pt; the fit's size is in pt, its height in mm."""
    advance = fonts.measure(letters.weight, letters.italic)
    found = fit(text, Box(box.width * MM, box.height * MM), sizes, advance)
    return Fit(found.size, found.lines, found.height / MM)


def dressed(text: str) -> str:
    """A heading with typographic apostrophes, "gruppo 1", "5 marzo" and "€ 3" held together. Never
    for notes.
    """
    return _HELD.sub(lambda found: found[0][:-1] + "\u00a0", text.replace("'", "\u2019"))


def _begins_leftward(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _turned(text: str, rightward: bool) -> str:
    """The line in the order of the eye, letters joined as Arabic joins them."""
    # Both take longer to import than all the rest, and few sheets need them.
    from arabic_reshaper import ArabicReshaper
    from bidi import get_display

    shaped = ArabicReshaper(_SHAPING).reshape(text)
    return _mirrored(get_display(shaped, base_dir="L" if rightward else "R"))


def _mirrored(visual: str) -> str:
    """Brackets that a turned stretch put back to front, turned round."""
    chars = list(visual)
    waiting: list[tuple[str, int]] = []
    for at, char in enumerate(visual):
        if waiting and waiting[-1][0] == char:
            first = waiting.pop()[1]
            if char in _PAIRS:
                chars[first], chars[at] = char, visual[first]
        elif char in _PARTNER:
            waiting.append((_PARTNER[char], at))
    return "".join(chars)


def _told_apart(text: str) -> Iterator[tuple[str, str]]:
    """Each part as it is shown, with what it stands for where that is not the same."""
    if _shown(text) == text and not fonts.missing(text):
        yield text, ""
        return
    for changed, clusters in groupby(graphemes(text), _is_changed):
        part = "".join(clusters)
        yield _shown(fonts.substituted(part)), part if changed else ""


def _is_changed(cluster: str) -> bool:
    """Whether its glyphs say less than the text.

    A sign beyond Unicode's first plane that only lacks its joiners says it itself: readers of the
    Chrome family leave such signs out of what is to be read instead.
    """
    if fonts.missing(cluster):
        return True
    return _shown(cluster) != cluster and max(cluster) <= _FIRST_PLANE


def _shown(text: str) -> str:
    """The text without what has no glyph of its own."""
    return "".join(
        " " if _is_blank(char) else char
        for char in text
        if char == "\t" or not fonts.invisible(char)
    )


def _is_blank(char: str) -> bool:
    """White space of any other width than a space's: a space stands in its place.

    What a typeface has for it is empty, and the paper's library leaves it out of the file.
    """
    return char.isspace() and char not in _SPACES
