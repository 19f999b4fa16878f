"""Texts as they are compared: without case, accents and width."""

import unicodedata

_BARE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae",
                       "œ": "oe", "þ": "th"})  # fmt: skip
"""Letters that are no letter with a mark to Unicode, and yet are looked for and listed as one."""


def plain(text: str) -> str:
    """A text without case, accents and width, for comparing only."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    apart = unicodedata.normalize("NFKD", lower)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_BARE)
