"""What a table has said so far, in numbers, and how long it still has."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.book import Book
from facilitator.domain.origins import links_at, members
from facilitator.domain.records import Board, Cluster, Note, Table

CUES = (15, 5)
"""Minutes before the end at which a note-taker is told, quietly (PROCESS, note-taking practice)."""
_TIME = re.compile(r"([01]?[0-9]|2[0-3])(?:[:., h]?([0-5][0-9]))?")
_DAY = 24 * 60
_AT_A_TABLE = 12
"""Up to this seat, one that nobody spoke from is shown as silent; one above it may be a slip."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Notes of a board: all, by kind, by seat, the note-taker's own, and clusters with notes.

    ``seats`` are those of the table where they are known, else up to the highest that spoke; of
    those above twelve, only the ones that spoke.
    """

    notes: int = 0
    clusters: int = 0
    note_taker: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    seats: Mapping[int, int] = field(default_factory=dict)
    without_cause: tuple[str, ...] = ()
    """The problems, by id, for which nobody has said a cause or a barrier."""

    @property
    def silent(self) -> tuple[int, ...]:
        """The seats from which nothing has been said yet."""
        return tuple(seat for seat, number in self.seats.items() if not number)


def tally(book: Book, board: Board) -> Tally:
    """Count what stands on a board now."""
    notes = book.of(Note, "board", board.id)
    spoken = Counter(note.seat for note in notes if note.seat is not None)
    table = book.get(Table, board.table)
    usual = (seat for seat in spoken if seat <= _AT_A_TABLE)
    last = max([*usual, (table.seats if table else 0) or 0], default=0)
    return Tally(
        len(notes),
        filled_clusters(book, board.id),
        sum(note.note_taker for note in notes),
        Counter(note.kind for note in notes),
        {seat: spoken[seat] for seat in sorted({*range(1, last + 1), *spoken})},
        tuple(n.id for n in notes if n.kind == "problem" and not _explained(book, n)),
    )


def filled_clusters(book: Book, board: str) -> int:
    """How many clusters of a board are to be seen: one without any note has no place yet."""
    clusters = book.of(Cluster, "board", board)
    return sum(bool(book.count_of(Note, "cluster", c.id) or members(book, c)) for c in clusters)


class Counts:
    """How many notes of a board there are, kept up to date without counting all of them again."""

    def __init__(self, book: Book, board: str) -> None:
        self.board = board
        self.kinds: Counter[str] = Counter()
        self.hands = 0
        self.gathered = 0
        self._book = book
        self._counted: dict[str, Note] = {}
        self.take(("note", note.id) for note in book.of(Note, "board", board))

    def __len__(self) -> int:
        return len(self._counted)

    def take(self, touched: Iterable[tuple[str, str]]) -> None:
        """Count anew the records, by kind and id, that a step has touched."""
        for kind, record in touched:
            if kind == "note":
                if (old := self._counted.pop(record, None)) is not None:
                    self._count(old, -1)
                new = self._book.get(Note, record)
                if new is not None and new.board == self.board:
                    self._counted[record] = new
                    self._count(new, 1)

    def _count(self, note: Note, number: int) -> None:
        self.kinds[note.kind] += number
        self.hands += number * (note.hands or 0)
        self.gathered += number * bool(note.cluster)


def _explained(book: Book, problem: Note) -> bool:
    """Whether something that causes or blocks a problem points to it."""
    links = links_at(book, problem.id)
    return any(one.target == problem.id and one.kind in ("causes", "blocks") for one in links)


def read_time(text: str) -> str:
    """A time of day as people type it (``17``, ``1730``, ``17.30``) as ``HH:MM``; else ``""``."""
    found = _TIME.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else ""


def minutes_left(now: str, end: str) -> int | None:
    """Whole minutes from now to the end, both ``HH:MM``; None where the end is not known.

    It lies within half a day: at 23:50 an end at 00:30 is 40 minutes ahead.
    """
    if not (read_time(now) and read_time(end)):
        return None
    left = (_minutes(end) - _minutes(now)) % _DAY
    return left if left <= _DAY // 2 else left - _DAY


def cue_at(left: int | None) -> int:
    """Which cue is due: 15 or 5 (minutes before the end), or 0 for none."""
    due = [cue for cue in CUES if left is not None and 0 < left <= cue]
    return min(due, default=0)


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
