"""Which part of a board stands on which page, when it is printed as it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Rect, around
from facilitator.domain.router import Router
from facilitator.domain.views import BoardView
from facilitator.exports.board.chains import kept_together
from facilitator.exports.board.ground import whole_ground
from facilitator.exports.board.measures import POINTS_A_PIXEL
from facilitator.exports.paper import MM, Area, Point

SMALLEST_PIXEL = POINTS_A_PIXEL / MM
"""mm for 1 px of the screen's at which its smallest type is 9 pt."""
NAME_ROOM = 36
"""px above a frame, for its name."""
_STEPS, _MOST_NOTES = 6, 500
"""How many sizes are tried for the parts of a board; a board of more notes stands at 9 pt."""
_BESIDE, _MOST_LINKS = 4, 200
"""px beside a link for its line; more links than this are not followed beforehand."""
_NEAR = 0.25
"""A page is at an edge of the board where no more than this part of it lies between."""
_MORE_PAGES = 1.5
"""How many times as many pages a board may take so that no chain of links is cut."""
_LARGEST = 1.6
"""How much larger than that a board may be drawn on A3."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the board on one page.

    Notes whose upper left corner lies from ``start`` to before ``end`` are drawn, whole; ``origin``
    is where the board's ``start`` stands on the page, in mm, and ``pixel`` the mm for 1 px.
    ``region`` is what of the board the page shows, with the room around its notes: all of it where
    ``whole``.
    """

    start: tuple[int, int]
    end: tuple[float, float]
    origin: tuple[float, float]
    pixel: float
    region: Rect
    whole: bool = False

    def holds(self, rect: Rect) -> bool:
        return self.start[0] <= rect.x < self.end[0] and self.start[1] <= rect.y < self.end[1]

    def point(self, at: Point) -> Point:
        """A point of the board on the page."""
        (x, y), (left, top) = at, self.start
        return self.origin[0] + (x - left) * self.pixel, self.origin[1] + (y - top) * self.pixel

    def area(self, rect: Rect) -> Area:
        """A rectangle of the board on the page."""
        return *self.point(rect[:2]), rect.w * self.pixel, rect.h * self.pixel

    def rect(self, area: Area) -> Rect:
        """What of the board an area of the page covers."""
        left = round((area[0] - self.origin[0]) / self.pixel) + self.start[0]
        top = round((area[1] - self.origin[1]) / self.pixel) + self.start[1]
        return Rect(left, top, round(area[2] / self.pixel), round(area[3] / self.pixel))


def windows(view: BoardView, area: Area, larger: float) -> list[Window]:
    """The whole board, as large as it fits; where its type would fall below 9 pt, parts of it.

    ``larger`` is how much larger than A3 the paper is. Empty where one note is larger than a page.
    """
    bounds = _at_once(view, area)
    if bounds:
        x, y, width, _height = area
        pixel = min(_pixel(bounds, area), SMALLEST_PIXEL * _LARGEST * larger)
        left = x + (width - bounds.w * pixel) / 2
        end = (bounds.right + 1.0, bounds.bottom + 1.0)
        return [Window((bounds.x, bounds.y), end, (left, y), pixel, bounds, whole=True)]
    return _larger(view, area, _parted(view, area, SMALLEST_PIXEL), larger)


def least_pages(view: BoardView, area: Area) -> int:
    """How many pages a board takes at 9 pt; 0 where one note is larger than a page."""
    return 1 if _at_once(view, area) else len(_parted(view, area, SMALLEST_PIXEL))


def may_stand(view: BoardView, area: Area) -> bool:
    """Whether the notes alone, at their places and at 9 pt, are no larger than an area."""
    notes = around([note.rect for note in view.notes])
    return notes is None or _fits(notes, area)


def _at_once(view: BoardView, area: Area) -> Rect | None:
    """What is seen of the board where all of it stands on one page at 9 pt.

    Links are followed only where the notes would: that takes longer than all else.
    """
    bounds = seen_bounds(view) if may_stand(view, area) else None
    return bounds if bounds and _fits(bounds, area) else None


def _fits(bounds: Rect, area: Area) -> bool:
    return _pixel(bounds, area) >= SMALLEST_PIXEL - 1e-9


def _pixel(bounds: Rect, area: Area) -> float:
    """mm for 1 px at which bounds are as large as an area holds."""
    return min(area[2] / bounds.w, area[3] / bounds.h)


def _larger(view: BoardView, area: Area, least: list[Window], larger: float) -> list[Window]:
    """The pages as large as they are no more for it, and no more is torn or parted from its end."""
    if len(view.notes) > _MOST_NOTES:
        return least
    known = _torn(view, least)
    for step in range(_STEPS, 0, -1):
        pixel = SMALLEST_PIXEL * (_LARGEST * larger) ** (step / _STEPS)
        found = _parted(view, area, pixel)
        if len(found) == len(least) and _torn(view, found) <= known:
            return found
    return least


def _torn(view: BoardView, pages: Sequence[Window]) -> int:
    """How many clusters and frames stand on further pages, and links end on another."""
    home = {
        note.id: number
        for number, page in enumerate(pages)
        for note in view.notes
        if page.holds(note.rect)
    }
    clusters = sum(len({home[i] for i in one.notes if i in home}) for one in view.clusters)
    frames = sum(one.rect.meets(page.region) for one in view.frames for page in pages)
    links = sum(home.get(link.source) != home.get(link.target) for link in view.links)
    return clusters + frames + links


def ends_of(window: Window, whole: Rect) -> tuple[bool, bool, bool, bool]:
    """Whether a page shows the ``whole`` board near its left, right, lower and upper edge."""
    here = window.region
    return (
        here.x <= whole.x + whole.w * _NEAR,
        here.right >= whole.right - whole.w * _NEAR,
        here.bottom >= whole.bottom - whole.h * _NEAR,
        here.y <= whole.y + whole.h * _NEAR,
    )


def seen_bounds(view: BoardView) -> Rect:
    """The rectangle around all that stands on a board: names of frames and links too."""
    framed = [frame.rect for frame in view.frames]
    named = [Rect(one.x, one.y - NAME_ROOM, one.w, one.h + NAME_ROOM) for one in framed]
    found = around([*view.layout.rects(), *named, *_led(view)])
    return found or view.layout.bounds()


def _led(view: BoardView) -> Iterator[Rect]:
    """Where links run: some lead around the outermost notes."""
    if len(view.links) > _MOST_LINKS:
        return
    router = Router(whole_ground(view))
    for link in view.links:
        xs, ys = zip(*router.path(link), strict=True)
        left, top = int(min(xs)) - _BESIDE, int(min(ys)) - _BESIDE
        yield Rect(left, top, int(max(xs)) + _BESIDE - left, int(max(ys)) + _BESIDE - top)


def _parted(view: BoardView, area: Area, pixel: float) -> list[Window]:
    """The parts of a board, no chain of links cut where that takes not many more pages."""
    pad = CLUSTER_PADDING
    most = area[2] / pixel - 2 * pad, area[3] / pixel - pad - CLUSTER_HEADER
    rects = [note.rect for note in view.notes]
    if any(rect.w > most[0] or rect.h > most[1] for rect in rects):
        return []
    rects += [part for one in view.frames for part in _kept(one.rect, most, rects)]
    plain = list(_strips(rects, area, pixel))
    if view.clusters or view.frames or not view.links or len(rects) > _MOST_NOTES:
        return plain
    whole = list(_strips([*rects, *kept_together(view, most)], area, pixel))
    return whole if len(whole) <= _MORE_PAGES * len(plain) else plain


def _strips(rects: Sequence[Rect], area: Area, pixel: float) -> Iterator[Window]:
    """Strips cut down where no rectangle is torn, each strip then across.

    A strip stands in the middle of its page: what leads around its notes keeps off the edge.
    """
    pad, head = CLUSTER_PADDING, CLUSTER_HEADER
    wide, tall = area[2] / pixel - 2 * pad, area[3] / pixel - pad - head
    for left, right in _cuts([(r.x, r.right) for r in rects], wide):
        strip = [r for r in rects if left <= r.x < right]
        spare = max(0.0, wide - (max(r.right for r in strip) - left)) / 2
        for top, bottom in _cuts([(r.y, r.bottom) for r in strip], tall):
            origin = area[0] + (pad + spare) * pixel, area[1] + head * pixel
            ends = min(right, left + wide + pad - spare), min(bottom, top + tall + pad)
            size = int(ends[0] - left) + pad, int(ends[1] - top) + head
            region = Rect(left - pad, top - head, *size)
            yield Window((left, top), (right, bottom), origin, pixel, region)


def _kept(frame: Rect, most: tuple[float, float], notes: Sequence[Rect]) -> list[Rect]:
    """What of a frame is not torn: all of it or, where it is larger than a page, its empty parts.

    A frame shows on the pages of its notes anyway.
    """
    across, down = ceil(frame.w / most[0]), ceil(frame.h / most[1])
    wide, tall = frame.w // across, frame.h // down
    parts = [
        Rect(frame.x + column * wide, frame.y + row * tall, wide, tall)
        for column in range(across)
        for row in range(down)
    ]
    return [p for p in parts if across * down == 1 or not any(p.meets(note) for note in notes)]


def _cuts(spans: Sequence[tuple[int, int]], most: float) -> Iterator[tuple[int, float]]:
    """From where to before where the spans that begin there all end within ``most``."""
    waiting = sorted(spans)
    while waiting:
        start = waiting[0][0]
        over = [first for first, last in waiting if last > start + most]
        cut = min(over, default=float("inf"))
        yield start, cut
        waiting = [span for span in waiting if span[0] >= cut]
