"""What the edges of a board mean: words at the ends of a line at its left and of one below it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from facilitator.exports.flow import Lines, TextLine, capital, draw_lines, height, paragraph
from facilitator.exports.paper import (
    NAVY,
    Area,
    Page,
    Point,
    Stroke,
    Tag,
    lettering,
    pointer,
    width_mm,
)

_BESIDE, _WORDS, _BELOW = 28.0, 26.0, 9.0
"""mm at scale 1: the strip at the left, its words, and the strip below."""
_LINE, _POINT = 1.2, 3.0
_EACH = 0.42
"""The part of a board's width that a word below it may take; what is longer has more lines."""
_ABOVE = 0.74
"""Of a line, what stands above its base line."""
Piece = tuple[Area, Callable[[Page], object]]
"""Something that is drawn, and the area that it keeps to."""


@dataclass(frozen=True, slots=True)
class Axes:
    """The words of the left, right, lower and upper edge; lengths grow with ``scale``.

    Four of them, empty where an edge means nothing, or none at all.
    """

    words: tuple[str, ...] = ()
    scale: float = 1.0

    @property
    def beside(self) -> float:
        """The width of the strip at the left, mm."""
        return _BESIDE * self.scale if any(self.words[2:]) else 0.0

    def below(self, width: float) -> float:
        """The height of the strip below a board of this width, mm: long words take more lines."""
        words = [height(lines) for lines in self._below(width) if lines]
        more = max(words, default=0.0) - TextLine("", lettering("axis", self.scale)).height
        return _BELOW * self.scale + more if words else 0.0

    def inner(self, area: Area) -> Area:
        """What is left of an area for the board."""
        x, y, width, tall = area
        wide = width - self.beside
        return x + self.beside, y, wide, tall - self.below(wide)

    def at(self, ends: tuple[bool, bool, bool, bool]) -> "Axes":
        """For a page that shows only some of the edges: the words of an axis at those.

        A page between two edges shows both, else nobody would know what its line means.
        """
        if not self.words:
            return self
        pairs = zip((ends[:2], ends[2:]), (self.words[:2], self.words[2:]), strict=True)
        kept = [
            word if here or not any(pair) else ""
            for pair, words in pairs
            for here, word in zip(pair, words, strict=True)
        ]
        return replace(self, words=tuple(kept))

    def _below(self, width: float) -> list[Lines]:
        bold = lettering("axis", self.scale)
        return [paragraph(word, width * _EACH, bold) for word in self.words[:2]]

    def draw(self, page: Page, area: Area) -> None:
        """Draw them around the area of the board."""
        for _place, draw in self.pieces(area):
            draw(page)

    def pieces(self, area: Area) -> Iterator[Piece]:
        """Each word and each line by itself, so that a sheet of many has what lies on it."""
        if self.beside:
            yield from self._upwards(area)
        if any(self.words[:2]):
            yield from self._across(area)

    def _upwards(self, area: Area) -> Iterator[Piece]:
        bold, s = lettering("axis", self.scale), self.scale
        low, high = (paragraph(word, _WORDS * s, bold) for word in self.words[2:])
        x, y, foot = area[0] - self.beside, area[1], area[1] + area[3] - height(low)
        told = Tag("P")
        for top, lines in ((foot, low), (y, high)):
            if lines:
                drawn = partial(_draw_word, told, at=(x, top), lines=lines)
                yield (x, top, _WORDS * s, height(lines)), drawn
        start, end = foot - 2 * s * bool(low), y + height(high) + 3 * s * bool(high)
        yield from self._line((x + 3 * s, start), (x + 3 * s, end))

    def _across(self, area: Area) -> Iterator[Piece]:
        bold, s = lettering("axis", self.scale), self.scale
        x, end, top = area[0], area[0] + area[2], area[1] + area[3]
        first = top + _BELOW * s - 2 * s
        words, told = self._below(area[2]), Tag("P")
        before, after = (max((width_mm(n.text, bold) for n in word), default=0) for word in words)
        above = TextLine("", bold).height * _ABOVE
        for lines, at, wide in ((words[0], x, before), (words[1], end - after, after)):
            if lines:
                place = (at, first - above)
                drawn = partial(_draw_word, told, at=place, lines=lines)
                yield (*place, wide, height(lines)), drawn
        middle = first - capital(bold) / 2
        before, after = before and before + 3 * s, after and after + 3 * s
        yield from self._line((x + before, middle), (end - after - 2 * s, middle))

    def _line(self, start: Point, end: Point) -> Iterator[Piece]:
        s, upright = self.scale, start[0] == end[0]

        def draw(page: Page) -> None:
            page.rule(start, end, Stroke(NAVY, _LINE * s))
            pointer(page, end, _POINT * s, "up" if upright else "right")

        left, top = min(start[0], end[0]) - _POINT * s, min(start[1], end[1]) - _POINT * s
        wide, tall = abs(end[0] - start[0]), abs(end[1] - start[1])
        yield (left, top, wide + 2 * _POINT * s, tall + 2 * _POINT * s), draw


def _draw_word(told: Tag, page: Page, at: Point, lines: Lines) -> None:
    """The word at one end of an axis: whoever listens hears it with that at the other."""
    with page.tag(told):
        draw_lines(page, at, lines)
