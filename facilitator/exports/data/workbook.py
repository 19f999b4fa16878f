"""A workbook (XLSX): texts as texts, heads that stay in view, columns as wide as what they hold.

A sheet prints across one page, A4 or where it is wide A3, its heads on every page. Rows are as high
as their wrapped texts: not every program that opens a file sees to that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter

from facilitator.domain.textfit import count_lines
from facilitator.exports.data.cells import Cell
from facilitator.exports.paper import BAND, NAVY, RULE, SECONDARY, expect_theme
from resources.fonts import measure
from resources.load import Words

LONGEST = 32_767
"""Characters of a cell: more, and spreadsheets call the file broken."""
_NARROWEST, _WIDEST, _VERY_WIDE, _MANY = 6, 48, 110, 1_500
"""Widths of columns in letters: the least, the most, and that of texts of so many letters."""
_ON_A_LINE = 14
"""Letters of heads that stand on one line."""
_ARROW = 4
"""Letters that the filter's arrow takes beside a head."""
_PAGE, _A4, _A3 = 215, 9, 8
"""Letters that can still be read across A4; papers as spreadsheets number them."""
_LETTER, _LINE, _TALLEST = 5.25, 15.0, 409.0
"""The width of a letter, the height of a line and the limit of a row, in pt."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
"""What no sheet may have in its name; a plan's tables are named by whoever writes its form."""
_EVERYWHERE = "A1:XFD1048576"
_SPARE = 1.1
"""How much wider than ours the letters of another program's face may be."""
_TYPE = 11
_FACE = {"font_name": "Calibri", "font_size": _TYPE}
"""Every spreadsheet program has this face, or one just as wide: a workbook cannot bring its own."""
_AS_WRITTEN = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
    "strings_to_numbers": False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a workbook. A ``title`` and a ``note`` stand above it, if any.

    In an ``upright`` one the first column names the others' fields and stays in view.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    title: str = ""
    note: str = ""
    upright: bool = False


class Workbook:
    """A workbook under way."""

    def __init__(self, title: str, author: str, at: datetime, say: Words) -> None:
        expect_theme()
        self._out = BytesIO()
        self._foot = f"&L{_plain(title)}&R{say('paper.page_of', n='&P', of='&N')}"
        self._book = xlsxwriter.Workbook(self._out, _AS_WRITTEN)
        self._book.set_properties(
            {"title": title, "author": author, "created": at.replace(tzinfo=None)}
        )
        cell = _FACE | {"text_wrap": True, "valign": "top", "border": 1, "border_color": RULE}
        self._title = self._book.add_format(_FACE | {"bold": True, "font_size": 14, "color": NAVY})
        self._note = self._book.add_format(_FACE | {"color": SECONDARY})
        self._head = self._book.add_format(cell | {"bold": True, "bg_color": BAND})
        self._cell = self._book.add_format(cell)
        self._number = self._book.add_format(cell | {"align": "right", "indent": 1})
        self._time = self._book.add_format(
            cell | {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"}
        )

    def add(self, sheet: Sheet) -> bool:
        """Write a sheet; True where a text too long for its cell goes on behind the last column."""
        page = self._book.add_worksheet(sheet.name.translate(_NOT_IN_NAMES)[:31].strip("' "))
        top = _above(sheet)
        if sheet.title:
            page.write_string(0, 0, sheet.title, self._title)
        if sheet.note:
            page.write_string(1, 0, sheet.note, self._note)
        widths = _widths(sheet)
        for column, width in enumerate(widths):
            page.set_column(column, column, width)
        parted = [
            self._row(page, top + n, row, sheet) for n, row in enumerate((sheet.heads, *sheet.rows))
        ]
        for number, row in enumerate((sheet.heads, *sheet.rows)):
            page.set_row(top + number, _height(row, widths, not number))
        page.freeze_panes(top + 1, 1 if sheet.upright else 0)
        if not sheet.upright:
            page.autofilter(top, 0, top + len(sheet.rows), len(sheet.heads) - 1)
        page.ignore_errors({"number_stored_as_text": _EVERYWHERE})
        self._print(page, top, sum(widths))
        return any(parted)

    def _row(self, page: Any, at: int, row: Sequence[Cell], sheet: Sheet) -> bool:
        beyond = len(row)
        for place, cell in enumerate(row):
            is_head = row is sheet.heads or (sheet.upright and not place)
            look = self._head if is_head else self._cell
            if isinstance(cell, str):
                page.write_string(at, place, cell[:LONGEST], look)
                for start in range(LONGEST, len(cell), LONGEST):
                    page.write_string(at, beyond, cell[start : start + LONGEST], look)
                    beyond += 1
            elif isinstance(cell, datetime):
                page.write_datetime(at, place, cell, self._time)
            elif cell is None:
                page.write_blank(at, place, None, look)
            else:
                page.write_number(at, place, cell, self._number)
        return beyond > len(row)

    def _print(self, page: Any, top: int, width: float) -> None:
        page.set_landscape()
        page.set_paper(_A4 if width <= _PAGE else _A3)
        page.set_margins(0.4, 0.4, 0.5, 0.6)
        page.fit_to_pages(1, 0)
        page.repeat_rows(top)
        page.hide_gridlines(2)
        page.set_footer(self._foot)

    def finish(self) -> bytes:
        """The whole file."""
        self._book.close()
        return self._out.getvalue()


def _above(sheet: Sheet) -> int:
    """How many lines stand above the heads."""
    return 3 if sheet.title else 0


def _plain(text: str) -> str:
    """A text for a footer, in which ``&`` begins a command, of no more than fits there."""
    return text.replace("&", "&&")[:120]


def _widths(sheet: Sheet) -> list[float]:
    """The columns' widths in letters: what the longest line of each takes, within limits."""
    columns = zip(*sheet.rows, strict=True) if sheet.rows else ((),) * len(sheet.heads)
    return [_width(head, cells) for head, cells in zip(sheet.heads, columns, strict=True)]


def _width(head: str, cells: Iterable[Cell]) -> float:
    texts = list(map(_shown, cells))
    most = _VERY_WIDE if any(len(text) > _MANY for text in texts) else _WIDEST
    word = max(map(_letters, head.split()), default=0) + _ARROW
    line = max((_letters(part) for text in texts for part in text.split("\n")), default=0) + 2
    return max(word, min(max(line, min(_letters(head) + _ARROW, _ON_A_LINE)), most), _NARROWEST)


def _shown(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _letters(text: str) -> int:
    """How many letters wide a text is: Chinese ones count twice."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(c) in "WF") for c in text)


def _height(row: Sequence[Cell], widths: Sequence[float], is_head: bool) -> float:
    """The height of a row in pt that shows every line of its texts, as far as a row may grow."""
    advance, taken = measure(700 if is_head else 400), _ARROW if is_head else 0
    lines = max(
        count_lines(cell, (width - taken) * _LETTER / (_TYPE * _SPARE), advance)
        if isinstance(cell, str) and len(cell) > _NARROWEST
        else 1
        for cell, width in zip(row, widths, strict=True)
    )
    return min(lines * _LINE + 3, _TALLEST)
