"""What a typed line does to a board: writes a note, corrects one, or raises a hand for one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitator.domain.book import Book
from facilitator.domain.capture import Captured
from facilitator.domain.commands.clusters import gather, put_in_cluster
from facilitator.domain.commands.links import admit, new_link
from facilitator.domain.commands.notes import NoteDraft, edit_words, remove, set_fact, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.kinds import note_kind, usual_link
from facilitator.domain.layout import Layout, SizeOf
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.steps import Ref
from facilitator.domain.values import clean_text

_FACTS = ("kind", "seat", "hands", "note_taker", "quotation")


def drafted(captured: Captured, onto: str) -> NoteDraft:
    """The note that a typed line means; ``onto`` is the one that ``>`` attaches to."""
    return NoteDraft(
        captured.text, captured.kind, captured.seat, captured.hands, captured.note_taker,
        captured.quotation, attach=onto if captured.attach else "",
    )  # fmt: skip


def last_onto(book: Book, board: str, kind: str, written: Mapping[str, str]) -> str:
    """The id of the note that ``>`` attaches one of a kind to, ``""`` where there is none.

    It is the last of ``written`` (ids by kind), else the board's newest of such a kind.
    """
    onto = note_kind(kind).onto
    mine = [n.id for key in onto if (n := book.get(Note, written.get(key, ""))) and n.kind == key]
    newest = mine or [note.id for note in book.of(Note, "board", board) if note.kind in onto]
    return newest[-1] if newest else ""


def onto_again(book: Book, note: Note, kind: str) -> str:
    """The id of the note that ``>`` means while this one is corrected, ``""`` for none.

    It stays attached where it is; else it is the newest that was there before it.
    """
    if kept := _kept(book, attachment(book, note), kind):
        return kept
    onto, notes = note_kind(kind).onto, book.of(Note, "board", note.board)
    before = [one for one in notes if one.kind in onto and one.born < note.born]
    return max(before, key=lambda one: one.born).id if before else ""


def _kept(book: Book, old: Link | None, kind: str) -> str:
    """The id at the end of an attachment that a note of ``kind`` may keep, else ``""``."""
    may = old is not None and book.require(Note, old.target).kind in note_kind(kind).onto
    return old.target if old is not None and may else ""


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
    """The link that ``>`` made of a note: the usual one of its kind, to a kind it attaches to."""
    return next(
        (one for one in book.of(Link, "source", note.id) if _attaches(book, note, one)), None
    )


def _attaches(book: Book, note: Note, link: Link) -> bool:
    end = book.get(Note, link.target)
    if end is None or end.kind not in note_kind(note.kind).onto:
        return False
    return link.kind == usual_link(note.kind, end.kind)


def as_captured(book: Book, note: Note) -> Captured:
    """What the line must have said that wrote this note."""
    attached = attachment(book, note) is not None
    return Captured(
        note.kind, note.text, attached, note.seat, note.note_taker, note.quotation, note.hands
    )


def correct_note(book: Book, note: Note, line: Captured, base: tuple[Ref, ...], onto: str) -> Edit:
    """A note as a corrected line says it: words, kind, seat, hands, marks and attachment.

    ``base`` is what stood in the text when the correction began; ``onto`` is the id that a new
    ``>`` attaches to. ``Refusal`` for an empty line and where a cause would come to cause itself.
    """
    writes = [*edit_words(note, "text", line.text, base).writes]
    writes += [
        Write("note", note.id, fact, getattr(line, fact))
        for fact in _FACTS
        if getattr(line, fact) != getattr(note, fact)
    ]
    return Edit("correct_note", (*writes, *_reattached(book, note, line, onto)))


def _reattached(book: Book, note: Note, line: Captured, onto: str) -> Sequence[Write]:
    """The attachment cut, drawn, or drawn anew where the kind has become another one."""
    old = attachment(book, note)
    said = replace(note, kind=line.kind)
    end = book.get(Note, _kept(book, old, line.kind) or onto) if line.attach else None
    kind = usual_link(line.kind, end.kind) if end else ""
    if old is not None and end is not None and (old.kind, old.target) == (kind, end.id):
        return ()
    writes = list(remove(book, [old]).writes) if old else []
    if end is not None:
        admit(book, kind, said, end, old.id if old else "")
        writes += new_link(kind, note.id, end.id)
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
