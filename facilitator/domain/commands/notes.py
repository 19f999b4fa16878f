"""Writing, moving, changing and removing notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from facilitator.domain.book import Book
from facilitator.domain.commands.links import new_link
from facilitator.domain.edits import Edit, Imported, Write, new_record
from facilitator.domain.kinds import NOTE_KIND, usual_link
from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Note, Place, Record
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref
from facilitator.domain.values import TEXT_LIMIT, clean_text, derived_id, fresh_id

if TYPE_CHECKING:
    from facilitator.domain.rows import NoteRow

FACT_LABELS = {
    "kind": "change_kind",
    "seat": "set_seat",
    "hands": "set_hands",
    "quotation": "set_quotation",
    "note_taker": "set_note_taker",
    "size": "resize_note",
    "nature": "set_nature",
}
"""The facts of a note that are set one at a time, with the label of the step."""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note to be written. ``attach`` is the id of the note that ``>`` attaches it to,
    ``picture`` that of the picture it shows."""

    text: str
    kind: str = "problem"
    seat: int | None = None
    hands: int | None = None
    note_taker: bool = False
    quotation: bool = False
    place: Place | None = None
    size: Place | None = None
    attach: str = ""
    picture: str = ""
    nature: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    identity: str = ""


def write_notes(
    book: Book, board: str, drafts: Sequence[NoteDraft], label: str = "write_note"
) -> Edit:
    """New notes on a board, in one step. What exceeds ``TEXT_LIMIT`` goes to the overflow."""
    book.require(Board, board)
    return notes_for(book, board, drafts, label)


def notes_for(book: Book, board: str, drafts: Sequence[NoteDraft], label: str) -> Edit:
    """The same for a board that comes to be in the same step."""
    writes: list[Write] = []
    made: list[str] = []
    for draft in drafts:
        text = clean_text(draft.text)
        if not text:
            raise Refusal("empty_note")
        made.append(fresh_id())
        cut = _cut(text)
        writes += new_record(
            "note", made[-1], board=board, kind=_known(draft.kind), text=text[:cut],
            overflow=text[cut:], seat=draft.seat, hands=draft.hands,
            note_taker=draft.note_taker, quotation=draft.quotation, place=draft.place,
            size=draft.size, picture=draft.picture, nature=draft.nature,
            details=dict(draft.details), source=dict(draft.source), identity=draft.identity,
        )  # fmt: skip
        onto = book.get(Note, draft.attach) if draft.attach else None
        if onto is not None:
            writes += new_link(usual_link(draft.kind, onto.kind), made[-1], onto.id)
    return Edit(label, tuple(writes), tuple(made))


def _cut(text: str) -> int:
    """Where a text too long for a note is parted: within a word, so that no blank is lost.

    The door takes the blanks from both ends of what it lets in.
    """
    if len(text) <= TEXT_LIMIT:
        return len(text)
    cuts = range(TEXT_LIMIT, 0, -1)
    return next((i for i in cuts if not {text[i - 1], text[i]} & {" ", "\n"}), TEXT_LIMIT)


def _known(kind: str) -> str:
    if kind not in NOTE_KIND:
        raise Refusal("unknown_kind", name=kind)
    return kind


def import_notes(
    book: Book, board: str, rows: Sequence[NoteRow], kind: str = "problem"
) -> Imported:
    """One note of a kind for each row whose like was not imported to this board before."""
    new = new_rows(book, board, rows)
    drafts = [
        NoteDraft(row.whole, kind, source=row.source, identity=derived_id("row", row.identity))
        for row in new
    ]
    edit = write_notes(book, board, drafts, "import_notes")
    return Imported(edit, added=len(drafts), unchanged=len(rows) - len(drafts))


def new_rows(book: Book, board: str, rows: Iterable[NoteRow]) -> list[NoteRow]:
    """Those of the rows that were not imported to this board before."""
    known = {note.identity for note in book.of(Note, "board", board) if note.identity}
    return [row for row in rows if derived_id("row", row.identity) not in known]


def edit_words(
    record: Record, field_name: str, text: str, base: tuple[Ref, ...], gesture: str = ""
) -> Edit:
    """New words in a field of a note, cluster or board.

    ``base`` are the writes that stood there when the editor was opened (``book.heads``), so that
    words written meanwhile by others are not replaced unseen. ``Refusal`` for an empty note, and
    for more than ``TEXT_LIMIT`` characters: nothing that was typed is cut off unseen.
    """
    words = clean_text(text)
    if len(words) > TEXT_LIMIT:
        raise Refusal("text_too_long", length=len(words), limit=TEXT_LIMIT)
    if words == getattr(record, field_name) and not record.versions.get(field_name):
        return Edit("edit_words")
    if not words and (record.KIND, field_name) == ("note", "text"):
        raise Refusal("empty_note")
    write = Write(record.KIND, record.id, field_name, words, base)
    return Edit("edit_words", (write,), gesture=gesture)


def choose_words(book: Book, record: Record, field_name: str, text: str) -> Edit:
    """One of several texts chosen: a change whose base is all of them."""
    base = book.heads(record.id, field_name)
    return Edit("choose_words", (Write(record.KIND, record.id, field_name, text, base),))


def set_fact(notes: Iterable[Note], fact: str, value: Any) -> Edit:
    """One fact (a key of ``FACT_LABELS``) of several notes."""
    if fact == "kind":
        _known(value)
    writes = tuple(
        Write("note", note.id, fact, value) for note in notes if getattr(note, fact) != value
    )
    return Edit(FACT_LABELS[fact], writes)


def set_detail(notes: Iterable[Note], key: str, text: str) -> Edit:
    """One of the further fields of several notes' kind; an empty one is left out.

    ``Refusal`` for more than ``TEXT_LIMIT`` characters.
    """
    said = clean_text(text)
    if len(said) > TEXT_LIMIT:
        raise Refusal("text_too_long", length=len(said), limit=TEXT_LIMIT)
    writes = []
    for note in notes:
        if note.details.get(key, "") != said:
            kept = {name: value for name, value in note.details.items() if name != key}
            writes.append(Write("note", note.id, "details", kept | ({key: said} if said else {})))
    return Edit("set_detail", tuple(writes))


def move(book: Book, places: Mapping[str, Place], layout: Layout) -> Edit:
    """Notes put where they were dropped; notes without a place are pinned where they are seen."""
    notes = [book.require(Note, note) for note in places]
    writes = [
        Write("note", note.id, "place", list(places[note.id]))
        for note in notes
        if note.place != places[note.id]
    ]
    if not writes:
        return Edit("move_notes")
    writes += pinned(book, notes[0].board, layout, places)
    return Edit("move_notes", tuple(writes))


def pinned(book: Book, board: str, layout: Layout, leaving: Iterable[str]) -> list[Write]:
    """The places of those notes of a board that have none yet, as the layout shows them."""
    gone = set(leaving)
    return [
        Write("note", note.id, "place", list(layout.notes[note.id][:2]))
        for note in book.of(Note, "board", board)
        if note.place is None and note.id in layout.notes and note.id not in gone
    ]


def remove(book: Book, records: Iterable[Record], layout: Layout | None = None) -> Edit:
    """Notes, clusters or links taken off the board. A removed cluster leaves its notes there.

    With the layout that is seen, the notes that stay are pinned: none moves up into the gap.
    """
    gone = list(records)
    writes = [Write(r.KIND, r.id, "removed", [list(ref) for ref in _seen(book, r)]) for r in gone]
    if layout is not None:
        for board in sorted({r.board for r in gone if isinstance(r, Note)}):
            writes += pinned(book, board, layout, (r.id for r in gone))
    return Edit("remove", tuple(writes))


def _seen(book: Book, record: Record) -> list[Ref]:
    words = (name for name, spec in SPECS[record.KIND].items() if spec.door == "words")
    return [ref for name in words for ref in book.heads(record.id, name)]


def duplicate(book: Book, notes: Sequence[Note], layout: Layout) -> Edit:
    """Copies of notes a little lower and to the right, in their clusters; no votes, no links."""
    if not notes:
        raise Refusal("nothing_selected")
    drafts = [
        NoteDraft(
            note.text + note.overflow, note.kind, note.seat, None, note.note_taker, note.quotation,
            (layout.notes[note.id].x + 20, layout.notes[note.id].y + 20), note.size,
            picture=note.picture, nature=note.nature, details=note.details,
        )
        for note in notes
    ]  # fmt: skip
    copied = write_notes(book, notes[0].board, drafts, "duplicate")
    homes = (
        Write("note", copy, "cluster", note.cluster)
        for copy, note in zip(copied.made, notes, strict=True)
        if note.cluster
    )
    # A copy takes room where the original is seen: without a place it would give way.
    writes = (*copied.writes, *homes, *pinned(book, notes[0].board, layout, ()))
    return replace(copied, writes=writes)
