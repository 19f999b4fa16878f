"""What the page of pathways says of notes, clusters and scenarios, in the language spoken now."""

from facilitator.domain.book import Book
from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import linked
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.titles import shown_title
from facilitator.domain.views import heading
from ui.translate import spoken


def source_said(book: Book, record: str) -> tuple[str, str]:
    """The words of what a scenario comes from, and where those stand: ``Plenaria · L1``."""
    found = linked(book, record)
    if isinstance(found, Cluster):
        return shown_title(book, found) or "–", _place(book, found.board)
    if isinstance(found, Note):
        return shown_text(found), _place(book, found.board)
    return "–", ""


def _place(book: Book, board: str) -> str:
    found = book.get(Board, board)
    if found is None:
        return ""
    head = heading(book, found)
    table = spoken()("paper.table_n", n=head.table.number) if head.table else found.title
    code = head.session.code if head.session else ""
    return " · ".join(part for part in (code, table) if part)


def details_said(note: Note) -> str:
    """The details of a note in the order of its kind: ``Lucca · 2019``."""
    fields = note_kind(note.kind).fields
    return " · ".join(note.details[key] for key in fields if note.details.get(key))
