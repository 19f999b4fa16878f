"""Finding a booked person by the first letters of any word of the name.

Letters are compared without case and accents, so that what is easily typed at a desk finds
``Zoë Segnaposto-Accènti`` by ``accenti z``, and a Latin form finds a name in another script.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.views import Seat

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not take apart into a base letter and a mark."""


def folded(text: str) -> str:
    """The text without case, accents and width, for comparing only."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN)


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a name; one with an apostrophe counts in parts and as a whole."""
    words: list[str] = []
    for piece in folded(text).replace("’", "'").split():
        parts = "".join(c if c.isalnum() else " " for c in piece).split()
        words += parts
        if len(parts) > 1:
            words.append("".join(parts))
    return tuple(words)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The seats of a session with the words by which each is found."""

    rows: tuple[tuple[tuple[str, ...], Seat], ...]

    @classmethod
    def of(cls, seats: Sequence[Seat]) -> "NameIndex":
        """An index in the order of the seats."""
        return cls(tuple((name_words(f"{s.name} {s.person.latin}"), s) for s in seats))

    def starting(self, letters: str) -> tuple[Seat, ...]:
        """The seats whose name has, for every word of ``letters``, a word that begins so."""
        wanted = tuple("".join(c for c in w if c.isalnum()) for w in folded(letters).split())
        wanted = tuple(w for w in wanted if w)
        if not wanted:
            return ()
        return tuple(seat for words, seat in self.rows if _begin(wanted, words))


def _begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(letters) for word in words) for letters in wanted)
