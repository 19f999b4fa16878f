"""Lengths, colours and pens as the content of a page says them."""

from functools import cache, lru_cache

from facilitator.exports.paper.style import MM, Stroke

Spot = tuple[int, int]
"""A place in hundredths of a pt."""


def shifted(start: Spot, end: Spot) -> str:
    """The way from one ground to another."""
    return f"1 0 0 1 {short(end[0] - start[0])} {short(end[1] - start[1])} cm"


def number(value: float) -> str:
    """A length in pt to a hundredth, which is 0.004 mm: no printer shows more."""
    return short(round(value * 100))


@lru_cache(1 << 16)
def short(hundredths: int) -> str:
    """Hundredths of a pt in as few digits as there can be."""
    whole = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    return whole.replace("0.", ".", 1) if whole.startswith(("0.", "-0.")) else whole


@cache
def rgb(colour: str) -> str:
    """The three parts of a colour ``#rrggbb``."""
    parts = (f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))
    return " ".join([part.strip("0").rstrip(".") or "0" for part in parts])


@cache
def line_of(stroke: Stroke) -> str:
    """What a pen is taken up with: its colour, its width and its dashes."""
    dash = " ".join(number(length * MM) for length in stroke.dash)
    return f"{rgb(stroke.colour)} RG {number(stroke.width)} w[{dash}]0 d"
