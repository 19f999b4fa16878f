"""The rows of an attendance sheet and how they fill its pages: by height, not by number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.domain.attendance import AttendanceView, Seat
from facilitator.domain.codes import CROCKFORD, person_code
from facilitator.exports.attendance.names import NameLine, name_lines
from facilitator.exports.flow import Lines, height, labelled, paragraph
from facilitator.exports.paper import (
    ROW_CODE,
    dressed,
    lettering,
    width_mm,
)
from facilitator.exports.said import lowered
from resources.load import Words

BLANK_ROWS = 10
"""For people who walk in, at least; they have no code."""
LEAST = 10.5
"""mm: two rows are as high as a code with the white around it."""
NAME_WIDTH, BODY_WIDTH = 57.6, 43.4
"""mm for text in the columns of names and of bodies."""
SMALL, QUIET_LETTERS = lettering("fine"), lettering("small")
_AROUND = 2.4
QUIET = 2.9
"""mm of white around a row's code: 4 modules."""


@dataclass(frozen=True, slots=True)
class Body:
    """Organisation and category; where only that keeps a row low, the first runs into the second.

    ``before`` is then the organisation, and ``lines`` are the category's.
    """

    lines: Lines = ()
    before: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: ``code`` and ``name`` are empty in a blank one."""

    number: int
    code: str
    name: tuple[NameLine, ...]
    body: Body
    height: float


@dataclass(frozen=True, slots=True)
class Stood:
    """A row on its page: ``top`` in mm; its code stands at the left or at the right edge."""

    row: SheetRow
    top: float
    at_left: bool

    @property
    def middle(self) -> float:
        return self.top + self.row.height / 2


def sheet_rows(view: AttendanceView, secret: bytes, say: Words) -> list[SheetRow]:
    """The booked people in the view's order, then the blank rows."""
    booked = [
        _booked(number, seat, _code(view, seat, secret), say)
        for number, seat in enumerate(view.seats, 1)
    ]
    first = len(booked) + 1
    return booked + [_blank(number) for number in range(first, first + BLANK_ROWS)]


def _blank(number: int) -> SheetRow:
    return SheetRow(number, "", (), Body(), LEAST)


def topped_up(
    rows: Sequence[SheetRow], fill: Callable[[Sequence[SheetRow]], list[list[Stood]]]
) -> tuple[Sequence[SheetRow], list[list[Stood]]]:
    """The rows and their pages; a page of blank rows alone has as many as it holds."""
    pages = fill(rows)
    while not any(stood.row.name for stood in pages[-1]):
        more = [*rows, _blank(len(rows) + 1)]
        grown = fill(more)
        if len(grown) > len(pages):
            break
        rows, pages = more, grown
    return rows, pages


def _code(view: AttendanceView, seat: Seat, secret: bytes) -> str:
    """The row's code; empty for a booking whose reference is none."""
    reference = seat.booking.reference
    if len(reference) != 10 or not set(reference) <= set(CROCKFORD):
        return ""
    return person_code(secret, "R", view.session.mark, reference)


def _booked(number: int, seat: Seat, code: str, say: Words) -> SheetRow:
    name = name_lines(seat, NAME_WIDTH, say)
    body = _body(seat)
    tall = max(sum(line.height for line in name), height(body.lines)) + _AROUND
    return SheetRow(number, code, name, body, max(LEAST, tall))


def _body(seat: Seat) -> Body:
    """Organisation, then category in a quieter colour."""
    organisation, category = dressed(seat.organisation), lowered(dressed(seat.category))
    usual = lettering("cell")
    fits = width_mm(organisation, usual) <= BODY_WIDTH
    lines = (
        *paragraph(organisation, BODY_WIDTH, usual if fits else SMALL, 1.2),
        *paragraph(category, BODY_WIDTH, QUIET_LETTERS, 1.2),
    )
    if organisation and height(lines) + _AROUND > LEAST:
        before = f"{organisation} ·"
        run_in = labelled(before, category, BODY_WIDTH, QUIET_LETTERS, SMALL)
        if len(run_in) == 2 and width_mm(before, SMALL) < BODY_WIDTH / 2:
            return Body(run_in, before)
    return Body(lines)


def filled(rows: Sequence[SheetRow], top: float, bottom: float, lowest: float) -> list[list[Stood]]:
    """The rows on their pages, from ``top`` to ``bottom`` mm.

    Codes stand by turns at the left and the right edge; the white around them ends above
    ``lowest``, where the corners' own codes begin.
    """
    pages: list[list[Stood]] = []
    y = bottom
    for row in rows:
        stood = Stood(row, y, at_left=bool(pages) and len(pages[-1]) % 2 == 0)
        if not pages or not _fits(stood, bottom, lowest):
            pages.append([])
            stood = Stood(row, top, at_left=True)
        pages[-1].append(stood)
        y = stood.top + row.height
    return pages


def _fits(stood: Stood, bottom: float, lowest: float) -> bool:
    if stood.top + stood.row.height > bottom + 1e-6:
        return False
    if not stood.row.code:
        return True
    return stood.middle + ROW_CODE / 2 + QUIET <= lowest


def said_rows(page: Sequence[Stood], rows: Sequence[SheetRow], say: Words) -> str:
    """``Righe 1–11 di 34: 24 prenotazioni, 10 libere``."""
    blank = sum(not row.name for row in rows)
    booked = say.count(len(rows) - blank, "paper.booking_word", "paper.bookings_word")
    return say(
        "paper.rows", first=page[0].row.number, last=page[-1].row.number, total=len(rows),
        booked=booked, blank=blank,
    )  # fmt: skip
