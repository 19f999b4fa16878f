"""Finding a booked person by the first letters of any word of the name."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.attendance import Seat
from facilitator.domain.name_words import begin, name_words, typed_words


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
        wanted = typed_words(letters)
        if not wanted:
            return ()
        return tuple(seat for words, seat in self.rows if begin(wanted, words))


def is_name(text: str) -> bool:
    """Whether a text may be letters of a name: a code has figures, and a foreign code signs."""
    return all(unicodedata.category(c)[0] in "LM" or c in " '’.-" for c in text)
