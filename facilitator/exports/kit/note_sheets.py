"""Sheets of boxes to write notes in by hand: six on A4, numbered through each table's sheets.

What is to be read back is dark, what helps to write is pale blue and drops out; measures are those
of the look's page on print.
"""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.figures import day
from facilitator.domain.kinds import note_kind
from facilitator.domain.kit import KitView, TableKit
from facilitator.exports.contract import Options
from facilitator.exports.flow import capital
from facilitator.exports.kit.frame import SMALL, draw_head, draw_marks
from facilitator.exports.marked import APART, BESIDE_CODE, code_at, expect_countable, marked
from facilitator.exports.paper import (
    EDGE,
    INK,
    WHITE,
    Draft,
    Letters,
    Page,
    Point,
    Stroke,
    Tick,
    kind_edge,
    kind_mark,
    lettering,
    pen_of,
    sheet,
    sizes_of,
    tick_box,
    width_mm,
)
from resources.load import Words, words

A_PAGE = 6
SEATS = 8
"""Of a table that does not say how many it has: a page of boxes each."""
_BOX, _ACROSS, _DOWN, _TOP = (96.0, 76.0), 102.0, 80.0, 23.0
_HEAD, _FOOT, _LINE = 10.6, 9.8, 12.1
_TICK = 5.4
_MOST_KINDS = 8
_LEGEND, _BESIDE_MARK, _KINDS_APART, _CLOSE_ROWS = 33.0, 6.5, 4.0, 3
"""mm from kind to kind in the key where names are short, from a mark's left to its name, between a
name and the next mark; and how many rows have to stand close."""
_PEN = Stroke(INK, 1.0)


def draw_note_sheets(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A page a seat for each table; without tables, a seat's pages for the session."""
    for table in view.tables or (None,):
        seats = (table.table.seats if table else None) or SEATS
        draw_table_notes(draft, view, table, seats, options)
    tick(1, 1)
    return ()


def draw_table_notes(
    draft: Draft, view: KitView, table: TableKit | None, pages: int, options: Options
) -> None:
    """So many pages of boxes for a table, or for the session."""
    expect_countable(pages)
    say = words(options.language)
    people = view.people
    code = marked(
        "FO", people.workshop, people.session, table.table if table else None, options.printing
    )
    kinds = [kind for kind in (table.kinds if table else ()) if kind != "parked"][:_MOST_KINDS]
    for number in range(1, pages + 1):
        page = draft.page(sheet("A4"))
        if number == 1:
            page.bookmark(_titled(table, say), draft.level, 0)
        draw_head(page, _over(view, table, say), say("paper.notes_sheet_head"))
        for box in range(A_PAGE):
            at = EDGE + box % 2 * _ACROSS, _TOP + box // 2 * _DOWN
            with page.passage():
                _draw_box(page, at, (number - 1) * A_PAGE + box + 1, kinds, say)
        _draw_legend(page, kinds, (number, pages), say)
        draw_marks(page, code, (number, pages), say)


def _titled(table: TableKit | None, say: Words) -> str:
    title = say("paper.notes_sheet_title")
    return f"{title} · {say('paper.table_n', n=table.table.number)}" if table else title


def _over(view: KitView, table: TableKit | None, say: Words) -> tuple[str, ...]:
    group = table.group.title if table and table.group else ""
    at = say("paper.table_n", n=f"T{table.table.number}") if table else ""
    workshop, session = view.people.workshop, view.session
    return workshop.title, session.code, group, at, day(session.date)


def _draw_box(page: Page, at: Point, number: int, kinds: Sequence[str], say: Words) -> None:
    x, y = at
    width, height = _BOX
    page.box((x, y, width, height), fill=WHITE, stroke=Stroke(INK, 1.2))
    page.rule((x, y + _HEAD), (x + width, y + _HEAD), _PEN)
    page.rule((x, y + height - _FOOT), (x + width, y + height - _FOOT), _PEN)
    bold = _numbered(number)
    page.text((x + 3, y + _HEAD / 2 + capital(bold) / 2 + 0.4), str(number), bold)
    _draw_ticks(page, (x + 13, y + _HEAD / 2), kinds)
    line = y + _HEAD + _LINE
    while line < y + height - _FOOT - 4:
        page.rule((x + 4, line), (x + width - 4, line), pen_of("write"))
        line += _LINE
    _draw_fields(page, (x + 3, y + height - _FOOT / 2), say)


def _numbered(number: int) -> Letters:
    """The type of a box's number: a smaller one for three digits."""
    small = sizes_of("note_number").smallest
    found = lettering("note_number")
    return found if number < 100 else replace(found, size=small)


def _draw_ticks(page: Page, at: Point, kinds: Sequence[str]) -> None:
    """A box to tick for each kind, with its letter."""
    step = 82.0 / max(len(kinds), 7)
    for number, kind in enumerate(kinds):
        x = at[0] + number * step
        tick_box(page, (x, at[1] - _TICK / 2), _TICK)
        letters = lettering("figure", colour=kind_edge(kind))
        base = at[1] + capital(letters) / 2
        page.text((x + _TICK + 1.0, base), note_kind(kind).letter or "–", letters)


def _draw_fields(page: Page, at: Point, say: Words) -> None:
    """Seat, hands, and to which number it is tied."""
    x, middle = at
    base = middle + capital(SMALL) / 2
    for key in ("field_seat", "field_hands", "field_tied"):
        said = say(f"paper.{key}")
        page.text((x, base), said, SMALL)
        x += width_mm(said, SMALL) + 2
        page.box((x, middle - 3, 9, 6), stroke=Stroke(INK, 0.7))
        x += 9 + 6


def _rows(kinds: Sequence[str], room: float, say: Words) -> list[list[tuple[float, str, str]]]:
    """The kinds in rows ``room`` mm wide: where each stands in its row, its key and its name. They
    stand one below the other unless that takes a row too many.
    """
    named = [(kind, note_kind(kind).name(say.language).lower()) for kind in kinds]
    widest = max((width_mm(name, lettering("legend")) for _kind, name in named), default=0.0)
    below = _laid(named, room, max(_LEGEND, _BESIDE_MARK + widest + _KINDS_APART))
    return below if len(below) < _CLOSE_ROWS else _laid(named, room, _LEGEND)


def _laid(
    named: Sequence[tuple[str, str]], room: float, step: float
) -> list[list[tuple[float, str, str]]]:
    """Kinds and their names in rows, ``step`` mm from one to the next where names are short."""
    rows: list[list[tuple[float, str, str]]] = [[]]
    x = 0.0
    for kind, name in named:
        wide = _BESIDE_MARK + width_mm(name, lettering("legend"))
        if rows[-1] and x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((x, kind, name))
        x = max(x + wide + _KINDS_APART, len(rows[-1]) * step)
    return rows


def _draw_kinds(page: Page, rows: Sequence[Sequence[tuple[float, str, str]]], top: float) -> None:
    """Mark and name of each kind; a third row stands closer below the others."""
    first, step = (7.0, 6.2) if len(rows) < _CLOSE_ROWS else (5.9, 4.6)
    letters = lettering("legend")
    for number, row in enumerate(rows):
        y = top + first + number * step
        for x, kind, name in row:
            with page.passage():
                kind_mark(page, kind, (BESIDE_CODE + 1.3 + x, y))
                page.text((BESIDE_CODE + 6.5 + x, y + capital(letters) / 2), name, letters)


def _draw_legend(page: Page, kinds: Sequence[str], numbers: tuple[int, int], say: Words) -> None:
    number, of = numbers
    top, low = code_at(page)[1], page.height - EDGE
    if kinds:
        bold = lettering("legend_head")
        page.text((BESIDE_CODE - 1, top + 2.6), say("paper.notes_sheet_tick"), bold)
    _draw_kinds(page, _rows(kinds, code_at(page)[0] - APART - BESIDE_CODE, say), top)
    page.text((BESIDE_CODE - 1, low - 5.4), say("paper.notes_sheet_how"), lettering("fine"))
    first, last = (number - 1) * A_PAGE + 1, number * A_PAGE
    said = say("paper.notes_sheet_numbers", first=first, last=last, of=of * A_PAGE)
    page.text((BESIDE_CODE - 1, low - 1), said, SMALL)
