"""Which block stands where: bands of blocks side by side, page after page; nothing is ever cut off.

Blocks of a band share the height of their heads, and all are as tall as the tallest. A block is
parted between pages only where it is taller than a page, or where it holds loose notes.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.exports.board.blocks import Block, Row, Waiting
from facilitator.exports.board.measures import Measures
from facilitator.exports.paper import Area

_WORTH_BEGINNING = 0.3
"""The part of a page that must be free for a block taller than a page to begin on it."""
_EPS = 1e-6


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks may stand on every page, in mm.

    ``across`` of them stand side by side, 0 as usual; ``beside`` says that what is spread at the
    end has a cluster beside it, or a row of other notes above.
    """

    area: Area
    measures: Measures
    across: int = 0
    beside: bool = False

    @property
    def slots(self) -> int:
        return self.across or self.measures.slots(self.area[2])

    def width(self, slots: int) -> float:
        """Of a block over so many slots."""
        gutter = self.measures.gutter
        one = (self.area[2] - (self.slots - 1) * gutter) / self.slots
        return slots * one + (slots - 1) * gutter


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its area and the height of its head, which it shares with its neighbours."""

    block: Block
    area: Area
    head: float

    def tops(self) -> list[tuple[Row, float]]:
        """Each row with the y of its upper edge; notes side by side begin at the same height."""
        y = self.area[1] + (self.block.head if self.block.style == "closing" else self.head)
        found = []
        for row in self.block.rows:
            found.append((row, y))
            y += row.height + row.after(self.block.measures)
        return found


Pages = list[list[Placed]]
Band = list[tuple[Waiting, int]]
"""Blocks side by side, each with how many slots it takes."""


def paginate(blocks: Iterable[Waiting], room: Room, most: int = 0) -> Pages:
    """The blocks in their order on as many pages as they need, at least one.

    With ``most`` it gives up once there are more pages than that, and returns what it has.
    """
    filling = _Filling(room)
    waiting = deque(blocks)
    while waiting and not 0 < most < len(filling.pages):
        band = _next_band(waiting, room)
        waiting.extendleft(reversed(filling.place(band)))
        if room.beside and len(waiting) == len(band) == 1:
            waiting.extendleft(filling.held_back(band[0], waiting[0]))
    return filling.pages


def _next_band(waiting: deque[Waiting], room: Room) -> Band:
    band: Band = []
    free = room.slots
    kept = room.beside and 1 < free == len(waiting) - 1 and waiting[-1].spread
    while len(waiting) > kept and free > kept and not (band and waiting[0].wide):
        source = waiting.popleft()
        whole = source.wide or source.parted or (source.spread and not waiting)
        slots = free if whole else 1
        band.append((source, slots))
        free -= slots
    return band


class _Filling:
    """Pages being filled: ``y`` is where the next band begins."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pages: Pages = [[]]
        self.top = self.y = room.area[1]

    @property
    def left(self) -> float:
        return self.top + self.room.area[3] - self.y + _EPS

    def place(self, band: Band) -> list[Waiting]:
        """Put a band on this page or a new one; what does not fit comes back."""
        blocks = [source.make(self.room.width(slots)) for source, slots in band]
        firm = [b for b, (source, _) in zip(blocks, band, strict=True) if not source.parted]
        need = _height(firm) if firm else _height(blocks)
        self._begin(need, bool(firm))
        limit = min(max(need, _least(blocks)), self.left) if firm else self.left
        head = max(block.head for block in blocks)
        parts = [_part(block, limit - head, self.y == self.top) for block in blocks]
        nothing = not any(front.rows for front, _rest in parts)
        if nothing and self.y > self.top and any(rest is not None for _front, rest in parts):
            self._turn()
            return [source for source, _slots in band]
        self._stand([front for front, _ in parts], [slots for _, slots in band], head)
        return [s.rest(r) for (s, _), (_, r) in zip(band, parts, strict=True) if r is not None]

    def held_back(self, placed: tuple[Waiting, int], last: Waiting) -> list[Waiting]:
        """The last row of what was placed, for the next page, if the last block went there alone.

        Only of what is parted anyway, and of several rows.
        """
        source, slots = placed
        done = self.pages[-1][-1]
        block = done.block
        alone = _height([last.make(self.room.area[2])]) > self.left
        if not (alone and last.spread and source.parted and len(block.rows) > 1):
            return []
        self.pages[-1].pop()
        self.y = done.area[1]
        front = replace(block, rows=block.rows[:-1], more=True)
        self._stand([front], [slots], done.head)
        self._turn()
        return [source.rest(block.rows[-1:])]

    def _begin(self, need: float, firm: bool) -> None:
        """Turn the page where the band would not fit, or where beginning is not worth it."""
        full = self.room.area[3]
        fits_elsewhere = firm and need <= full + _EPS
        if need > self.left and (fits_elsewhere or self.left < _WORTH_BEGINNING * full):
            self._turn()

    def _turn(self) -> None:
        if self.y > self.top:
            self.pages.append([])
            self.y = self.top

    def _stand(self, blocks: list[Block], spans: list[int], head: float) -> None:
        tall = max(head + block.middle + block.tail for block in blocks)
        x = self.room.area[0]
        for block, slots in zip(blocks, spans, strict=True):
            width = self.room.width(slots)
            self.pages[-1].append(Placed(block, (x, self.y, width, tall), head))
            x += width + self.room.measures.gutter
        self.y += tall + self.room.measures.gutter


def _height(blocks: list[Block]) -> float:
    head = max(block.head for block in blocks)
    return head + max(block.middle + block.tail for block in blocks)


def _least(blocks: list[Block]) -> float:
    """The height at which each block can show its first row."""
    head = max(block.head for block in blocks)
    return head + max(_first_row(block) for block in blocks)


def _first_row(block: Block) -> float:
    if len(block.rows) < 2:
        return block.middle + block.tail
    return block.rows[0].height + replace(block, more=True).tail


def _part(block: Block, room: float, by_force: bool) -> tuple[Block, tuple[Row, ...] | None]:
    """What of a block fits in ``room`` mm under its head, and the rows left over, None for none.

    A row that no page can hold is taken ``by_force``, so that filling comes to an end.
    """
    if block.middle + block.tail <= room + _EPS:
        return block, None
    front = replace(block, more=True, foot=())
    free, taken = room - front.tail, 0
    for row in block.rows:
        if row.height > free + _EPS:
            break
        free -= row.height + row.after(block.measures)
        taken += 1
    rows, rest = block.rows[:taken], block.rows[taken:]
    halves = rest[0].split(free) if rest else None
    if halves is not None:
        return replace(front, rows=(*rows, halves[0])), (halves[1], *rest[1:])
    if not rows and by_force:
        return replace(front, rows=rest[:1]), rest[1:]
    return replace(front, rows=rows), rest
