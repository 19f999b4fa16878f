"""The numbers and colours of the look, read by screen and paper alike (`tokens.toml`)."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from resources.load import toml

Scheme = Literal["light", "dark"]
Rgb = tuple[int, int, int]
_WHITE = "#ffffff"


def tokens() -> Mapping[str, Any]:
    """Every token, as sections of the file; lengths in device-independent pixels."""
    return toml("tokens.toml")


def colour(scheme: Scheme, name: str, strong: bool = False) -> str:
    """A named colour as `#rrggbb`, without its alpha. Raises KeyError for an unknown name.

    ``strong`` is for systems that ask for more contrast.
    """
    stronger: Mapping[str, str] = tokens()["strong"][scheme] if strong else {}
    return str(stronger.get(name) or tokens()[scheme][name])[:7]


def alpha(scheme: Scheme, name: str) -> float:
    """The opacity of a named colour, 0 to 1; the file writes it as the last two of eight digits."""
    digits = str(tokens()[scheme][name])[7:]
    return int(digits, 16) / 255 if digits else 1.0


def table_colour(scheme: Scheme, number: int) -> str:
    """The colour of table 1, 2, 3 …; after the last one they begin again."""
    row: list[str] = tokens()["table"][scheme]
    return row[(number - 1) % len(row)]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, 1 to 21, by WCAG 2.2's relative luminance."""
    dark, light = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))))
    return (light + 0.05) / (dark + 0.05)


@cache
def paper_edge(edge: str) -> str:
    """The edge of a kind as it is printed: darkened, hue kept, until white on it holds 7:1.

    So says LOOK: a letter in white on its mark must be read from a grey photocopy too.
    """
    wanted: float = tokens()["paper"]["edge_contrast"]
    share, printed = 1000, edge
    while contrast(printed, _WHITE) < wanted:
        share -= 5
        red, green, blue = (value * share // 1000 for value in _rgb(edge))
        printed = f"#{red:02x}{green:02x}{blue:02x}"
    return printed


def _rgb(digits: str) -> Rgb:
    digits = digits.lstrip("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (_linear(value / 255) for value in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
