"""The places of a path on its page: columns, boxes and the ways between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from facilitator.domain.path_places import Shown, placed
from facilitator.domain.tracing import STAGES, Stop
from ui.look import Look, length
from ui.pages.actions.path_ways import Way, way

HEAD, EDGE, GAP = 56, 24, 40
"""Height of the headings, margin, and what stands between two columns."""
_SHARES = {"plenary": 1.08, "cluster": 1.16, "note": 1.52}
_LEAST = {"note": 184}
_NARROW, _TIGHT = 120, 28
"""The narrowest column, and the gap between two where there is room for nothing more."""
_WIDEST = 1.2
"""How much wider than in the picture of the look a column may grow."""
_USUAL = 208
_GAPS = dict.fromkeys(STAGES, 24) | {"note": 8}
PAD, CAPTION, LINE, BETWEEN = 14, 18, 20, 4
NOTE, REST = 52, 28
MOST_LINES = 3
BADGE = 20


@dataclass(slots=True)
class Shape:
    """Columns by stage (left edge and width), boxes and broken titles by id, the ways between
    them, and the whole size."""

    columns: dict[str, tuple[int, int]] = field(default_factory=dict)
    boxes: dict[str, QRect] = field(default_factory=dict)
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    width: int = 0
    height: int = 0


def shaped(shown: Shown, stages: Sequence[str], room: tuple[int, int], look: Look) -> Shape:
    """The shape of what is shown of a path in a room of this width and height."""
    shape = Shape(columns=_columns(stages, room[0]))
    strong = QFontMetrics(look.font("strong"))
    for stop in shown.stops:
        if stop.stage != "note":
            _left, width = shape.columns[stop.stage]
            shape.lines[stop.id] = broken(stop.text, strong, width - 2 * length(PAD))
    tops = placed(shown, height_of(shown, shape.lines), _GAPS)
    heights = height_of(shown, shape.lines)
    deep = max((top + heights(s) for s in shown.stops for top in (tops[s.id],)), default=0)
    above = length(HEAD) + max(8, (room[1] - length(HEAD) - EDGE - deep) // 3)
    for stop in shown.stops:
        left, width = shape.columns[stop.stage]
        shape.boxes[stop.id] = QRect(left, above + tops[stop.id], width, heights(stop))
    boxes = list(shape.boxes.values())
    shape.ways = [
        way((later, earlier), shape.boxes[later], shape.boxes[earlier], boxes)
        for later, earlier in shown.edges
    ]
    shape.width = max((left + width + EDGE for left, width in shape.columns.values()), default=0)
    shape.height = above + deep + EDGE
    return shape


def height_of(shown: Shown, lines: Mapping[str, tuple[str, ...]]) -> Callable[[Stop], int]:
    """How high a stop stands: a note on one line, a box as its title asks."""

    def height(stop: Stop) -> int:
        if stop.stage == "note":
            return length(REST if stop.id in shown.rests else NOTE)
        title = max(1, len(lines[stop.id])) * LINE
        return length(2 * PAD + CAPTION + BETWEEN + title)

    return height


def _columns(stages: Sequence[str], room: int) -> dict[str, tuple[int, int]]:
    shares = [_SHARES.get(stage, 1.0) for stage in stages]
    gap = GAP if room > _USUAL * len(stages) else _TIGHT
    free = room - 2 * EDGE - gap * (len(stages) - 1)
    unit = min(free / sum(shares, 0.001), _USUAL * _WIDEST)
    left, found = EDGE, {}
    for stage, share in zip(stages, shares, strict=True):
        width = max(length(_LEAST.get(stage, _NARROW)), int(unit * share))
        found[stage] = (left, width)
        left += width + gap
    return found


def broken(text: str, metrics: QFontMetrics, width: int, most: int = MOST_LINES) -> tuple[str, ...]:
    """A title on at most so many lines of this width; what does not fit is elided."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        taken = 1
        while taken < len(words) and _fits(words[: taken + 1], metrics, width):
            taken += 1
        last = len(lines) == most - 1
        line = " ".join(words if last else words[:taken])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        words = words[taken:]
    return tuple(lines)


def _fits(words: Sequence[str], metrics: QFontMetrics, width: int) -> bool:
    return metrics.horizontalAdvance(" ".join(words)) < width
