"""Blocks set on paper: each becomes parts with their heights."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from facilitator.exports.paper import Page, Tag
from facilitator.exports.parts import Part, tagged
from facilitator.exports.reports.blocks import (
    Beside,
    Blanks,
    Block,
    Callout,
    Facts,
    Figure,
    Fresh,
    Heading,
    Inset,
    Kinds,
    Listing,
    Paragraph,
    Quotation,
    Table,
    Together,
)
from facilitator.exports.reports.column import (
    Column,
    spaced,
)
from facilitator.exports.reports.heads import set_callout, set_heading, set_title
from facilitator.exports.reports.lists import (
    set_blanks_to_fill,
    set_facts,
    set_kinds,
    set_listing,
    set_paragraph,
    set_quotation,
)
from facilitator.exports.reports.tables import table_parts


def set_blocks(blocks: Iterable[Block], column: Column) -> list[Part]:
    """The parts of blocks below each other."""
    found: list[Part] = []
    for block in blocks:
        found += tagged(_SETTERS[type(block)](block, column), *_ROLES.get(type(block), ()))
    return found


def _table(block: Table, column: Column) -> Iterator[Part]:
    yield from table_parts(block, column.x, column.width)


def _figure(block: Figure, column: Column) -> Iterator[Part]:
    def draw(page: Page, y: float) -> None:
        block.draw(page, (column.x, y, column.width, block.height))

    tags = (Tag("Figure", block.said),) if block.said else ()
    yield Part(block.height + 2.0, draw, tags=tags, slack=1.2)


def _together(block: Together, column: Column) -> Iterator[Part]:
    *parts, last = set_blocks(block.blocks, column) or [spaced(0)]
    yield from (replace(part, keep=True) for part in parts)
    yield last


def _inset(block: Inset, column: Column) -> Iterator[Part]:
    """What stands in; a mark keeps off the heading above it."""
    if any(isinstance(one, Kinds) for one in block.blocks[:1]):
        yield spaced(1.2, slack=0.6)
    yield from set_blocks(block.blocks, column.inward())


_TALLEST_BESIDE = 110.0
"""mm."""


def _beside(block: Beside, column: Column) -> Iterator[Part]:
    """Two stacks as one part; long ones below each other, so that they may go on on a page."""
    gap = 8.0
    left = replace(column, width=column.width * block.share - gap / 2)
    right = column.inward(column.width * block.share + gap / 2)
    stacks = (set_blocks(block.left, left), set_blocks(block.right, right))
    tall = max(sum(part.height for part in stack) for stack in stacks)
    if tall > _TALLEST_BESIDE:
        yield from set_blocks((*block.left, *block.right), column)
        return

    def draw(page: Page, y: float) -> None:
        for stack in stacks:
            at = y
            for part in stack:
                part.put(page, at)
                at += part.height

    yield Part(tall, draw)


_ROLES: dict[type, tuple[str, ...]] = {
    Paragraph: ("P",),
    Callout: ("P",),
    Listing: ("L",),
    Quotation: ("BlockQuote",),
    Table: ("Table",),
    Blanks: ("P",),
}
"""The element that a block is, where its setter does not name it part by part."""
_SETTERS: dict[type, Callable[[Any, Column], Iterator[Part]]] = {
    Fresh: set_title,
    Heading: set_heading,
    Paragraph: set_paragraph,
    Facts: set_facts,
    Callout: set_callout,
    Listing: set_listing,
    Kinds: set_kinds,
    Quotation: set_quotation,
    Table: _table,
    Figure: _figure,
    Blanks: set_blanks_to_fill,
    Together: _together,
    Inset: _inset,
    Beside: _beside,
}
