"""From note to note, and from note to link, by keyboard."""

from facilitator.domain.layout import Rect
from ui.canvas.board_hold import BoardHold

Way = tuple[int, int]
WAYS: dict[str, Way] = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def next_note(canvas: BoardHold, way: Way) -> str:
    """The nearest note or pile in a direction from where one is; the first one from nowhere."""
    stops = canvas.scene.stops()
    chosen = canvas.selection[:1]
    start = chosen[0] if chosen and canvas.scene.is_pile(chosen[0]) else canvas.marks.focused
    here = stops.get(start)
    if here is None:
        return min(stops, key=lambda stop: (stops[stop].y, stops[stop].x), default="")
    ahead = ((_far(here, rect, way), stop) for stop, rect in stops.items())
    return min((found for found in ahead if found[0] > 0), default=(0.0, ""))[1]


def _far(here: Rect, there: Rect, way: Way) -> float:
    """How far a note lies in a direction, straying counted double; 0 where it does not."""
    dx = there.x + there.w / 2 - here.x - here.w / 2
    dy = there.y + there.h / 2 - here.y - here.h / 2
    ahead, aside = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
    return ahead + 2 * aside if ahead > 0 and ahead >= aside / 2 else 0.0


def next_link(canvas: BoardHold) -> str:
    """Of the focused note, the link after the selected one, the first after the last."""
    links = sorted(link.id for link in canvas.scene.links_of(canvas.marks.focused))
    chosen = canvas.selection[:1]
    later = [link for link in links if chosen and link > chosen[0] and chosen[0] in links]
    return (later or links or [""])[0]
