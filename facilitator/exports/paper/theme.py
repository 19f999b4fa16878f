"""The house's style as data: what a theme may say, and what the code keeps whatever it says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.refusal import Refusal
from resources.tokens import contrast

SMALLEST = 9.0
"""The floor of type on every sheet, in pt."""
WHITE = "#ffffff"
_WEIGHTS = (400, 600, 700)
_GROWN = 1.15
"""How much larger than the house's a type may be: its place is made for that one."""
_LEADINGS = (1.0, 1.6)
_ROOM = {
    "side": (10.0, 24.0), "top": (8.0, 24.0), "side_across": (8.0, 14.0), "top_across": (8.0, 20.0),
    "gutter": (4.0, 8.0), "gap": (5.0, 9.0), "pad": (2.5, 6.0),
}  # fmt: skip
"""mm: what pages are filled with finds its place within these."""
_WIDTHS = (0.2, 2.0)
_TO_READ = (
    ("ink", ("white", "ground", "band", "placeholder"), 7.0),
    ("secondary", ("white", "ground", "band"), 7.0),
    ("navy", ("white", "ground", "band"), 7.0),
    ("alert", ("white",), 7.0),
    ("blue", ("white",), 4.5),
    ("register", ("white",), 4.5),
)
"""Each colour of type, the grounds that it stands on, and the contrast that it holds there."""
_INKS = tuple(name for name, _grounds, least in _TO_READ if least >= 7)
"""What any type may be set in."""
_OF_TYPE = ("size", "smallest", "weight", "italic", "colour", "leading")
_OF_PENS = ("width", "colour")
_COLOUR = re.compile("#[0-9a-f]{6}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """How type of one role is set: sizes in pt, the colour by its name."""

    size: float
    smallest: float
    weight: int
    italic: bool
    colour: str
    leading: float


@dataclass(frozen=True, slots=True)
class Pen:
    """A line of one sort: its width in pt, the colour by its name."""

    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours ``#rrggbb``, type and lines by name, room in mm, leading where none is said."""

    colours: Mapping[str, str]
    roles: Mapping[str, Role]
    pens: Mapping[str, Pen]
    space: Mapping[str, float]
    leading: float


def read_theme(usual: Mapping[str, Any], own: Mapping[str, Any]) -> Theme:
    """The house's theme with what a user's own says otherwise.

    Refuses, naming the entry: ``theme_unknown``, ``theme_colour``, ``theme_weight``,
    ``theme_number``, ``theme_italic``, ``theme_ink``, ``theme_contrast``.
    """
    _expect_known(usual, own)
    leading = _number("leading", own.get("leading", usual["leading"]), _LEADINGS)
    named = {**usual["colour"], **own.get("colour", {})}
    colours = {name: _colour(f"colour.{name}", value) for name, value in named.items()}
    _expect_readable({**colours, "white": WHITE})
    roles = {}
    for name, row in usual["type"].items():
        said = own.get("type", {}).get(name, {})
        roles[name] = _role(f"type.{name}", row, {**row, **said}, leading)
    pens = {
        name: _pen(name, {**row, **own.get("pen", {}).get(name, {})}, colours)
        for name, row in usual["pen"].items()
    }
    said = {**usual["space"], **own.get("space", {})}
    space = {name: _number(f"space.{name}", said[name], _ROOM[name]) for name in said}
    return Theme(colours, roles, pens, space, leading)


def _expect_known(usual: Mapping[str, Any], own: Mapping[str, Any]) -> None:
    parts = {
        f"{section}.{name}.{part}"
        for section, may in (("type", _OF_TYPE), ("pen", _OF_PENS))
        for name in usual[section]
        for part in may
    }
    known = {*_entries(usual), *parts}
    for entry in _entries(own):
        if entry not in known:
            raise Refusal("theme_unknown", entry=entry)


def _entries(data: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """The names of all that a theme says, each with its sections before it."""
    for name, value in data.items():
        if isinstance(value, Mapping):
            yield from _entries(value, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def _colour(entry: str, value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise Refusal("theme_colour", entry=entry, value=value)
    return value.lower()


def _number(entry: str, value: object, bounds: tuple[float, float]) -> float:
    least, most = bounds
    sound = isinstance(value, int | float) and not isinstance(value, bool)
    if not sound or not least <= float(str(value)) <= most:
        raise Refusal("theme_number", entry=entry, value=value, least=least, most=most)
    return float(str(value))


def _pen(name: str, row: Mapping[str, Any], colours: Mapping[str, str]) -> Pen:
    colour = row.get("colour", "rule")
    if colour not in colours:
        raise Refusal(
            "theme_ink", entry=f"pen.{name}.colour", value=colour, known=", ".join(colours)
        )
    return Pen(_number(f"pen.{name}.width", row["width"], _WIDTHS), colour)


def _expect_readable(colours: Mapping[str, str]) -> None:
    for name, grounds, least in _TO_READ:
        for ground in grounds:
            found = contrast(colours[name], colours[ground])
            if found < least:
                raise Refusal(
                    "theme_contrast", entry=f"colour.{name}", ground=f"colour.{ground}",
                    found=f"{found:.1f}", least=f"{least:g}",
                )  # fmt: skip


def _role(entry: str, usual: Mapping[str, Any], row: Mapping[str, Any], leading: float) -> Role:
    """A role as the house has it and as it is said to be."""
    most = round(usual["size"] * _GROWN, 2)
    size = _number(f"{entry}.size", row["size"], (SMALLEST, most))
    smallest = min(size, row.get("smallest", size))
    if row.get("weight", 400) not in _WEIGHTS:
        raise Refusal("theme_weight", entry=f"{entry}.weight", value=row["weight"])
    if not isinstance(row.get("italic", False), bool):
        raise Refusal("theme_italic", entry=f"{entry}.italic", value=row["italic"])
    colour = row.get("colour", "ink")
    if colour not in (*_INKS, usual.get("colour")):
        raise Refusal("theme_ink", entry=f"{entry}.colour", value=colour, known=", ".join(_INKS))
    return Role(
        size,
        _number(f"{entry}.smallest", smallest, (SMALLEST, size)),
        row.get("weight", 400),
        row.get("italic", False),
        colour,
        _number(f"{entry}.leading", row.get("leading", leading), _LEADINGS),
    )
