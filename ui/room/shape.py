"""The projector's page: where its lines, its title and its cards stand, in device pixels."""

from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.layout import Rect
from facilitator.domain.legibility import Room, TypeSizes, type_sizes
from facilitator.domain.page_room import LINE, Sheet
from facilitator.domain.textfit import break_lines
from resources import tokens
from resources.fonts import measure
from ui.canvas.lettering import Type, elided

_LOOK = tokens.tokens()["projector"]
_SIZE = (1920, 1080)
_TOP, _FOOT = 56, 47
_GAPS = (32, 28, 33)
"""Below the first line, below the title, above the foot."""
_LINE_RATIO = 64 / 52
_TITLE_RATIO = 80 / 72
_BADGE: float = _LOOK["badge"] / _LOOK["text_8m"]
TITLE_WEIGHT = 600
TITLE_LINES = 2
"""A title of more lines is elided: it stands whole on the board."""
_WORDS = 65536


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture of so many device pixels in a room.

    Margins and gaps follow the picture's size, type follows the room (``domain/legibility``).
    """

    width: int
    height: int
    room: Room

    @property
    def sizes(self) -> TypeSizes:
        """Type sizes in pixels."""
        return type_sizes(self.room, self.height)

    def px(self, length: float) -> int:
        """A length of the look on this picture."""
        return round(length * min(self.width / _SIZE[0], self.height / _SIZE[1]))

    @property
    def margin(self) -> int:
        """At both sides."""
        return self.px(float(_LOOK["margin"]))

    @property
    def badge(self) -> int:
        """Side of a kind's badge; it grows with the text."""
        return round(self.sizes.text * _BADGE)

    @property
    def head(self) -> Rect:
        """The line above."""
        return self._line(self.px(_TOP))

    @property
    def foot(self) -> Rect:
        """The line below."""
        line = self._line(0)
        return line._replace(y=self.height - self.px(_FOOT) - line.h)

    def title(self, lines: int) -> Rect:
        """The room for a title of so many lines."""
        high = round(self.sizes.title * (_TITLE_RATIO + LINE * (lines - 1))) if lines else 0
        return self._line(self.head.bottom + self.px(_GAPS[0]))._replace(h=high)

    def area(self, lines: int) -> Rect:
        """The room for a board, cards or bars below a title of so many lines."""
        title = self.title(lines)
        top = title.bottom + (self.px(_GAPS[1]) if lines else 0)
        high = self.foot.y - self.px(_GAPS[2]) - top
        return Rect(self.margin, top, self.width - 2 * self.margin, max(1, high))

    def sheet(self, lines: int) -> Sheet:
        """The cards below a title of so many lines."""
        across, down = (self.px(gap) for gap in _LOOK["card_gap"])
        padding = self.px(_LOOK["card_padding"])
        sizes = self.sizes
        return Sheet(self.area(lines), sizes.text, sizes.small, self.badge, padding, (across, down))

    def title_lines(self, text: str) -> tuple[str, ...]:
        """A title's lines; none without a title, and never more than two."""
        if not text:
            return ()
        kind = Type(self.sizes.title, TITLE_WEIGHT)
        room = self.width - 2 * self.margin
        lines = break_lines(" ".join(text.split()), room / kind.size, measure(kind.weight))
        if len(lines) <= TITLE_LINES:
            return lines
        last = " ".join(lines[TITLE_LINES - 1 :])
        return (*lines[: TITLE_LINES - 1], elided(last, kind, room))

    def _line(self, top: int) -> Rect:
        high = round(self.sizes.small * _LINE_RATIO)
        return Rect(self.margin, top, self.width - 2 * self.margin, high)


@lru_cache(_WORDS)
def set_lines(text: str, width: float, italic: bool) -> tuple[str, ...]:
    """A note's lines at a width in em; the same texts are set again after every commit."""
    return break_lines(text, width, measure(italic=italic))
