"""Italian alphabetical order: accents, apostrophes and capitals only break ties."""

import unicodedata

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae",
                        "œ": "oe", "þ": "th"})  # fmt: skip
"""Letters that are no letter with a mark to Unicode, and stand beside one on a list."""

Key = tuple[str, str, str]


def collated(text: str) -> Key:
    """A sort key: letters alone, then accents, then the text itself.

    "D'Esempi" stands beside "Desempi", "Àbaco" beside "Abaco"; other scripts follow the Latin one.
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in spread.translate(_PLAIN) if letter.isalnum())
    return bare, spread, text


def collated_name(surname: str, given_name: str) -> tuple[tuple[str, str], ...]:
    """A sort key of a person: both names' letters before either's accents.

    So "de luca Anna" comes before "De Luca Zeno", however each was typed, and every Rossi before
    the first Rossini.
    """
    return tuple(zip(collated(surname), collated(given_name), strict=True))
