"""The frames of a board as it stands: views of its parts, each with its name above."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.frames import FrameView
from facilitator.domain.layout import Rect
from facilitator.domain.textfit import Box
from facilitator.domain.views import BoardView
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.windows import NAME_ROOM, Window
from facilitator.exports.flow import Lines, draw_lines, height, shrunk
from facilitator.exports.paper import MM, SECONDARY, Area, Page, Point, Stroke, Tag, dressed
from resources.load import Words

_LEAST = 40
"""px: less of a frame than this is not shown on a page."""


@dataclass(frozen=True, slots=True)
class FramePart:
    """What of a frame is seen on one page.

    ``sides`` are those of its own edges, as lines in mm, that stand there; ``first`` says that no
    earlier page shows it.
    """

    frame: FrameView
    area: Area
    sides: Mapping[str, tuple[Point, Point]]
    first: bool

    def reach(self, measures: Measures) -> Area:
        """All that is drawn of it."""
        x, y, width, tall = self.area
        above = NAME_ROOM * measures.points / MM
        return x, y - above, width, tall + above

    def draw(self, page: Page, measures: Measures, say: Words) -> None:
        """Its edges dashed, its name above or, under the end of the page, inside; its bookmark."""
        x, y, _width, _tall = self.area
        title = self.frame.record.title or say("paper.no_title")
        if self.first:
            page.bookmark(title, 0, y, self.frame.id)
        dash = Stroke(SECONDARY, 0.7 * measures.scale, (measures.mm(1.4), measures.mm(0.9)))
        for start, end in self.sides.values():
            page.rule(start, end, dash)
        lines = self._name(title, measures)
        above, aside = y - height(lines) - measures.mm(0.6), measures.mm(1.2)
        with page.tag(Tag("H2")):
            draw_lines(page, (x, above) if "top" in self.sides else (x + aside, y), lines)

    def _name(self, title: str, measures: Measures) -> Lines:
        """As many whole lines of it as there is room for: its bookmark says it in full."""
        room = Box(self.area[2], NAME_ROOM * measures.points / MM - measures.mm(0.6))
        lines = shrunk(dressed(title), room, "frame", measures.scale)
        most = max(1, int(room.height / lines[0].height + 1e-6))
        return lines[:most]


def frame_parts(view: BoardView, windows: Sequence[Window]) -> list[tuple[FramePart, ...]]:
    """For each page, the frames of which it shows something."""
    seen: set[str] = set()
    found = []
    for window in windows:
        parts = [part for one in view.frames if (part := _part(one, window, one.id not in seen))]
        seen |= {part.frame.id for part in parts}
        found.append(tuple(parts))
    return found


def _part(frame: FrameView, window: Window, first: bool) -> FramePart | None:
    whole, page = frame.rect, window.region
    left, top = max(whole.x, page.x), max(whole.y, page.y)
    right, bottom = min(whole.right, page.right), min(whole.bottom, page.bottom)
    if right - left < _LEAST or bottom - top < _LEAST:
        return None
    area = window.area(Rect(left, top, right - left, bottom - top))
    x, y, width, tall = area
    edges = {
        "top": (whole.y == top, ((x, y), (x + width, y))),
        "right": (whole.right == right, ((x + width, y), (x + width, y + tall))),
        "bottom": (whole.bottom == bottom, ((x, y + tall), (x + width, y + tall))),
        "left": (whole.x == left, ((x, y), (x, y + tall))),
    }
    return FramePart(frame, area, {side: line for side, (own, line) in edges.items() if own}, first)
