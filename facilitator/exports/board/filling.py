"""How large a board's notes may stand so that they take no more pages than they must."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor, inf, log, sqrt
from typing import NamedTuple, TypeVar

from facilitator.domain.views import BoardView
from facilitator.exports.board.blocks import Waiting
from facilitator.exports.board.content import Content
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import boxes_of
from facilitator.exports.board.pages import Pages, Placed, Room, paginate
from facilitator.exports.paper import Area
from resources.load import Words

_STEP = 1.07
"""From one scale that is tried to the next."""
_LARGER, _LARGER_PART = 1.7, 2.4
"""How much larger than its paper asks a whole board may stand; and a part of one, which mostly has
a page to itself."""
_LARGEST = 3.4
"""The scale of a large poster's type: words grow no larger for want of notes."""
_MOST_NOTES = 500
"""A board of more is not tried in other ways: that would take longer than it is worth."""
_MOST_TEXTS = 10
"""More pages of texts than this are not tried in larger type."""
_USUAL, _LEAST = 1.0, 0.6
"""The air between rows at which a larger scale must fit, and that which saves a page."""
_AIRS = (2.0, 1.5, 1.25, _USUAL, 0.8, _LEAST)
_LOW, _HEIGHTS = 0.5, 6
"""A last page filled less than this is brought level with the others, in so many attempts."""
_NARROWEST = 1.4
"""The width of a cluster of one note in widths of a note: its title wants room."""
_TORN = 0.5
"""What a cluster or a note that goes over to the next page costs, in pages."""


T = TypeVar("T")


class _Way(NamedTuple):
    """How many clusters stand side by side, whether rows of other notes are as full as the last,
    and whether what stands in the last slot has notes beside it or above."""

    across: int
    even: bool
    beside: bool


def filled_pages(view: BoardView, area: Area, enlargement: float, say: Words) -> Pages:
    """As few pages as there can be at 9 pt, with the largest type that they hold, and then air.

    ``enlargement`` is how much larger than A3 the paper is.
    """
    found = _Trial(view, area, 1.0, say)
    if len(view.notes) > _MOST_NOTES:
        return found.usual()
    cost = found.least()
    most = min((_LARGER_PART if view.excerpt else _LARGER) * enlargement, _LARGEST)

    def tried(scale: float) -> _Trial | None:
        trial = _Trial(view, area, scale, say)
        return trial if trial.fits(cost) else None

    return _largest(min(most, found.most(cost)), tried, found).airy(cost)


def filled_texts(
    blocks: Callable[[Measures], Sequence[Waiting]], area: Area, enlargement: float
) -> Pages:
    """Pages of blocks alone, with the largest type that takes no more pages than the smallest."""

    def set_at(scale: float) -> Pages:
        measures = Measures(scale)
        return paginate(blocks(measures), Room(area, measures))

    def tried(scale: float) -> Pages | None:
        pages = set_at(scale)
        return pages if len(pages) <= len(smallest) and _within(pages, area, 1.0) else None

    smallest = set_at(1.0)
    few = len(smallest) <= _MOST_TEXTS
    return _largest(min(_LARGER * enlargement, _LARGEST) if few else 1.0, tried, smallest)


def _largest(most: float, tried: Callable[[float], T | None], least: T) -> T:
    """What fits at the largest scale up to ``most``; ``least`` is what fits at 1."""
    found, low, high = least, 0, ceil(log(most, _STEP)) if most > 1.0 else 0
    while low < high:
        middle = (low + high + 1) // 2
        trial = tried(min(most, _STEP**middle))
        if trial is None:
            high = middle - 1
        else:
            found, low = trial, middle
    return found


class _Trial:
    """A board at one scale; the lines of its notes are worked out once. Costs are in pages."""

    def __init__(self, view: BoardView, area: Area, scale: float, say: Words) -> None:
        self.area, self.scale = area, scale
        self._content = Content(view, Measures(scale, linked=bool(view.links)), say)
        widths = tuple(self._lanes_across() if self._content.lanes else self._widths())
        evened = (True, False) if view.loose else (False,)
        self._ways = [_Way(n, even, False) for even in evened for n in widths]
        if not self._content.lanes:
            self._ways += [way._replace(beside=True) for way in self._ways]

    def _lanes_across(self) -> Iterator[int]:
        """All lanes of a pathway side by side; at 9 pt as many as there is room for."""
        lanes, m = len(self._content.lanes), self._content.m
        most = floor((self.area[2] + m.gutter) / (m.note + 2 * m.pad + m.gutter))
        if most >= lanes or self.scale == 1.0:
            yield min(lanes, most)

    def _widths(self) -> Iterator[int]:
        """How many clusters may stand side by side: as on an A3 first, then more or fewer.

        None is so narrow that its title has no room, nor so wide that all its notes leave it empty.
        """
        m, seen = self._content.m, set[int]()
        most = max((len(c.notes) for c in self._content.clusters), default=0)
        usual = m.slots(self.area[2])
        least = 2 * m.note + m.gap if most > 1 else _NARROWEST * m.note
        widest = floor((self.area[2] + m.gutter) / (least + 2 * m.pad + m.gutter))
        for across in sorted(range(1, max(usual, widest) + 1), key=lambda n: abs(n - usual)):
            columns = m.columns(Room(self.area, m, across).width(1))
            if columns not in seen and (across == usual or columns <= max(most, 3)):
                seen.add(columns)
                yield across

    def _pages(self, way: _Way, air: float, most: float = 0.0, part: float = 1.0) -> Pages:
        """The pages, filled to a ``part`` of their height; of more than ``most`` one too many."""
        content = self._content.aired(air, way.even)
        x, y, width, height = self.area
        room = Room((x, y, width, part * height), content.m, way.across, way.beside)
        blocks = content.blocks(room.width(1), (width, height))
        return paginate(blocks, room, floor(most))

    def usual(self) -> Pages:
        """As many clusters side by side as usual, with as much air as no page is added by."""
        way = _Way(0, even=False, beside=False)
        tight = self._pages(way, _LEAST)
        tried = (self._pages(way, air) for air in _AIRS)
        return next(found for found in tried if len(found) == len(tight))

    def least(self) -> float:
        """What it costs at this scale, at least."""
        best = inf
        for way in self._ways:
            best = min(best, self._cost(self._pages(way, _LEAST, 0.0 if best == inf else best)))
        return best

    def fits(self, cost: float) -> bool:
        """Whether it costs no more, with the usual air."""
        return any(self._cost(self._pages(way, _USUAL, cost)) <= cost for way in self._ways)

    def airy(self, cost: float) -> Pages:
        """For this cost as much air between the rows as there can be, and no page nearly empty."""
        found = None
        for air in _AIRS:
            for way in self._ways:
                pages = self._pages(way, air, cost)
                if self._cost(pages) <= cost and not self._low(pages):
                    return pages
                if self._cost(pages) <= cost and found is None:
                    found = way, air, pages
        assert found is not None
        return self._level(*found, cost)

    def _level(self, way: _Way, air: float, found: Pages, cost: float) -> Pages:
        """The last page brought level with the others, as far as may be."""
        low, high = 0.0, 1.0
        for _attempt in range(_HEIGHTS):
            part = (low + high) / 2
            pages = self._pages(way, air, cost, part)
            if self._cost(pages) <= cost and _within(pages, self.area, part):
                found, high = pages, part
            else:
                low = part
        return found

    def _low(self, pages: Pages) -> bool:
        """Whether the last of several pages is nearly empty."""
        end = max((one.area[1] + one.area[3] for one in pages[-1]), default=0.0)
        return len(pages) > 1 and end - self.area[1] < _LOW * self.area[3]

    def most(self, pages: float) -> float:
        """The scale at which the notes alone would fill so many pages."""
        _x, _y, width, height = self.area
        least = self._content.least_area() / self.scale**2
        return sqrt(pages * width * height / least) + 0.01 if least else inf

    def _cost(self, pages: Pages) -> float:
        if self.scale > 1.0 and not _within(pages, self.area, 1.0):
            return inf
        return len(pages) + _TORN * sum(_torn(one) for page in pages for one in page)


def _torn(placed: Placed) -> bool:
    """Whether a cluster goes on on the next page, or one of the notes of a block does."""
    block = placed.block
    whole = block.style == "loose" and not any(box.parted for box in boxes_of(block.rows))
    return block.more and not whole


def _within(pages: Pages, area: Area, part: float) -> bool:
    """Whether nothing reaches lower than that part of the page: no row was taken by force."""
    end = area[1] + part * area[3] + 0.01
    return all(one.area[1] + one.area[3] <= end for page in pages for one in page)
