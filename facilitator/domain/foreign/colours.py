"""Which kind of note a colour means, and which colour a kind is given in other programs."""

import colorsys
import re

from facilitator.domain.kinds import NOTE_KIND, note_kind

PRESETS = {"1": "problem", "2": "barrier", "3": "cause", "4": "underway", "5": "idea",
           "6": "question"}  # fmt: skip
"""The six colours of JSON Canvas: red, orange, yellow, green, cyan, purple."""
NAMED = {
    "red": "problem", "orange": "barrier", "yellow": "cause", "green": "underway", "lime":
    "underway", "blue": "idea", "sky": "idea", "cyan": "idea", "purple": "question",
    "violet": "question", "pink": "barrier", "gray": "effect", "grey": "effect",
}  # fmt: skip
_HUES = ((42, "problem"), (70, "cause"), (168, "underway"), (250, "idea"), (290, "question"),
         (345, "barrier"), (361, "problem"))  # fmt: skip
"""Up to which hue (degrees) a colour means a kind."""
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?")
_OWN = {
    row.light.fill: row.key for row in reversed(NOTE_KIND.values()) if row.light.fill != "#ffffff"
}


def kind_of_colour(colour: object) -> str:
    """The kind that a colour (``#rrggbb``, a name, a number of JSON Canvas) means; else ``""``.

    Greys, black and white mean nothing.
    """
    if not isinstance(colour, str):
        return ""
    name = colour.strip().casefold()
    if found := _OWN.get(name) or PRESETS.get(name) or _named(name):
        return found
    match = _HEX.fullmatch(name)
    if match is None:
        return ""
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, strong = colorsys.rgb_to_hls(red, green, blue)
    if strong < 0.15 or not 0.08 < light < 0.98:
        return ""
    return next(kind for end, kind in _HUES if hue * 360 < end)


def _named(name: str) -> str:
    """The kind of a colour's name, also in ``light_yellow`` or ``green_dark``."""
    parts = re.split(r"[\W_]+", name)
    return next((NAMED[part] for part in parts if part in NAMED), "")


def colour_of(kind: str) -> str:
    """The fill of a kind, as ``#rrggbb``."""
    return note_kind(kind).light.fill
