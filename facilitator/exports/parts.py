"""Parts of a text that runs over pages: each knows its height, and what it must stay with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

from facilitator.exports.paper import Page, Tag


@dataclass(frozen=True, slots=True)
class Part:
    """Something of a given height in mm, drawn with its upper edge at y.

    ``keep`` holds it on the page of the next part, as a heading; ``over`` is drawn once more where
    this part begins a page, as a table's heads; ``fresh`` begins a page, and what is only ``room``
    between two others is left out at the top of one.
    ``slack`` mm at its foot are left blank for the eye; they are given up where that saves a page.
    ``tags`` are the elements that it stands in, the outermost first.
    """

    height: float
    draw: Callable[[Page, float], None]
    keep: bool = False
    over: Part | None = None
    fresh: bool = False
    room: bool = False
    slack: float = 0.0
    tags: tuple[Tag, ...] = ()

    def put(self, page: Page, y: float) -> None:
        """Draw it within its elements."""
        with ExitStack() as within:
            for tag in self.tags:
                within.enter_context(page.tag(tag))
            self.draw(page, y)

    def again(self) -> Part:
        """The same, drawn once more: whoever listens has heard it."""

        def draw(page: Page, y: float) -> None:
            with page.artefact():
                self.draw(page, y)

        return replace(self, draw=draw, tags=())


def tagged(parts: Iterable[Part], *roles: str) -> Iterator[Part]:
    """Parts that are one element of the first role, in it one of the second, and so on."""
    tags = tuple(map(Tag, roles))
    return (replace(part, tags=tags + part.tags) for part in parts)


_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How much of its slack a run of pages may give up: no more than saves a page."""


def closed_up(parts: Sequence[Part], tops: tuple[float, float], bottom: float) -> list[list[Part]]:
    """The parts on as few pages as they need where they stand closer, and no closer than that.

    Each run, from what begins a page to the next that does, is closed up for itself.
    """
    pages: list[list[Part]] = []
    for run in _runs(parts):
        *looser, closest = (partial(paged, _closer(run, share), tops, bottom) for share in _STEPS)
        least = closest()
        drafts = (draft() for draft in looser)
        pages += next((draft for draft in drafts if len(draft) == len(least)), least)
    return pages


def _runs(parts: Sequence[Part]) -> list[list[Part]]:
    runs: list[list[Part]] = [[]]
    for part in parts:
        if part.fresh and runs[-1]:
            runs.append([])
        runs[-1].append(part)
    return runs


def _closer(parts: Sequence[Part], share: float) -> list[Part]:
    return [replace(part, height=part.height - part.slack * share) for part in parts]


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
