"""The report of a table: what its board holds, clusters with most votes first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from facilitator.domain.attendance import logos_of
from facilitator.domain.ballots import is_by_hand, seen_votes, standing, votes_of, votes_on
from facilitator.domain.book import Book
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import homes, members
from facilitator.domain.records import Board, Cluster, Group, Note, Picture
from facilitator.domain.reports.presence import Presence, presence, roles_in
from facilitator.domain.titles import shown_title
from facilitator.domain.views import Heading, heading

ELSEWHERE = frozenset({"underway", "question", "parked"})
"""Kinds that a report tells in parts of their own, wherever they stand."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A note as a report tells it; ``votes`` are its dots, or the hands raised (``by_hand``)."""

    kind: str
    text: str
    seat: int | None = None
    votes: int = 0
    note_taker: bool = False
    quotation: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A cluster. ``spoken`` are its notes in list order, ``count`` all of them.

    ``by_hand`` says that its ``votes`` are hands raised.
    """

    title: str
    statement: str
    minority: str
    votes: int
    count: int
    spoken: tuple[Spoken, ...]
    by_hand: bool = False

    @property
    def quotations(self) -> tuple[Spoken, ...]:
        """What was said word for word."""
        return tuple(one for one in self.spoken if one.quotation)

    def of_kind(self, kind: str) -> tuple[Spoken, ...]:
        """What was said of a kind, quotations left out."""
        return tuple(one for one in self.spoken if one.kind == kind and not one.quotation)


@dataclass(frozen=True, slots=True)
class TableReport:
    """What a table has said. ``loose`` are notes in no cluster that stand nowhere else here.

    ``by_hand`` says that its ``votes`` are hands raised, as nothing was voted on its board.
    """

    heading: Heading
    group: Group | None
    roles: Mapping[str, tuple[str, ...]]
    presence: tuple[Presence, ...]
    topics: tuple[Topic, ...]
    underway: tuple[Spoken, ...]
    questions: tuple[Spoken, ...]
    parked: tuple[Spoken, ...]
    loose: tuple[Spoken, ...]
    votes: int
    kinds: Mapping[str, int] = field(default_factory=dict)
    by_hand: bool = False
    logos: tuple[Picture | str, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """What the table takes to the plenary."""
        return self.heading.board.three_things

    @property
    def notes(self) -> int:
        """How many notes there are in all."""
        return sum(self.kinds.values())

    @property
    def is_empty(self) -> bool:
        """Whether the table has left nothing."""
        return not (self.kinds or self.topics or self.things)


def table_report(book: Book, board: Board) -> TableReport:
    """The report of the table at which a board stands, or of the board alone."""
    head = heading(book, board)
    notes = book.of(Note, "board", board.id)
    at_table = board.table if head.table else ""
    loose = (note for note in notes if note.kind not in ELSEWHERE and not homes(book, note))
    own = book.get(Group, head.table.group) if head.table else None
    return TableReport(
        heading=head,
        group=own or (head.groups[0] if len(head.groups) == 1 else None),
        roles=roles_in(book, board.session, at_table),
        presence=presence(book, (board.session,), at_table),
        topics=_topics(book, board),
        underway=_of_kind(book, notes, "underway"),
        questions=_of_kind(book, notes, "question"),
        parked=_of_kind(book, notes, "parked"),
        loose=tuple(spoken(book, note) for note in loose),
        votes=votes_on(book, board.id),
        kinds=Counter(note.kind for note in notes),
        by_hand=standing(book, board.id) is None,
        logos=logos_of(book),
    )


def spoken(book: Book, note: Note) -> Spoken:
    """A note as it was said."""
    return Spoken(
        note.kind, shown_text(note), note.seat, seen_votes(book, note),
        note.note_taker, note.quotation, is_by_hand(book, note),
    )  # fmt: skip


def _of_kind(book: Book, notes: Iterable[Note], kind: str) -> tuple[Spoken, ...]:
    return tuple(spoken(book, note) for note in notes if note.kind == kind)


def _topics(book: Book, board: Board) -> tuple[Topic, ...]:
    found = [_topic(book, cluster) for cluster in book.of(Cluster, "board", board.id)]
    return tuple(sorted(found, key=lambda topic: -topic.votes))


def _topic(book: Book, cluster: Cluster) -> Topic:
    held = members(book, cluster)
    return Topic(
        shown_title(book, cluster), cluster.statement, cluster.minority, votes_of(book, cluster),
        len(held), tuple(spoken(book, note) for note in held), is_by_hand(book, cluster),
    )  # fmt: skip
