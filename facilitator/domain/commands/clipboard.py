"""Notes copied and put down again: on the same board, on another one, in another workshop.

What is copied is plain JSON that stands on its own: the copy outlives the notes it was made from.
Pictures come along. Votes do not: hands were raised for one note.
"""

import json
from binascii import Error, a2b_base64
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import beside_members, last_in_order
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import NoteDraft, pinned, remove, write_notes
from facilitator.domain.commands.pictures import (
    MEDIA,
    MOST_BYTES,
    MOST_PIXELS,
    kept,
    picture_id,
)
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.kinds import LINK_KIND, may_link, note_kind
from facilitator.domain.layout import NOTE, Layout, Rect, around
from facilitator.domain.origins import links_at
from facilitator.domain.records import Board, Cluster, Note, Picture, Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import fresh_id

FORM = "facilitator-notes-1"
MOST_NOTES = 5000
MOST_DATA = 40_000_000
"""Characters of all the pictures of a copy; further pictures are left behind, not their notes."""
_FACTS = (
    "kind", "text", "seat", "note_taker", "quotation", "size", "picture", "nature", "details",
)  # fmt: skip
_IMAGE = ("name", "media", "width", "height", "data")
_Words = dict[str, Any]
_UNLIKE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What JSON of another shape, or no JSON, comes to."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Drafts with places from (0, 0) on, links between them, and clusters that came whole.

    ``links`` are (kind, source, target), ``clusters`` (title, statement, minority view, notes);
    notes are told by their number.
    """

    drafts: tuple[NoteDraft, ...]
    links: tuple[tuple[str, int, int], ...] = ()
    clusters: tuple[tuple[str, str, str, tuple[int, ...]], ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def size(self) -> Place:
        """Width and height of all of them as they stand; one without a size counts as a new one."""
        found = around([Rect(*(d.place or (0, 0)), *(d.size or NOTE)) for d in self.drafts])
        return (found.w, found.h) if found else (0, 0)


def copied_text(notes: Sequence[Note]) -> str:
    """One line a note, as other programs take it."""
    return "\n".join(" ".join((note.text + note.overflow).split()) for note in notes)


def copied_rows(book: Book, notes: Sequence[Note]) -> list[tuple[str, str, str, str, str]]:
    """Kind (its key), text, seat, hands and cluster of each note, as a spreadsheet takes them."""
    homes = {note.id: book.get(Cluster, note.cluster) for note in notes}
    return [
        (
            note_kind(note.kind).key,
            note.text + note.overflow,
            "" if note.seat is None else str(note.seat),
            "" if note.hands is None else str(note.hands),
            home.title if (home := homes[note.id]) else "",
        )
        for note in notes
    ]


def cut(book: Book, notes: Sequence[Note], layout: Layout) -> Edit:
    """Notes taken off the board, with the clusters of which none is left; one step."""
    going = {note.id for note in notes}
    homes = dict.fromkeys(note.cluster for note in notes if note.cluster)
    empty = [found for home in homes if (found := book.get(Cluster, home))
             and going.issuperset(one.id for one in book.of(Note, "cluster", home))]  # fmt: skip
    return replace(remove(book, [*notes, *empty], layout), label="cut")


def pack(book: Book, notes: Sequence[Note], layout: Layout) -> str:
    """The notes, the links between them and the clusters of which none is missing, as JSON."""
    number = {note.id: i for i, note in enumerate(notes)}
    corner = around([layout.notes[note.id] for note in notes]) or Rect(0, 0, 0, 0)
    links = {one.id: one for note in notes for one in links_at(book, note.id)}
    homes = dict.fromkeys(note.cluster for note in notes if note.cluster)
    whole = [(c, members) for c in homes
             if (members := [n.id for n in book.of(Note, "cluster", c)])
             and all(n in number for n in members)]  # fmt: skip
    return json.dumps({
        "form": FORM,
        "notes": [_words(note, layout.notes[note.id], corner) for note in notes],
        "links": [[one.kind, number[one.source], number[one.target]] for one in links.values()
                  if one.source in number and one.target in number],
        "clusters": [_cluster(book, c, [number[n] for n in members]) for c, members in whole],
        "pictures": [{name: getattr(one, name) for name in _IMAGE} for one in _shown(book, notes)],
    }, ensure_ascii=False)  # fmt: skip


def _shown(book: Book, notes: Sequence[Note]) -> Iterator[Picture]:
    """The pictures that notes show, as many as there is room for."""
    used = 0
    for name in dict.fromkeys(note.picture for note in notes if note.picture):
        found = book.get(Picture, name)
        if found is not None and used + len(found.data) <= MOST_DATA:
            used += len(found.data)
            yield found


def _words(note: Note, rect: Rect, corner: Rect) -> _Words:
    words = {fact: getattr(note, fact) for fact in _FACTS} | {"details": dict(note.details)}
    text = note.text + note.overflow
    return words | {"text": text, "place": [rect.x - corner.x, rect.y - corner.y]}


def _cluster(book: Book, cluster: str, members: list[int]) -> list[Any]:
    found = book.get(Cluster, cluster) or Cluster(id="")
    return [found.title, found.statement, found.minority, members]


def unpack(text: str) -> Copied:
    """What was copied; ``Refusal`` where it is not what this program copies."""
    try:
        words = json.loads(text)
        if words["form"] != FORM or not 0 < len(words["notes"]) <= MOST_NOTES:
            raise Refusal("nothing_to_paste")
        pictures = tuple(_pictures(words.get("pictures", ())))
        known_pictures = {picture.id for picture in pictures}
        drafts = tuple(_draft(one, known_pictures) for one in words["notes"])
        links = tuple((str(kind), int(a), int(b)) for kind, a, b in words["links"])
        clusters = tuple(
            (str(title), str(statement), str(minority), tuple(int(n) for n in members))
            for title, statement, minority, members in words["clusters"]
        )
    except _UNLIKE as reason:
        raise Refusal("nothing_to_paste") from reason
    known = set(range(len(drafts)))
    return Copied(
        drafts,
        tuple(one for one in links if {one[1], one[2]} <= known and one[0] in LINK_KIND),
        tuple(one for one in clusters if known.issuperset(one[3])),
        pictures,
    )


def _pictures(found: Iterable[Mapping[str, Any]]) -> Iterator[Picture]:
    """Those of the pictures that this program could have copied."""
    for words in found:
        read = {name: SPECS["picture"][name].read(words.get(name)) for name in _IMAGE}
        media, data, pixels = read["media"], read["data"], read["width"] * read["height"]
        fits = media in MEDIA and 0 < pixels <= MOST_PIXELS and len(data) <= MOST_BYTES * 4 // 3 + 4
        if fits and min(read["width"], read["height"]) > 0 and _is_base64(data):
            yield Picture(id=picture_id(media, data), **read)


def _is_base64(data: str) -> bool:
    try:
        return bool(a2b_base64(data, strict_mode=True))
    except Error:
        return False


def _draft(words: Mapping[str, Any], pictures: Container[str]) -> NoteDraft:
    read = {fact: SPECS["note"][fact].read(words.get(fact)) for fact in (*_FACTS, "place")}
    read["kind"] = note_kind(read["kind"]).key
    if read["picture"] not in pictures:
        read["picture"] = ""
    return NoteDraft(**read)


def put_in(book: Book, edit: Edit, cluster: str, layout: Layout) -> Edit:
    """The same, with the new notes standing in a cluster, if one is given, and upon none there."""
    if not cluster:
        return edit
    facts = {(write.record, write.field): write.value for write in edit.writes}
    placed = {note: place for note in edit.made if (place := facts.get((note, "place")))}
    rects = {n: Rect(*at, *(facts.get((n, "size")) or NOTE)) for n, at in placed.items()}
    places = beside_members(book, rects, cluster, layout)
    homes = (Write("note", note, "cluster", cluster, base=()) for note in placed)
    writes = (
        replace(write, value=list(places[write.record]))
        if write.field == "place" and write.record in places
        else write
        for write in edit.writes
    )
    return replace(edit, writes=(*writes, *homes))


def paste(book: Book, board: str, copied: Copied, corner: Place, layout: Layout) -> Edit:
    """The copied notes on a board, with their upper left corner at a place, in one step."""
    book.require(Board, board)
    moved = [_at(draft, corner) for draft in copied.drafts]
    edit = write_notes(book, board, moved, "paste")
    writes = [*kept(book, copied.pictures), *edit.writes, *pinned(book, board, layout, ())]
    for kind, source, target in copied.links:
        kinds = copied.drafts[source].kind, copied.drafts[target].kind
        if source != target and may_link(kind, *kinds):
            writes += new_link(kind, edit.made[source], edit.made[target])
    made, after = list(edit.made), last_in_order(book, board)
    for title, statement, minority, members in copied.clusters:
        made.append(fresh_id())
        words = {"title": title, "statement": statement, "minority": minority}
        writes += new_record("cluster", made[-1], board=board, **words, **after)
        writes += (Write("note", edit.made[n], "cluster", made[-1], base=()) for n in members)
    return Edit("paste", tuple(writes), tuple(made))


def _at(draft: NoteDraft, corner: Place) -> NoteDraft:
    x, y = draft.place or (0, 0)
    return replace(draft, place=(x + corner[0], y + corner[1]))
