"""The export formats, one row each."""

from facilitator.domain.attendance import attendance_view
from facilitator.domain.book import Book
from facilitator.domain.data_tables import (
    attendance_table,
    clusters_table,
    data_tables,
    links_table,
    notes_table,
    votes_table,
)
from facilitator.domain.handout import context_view
from facilitator.domain.records import Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.sessions_view import sessions_view
from facilitator.domain.whole import Plain, whole_of
from facilitator.exports.contract import Exporter, Subject, View
from facilitator.exports.kit.rows import KIT_EXPORTERS
from facilitator.exports.later import writer
from facilitator.exports.reports.formats import REPORT_EXPORTERS
from facilitator.exports.views import boards_of, drawn_board, foreign_board, whole_plan

BOARD_LAYOUTS = ("", "page", "screen")
_BOARD_PAPERS = ("A3", "A4", "A2", "A1", "A0")


def _drawn(kind: str, place: str) -> Exporter:
    """A format in which a board, or a part of it, is drawn."""
    title = "paper.board_title" if kind == "pdf" else f"paper.board_{kind}_title"
    return Exporter(
        f"board-{kind}", title, f".{kind}", "board", writer(place), drawn_board,
        papers=_BOARD_PAPERS, layouts=BOARD_LAYOUTS, in_parts=True, file_word="paper.file_board",
    )  # fmt: skip


def _csv(name: str, view: View, subject: Subject = "workshop") -> Exporter:
    """One data table as CSV."""
    title, write = f"paper.{name}_csv_title", writer("data.csv:write_csv")
    return Exporter(f"{name}-csv", title, ".csv", subject, write, view, "data")


def _whole(book: Book, _workshop: Workshop) -> dict[str, list[Plain]]:
    return whole_of(book)


EXPORTERS: tuple[Exporter, ...] = (
    _drawn("pdf", "board.pdf:write_board"),
    Exporter(
        "attendance-pdf", "paper.attendance_title", ".pdf", "session",
        writer("attendance.pdf:write_attendance"), attendance_view,
        papers=("A4",), layouts=("", "by-table", "by-group"), lists_booked=True,
        file_word="paper.file_attendance",
    ),
    Exporter(
        "context-pdf", "paper.handout_title", ".pdf", "theme", writer("kit.context:write_context"),
        context_view, papers=("A4",), pieces="themes", file_word="paper.file_context",
    ),
    Exporter(
        "boards-pdf", "paper.session_boards_title", ".pdf", "session",
        writer("board.session:write_session_boards"), boards_of,
        papers=_BOARD_PAPERS, layouts=BOARD_LAYOUTS,
    ),
    _drawn("svg", "board.picture:write_svg"),
    _drawn("png", "board.picture:write_png"),
    *KIT_EXPORTERS,
    *REPORT_EXPORTERS,
    Exporter(
        "plan-docx", "paper.plan_docx_title", ".docx", "workshop",
        writer("europe.docx:write_plan_docx"), whole_plan, "documents",
        pieces="tables", file_word="paper.file_plan",
    ),
    Exporter(
        "plan-xlsx", "paper.plan_xlsx_title", ".xlsx", "workshop",
        writer("europe.xlsx:write_plan_xlsx"), whole_plan, "documents",
        pieces="tables", file_word="paper.file_plan",
    ),
    _csv("notes", notes_table),
    _csv("clusters", clusters_table),
    _csv("links", links_table),
    _csv("votes", votes_table),
    _csv("attendance", attendance_table, "session"),
    Exporter(
        "data-xlsx", "paper.data_xlsx_title", ".xlsx", "workshop", writer("data.xlsx:write_xlsx"),
        data_tables, "data",
    ),
    Exporter(
        "workshop-json", "paper.whole_json_title", ".json", "workshop",
        writer("data.whole_json:write_json"), _whole, "data",
    ),
    Exporter(
        "sessions-ics", "paper.sessions_ics_title", ".ics", "workshop",
        writer("data.calendar:write_calendar"), sessions_view, "data",
    ),
    Exporter(
        "jsoncanvas", "paper.canvas_title", ".canvas", "board",
        writer("boards.canvas:write_canvas"), foreign_board, "boards",
    ),
    Exporter(
        "excalidraw", "paper.excalidraw_title", ".excalidraw", "board",
        writer("boards.excalidraw:write_excalidraw"), foreign_board, "boards",
    ),
)  # fmt: skip


def exporter(name: str) -> Exporter:
    """The exporter of this id; refuses ``unknown_format`` with the ids that there are."""
    for row in EXPORTERS:
        if row.id == name:
            return row
    raise Refusal("unknown_format", name=name, known=", ".join(row.id for row in EXPORTERS))
