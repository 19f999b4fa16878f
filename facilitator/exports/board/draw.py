"""Drawing a board's blocks where they were placed."""

from contextlib import nullcontext
from dataclasses import replace

from facilitator.exports.board.blocks import Block, TextRow
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import (
    NoteRow,
    boxes_of,
    draw_counted,
    draw_note,
    draw_note_ground,
    kind_of,
)
from facilitator.exports.board.pages import Placed
from facilitator.exports.flow import capital, draw_labelled, draw_lines
from facilitator.exports.paper import (
    BLUE,
    GROUND,
    NAVY,
    SECONDARY,
    WHITE,
    Area,
    Page,
    Point,
    Stroke,
    Tag,
    kind_mark,
    lettering,
    pen_of,
)
from resources.load import Words

MOST_HEARD = 250
"""Where a block has more notes on a page, a row is one passage: a passage for each would weigh more
than all they say."""


def draw_ground(page: Page, placed: Placed, top: float) -> None:
    """Frame and bar of a block, which hold no text; ``top`` is where the page's blocks begin."""
    block, (x, y, width, height) = placed.block, placed.area
    m = block.measures
    if block.style == "cluster":
        pen = pen_of("section", m.scale)
        page.box((x, y, width, height), fill=GROUND, stroke=pen, radius=m.mm(1.4))
        page.box((x, y, width, m.bar), fill=NAVY)
    elif block.style == "closing":
        pen = Stroke(BLUE, 1.1 * m.scale)
        page.box((x, y, width, height), fill=WHITE, stroke=pen, radius=m.mm(1.4))
    elif y > top + 1:
        pen = Stroke(SECONDARY, 0.7 * m.scale, (1.2, 1.2))
        page.rule((x, y + m.bar / 2), (x + width, y + m.bar / 2), pen)


def draw_head(page: Page, placed: Placed) -> None:
    """Number, title, votes and statement; a cluster's bookmark where it begins."""
    block, (x, y, width, _height) = placed.block, placed.area
    if block.bookmark:
        page.bookmark(block.bookmark, 0, y, block.record)
    m = block.measures
    top, left = y + m.bar + m.mm(1.6), x + (m.pad if block.style != "loose" else m.mm(0.4))
    way = (x, y, width, placed.head)
    leading = page.lead(block.leads, way, block.bookmark) if block.leads else nullcontext()
    with page.tag(Tag("H2")), leading:
        below = _draw_title(page, block, (left, top), x + width - m.pad)
    draw_lines(page, (x + (m.pad if block.style != "loose" else m.mm(0.4)), below), block.under)


def _draw_title(page: Page, block: Block, at: Point, right: float) -> float:
    """Number, votes and title; the y below."""
    m, (left, top) = block.measures, at
    if block.title and block.number:
        number = replace(block.title[0].letters, colour=BLUE)
        page.lines((left, top), (block.number,), number)
        left += m.mm(3.2) + m.mm(2.6) * len(block.number)
    if block.votes:
        letters = lettering("count", m.scale)
        middle = top + block.title[0].height / 2
        page.text((right, middle + capital(letters) / 2), block.votes, letters, "right")
    return draw_lines(page, (left, top), block.title)


def draw_rows(page: Page, placed: Placed) -> None:
    """Notes and texts in reading order, after the grounds of all notes."""
    block, (x, _y, width, _height) = placed.block, placed.area
    m, left = block.measures, x + block.measures.pad
    crowded = len(boxes_of(block.rows)) > MOST_HEARD
    parts: dict[float, list[Page]] = {}
    for row, top in placed.tops():
        if isinstance(row, NoteRow):
            areas = row.areas((left, top), m.pitch(width, row.columns))
            parts[top] = [page.part(area) for area in areas]
            for part, box in zip(parts[top], row.boxes, strict=True):
                draw_note_ground(part, box, m)
    for row, top in placed.tops():
        if isinstance(row, NoteRow):
            with page.passage() if crowded else nullcontext():
                for part, box, span in zip(parts[top], row.boxes, row.spans, strict=True):
                    draw_note(part, box, span, m)
        else:
            draw_text_row(page, row, (left, top, width - 2 * m.pad, row.height))


def draw_text_row(page: Page, row: TextRow, area: Area) -> None:
    """A line, an item with its number, a heading, a parked note's strip or a line to write on."""
    x, y, width, height = area
    m = row.measures
    if row.box is not None:
        with page.passage():
            _draw_strip(page, row, area)
    elif row.style == "heading":
        page.rule((x, y + m.mm(1)), (x + width, y + m.mm(1)), pen_of("section", m.scale))
        draw_lines(page, (x, y + m.mm(2.6)), row.lines)
    elif row.style == "item":
        _draw_number(page, row, (x, y))
        draw_lines(page, (x + m.mm(6.5), y), row.lines, width - m.mm(6.5))
    elif row.style == "write":
        _draw_number(page, row, (x, y + height - m.mm(5.6)))
        base = y + height - m.mm(0.6)
        page.rule((x + m.mm(6.5), base), (x + width, base), pen_of("section", m.scale))
    else:
        draw_lines(page, (x, y), row.lines, width)


def _draw_number(page: Page, row: TextRow, at: Point) -> None:
    letters = lettering("count", row.measures.scale, BLUE)
    page.lines((at[0], at[1] - row.measures.mm(0.2)), (row.label,), letters)


def _draw_strip(page: Page, row: TextRow, area: Area) -> None:
    x, y, width, _height = area
    m = row.measures
    assert row.box is not None
    framed = row.style == "strip"
    if framed:
        dash = Stroke(SECONDARY, 0.7 * m.scale, (m.mm(1.4), m.mm(0.9)))
        page.box(area, fill=WHITE, stroke=dash, radius=m.mm(0.9))
    middle = y + m.mm(1.2) + row.lines[0].height / 2
    left = x + m.mm(4.4 if framed else 2.4)
    kind_mark(page, kind_of(row.box.view.record), (left, middle), m.mm(4.6))
    _draw_strip_facts(page, row, (x + width - m.mm(2), middle))
    draw_lines(page, (left + m.mm(4.6), y + m.mm(1.2)), row.lines, x + width - left - m.mm(4.6))


def _draw_strip_facts(page: Page, row: TextRow, at: Point) -> None:
    assert row.box is not None
    m = row.measures
    small = lettering("small", m.scale)
    taken = draw_counted(page, at, row.box.view, small)
    taken += m.mm(2) if taken else 0.0
    page.text((at[0] - taken, at[1] + capital(small) / 2), row.box.spoken, small, "right")


def draw_foot(page: Page, placed: Placed, say: Words) -> None:
    """The minority view and what else stands below the notes, at the block's lower edge."""
    block, (x, y, width, height) = placed.block, placed.area
    m = block.measures
    if block.more:
        small = lettering("small_italic", m.scale, SECONDARY)
        at = (x + width - m.pad, y + height - m.mm(1.8))
        page.text(at, say("paper.continues"), small, "right")
    if not block.foot:
        return
    top = y + height - _written(block, m)
    page.rule((x + m.pad, top), (x + width - m.pad, top), pen_of("section", m.scale))
    top += m.mm(1.4)
    for label, lines in block.foot:
        bold = replace(lines[0].letters, weight=700, italic=False)
        top = draw_labelled(page, (x + m.pad, top), label, lines, bold) + m.mm(0.6)


def _written(block: Block, m: Measures) -> float:
    return block.tail - (m.foot_pad if block.rows else 0.0) - m.mm(0.6)
