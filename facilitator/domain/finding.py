"""Finding notes and clusters by their words, on every board of a workshop.

Letters are compared without case, accents and width; a text is found where each word that is
looked for stands somewhere in it, in any order.
"""

from collections.abc import Iterable, Iterator, Sequence

from facilitator.domain.book import Book
from facilitator.domain.letters import plain
from facilitator.domain.records import Cluster, Note

Hit = Note | Cluster
"""What can be found: a note by its text, a cluster by its title."""
_SOUGHT: dict[str, type[Hit]] = {"cluster": Cluster, "note": Note}


def has_words(text: str, words: str) -> bool:
    """Whether each of these words stands somewhere in a text."""
    there = plain(text)
    return all(word in there for word in plain(words).split())


def words_of(hit: Hit) -> str:
    """What a found record says, in one line."""
    return " ".join(_text(hit).split())


class Finder:
    """The plain words of a workshop's notes and clusters; a board is read when it is first sought.

    ``forget`` is told of every change, so that a board is read again whose records have changed.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[str, tuple[list[Hit], list[str]]] = {}
        """By board: what stands there in list order, and the plain words read so far."""

    def forget(self, records: Iterable[tuple[str, str]]) -> None:
        """Records have changed, by kind and id. A board that one left is known by its number."""
        for kind, record_id in records:
            record = self._book.get(_SOUGHT[kind], record_id) if kind in _SOUGHT else None
            if record is not None:
                self._read.pop(record.board, None)

    def find(self, words: str, boards: Iterable[str], lot: int) -> Iterator[list[Hit]]:
        """All that has every word, board by board; clusters before notes, each in list order.

        After every ``lot`` of records it yields the hits among them, often none, so that a caller
        may do other things meanwhile. Without words nothing is found, but everything is read.
        """
        wanted = sorted(plain(words).split(), key=len, reverse=True)
        for board in boards:
            records, texts = self._on(board)
            for start in range(0, len(records), lot):
                some = records[start : start + lot]
                if len(texts) < start + len(some):
                    texts[start:] = [plain(_text(record)) for record in some]
                yield _matching(some, texts[start : start + lot], wanted)

    def _on(self, board: str) -> tuple[list[Hit], list[str]]:
        there = sum(self._book.count_of(cls, "board", board) for cls in _SOUGHT.values())
        if board not in self._read or len(self._read[board][0]) != there:
            records = [
                hit for cls in _SOUGHT.values() for hit in self._book.of(cls, "board", board)
            ]
            self._read[board] = records, []
        return self._read[board]


def _matching(records: Sequence[Hit], texts: Sequence[str], wanted: Sequence[str]) -> list[Hit]:
    """The records whose texts have every word; the rarest word, likely the longest, first."""
    left: Iterable[tuple[Hit, str]] = zip(records, texts, strict=True)
    for word in wanted:
        left = [one for one in left if word in one[1]]
    return [record for record, _text in left] if wanted else []


def _text(record: Hit) -> str:
    return record.text if isinstance(record, Note) else record.title
