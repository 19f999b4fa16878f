"""Logos at the head of a sheet: pictures of the file or, where it has none, names in a frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.records import Picture
from facilitator.exports.paper import (
    SECONDARY,
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
HEIGHT = 11.0
"""mm, beside the title of a report."""
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


def unknown_logos(say: Words) -> list[str]:
    """What stands in the places of logos that nobody has given yet."""
    return [say("paper.logo_city"), *(say("paper.logo", n=n) for n in range(2, MOST + 1))]


def set_logos(
    logos: Sequence[Picture | str], room: float, height: float, missing: Sequence[str] = ()
) -> tuple[Logo, ...]:
    """The logos side by side in ``room`` mm, at most ``MOST``; ``missing`` where none is given.

    A picture keeps its proportions within its place, and narrow ones leave their room to the wide;
    names share what pictures leave, and make the row grow where they are long.
    """
    names: Sequence[Picture | str] = logos[:MOST] or missing
    if not names:
        return ()
    free = room - _GAP * (len(names) - 1)
    alone = [_image(logo, (_WIDEST, height)) for logo in names]
    written = alone.count(None)
    widest = _level([one.width for one in alone if one], free * (1 - written / len(names)))
    images = [
        one and _image(logo, (widest, height)) for one, logo in zip(alone, names, strict=True)
    ]
    taken = sum(image.width for image in images if image)
    width = min((free - taken) / max(written, 1), _WIDEST)
    set_ = [
        image or _named(logo, (width, height), bool(logos))
        for logo, image in zip(names, images, strict=True)
    ]
    tall = max(logo.height for logo in set_)
    return tuple(Logo(one.name, one.given, one.width, tall, one.image) for one in set_)


def _level(wanted: Sequence[float], room: float) -> float:
    """The width that none may exceed, so that all that are wanted have room, in mm."""
    level = room
    for number, width in enumerate(sorted(wanted)):
        level = room / (len(wanted) - number)
        if width > level:
            break
        room -= width
    return level if wanted and max(wanted) > level else _WIDEST


def _image(logo: Picture | str, place: tuple[float, float]) -> Logo | None:
    image = opened(logo) if isinstance(logo, Picture) else None
    if image is None:
        return None
    across, down = image.getSize()
    name = wrapped(_name(logo) or "–", place[0], _LETTERS)
    return Logo(name, True, min(place[0], place[1] * across / down), place[1], image)


def _named(logo: Picture | str, place: tuple[float, float], given: bool) -> Logo:
    lines = wrapped(_name(logo) or "–", place[0] - 2, _LETTERS)
    tall = max(place[1], len(lines) * line_mm(_LETTERS.size) + 1.6)
    return Logo(lines, given, place[0], tall)


def _name(logo: Picture | str) -> str:
    return logo.name if isinstance(logo, Picture) else logo


def width_of(logos: Sequence[Logo]) -> float:
    """The width of the row in mm."""
    return sum(logo.width for logo in logos) + _GAP * max(len(logos) - 1, 0)


def draw_logos(page: Page, logos: Sequence[Logo], at: Point) -> None:
    """The row of logos, its upper left corner at ``at``."""
    x, y = at
    for logo in logos:
        if logo.image is None:
            pen = Stroke(SECONDARY, 0.5, () if logo.given else (0.9, 0.7))
            page.box((x, y, logo.width, logo.height), stroke=pen, radius=0.9)
            top = y + (logo.height - len(logo.name) * line_mm(_LETTERS.size)) / 2
            page.lines((x + logo.width / 2, top), logo.name, _LETTERS, Spread(align="centre"))
        else:
            across, down = logo.image.getSize()
            tall = min(logo.height, logo.width * down / across)
            area = (x, y + (logo.height - tall) / 2, logo.width, tall)
            page.image(logo.image, area, logo.said)
        x += logo.width + _GAP
