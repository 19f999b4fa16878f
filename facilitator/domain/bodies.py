"""The bodies that take part: which are written down twice, who came, and what each contributed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from facilitator.domain.book import Book
from facilitator.domain.letters import plain
from facilitator.domain.records import (
    Attendance,
    Board,
    Booking,
    Card,
    Commitment,
    Note,
    Organisation,
    Person,
    Role,
    Seat,
    Table,
)

SAME = 90
"""How alike, of 100, two names are spelt that are worth comparing by eye."""
_FORMS = frozenset({
    "srl", "spa", "snc", "sas", "scarl", "onlus", "aps", "odv", "ets", "soc", "coop", "spett",
})  # fmt: skip
"""Legal forms, which say nothing about which body it is."""


def names_of(body: Organisation) -> tuple[str, ...]:
    """Its name and its other names."""
    return tuple(filter(None, (body.title, *body.aliases)))


def bare(name: str) -> str:
    """A name without marks, accents, legal forms and the order of its words."""
    letters = re.sub(r"[^\w\s]", "", plain(name).replace("'", " ").replace("’", " "))
    return " ".join(sorted(word for word in letters.split() if word not in _FORMS))


@dataclass(frozen=True, slots=True)
class Twin:
    """Two bodies that may be one, and the names by which they look alike."""

    one: Organisation
    other: Organisation
    names: tuple[str, str]


def twins(book: Book) -> tuple[Twin, ...]:
    """Bodies that may be written down twice: a name of the one is nearly one of the other."""
    bared = [
        (body, name, letters)
        for body in book.all(Organisation)
        for name in names_of(body)
        if (letters := bare(name))
    ]
    found: dict[tuple[str, str], Twin] = {}
    for (one, name, said), (other, second, heard) in combinations(bared, 2):
        pair = (one.id, other.id)
        if one.id == other.id or pair in found or not _alike(said, heard):
            continue
        if not (_names_both(said, one, other) or _names_both(heard, one, other)):
            found[pair] = Twin(one, other, (name, second))
    return tuple(found.values())


def _names_both(letters: str, one: Organisation, other: Organisation) -> bool:
    """Whether a name is a line for two: it holds the names of both, which share no word."""
    words, first, last = (
        set(part.split()) for part in (letters, bare(one.title), bare(other.title))
    )
    return bool(first and last) and not first & last and first | last <= words


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 4 and fuzz.ratio(one, other) >= SAME)


def halves(book: Book, body: Organisation) -> tuple[str, str] | None:
    """The two bodies that stand on one line, as in ``CONFCOOPERATIVE LEGACOOP``; None if it is one.

    They are told apart by a body of the register that bears the first or the last words as its
    name, by a mark between them, or by capitals: two words, both all in capitals and long.
    """
    words = body.title.split()
    marked = re.split(r"\s+[/+&;|]\s+|\s*[/;|]\s*", body.title)
    if len(marked) == 2 and all(part.strip() for part in marked):
        return marked[0].strip(), marked[1].strip()
    known = {
        bare(name) for one in book.all(Organisation) if one is not body for name in names_of(one)
    }
    for cut in range(1, len(words)):
        first, rest = " ".join(words[:cut]), " ".join(words[cut:])
        if {bare(first), bare(rest)} & (known - {""}):
            return first, rest
    if len(words) == 2 and all(word.isupper() and len(word) > 5 for word in words):
        return words[0], words[1]
    return None


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body over the sessions: how many persons of it were present at each, by session id.

    ``body`` is None for those who came without one. ``booked`` counts the bookings in the same way.
    """

    body: Organisation | None
    present: Mapping[str, int]
    booked: Mapping[str, int]

    @property
    def total(self) -> int:
        """Presences over all sessions."""
        return sum(self.present.values())


def attendance_by_body(book: Book) -> tuple[BodyRow, ...]:
    """A row for each body with bookings or presences, in the order of the register; the rest last.

    Persons that this laptop may not read are counted all the same: their body is not sealed.
    """
    came, booked = _counted(book, book.all(Attendance)), _counted(book, book.all(Booking))
    bodies: list[Organisation | None] = [*book.all(Organisation), None]
    rows = (
        BodyRow(body, came.get(key, {}), booked.get(key, {}))
        for body in bodies
        for key in [body.id if body else ""]
    )
    return tuple(row for row in rows if row.present or row.booked)


def _counted(book: Book, seats: Iterable[Booking | Attendance]) -> dict[str, Counter[str]]:
    """Persons by body and session; who has two seats is one person."""
    persons: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for seat in seats:
        person = book.get(Person, seat.person)
        body = person.organisation if person else ""
        known = body if book.get(Organisation, body) else ""
        persons[known][seat.session].add(seat.person)
    return {
        body: Counter({session: len(who) for session, who in of.items()})
        for body, of in persons.items()
    }


@dataclass(frozen=True, slots=True)
class Contributions:
    """What a body has brought: notes said from its seats, what it leads, joins and undertakes."""

    notes: tuple[Note, ...]
    leads: tuple[Card, ...]
    joins: tuple[Card, ...]
    commitments: tuple[Commitment, ...]
    roles: tuple[Role, ...]


def contributions(book: Book, body: Organisation) -> Contributions:
    """What a body has brought to the whole process, each list in its order.

    A note is a body's where it was said from a seat that speaks for it, at that table.
    """
    cards = book.all(Card)
    return Contributions(
        notes=tuple(
            note
            for seat in book.of(Seat, "organisation", body.id)
            for board in book.of(Board, "table", seat.table)
            for note in book.of(Note, "board", board.id)
            if note.seat == seat.number and not note.note_taker
        ),
        leads=tuple(card for card in cards if card.lead == body.id),
        joins=tuple(card for card in cards if body.id in card.partners and card.lead != body.id),
        commitments=tuple(book.of(Commitment, "organisation", body.id)),
        roles=tuple(role for role in book.all(Role) if role.organisation == body.id),
    )


def seat_said(book: Book, table: Table, number: int) -> Seat | None:
    """For whom a seat of a table speaks, where somebody has said so."""
    seats = book.of(Seat, "table", table.id)
    return next((seat for seat in seats if seat.number == number), None)
