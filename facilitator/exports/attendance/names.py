"""Names in the rows of an attendance sheet: never cut, never over each other, in any script.

A name stands on one line at 12, 11.5 or 11 pt; else surname and given name have lines of their own
at 10 pt, broken after hyphens and then anywhere; then the row grows.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.domain.attendance import Seat
from facilitator.domain.book import HAN
from facilitator.exports.paper import (
    Letters,
    Page,
    Point,
    dressed,
    leading_of,
    lettering,
    line_mm,
    sizes_of,
    width_mm,
    wrapped,
)
from resources.load import Words

_USUAL = lettering("name")
_BOLD = replace(_USUAL, weight=700)
_ONE_LINE = tuple(_USUAL.size - step for step in (0.0, 0.5, 1.0))
_OWN_LINES = sizes_of("name").smallest
_LEADING = leading_of("name")
_SPACE = 1.15
"""mm between surname and given name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line, with the letters it is set in."""

    text: str
    letters: Letters

    @property
    def width(self) -> float:
        return width_mm(self.text, self.letters)


@dataclass(frozen=True, slots=True)
class NameLine:
    """Pieces from the left, and pieces of a script that runs from right to left, from the right."""

    left: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()

    @property
    def height(self) -> float:
        return line_mm(max(p.letters.size for p in (*self.left, *self.right)), _LEADING)

    @property
    def width(self) -> float:
        pieces = (*self.left, *self.right)
        return sum(piece.width for piece in pieces) + _SPACE * (len(pieces) - 1)


@dataclass(frozen=True, slots=True)
class _Name:
    """The parts of a name: the first is bold; ``latin`` stands in brackets, ``seat`` is small."""

    bold: str
    given: str
    latin: str
    seat: str
    leftward: bool


def name_lines(seat: Seat, width: float, say: Words) -> tuple[NameLine, ...]:
    """The lines of a booked person's name in a cell ``width`` mm wide."""
    name = _parts(seat, say)
    for size in _ONE_LINE:
        line = _line(name, size, beside=True)
        if line.width <= width:
            return (line,)
    below = _below(name, width)
    for size in _ONE_LINE:
        line = _line(name, size, beside=False)
        if below and line.width <= width:
            return (line, *below)
    return (
        *_wrapped(name.bold, replace(_BOLD, size=_OWN_LINES), name.leftward, width),
        *_wrapped(name.given, replace(_USUAL, size=_OWN_LINES), name.leftward, width),
        *below,
    )


def _parts(seat: Seat, say: Words) -> _Name:
    person = seat.person
    bold, given = dressed(person.name or person.surname), dressed(person.given_name)
    if person.name:
        given = ""
    elif not bold:
        bold, given = given, ""
    if HAN.fullmatch(bold + given):
        bold, given = bold + given, ""
    extra = say("paper.seat", n=seat.booking.number) if seat.booking.number > 1 else ""
    shown = bold or say("paper.name_missing")
    return _Name(shown, given, dressed(person.latin), extra, _runs_leftward(shown))


def _runs_leftward(text: str) -> bool:
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def _line(name: _Name, size: float, beside: bool) -> NameLine:
    """The whole name on one line; the Latin form and the seat only where ``beside``."""
    own = [Piece(name.bold, replace(_BOLD, size=size))]
    if name.given:
        own.append(Piece(name.given, replace(_USUAL, size=size)))
    other = _others(name, size) if beside else []
    if name.leftward:
        return NameLine(tuple(other), tuple(own))
    return NameLine((*own, *other))


def _others(name: _Name, size: float) -> list[Piece]:
    found = []
    if name.latin:
        shown = name.latin if name.leftward else f"({name.latin})"
        found.append(Piece(shown, replace(_USUAL, size=size)))
    if name.seat:
        found.append(Piece(name.seat, lettering("small")))
    return found


def _below(name: _Name, width: float) -> tuple[NameLine, ...]:
    """The Latin form and the seat on lines of their own."""
    latin = _wrapped(name.latin, replace(_USUAL, size=_OWN_LINES), False, width)
    seat = _wrapped(name.seat, lettering("small"), False, width)
    return (*latin, *seat)


def _wrapped(text: str, letters: Letters, leftward: bool, width: float) -> tuple[NameLine, ...]:
    pieces = [Piece(line, letters) for line in wrapped(text, width, letters)] if text else []
    return tuple(NameLine(right=(piece,)) if leftward else NameLine((piece,)) for piece in pieces)


def draw_name(page: Page, at: Point, lines: Sequence[NameLine], width: float) -> None:
    """The lines of a name, centred about the middle of their row; ``at`` is the cell's left."""
    x, middle = at
    y = middle - sum(line.height for line in lines) / 2
    for line in lines:
        base = y + line.height * 0.745
        left, right = x, x + width
        for piece in line.left:
            left += page.text((left, base), piece.text, piece.letters) + _SPACE
        for piece in line.right:
            right -= page.text((right, base), piece.text, piece.letters, "right") + _SPACE
        y += line.height
