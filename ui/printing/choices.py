"""What can be printed from where one stands, on which paper, and under which name."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from facilitator.domain.book import Book
from facilitator.domain.europe import plan_view
from facilitator.domain.handout import context_view
from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Booking, Session, Theme
from facilitator.domain.views import attendance_view, board_view, heading
from facilitator.exports.contract import Exporter
from facilitator.exports.formats import EXPORTERS
from facilitator.storage.own import plan_form
from resources.fonts import measure
from ui.translate import spoken

translate = QCoreApplication.translate
PAPERS = ("A4", "A3", "A2", "A1", "A0")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to print. ``about`` says of what; it is empty where there is nothing to print.

    ``stem`` begins the file's name, ``word`` names the kind of sheet in it, ``papers`` are the
    sizes it comes in and ``usual`` the one proposed, ``layouts`` the ways in which it may be laid
    out, ``subject`` the record that it is of.
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


def choices(book: Book, board_id: str, session_id: str) -> list[Choice]:
    """The printable things around a board and its session, one for each exporter."""
    board = book.get(Board, board_id)
    session = book.get(Session, session_id or (board.session if board else ""))
    made = {
        "board": lambda row: _of_board(book, row, board),
        "session": lambda row: _of_session(book, row, session),
        "theme": lambda row: _of_theme(book, row, board, session),
        "workshop": lambda row: _of_workshop(book, row),
    }
    return [
        _with_view(book, row, (board, session)) if row.view else made[row.subject](row)
        for row in EXPORTERS
    ]


def _with_view(book: Book, row: Exporter, here: tuple[Board | None, Session | None]) -> Choice:
    """A format that says itself what it is made of, on which papers and in which layouts."""
    board, session = here
    about = {"board": board, "session": session}.get(row.subject, book.workshop)
    view = row.view
    if about is None or view is None:
        return _nothing(row)
    named = [part for part in (getattr(about, "code", ""), about.title) if part]
    title = spoken()(row.title)
    stem, word = " ".join(named), title.split(" (")[0]
    return Choice(
        row, title, " · ".join(named), stem, word, row.papers, next(iter(row.papers), ""),
        row.layouts, lambda: view(book, about), about.id,
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
        make_view=lambda: board_view(book, board, sizer(measure(), measure(italic=True))),
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
        make_view=lambda: attendance_view(book, session),
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


def _of_workshop(book: Book, row: Exporter) -> Choice:
    return Choice(
        row,
        spoken()(row.title),
        book.workshop.title,
        book.workshop.title,
        translate("ExportPlan", "plan for Europe"),
        make_view=lambda: plan_view(book, plan_form()),
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


def file_name(choice: Choice, paper: str) -> str:
    """A name that says what is in the file, and that every system takes."""
    sized = f"{choice.word} {paper}" if len(choice.papers) > 1 else choice.word
    name = " – ".join(part for part in (choice.stem, sized) if part).translate(_FORBIDDEN)
    return " ".join(name.split())[:_LONGEST_NAME].strip(" .") + choice.exporter.suffix


def home_of(workshop: Path) -> Path:
    """Where prints of a workshop belong: beside it, else with the documents, else at home."""
    if os.access(workshop.parent, os.W_OK):
        return workshop.parent
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place))
    return found if found.is_dir() else Path.home()
