"""Italian alphabetical order: accents, apostrophes and capitals only break ties."""

import unicodedata

from facilitator.domain.letters import plain

Key = tuple[str, str, str]


def collated(text: str) -> Key:
    """A sort key: letters alone, then accents, then the text itself.

    "D'Esempi" stands beside "Desempi", "Àbaco" beside "Abaco"; other scripts follow the Latin one.
    """
    bare = "".join(letter for letter in plain(text) if letter.isalnum())
    return bare, unicodedata.normalize("NFKD", text.casefold()), text


def collated_name(surname: str, given_name: str) -> tuple[tuple[str, str], ...]:
    """A sort key of a person: both names' letters before either's accents.

    So "de luca Anna" comes before "De Luca Zeno", however each was typed, and every Rossi before
    the first Rossini.
    """
    return tuple(zip(collated(surname), collated(given_name), strict=True))
