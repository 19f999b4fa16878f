"""What is done in the outline beside a board, where nothing is pointed at: places are found."""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain import arrange
from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import drop_in_cluster, joined, room_in
from facilitator.domain.commands.notes import NoteDraft, move, pinned, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout, SizeOf
from facilitator.domain.records import Cluster, Note


def write_in_cluster(
    book: Book, cluster: str, draft: NoteDraft, layout: Layout, size_of: SizeOf
) -> Edit:
    """A note written into a cluster, below those that stand in it or beside them."""
    home = book.require(Cluster, cluster)
    coming = Note(id="", text=draft.text, kind=draft.kind)
    places = room_in(book, home, [coming], layout, size_of)
    edit = write_notes(book, home.board, [replace(draft, place=places.pop(coming.id))])
    moved = [note for note in book.of(Note, "cluster", cluster) if note.id in places]
    joins = (Write("note", edit.made[0], "cluster", cluster), *joined(moved, cluster, places))
    return replace(edit, writes=(*edit.writes, *joins, *pinned(book, home.board, layout, places)))


def take_out(book: Book, notes: Sequence[str], layout: Layout, size_of: SizeOf) -> Edit:
    """Notes out of their clusters, to the first free spot of the board, together."""
    gone = [n for n in (book.require(Note, note) for note in notes) if n.cluster]
    if not gone:
        return Edit("take_out_of_cluster")
    ids = [note.id for note in gone]
    spot = arrange.free_spot(layout, arrange.frame_size(gone, size_of), 0, ids)
    return drop_in_cluster(book, arrange.in_rows(gone, spot, size_of), "", layout)


def swap_places(book: Book, one: str, other: str, layout: Layout) -> Edit:
    """Two notes each where the other stood, so that they change places in the reading order."""
    places = {one: layout.notes[other][:2], other: layout.notes[one][:2]}
    return move(book, places, layout)
