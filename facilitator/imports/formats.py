"""The list of importers: a new source format is one file beside this one and one row here."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardRead
from facilitator.imports.boards.canvas import read_canvas
from facilitator.imports.boards.cards import read_cards_board
from facilitator.imports.boards.drawio import read_drawio
from facilitator.imports.boards.excalidraw import read_excalidraw
from facilitator.imports.boards.found import not_mine
from facilitator.imports.boards.opml import read_opml
from facilitator.imports.boards.tables import read_table_board
from facilitator.imports.decode import shown_name
from facilitator.imports.entries import EntriesRead, read_calls, read_cards
from facilitator.imports.notes import NotesRead, read_notes
from facilitator.imports.people import PeopleRead, read_people

Read = PeopleRead | NotesRead | EntriesRead
Reader = Callable[[bytes, str], Read]
"""From a file's bytes and name to what it holds; raises Refusal and nothing else."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A source format. ``what`` it brings is ``people``, ``notes``, ``cards`` or ``calls``."""

    id: str
    what: str
    reader: Reader


IMPORTERS: tuple[Importer, ...] = (
    Importer("people-table", "people", read_people),
    Importer("notes-text", "notes", read_notes),
    Importer("cards-table", "cards", read_cards),
    Importer("calls-table", "calls", read_calls),
)


def recognise(data: bytes, name: str, what: str) -> tuple[Importer, Read]:
    """The importer that can read a file, and what it read.

    The importers of ``what`` are tried in the list's order; where all refuse, the last one's reason
    stands. ``unknown_source`` where nothing of that kind can be imported.
    """
    known = ", ".join(sorted({importer.what for importer in IMPORTERS}))
    reason = Refusal("unknown_source", file=shown_name(name), what=what, known=known)
    for importer in IMPORTERS:
        if importer.what == what:
            try:
                return importer, importer.reader(data, name)
            except Refusal as refusal:
                reason = refusal
    raise reason


BOARDS: tuple[Callable[[bytes, str], BoardRead], ...] = (
    read_excalidraw,
    read_canvas,
    read_cards_board,
    read_drawio,
    read_opml,
    read_table_board,
)
"""The readers of other programs' boards; each says ``no_board`` of what it does not know."""


def read_board(data: bytes, name: str) -> BoardRead:
    """Another program's board, known by its content.

    ``Refusal``: of the reader that knows the file as its own, else ``no_board``.
    """
    for reader in BOARDS:
        try:
            return reader(data, name)
        except Refusal as refusal:
            if refusal.key != "no_board":
                raise
    raise not_mine(name)


def told_of(data: bytes, name: str) -> str:
    """What a list is by its columns: another program's ``board``, ``people`` or ``notes``."""
    readers: dict[str, Callable[[bytes, str], object]] = {
        "board": read_board, "people": read_people,
    }  # fmt: skip
    for what, reader in readers.items():
        try:
            reader(data, name)
        except Refusal:
            continue
        return what
    return "notes"
