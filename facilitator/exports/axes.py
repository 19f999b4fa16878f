"""What the edges of a board mean: words at the ends of a line at its left and of one below it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

    @property
    def below(self) -> float:
        """The height of the strip below, mm."""
        return _BELOW * self.scale if any(self.words[:2]) else 0.0

    def inner(self, area: Area) -> Area:
        """What is left of an area for the board."""
        x, y, width, tall = area
        return x + self.beside, y, width - self.beside, tall - self.below

    def draw(self, page: Page, area: Area) -> None:
        """Draw them around the area of the board."""
        for _place, draw in self.pieces(area):
            draw(page)

    def pieces(self, area: Area) -> Iterator[Piece]:
        """Each word and each line by itself, so that a sheet of many has what lies on it."""
        if self.beside:
            yield from self._upwards(area)
        if self.below:
            yield from self._across(area)

    def _upwards(self, area: Area) -> Iterator[Piece]:
        bold, s = lettering("axis", self.scale), self.scale
        low, high = (paragraph(word, _WORDS * s, bold) for word in self.words[2:])
        x, y, foot = area[0] - self.beside, area[1], area[1] + area[3] - height(low)
        told = Tag("P")
        yield (x, foot, _WORDS * s, height(low)), partial(_draw_word, told, at=(x, foot), lines=low)
        yield (x, y, _WORDS * s, height(high)), partial(_draw_word, told, at=(x, y), lines=high)
        yield from self._line((x + 3 * s, foot - 2 * s), (x + 3 * s, y + height(high) + 3 * s))

    def _across(self, area: Area) -> Iterator[Piece]:
        bold, s = lettering("axis", self.scale), self.scale
        x, end, top = area[0], area[0] + area[2], area[1] + area[3]
        base = top + self.below - 2 * s
        left, right = self.words[:2]
        before, after = width_mm(left, bold), width_mm(right, bold)
        tall, told = TextLine("", bold).height, Tag("P")
        for text, at, wide in ((left, x, before), (right, end - after, after)):
            line = (TextLine(text, bold),)
            place = (at, base - tall * _ABOVE)
            yield (*place, wide, tall), partial(_draw_word, told, at=place, lines=line)
        middle = base - capital(bold) / 2
        yield from self._line((x + before + 3 * s, middle), (end - after - 5 * s, middle))

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
