"""Other programs' boards for tests: read into a book in memory, and written out again."""

import json
from pathlib import Path
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.foreign import import_board
from facilitator.domain.edits import Edit
from facilitator.domain.foreign.view import board_out
from facilitator.domain.records import RECORDS, Board, Session, Workshop
from facilitator.domain.specs import SPECS
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.imports.formats import read_board
from tests.domain.books import Journal, size_of
from tests.exports.material import options


def opened(data: bytes, name: str) -> tuple[Journal, Board]:
    """A journal with the board of a file."""
    journal = Journal(Workshop(id="w", title="Prova"), Session(id="s", code="S1"))
    edit = import_board(journal.book, "s", read_board(data, name), size_of).edit
    journal.do(edit)
    return journal, journal.book.require(Board, edit.made[0])


def book_with(data: bytes, name: str) -> tuple[Book, Board]:
    """A book with the board of a file, as quickly as it can be made: nothing is changed in it."""
    book = Book()
    book.put(Session(id="s", code="S1"))
    edit = import_board(book, "s", read_board(data, name), size_of).edit
    _put(book, edit)
    return book, book.require(Board, edit.made[0])


def _put(book: Book, edit: Edit) -> None:
    """The records that an edit brings, each written once."""
    made: dict[tuple[str, str], dict[str, Any]] = {}
    for write in edit.writes:
        if write.field != "removed":
            read = SPECS[write.kind][write.field].read
            stored = list(write.value) if isinstance(write.value, tuple) else write.value
            made.setdefault((write.kind, write.record), {})[write.field] = read(stored)
    for number, ((kind, record), fields) in enumerate(made.items()):
        book.put(RECORDS[kind](id=record, born=(number, "a"), **fields))


def written(book: Book, board: Board, name: str, folder: Path) -> Any:
    """A board as ``jsoncanvas`` or ``excalidraw``, parsed."""
    row = exporter(name)
    target = folder / f"out{row.suffix}"
    row.write(board_out(book, board, size_of), options(), target, no_tick)
    return json.loads(target.read_bytes())
