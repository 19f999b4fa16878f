"""Where the cells of a pathway's sheet stand: columns, the proposals in bands below each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from ui.look import length
from ui.pages.pathways.plan import BENEFITS, PROPOSALS, RESULTS, SCENARIO, SOURCES, Slot

EDGE, GAP = 24, 32
_FIVE = 960
"""The width from which sources have a column of their own."""
_TOP, _HEAD, _CAPTION, _BETWEEN, _LOT, _BAND = 16, 32, 22, 8, 14, 28
_RIGHT = (PROPOSALS, RESULTS, BENEFITS)
CAPTIONED = frozenset({"case_study", "result_medium", "result_long", "benefit_direct",
                       "benefit_indirect"})  # fmt: skip
"""The kinds above whose first cell their name stands."""
HeightOf = Callable[[Slot, int], int]


@dataclass(slots=True)
class Placed:
    """Rectangles of cells by ``Slot.key``, heads by column, captions by kind and band; the y of
    the lines between bands, and how high it all is."""

    cells: dict[tuple[str, str], QRectF] = field(default_factory=dict)
    heads: dict[int, QRectF] = field(default_factory=dict)
    captions: list[tuple[str, QRectF]] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)
    height: float = 0


def lay_out(slots: Sequence[Slot], width: int, height_of: HeightOf) -> Placed:
    """Everything in a width; ``height_of`` says how high a cell is in the width of a column."""
    lefts, wide = _columns(width)
    placed = Placed()
    below = _begin(placed, lefts, wide)
    last: dict[float, tuple[str, int]] = {}
    for slot in slots:
        left = lefts[slot.column]
        lot = (slot.kind, slot.band)
        if slot.kind == "proposal" and slot.band > 0:
            _next_band(placed, below, lefts)
        elif left in last and last[left] != lot and slot.kind != "action":
            below[left] += _LOT
        if slot.kind == "scenario" and lefts[SOURCES] == left:
            placed.heads[SCENARIO] = QRectF(left, below[left], wide, length(_HEAD))
            below[left] += length(_HEAD)
        if slot.kind in CAPTIONED and last.get(left) != lot:
            placed.captions.append((slot.kind, QRectF(left, below[left], wide, length(_CAPTION))))
            below[left] += length(_CAPTION)
        high = height_of(slot, round(wide))
        placed.cells[slot.key] = QRectF(left, below[left], wide, high)
        below[left] += high + _BETWEEN
        last[left] = lot
    placed.height = max(below.values()) + EDGE
    return placed


def _columns(width: int) -> tuple[Mapping[int, float], float]:
    """The left edge of each column, and the width of all: four where there is little room."""
    count = 5 if width >= length(_FIVE) else 4
    wide = (width - 2 * EDGE - (count - 1) * GAP) / count
    places = range(5) if count == 5 else (0, 0, 1, 2, 3)
    return {column: EDGE + place * (wide + GAP) for column, place in enumerate(places)}, wide


def _begin(placed: Placed, lefts: Mapping[int, float], wide: float) -> dict[float, float]:
    for column, left in lefts.items():
        if column != SCENARIO or lefts[SOURCES] != left:
            placed.heads[column] = QRectF(left, _TOP, wide, length(_HEAD))
    return {left: _TOP + length(_HEAD) for left in lefts.values()}


def _next_band(placed: Placed, below: dict[float, float], lefts: Mapping[int, float]) -> None:
    low = max(below[lefts[column]] for column in _RIGHT) + _BAND
    placed.rules.append(low - _BAND / 2 - _BETWEEN / 2)
    for column in _RIGHT:
        below[lefts[column]] = low
