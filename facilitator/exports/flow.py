"""Lines of text that know how they are set, so that they can be counted, parted and drawn later."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from facilitator.domain.textfit import Box
from facilitator.exports.paper import (
    LEADING,
    PLACEHOLDER,
    PLACEHOLDER_EDGE,
    Letters,
    Page,
    Point,
    Spread,
    Stroke,
    base_line,
    fitted,
    lettering,
    line_mm,
    sizes_of,
    width_mm,
    wrapped,
)
from resources.tokens import tokens


class TextLine(NamedTuple):
    """One line of type; ``ratio`` is its leading."""

    text: str
    letters: Letters
    ratio: float = LEADING

    @property
    def height(self) -> float:
        """In mm."""
        return line_mm(self.letters.size, self.ratio)

    @property
    def base(self) -> float:
        """How far below its upper edge the letters stand, in mm."""
        weight, italic, size = self.letters.weight, self.letters.italic, self.letters.size
        return base_line(weight, italic, size, self.height)


class SetText(NamedTuple):
    """A text in lines of one type; ``ratio`` is its leading."""

    lines: tuple[str, ...]
    letters: Letters
    ratio: float


CAPITAL_EM: float = tokens()["font"]["capital_height_em"]
Lines = tuple[TextLine, ...]


def paragraph(text: str, width: float, letters: Letters, ratio: float = LEADING) -> Lines:
    """A text broken into lines of at most ``width`` mm; an empty text has none."""
    if not text:
        return ()
    found, held = _prefixes_held(text, width, letters)
    lines = wrapped(found, width, letters)
    return tuple(TextLine(_freed(line, held), letters, ratio) for line in lines)


def shrunk(text: str, box: Box, role: str, scale: float = 1.0, colour: str = "") -> Lines:
    """A text in the type of a role, shrunk as far as that may be so that it fits a box in mm."""
    letters, sizes = lettering(role, scale, colour), sizes_of(role, scale)
    text, held = _prefixes_held(text, box.width, replace(letters, size=sizes.largest))
    found = fitted(text, box, sizes, letters)
    set_ = replace(letters, size=found.size)
    return tuple(TextLine(_freed(line, held), set_, sizes.line_ratio) for line in found.lines)


_PREFIX = re.compile(r"(?<!\w)\w{2,3}-(?=\w\w)")
_JOINER = "\u2060"


def _prefixes_held(text: str, width: float, letters: Letters) -> tuple[str, bool]:
    """The text with short prefixes, as in co-housing, joined to words that a line has room for."""
    if not _PREFIX.search(text):
        return text, False
    words = (word for word in text.split() if _PREFIX.search(word))
    if any(width_mm(word, letters) > width for word in words):
        return text, False
    return _PREFIX.sub(lambda found: found[0] + _JOINER, text), True


def _freed(line: str, held: bool) -> str:
    """A line without the joiners that held its prefixes."""
    return line.replace("-" + _JOINER, "-") if held else line


def height(lines: Iterable[TextLine]) -> float:
    """Of lines below each other, in mm."""
    return sum(line.height for line in lines)


def capital(letters: Letters) -> float:
    """Height of a capital letter in mm."""
    return line_mm(letters.size, CAPITAL_EM)


def draw_lines(page: Page, at: Point, lines: Iterable[TextLine], width: float = 0.0) -> float:
    """Draw lines below each other, the first one's upper edge at ``at``; the y below the last.

    With a ``width``, a line in Arabic or Hebrew stands at its right.
    """
    x, y = at
    with page.passage():
        for (letters, ratio), alike in groupby(lines, _SET):
            y = page.lines((x, y), [line.text for line in alike], letters, _spread(ratio, width))
    return y


_SET = itemgetter(1, 2)
"""How a line is set: its letters and its leading."""


@lru_cache(256)
def _spread(ratio: float, width: float) -> Spread:
    return Spread(ratio, "start" if width else "left", width)


def draw_texts(page: Page, at: Point, texts: Iterable[SetText], width: float) -> None:
    """Draw texts below each other as ``draw_lines`` draws lines, in the passage that is held."""
    x, y = at
    for lines, letters, ratio in texts:
        y = page.lines((x, y), lines, letters, _spread(ratio, width))


def part_of(texts: Sequence[SetText], start: int, stop: int) -> tuple[SetText, ...]:
    """What stands in lines from ``start`` to before ``stop``, counted through all texts."""
    found = []
    for text in texts:
        lines = text.lines[max(start, 0) : max(stop, 0)]
        if lines:
            found.append(text._replace(lines=lines))
        start, stop = start - len(text.lines), stop - len(text.lines)
    return tuple(found)


def cut_words(text: str, room: float, letters: Letters) -> str:
    """As many whole words of a text as stand on one line, with dots after them; or nothing."""
    kept = text.split(" ")
    while kept and width_mm(" ".join((*kept, "…")), letters) > room:
        kept.pop()
    return " ".join((*kept, "…")) if kept else ""


def labelled(label: str, text: str, width: float, letters: Letters, head: Letters) -> Lines:
    """The lines of a text whose first line leaves room for a label in ``head`` before it."""
    text = text.strip()
    if not text:
        return ()
    indent = width_mm(label + " ", head)
    first, *_ = wrapped(text, max(width - indent, width / 3), letters)
    rest = text[len(first) :].lstrip()
    return TextLine(first, letters), *paragraph(rest, width, letters)


def draw_labelled(
    page: Page, at: Point, label: str, lines: Sequence[TextLine], head: Letters
) -> float:
    """Draw what ``labelled`` made, with its label; the y below the last line."""
    x, y = at
    first, *rest = lines
    with page.passage():
        page.lines((x, y), (label,), head, Spread(first.ratio, "left"))
        draw_lines(page, (x + width_mm(label + " ", head), y), (first,))
        return draw_lines(page, (x, y + first.height), rest)


def placeholder(page: Page, at: Point, text: str, letters: Letters) -> float:
    """A text that is still to be given, on its ground in a dashed frame; base line at ``at``."""
    x, base = at
    width, up = width_mm(text, letters), line_mm(letters.size, 0.95)
    page.box(
        (x - 0.6, base - up, width + 1.2, up * 1.36),
        fill=PLACEHOLDER,
        stroke=Stroke(PLACEHOLDER_EDGE, 0.5, (0.8, 0.6)),
        radius=0.5,
    )
    return page.text(at, text, letters)
