"""From note to note, and from note to link, by keyboard."""

from facilitator.domain.layout import Rect
from ui.canvas.board_hold import BoardHold

Way = tuple[int, int]
WAYS: dict[str, Way] = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


def next_note(canvas: BoardHold, way: Way) -> str:
    """The nearest note in a direction from the focused one; the first one where none is."""
    scene = canvas.scene
    if canvas.marks.focused not in scene.notes:
        first = min(scene.notes.values(), key=lambda n: (n.rect.y, n.rect.x), default=None)
        return first.id if first else ""
    here = scene.rect(canvas.marks.focused)
    ahead = ((_far(here, note.rect, way), note.id) for note in scene.notes.values())
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
