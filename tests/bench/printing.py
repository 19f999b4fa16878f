"""Printing a large board."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board
from facilitator.domain.views import board_view
from facilitator.exports.contract import Options
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.storage.store import Setting, Store
from resources.fonts import measure
from tests.bench.boards import TEXT, filled
from tests.bench.measuring import Row, in_turn, row


def export_board(folder: Path, notes: int, goal: float) -> Row:
    """A board as a PDF/A, against as many lines of the same text drawn by reportlab alone."""
    path = filled(folder / f"export-{notes}.workshop", notes)
    with Store.open(path, Setting("bench")) as store:
        size_of = sizer(measure(), measure(italic=True))
        view = board_view(store.book, store.book.find(Board, "S1-T1"), size_of)
    options = Options("A3", "page", "it", datetime.now(UTC))
    target = folder / "board.pdf"

    def written() -> None:
        exporter("board-pdf").write(view, options, target, no_tick)

    times, low = in_turn(written, lambda: _plain_lines(notes), 3)
    return row(f"export-{notes}", {"ratio": goal}, times, low)


def _plain_lines(notes: int) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number in range(notes):
        for line in range(4):
            canvas.drawString(40, 800 - (number % 60) * 12 - line, TEXT)
        if number % 60 == 59:
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()
