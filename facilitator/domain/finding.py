"""Finding notes and clusters by their words, on every board of a workshop.

Letters are compared without case, accents and width; a text is found where each word that is
looked for stands somewhere in it, in any order.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from facilitator.domain.book import Book
from facilitator.domain.records import Cluster, Note

Hit = Note | Cluster
"""What can be found: a note by its text, a cluster by its title."""


def plain(text: str) -> str:
    """A text without case, accents and width, for comparing only."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    apart = unicodedata.normalize("NFKD", lower)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def has_words(text: str, words: str) -> bool:
    """Whether each of these words stands somewhere in a text."""
    there = plain(text)
    return all(word in there for word in plain(words).split())


def words_of(hit: Hit) -> str:
    """What a found record says, in one line."""
    return " ".join(_text(hit).split())


class Finder:
    """The plain words of a workshop's notes and clusters; each is read when it is first sought."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._texts: dict[str, str] = {}

    def forget(self, records: Iterable[tuple[str, str]]) -> None:
        """Records have changed, by kind and id: they are read again when they are next sought."""
        for _kind, record_id in records:
            self._texts.pop(record_id, None)

    def find(self, words: str, boards: Iterable[str], lot: int) -> Iterator[list[Hit]]:
        """All that has every word, board by board; clusters before notes, each in list order.

        After every ``lot`` of records it yields the hits among them, often none, so that a caller
        may do other things meanwhile. Without words nothing is found, but everything is read.
        """
        wanted = plain(words).split()
        for board in boards:
            records: list[Hit] = [*self._book.of(Cluster, "board", board)]
            records += self._book.of(Note, "board", board)
            for start in range(0, len(records), lot):
                yield self._matching(records[start : start + lot], wanted)

    def _matching(self, records: Sequence[Hit], wanted: Sequence[str]) -> list[Hit]:
        found, texts = [], self._texts
        for record in records:
            text = texts.get(record.id)
            if text is None:
                text = texts[record.id] = plain(_text(record))
            for word in wanted:
                if word not in text:
                    break
            else:
                found.append(record)
        return found if wanted else []


def _text(record: Hit) -> str:
    return record.text if isinstance(record, Note) else record.title
