"""The export formats, one row each.

The drawing library takes as long to load as a page to draw, so it is loaded when something is
printed, not when formats are listed.
"""

from pathlib import Path

from facilitator.domain.book import Book
from facilitator.domain.data_tables import (
    DataTable,
    attendance_table,
    clusters_table,
    data_tables,
    links_table,
    notes_table,
    votes_table,
)
from facilitator.domain.europe import PlanView
from facilitator.domain.foreign.view import BoardOut, board_out
from facilitator.domain.handout import ContextView
from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Session
from facilitator.domain.refusal import Refusal
from facilitator.domain.session_boards import SessionBoards, session_boards
from facilitator.domain.sessions_view import SessionView, sessions_view
from facilitator.domain.views import AttendanceView, BoardView
from facilitator.domain.whole import Plain, whole_of
from facilitator.exports.contract import Exporter, Options, Written
from facilitator.exports.kit.rows import KIT_EXPORTERS
from facilitator.exports.progress import Tick
from facilitator.exports.reports.formats import REPORT_EXPORTERS


def _board(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.board.pdf import write_board

    return write_board(view, options, target, tick)


def _board_svg(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.board.picture import write_svg

    return write_svg(view, options, target, tick)


def _session_boards(view: SessionBoards, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.board.session import write_session_boards

    return write_session_boards(view, options, target, tick)


def _boards_of(book: Book, session: Session) -> SessionBoards:
    from resources.fonts import measure

    return session_boards(book, session, sizer(measure(), measure(italic=True)))


def _board_png(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.board.picture import write_png

    return write_png(view, options, target, tick)


def _attendance(view: AttendanceView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.attendance.pdf import write_attendance

    return write_attendance(view, options, target, tick)


def _context(view: ContextView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.context.pdf import write_context

    return write_context(view, options, target, tick)


def _plan_docx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.europe.docx import write_plan_docx

    return write_plan_docx(view, options, target, tick)


def _plan_xlsx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.europe.xlsx import write_plan_xlsx

    return write_plan_xlsx(view, options, target, tick)


def _csv(table: DataTable, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.data.csv import write_csv

    return write_csv(table, options, target, tick)


def _xlsx(tables: tuple[DataTable, ...], options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.data.xlsx import write_xlsx

    return write_xlsx(tables, options, target, tick)


def _json(records: dict[str, list[Plain]], options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.data.whole_json import write_json

    return write_json(records, options, target, tick)


def _canvas(out: BoardOut, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.boards.canvas import write_canvas

    return write_canvas(out, options, target, tick)


def _excalidraw(out: BoardOut, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.boards.excalidraw import write_excalidraw

    return write_excalidraw(out, options, target, tick)


def _board_out(book: Book, board: Board) -> BoardOut:
    from resources.fonts import measure

    return board_out(book, board, sizer(measure(), measure(italic=True)))


def _calendar(
    sessions: tuple[SessionView, ...], options: Options, target: Path, tick: Tick
) -> Written:
    from facilitator.exports.data.calendar import write_calendar

    return write_calendar(sessions, options, target, tick)


BOARD_LAYOUTS = ("", "page", "screen")
EXPORTERS: tuple[Exporter, ...] = (
    Exporter(
        "board-pdf", "paper.board_title", ".pdf", "board", _board, layouts=BOARD_LAYOUTS
    ),
    Exporter(
        "attendance-pdf", "paper.attendance_title", ".pdf", "session", _attendance,
        layouts=("", "by-table", "by-group"),
    ),
    Exporter("context-pdf", "paper.handout_title", ".pdf", "theme", _context),
    Exporter(
        "boards-pdf", "paper.session_boards_title", ".pdf", "session", _session_boards,
        view=_boards_of, papers=("A3", "A4", "A2", "A1", "A0"), layouts=BOARD_LAYOUTS,
    ),
    Exporter(
        "board-svg", "paper.board_svg_title", ".svg", "board", _board_svg, layouts=BOARD_LAYOUTS
    ),
    Exporter(
        "board-png", "paper.board_png_title", ".png", "board", _board_png, layouts=BOARD_LAYOUTS
    ),
    *KIT_EXPORTERS,
    *REPORT_EXPORTERS,
    Exporter("plan-docx", "paper.plan_docx_title", ".docx", "workshop", _plan_docx, "documents"),
    Exporter("plan-xlsx", "paper.plan_xlsx_title", ".xlsx", "workshop", _plan_xlsx, "documents"),
    Exporter("notes-csv", "paper.notes_csv_title", ".csv", "workshop", _csv, "data", notes_table),
    Exporter(
        "clusters-csv", "paper.clusters_csv_title", ".csv", "workshop", _csv, "data", clusters_table
    ),
    Exporter("links-csv", "paper.links_csv_title", ".csv", "workshop", _csv, "data", links_table),
    Exporter("votes-csv", "paper.votes_csv_title", ".csv", "workshop", _csv, "data", votes_table),
    Exporter(
        "attendance-csv", "paper.attendance_csv_title", ".csv", "session", _csv, "data",
        attendance_table,
    ),
    Exporter("data-xlsx", "paper.data_xlsx_title", ".xlsx", "workshop", _xlsx, "data", data_tables),
    Exporter(
        "workshop-json", "paper.whole_json_title", ".json", "workshop", _json, "data",
        lambda book, _about: whole_of(book),
    ),
    Exporter(
        "sessions-ics", "paper.sessions_ics_title", ".ics", "workshop", _calendar, "data",
        sessions_view,
    ),
    Exporter(
        "jsoncanvas", "paper.canvas_title", ".canvas", "board", _canvas, "boards", _board_out
    ),
    Exporter(
        "excalidraw", "paper.excalidraw_title", ".excalidraw", "board", _excalidraw, "boards",
        _board_out,
    ),
)  # fmt: skip


def exporter(name: str) -> Exporter:
    """The exporter of this id; refuses ``unknown_format`` with the ids that there are."""
    for row in EXPORTERS:
        if row.id == name:
            return row
    raise Refusal("unknown_format", name=name, known=", ".join(row.id for row in EXPORTERS))
