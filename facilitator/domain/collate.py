"""Italian alphabetical order: accents, apostrophes and capitals only break ties."""

import unicodedata


def collated(text: str) -> tuple[str, str, str]:
    """A sort key: letters alone, then accents, then the text itself.

    "D'Esempi" stands beside "Desempi", "Àbaco" beside "Abaco"; other scripts follow the Latin one.
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in spread if letter.isalnum())
    return bare, spread, text
