"""Project cards on paper, one page each."""

from dataclasses import dataclass

from facilitator.domain.attendance import logos_of
from facilitator.domain.book import Book
from facilitator.domain.monitoring import (
    Funds,
    applications_of,
    cards_in_order,
    deadlines,
    funds,
    latest,
    stage_changes,
)
from facilitator.domain.records import (
    Application,
    Call,
    Card,
    Mission,
    Organisation,
    Picture,
    Progress,
    Project,
    Workshop,
)
from facilitator.domain.tracing import Path, back
from facilitator.domain.views import living


@dataclass(frozen=True, slots=True)
class PutForward:
    """An application with the titles of its call and project (``""`` for the whole card)."""

    application: Application
    call: str
    project: str


@dataclass(frozen=True, slots=True)
class CardPage:
    """A card with what hangs on it. ``open_calls`` are those it could still be put forward to."""

    card: Card
    mission: Mission | None
    lead: str
    partners: tuple[str, ...]
    projects: tuple[Project, ...]
    funds: Funds
    applications: tuple[PutForward, ...]
    changes: tuple[Progress, ...]
    reading: Progress | None
    open_calls: tuple[Call, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class CardsReport:
    """Every project card, by number."""

    workshop: Workshop
    pages: tuple[CardPage, ...]
    logos: tuple[Picture | str, ...] = ()


def cards_report(book: Book, workshop: Workshop, only: str = "") -> CardsReport:
    """The project cards of a book; with ``only``, the one of this id."""
    could = _open_calls(book)
    cards = [card for card in cards_in_order(book.all(Card)) if only in ("", card.id)]
    pages = tuple(_page(book, card, could.get(card.id, [])) for card in cards)
    return CardsReport(workshop, pages, logos_of(book))


def _open_calls(book: Book) -> dict[str, list[Call]]:
    found: dict[str, list[Call]] = {}
    for one in deadlines(book, ""):
        for card in one.could:
            found.setdefault(card, []).append(one.call)
    return found


def _page(book: Book, card: Card, could: list[Call]) -> CardPage:
    lead = book.get(Organisation, card.lead)
    projects = tuple(book.of(Project, "card", card.id))
    return CardPage(
        card=card,
        mission=book.get(Mission, card.mission),
        lead=lead.title if lead else "",
        partners=tuple(one.title for one in living(book, Organisation, card.partners)),
        projects=projects,
        funds=funds(projects),
        applications=tuple(_put_forward(book, one) for one in applications_of(book, card.id)),
        changes=tuple(stage_changes(book, card.id)),
        reading=latest(book, card.id),
        open_calls=tuple(could),
        path=back(book, card.id),
    )


def _put_forward(book: Book, one: Application) -> PutForward:
    call, project = book.get(Call, one.call), book.get(Project, one.project)
    return PutForward(one, call.title if call else "", project.title if project else "")
