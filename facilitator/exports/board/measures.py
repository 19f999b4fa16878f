"""The lengths of a board that is laid out for the page, in mm and pt.

A note is as wide in em as it is on screen (144 px of text at 18 px, so 8 em), and its type is the
screen's times 9/14: what the screen shows at its smallest, 14 px, is 9 pt on paper, the floor of
every sheet. So a note's lines break at the same words on screen and on paper.
"""

from dataclasses import dataclass
from functools import cached_property
from math import floor

from facilitator.domain.note_room import NOTE_SIZES, text_box
from facilitator.exports.paper import MM, SMALLEST, space

POINTS_A_PIXEL = SMALLEST / NOTE_SIZES.smallest
"""pt of type for 1 px of the screen's, before any enlargement."""
NOTE_TEXT = text_box(168, 112)
"""The room for a note's text on screen, px."""

_FURTHEST = 1.6
"""From a note to the next at most, in widths of a note: a wide block is not spread thinner."""


@dataclass(frozen=True)
class Measures:
    """Everything grows with ``scale`` (1 on A3, more where a larger paper has room).

    ``air`` shrinks what is empty between rows where that saves a page; where no notes are
    ``linked``, they stand closer to each other.
    """

    scale: float = 1.0
    air: float = 1.0
    linked: bool = True

    def pt(self, size: float) -> float:
        """A size of type."""
        return size * self.scale

    def mm(self, length: float) -> float:
        return length * self.scale

    @cached_property
    def points(self) -> float:
        """pt of type for 1 px of the screen's."""
        return POINTS_A_PIXEL * self.scale

    @cached_property
    def note(self) -> float:
        """Width of a note."""
        return self.mm(37.6)

    @cached_property
    def text(self) -> float:
        """Width of a note's text."""
        return NOTE_TEXT.width * self.points / MM

    @cached_property
    def side(self) -> float:
        """Left and right of a note's text."""
        return (self.note - self.text) / 2

    @cached_property
    def note_head(self) -> float:
        """Mark, seat and hands, above the text."""
        return self.mm(7.2)

    @cached_property
    def note_least(self) -> float:
        """Height of the text of the lowest note: two lines of the smallest type."""
        return self.mm(9)

    @cached_property
    def note_tail(self) -> float:
        return self.mm(2.4)

    @cached_property
    def gap(self) -> float:
        """Between notes of a row, at least: a link needs the theme's gap."""
        return self.mm(space("gap") / (1 if self.linked else 2))

    @cached_property
    def row_gap(self) -> float:
        """Between rows of notes: a link and a word fit in it."""
        return self.mm(max(5.6 * self.air, 4.4 if self.linked else 0.0))

    @cached_property
    def pad(self) -> float:
        """Left and right inside a cluster."""
        return self.mm(space("pad"))

    @cached_property
    def foot_pad(self) -> float:
        """Below the last row of a cluster."""
        return self.mm(5.0) * self.air

    @cached_property
    def bar(self) -> float:
        """The dark bar on top of a cluster."""
        return self.mm(1.4)

    @cached_property
    def gutter(self) -> float:
        """Between clusters, across and down: links run in it."""
        return self.mm(space("gutter"))

    @cached_property
    def slot(self) -> float:
        """The narrowest cluster: three notes."""
        return 3 * self.note + 2 * self.gap + 2 * self.pad

    def slots(self, width: float) -> int:
        """How many clusters stand side by side."""
        return max(1, floor((width + self.gutter + 0.01) / (self.slot + self.gutter)))

    def columns(self, width: float) -> int:
        """How many notes stand side by side in a block of this width."""
        inner = width - 2 * self.pad
        return max(1, floor((inner + self.gap + 0.01) / (self.note + self.gap)))

    def pitch(self, width: float, columns: int) -> float:
        """From one note to the next in a block of this width with so many side by side."""
        inner = width - 2 * self.pad
        if columns == 1:
            return inner
        return _whole(min((inner - self.note) / (columns - 1), _FURTHEST * self.note))


def _whole(length: float) -> float:
    """A length in mm without parts of a hundredth of a pt, so that equal steps stay equal."""
    return floor(length * MM * 100) / 100 / MM
