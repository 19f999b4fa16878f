"""Gathering imported notes by a column of the list that they came from."""

from collections.abc import Iterator

from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import last_in_order, tidied
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.layout import SizeOf
from facilitator.domain.ordering import next_key
from facilitator.domain.origins import links_at
from facilitator.domain.records import Cluster, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text, fresh_id

_TO_ADD = ("da inserire", "to be added")
"""What a programme's title says of a cluster whose name nobody knows yet."""


def gather_by_column(book: Book, board: str, column: str, size_of: SizeOf) -> Edit:
    """The loose notes of a board into clusters, one for each text that stands in a column.

    A cluster that bears this text as its title already takes them; then come the empty ones whose
    title is still to be added; the others are new, in the order of the list. Notes without a text
    there stay loose. ``Refusal`` where there is none at all.
    """
    coming = _coming(book, board, column)
    clusters = book.of(Cluster, "board", board)
    homes = {one.title.casefold(): one.id for one in clusters}
    blocks = {one.id: book.of(Note, "cluster", one.id) for one in clusters}
    order = last_in_order(book, board)
    waiting = _waiting(book, clusters)
    writes: list[Write] = []
    made: list[str] = []
    for title, notes in coming.items():
        home = homes.get(title.casefold())
        if home is None and (empty := next(waiting, None)):
            home = homes[title.casefold()] = empty
            writes.append(Write("cluster", home, "title", title))
        elif home is None:
            home = homes[title.casefold()] = fresh_id()
            made.append(home)
            writes += new_record("cluster", home, board=board, title=title, **order)
            order = {name: next_key(key) for name, key in order.items()}
        writes += [Write("note", note.id, "cluster", home) for note in notes]
        blocks[home] = [*blocks.get(home, ()), *notes]
    gone = {note.id for notes in coming.values() for note in notes}
    blocks[""] = [note for note in _loose(book, board) if note.id not in gone]
    return Edit("gather", (*writes, *tidied(blocks, size_of)), tuple(made))


def _coming(book: Book, board: str, column: str) -> dict[str, list[Note]]:
    """The loose notes by what stands in their column."""
    coming: dict[str, list[Note]] = {}
    for note in _loose(book, board):
        if title := clean_text(note.source.get(column, "")):
            coming.setdefault(title, []).append(note)
    if not coming:
        raise Refusal("no_such_column", name=column)
    return coming


def _waiting(book: Book, clusters: list[Cluster]) -> Iterator[str]:
    """The empty clusters that nothing is linked to and whose title is still to be added."""
    for one in clusters:
        is_named = not any(mark in one.title for mark in _TO_ADD)
        if not (is_named or book.count_of(Note, "cluster", one.id) or links_at(book, one.id)):
            yield one.id


def _loose(book: Book, board: str) -> list[Note]:
    notes = book.of(Note, "board", board)
    return [note for note in notes if book.get(Cluster, note.cluster) is None]
