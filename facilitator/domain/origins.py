"""What things come from and what became of them, as the links of the book tell it.

What came later derives from what came before (``derives`` links); a cluster comes from the notes
that stand in it, those that stand there *too* included. Nothing is kept, all is read each time; a
link to a removed record sleeps, and what refers to itself in a circle does no harm.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from facilitator.domain.book import Book, listed
from facilitator.domain.records import Action, Card, Cluster, Link, Note, Record

LINKED: tuple[type[Record], ...] = (Note, Cluster, Action, Card)
"""What may stand at the end of a link."""

Neighbours = Callable[[Book, Record], Iterable[Record]]


def linked(book: Book, end: str) -> Record | None:
    """What stands at an end of a link; None where it was removed."""
    return next((found for cls in LINKED if (found := book.get(cls, end))), None)


def is_awake(book: Book, one: Link) -> bool:
    """Whether both ends of a link stand; a link to a removed record sleeps."""
    return all(linked(book, end) for end in (one.source, one.target))


def links_at(book: Book, record: str) -> list[Link]:
    """The links of a note or cluster whose other end still stands."""
    found = [*book.of(Link, "source", record), *book.of(Link, "target", record)]
    return [one for one in found if is_awake(book, one)]


def pointed_at(book: Book, record: Record, kind: str = "derives") -> list[Record]:
    """What the links of a kind lead to from a record, in list order."""
    links = (link for link in book.of(Link, "source", record.id) if link.kind == kind)
    return sorted((end for link in links if (end := linked(book, link.target))), key=listed)


def pointing_at(book: Book, record: Record, kind: str = "derives") -> list[Record]:
    """What links of a kind lead from to a record, in list order."""
    links = (link for link in book.of(Link, "target", record.id) if link.kind == kind)
    return sorted((end for link in links if (end := linked(book, link.source))), key=listed)


def sources(book: Book, record: Record) -> Iterator[Record]:
    """What a record comes from, one step: what it derives from, and the notes of a cluster."""
    yield from pointed_at(book, record)
    if isinstance(record, Cluster):
        yield from members(book, record)


def outcomes(book: Book, record: Record) -> Iterator[Record]:
    """What became of a record, one step: the very reverse of ``sources``."""
    if isinstance(record, Note):
        yield from homes(book, record)
    yield from pointing_at(book, record)


def members(book: Book, cluster: Cluster) -> tuple[Note, ...]:
    """The notes of a cluster: those that stand in it, then those that stand there too."""
    own = (n for n in book.of(Note, "cluster", cluster.id) if n.board == cluster.board)
    guests = (
        note
        for link in book.of(Link, "target", cluster.id)
        if link.kind == "also_in" and (note := book.get(Note, link.source))
    )
    return tuple({note.id: note for note in (*own, *guests)}.values())


def homes(book: Book, note: Note) -> tuple[Cluster, ...]:
    """The clusters of a note: its own, then those in which it stands too."""
    own = book.get(Cluster, note.cluster)
    found = {own.id: own} if own is not None and own.board == note.board else {}
    for link in book.of(Link, "source", note.id):
        if link.kind == "also_in" and (second := book.get(Cluster, link.target)):
            found[second.id] = second
    return tuple(found.values())


def reached(book: Book, starts: Iterable[Record], onward: Neighbours) -> Iterator[Record]:
    """Everything that is reached, the starts first and near ones before far ones."""
    ahead = deque(starts)
    seen = {record.id for record in ahead}
    while ahead:
        record = ahead.popleft()
        yield record
        for found in onward(book, record):
            if found.id not in seen:
                seen.add(found.id)
                ahead.append(found)


def origins(book: Book, record: str) -> tuple[str, ...]:
    """The ids of everything that a record derives from, near ones first."""
    start = linked(book, record)
    starts = [start] if start is not None else []
    return tuple(found.id for found in reached(book, starts, pointed_at))[1:]
