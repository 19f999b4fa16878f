"""Keys of orders in lists: decimal, compared as text, with room between any two of them."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

_NUMBER = re.compile(r"\d*")


def next_key(last: str) -> str:
    """A key behind the last one of a list; the first one of an empty list."""
    number = _NUMBER.match(last)
    return f"{int(number[0] if number and number[0] else 0) + 1:04}"


def key_between(low: str, high: str) -> str:
    """A key behind ``low``, which may be empty, and before ``high``.

    Where the two are equal, as two laptops may make them, it comes behind both.
    """
    if low == high or not high.startswith(low):
        return f"{low}.5"
    rest = high[len(low) :]
    point = "." if rest.startswith(".") else ""
    digits = _NUMBER.match(rest, len(point))
    part = digits[0] if digits else ""
    half = f"{int(part or 0) * 5:0{len(part) + 1}}".rstrip("0")
    return f"{low}{point}{half}" if half else f"{low}.5"


def shifted(keys: Sequence[str], start: int, by: int) -> dict[int, str]:
    """What keys to change, by their places, so that one comes to stand so much earlier or later.

    It stays within the list. One key is changed, or all of them where they do not yet rise.
    """
    goal = min(max(start + by, 0), len(keys) - 1)
    if goal == start:
        return {}
    rest = [*keys[:start], *keys[start + 1 :]]
    if keys[0] and all(low < high for low, high in pairwise(keys)):
        before = rest[goal - 1] if goal else ""
        return {start: key_between(before, rest[goal]) if goal < len(rest) else next_key(before)}
    places = [place for place in range(len(keys)) if place != start]
    places.insert(goal, start)
    anew = accumulate(places, lambda last, _place: next_key(last), initial="")
    return dict(zip(places, list(anew)[1:], strict=True))
