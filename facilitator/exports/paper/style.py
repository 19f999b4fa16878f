"""What a pen, a letter and a line are on paper: lengths in mm, type in pt, colours `#rrggbb`.

The theme says colours, type by its role and room; everybody who draws asks here, never for a number
of their own. A user's theme that cannot stand is not used: whoever begins a document is refused.
"""

from dataclasses import dataclass
from functools import cache

from facilitator.domain.refusal import Refusal
from facilitator.domain.textfit import Sizes
from facilitator.exports.paper.theme import Theme, read_theme
from resources.load import Unreadable, own_data, toml
from resources.tokens import tokens


def _theme() -> tuple[Theme, Refusal | None]:
    usual = toml("paper", "theme.toml")
    try:
        return read_theme(usual, own_data("paper", "theme.toml")), None
    except Unreadable as why:
        fault = Refusal("own_unreadable", file=str(why.file), reason=why.reason)
    except Refusal as why:
        fault = why
    return read_theme(usual, {}), fault


_THEME, _FAULT = _theme()

MM = 72 / 25.4
"""One millimetre in points."""

INK = _THEME.colours["ink"]
SECONDARY = _THEME.colours["secondary"]
BLUE = _THEME.colours["blue"]
NAVY = _THEME.colours["navy"]
RULE = _THEME.colours["rule"]
BAND = _THEME.colours["band"]
GROUND = _THEME.colours["ground"]
PLACEHOLDER = _THEME.colours["placeholder"]
PLACEHOLDER_EDGE = _THEME.colours["placeholder_edge"]
PALE = _THEME.colours["pale"]
REGISTER = _THEME.colours["register"]
FLOW = _THEME.colours["flow"]
FLOW_EDGE = _THEME.colours["flow_edge"]
LEFT_OUT = _THEME.colours["left_out"]
DONE = _THEME.colours["done"]
ALERT = _THEME.colours["alert"]
BLACK = "#000000"
"""Of codes, whatever the theme says."""

LEADING = _THEME.leading
CAPITAL_EM: float = tokens()["font"]["capital_height_em"]


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in pt, weight 400, 600 or 700, the one italic, colour."""

    size: float = _THEME.roles["body"].size
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


@cache
def lettering(role: str, scale: float = 1.0, colour: str = "") -> Letters:
    """The type of a role of the theme, so much larger, in another colour `#rrggbb` where said."""
    row = _THEME.roles[role]
    return Letters(row.size * scale, row.weight, row.italic, colour or _THEME.colours[row.colour])


@cache
def sizes_of(role: str, scale: float = 1.0) -> Sizes:
    """From which size to which the type of a role shrinks in its place, and its leading."""
    row = _THEME.roles[role]
    return Sizes(row.size * scale, row.smallest * scale, row.leading)


@cache
def pen_of(name: str, scale: float = 1.0) -> Stroke:
    """A line of the theme, so much thicker."""
    row = _THEME.pens[name]
    return Stroke(_THEME.colours[row.colour], row.width * scale)


def leading_of(role: str) -> float:
    """From line to line of a role's type, as a multiple of its size."""
    return _THEME.roles[role].leading


def space(name: str) -> float:
    """A length of the theme, in mm."""
    return _THEME.space[name]


def expect_theme() -> None:
    """Refuses, as `read_theme` does, where the user's own theme cannot stand."""
    if _FAULT is not None:
        raise _FAULT


def line_mm(size: float, ratio: float = LEADING) -> float:
    """The height of a line of type of `size` pt, in mm."""
    return size * ratio / MM
