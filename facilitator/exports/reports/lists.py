"""Facts, lists, notes by kind, quotations and blanks, set on paper."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

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
    NAVY,
    SECONDARY,
    WHITE,
    Page,
    Point,
    kind_mark,
    lettering,
    pen_of,
    tick_box,
    width_mm,
)
from facilitator.exports.parts import Part, tagged
from facilitator.exports.reports.blocks import (
    Blanks,
    Facts,
    Kinds,
    Listing,
    Paragraph,
    Quotation,
    Row,
)
from facilitator.exports.reports.column import (
    BODY,
    KEPT,
    LABEL,
    MOST_LINES,
    RIGHT,
    SMALL,
    Column,
    set_lines,
)
from facilitator.exports.said import Said


def set_paragraph(block: Paragraph, column: Column) -> Iterator[Part]:
    if block.look == "missing":
        yield _missing(block.text, column)
        return
    letters = {"body": BODY, "strong": replace(BODY, weight=600), "quiet": SMALL}[block.look]
    yield from set_lines(paragraph(block.text, column.width, letters), column, after=1.4)


def _missing(text: str, column: Column) -> Part:
    lines = paragraph(text, column.width - 2, BODY)

    def draw(page: Page, y: float) -> None:
        for line in lines:
            base = y + line.base
            placeholder(page, (column.x + 0.6, base), line.text, line.letters)
            y += line.height + 0.8

    return Part(height(lines) + 0.8 * len(lines) + 1.4, draw)


_ASIDE, _TIME = 28.0, 16.0
"""mm: what stands beside a row, and a blank for a time; one for a name has the rest of its line."""


def set_facts(block: Facts, column: Column) -> Iterator[Part]:
    if block.listed:
        for one in block.rows:
            yield from tagged(_listed(one, column), "P")
        return
    width = column.width / block.columns
    for start in range(0, len(block.rows), block.columns):
        row = block.rows[start : start + block.columns]
        bold = lettering("strong")
        values = [paragraph(one.value, width - 4, bold) for one in row]
        if any(len(lines) > MOST_LINES for lines in values):
            yield from set_facts(Facts(row, listed=True), column)
            continue
        labels = [paragraph(one.label, width - 4, SMALL) for one in row]
        above = max(map(height, labels)) + (0.2 if all(one.known for one in row) else 0.8)
        cells = [_Cell(*cell) for cell in zip(row, labels, values, strict=True)]
        tall = above + 0.2 + max(map(height, values)) + 1.4
        draw = partial(_draw_facts, column, width, (above, cells))
        yield Part(tall, draw, keep=True, slack=0.6)
    yield Part(1.6, lambda _page, _y: None, slack=0.8)


class _Cell(NamedTuple):
    """A fact with its label and its value, broken into lines."""

    said: Said
    label: Lines
    value: Lines


def _draw_facts(
    column: Column, width: float, row: tuple[float, Sequence[_Cell]], page: Page, y: float
) -> None:
    """Facts side by side: their values stand so far below the labels' upper edges, in mm."""
    above, cells = row
    for number, cell in enumerate(cells):
        x = column.x + number * width
        with page.passage():
            draw_lines(page, (x, y), cell.label)
            _draw_value(page, (x, y + above), cell.said, cell.value)


def _draw_value(page: Page, at: Point, one: Said, lines: Lines) -> None:
    if one.known or not lines:
        draw_lines(page, at, lines)
        return
    for line in lines:
        base = at[1] + line.base
        placeholder(page, (at[0] + 0.6, base), line.text, line.letters)
        at = (at[0], at[1] + line.height + 0.6)


def _listed(one: Said, column: Column) -> Iterator[Part]:
    """A value beside its label; a long one goes on on the next page."""
    share = min(max(column.width * 0.36, 30.0), column.width / 2)
    label = paragraph(one.label, share - 3, replace(BODY, colour=SECONDARY))
    inner = column.inward(share)
    lines = paragraph(one.value, inner.width, replace(BODY, weight=600))
    first, rest = (lines[:1], lines[1:]) if len(lines) > len(label) + KEPT else (lines, ())
    after = 2.0 if one.known else 2.6

    def draw(page: Page, y: float) -> None:
        draw_lines(page, (column.x, y), label)
        _draw_value(page, (inner.x, y), one, first)

    if not rest:
        yield Part(max(height(label), height(lines)) + after, draw)
        return
    yield Part(first[0].height, draw, keep=True)
    yield from set_lines(rest, inner, after)


def set_listing(block: Listing, column: Column) -> Iterator[Part]:
    for number, row in enumerate(block.rows, 1):
        mark = _draw_tick if block.ticks else partial(_draw_mark, row.kind, number)
        yield from tagged(_row(row, mark, block.strong, column), "LI", "LBody")


def _row(
    row: Row, mark: Callable[[Page, Point], None], strong: bool, column: Column
) -> Iterator[Part]:
    """A line of a list after its mark or number, with what is said at the right of it."""
    inner = column.inward(10.0 if strong else 8.0)
    letters = lettering("item") if strong else BODY
    aside = paragraph(row.aside, _ASIDE * 1.6, SMALL)
    taken = max((width_mm(line.text, SMALL) for line in aside), default=-4) + 4
    lines = paragraph(row.text, inner.width - taken, letters) or (TextLine("", letters),)
    gap = 2.6 if strong else 1.6
    tall = max(height(lines), height(aside)) + gap
    if len(lines) > 2 * KEPT:
        rest = list(set_lines(lines[1:], inner, after=gap))
        lines, tall = lines[:1], lines[0].height
    else:
        rest = []

    def draw(page: Page, y: float) -> None:
        mark(page, (column.x + 2.7, y + lines[0].height / 2))
        draw_lines(page, (inner.x, y), lines, inner.width - taken)
        page.lines((column.right, y), [line.text for line in aside], SMALL, RIGHT)

    yield Part(tall, draw, keep=bool(rest), slack=0.0 if rest else 0.8)
    yield from rest


def _draw_tick(page: Page, at: Point) -> None:
    tick_box(page, (at[0] - 1.9, at[1] - 1.9), 3.8)


def _draw_mark(kind: str, number: int, page: Page, at: Point) -> None:
    if kind:
        kind_mark(page, kind, at)
        return
    page.circle(at, 2.9, fill=NAVY)
    letters = lettering("number", colour=WHITE)
    page.text((at[0], at[1] + capital(letters) / 2), str(number), letters, "centre")


_KIND_NAME = 25.0
_AFTER_TEXT, _AFTER_KIND = 0.8, 0.9
"""mm below each text where one of them is longer than a line, to tell it from the next; and below
the last.
"""


def set_kinds(block: Kinds, column: Column) -> Iterator[Part]:
    """The mark and name of a kind, and beside them what was said, a text after the other."""
    label = paragraph(block.label, _KIND_NAME - 8.5, replace(BODY, weight=600))
    inner = column.inward(max(_KIND_NAME, 8.5 + max(width_mm(i.text, LABEL) for i in label)))
    texts = [lines for text in block.texts if (lines := paragraph(text, inner.width, BODY))]
    least = height(label) if sum(map(len, texts)) == 1 else 0.0
    apart = _AFTER_TEXT if any(len(lines) > 1 for lines in texts) else 0.0
    for number, lines in enumerate(texts, 1):
        head = partial(_draw_kind, column, block.kind, label) if number == 1 else None
        *parts, last = _said(lines, inner, head, least)
        below = apart + _AFTER_KIND if number == len(texts) else apart
        yield from tagged((*parts, replace(last, height=last.height + below)), "P")


def _said(
    lines: Lines, inner: Column, head: Callable[[Page, float], None] | None, least: float
) -> Iterator[Part]:
    """A text line by line; the mark and name stand beside the first, which stays with the next."""
    for number, line in enumerate(lines):
        first = None if number else head
        draw = partial(_draw_said, inner, line, first)
        yield Part(max(line.height, least), draw, keep=bool(first) and not least)


def _draw_kind(column: Column, kind: str, label: Lines, page: Page, y: float) -> None:
    kind_mark(page, kind, (column.x + 2.4, y + label[0].height / 2))
    draw_lines(page, (column.x + 6.6, y), label)


def _draw_said(
    inner: Column, line: TextLine, head: Callable[[Page, float], None] | None, page: Page, y: float
) -> None:
    if head:
        head(page, y)
    draw_lines(page, (inner.x, y), (line,), inner.width)


def set_quotation(block: Quotation, column: Column) -> Iterator[Part]:
    aside = width_mm(block.aside, SMALL) + 4 if block.aside else 0.0
    inner = column.inward(4.2)
    lines = paragraph(block.text, inner.width - aside, replace(BODY, italic=True))
    for number, line in enumerate(lines):
        said = block.aside if not number else ""
        draw = partial(_draw_quoted, column, line, said)
        yield Part(line.height, draw, keep=number < len(lines) - 1 and number < KEPT)
    yield Part(1.2, lambda _page, _y: None)


def _draw_quoted(column: Column, line: TextLine, aside: str, page: Page, y: float) -> None:
    page.box((column.x, y, 0.9, line.height), fill=NAVY)
    draw_lines(page, (column.x + 4.2, y), (line,), column.width - 4.2)
    page.lines((column.right, y + 0.3), (aside,), SMALL, RIGHT)


def set_blanks_to_fill(block: Blanks, column: Column) -> Iterator[Part]:
    def draw(page: Page, y: float) -> None:
        x = column.x
        for text in block.boxes:
            tick_box(page, (x, y + 0.4), 4.2)
            x += 6.6 + page.text((x + 6.6, y + 4), text, BODY) + 8
        for number, text in enumerate(block.blanks, 1):
            start = x + page.text((x, y + 4), text, BODY) + 2
            x = column.right if number == len(block.blanks) else start + _TIME
            page.rule((start, y + 4.6), (x, y + 4.6), pen_of("fill_in"))
            x += 5
        for number in range(block.lines):
            at = y + 14 + 8.5 * number
            page.rule((column.x, at), (column.right, at), pen_of("fill_in"))

    yield Part(8 + 8.5 * block.lines, draw)
