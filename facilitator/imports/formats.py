"""The list of importers: a new source format is one file beside this one and one row here."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.domain.refusal import Refusal
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
