"""What a cluster is called where it has no title of its own."""

from facilitator.domain.book import Book, listed
from facilitator.domain.records import Board, Cluster, Link, Note


def sources_of(book: Book, item: str) -> tuple[Cluster, ...]:
    """The clusters that one derives from, in the order of their boards."""
    links = (link for link in book.of(Link, "source", item) if link.kind == "derives")
    found = (c for link in links if (c := book.get(Cluster, link.target)) is not None)
    placed = [(listed(b), listed(c), c) for c in found if (b := book.get(Board, c.board))]
    return tuple(cluster for _board, _own, cluster in sorted(placed, key=lambda p: p[:2]))


def shown_title(book: Book, cluster: Cluster) -> str:
    """A cluster's title; while it has none, that of what it comes from.

    What comes from nothing bears the words of a thing that a table has brought, if it holds one.
    """
    if cluster.title:
        return cluster.title
    titles = (source.title for source in sources_of(book, cluster.id) if source.title)
    things = (n.text for n in book.of(Note, "cluster", cluster.id) if n.source.get("table"))
    return next(titles, "") or next(things, "")
