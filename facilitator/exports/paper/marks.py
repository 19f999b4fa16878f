"""Marks drawn as shapes: the signs of kinds, ends of links, ticks, hands, pointers, the ruler.

Typefaces lack them or draw them each in its own way, so none of them is a character. Outlines are
in units of half a mark's size about its centre, y downward.
"""

from collections.abc import Sequence
from math import cos, pi, sin

from facilitator.domain.kinds import note_kind
from facilitator.exports.paper.outlines import Outline, Point
from facilitator.exports.paper.page import Page
from facilitator.exports.paper.style import (
    BLACK,
    CAPITAL_EM,
    INK,
    MM,
    NAVY,
    SECONDARY,
    Letters,
    Stroke,
)
from facilitator.exports.paper.theme import SMALLEST, WHITE
from resources.tokens import paper_edge

MARK = 4.6
"""The smallest mark of a kind, mm: its letter is then 9 pt."""
_ROUND = 0.5523
"""How long the handles of a quarter circle are, in radii."""


def _regular(sides: int, turn: float, radius: float) -> Outline:
    angles = [turn + 2 * pi * side / sides for side in range(sides)]
    return [(radius * cos(angle), radius * sin(angle)) for angle in angles]


def _oval(across: float, straight: float = 0.0, radius: float = 1.0) -> Outline:
    """A circle, drawn out sideways by `straight` on both sides (a pill)."""
    k, r, s = _ROUND * radius, radius, straight
    return [
        (across - s, -r), (across + s, -r),
        (across + s + k, -r, across + s + r, -k, across + s + r, 0),
        (across + s + r, k, across + s + k, r, across + s, r),
        (across - s, r),
        (across - s - k, r, across - s - r, k, across - s - r, 0),
        (across - s - r, -k, across - s - k, -r, across - s, -r),
    ]  # fmt: skip


SHAPES: dict[str, tuple[Outline, ...]] = {
    "disc": (_oval(0),),
    "diamond": (_regular(4, 0, 1.25),),
    "octagon": (_regular(8, pi / 8, 1.06),),
    "square": (_regular(4, pi / 4, 0.92 * 2**0.5),),
    "arrow": ([(-0.95, -0.92), (0.5, -0.92), (1.25, 0), (0.5, 0.92), (-0.95, 0.92)],),
    "hexagon": (_regular(6, pi / 2, 1.12),),
    "bubble": (_oval(0), [(0, 0), (0.1, 0.99), (-0.92, 1.12), (-1, 0)]),
    "pill": (_oval(0, straight=0.4, radius=0.85),),
}
"""The shapes of the kinds' signs, by the names that the look's tokens use."""

_LETTER_SHIFT = {"arrow": -0.1}


def kind_fill(kind: str) -> str:
    """The colour of a kind's notes on paper."""
    return note_kind(kind).light.fill


def kind_edge(kind: str) -> str:
    """The colour of a kind's sign and frame, darkened until white on it holds 7:1."""
    return paper_edge(note_kind(kind).light.edge)


def kind_ink(kind: str) -> str:
    """The colour of text on a kind's notes."""
    return note_kind(kind).light.ink


def kind_mark(page: Page, kind: str, at: Point, size: float = MARK) -> None:
    """A kind's shape with its white letter, about its centre."""
    kind_shape(page, kind, at, size)
    kind_letter(page, kind, at, size)


def kind_shape(page: Page, kind: str, at: Point, size: float = MARK) -> None:
    """A kind's shape without its letter."""
    shape = SHAPES[note_kind(kind).shape]
    page.shapes([_placed(part, at, size) for part in shape], kind_edge(kind))


def kind_letter(page: Page, kind: str, at: Point, size: float = MARK) -> None:
    """A kind's white letter in the middle of its shape."""
    row = note_kind(kind)
    letter = Letters(max(SMALLEST, SMALLEST * size / MARK), 700, colour=WHITE)
    base = at[1] + CAPITAL_EM * letter.size / MM / 2
    across = at[0] + _LETTER_SHIFT.get(row.shape, 0.0) * size / 2
    page.text((across, base), row.letter, letter, "centre")


def tick_mark(page: Page, at: Point, size: float, colour: str = INK) -> None:
    """A tick about its centre."""
    _drawn_line(page, [(-0.8, 0.05), (-0.25, 0.6), (0.85, -0.65)], (at, size), colour)


def minority_mark(page: Page, at: Point, size: float, colour: str = INK) -> None:
    """A ring with a quarter filled: the few who see it otherwise."""
    pen = size * MM / 12
    page.circle(at, size / 2 - pen / MM / 2, stroke=Stroke(colour, pen))
    quarter = [(0, 0), (0, -0.7), (0.7 * _ROUND, -0.7, 0.7, -0.7 * _ROUND, 0.7, 0)]
    page.shape(_placed(quarter, at, size), fill=colour)


def hand_mark(page: Page, at: Point, size: float, colour: str = INK) -> None:
    """A raised hand about its centre, `size` mm high."""
    page.shapes([_placed(part, at, size) for part in _HAND], colour)


def pointer(page: Page, at: Point, size: float, direction: str, colour: str = NAVY) -> None:
    """A small filled triangle about its centre, to the `left`, `right`, `up` or `down`."""
    x, y = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[direction]
    triangle = [(x * 0.6, y * 0.6), (y - x * 0.6, x - y * 0.6), (-y - x * 0.6, -x - y * 0.6)]
    page.shape(_placed(triangle, at, size), fill=colour)


def tick_box(page: Page, at: Point, size: float, ticked: bool = False) -> None:
    """A box to be ticked by hand, its upper left corner at `at`."""
    page.box((*at, size, size), fill=WHITE, stroke=Stroke(INK, 0.8))
    if ticked:
        tick_mark(page, (at[0] + size / 2, at[1] + size / 2), size * 0.8)


def ruler(page: Page, at: Point, length: float = 100.0) -> None:
    """A bar of `length` mm with a tick every 10, to measure whether the print kept its size."""
    x, y = at
    pen = Stroke(SECONDARY, 0.6)
    for number in range(int(length // 10) + 1):
        across = x + 10 * number
        page.rule((across, y + (0 if number % 5 == 0 else 1.2)), (across, y + 3), pen)
        if number % 2 == 0 and across < x + length:
            page.box((across, y + 2.2, min(10, x + length - across), 0.8), fill=BLACK)
    page.rule((x, y + 3), (x + length, y + 3), pen)


def _placed(outline: Outline, at: Point, size: float) -> Outline:
    half = size / 2
    return [
        tuple(at[odd % 2] + number * half for odd, number in enumerate(numbers))
        for numbers in outline
    ]


def _drawn_line(
    page: Page, points: Sequence[Point], where: tuple[Point, float], colour: str
) -> None:
    at, size = where
    pen = Stroke(colour, size * MM / 7)
    page.shape(_placed(points, at, size), stroke=pen, closed=False)


def _finger(left: float, top: float, bottom: float, width: float) -> Outline:
    r = width / 2
    k = r * (1 - _ROUND)
    right = left + width
    return [
        (left, bottom), (left, top + r), (left, top + k, left + k, top, left + r, top),
        (right - k, top, right, top + k, right, top + r), (right, bottom),
    ]  # fmt: skip


_HAND: tuple[Outline, ...] = (
    _finger(-0.52, -0.72, 0.2, 0.27),
    _finger(-0.21, -1.0, 0.2, 0.27),
    _finger(0.1, -0.9, 0.2, 0.27),
    _finger(0.41, -0.6, 0.2, 0.25),
    [
        (-0.52, -0.05), (0.66, -0.05), (0.66, 0.45),
        (0.66, 0.8, 0.45, 1.0, 0.1, 1.0),
        (-0.3, 1.0, -0.42, 0.85, -0.6, 0.6), (-0.98, 0.08),
        (-1.02, -0.1, -0.8, -0.22, -0.66, -0.06), (-0.52, 0.1),
    ],
)  # fmt: skip
"""Four fingers, and the palm with the thumb."""
