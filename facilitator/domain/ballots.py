"""What was voted on a board, and how many votes each thing has.

A board's votes are the dots of the ballot that is open, else of its latest; nothing is counted of
one that is open and secret. Where there was none yet, they are the hands that were counted note by
note, and are called so (``is_by_hand``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.book import Book, listed
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Ballot, Cluster, Note, Vote
from facilitator.domain.titles import shown_title


@dataclass(frozen=True, slots=True)
class Count:
    """Votes for a note of a ``kind``, or for a cluster, whose ``kind`` is ``""``.

    ``by`` are the votes under each of the ballot's criteria, in their order.
    """

    id: str
    kind: str
    text: str
    votes: int
    by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the room may see of a vote; ``ballot`` is None where hands were counted."""

    ballot: Ballot | None
    counts: tuple[Count, ...]
    is_hidden: bool = False


def is_hidden(ballot: Ballot) -> bool:
    """Whether nobody may see yet what was voted."""
    return ballot.secret and ballot.state == "open"


def running(book: Book, board: str) -> Ballot | None:
    """The ballot of a board that is open now."""
    return _last(one for one in book.of(Ballot, "board", board) if one.state == "open")


def prepared(book: Book, board: str) -> Ballot | None:
    """The ballot of a board that waits to be opened."""
    return _last(one for one in book.of(Ballot, "board", board) if not one.state)


def standing(book: Book, board: str) -> Ballot | None:
    """The ballot whose dots are the board's votes: the one that is open, else the latest closed."""
    ballots = book.of(Ballot, "board", board)
    if not ballots:
        return None
    return running(book, board) or _last(one for one in ballots if one.state)


def is_by_hand(book: Book, thing: Cluster | Note) -> bool:
    """Whether what is counted for a thing are hands raised, as nobody has voted on it yet."""
    if isinstance(thing, Note):
        return seen_on(book, thing.board)(thing)[1]
    return standing(book, thing.board) is None


def _last(ballots: Iterable[Ballot]) -> Ballot | None:
    return max(ballots, key=lambda one: (one.opened, listed(one)), default=None)


def votes_of(book: Book, thing: Cluster | Note) -> int:
    """The votes of a note, or of a cluster with its notes."""
    ballot = standing(book, thing.board)
    own = _given(book, ballot, thing)
    if isinstance(thing, Note):
        return own
    notes = book.of(Note, "cluster", thing.id)
    return own + sum(_given(book, ballot, note) for note in notes if note.board == thing.board)


def seen_votes(book: Book, note: Note) -> int:
    """What the foot of a note says: its dots, else the hands that were counted for it."""
    return seen_on(book, note.board)(note)[0]


def seen_on(book: Book, board: str) -> Callable[[Note], tuple[int, bool]]:
    """For the notes of a board: what each one's foot says, and whether that are hands raised."""
    ballot = standing(book, board)
    if ballot is None:
        return lambda note: (note.hands or 0, True)

    def seen(note: Note) -> tuple[int, bool]:
        dots = _given(book, ballot, note)
        return dots or note.hands or 0, bool(note.hands) and not dots

    return seen


def votes_on(book: Book, board: str) -> int:
    """All votes of a board."""
    ballot = standing(book, board)
    if ballot is None:
        return sum(note.hands or 0 for note in book.of(Note, "board", board))
    return 0 if is_hidden(ballot) else sum(vote.dots for vote in votes_in(book, ballot))


def _given(book: Book, ballot: Ballot | None, thing: Cluster | Note) -> int:
    if ballot is None:
        return (thing.hands or 0) if isinstance(thing, Note) else 0
    if is_hidden(ballot):
        return 0
    votes = book.of(Vote, "target", thing.id)
    return sum(max(0, vote.dots) for vote in votes if vote.ballot == ballot.id)


def votes_in(book: Book, ballot: Ballot) -> list[Vote]:
    """The votes of a ballot for what still stands on its board; the others sleep."""
    return [vote for vote in book.of(Vote, "ballot", ballot.id) if _stands(book, ballot, vote)]


def _stands(book: Book, ballot: Ballot, vote: Vote) -> bool:
    target = book.get(Cluster, vote.target) or book.get(Note, vote.target)
    return target is not None and target.board == ballot.board and vote.dots >= 0


@dataclass(frozen=True, slots=True)
class Slot:
    """Where dots are entered: of one voter, or of the room (``""``), for one thing."""

    target: str
    criterion: str = ""
    voter: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """How many dots were given in a ballot, for the screen on which they are entered."""

    ballot: Ballot
    slots: Mapping[Slot, int] = field(default_factory=dict)

    def here(self, slot: Slot) -> int:
        """The dots of a slot."""
        return self.slots.get(slot, 0)

    def of_voter(self, voter: str, criterion: str = "") -> int:
        """What a voter has given under a criterion."""
        return self._sum(criterion, voter)

    def for_thing(self, target: str, criterion: str = "") -> int:
        """What one thing was given under a criterion, by whomever."""
        found = self.slots.items()
        return sum(n for slot, n in found if (slot.target, slot.criterion) == (target, criterion))

    def whole(self, criterion: str = "") -> int:
        """All that was given under a criterion."""
        return self._sum(criterion)

    def left(self, criterion: str = "") -> int | None:
        """How many dots may still be given; None where nobody counted the voters."""
        if self.ballot.voters is None:
            return None
        return self.ballot.voters * self.ballot.dots - self.whole(criterion)

    def _sum(self, criterion: str, voter: str | None = None) -> int:
        return sum(
            dots
            for slot, dots in self.slots.items()
            if slot.criterion == criterion and voter in (None, slot.voter)
        )


def given(book: Book, ballot: Ballot) -> Given:
    """Every entry of a ballot; merged things have what was entered for each of them."""
    slots: dict[Slot, int] = {}
    for vote in votes_in(book, ballot):
        slot = Slot(vote.target, vote.criterion, vote.voter)
        slots[slot] = slots.get(slot, 0) + vote.dots
    return Given(ballot, slots)


def tally(book: Book, ballot: Ballot) -> tuple[Count, ...]:
    """Every cluster, and the notes that were voted, the most first; ties stand in list order.

    While the ballot is hidden nothing is counted, and things stand in list order.
    """
    hidden = is_hidden(ballot)
    by_target: dict[str, dict[str, int]] = {}
    for vote in votes_in(book, ballot):
        dots = by_target.setdefault(vote.target, {})
        dots[vote.criterion] = dots.get(vote.criterion, 0) + vote.dots * (not hidden)
    things: list[Cluster | Note] = list(book.of(Cluster, "board", ballot.board))
    things += [note for note in book.of(Note, "board", ballot.board) if note.id in by_target]
    counts = [_count(book, thing, ballot, by_target.get(thing.id, {})) for thing in things]
    return tuple(_most_first(counts))


def _count(book: Book, thing: Cluster | Note, ballot: Ballot, dots: Mapping[str, int]) -> Count:
    by = tuple(dots.get(criterion, 0) for criterion in ballot.criteria)
    kind = thing.kind if isinstance(thing, Note) else ""
    return Count(thing.id, kind, words_of(book, thing), sum(dots.values()), by)


def words_of(book: Book, thing: Cluster | Note) -> str:
    """What is voted on: a note's text; a cluster's title, or that of what it derives from."""
    return shown_text(thing) if isinstance(thing, Note) else shown_title(book, thing)


def outcome(book: Book, board: str) -> Outcome:
    """What the room is shown: the ballot that is open, else the latest, else the hands counted."""
    ballot = standing(book, board)
    if ballot is None:
        return Outcome(None, hands(book, board))
    return Outcome(ballot, tally(book, ballot), is_hidden(ballot))


def hands(book: Book, board: str) -> tuple[Count, ...]:
    """First the clusters that have hands, then the notes; ties stand in list order."""
    notes = book.of(Note, "board", board)
    counted: dict[str, int] = {}
    for note in notes:
        counted[note.cluster] = counted.get(note.cluster, 0) + (note.hands or 0)
    clusters = [
        Count(cluster.id, "", words_of(book, cluster), counted.get(cluster.id, 0))
        for cluster in book.of(Cluster, "board", board)
    ]
    alone = [Count(note.id, note.kind, shown_text(note), note.hands or 0) for note in notes]
    return tuple(one for part in (clusters, alone) for one in _most_first(part) if one.votes)


def _most_first(counts: Sequence[Count]) -> list[Count]:
    return sorted(counts, key=lambda one: -one.votes)
