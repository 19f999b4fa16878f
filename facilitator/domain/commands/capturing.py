"""What a typed line does to a board: writes a note, corrects one, or raises a hand for one."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.book import Book
from facilitator.domain.capture import Captured
from facilitator.domain.commands.clusters import gather, put_in_cluster
from facilitator.domain.commands.links import admit, new_link
from facilitator.domain.commands.notes import NoteDraft, edit_words, remove, set_fact, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.kinds import usual_link
from facilitator.domain.layout import Layout, SizeOf
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.steps import Ref
from facilitator.domain.values import clean_text

_FACTS = ("kind", "seat", "hands", "note_taker", "quotation")


def drafted(captured: Captured, problem: str) -> NoteDraft:
    """The note that a typed line means; ``problem`` is the one that ``>`` attaches to."""
    return NoteDraft(
        captured.text, captured.kind, captured.seat, captured.hands, captured.note_taker,
        captured.quotation, attach=problem if captured.attach else "",
    )  # fmt: skip


def write_double(book: Book, board: str, draft: NoteDraft, like: Note) -> Edit:
    """A new note that says what another one says already: linked to it as its double."""
    written = write_notes(book, board, [draft])
    return replace(
        written, writes=(*written.writes, *new_link("duplicates", written.made[0], like.id))
    )


def raise_hands(note: Note, more: int = 1) -> Edit:
    """So many hands more for a note that is there already."""
    return set_fact([note], "hands", (note.hands or 0) + more)


def put_together(book: Book, note: Note, like: Note, layout: Layout, size_of: SizeOf) -> Edit:
    """Two notes into one cluster: that of the first, else of the second, else a new one."""
    if note.cluster:
        return put_in_cluster(book, [like.id], note.cluster, layout, size_of)
    if like.cluster:
        return put_in_cluster(book, [note.id], like.cluster, layout, size_of)
    return gather(book, [note.id, like.id], "", layout, size_of)


def attachment(book: Book, note: Note) -> Link | None:
    """The link that ``>`` made of a note: the usual one of its kind to a problem."""
    for link in book.of(Link, "source", note.id):
        problem = book.get(Note, link.target)
        usual = link.kind == usual_link(note.kind, "problem")
        if usual and problem is not None and problem.kind == "problem":
            return link
    return None


def as_captured(book: Book, note: Note) -> Captured:
    """What the line must have said that wrote this note."""
    attached = attachment(book, note) is not None
    return Captured(
        note.kind, note.text, attached, note.seat, note.note_taker, note.quotation, note.hands
    )


def correct_note(
    book: Book, note: Note, line: Captured, base: tuple[Ref, ...], problem: str
) -> Edit:
    """A note as a corrected line says it: words, kind, seat, hands, marks and attachment.

    ``base`` is what stood in the text when the correction began; ``problem`` is the id that a new
    ``>`` attaches to. ``Refusal`` for an empty line and where a cause would come to cause itself.
    """
    writes = [*edit_words(note, "text", line.text, base).writes]
    writes += [
        Write("note", note.id, fact, getattr(line, fact))
        for fact in _FACTS
        if getattr(line, fact) != getattr(note, fact)
    ]
    return Edit("correct_note", (*writes, *_reattached(book, note, line, problem)))


def _reattached(book: Book, note: Note, line: Captured, problem: str) -> Sequence[Write]:
    """The attachment cut, drawn, or drawn anew where the kind has become another one."""
    old = attachment(book, note)
    target = (old.target if old else problem) if line.attach else ""
    kind = usual_link(line.kind, "problem")
    if old is not None and target and old.kind == kind:
        return ()
    writes = list(remove(book, [old]).writes) if old else []
    if target:
        said = replace(note, kind=line.kind)
        admit(book, kind, said, book.require(Note, target), old.id if old else "")
        writes += new_link(kind, note.id, target)
    return writes


def set_three_things(board: Board, things: Sequence[str], gesture: str = "") -> Edit:
    """The three things that a table brings to the plenary; empty ones at the end are left out."""
    said = [clean_text(thing).strip() for thing in things]
    while said and not said[-1]:
        said.pop()
    if tuple(said) == board.three_things:
        return Edit("set_three_things")
    write = Write("board", board.id, "three_things", said)
    return Edit("set_three_things", (write,), gesture=gesture)
