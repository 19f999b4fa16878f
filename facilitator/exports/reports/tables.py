"""Tables on paper: heads repeated on every page, rows as high as their texts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from facilitator.exports.flow import Lines, TextLine, draw_lines, paragraph
from facilitator.exports.paper import (
    Letters,
    Page,
    Spread,
    Tag,
    kind_mark,
    lettering,
    line_mm,
    pen_of,
)
from facilitator.exports.parts import Part
from facilitator.exports.reports.blocks import Table

_HEAD = lettering("table_head")
_CELL = lettering("cell")
_SUM = lettering("sum")
_GAP, _ABOVE, _MARK = 3.0, 1.0, 8.0
_WHOLE = 8
"""Rows of up to so many lines stay on one page."""
_SHORT = 5
"""A table of no more rows stays on one page."""


def table_parts(block: Table, x: float, width: float) -> Iterator[Part]:
    """The parts of a table from ``x`` on, ``width`` mm wide."""
    grid = _Grid(block, x, width)
    head = grid.head()
    yield head
    again = head.again()
    for number, (row, kind) in enumerate(zip_longest(block.rows, block.marks, fillvalue="")):
        *lines, last = grid.row(row, _CELL, again, kind)
        yield from lines
        yield replace(last, keep=_holds(number, block))
    if block.total:
        yield from grid.row(block.total, _SUM, again)
    yield Part(2.0, lambda _page, _y: None, room=True, slack=1.2)


def _holds(number: int, block: Table) -> bool:
    """Whether a row stays with the next: a short table in one piece, and of a long one no first
    row, no last one and no sum alone.
    """
    after = len(block.rows) - number - 1
    if not after:
        return bool(block.total)
    return not number or after == 1 or len(block.rows) <= _SHORT


Cells = tuple[Sequence[Lines], Sequence[Tag]]
"""The lines of each cell of a row, and each cell's element."""


class _Grid:
    """The columns of a table."""

    def __init__(self, block: Table, x: float, width: float) -> None:
        shares = block.shares or [1 / len(block.heads)] * len(block.heads)
        whole = sum(shares)
        inset = _MARK if any(block.marks) else 0.0
        self.block, self.x, self.width = block, x, width
        first, *others = (width * share / whole for share in shares)
        self.widths = [first - inset, *others]
        self.lefts = [x + inset + sum(self.widths[:n]) for n in range(len(shares))]

    def cells(self, texts: Sequence[str], letters: Letters) -> list[Lines]:
        """The lines of each cell."""
        return [
            paragraph(text, width - _GAP, letters)
            for text, width in zip(texts, self.widths, strict=True)
        ]

    def head(self) -> Part:
        cells = self.cells(self.block.heads, _HEAD)
        heads = [Tag("TH", scope="Column") for _ in cells]
        step = line_mm(_HEAD.size)
        lines = max(map(len, cells), default=1)

        def draw(page: Page, y: float) -> None:
            for number in range(lines):
                self.draw_line((cells, heads), number, page, y + number * step)
            self.draw_rule(page, y + lines * step + 0.8)

        return Part(lines * step + 0.8, draw, keep=True, tags=(Tag("TR"),))

    def row(
        self, texts: Sequence[str], letters: Letters, head: Part, kind: str = ""
    ) -> Iterator[Part]:
        """A part for each line, so that the longest row finds room."""
        cells = self.cells(texts, letters)
        row, tags = (Tag("TR"),), [Tag("TD") for _ in cells]
        step = line_mm(letters.size)
        count = max(1, *map(len, cells))
        for number in range(count):
            above = _ABOVE if not number else 0.0
            mark = kind if not number else ""
            draw = partial(self._draw_row, (cells, tags), (number, mark), above)
            last = number == count - 1
            keep = not last and (count <= _WHOLE or not number)
            tall = step + above + (_ABOVE if last else 0)
            slack = 0.6 if last else 0.0
            yield Part(tall, draw, keep=keep, over=head, tags=row, slack=slack)

    def _draw_row(
        self, cells: Cells, which: tuple[int, str], above: float, page: Page, y: float
    ) -> None:
        number, kind = which
        if kind:
            with page.tag(cells[1][0]):
                kind_mark(page, kind, (self.x + 2.8, y + above + line_mm(_CELL.size) / 2))
        self.draw_line(cells, number, page, y + above)
        if number >= max(map(len, cells[0])) - 1:
            self.draw_rule(page, y + above + line_mm(_CELL.size) + _ABOVE)

    def draw_line(self, cells: Cells, number: int, page: Page, y: float) -> None:
        """The line of this number of every cell that has so many."""
        for place, (lines, tag) in enumerate(zip(*cells, strict=True)):
            with page.tag(tag):
                if number < len(lines):
                    self._draw_cell(page, place, lines[number], y)
                elif not number:
                    page.fill_in()

    def _draw_cell(self, page: Page, place: int, line: TextLine, y: float) -> None:
        left, width = self.lefts[place], self.widths[place]
        if place in self.block.figures:
            page.lines((left + width - _GAP, y), (line.text,), line.letters, _RIGHT)
        else:
            draw_lines(page, (left, y), (line,), width - _GAP)

    def draw_rule(self, page: Page, y: float) -> None:
        page.rule((self.x, y), (self.x + self.width, y), pen_of("row"))


_RIGHT = Spread(align="right")
