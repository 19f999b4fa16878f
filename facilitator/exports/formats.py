"""The export formats, one row each.

The drawing library takes as long to load as a page to draw, so it is loaded when something is
printed, not when formats are listed.
"""

from pathlib import Path

from facilitator.domain.europe import PlanView
from facilitator.domain.handout import ContextView
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import AttendanceView, BoardView
from facilitator.exports.contract import Exporter, Options, Written
from facilitator.exports.progress import Tick


def _board(view: BoardView, options: Options, target: Path, tick: Tick) -> Written:
    from facilitator.exports.board.pdf import write_board

    return write_board(view, options, target, tick)


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


EXPORTERS: tuple[Exporter, ...] = (
    Exporter("board-pdf", "paper.board_title", ".pdf", "board", _board),
    Exporter("attendance-pdf", "paper.attendance_title", ".pdf", "session", _attendance),
    Exporter("context-pdf", "paper.handout_title", ".pdf", "theme", _context),
    Exporter("plan-docx", "paper.plan_docx_title", ".docx", "workshop", _plan_docx, "documents"),
    Exporter("plan-xlsx", "paper.plan_xlsx_title", ".xlsx", "workshop", _plan_xlsx, "documents"),
)


def exporter(name: str) -> Exporter:
    """The exporter of this id; refuses ``unknown_format`` with the ids that there are."""
    for row in EXPORTERS:
        if row.id == name:
            return row
    raise Refusal("unknown_format", name=name, known=", ".join(row.id for row in EXPORTERS))
