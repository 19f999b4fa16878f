"""The sessions with what a calendar says of them."""

from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.records import AgendaItem, Record, Session, Venue


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with its place, question, agenda, and the words on how to book."""

    workshop: str
    session: Session
    venue: Venue | None
    question: str
    booking: str
    agenda: tuple[AgendaItem, ...]


def sessions_view(book: Book, _about: Record | None = None) -> tuple[SessionView, ...]:
    """Every session of the workshop, in list order."""
    workshop = book.workshop
    return tuple(
        SessionView(
            workshop.title,
            session,
            book.get(Venue, session.venue),
            session.question,
            session.booking or workshop.booking,
            tuple(book.of(AgendaItem, "session", session.id)),
        )
        for session in book.all(Session)
    )
