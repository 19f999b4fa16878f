"""The attendance sheet of a session: A4 across, a code in every booked row, ten blank rows or more.

Its measures are those of the look's page on print: rows are 10.5 mm high because codes of 18 mm
stand by turns at the left and at the right edge, each centred on its row.
"""

from collections.abc import Callable, Hashable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from facilitator.domain.attendance import AttendanceView
from facilitator.domain.kit import parted
from facilitator.domain.records import Table
from facilitator.domain.refusal import Refusal
from facilitator.exports.attendance.foot import (
    draw_codes,
    draw_foot,
    draw_numbers,
    draw_said_rows,
    lowest_code,
    sheet_foot,
)
from facilitator.exports.attendance.head import EDGE, draw_head, sheet_head
from facilitator.exports.attendance.names import draw_name
from facilitator.exports.attendance.notice import draw_notice, notice_pages
from facilitator.exports.attendance.rows import (
    BODY_WIDTH,
    NAME_WIDTH,
    SMALL,
    Body,
    SheetRow,
    Stood,
    filled,
    said_rows,
    sheet_rows,
    topped_up,
)
from facilitator.exports.contract import Options, Written
from facilitator.exports.flow import capital, draw_labelled, draw_lines, height
from facilitator.exports.marked import expect_countable, marked
from facilitator.exports.paper import (
    BAND,
    NAVY,
    ROW_CODE,
    SECONDARY,
    WHITE,
    About,
    Draft,
    Letters,
    Page,
    Point,
    Stroke,
    Tag,
    Tick,
    lettering,
    pen_of,
    pointer,
    qr_path,
    save_pdfa,
    sheet,
    sizes_of,
    tick_box,
)
from resources.load import Words, words

COLUMNS = {
    "number": 27.0, "name": 35.0, "body": 95.0, "sign_in": 141.0, "in": 184.0,
    "sign_out": 197.5, "out": 240.5, "photo": 254.0, "end": 270.0,
}  # fmt: skip
"""The left edge of each column, mm: 8, 60, 46, twice 43 and 13.5, 16 wide."""
_HEAD, _ABOVE_FOOT = 8.4, 4.2
"""mm: the table's own head, and the white between the table and the page's code below it."""
_RULED = ("body", "sign_in", "sign_out", "photo")
BY = {"by-table": "table", "by-group": "group"}
"""The layouts that part the sheet, and by what."""


def write_attendance(view: AttendanceView, options: Options, target: Path, tick: Tick) -> Written:
    """Write the sheet as a document of its own."""
    draft = Draft(_about(view, options, words(options.language)))
    remarks = draw_attendance(draft, view, options, tick)
    save_pdfa(draft.finish(), target, options.at)
    return Written(draft.pages, tuple(draft.substituted), tuple(remarks))


def draw_attendance(
    draft: Draft, view: AttendanceView, options: Options, tick: Tick
) -> Sequence[str]:
    """Draw the sheet, or one for each table or group where the layout says so (``BY``).

    A table's sheet has codes and page numbers of its own. A code has no place for a group, so
    groups' pages are numbered through and no two have the same codes. Answers with keys of
    remarks. Refuses ``no_keys`` where the laptop has no key for codes, and ``too_many_pages``.
    """
    if options.secret is None:
        raise Refusal("no_keys")
    say, own = words(options.language), options.layout == "by-table"
    sheets = [
        _Sheet(part, part.tables[0] if own and part.tables else None, options.secret, say)
        for part in parted(view, BY.get(options.layout, ""))
    ]
    done, of = 0, sum(one.length for one in sheets)
    for one in sheets:
        before, counted = (0, one.length) if own else (done, of)
        expect_countable(counted)
        for number in range(one.length):
            tick(done, of)
            page = draft.page(one.paper)
            if number == 0 and len(sheets) > 1:
                page.bookmark(one.part, draft.level, 0)
            one.draw(page, number, (before + number + 1, counted), options)
            done += 1
    tick(of, of)
    return ["privacy_overleaf"] if any(one.notice for one in sheets) else []


class _Sheet:
    """The sheet of a session, or of a table or group of it, worked out.

    ``table`` is the one that it is of; None for the sheet of a session or group.
    """

    def __init__(
        self, view: AttendanceView, table: Table | None, secret: bytes, say: Words
    ) -> None:
        self.view, self.table, self.say = view, table, say
        self.paper = sheet("A4", across=True)
        self._table = Tag("Table")
        self._head = sheet_head(view, self.paper.width, say)
        self._foot = sheet_foot(view, self.paper, say)
        self._rows, self.pages = topped_up(sheet_rows(view, secret, say), self._filled)
        notice = self._foot.overleaf
        self.notice = notice_pages(notice, self.paper, self._head.bottom) if notice else []

    @property
    def length(self) -> int:
        """Of how many pages it is: those of rows, then those of a long privacy notice."""
        return len(self.pages) + len(self.notice)

    def _filled(self, rows: Sequence[SheetRow]) -> list[list[Stood]]:
        top, bottom = self._head.bottom + _HEAD, self._foot.top - _ABOVE_FOOT
        return filled(rows, top, bottom, lowest_code(self.paper))

    @property
    def part(self) -> str:
        """What it is of: the tables or groups at its head."""
        tables = " ".join(f"T{table.number}" for table in self.view.tables)
        groups = ", ".join(group.title for group in self.view.groups)
        return " · ".join(part for part in (groups, tables) if part)

    def draw(self, page: Page, number: int, numbers: tuple[int, int], options: Options) -> None:
        """Draw one of its pages; ``numbers`` are the page's and of how many in all.

        Who listens hears head and foot on the first one, and one table that goes on over pages.
        """
        _once(page, number, ("head", self), lambda own: draw_head(own, self._head))
        said = self._numbers(numbers, options)
        if number < len(self.pages):
            self._draw_rows(page, number, said)
        else:
            columns = self.notice[number - len(self.pages)]
            draw_notice(page, columns, self._head.bottom, self.say)
            draw_numbers(page, said)
        about = self.view.workshop, self.view.session, self.table
        draw_codes(page, marked("AT", *about, options.printing), numbers[0])

    def _draw_rows(self, page: Page, number: int, said: tuple[str, str]) -> None:
        """The table of one page and what stands below it."""
        rows, say = self.pages[number], self.say
        with page.tag(self._table):
            _once(page, number, ("heads", self), self._draw_heads)
            _draw_grid(page, rows, self._head.bottom, say)
        _once(page, number, ("foot", self), lambda own: draw_foot(own, self._foot, said[0], say))
        with page.artefact() if number else nullcontext():
            draw_said_rows(page, said_rows(rows, self._rows, say))
        draw_numbers(page, said)

    def _draw_heads(self, page: Page) -> None:
        with page.tag(Tag("TR")):
            _draw_table_head(page, self._head.bottom, self.say)

    def _numbers(self, numbers: tuple[int, int], options: Options) -> tuple[str, str]:
        """What it is, which printing where it is not the first, and the page of how many."""
        say, code = self.say, self.table.code if self.table else self.view.session.code
        title = say("paper.sheet_of", title=say("paper.attendance_title"), code=code)
        again = say("paper.printing", n=options.printing) if options.printing > 1 else ""
        named = " · ".join(part for part in (title.strip(), again) if part)
        return named, say("paper.page_of", n=numbers[0], of=numbers[1])


def _about(view: AttendanceView, options: Options, say: Words) -> About:
    title = say("paper.sheet_of", title=say("paper.attendance_title"), code=view.session.code)
    workshop = view.workshop.title
    return About(title.strip(), workshop, workshop, say.language, options.at)


def _once(page: Page, number: int, key: Hashable, draw: Callable[[Page], None]) -> None:
    """What recurs on every page of a sheet is content on its first one alone."""
    if number:
        page.stamp(key, draw)
    else:
        draw(page)


def _draw_grid(page: Page, rows: Sequence[Stood], top: float, say: Words) -> None:
    for number, stood in enumerate(rows):
        if number % 2:
            left, right = COLUMNS["number"], COLUMNS["end"]
            page.box((left, stood.top, right - left, stood.row.height), fill=BAND)
    bottom = rows[-1].top + rows[-1].row.height
    for name in _RULED:
        page.rule((COLUMNS[name], top + _HEAD), (COLUMNS[name], bottom), pen_of("row"))
    for stood in rows:
        with page.tag(Tag("TR")):
            _draw_row(page, stood, say)


def _draw_table_head(page: Page, top: float, say: Words) -> None:
    left, right = COLUMNS["number"], COLUMNS["end"]
    page.box((left, top, right - left, _HEAD), fill=NAVY)
    letters = lettering("over", colour=WHITE)
    base = top + _HEAD / 2 + 1.1
    heads = (
        ("number", 1.6, "column_number"), ("name", 1.2, "column_name"),
        ("body", 1.4, "column_body"),
        ("sign_in", 1.6, "column_sign_in"), ("in", 2.0, "column_time"),
        ("sign_out", 1.6, "column_sign_out"), ("out", 2.0, "column_time"),
    )  # fmt: skip
    for column, indent, key in heads:
        with page.tag(Tag("TH", scope="Column")):
            page.text((COLUMNS[column] + indent, base), say(f"paper.{key}"), letters)
    x = COLUMNS["photo"] + 1.8
    with page.tag(Tag("TH", scope="Column")):
        page.text((x, top + 3.7), say("paper.column_photo"), letters)
        page.text((x + 2.2, top + 7.6), say("paper.yes"), letters, "centre")
        page.text((x + 9.2, top + 7.6), say("paper.no"), letters, "centre")


def _numbered(number: int) -> Letters:
    """The type of a row's number: a smaller one for three digits."""
    small = sizes_of("count").smallest
    return lettering("count") if number < 100 else replace(lettering("count"), size=small)


def _draw_row(page: Page, stood: Stood, say: Words) -> None:
    row, middle = stood.row, stood.middle
    low = stood.top + row.height
    page.rule((COLUMNS["number"], low), (COLUMNS["end"], low), pen_of("row"))
    number = _numbered(row.number)
    base = middle + capital(number) / 2
    with page.tag(Tag("TD")):
        page.text((COLUMNS["name"] - 0.8, base), str(row.number), number, "right")
    _draw_person(page, stood, say)
    _draw_lines_to_sign(page, low - 2.0)
    with page.tag(Tag("TD")):
        page.fill_in()
        for left in (1.8, 8.8):
            tick_box(page, (COLUMNS["photo"] + left, middle - 2.2), 4.4)
    if row.code:
        _draw_code(page, stood)


def _draw_person(page: Page, stood: Stood, say: Words) -> None:
    """Name and body, or the words for them where a row is free."""
    at, quiet = stood.top + 3.7, lettering("small")
    with page.tag(Tag("TH", scope="Row")):
        if stood.row.name:
            place = COLUMNS["name"] + 1.2, stood.middle
            draw_name(page, place, stood.row.name, NAME_WIDTH)
        else:
            page.text((COLUMNS["name"] + 1.2, at), say("paper.blank_name"), quiet)
    with page.tag(Tag("TD")):
        if stood.row.name:
            _draw_body(page, (COLUMNS["body"] + 1.4, stood.middle), stood.row.body)
        else:
            page.text((COLUMNS["body"] + 1.4, at), say("paper.blank_body"), quiet)


def _draw_body(page: Page, at: Point, body: Body) -> None:
    top = at[1] - height(body.lines) / 2
    if body.before:
        draw_labelled(page, (at[0], top), body.before, body.lines, SMALL)
    else:
        draw_lines(page, (at[0], top), body.lines, BODY_WIDTH)


def _draw_lines_to_sign(page: Page, base: float) -> None:
    pen, colon = Stroke(SECONDARY, 0.5), lettering("small")
    for sign, time, end in (("sign_in", "in", "sign_out"), ("sign_out", "out", "photo")):
        with page.tag(Tag("TD")):
            page.fill_in()
            page.rule((COLUMNS[sign] + 1.8, base), (COLUMNS[time] - 2.4, base), pen)
        with page.tag(Tag("TD")):
            page.rule((COLUMNS[time] + 1.0, base), (COLUMNS[end] - 1.4, base), pen)
            page.text(((COLUMNS[time] + COLUMNS[end]) / 2, base - 1.1), ":", colon, "centre")


def _draw_code(page: Page, stood: Stood) -> None:
    """The person's code beside its row, and a pointer to it inside the table."""
    y = stood.middle - ROW_CODE / 2
    if stood.at_left:
        qr_path(page, stood.row.code, (EDGE, y), ROW_CODE)
        pointer(page, (COLUMNS["number"] + 0.8, stood.middle), 1.9, "left")
    else:
        qr_path(page, stood.row.code, (page.width - EDGE - ROW_CODE, y), ROW_CODE)
        pointer(page, (COLUMNS["end"] - 0.8, stood.middle), 1.9, "right")
