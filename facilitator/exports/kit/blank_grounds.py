"""What notes stand on, on a blank sheet: lanes with slots, frames, and the bones of a fish."""

from collections.abc import Sequence

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.textfit import Box
from facilitator.exports.flow import draw_lines, height, shrunk
from facilitator.exports.paper import (
    BAND,
    NAVY,
    WHITE,
    Area,
    Page,
    Point,
    Stroke,
    Tag,
    kind_mark,
    pen_of,
)

Lane = tuple[str, Sequence[str], int]
"""Title, kinds, and how many notes it is wide."""
Framed = tuple[str, Sequence[int], Sequence[int]]
"""Title, place and size in board units."""
_HEAD, _GAP, _PAD = 9.0, 3.0, 1.6
_EDGE = pen_of("fill_in")
_PROPORTION = 0.72
_STACKED_HEAD, _STACKED_TITLE = 34.0, 15.0
"""mm: how wide the head of a lane that lies is, and how high its title with the white around."""
_MARK = 6.4
"""mm from one mark to the next."""


def draw_lanes(page: Page, lanes: Sequence[Lane], area: Area, stacked: bool) -> None:
    """Lanes side by side, or one below the other, each with slots of the size of a note."""
    x, y, width, tall = area
    if stacked:
        each = (tall - _GAP * (len(lanes) - 1)) / len(lanes)
        for number, lane in enumerate(lanes):
            _draw_row(page, lane, (x, y + number * (each + _GAP), width, each))
        return
    total = sum(max(lane[2], 1) for lane in lanes)
    unit = (width - _GAP * (len(lanes) - 1)) / total
    rooms = [_title_room(lane, unit * max(lane[2], 1)) for lane in lanes]
    head = max(_head_of(lane[0], room) for lane, room in zip(lanes, rooms, strict=True))
    for lane, room in zip(lanes, rooms, strict=True):
        wide = unit * max(lane[2], 1)
        _draw_column(page, lane, (x, y, wide, tall), Box(room, head))
        x += wide + _GAP


def _title_room(lane: Lane, width: float) -> float:
    """How wide, in mm, a title may be beside the marks of its lane."""
    return width - _MARK * len(_shown(lane[1], width / 2)) - 5


def _head_of(title: str, room: float) -> float:
    """How high a head is: higher than usual where a title needs more lines."""
    return max(_HEAD, height(shrunk(title, Box(room, _HEAD - 1), "lead")) + 2)


def _draw_column(page: Page, lane: Lane, area: Area, head: Box) -> None:
    """A lane that stands; ``head`` is how wide its title may be and how high all heads are."""
    title, kinds, columns = lane
    x, y, width, tall = area
    _draw_box(page, area, (x, y + head.height, width, tall - head.height))
    _draw_title(page, (x + 2.5, y), title, Box(head.width, head.height - 1))
    _draw_marks(page, (x + width - 3, y + head.height / 2), _shown(kinds, width / 2))
    slots = (x + _PAD, y + head.height + _PAD, width - 2 * _PAD, tall - head.height - 2 * _PAD)
    _draw_slots(page, slots, max(columns, 1), width / max(columns, 1) * _PROPORTION)


def _draw_row(page: Page, lane: Lane, area: Area) -> None:
    """A lane that lies: its title and marks at the left."""
    title, kinds, _columns = lane
    x, y, width, tall = area
    _draw_box(page, area, (x + _STACKED_HEAD, y, width - _STACKED_HEAD, tall))
    _draw_title(page, (x + 2.5, y + 1.5), title, Box(_STACKED_HEAD - 5, 10))
    _draw_marks_stacked(page, (x + _STACKED_HEAD - 3, y + tall - 5), kinds, tall)
    inner = (x + _STACKED_HEAD + _PAD, y + _PAD, width - _STACKED_HEAD - 2 * _PAD, tall - 2 * _PAD)
    across = max(1, round(inner[2] / 44))
    _draw_slots(page, inner, across, min(inner[3], inner[2] / across * _PROPORTION))


def _draw_box(page: Page, area: Area, body: Area) -> None:
    """A box of which all but its body is a band; its line goes round both alike."""
    page.box(area, fill=BAND, radius=1)
    page.box(body, fill=WHITE)
    page.box(area, stroke=_EDGE, radius=1)


def _draw_title(page: Page, at: Point, title: str, box: Box) -> None:
    lines = shrunk(title, box, "lead", colour=NAVY)
    top = at[1] + max((box.height + 1 - height(lines)) / 2, 0)
    with page.tag(Tag("H2")):
        draw_lines(page, (at[0], top), lines)


def _shown(kinds: Sequence[str], room: float) -> list[str]:
    """As many kinds, the last ones, as have room for their marks in so many mm."""
    known = [kind for kind in kinds if kind in NOTE_KIND]
    return known[max(0, len(known) - int(room / _MARK)) :]


def _draw_marks(page: Page, at: Point, kinds: Sequence[str]) -> None:
    """Marks of kinds that end at a point."""
    with page.passage():
        for after, kind in zip(range(len(kinds), 0, -1), kinds, strict=True):
            kind_mark(page, kind, (at[0] - _MARK * (after - 1) - 2.6, at[1]))


def _draw_marks_stacked(page: Page, at: Point, kinds: Sequence[str], tall: float) -> None:
    """Marks that end at a point, on as many lines as they need beside a lane so many mm high."""
    across = int((_STACKED_HEAD - 4) / _MARK)
    most = max(1, int((tall - _STACKED_TITLE) / _MARK))
    shown = _shown(kinds, (most * across + 0.5) * _MARK)
    lines = -(-len(shown) // across)
    each = -(-len(shown) // max(lines, 1))
    for line in range(lines):
        above = _MARK * (lines - 1 - line)
        _draw_marks(page, (at[0], at[1] - above), shown[line * each : (line + 1) * each])


def _draw_slots(page: Page, area: Area, across: int, tall: float) -> None:
    """Places for notes: pale, so that they drop out when the sheet is read back."""
    x, y, width, room = area
    wide = (width - _PAD * (across - 1)) / across
    down = max(1, int((room + _PAD) / (tall + _PAD)))
    high = (room - _PAD * (down - 1)) / down
    for place in range(across * down):
        left = x + place % across * (wide + _PAD)
        top = y + place // across * (high + _PAD)
        page.box((left, top, wide, high), stroke=pen_of("write"), radius=1)


def draw_frames(page: Page, frames: Sequence[Framed], area: Area) -> None:
    """Frames where the template has them, drawn out to fill the area."""
    lefts = [place[0] for _title, place, _size in frames]
    tops = [place[1] for _title, place, _size in frames]
    wide = max(place[0] + size[0] for _title, place, size in frames) - min(lefts)
    high = max(place[1] + size[1] for _title, place, size in frames) - min(tops)
    across, down = area[2] / max(wide, 1), area[3] / max(high, 1)
    for title, place, size in frames:
        x = area[0] + (place[0] - min(lefts)) * across
        y = area[1] + (place[1] - min(tops)) * down
        box = (x, y, size[0] * across, size[1] * down)
        head = _head_of(title, box[2] - 5)
        _draw_box(page, box, (x, y + head, box[2], box[3] - head))
        _draw_title(page, (x + 2.5, y), title, Box(box[2] - 5, head - 1))


def draw_fish(page: Page, natures: Sequence[str], head: str, area: Area) -> None:
    """A spine that ends in the problem, and a bone for each nature, above and below by turns."""
    x, y, width, tall = area
    middle, box = y + tall / 2, min(60.0, width * 0.2)
    end = x + width - box
    page.rule((x, middle), (end, middle), Stroke(NAVY, 2))
    page.box((end, middle - 26, box, 52), fill=WHITE, stroke=Stroke(NAVY, 1.2), radius=2)
    _draw_title(page, (end + 3, middle - 25), head, Box(box - 6, 8))
    bones = -(-len(natures) // 2)
    step = (end - x) / max(bones, 1)
    for number, nature in enumerate(natures):
        _draw_bone(page, nature, (x + number // 2 * step, step), (y, middle, tall), number % 2 == 1)


def _draw_bone(
    page: Page, nature: str, across: tuple[float, float], down: tuple[float, float, float],
    below: bool,
) -> None:  # fmt: skip
    """One bone: a slanted line to the spine, its name at the outer end, lines to write on."""
    x, step = across
    y, middle, tall = down
    outer = y + tall - _HEAD if below else y + _HEAD
    top = outer if below else y
    slant = step * 0.3
    name = (x + 2, top, step * 0.62, _HEAD)
    page.box(name, fill=BAND, radius=1)
    _draw_title(page, (name[0] + 2, top), nature, Box(name[2] - 4, _HEAD - 1))
    foot = x + step * 0.55 + slant
    page.rule((x + step * 0.55, outer), (foot, middle), Stroke(NAVY, 1.2))
    rows = max(1, int(abs(middle - outer) / 13))
    for number in range(1, rows):
        at = outer + (middle - outer) * number / rows
        reach = x + step * 0.55 + slant * number / rows
        page.rule((x + 2, at), (reach - 1, at), pen_of("write"))
