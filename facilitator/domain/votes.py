"""The votes of a board: hands counted for clusters and notes, largest first."""

from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Cluster, Note


@dataclass(frozen=True, slots=True)
class Vote:
    """Hands for a note of a ``kind``, or for a cluster, whose ``kind`` is ``""``."""

    id: str
    kind: str
    text: str
    hands: int


def votes(book: Book, board: str) -> tuple[Vote, ...]:
    """First the clusters that have hands, then the notes; ties stand in list order."""
    hands: dict[str, int] = {}
    notes = book.of(Note, "board", board)
    for note in notes:
        hands[note.cluster] = hands.get(note.cluster, 0) + (note.hands or 0)
    clusters = [
        Vote(cluster.id, "", cluster.title, hands.get(cluster.id, 0))
        for cluster in book.of(Cluster, "board", board)
    ]
    alone = [Vote(note.id, note.kind, shown_text(note), note.hands or 0) for note in notes]
    return (*_most_first(clusters), *_most_first(alone))


def _most_first(found: list[Vote]) -> list[Vote]:
    return sorted((one for one in found if one.hands), key=lambda one: -one.hands)
