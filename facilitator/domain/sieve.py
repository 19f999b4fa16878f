"""Which notes of a board are looked at, and to what each belongs: view states, never written."""

from typing import NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Note, Session, Table, Theme
from facilitator.domain.views import theme_of


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
        theme = theme_of_note(book, note)
        return theme is not None and theme.id in self.themes


def table_of_note(book: Book, note: Note) -> Table | None:
    """The table that wrote a note; where that is not known, the board's."""
    written = next((table for table in book.all(Table) if note.by and table.code == note.by), None)
    board = book.get(Board, note.board)
    return written or (book.get(Table, board.table) if board else None)


def theme_of_note(book: Book, note: Note) -> Theme | None:
    """What the table that wrote a note talks about."""
    table = table_of_note(book, note)
    board = book.get(Board, note.board)
    session = book.get(Session, table.session if table else board.session if board else "")
    return theme_of(book, session, table)
