"""What things are called: a cluster also where it has no title of its own."""

from typing import Any

from facilitator.domain.book import Book, listed
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Board, Cluster, Link, Note


def sources_of(book: Book, item: str) -> tuple[Cluster, ...]:
    """The clusters that one derives from, in the order of their boards."""
    return tuple(cluster for _link, cluster in _derived(book, item))


def _derived(book: Book, item: str) -> list[tuple[Link, Cluster]]:
    links = (link for link in book.of(Link, "source", item) if link.kind == "derives")
    found = ((one, c) for one in links if (c := book.get(Cluster, one.target)) is not None)
    placed = [(listed(b), listed(c), one, c) for one, c in found if (b := book.get(Board, c.board))]
    return [(one, c) for _board, _own, one, c in sorted(placed, key=lambda row: row[:2])]


def shown_title(book: Book, cluster: Cluster) -> str:
    """A cluster's title; while it has none, that of what it came from first.

    What comes from nothing bears the words of a thing that a table has brought, if it holds one.
    """
    if cluster.title:
        return cluster.title
    derived = sorted(_derived(book, cluster.id), key=lambda found: found[0].born)
    titles = (source.title for _link, source in derived if source.title)
    things = (n.text for n in book.of(Note, "cluster", cluster.id) if n.source.get("table"))
    return next(titles, "") or next(things, "")


def name_of(book: Book, record: Any) -> str:
    """What a thing is called: a note by its text, a cluster as on its board."""
    if isinstance(record, Note):
        return shown_text(record)
    return shown_title(book, record) if isinstance(record, Cluster) else str(record.title)
