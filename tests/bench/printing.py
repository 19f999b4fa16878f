"""Printing a large board."""

from collections.abc import Mapping
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

from facilitator.cli.entry import main
from facilitator.cli.write import create
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.commands.sessions import add_session
from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Cluster, Note, Person, Phase, Session
from facilitator.domain.views import BoardView, board_view
from facilitator.exports.attendance.pdf import write_attendance
from facilitator.exports.contract import Options
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.storage.store import Setting, Store
from resources.fonts import measure
from resources.load import pick, template
from tests.bench.boards import TEXT, drafts, filled, first_boards
from tests.bench.by_hand import by_hand
from tests.bench.measuring import Row, in_turn, row
from tests.exports.material import book_seat, empty_room, options


def export_board(folder: Path, notes: int, goals: Mapping[str, float]) -> Row:
    """A board as a PDF/A, against the same picture as a PDF that is written by hand."""
    view, target = large_board(folder, notes), folder / "board.pdf"
    times, low = in_turn(lambda: _write_board(view, target), lambda: by_hand(view), 3)
    size = {"kib": target.stat().st_size / 1024}
    return row(f"board-{notes}-pdf", goals, times, low, size)


def export_plainly(folder: Path, notes: int, goal: float) -> Row:
    """A board as a PDF/A, against as many lines of the same text drawn by reportlab alone."""
    view, target = large_board(folder, notes), folder / "board.pdf"
    times, low = in_turn(lambda: _write_board(view, target), lambda: _plain_lines(notes), 3)
    return row(f"export-{notes}", {"ratio": goal}, times, low)


def large_board(folder: Path, notes: int) -> BoardView:
    """A board of so many notes, none of them gathered."""
    path = filled(folder / f"export-{notes}.workshop", notes)
    with Store.open(path, Setting("bench")) as store:
        size_of = sizer(measure(), measure(italic=True))
        return board_view(store.book, first_boards(store)[0], size_of)


def _write_board(view: BoardView, target: Path) -> None:
    options = Options("A0", "page", "it", datetime.now(UTC))
    exporter("board-pdf").write(view, options, target, no_tick)


def attendance(folder: Path, people: int, goals: Mapping[str, float]) -> Row:
    """The attendance sheet of so many people, with a code for each, against as many plain lines."""
    room = empty_room()
    for number in range(people):
        surname = f"{('Prova', 'Esempi', 'Campioni', 'Invento')[number % 4]}{number:03}"
        room.put(Person, f"q{number}", surname=surname, given_name=("Ada", "Teo")[number % 2])
        book_seat(room, f"q{number}", f"bq{number}")
    view, target = room.sheet(), folder / "attendance.pdf"

    def written() -> None:
        write_attendance(view, options(), target, no_tick)

    times, low = in_turn(written, lambda: _plain_lines(people), 5)
    return row(f"attendance-{people}", goals, times, low, {"kib": target.stat().st_size / 1024})


def report_session(folder: Path, tables: int, notes: int, goal: float) -> Row:
    """The report of a session by its command: read, laid out and written in another process."""
    path, target = _talked(folder / f"report-{notes}.workshop", tables, notes), folder / "r.pdf"
    order = ["report", str(path), str(target), "--session", _code_of(path)]
    with redirect_stdout(StringIO()):
        times, low = in_turn(lambda: main(order), lambda: _plain_lines(notes), 3)
    return row(f"report-{notes}", {"p95_ms": goal}, times, low)


def _code_of(path: Path) -> str:
    """The session of a workshop that was added last."""
    with Store.open(path, Setting("bench")) as store:
        return store.book.all(Session)[-1].code


def _talked(path: Path, tables: int, notes: int) -> Path:
    """A session whose tables have said so many notes between them, in clusters of ten."""
    with create(str(path), "prato-carbon-neutral", "it") as store:
        book, phase = store.book, store.book.all(Phase)[-1].id
        shape = template("problem-cause-barrier")
        store.do(add_session(book, phase, tables, shape, lambda text: pick(text, "it")))
        session = book.all(Session)[-1]
        for board in book.of(Board, "session", session.id):
            store.do(write_notes(book, board.id, drafts(notes // tables)))
            said = book.of(Note, "board", board.id)
            for start in range(0, len(said), 10):
                store.do(add_entry(book, "cluster", board=board.id, title=said[start].text))
                cluster = book.of(Cluster, "board", board.id)[-1].id
                ten = (change_entry(one, {"cluster": cluster}) for one in said[start : start + 10])
                store.do(merge_edits("gather", ten))
    return path


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
