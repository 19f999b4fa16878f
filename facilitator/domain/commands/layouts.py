"""Switching a board from one way of laying out to another: one step, nothing but places."""

from collections.abc import Sequence

from facilitator.domain.arrangements import ARRANGEMENTS, Block, arranged
from facilitator.domain.book import Book
from facilitator.domain.branches import branches_of
from facilitator.domain.commands.clusters import tidy
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout, SizeOf
from facilitator.domain.origins import links_at
from facilitator.domain.records import Board, Cluster, Link, Note, Place


def lay_out_as(book: Book, board: str, way: str, layout: Layout, size_of: SizeOf) -> Edit:
    """The board laid out in a way of ``ARRANGEMENTS``, or tidied in the usual one (``""``).

    A way from a newer version lays out as usual. Each cluster keeps together.
    """
    found = book.require(Board, board)
    known = ARRANGEMENTS.get(way)
    places = _places(book, board, way, layout, size_of) if known else {}
    writes = [
        Write("note", note.id, "place", list(places[note.id]))
        for note in (book.of(Note, "board", board) if known else ())
        if note.place != places[note.id]
    ]
    if not known:
        writes += tidy(book, board, size_of).writes
    if found.arrangement != way:
        writes.append(Write("board", board, "arrangement", way))
    return Edit("lay_out", tuple(writes))


def _places(book: Book, board: str, way: str, layout: Layout, size_of: SizeOf) -> dict[str, Place]:
    notes = book.of(Note, "board", board)
    clusters = [c.id for c in book.of(Cluster, "board", board)]
    homes = [[n for n in notes if n.cluster == cluster] for cluster in clusters]
    loose = [n for n in notes if n.cluster not in clusters]
    across = {note: rect.x for note, rect in layout.notes.items()}
    homes = sorted(filter(None, homes), key=lambda home: min(across[n.id] for n in home))
    blocks = [_block(book, part, across, size_of) for part in [*homes, loose] if part]
    return arranged(ARRANGEMENTS[way], blocks)


def _block(book: Book, notes: Sequence[Note], across: dict[str, int], size_of: SizeOf) -> Block:
    links: dict[str, Link] = {one.id: one for n in notes for one in links_at(book, n.id)}
    return Block(
        branches_of(notes, links.values(), across),
        {note.id: size_of(note) for note in notes},
        {note.id: note.kind for note in notes},
    )
