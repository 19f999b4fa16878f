"""Parts of a text that runs over pages: each knows its height, and what it must stay with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.exports.paper import Page


@dataclass(frozen=True, slots=True)
class Part:
    """Something of a given height in mm, drawn with its upper edge at y.

    ``keep`` holds it on the page of the next part, as a heading; ``over`` is drawn once more where
    this part begins a page, as a table's heads; ``fresh`` begins a page, and what is only ``room``
    between two others is left out at the top of one.
    """

    height: float
    draw: Callable[[Page, float], None]
    keep: bool = False
    over: Part | None = None
    fresh: bool = False
    room: bool = False


def paged(parts: Sequence[Part], tops: tuple[float, float], bottom: float) -> list[list[Part]]:
    """The parts on their pages. ``tops`` are where a page begins in mm: a fresh one, any other.

    What is to be kept together and is longer than a page is parted, but never after its first part.
    """
    pages: list[list[Part]] = [[]]
    y, room = tops[0], bottom - tops[1]
    for number, part in enumerate(parts):
        if pages[-1] and (part.fresh or y + _wanted(parts, number, room) > bottom):
            pages.append([])
            y = tops[0] if part.fresh else tops[1]
        if part.room and not pages[-1]:
            continue
        for one in (part.over, part) if part.over and not pages[-1] else (part,):
            pages[-1].append(one)
            y += one.height
    return pages


def _wanted(parts: Sequence[Part], number: int, room: float) -> float:
    """The height that a part takes with all that it is kept with, if that fits on a page."""
    height = 0.0
    for part in parts[number:]:
        height += part.height
        if not part.keep:
            return height if height <= room else _two(parts, number)
        if height > room:
            return _two(parts, number)
    return height


def _two(parts: Sequence[Part], number: int) -> float:
    last = number + (2 if parts[number].keep else 1)
    return sum(part.height for part in parts[number:last])
