"""What can be printed from where one stands, on which paper, and under which name."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths

from facilitator.domain.book import Book
from facilitator.domain.europe import plan_view
from facilitator.domain.handout import context_view
from facilitator.domain.kit import KitView, kit_view
from facilitator.domain.monitoring import cards_in_order
from facilitator.domain.quarters import known_quarters, last_quarter
from facilitator.domain.records import Board, Booking, Card, Session, Theme, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.reports.cards import cards_report
from facilitator.domain.views import attendance_view, heading
from facilitator.exports.contract import Exporter
from facilitator.exports.formats import EXPORTERS
from facilitator.exports.quarterly import record_name
from facilitator.exports.reports.formats import quarter_of as quarter_view_of
from facilitator.exports.views import plan_form
from resources.load import pick
from ui.translate import spoken

translate = QCoreApplication.translate
PAPERS = ("A4", "A3", "A2", "A1", "A0")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
_LONGEST_NAME, _MOST_BYTES = 120, 240
"""Letters of a file's name, and bytes: a Chinese letter takes three of the 255 there are."""


class Piece(NamedTuple):
    """A part that can be had alone: its key, its name, what it is made of."""

    key: str
    name: str
    make_view: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to print. ``about`` says of what; it is empty where there is nothing to print.

    ``stem`` begins the file's name, ``word`` names the kind of sheet in it, ``papers`` are the
    sizes it comes in and ``usual`` the one proposed, ``layouts`` the ways in which it may be laid
    out, ``subject`` the record that it is of, ``pieces`` the parts of which one can be had alone,
    the usual one first.
    """

    exporter: Exporter
    title: str
    about: str
    stem: str
    word: str
    papers: Sequence[str] = ("A4",)
    usual: str = "A4"
    layouts: Sequence[str] = ()
    make_view: Callable[[], object] = object
    subject: str = ""
    pieces: Sequence[Piece] = ()


def choices(book: Book, board_id: str, session_id: str) -> list[Choice]:
    """The printable things around a board and its session, one for each exporter."""
    board = book.get(Board, board_id)
    session = book.get(Session, session_id or (board.session if board else ""))
    every = (_choice(book, row, board, session) for row in EXPORTERS)
    return [_in_pieces(book, choice, session) for choice in every]


def _choice(book: Book, row: Exporter, board: Board | None, session: Session | None) -> Choice:
    """What a format makes of what is open; some have a name of their own for it."""
    if row.in_parts:
        return _of_board(book, row, board)
    if row.subject == "theme":
        return _of_theme(book, row, board, session)
    if row.id == "attendance-pdf":
        return _of_session(book, row, session)
    made = _of_open(book, row, {"board": board, "session": session}.get(row.subject, book.workshop))
    plan = translate("ExportPlan", "plan for Europe")
    return replace(made, word=plan) if row.id.startswith("plan-") else made


def _in_pieces(book: Book, choice: Choice, session: Session | None) -> Choice:
    """The same with the parts of it that can be had alone."""
    parted = _PIECES.get(choice.exporter.id.rpartition("-")[0])
    if parted is None or not choice.about:
        return choice
    return replace(choice, pieces=(*parted(book, choice, session),))


def _cards(book: Book, choice: Choice, _session: Session | None) -> Iterator[Piece]:
    yield Piece("", translate("ExportPlan", "All the cards"), choice.make_view)
    for card in cards_in_order(book.all(Card)):
        name = record_name(book, card.id, spoken())
        yield Piece(card.id, name, partial(cards_report, book, book.workshop, card.id))


def _quarters(book: Book, _choice: Choice, _session: Session | None) -> Iterator[Piece]:
    known = known_quarters(book)
    usual = [last_quarter(book)] if known else []
    for year, number in dict.fromkeys([*usual, *known]):
        name = translate("ExportPlan", "Quarter {n} of {year}").format(n=number, year=year)
        yield Piece(f"{year}-{number}", name, partial(quarter_view_of, book, year, number))


def _plan_tables(book: Book, choice: Choice, _session: Session | None) -> Iterator[Piece]:
    yield Piece("", translate("ExportPlan", "All the tables"), choice.make_view)
    try:
        form = plan_form()
        titles = {table["id"]: pick(table["title"], spoken().language) for table in form["tables"]}
    except (Refusal, KeyError):
        return  # Said when the plan is made.
    for key, title in titles.items():
        yield Piece(key, f"{key} {title}", partial(plan_view, book, form, key))


def _themes(book: Book, choice: Choice, session: Session | None) -> Iterator[Piece]:
    yield Piece("", choice.about, choice.make_view)
    for theme in book.all(Theme):
        if theme.title != choice.about:
            yield Piece(theme.id, theme.title, partial(context_view, book, theme, session))


def _badges(book: Book, choice: Choice, session: Session | None) -> Iterator[Piece]:
    yield from _people(book, choice, session)


def _certificates(book: Book, choice: Choice, session: Session | None) -> Iterator[Piece]:
    yield from _people(book, choice, session, only_present=True)


def _people(
    book: Book, choice: Choice, session: Session | None, only_present: bool = False
) -> Iterator[Piece]:
    """Everybody, then each booked person: a lost badge is printed again by itself."""
    assert session is not None
    yield Piece("", translate("ExportPlan", "Everybody"), choice.make_view)
    for seat in attendance_view(book, session).seats:
        if seat.attendance or not only_present:
            number = f" ({seat.booking.number})" if seat.booking.number > 1 else ""
            name = f"{seat.person.surname} {seat.person.given_name}".strip() or seat.person.name
            alone = partial(_alone, book, session, seat.booking.id)
            yield Piece(seat.booking.id, name + number, alone)


def _alone(book: Book, session: Session, booking: str) -> KitView:
    """A session's sheets with one person booked."""
    view = kit_view(book, session)
    seats = tuple(seat for seat in view.people.seats if seat.booking.id == booking)
    return replace(view, people=replace(view.people, seats=seats))


_PIECES: dict[str, Callable[[Book, Choice, Session | None], Iterator[Piece]]] = {
    "cards": _cards,
    "quarter": _quarters,
    "plan": _plan_tables,
    "context": _themes,
    "badges": _badges,
    "certificates": _certificates,
}
"""By the beginning of an exporter's id: the parts of which one can be had alone."""


def _of_open(book: Book, row: Exporter, about: Board | Session | Workshop | None) -> Choice:
    if about is None:
        return _nothing(row)
    named = [part for part in (getattr(about, "code", ""), about.title) if part]
    title = spoken()(row.title)
    stem, word = " ".join(named), title.split(" (")[0]
    return Choice(
        row, title, " · ".join(named), stem, word, row.papers, next(iter(row.papers), ""),
        row.layouts, lambda: row.view(book, about), about.id,
    )  # fmt: skip


def _of_board(book: Book, row: Exporter, board: Board | None) -> Choice:
    if board is None:
        return _nothing(row)
    head = heading(book, board)
    theme = head.theme.title if head.theme else board.title
    named = [part for part in (board.code, theme) if part]
    return Choice(
        row,
        spoken()(row.title),
        " · ".join(named),
        " ".join(named),
        translate("ExportPlan", "board") if not row.papers else spoken()(row.title),
        row.papers or PAPERS,
        row.papers[0] if row.papers else "A3",
        row.layouts,
        make_view=lambda: row.view(book, board),
    )


def _of_session(book: Book, row: Exporter, session: Session | None) -> Choice:
    if session is None:
        return _nothing(row)
    count = book.count_of(Booking, "session", session.id)
    one, many = translate("ExportPlan", "1 booked"), translate("ExportPlan", "{n} booked")
    booked = (one if count == 1 else many).format(n=count)
    about = " · ".join(part for part in (session.code, session.title, booked) if part)
    return Choice(
        row,
        spoken()(row.title),
        about,
        session.code,
        translate("ExportPlan", "attendance sheet"),
        layouts=row.layouts,
        make_view=lambda: row.view(book, session),
        subject=session.id,
    )


def _of_theme(book: Book, row: Exporter, board: Board | None, session: Session | None) -> Choice:
    theme = _theme(book, board, session)
    if theme is None:
        return _nothing(row)
    return Choice(
        row,
        spoken()(row.title),
        theme.title,
        theme.title,
        translate("ExportPlan", "context sheet"),
        make_view=lambda: context_view(book, theme, session),
    )


def _theme(book: Book, board: Board | None, session: Session | None) -> Theme | None:
    """The theme of the board, else the session's first, else the workshop's first."""
    of_board = heading(book, board).theme if board else None
    if of_board is not None:
        return of_board
    of_session = [book.get(Theme, theme) for theme in session.themes] if session else []
    return next((theme for theme in (*of_session, *book.all(Theme)) if theme is not None), None)


def _nothing(row: Exporter) -> Choice:
    return Choice(row, spoken()(row.title), "", "", "")


def file_name(choice: Choice, paper: str, piece: str = "") -> str:
    """A name that says what is in the file, and that every system takes."""
    sized = f"{choice.word} {paper}" if len(choice.papers) > 1 else choice.word
    name = " – ".join(part for part in (choice.stem, sized, piece) if part).translate(_FORBIDDEN)
    short = " ".join(name.split())[:_LONGEST_NAME].encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip(" .") + choice.exporter.suffix


def home_of(workshop: Path) -> Path:
    """Where prints of a workshop belong: beside it, else with the documents, else at home."""
    if os.access(workshop.parent, os.W_OK):
        return workshop.parent
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()
