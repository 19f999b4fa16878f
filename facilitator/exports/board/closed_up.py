"""A map drawn together until it fits a page: places move nearer, notes keep their size.

Where a note stands in its frame says what it means; how much empty board lies between two notes
says little. So the frames of a map shrink with what is empty in them, and no type falls below 9 pt.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Rect, around
from facilitator.domain.views import BoardView
from facilitator.exports.board.windows import SMALLEST_PIXEL, seen_bounds
from facilitator.exports.paper import Area

Move = Callable[[Rect], Rect]


def closed_up(view: BoardView, area: Area) -> BoardView:
    """The board with its frames as small as one page at 9 pt asks or, failing that, a page each.

    The board as it is where it fits or has no frames, where notes are gathered in clusters, and
    where notes would come to lie on each other.
    """
    bounds = seen_bounds(view)
    wide, tall = area[2] / SMALLEST_PIXEL, area[3] / SMALLEST_PIXEL
    gathered = any(cluster.frame for cluster in view.clusters)
    if not view.frames or gathered or (bounds.w <= wide and bounds.h <= tall):
        return view
    before = {note.id: note.rect for note in view.notes}
    frames = [frame.rect for frame in view.frames]
    whole = around([*before.values(), *frames]) or bounds
    names = bounds.h - whole.h
    each = max(rect.w for rect in frames), max(rect.h for rect in frames)
    for across, down in (
        (wide / whole.w, (tall - names) / whole.h),
        (
            (wide - 2 * CLUSTER_PADDING) / each[0],
            (tall - CLUSTER_PADDING - CLUSTER_HEADER) / each[1],
        ),
    ):
        shrink = _shrink(whole, min(1.0, across), min(1.0, down))
        places = {i: _within(view, rect, whole)(shrink, rect) for i, rect in before.items()}
        if not _piled(list(before.values()), list(places.values())):
            return _moved(view, places, shrink)
    return view


def _shrink(whole: Rect, across: float, down: float) -> Move:
    def shrunk(rect: Rect) -> Rect:
        x, y = whole.x + int((rect.x - whole.x) * across), whole.y + int((rect.y - whole.y) * down)
        return Rect(x, y, int(rect.w * across), int(rect.h * down))

    return shrunk


def _within(view: BoardView, rect: Rect, whole: Rect) -> Callable[[Move, Rect], Rect]:
    """How a note moves with the frame that its middle lies in, or with the whole board."""
    x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
    framed = (frame.rect for frame in view.frames)
    home = next((f for f in framed if f.x <= x < f.right and f.y <= y < f.bottom), whole)

    def moved(shrink: Move, rect: Rect) -> Rect:
        new = shrink(home)
        x = new.x + _share(rect.x - home.x, home.w - rect.w) * (new.w - rect.w)
        y = new.y + _share(rect.y - home.y, home.h - rect.h) * (new.h - rect.h)
        return Rect(int(x), int(y), rect.w, rect.h)

    return moved


def _share(part: int, of: int) -> float:
    return part / of if of > 0 else 0.0


def _moved(view: BoardView, places: dict[str, Rect], shrink: Move) -> BoardView:
    return replace(
        view,
        notes=tuple(replace(note, rect=places[note.id]) for note in view.notes),
        frames=tuple(replace(frame, rect=shrink(frame.rect)) for frame in view.frames),
        layout=replace(view.layout, notes=places),
    )


def _piled(before: Sequence[Rect], after: Sequence[Rect]) -> bool:
    """Whether two notes meet that did not."""
    pairs = combinations(range(len(after)), 2)
    return any(after[a].meets(after[b]) and not before[a].meets(before[b]) for a, b in pairs)
