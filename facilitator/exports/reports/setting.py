"""Blocks set on paper: each becomes parts with their heights."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from facilitator.domain.textfit import Box, Sizes
from facilitator.exports.flow import (
    Lines,
    TextLine,
    capital,
    draw_lines,
    height,
    paragraph,
    placeholder,
)
from facilitator.exports.paper import (
    BAND,
    BLUE,
    INK,
    NAVY,
    RULE,
    SECONDARY,
    SMALLEST,
    WHITE,
    Letters,
    Page,
    Point,
    Spread,
    Stroke,
    dressed,
    fitted,
    kind_mark,
    line_mm,
    tick_box,
    width_mm,
)
from facilitator.exports.parts import Part
from facilitator.exports.reports.blocks import (
    Beside,
    Blanks,
    Block,
    Callout,
    Facts,
    Figure,
    Fresh,
    Heading,
    Inset,
    Kinds,
    Listing,
    Paragraph,
    Quotation,
    Row,
    Table,
    Together,
)
from facilitator.exports.reports.tables import table_parts
from facilitator.exports.said import Said

BODY = Letters(10.5)
SMALL = Letters(SMALLEST, colour=SECONDARY)
OVER = Letters(SMALLEST, 600, colour=BLUE)
_LABEL = Letters(10.5, 600)
_INDENT = 7.0
"""mm: what stands under a numbered heading stands in by so much."""
_ASIDE = 28.0
_KEPT, _MOST_LINES = 3, 12
"""Lines of a text that stay together at its head; and most of a text that is set in one piece."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where blocks are set: from ``x`` on, ``width`` mm wide; ``level`` is that of bookmarks."""

    x: float
    width: float
    level: int = 0

    @property
    def right(self) -> float:
        return self.x + self.width

    def inward(self, by: float = _INDENT) -> "Column":
        """The column without so much at its left."""
        return replace(self, x=self.x + by, width=self.width - by)


def set_blocks(blocks: Iterable[Block], column: Column) -> list[Part]:
    """The parts of blocks below each other."""
    return [part for block in blocks for part in _SETTERS[type(block)](block, column)]


def spaced(height_mm: float) -> Part:
    """Room between two blocks, which goes with what follows."""
    return Part(height_mm, lambda _page, _y: None, keep=True, room=True)


def _lines(lines: Lines, column: Column, after: float = 0.0) -> Iterator[Part]:
    """A line is a part, so that a text may go on on the next page; its head holds together."""
    for number, line in enumerate(lines, 1):
        below = after if number == len(lines) else 0.0
        keep = number < min(_KEPT, len(lines)) or number == len(lines) - 1
        draw = partial(_draw_line, column, line)
        yield Part(line.height + below, draw, keep=keep)


def _draw_line(column: Column, line: TextLine, page: Page, y: float) -> None:
    draw_lines(page, (column.x, y), (line,), column.width)


def _fresh(block: Fresh, column: Column) -> Iterator[Part]:
    """The title of a page, over a blue rule."""
    yield Part(0, lambda _page, _y: None, keep=True, fresh=True)
    for line in paragraph(block.over, column.width, OVER):
        yield Part(line.height + 0.6, partial(_draw_line, column, line), keep=True)
    bold = Letters(22, 700, colour=NAVY)
    shown = fitted(block.title, Box(column.width, 20), Sizes(22, 14, 1.15), bold)
    for number, text in enumerate(shown.lines):
        line = TextLine(text, replace(bold, size=shown.size), 1.15)
        mark = (dressed(block.title) if not number else "", 0)
        yield Part(line.height, partial(_draw_marked, column, line, mark), keep=number < _KEPT)
    yield Part(4.6, partial(_draw_rule, column, Stroke(BLUE, 1.2)), keep=True)


def _draw_marked(
    column: Column, line: TextLine, mark: tuple[str, int], page: Page, y: float
) -> None:
    """A line of a heading; its first one bears the bookmark, of a level."""
    if mark[0]:
        page.bookmark(*mark, y)
    _draw_line(column, line, page, y)


def _draw_rule(column: Column, stroke: Stroke, page: Page, y: float) -> None:
    page.rule((column.x, y + 1.6), (column.right, y + 1.6), stroke)


def _heading(block: Heading, column: Column) -> Iterator[Part]:
    if block.level > 1 or block.share is not None:
        yield from _small_heading(block, column)
        return
    letters = Letters(13, 700, colour=NAVY)
    aside = width_mm(block.aside, SMALL) + 4 if block.aside else 0.0
    *above, last = paragraph(block.text, column.width - aside, letters) or [TextLine("", letters)]
    tall, marked = last.height, block.text if not above else ""

    def draw(page: Page, y: float) -> None:
        _draw_marked(column, last, (marked, column.level), page, y)
        page.rule((column.x, y + tall + 0.6), (column.right, y + tall + 0.6), Stroke(RULE, 0.7))
        page.lines((column.right, y + tall - 4.6), (block.aside,), SMALL, _RIGHT)

    yield spaced(4.2)
    for number, line in enumerate(above):
        mark = (block.text if not number else "", column.level)
        yield Part(line.height, partial(_draw_marked, column, line, mark), keep=number < _KEPT)
    yield Part(tall + 2.6, draw, keep=True)


_RIGHT = Spread(align="right")
_BAR, _BAR_HEIGHT, _COUNT = 28.0, 4.2, 14.0
"""mm: the longest bar beside a heading, its height, and the room for what stands right of it."""


def _small_heading(block: Heading, column: Column) -> Iterator[Part]:
    """A heading of a lower level; with a share, its bar at the right (the look's table report)."""
    inner = column.inward() if block.number else column
    letters = Letters(13 if block.level == 2 else 11.5, 700, colour=NAVY)
    room = 0.0 if block.share is None else _BAR + _COUNT + width_mm(block.measure, _LABEL) + 6
    room = room or (width_mm(block.aside, SMALL) + 4 if block.aside else 0.0)
    first, *rest = paragraph(block.text, inner.width - room, letters) or [TextLine("", letters)]

    def draw(page: Page, y: float) -> None:
        page.lines((column.x, y), (block.number,), replace(letters, colour=BLUE))
        mark = (block.text, column.level + block.level - 1)
        _draw_marked(inner, first, mark, page, y)
        page.lines((column.right, y + 0.7), (block.aside,), SMALL, _RIGHT)
        if block.share is not None:
            _draw_share(page, (column.right - _COUNT, y), block)

    yield spaced(3.4)
    yield Part(first.height + 0.4, draw, keep=True)
    for number, line in enumerate(rest):
        yield Part(line.height, partial(_draw_line, inner, line), keep=number < _KEPT)


def _draw_share(page: Page, end: Point, block: Heading) -> None:
    x, y = end[0] - _BAR, end[1]
    page.lines((x - 2.4, y + 0.4), (block.measure,), replace(_LABEL, size=11), _RIGHT)
    width = _BAR * (block.share or 0.0)
    if width:
        page.box((x, y + 0.7, width, _BAR_HEIGHT), fill=BLUE)


def _paragraph(block: Paragraph, column: Column) -> Iterator[Part]:
    if block.look == "missing":
        yield _missing(block.text, column)
        return
    letters = {"body": BODY, "strong": replace(BODY, weight=600), "quiet": SMALL}[block.look]
    yield from _lines(paragraph(block.text, column.width, letters), column, after=1.4)


def _missing(text: str, column: Column) -> Part:
    lines = paragraph(text, column.width - 2, BODY)

    def draw(page: Page, y: float) -> None:
        for line in lines:
            base = y + line.height * 0.72
            placeholder(page, (column.x + 0.6, base), line.text, line.letters)
            y += line.height + 0.8

    return Part(height(lines) + 0.8 * len(lines) + 1.4, draw)


def _facts(block: Facts, column: Column) -> Iterator[Part]:
    if block.listed:
        for one in block.rows:
            yield from _listed(one, column)
        return
    width = column.width / block.columns
    for start in range(0, len(block.rows), block.columns):
        row = block.rows[start : start + block.columns]
        bold = Letters(10.5, 600)
        cells = [(one, paragraph(one.value, width - 4, bold)) for one in row]
        if any(len(lines) > _MOST_LINES for _one, lines in cells):
            yield from _facts(Facts(row, listed=True), column)
            continue
        tall = 4.4 + max(height(lines) for _one, lines in cells) + 1.4
        yield Part(tall, partial(_draw_facts, column, width, cells), keep=True)
    yield Part(1.6, lambda _page, _y: None)


def _draw_facts(
    column: Column, width: float, cells: Sequence[tuple[Said, Lines]], page: Page, y: float
) -> None:
    for number, (one, lines) in enumerate(cells):
        at = (column.x + number * width, y)
        page.lines(at, (one.label,), SMALL)
        _draw_value(page, (at[0], y + 4.2), one, lines)


def _draw_value(page: Page, at: Point, one: Said, lines: Lines) -> None:
    if one.known or not lines:
        draw_lines(page, at, lines)
        return
    for line in lines:
        base = at[1] + line.height * 0.72
        placeholder(page, (at[0] + 0.6, base), line.text, line.letters)
        at = (at[0], at[1] + line.height + 0.6)


def _listed(one: Said, column: Column) -> Iterator[Part]:
    """A value beside its label; a long one goes on on the next page."""
    share = min(max(column.width * 0.36, 30.0), column.width / 2)
    label = paragraph(one.label, share - 3, replace(BODY, colour=SECONDARY))
    inner = column.inward(share)
    lines = paragraph(one.value, inner.width, replace(BODY, weight=600))
    first, rest = (lines[:1], lines[1:]) if len(lines) > len(label) + _KEPT else (lines, ())
    after = 2.0 if one.known else 2.6

    def draw(page: Page, y: float) -> None:
        draw_lines(page, (column.x, y), label)
        _draw_value(page, (inner.x, y), one, first)

    if not rest:
        yield Part(max(height(label), height(lines)) + after, draw)
        return
    yield Part(first[0].height, draw, keep=True)
    yield from _lines(rest, inner, after)


def _callout(block: Callout, column: Column) -> Iterator[Part]:
    looks = {"question": (_draw_question, 12.0, BLUE), "minority": (_draw_minority, 10.0, INK)}
    if block.look == "banner":
        yield from _banner(block, column)
        return
    draw_frame, size, colour = looks[block.look]
    head = Letters(10.5, 600, colour=colour)
    asked = Letters(10.5, italic=True)
    start = width_mm(block.label, head) + (size - 7)
    lines = paragraph(block.text, column.width - start - 8, asked)
    inset = 2.6 if block.look == "question" else 1.3
    if len(lines) > _MOST_LINES:
        yield Part(line_mm(10.5), partial(_draw_line, column, TextLine(block.label, head)), True)
        yield from _lines(paragraph(block.text, column.width, asked), column, after=1.4)
        return
    tall = height(lines) + 2 * inset

    def draw(page: Page, y: float) -> None:
        draw_frame(page, column, y, tall)
        page.lines((column.x + 3.6, y + inset), (block.label,), head)
        draw_lines(page, (column.x + 3.6 + start, y + inset), lines, column.width - start - 8)

    yield Part(1.2, lambda _page, _y: None, keep=True)
    yield Part(tall + 1.0, draw)


def _draw_question(page: Page, column: Column, y: float, tall: float) -> None:
    page.box((column.x, y, column.width, tall), fill=BAND)
    page.box((column.x, y, 1.8, tall), fill=BLUE)


def _draw_minority(page: Page, column: Column, y: float, tall: float) -> None:
    area = (column.x, y, column.width, tall)
    page.box(area, fill=WHITE, stroke=Stroke(INK, 0.6, (1.0, 0.8)))


def _banner(block: Callout, column: Column) -> Iterator[Part]:
    head = Letters(12, 700, colour=WHITE)
    start = width_mm(block.label, head) + 4 if block.label else 0.0
    lines = paragraph(block.text, column.width - start - 8, Letters(11, colour=WHITE))
    if len(lines) > _MOST_LINES:
        yield from _lines(paragraph(block.text, column.width, BODY), column, after=1.4)
        return
    tall = max(height(lines), line_mm(12)) + 5

    def draw(page: Page, y: float) -> None:
        page.box((column.x, y, column.width, tall), fill=NAVY)
        page.lines((column.x + 4, y + 2.3), (block.label,), head)
        draw_lines(page, (column.x + 4 + start, y + 2.6), lines)

    yield Part(tall + 3.0, draw)


def _listing(block: Listing, column: Column) -> Iterator[Part]:
    for number, row in enumerate(block.rows, 1):
        yield from _row(row, number, block.strong, column)


def _row(row: Row, number: int, strong: bool, column: Column) -> Iterator[Part]:
    """A line of a list after its mark or number, with what is said at the right of it."""
    inner = column.inward(10.0 if strong else 8.0)
    letters = Letters(11, 600) if strong else BODY
    aside = paragraph(row.aside, _ASIDE * 1.6, SMALL)
    taken = max((width_mm(line.text, SMALL) for line in aside), default=-4) + 4
    lines = paragraph(row.text, inner.width - taken, letters) or (TextLine("", letters),)
    gap = 2.6 if strong else 1.6
    tall = max(height(lines), height(aside)) + gap
    if len(lines) > 2 * _KEPT:
        rest = list(_lines(lines[1:], inner, after=gap))
        lines, tall = lines[:1], lines[0].height
    else:
        rest = []

    def draw(page: Page, y: float) -> None:
        _draw_mark(page, (column.x + 2.7, y + lines[0].height / 2), row.kind, number)
        draw_lines(page, (inner.x, y), lines, inner.width - taken)
        page.lines((column.right, y), [line.text for line in aside], SMALL, _RIGHT)

    yield Part(tall, draw, keep=bool(rest))
    yield from rest


def _draw_mark(page: Page, at: Point, kind: str, number: int) -> None:
    if kind:
        kind_mark(page, kind, at)
        return
    page.circle(at, 2.9, fill=NAVY)
    letters = Letters(10.5, 700, colour=WHITE)
    page.text((at[0], at[1] + capital(letters) / 2), str(number), letters, "centre")


_KIND_NAME = 25.0


def _kinds(block: Kinds, column: Column) -> Iterator[Part]:
    """The mark and name of a kind, and beside them what was said, a text after the other."""
    label = paragraph(block.label, _KIND_NAME - 8.5, replace(BODY, weight=600))
    inner = column.inward(max(_KIND_NAME, 8.5 + max(width_mm(i.text, _LABEL) for i in label)))
    texts = [line for text in block.texts for line in paragraph(text, inner.width, BODY)]
    for number, line in enumerate(texts):
        first = not number
        draw = partial(_draw_kind, column, block.kind, label) if first else None
        keep = first and len(texts) > 1
        tall = max(line.height, height(label)) if first and len(texts) == 1 else line.height
        after = 0.9 if number == len(texts) - 1 else 0.0
        yield Part(tall + after, partial(_draw_said, inner, line, draw), keep=keep)


def _draw_kind(column: Column, kind: str, label: Lines, page: Page, y: float) -> None:
    kind_mark(page, kind, (column.x + 2.4, y + label[0].height / 2))
    draw_lines(page, (column.x + 6.6, y), label)


def _draw_said(
    inner: Column, line: TextLine, head: Callable[[Page, float], None] | None, page: Page, y: float
) -> None:
    if head:
        head(page, y)
    draw_lines(page, (inner.x, y), (line,), inner.width)


def _quotation(block: Quotation, column: Column) -> Iterator[Part]:
    aside = width_mm(block.aside, SMALL) + 4 if block.aside else 0.0
    inner = column.inward(4.2)
    lines = paragraph(block.text, inner.width - aside, replace(BODY, italic=True))
    for number, line in enumerate(lines):
        said = block.aside if not number else ""
        draw = partial(_draw_quoted, column, line, said)
        yield Part(line.height, draw, keep=number < len(lines) - 1 and number < _KEPT)
    yield Part(1.2, lambda _page, _y: None)


def _draw_quoted(column: Column, line: TextLine, aside: str, page: Page, y: float) -> None:
    page.box((column.x, y, 0.9, line.height), fill=NAVY)
    draw_lines(page, (column.x + 4.2, y), (line,), column.width - 4.2)
    page.lines((column.right, y + 0.3), (aside,), SMALL, _RIGHT)


def _table(block: Table, column: Column) -> Iterator[Part]:
    yield from table_parts(block, column.x, column.width)


def _figure(block: Figure, column: Column) -> Iterator[Part]:
    def draw(page: Page, y: float) -> None:
        block.draw(page, (column.x, y, column.width, block.height))

    yield Part(block.height + 2.0, draw)


def _blanks(block: Blanks, column: Column) -> Iterator[Part]:
    def draw(page: Page, y: float) -> None:
        x = column.x
        for text in block.boxes:
            tick_box(page, (x, y + 0.4), 4.2)
            x += 6.6 + page.text((x + 6.6, y + 4), text, BODY) + 8
        room = (column.right - x) / max(1, len(block.blanks)) - 4
        for text in block.blanks:
            start = x + page.text((x, y + 4), text, BODY) + 2
            x = max(x + room, start + 12)
            page.rule((start, y + 4.6), (x, y + 4.6), Stroke(SECONDARY, 0.7))
            x += 4
        for number in range(block.lines):
            at = y + 14 + 8.5 * number
            page.rule((column.x, at), (column.right, at), Stroke(SECONDARY, 0.7))

    yield Part(8 + 8.5 * block.lines, draw)


def _together(block: Together, column: Column) -> Iterator[Part]:
    *parts, last = set_blocks(block.blocks, column) or [spaced(0)]
    yield from (replace(part, keep=True) for part in parts)
    yield last


def _inset(block: Inset, column: Column) -> Iterator[Part]:
    yield from set_blocks(block.blocks, column.inward())


def _beside(block: Beside, column: Column) -> Iterator[Part]:
    """Two stacks as one part: short ones, that fit on a page."""
    gap = 8.0
    left = replace(column, width=column.width * block.share - gap / 2)
    right = column.inward(column.width * block.share + gap / 2)
    stacks = (set_blocks(block.left, left), set_blocks(block.right, right))
    tall = max(sum(part.height for part in stack) for stack in stacks)

    def draw(page: Page, y: float) -> None:
        for stack in stacks:
            at = y
            for part in stack:
                part.draw(page, at)
                at += part.height

    yield Part(tall, draw)


_SETTERS: dict[type, Callable[[Any, Column], Iterator[Part]]] = {
    Fresh: _fresh,
    Heading: _heading,
    Paragraph: _paragraph,
    Facts: _facts,
    Callout: _callout,
    Listing: _listing,
    Kinds: _kinds,
    Quotation: _quotation,
    Table: _table,
    Figure: _figure,
    Blanks: _blanks,
    Together: _together,
    Inset: _inset,
    Beside: _beside,
}
