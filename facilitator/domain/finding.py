"""Finding notes and clusters by their words, on every board of a workshop.

Letters are compared without case, accents and width; a text is found where each word that is
looked for stands somewhere in it, in any order.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.records import Cluster, Note


class Hit(NamedTuple):
    """A found record: its board, its id and the words it says."""

    board: str
    record: str
    words: str
    kind: str
    """The kind of a note; ``""`` for a cluster, whose title was found."""


def plain(text: str) -> str:
    """A text without case, accents and width, for comparing only."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    apart = unicodedata.normalize("NFKD", lower)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class Finder:
    """The plain words of a workshop's notes and clusters, kept up by the touched records."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._texts: dict[str, str] = {}

    def read(self, lot: int) -> Iterator[None]:
        """Read everything, a lot of records at a time, so that a caller may do other things."""
        records: list[Note | Cluster] = [*self._book.all(Note), *self._book.all(Cluster)]
        for start in range(0, len(records), lot):
            for record in records[start : start + lot]:
                self._texts[record.id] = plain(_words(record))
            yield

    def touched(self, records: Iterable[tuple[str, str]]) -> None:
        """Read some records again, by kind and id; what is gone or no text is left out."""
        for kind, record_id in records:
            found = self._record(record_id) if kind in (Note.KIND, Cluster.KIND) else None
            if found is None:
                self._texts.pop(record_id, None)
            else:
                self._texts[record_id] = plain(_words(found))

    def find(self, words: str, first: Iterable[str] = ()) -> list[Hit]:
        """All that has every word, by board: those of ``first`` in that order, then the others.

        On a board clusters come before notes, each in the order of the book.
        """
        wanted = plain(words).split()
        if not wanted:
            return []
        places = {board: place for place, board in enumerate(first)}
        found = [
            record_id
            for record_id, text in self._texts.items()
            if all(word in text for word in wanted)
        ]
        hits = (_hit(record) for i in found if (record := self._record(i)) is not None)
        return sorted(hits, key=lambda hit: (places.get(hit.board, len(places)), hit.board,
                                             bool(hit.kind)))  # fmt: skip

    def _record(self, record_id: str) -> Note | Cluster | None:
        return self._book.get(Note, record_id) or self._book.get(Cluster, record_id)


def _words(record: Note | Cluster) -> str:
    return record.text if isinstance(record, Note) else record.title


def _hit(record: Note | Cluster) -> Hit:
    kind = record.kind if isinstance(record, Note) else ""
    return Hit(record.board, record.id, " ".join(_words(record).split()), kind)
