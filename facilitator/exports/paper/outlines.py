"""Places and outlines on a page, in mm."""

from collections.abc import Sequence

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""x, y, width, height."""
Outline = Sequence[tuple[float, ...]]
"""Points of 2 numbers (a line to there) or 6 (a curve: two handles and its end)."""

_ROUND = 0.5523
"""How long the handles of a quarter circle are, in radii."""


def rounded(area: Area, radius: float) -> Outline:
    """A rectangle with quarter circles for corners; a circle, where they meet."""
    x, y, width, height = area
    right, low, r = x + width, y + height, radius
    k = r * (1 - _ROUND)
    return [
        (x + r, y), (right - r, y),
        (right - k, y, right, y + k, right, y + r), (right, low - r),
        (right, low - k, right - k, low, right - r, low), (x + r, low),
        (x + k, low, x, low - k, x, low - r), (x, y + r),
        (x, y + k, x + k, y, x + r, y),
    ]  # fmt: skip
