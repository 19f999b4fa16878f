"""What can be printed from where one stands, on which paper, and under which name."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from facilitator.domain.book import Book
from facilitator.domain.handout import context_view
from facilitator.domain.records import Board, Booking, Session, Theme, Workshop
from facilitator.domain.views import heading
from facilitator.exports.contract import Exporter, View
from facilitator.exports.formats import EXPORTERS
from resources.load import Words
from ui.printing.pieces import Parted, Piece, pieces_of
from ui.translate import counted, spoken

translate = QCoreApplication.translate
_Subject = Board | Session | Theme | Workshop
PAPERS = ("A4", "A3", "A2", "A1", "A0")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
_LONGEST_NAME, _MOST_BYTES = 120, 240
"""Letters of a file's name, and bytes: a Chinese letter takes three of the 255 there are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to print. ``about`` says of what; it is empty where there is nothing to print.

    ``stem`` begins the file's name, ``word`` is the key of the kind of sheet in it, ``papers`` are
    the sizes it comes in and ``usual`` the one proposed, ``layouts`` the ways in which it may be
    laid out, ``subject`` the record that it is of, ``pieces`` the parts of which one can be had
    alone, the usual one first.
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
    """What a format makes of what is open."""
    about = _subject(book, row, board, session)
    if about is None:
        return Choice(row, spoken()(row.title), "", "", "")
    of_theme: View = partial(context_view, session=session)
    view = of_theme if row.subject == "theme" else row.view
    named = _named(book, row, about)
    stem, told = " ".join(named), " · ".join(named)
    if row.lists_booked:
        stem, told = named[0], f"{told} · {_booked(book, about)}"
    return Choice(
        row, spoken()(row.title), told, stem, row.file_word or row.title, row.papers,
        next(iter(row.papers), ""), row.layouts, lambda: view(book, about), about.id,
    )  # fmt: skip


def _subject(
    book: Book, row: Exporter, board: Board | None, session: Session | None
) -> _Subject | None:
    """The record that a format is of; of themes the one that suits what is open."""
    if row.subject == "theme":
        return _theme(book, board, session)
    found: dict[str, Board | Session | None] = {"board": board, "session": session}
    return found.get(row.subject, book.workshop)


def _named(book: Book, row: Exporter, about: _Subject) -> list[str]:
    """Its code, if it has one, and its title; what is drawn of a board is called by its theme."""
    title = about.title
    if row.in_parts and isinstance(about, Board):
        theme = heading(book, about).theme
        title = theme.title if theme else title
    return [part for part in (getattr(about, "code", ""), title) if part]


def _booked(book: Book, session: _Subject) -> str:
    one, many = translate("ExportPlan", "1 booked"), translate("ExportPlan", "{n} booked")
    return counted(book.count_of(Booking, "session", session.id), one, many)


def _in_pieces(book: Book, choice: Choice, session: Session | None) -> Choice:
    """The same with the parts of it that can be had alone."""
    if not choice.about:
        return choice
    parted = Parted(choice.about, choice.make_view, session)
    return replace(choice, pieces=pieces_of(choice.exporter.pieces, book, parted))


def _theme(book: Book, board: Board | None, session: Session | None) -> Theme | None:
    """The theme of the board, else the session's first, else the workshop's first."""
    of_board = heading(book, board).theme if board else None
    if of_board is not None:
        return of_board
    of_session = [book.get(Theme, theme) for theme in session.themes] if session else []
    return next((theme for theme in (*of_session, *book.all(Theme)) if theme is not None), None)


def file_name(choice: Choice, paper: str, say: Words, piece: str = "") -> str:
    """A name in the document's language that says what is in the file; every system takes it."""
    word = say(choice.word).split(" (")[0]
    sized = f"{word} {paper}" if len(choice.papers) > 1 else word
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
