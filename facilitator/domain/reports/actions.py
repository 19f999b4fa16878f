"""The portfolio on paper: each action with its form, what it promises and where it comes from."""

from dataclasses import dataclass

from facilitator.domain.attendance import logos_of
from facilitator.domain.book import Book
from facilitator.domain.monitoring import latest
from facilitator.domain.portfolio import Placed, portfolio
from facilitator.domain.records import (
    Commitment,
    Indicator,
    Organisation,
    Picture,
    Progress,
    Strategy,
    Theme,
    Workshop,
)
from facilitator.domain.tracing import LeftOut, Path, back, left_out


@dataclass(frozen=True, slots=True)
class Promise:
    """What a body (its title) undertakes."""

    body: str
    commitment: Commitment


@dataclass(frozen=True, slots=True)
class ActionPage:
    """An action with everything that hangs on it; ``reading`` is the latest."""

    placed: Placed
    theme: str
    strategy: str
    promises: tuple[Promise, ...]
    indicators: tuple[Indicator, ...]
    reading: Progress | None
    path: Path


@dataclass(frozen=True, slots=True)
class ActionsReport:
    """Every action in list order; ``left`` is what led to none."""

    workshop: Workshop
    pages: tuple[ActionPage, ...]
    left: LeftOut
    logos: tuple[Picture | str, ...] = ()


def actions_report(book: Book, workshop: Workshop) -> ActionsReport:
    """The portfolio of a book."""
    return ActionsReport(workshop, action_pages(book), left_out(book), logos_of(book))


def action_pages(book: Book) -> tuple[ActionPage, ...]:
    """The page of each action, in list order."""
    return tuple(_page(book, placed) for placed in portfolio(book))


def _page(book: Book, placed: Placed) -> ActionPage:
    action = placed.action
    theme, strategy = book.get(Theme, action.theme), book.get(Strategy, action.strategy)
    return ActionPage(
        placed=placed,
        theme=theme.title if theme else "",
        strategy=strategy.title if strategy else "",
        promises=tuple(
            Promise(body.title if body else "", one)
            for one in book.of(Commitment, "action", action.id)
            for body in (book.get(Organisation, one.organisation),)
        ),
        indicators=tuple(book.of(Indicator, "action", action.id)),
        reading=latest(book, action.id),
        path=back(book, action.id),
    )
