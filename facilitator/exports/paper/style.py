"""What a pen, a letter and a line are on paper: lengths in mm, type in pt, colours `#rrggbb`."""

from dataclasses import dataclass

from resources.tokens import tokens

_PAPER = tokens()["paper"]

MM = 72 / 25.4
"""One millimetre in points."""

INK: str = _PAPER["ink"]
SECONDARY: str = _PAPER["secondary"]
BLUE: str = _PAPER["blue"]
NAVY: str = _PAPER["navy"]
RULE: str = _PAPER["rule"]
BAND: str = _PAPER["band"]
PLACEHOLDER: str = _PAPER["placeholder"]
PLACEHOLDER_EDGE: str = _PAPER["placeholder_edge"]
WHITE = "#ffffff"
BLACK = "#000000"

SMALLEST: float = _PAPER["smallest"]
"""The floor of type on every sheet, in pt."""
LEADING: float = _PAPER["leading"]
CAPITAL_EM: float = tokens()["font"]["capital_height_em"]


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in pt, weight 400, 600 or 700, the one italic, colour."""

    size: float = _PAPER["body"]
    weight: int = 400
    italic: bool = False
    colour: str = INK


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour, its width in pt and its dashes in mm (on, off, …)."""

    colour: str = RULE
    width: float = 0.6
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """How lines follow each other: leading, and align `start`, `left`, `centre` or `right`.

    `start` is left, but for a line in Arabic or Hebrew, which stands at the right of `width` mm.
    """

    ratio: float = LEADING
    align: str = "start"
    width: float = 0.0


def line_mm(size: float, ratio: float = LEADING) -> float:
    """The height of a line of type of `size` pt, in mm."""
    return size * ratio / MM
