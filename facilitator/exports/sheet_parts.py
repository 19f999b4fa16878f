"""Parts that several sheets are made of: texts, headings, facts side by side, the question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from facilitator.exports.flow import Lines, TextLine, draw_lines, height, paragraph, placeholder
from facilitator.exports.paper import (
    NAVY,
    WHITE,
    Page,
    Point,
    Tag,
    lettering,
    pen_of,
    width_mm,
)
from facilitator.exports.parts import Part
from facilitator.exports.said import Said
from resources.load import Words

_MOST_ASKED = 8
"""Lines of a question on its band; a longer one is a text of its own."""


@dataclass(frozen=True, slots=True)
class Margins:
    """From where to where a sheet is written on, in mm from its left edge."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


def text_parts(lines: Lines, x: float, after: float = 0.0) -> Iterator[Part]:
    """A line is a part, so that a text may go on on the next page."""
    said = (Tag("P"),)
    for number, line in enumerate(lines, 1):
        below = after if number == len(lines) else 0.0
        yield Part(line.height + below, partial(_draw_line, x, line), tags=said)


def _draw_line(x: float, line: TextLine, page: Page, y: float) -> None:
    draw_lines(page, (x, y), (line,))


def heading_part(text: str, margins: Margins) -> Part:
    """A section's heading over a rule, which stays with what follows."""
    letters = lettering("section")
    base = 2.6 + TextLine("", letters).height + 0.6

    def draw(page: Page, y: float) -> None:
        page.lines((margins.left, y + 2.6), (text,), letters)
        page.rule((margins.left, y + base), (margins.right, y + base), pen_of("section"))

    return Part(base + 2.4, draw, keep=True, tags=(Tag("H2"),))


def title_parts(lines: Lines, margins: Margins) -> Iterator[Part]:
    """A sheet's title over a rule."""
    titled = (Tag("H1"),)
    yield from (replace(part, tags=titled) for part in text_parts(lines, margins.left))
    ends = (margins.left, margins.right)
    yield Part(
        4.0, lambda page, y: page.rule((ends[0], y + 1.6), (ends[1], y + 1.6), pen_of("title"))
    )


def facts_part(facts: Sequence[Said], widths: Sequence[float], margins: Margins) -> Part:
    """Facts side by side, each under its label; the last one takes the room that is left.

    A placeholder stands on one line, so that its column is as wide as that takes.
    """
    bold, small = lettering("strong"), lettering("small")
    wide = [
        room if one.known else max(room, width_mm(one.value, bold) + 5)
        for one, room in zip(facts, widths, strict=False)
    ]
    rooms = (*wide, margins.width - sum(wide))
    set_ = [paragraph(one.value, room - 3, bold) for one, room in zip(facts, rooms, strict=True)]

    def draw(page: Page, y: float) -> None:
        x = margins.left
        for one, lines, room in zip(facts, set_, rooms, strict=True):
            with page.passage():
                page.lines((x, y), (one.label,), small)
                _draw_value(page, (x, y + 4.4), one, lines)
            x += room

    return Part(4.4 + max(height(lines) for lines in set_) + 3.6, draw)


def _draw_value(page: Page, at: Point, fact: Said, lines: Lines) -> None:
    if fact.known:
        draw_lines(page, at, lines)
    else:
        base = at[1] + lines[0].base
        placeholder(page, (at[0] + 0.6, base), fact.value, lines[0].letters)


def question_parts(asked: str, margins: Margins, say: Words) -> Iterator[Part]:
    """The guiding question in white on a dark band; a very long one as a text of its own."""
    label = say("paper.guiding_question")
    lines = paragraph(asked, margins.width - 8, lettering("lead", colour=WHITE))
    if len(lines) > _MOST_ASKED:
        yield heading_part(label, margins)
        text = paragraph(asked, margins.width, lettering("body"))
        yield from text_parts(text, margins.left, after=2.0)
        return
    tall, x = height(lines) + 9.4, margins.left

    def draw(page: Page, y: float) -> None:
        page.box((x, y, margins.width, tall), fill=NAVY)
        page.lines((x + 4, y + 2), (label,), lettering("over", colour=WHITE))
        draw_lines(page, (x + 4, y + 6.2), lines)

    yield Part(tall + 2.4, draw)
