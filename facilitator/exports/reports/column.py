"""Where blocks are set, and the type in which they are: what all of them share."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from facilitator.exports.flow import (
    Lines,
    TextLine,
    draw_lines,
)
from facilitator.exports.paper import (
    Page,
    Spread,
    lettering,
)
from facilitator.exports.parts import Part

BODY = lettering("body")
SMALL = lettering("small")
OVER = lettering("over")
LABEL = lettering("strong")
RIGHT = Spread(align="right")
KEPT, MOST_LINES = 3, 12
"""Lines of a text that stay together at its head; and most of a text that is set in one piece."""

_INDENT = 7.0
"""mm: what stands under a numbered heading stands in by so much."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where blocks are set: from ``x`` on, ``width`` mm wide; ``level`` is that of bookmarks."""

    x: float
    width: float
    level: int = 0

    @property
    def right(self) -> float:
        return self.x + self.width

    def inward(self, by: float = _INDENT) -> "Column":
        """The column without so much at its left."""
        return replace(self, x=self.x + by, width=self.width - by)


def spaced(height_mm: float, slack: float = 0.0) -> Part:
    """Room between two blocks, which goes with what follows."""
    return Part(height_mm, lambda _page, _y: None, keep=True, room=True, slack=slack)


def set_lines(lines: Lines, column: Column, after: float = 0.0) -> Iterator[Part]:
    """A line is a part, so that a text may go on on the next page; its head holds together."""
    for number, line in enumerate(lines, 1):
        below = after if number == len(lines) else 0.0
        keep = number < min(KEPT, len(lines)) or number == len(lines) - 1
        draw = partial(draw_line, column, line)
        yield Part(line.height + below, draw, keep=keep)


def draw_line(column: Column, line: TextLine, page: Page, y: float) -> None:
    draw_lines(page, (column.x, y), (line,), column.width)
