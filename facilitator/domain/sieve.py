"""Which notes of a board are looked at, and to what each belongs: view states, never written."""

from typing import NamedTuple

from facilitator.domain.belonging import theme_at
from facilitator.domain.book import Book
from facilitator.domain.records import Note


class Sieve(NamedTuple):
    """What is let through. An empty set lets everything through; seat 0 is "no seat"."""

    kinds: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    seats: frozenset[int] = frozenset()

    def passes(self, book: Book, note: Note) -> bool:
        """Whether a note is of one of the kinds, themes and seats that are asked for."""
        if self.kinds and note.kind not in self.kinds:
            return False
        if self.seats and (note.seat or 0) not in self.seats:
            return False
        if not self.themes:
            return True
        theme = theme_at(book, note)
        return theme is not None and theme.id in self.themes
