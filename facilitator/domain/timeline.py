"""The process as one reads it: its phases in order, and in each its meetings."""

from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.records import (
    Group,
    Phase,
    Record,
    Round,
    Session,
    Table,
    Theme,
    Venue,
)
from facilitator.domain.views import living


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session with what it refers to, and how many tables and rounds it has."""

    session: Session
    venue: Venue | None
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...]
    tables: int
    rounds: int

    @property
    def day(self) -> str:
        """The day it was held or is to be: an ISO date, ``""`` where nobody knows."""
        return self.session.actual_date or self.session.date

    @property
    def moved(self) -> bool:
        """Whether the actual day is another than the planned one."""
        planned, actual = self.session.date, self.session.actual_date
        return bool(planned and actual and planned != actual)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase and its meetings; ``phase`` is None for those of no phase, which stand last."""

    phase: Phase | None
    meetings: tuple[Meeting, ...]


def timeline(book: Book) -> tuple[Stretch, ...]:
    """Every phase, also one without meetings, and every meeting once."""
    phases = book.all(Phase)
    known = {phase.id for phase in phases}
    found = [
        Stretch(phase, tuple(meeting(book, s) for s in book.of(Session, "phase", phase.id)))
        for phase in phases
    ]
    rest = tuple(meeting(book, s) for s in book.all(Session) if s.phase not in known)
    return (*found, Stretch(None, rest)) if rest else tuple(found)


def meeting(book: Book, session: Session) -> Meeting:
    """A session with what stands around it."""
    return Meeting(
        session,
        book.get(Venue, session.venue),
        living(book, Theme, session.themes),
        living(book, Group, session.groups),
        book.count_of(Table, "session", session.id),
        book.count_of(Round, "session", session.id),
    )


def listed_with(book: Book, record: Record) -> list[Record]:
    """The records among which a phase or session stands in its order."""
    if isinstance(record, Session):
        return [*book.of(Session, "phase", record.phase)]
    return [*book.all(type(record))]
