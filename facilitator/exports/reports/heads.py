"""Titles, headings and what stands out, set on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from facilitator.domain.textfit import Box
from facilitator.exports.flow import (
    Lines,
    TextLine,
    draw_lines,
    height,
    paragraph,
    shrunk,
)
from facilitator.exports.logos import HEIGHT, Logo, draw_logos, set_logos, width_of
from facilitator.exports.paper import (
    BAND,
    BLUE,
    INK,
    NAVY,
    WHITE,
    Page,
    Point,
    Stroke,
    dressed,
    lettering,
    line_mm,
    pen_of,
    width_mm,
)
from facilitator.exports.parts import Part, tagged
from facilitator.exports.reports.blocks import (
    Callout,
    Fresh,
    Heading,
)
from facilitator.exports.reports.column import (
    BODY,
    KEPT,
    LABEL,
    MOST_LINES,
    OVER,
    RIGHT,
    SMALL,
    Column,
    draw_line,
    set_lines,
    spaced,
)

_LOGOS = 0.5
"""The most of the width that logos take beside a title."""


def set_title(block: Fresh, column: Column) -> Iterator[Part]:
    """The title of a page, logos beside it, over a rule."""
    logos = set_logos(block.logos, column.width * _LOGOS, HEIGHT)
    yield Part(0, partial(_draw_logos, column, logos), keep=True, fresh=True)
    taken = width_of(logos) + 5 if logos else 0.0
    over = paragraph(block.over, column.width - taken, OVER)
    title = shrunk(block.title, Box(column.width - taken, 20), "title")
    for line in over:
        yield Part(line.height + 0.6, partial(draw_line, column, line), keep=True)
    yield from tagged(_marked_lines(title, (dressed(block.title), 0), column), "H1")
    tall = max((logo.height for logo in logos), default=0.0)
    yield spaced(max(0.0, tall - 0.6 - height(over) - height(title)))
    yield Part(4.6, partial(_draw_rule, column, pen_of("title")), keep=True, slack=1.2)


def _marked_lines(lines: Lines, mark: tuple[str, int], column: Column) -> Iterator[Part]:
    """A heading's lines, of which the first ones hold together; the first bears the bookmark."""
    for number, line in enumerate(lines):
        said = mark if not number else ("", 0)
        yield Part(line.height, partial(_draw_marked, column, line, said), keep=number < KEPT)


def _draw_logos(column: Column, logos: Sequence[Logo], page: Page, y: float) -> None:
    draw_logos(page, logos, (column.right - width_of(logos), y))


def _draw_marked(
    column: Column, line: TextLine, mark: tuple[str, int], page: Page, y: float
) -> None:
    """A line of a heading; its first one bears the bookmark, of a level."""
    if mark[0]:
        page.bookmark(*mark, y)
    draw_line(column, line, page, y)


def _draw_rule(column: Column, stroke: Stroke, page: Page, y: float) -> None:
    page.rule((column.x, y + 1.6), (column.right, y + 1.6), stroke)


def set_heading(block: Heading, column: Column) -> Iterator[Part]:
    large = block.level == 1 and block.share is None
    parts = _large_heading(block, column) if large else _small_heading(block, column)
    yield from tagged(parts, f"H{block.level + 1}")


def _large_heading(block: Heading, column: Column) -> Iterator[Part]:
    """A section's heading over a rule."""
    letters = lettering("section")
    aside = width_mm(block.aside, SMALL) + 4 if block.aside else 0.0
    *above, last = paragraph(block.text, column.width - aside, letters) or [TextLine("", letters)]
    tall, marked = last.height, block.text if not above else ""

    def draw(page: Page, y: float) -> None:
        _draw_marked(column, last, (marked, column.level), page, y)
        page.rule((column.x, y + tall + 0.6), (column.right, y + tall + 0.6), pen_of("section"))
        page.lines((column.right, y + tall - 4.6), (block.aside,), SMALL, RIGHT)

    yield spaced(4.2, slack=2.0)
    yield from _marked_lines(tuple(above), (block.text, column.level), column)
    yield Part(tall + 2.6, draw, keep=True, slack=0.8)


_BAR, _BAR_HEIGHT, _COUNT = 28.0, 4.2, 14.0
"""mm: the longest bar beside a heading, its height, and the room for what stands right of it."""


def _small_heading(block: Heading, column: Column) -> Iterator[Part]:
    """A heading of a lower level; with a share, its bar at the right (the look's table report)."""
    inner = column.inward() if block.number else column
    letters = lettering("section" if block.level == 2 else "subsection")
    room = 0.0 if block.share is None else _BAR + _COUNT + width_mm(block.measure, LABEL) + 6
    room = room or (width_mm(block.aside, SMALL) + 4 if block.aside else 0.0)
    first, *rest = paragraph(block.text, inner.width - room, letters) or [TextLine("", letters)]

    def draw(page: Page, y: float) -> None:
        page.lines((column.x, y), (block.number,), replace(letters, colour=BLUE))
        mark = (block.text, column.level + block.level - 1)
        _draw_marked(inner, first, mark, page, y)
        page.lines((column.right, y + 0.7), (block.aside,), SMALL, RIGHT)
        if block.share is not None:
            _draw_share(page, (column.right - _COUNT, y), block)

    yield spaced(3.4, slack=1.4)
    yield Part(first.height + 0.4, draw, keep=True)
    for number, line in enumerate(rest):
        yield Part(line.height, partial(draw_line, inner, line), keep=number < KEPT)


def _draw_share(page: Page, end: Point, block: Heading) -> None:
    x, y = end[0] - _BAR, end[1]
    page.lines((x - 2.4, y + 0.4), (block.measure,), lettering("item"), RIGHT)
    width = _BAR * (block.share or 0.0)
    if width:
        page.box((x, y + 0.7, width, _BAR_HEIGHT), fill=BLUE)


def set_callout(block: Callout, column: Column) -> Iterator[Part]:
    looks = {"question": (_draw_question, 12.0, BLUE), "minority": (_draw_minority, 10.0, INK)}
    if block.look == "banner":
        yield from _banner(block, column)
        return
    draw_frame, size, colour = looks[block.look]
    head = lettering("strong", colour=colour)
    asked = lettering("quote")
    start = width_mm(block.label, head) + (size - 7)
    lines = paragraph(block.text, column.width - start - 8, asked)
    inset = 2.6 if block.look == "question" else 1.3
    if len(lines) > MOST_LINES:
        label = TextLine(block.label, head)
        yield Part(label.height, partial(draw_line, column, label), keep=True)
        yield from set_lines(paragraph(block.text, column.width, asked), column, after=1.4)
        return
    tall = height(lines) + 2 * inset

    def draw(page: Page, y: float) -> None:
        draw_frame(page, column, y, tall)
        page.lines((column.x + 3.6, y + inset), (block.label,), head)
        draw_lines(page, (column.x + 3.6 + start, y + inset), lines, column.width - start - 8)

    yield Part(1.2, lambda _page, _y: None, keep=True)
    yield Part(tall + 1.0, draw, slack=0.4)


def _draw_question(page: Page, column: Column, y: float, tall: float) -> None:
    page.box((column.x, y, column.width, tall), fill=BAND)
    page.box((column.x, y, 1.8, tall), fill=BLUE)


def _draw_minority(page: Page, column: Column, y: float, tall: float) -> None:
    area = (column.x, y, column.width, tall)
    page.box(area, fill=WHITE, stroke=Stroke(INK, 0.6, (1.0, 0.8)))


def _banner(block: Callout, column: Column) -> Iterator[Part]:
    head = lettering("figure", colour=WHITE)
    start = width_mm(block.label, head) + 4 if block.label else 0.0
    lines = paragraph(block.text, column.width - start - 8, lettering("banner", colour=WHITE))
    if len(lines) > MOST_LINES:
        yield from set_lines(paragraph(block.text, column.width, BODY), column, after=1.4)
        return
    tall = max(height(lines), line_mm(head.size)) + 5

    def draw(page: Page, y: float) -> None:
        page.box((column.x, y, column.width, tall), fill=NAVY)
        page.lines((column.x + 4, y + 2.3), (block.label,), head)
        draw_lines(page, (column.x + 4 + start, y + 2.6), lines)

    yield Part(tall + 3.0, draw, slack=1.2)
