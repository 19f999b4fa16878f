"""A map drawn together until it fits a page: places move nearer, notes keep their size.

Where a note stands in its frame says what it means; how much empty board lies between two notes
says little. So the frames of a map shrink with what is empty in them, and no type falls below 9 pt.
A tree without frames is drawn together as far as saves a page.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Rect, around
from facilitator.domain.views import BoardView
from facilitator.exports.board.pushing import pushed_apart
from facilitator.exports.board.windows import SMALLEST_PIXEL, least_pages, seen_bounds
from facilitator.exports.paper import Area

Move = Callable[[Rect], Rect]
_MOST_NOTES = 300
"""Of more notes it would take long to see whether they come too near."""
_NEAREST = 24
"""px that are left between two notes without a frame: a link needs them."""
_TOUCHING = 6
"""px that are left between notes that stood nearer than that before."""
_PARTS = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How small such a board may become: notes further apart are on other pages with good reason."""


def closed_up(view: BoardView, area: Area) -> BoardView:
    """The board drawn together as far as one page at 9 pt asks or, failing that, fewer pages.

    The board as it is where it fits, where notes are gathered in clusters, and where notes would
    come to lie on each other.
    """
    bounds = seen_bounds(view)
    room = area[2] / SMALLEST_PIXEL, area[3] / SMALLEST_PIXEL
    gathered = any(cluster.frame for cluster in view.clusters) or len(view.notes) > _MOST_NOTES
    if gathered or (bounds.w <= room[0] and bounds.h <= room[1]):
        return view
    return _framed(view, bounds, room) if view.frames else _free(view, bounds, area)


def _framed(view: BoardView, bounds: Rect, room: tuple[float, float]) -> BoardView:
    """Frames as small as one page asks or, failing that, a page each."""
    wide, tall = room
    frames = [frame.rect for frame in view.frames]
    whole = around([*(note.rect for note in view.notes), *frames]) or bounds
    names = bounds.h - whole.h
    each = max(rect.w for rect in frames), max(rect.h for rect in frames)
    shares = (
        (wide / whole.w, (tall - names) / whole.h),
        (
            (wide - 2 * CLUSTER_PADDING) / each[0],
            (tall - CLUSTER_PADDING - CLUSTER_HEADER) / each[1],
        ),
    )
    tried = (_drawn_together(view, whole, share, 0) for share in shares)
    return next((found for found in tried if found), view)


def _free(view: BoardView, bounds: Rect, area: Area) -> BoardView:
    """Notes as near to each other as one page asks or, failing that, as few pages as can be."""
    whole = around([note.rect for note in view.notes]) or bounds
    beside = bounds.w - whole.w, bounds.h - whole.h
    one = (
        (area[2] / SMALLEST_PIXEL - beside[0]) / whole.w,
        (area[3] / SMALLEST_PIXEL - beside[1]) / whole.h,
    )
    enough = [one] if min(one) >= _PARTS[-1] else []
    shares = [*enough, *((across, down) for across in _PARTS for down in _PARTS)]
    tried = (_drawn_together(view, whole, share, _NEAREST) for share in shares)
    fewest = least_pages(view, area)
    for found in tried:
        pages = least_pages(found, area) if found else fewest
        if found and pages < fewest:
            view, fewest = found, pages
        if fewest <= 1:
            break
    return view


def _drawn_together(
    view: BoardView, whole: Rect, share: tuple[float, float], nearest: int
) -> BoardView | None:
    """The board with its width and height shrunk to a share; None where notes come too near.

    Notes of a frame are pushed apart within it; without frames, rows stay rows.
    """
    shrink = _shrink(whole, min(1.0, share[0]), min(1.0, share[1]))
    before = {note.id: note.rect for note in view.notes}
    homes = {i: _home(view, rect, whole) for i, rect in before.items()}
    places = {i: _within(homes[i], shrink(homes[i]), rect) for i, rect in before.items()}
    if view.frames:
        rooms = {i: shrink(home) for i, home in homes.items()}
        pushed_apart(places, before, rooms)
    if _piled(list(before.values()), list(places.values()), nearest):
        return None
    return _moved(view, places, shrink)


def _shrink(whole: Rect, across: float, down: float) -> Move:
    def shrunk(rect: Rect) -> Rect:
        x, y = whole.x + int((rect.x - whole.x) * across), whole.y + int((rect.y - whole.y) * down)
        return Rect(x, y, int(rect.w * across), int(rect.h * down))

    return shrunk


def _home(view: BoardView, rect: Rect, whole: Rect) -> Rect:
    """The frame that a note's middle lies in, or the whole board."""
    x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
    framed = (frame.rect for frame in view.frames)
    return next((f for f in framed if f.x <= x < f.right and f.y <= y < f.bottom), whole)


def _within(home: Rect, new: Rect, rect: Rect) -> Rect:
    """Where a note stands that moves with its home."""
    x = new.x + _share(rect.x - home.x, home.w - rect.w) * (new.w - rect.w)
    y = new.y + _share(rect.y - home.y, home.h - rect.h) * (new.h - rect.h)
    return Rect(int(x), int(y), rect.w, rect.h)


def _share(part: int, of: int) -> float:
    return part / of if of > 0 else 0.0


def _moved(view: BoardView, places: dict[str, Rect], shrink: Move) -> BoardView:
    return replace(
        view,
        notes=tuple(note._replace(rect=places[note.id]) for note in view.notes),
        frames=tuple(replace(frame, rect=shrink(frame.rect)) for frame in view.frames),
        layout=replace(view.layout, notes=places),
    )


def _piled(before: Sequence[Rect], after: Sequence[Rect], nearest: int) -> bool:
    """Whether two notes have come nearer than that which were not, or lie on each other now."""
    pairs = combinations(range(len(after)), 2)
    return any(
        after[a].meets(after[b], nearest)
        and any(
            after[a].meets(after[b], gap) and not before[a].meets(before[b], gap)
            for gap in {nearest, min(nearest, _TOUCHING), 0}
        )
        for a, b in pairs
    )
