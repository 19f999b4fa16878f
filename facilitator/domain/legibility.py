"""How large words must be on the projector so that the back row can read them (PROCESS).

A capital letter should be seen under 16 minutes of arc at least, under 20 to be comfortable.
"""

from dataclasses import dataclass
from math import ceil, radians, tan

LEAST, COMFORTABLE = 16, 20
"""Minutes of arc under which a capital letter is seen."""
CAPITAL_EM = 0.692
"""Capital height of the typeface in em."""
MOST = 0.075
"""The largest capital, as a share of the picture's height: a page of larger words holds nothing."""
_SMALL = 52 / 62
_TITLE = 72 / 62
"""The lines around the notes and the title, as shares of the notes' size (LOOK, projector)."""


@dataclass(frozen=True, slots=True)
class Room:
    """The picture's height and the distance of the last row from it, both in metres."""

    picture: float = 1.2
    distance: float = 8.0
    comfortable: bool = True

    @property
    def minutes(self) -> int:
        """The angle that is aimed at."""
        return COMFORTABLE if self.comfortable else LEAST


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Type sizes in pixels: the notes, the lines around them, the title."""

    text: int
    small: int
    title: int


def capital_px(room: Room, lines: int, minutes: int | None = None) -> int:
    """The capital height in pixels that the last row needs, on a screen of so many lines.

    At 1.2 m and 1080 lines: 21 (16′) and 26 (20′) at 5 m, 34 and 42 at 8 m, 42 and 52 at 10 m.
    """
    angle = radians((room.minutes if minutes is None else minutes) / 60)
    return round(room.distance * tan(angle) / room.picture * lines)


def type_sizes(room: Room, lines: int) -> TypeSizes:
    """The sizes for a room; no line is smaller than the last row needs at least."""
    most = MOST * lines
    wanted = min(most, capital_px(room, lines))
    text = _size(wanted)
    small = max(_size(min(most, capital_px(room, lines, LEAST))), round(text * _SMALL))
    return TypeSizes(text, small, round(text * _TITLE))


def picture_needed(room: Room) -> float:
    """The height in metres that the picture must have for the words that the last row needs."""
    return room.distance * tan(radians(room.minutes / 60)) / MOST


def is_too_deep(room: Room) -> bool:
    """Whether words as large as the last row needs would leave no room for a page."""
    return picture_needed(room) > room.picture + 1e-9


def reads_to(capital: float, room: Room, lines: int) -> float:
    """The distance in metres up to which a capital height in pixels can just be read."""
    return capital / lines * room.picture / tan(radians(LEAST / 60))


def _size(capital: float) -> int:
    """The type size whose capitals are at least so high; even, as the look's sizes are."""
    return max(2, 2 * ceil(capital / CAPITAL_EM / 2))
