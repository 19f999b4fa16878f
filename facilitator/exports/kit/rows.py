"""The kit's export formats, one row each. What draws is loaded when something is printed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.kit import BlankView, KitView, kit_view, shape_of
from facilitator.domain.records import Board, Session, Table, Workshop
from facilitator.exports.contract import Exporter, Options, Subject, View, Write, Written
from facilitator.exports.later import function_of
from facilitator.exports.progress import Tick
from facilitator.exports.views import drawn_board
from resources.load import label_keys, templates

_Parts = tuple[str, str, str]
"""A module of this package, the function in it that draws, and the key of the title."""


def _writes(parts: _Parts) -> Write:
    module, function, title = parts

    def write(view: Any, options: Options, target: Path, tick: Tick) -> Written:
        from facilitator.exports.kit.frame import Named, write_sheet

        draw = function_of(f"kit.{module}:{function}")
        return write_sheet(draw, Named(title, *_about(view)), (view, options), (target, tick))

    return write


def _about(view: Any) -> tuple[str, str]:
    """The process, and the session or board, that a view is of."""
    if isinstance(view, KitView):
        return view.people.workshop.title, view.session.code or view.session.title
    if isinstance(view, BlankView):
        return view.workshop.title, view.about
    return view.heading.workshop.title, view.heading.board.code


def blank_view(book: Book, board: Board) -> BlankView:
    """The sheet of one board, with what its own data say now."""
    return BlankView(
        book.workshop, book.get(Session, board.session), book.get(Table, board.table),
        {board.id: shape_of(book, board)}, board.code,
    )  # fmt: skip


def templates_view(book: Book, _workshop: Workshop) -> BlankView:
    """The sheets of every template that can be read, the user's own among them."""
    return BlankView(book.workshop, None, None, templates(), "")


def _row(
    key: str, parts: _Parts, subject: Subject = "session",
    view: View = kit_view, papers: tuple[str, ...] = (),
) -> Exporter:  # fmt: skip
    return Exporter(
        key, f"paper.{parts[2]}", ".pdf", subject, _writes(parts), view,
        papers=papers, in_parts=view is drawn_board,
    )  # fmt: skip


_LABELS = label_keys()

KIT_EXPORTERS: tuple[Exporter, ...] = (
    _row("session-kit", ("session", "draw_kit", "kit_title")),
    _row("agenda-pdf", ("agenda", "draw_agenda", "agenda_title")),
    _row("signs-pdf", ("signs", "draw_signs", "signs_title")),
    replace(
        _row("badges-pdf", ("badges", "draw_badges", "badges_title"), papers=_LABELS),
        pieces="booked", on_labels=True,
    ),
    _row("spokesperson-pdf", ("spokesperson", "draw_spokesperson", "spokesperson_title")),
    replace(
        _row("certificates-pdf", ("certificates", "draw_certificates", "certificates_title")),
        pieces="present",
    ),
    _row("note-sheets-pdf", ("note_sheets", "draw_note_sheets", "notes_sheet_title")),
    replace(
        _row(
            "stickers-pdf", ("stickers", "draw_stickers", "stickers_title"), "board", drawn_board,
            ("A4", *(key for key in _LABELS if key != "A6")),
        ),
        on_labels=True,
    ),
    _row(
        "blank-pdf", ("blanks", "draw_blanks", "blank_title"), "board", blank_view, ("A3", "A4")
    ),
    _row(
        "templates-pdf", ("blanks", "draw_blanks", "templates_title"), "workshop", templates_view,
        ("A3", "A4"),
    ),
)  # fmt: skip
