"""The report of the whole process: its phases and sessions in numbers, and what came of it."""

from dataclasses import dataclass, replace

from facilitator.domain.attendance import logos_of
from facilitator.domain.book import Book
from facilitator.domain.kinds import OUTCOME_KINDS
from facilitator.domain.monitoring import cards_in_order
from facilitator.domain.plenary import TEMPLATE, PlenaryView, plenary_view
from facilitator.domain.records import (
    Board,
    Card,
    Cluster,
    Fact,
    Group,
    Mission,
    Note,
    Organisation,
    Phase,
    Picture,
    Programme,
    Session,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.reports.actions import ActionPage, action_pages
from facilitator.domain.reports.flows import Flow, flow_of
from facilitator.domain.reports.presence import Presence, presence
from facilitator.domain.reports.session import Talk, talks_of
from facilitator.domain.reports.table import table_report
from facilitator.domain.tracing import LeftOut, left_out, share_with_source
from facilitator.domain.views import living

OUTCOMES = frozenset(row.key for row in OUTCOME_KINDS)


@dataclass(frozen=True, slots=True)
class Met:
    """A session in numbers."""

    session: Session
    venue: Venue | None
    themes: tuple[Theme, ...]
    groups: tuple[Group, ...]
    boards: int
    notes: int
    clusters: int
    present: int
    booked: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase with its sessions; None gathers those of no phase."""

    phase: Phase | None
    met: tuple[Met, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A project card and the title of its mission, ``""`` where it has none."""

    card: Card
    mission: str


@dataclass(frozen=True, slots=True)
class EventReport:
    """The whole process. ``with_source`` counts the actions with a note behind them."""

    workshop: Workshop
    summary: str
    stretches: tuple[Stretch, ...]
    presence: tuple[Presence, ...]
    bodies: int
    talks: tuple[Talk, ...]
    plenaries: tuple[PlenaryView, ...]
    flow: Flow
    actions: tuple[ActionPage, ...]
    with_source: int
    left: LeftOut
    cards: tuple[Listed, ...]
    facts: tuple[Fact, ...]
    logos: tuple[Picture | str, ...] = ()

    @property
    def met(self) -> tuple[Met, ...]:
        """Every session."""
        return tuple(one for stretch in self.stretches for one in stretch.met)


def event_report(book: Book, workshop: Workshop) -> EventReport:
    """The report of the process that a book holds."""
    sessions = book.all(Session)
    programmes = book.all(Programme)
    boards = [board for board in book.all(Board) if board.template != TEMPLATE]
    views = (plenary_view(book, one.id, by_votes=True) for one in sessions)
    return EventReport(
        workshop=workshop,
        summary=programmes[0].summary if programmes else "",
        stretches=_stretches(book, sessions),
        presence=presence(book, [one.id for one in sessions]),
        bodies=book.count(Organisation),
        talks=talks_of((table_report(book, board) for board in boards), OUTCOMES),
        plenaries=tuple(replace(view, offered=()) for view in views if view.items),
        flow=flow_of(book),
        actions=action_pages(book),
        with_source=share_with_source(book)[0],
        left=left_out(book),
        cards=tuple(_listed(book, card) for card in cards_in_order(book.all(Card))),
        facts=tuple(book.all(Fact)),
        logos=logos_of(book),
    )


def _listed(book: Book, card: Card) -> Listed:
    mission = book.get(Mission, card.mission)
    return Listed(card, mission.title if mission else "")


def _stretches(book: Book, sessions: list[Session]) -> tuple[Stretch, ...]:
    phases: list[Phase | None] = [*book.all(Phase), None]
    known = {phase.id for phase in phases if phase}
    found = []
    for phase in phases:
        mine = [
            one for one in sessions if (one.phase if one.phase in known else "") == _id_of(phase)
        ]
        if phase or mine:
            found.append(Stretch(phase, tuple(_met(book, one) for one in mine)))
    return tuple(found)


def _id_of(phase: Phase | None) -> str:
    return phase.id if phase else ""


def _met(book: Book, session: Session) -> Met:
    boards = book.of(Board, "session", session.id)
    came = presence(book, (session.id,))
    return Met(
        session=session,
        venue=book.get(Venue, session.venue),
        themes=living(book, Theme, session.themes),
        groups=living(book, Group, session.groups),
        boards=len(boards),
        notes=sum(len(book.of(Note, "board", board.id)) for board in boards),
        clusters=sum(book.count_of(Cluster, "board", board.id) for board in boards),
        present=sum(one.present for one in came),
        booked=sum(one.booked for one in came),
    )
