"""A board of another program becomes a board here: its notes, groups and arrows, in one step."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.domain.book import Book
from facilitator.domain.commands.boards import free_code
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import NoteDraft, notes_for
from facilitator.domain.edits import Edit, Imported, Write, new_record
from facilitator.domain.foreign.parcel import placed
from facilitator.domain.kinds import LINK_KIND, NOTE_KINDS, may_link
from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, GAP, SizeOf
from facilitator.domain.ordering import next_key
from facilitator.domain.records import Board, Note, Place, Session
from facilitator.domain.rows import BoardLink, BoardNote, BoardRead
from facilitator.domain.values import clean_text, fresh_id

FILE = "file"
"""Under which a board keeps the digest of the file that it came from, among what is foreign."""
_TEMPLATE = "free"
_APART = 60
_ROWS = 8
"""How many notes without a place stand below each other."""


@dataclass(slots=True)
class _Made:
    """The ids under the keys of the file, and where notes without a place go."""

    ids: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)


def known_board(book: Book, session: str, read: BoardRead) -> Board | None:
    """The board of a session that came from the same file."""
    boards = book.of(Board, "session", session)
    return next((one for one in boards if one.foreign.get(FILE) == read.digest), None)


def import_board(book: Book, session: str, read: BoardRead, size_of: SizeOf) -> Imported:
    """A new board of a session with all that was read; none where the file is there already.

    Where nothing tells a note's kind it is the first of them. An arrow is what its label says, as
    far as kinds of note and the ban on circles allow it; any other supports what it points to. Of
    an outline each point derives from the one above it.
    """
    meeting = book.require(Session, session)
    if known_board(book, session, read) is not None:
        return Imported(Edit("import_board"), unchanged=len(read.notes))
    board = fresh_id()
    last = max((one.order for one in book.of(Board, "session", session)), default="")
    writes = list(
        new_record(
            "board", board, session=session, title=clean_text(read.title), template=_TEMPLATE,
            code=free_code(book, meeting.code, {}), order=f"{last or meeting.order}.1",
            foreign={FILE: read.digest, **({read.format: read.rest} if read.rest else {})},
        )
    )  # fmt: skip
    made = _Made()
    writes += _groups(read, board, made)
    writes += _notes(book, read, board, made, size_of)
    writes += _links(read, made)
    return Imported(Edit("import_board", tuple(writes), (board,)), added=len(read.notes))


def _groups(read: BoardRead, board: str, made: _Made) -> Iterator[Write]:
    order = ""
    for group in read.groups:
        order, record = next_key(order), fresh_id()
        kind = "cluster" if group.holds else "frame"
        stands = {} if group.holds else {"place": group.place, "size": group.size}
        made.ids[group.key or record] = record
        yield from new_record(
            kind, record, board=board, title=group.title, order=order, **stands,
            foreign=_foreign(read, group.parcel),
        )  # fmt: skip


def _notes(
    book: Book, read: BoardRead, board: str, made: _Made, size_of: SizeOf
) -> Iterator[Write]:
    places = _places(read, size_of)
    drafts = [
        NoteDraft(
            note.text, note.kind or NOTE_KINDS[0].key, place=note.place or places[note.key],
            size=note.size, source=note.source,
        )
        for note in read.notes
    ]  # fmt: skip
    edit = notes_for(book, board, drafts, "import_board")
    yield from edit.writes
    for record, note, draft in zip(edit.made, read.notes, drafts, strict=True):
        made.ids[note.key], made.kinds[note.key] = record, draft.kind
        yield from new_record(
            "note", record, cluster=made.ids.get(note.home, ""),
            foreign=_foreign(read, note.parcel) | _found_place(note, places),
        )  # fmt: skip


def _foreign(read: BoardRead, parcel: str) -> dict[str, str]:
    return {read.format: parcel} if parcel else {}


def _found_place(note: BoardNote, places: dict[str, Place]) -> dict[str, str]:
    return placed(places[note.key]) if note.parcel and note.key in places else {}


def _places(read: BoardRead, size_of: SizeOf) -> dict[str, Place]:
    """Where notes stand that the file gives no place: a column a cluster, or an outline's steps."""
    waiting = [note for note in read.notes if note.place is None]
    edge = max((n.place[0] + (n.size or (0, 0))[0] for n in read.notes if n.place), default=-_APART)
    columns: dict[object, list[BoardNote]] = {}
    for number, note in enumerate(waiting):
        deep = any(one.depth for one in waiting)
        columns.setdefault("" if deep else note.home or number // _ROWS, []).append(note)
    places: dict[str, Place] = {}
    left = edge + _APART
    for notes in columns.values():
        widest, top = 0, CLUSTER_HEADER
        for note in notes:
            width, height = size_of(Note(id="", text=note.text, size=note.size))
            widest = max(widest, width)
            places[note.key] = (left + note.depth * (width + GAP), top)
            top += height + GAP
        left += widest + 2 * CLUSTER_PADDING + _APART
    return places


def _links(read: BoardRead, made: _Made) -> Iterator[Write]:
    causes: dict[str, set[str]] = {}
    drawn: set[tuple[str, str, str]] = set()
    for link in read.links:
        kind = _kind(link, made, causes)
        ends = made.ids[link.source], made.ids[link.target]
        if (kind, *ends) not in drawn:
            drawn.add((kind, *ends))
            writes = new_link(kind, *ends)
            yield from writes
            yield from new_record("link", writes[0].record, foreign=link_words(read, link))


def link_words(read: BoardRead, link: BoardLink) -> dict[str, str]:
    """What is kept of an arrow: all that the file said, or else its label."""
    label = {"label": link.label} if link.label else {}
    return {**_foreign(read, link.parcel), **label}


def _kind(link: BoardLink, made: _Made, causes: dict[str, set[str]]) -> str:
    """What an arrow means, where that may be; ``causes`` are those that stand so far."""
    kind = link.kind if link.kind and LINK_KIND[link.kind].target_record == "note" else "supports"
    if not may_link(kind, made.kinds[link.source], made.kinds[link.target]):
        return "supports"
    if LINK_KIND[kind].causal:
        cause, effect = link.source, link.target
        if LINK_KIND[kind].reverse:
            cause, effect = effect, cause
        if cause in _reached(causes, effect):
            return "supports"
        causes.setdefault(cause, set()).add(effect)
    return kind


def _reached(causes: dict[str, set[str]], start: str) -> Iterable[str]:
    """Everything that a note causes, itself too."""
    found, ahead = {start}, deque([start])
    while ahead:
        for effect in causes.get(ahead.popleft(), ()):
            if effect not in found:
                found.add(effect)
                ahead.append(effect)
    return found
