"""The parts of an export of which one can be had alone: a card, a quarter, a person."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.domain.attendance import attendance_view
from facilitator.domain.book import Book
from facilitator.domain.europe import plan_view
from facilitator.domain.handout import context_view
from facilitator.domain.kit import KitView, kit_view
from facilitator.domain.monitoring import cards_in_order
from facilitator.domain.quarters import known_quarters, last_quarter
from facilitator.domain.records import Card, Session, Theme
from facilitator.domain.refusal import Refusal
from facilitator.domain.reports.cards import cards_report
from facilitator.exports.contract import Pieces
from facilitator.exports.quarterly import record_name
from facilitator.exports.reports.formats import quarter_of as quarter_view_of
from facilitator.exports.views import plan_form
from resources.load import Words, pick

translate = QCoreApplication.translate


class Piece(NamedTuple):
    """A part that can be had alone: its key, its name in a language, what it is made of.

    ``word`` says in the window what it is one of.
    """

    key: str
    name: Callable[[Words], str]
    make_view: Callable[[], object]
    word: str


class Parted(NamedTuple):
    """What is parted: the whole's name and view, and the session that it is of."""

    whole: str
    make_view: Callable[[], object]
    session: Session | None


def pieces_of(kind: Pieces, book: Book, parted: Parted) -> Sequence[Piece]:
    """The parts of this kind, the usual one first."""
    make = _MAKERS.get(kind)
    return (*make(book, parted),) if make else ()


def _always(name: str) -> Callable[[Words], str]:
    """A name that is the same in every language, or that no file bears."""
    return lambda _say: name


def _cards(book: Book, parted: Parted) -> Iterator[Piece]:
    word = translate("ExportPlan", "Card")
    yield Piece("", _always(translate("ExportPlan", "All the cards")), parted.make_view, word)
    for card in cards_in_order(book.all(Card)):
        made_of = partial(cards_report, book, book.workshop, card.id)
        yield Piece(card.id, partial(record_name, book, card.id), made_of, word)


def _quarters(book: Book, _parted: Parted) -> Iterator[Piece]:
    known = known_quarters(book)
    usual = [last_quarter(book)] if known else []
    for year, number in dict.fromkeys([*usual, *known]):
        made_of = partial(quarter_view_of, book, year, number)
        word = translate("ExportPlan", "Quarter")
        yield Piece(f"{year}-{number}", partial(_quarter, year, number), made_of, word)


def _quarter(year: int, number: int, say: Words) -> str:
    return say("paper.file_quarter", n=number, year=year)


def _plan_tables(book: Book, parted: Parted) -> Iterator[Piece]:
    word = translate("ExportPlan", "Table")
    yield Piece("", _always(translate("ExportPlan", "All the tables")), parted.make_view, word)
    try:
        form = plan_form()
        titles = {table["id"]: table["title"] for table in form["tables"]}
    except (Refusal, KeyError):
        return  # Said when the plan is made.
    for key, title in titles.items():
        yield Piece(key, partial(_titled, key, title), partial(plan_view, book, form, key), word)


def _titled(key: str, title: dict[str, str], say: Words) -> str:
    return f"{key} {pick(title, say.language)}"


def _themes(book: Book, parted: Parted) -> Iterator[Piece]:
    word = translate("ExportPlan", "Theme")
    yield Piece("", _always(parted.whole), parted.make_view, word)
    for theme in book.all(Theme):
        if theme.title != parted.whole:
            made_of = partial(context_view, book, theme, parted.session)
            yield Piece(theme.id, _always(theme.title), made_of, word)


def _people(book: Book, parted: Parted, only_present: bool = False) -> Iterator[Piece]:
    """Everybody, then each booked person: a lost badge is printed again by itself."""
    session, word = parted.session, translate("ExportPlan", "Person")
    assert session is not None
    yield Piece("", _always(translate("ExportPlan", "Everybody")), parted.make_view, word)
    for seat in attendance_view(book, session).seats:
        if seat.attendance or not only_present:
            number = f" ({seat.booking.number})" if seat.booking.number > 1 else ""
            name = f"{seat.person.surname} {seat.person.given_name}".strip() or seat.person.name
            alone = partial(_alone, book, session, seat.booking.id)
            yield Piece(seat.booking.id, _always(name + number), alone, word)


def _alone(book: Book, session: Session, booking: str) -> KitView:
    """A session's sheets with one person booked."""
    view = kit_view(book, session)
    seats = tuple(seat for seat in view.people.seats if seat.booking.id == booking)
    return replace(view, people=replace(view.people, seats=seats))


_MAKERS: dict[str, Callable[[Book, Parted], Iterator[Piece]]] = {
    "cards": _cards,
    "quarters": _quarters,
    "tables": _plan_tables,
    "themes": _themes,
    "booked": _people,
    "present": partial(_people, only_present=True),
}
