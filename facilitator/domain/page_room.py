"""The room for cards on a page of the projector, and the cards and links that stand there."""

from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.layout import Rect

LINE = 1.2
"""Height of a line of text, as a multiple of its size."""
_NARROWEST = 7
"""The room for text, in em, below which two cards do not stand side by side."""
_LEAST_LINES = 2


@dataclass(frozen=True)
class Sheet:
    """The room for cards on a page, in pixels. ``gap`` is across and down between two cards.

    ``size`` is that of the notes' text, ``small`` that of the hands below it.
    """

    area: Rect
    size: int
    small: int
    badge: int
    padding: int
    gap: tuple[int, int]

    @cached_property
    def columns(self) -> int:
        """2, or 1 where two cards side by side would be too narrow."""
        half = (self.area.w - self.gap[0]) // 2
        return 2 if self._text_width(half) >= _NARROWEST * self.size else 1

    @cached_property
    def rows(self) -> int:
        """2, or 1 where a card of half the height would hold less than two lines."""
        half = (self.area.h - self.gap[1]) // 2
        return 2 if self._lines(half, True) >= _LEAST_LINES else 1

    @property
    def badge_gap(self) -> int:
        """Between badge and text."""
        return self.padding * 3 // 4

    def rect(self, card: "Card") -> Rect:
        """Where a card stands."""
        width = (self.area.w - self.gap[0] * (self.columns - 1)) // self.columns
        height = (self.area.h - self.gap[1] * (self.rows - 1)) // self.rows
        return Rect(
            self.area.x + card.column * (width + self.gap[0]),
            self.area.y + card.row * (height + self.gap[1]),
            width * card.wide + self.gap[0] * (card.wide - 1),
            height * card.high + self.gap[1] * (card.high - 1),
        )

    def width_em(self, wide: int) -> float:
        """The room for text across so many columns."""
        return max(1.0, self._text_width(self.rect(Card("", (), 0, 0, wide, 1)).w) / self.size)

    def lines(self, high: int, hands: bool) -> int:
        """How many lines a card of so many rows holds; ``hands`` need a line below."""
        return max(1, self._lines(self.rect(Card("", (), 0, 0, 1, high)).h, hands))

    @property
    def text_top(self) -> int:
        """From a card's upper edge to its first line, which is centred on the badge."""
        return self.padding + max(0, round((self.badge - LINE * self.size) / 2))

    def _text_width(self, card: int) -> int:
        return card - 2 * self.padding - self.badge - self.badge_gap

    def _lines(self, card: int, hands: bool) -> int:
        foot = LINE * self.small if hands else 0
        room = card - self.text_top - self.badge_gap - foot
        return int(room / (LINE * self.size))


@dataclass(frozen=True, slots=True)
class Card:
    """A note's text, or the ``part`` of it that stands on this page; places in columns and rows."""

    note: str
    lines: tuple[str, ...]
    column: int
    row: int
    wide: int
    high: int
    part: int = 1
    parts: int = 1

    @property
    def bottom(self) -> int:
        """The row below."""
        return self.row + self.high


@dataclass(frozen=True, slots=True)
class Join:
    """A link between two neighbouring cards of a page."""

    kind: str
    source: Card
    target: Card


@dataclass(frozen=True, slots=True)
class Page:
    """Cards and the links between them."""

    cards: tuple[Card, ...]
    joins: tuple[Join, ...] = ()

    @property
    def notes(self) -> frozenset[str]:
        """The notes of which something stands here."""
        return frozenset(card.note for card in self.cards)
