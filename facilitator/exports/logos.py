"""Logos at the head of a sheet: pictures of the file or, where it has none, names in a frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.records import Picture
from facilitator.exports.paper import (
    SECONDARY,
    SMALLEST,
    Page,
    Point,
    Spread,
    Stroke,
    lettering,
    line_mm,
    opened,
    wrapped,
)
from resources.load import Words

MOST = 5
_GAP = 1.7
_WIDEST = 44.0
_LETTERS = lettering("small")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture ``width`` by ``height`` mm, or a name in lines; dashed where none is given yet."""

    name: tuple[str, ...]
    given: bool
    width: float
    height: float
    image: Any = None

    @property
    def said(self) -> str:
        """The name in one line, for who cannot see the picture."""
        return " ".join(self.name)


def set_logos(
    logos: Sequence[Picture | str], room: float, height: float, say: Words
) -> tuple[Logo, ...]:
    """The logos side by side in ``room`` mm, at most ``MOST``; so many places where none is given.

    A picture keeps its proportions within its place; names make the row grow where they are long.
    """
    found = list(logos)[:MOST]
    names: Sequence[Picture | str] = found or [
        say("paper.logo_city"),
        *(say("paper.logo", n=n) for n in range(2, MOST + 1)),
    ]
    width = min((room - _GAP * (len(names) - 1)) / len(names), _WIDEST)
    set_ = [_set(logo, (width, height), bool(found)) for logo in names]
    tall = max(logo.height for logo in set_)
    return tuple(Logo(one.name, one.given, one.width, tall, one.image) for one in set_)


def _set(logo: Picture | str, place: tuple[float, float], given: bool) -> Logo:
    image = opened(logo) if isinstance(logo, Picture) else None
    name = logo.name if isinstance(logo, Picture) else logo
    lines = wrapped(name or "–", place[0] - 2, _LETTERS)
    if image is None:
        tall = max(place[1], len(lines) * line_mm(SMALLEST) + 1.6)
        return Logo(lines, given, place[0], tall)
    pixels = image.getSize()
    return Logo(lines, True, min(place[0], place[1] * pixels[0] / pixels[1]), place[1], image)


def width_of(logos: Sequence[Logo]) -> float:
    """The width of the row in mm."""
    return sum(logo.width for logo in logos) + _GAP * (len(logos) - 1)


def draw_logos(page: Page, logos: Sequence[Logo], at: Point) -> None:
    """The row of logos, its upper left corner at ``at``."""
    x, y = at
    for logo in logos:
        if logo.image is None:
            pen = Stroke(SECONDARY, 0.5, () if logo.given else (0.9, 0.7))
            page.box((x, y, logo.width, logo.height), stroke=pen, radius=0.9)
            top = y + (logo.height - len(logo.name) * line_mm(SMALLEST)) / 2
            page.lines((x + logo.width / 2, top), logo.name, _LETTERS, Spread(align="centre"))
        else:
            across, down = logo.image.getSize()
            tall = min(logo.height, logo.width * down / across)
            area = (x, y + (logo.height - tall) / 2, logo.width, tall)
            page.image(logo.image, area, logo.said)
        x += logo.width + _GAP
