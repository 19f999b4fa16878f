"""From a workshop file to the board on the screen: how long it takes, and how much memory."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from facilitator.domain.records import Board
from facilitator.storage.store import Setting, Store
from tests.bench.boards import FOREIGN, filled, first_boards, foreign
from tests.bench.measuring import Row, in_turn, row
from ui.canvas import fits
from ui.canvas.board_canvas import BoardCanvas
from ui.look import Look
from ui.run_window import Wiring
from ui.style import Style

SCREEN = (1920, 1080)
_PAGE = 4096


def open_board(folder: Path, notes: int, goal: float) -> Row:
    """From the file to the full picture of a board of so many notes."""
    path = filled(folder / f"open-{notes}.workshop", notes)
    return _opened(f"open-{notes}", path, goal)


def open_foreign(folder: Path, goal: float) -> Row | None:
    """The same for a large board that others drew; None where it is absent."""
    if not FOREIGN.is_file():
        print(f"open-foreign: no {FOREIGN}", file=sys.stderr)
        return None
    return _opened("open-foreign", foreign(folder / "foreign.workshop", FOREIGN), goal)


def _opened(name: str, path: Path, goal: float) -> Row:
    """Opening a file, against reading the same rows by sqlite3 alone.

    The program runs already: fonts are loaded, but nothing of these notes has been looked at.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Style(app).dress("light")

    def opened() -> None:
        for kept in (fits._fit, fits._sizes):
            kept.cache_clear()
        fits._seen.clear()
        with Store.open(path, Setting("bench")) as store:
            canvas = shown(store, first_boards(store)[0], look)
            app.processEvents()
            canvas.close()

    def floor() -> None:
        raw = sqlite3.connect(path)
        raw.execute("SELECT * FROM note_rows").fetchall()
        raw.close()

    opened()
    times, low = in_turn(opened, floor, 12)
    return row(name, {"median_ms": goal}, times, low)


def shown(store: Store, board: Board, look: Look) -> BoardCanvas:
    """A board's canvas on a screen of 1920 × 1080, to be painted in the next turn."""
    canvas = BoardCanvas(store.book, look)
    canvas.resize(*SCREEN)
    canvas.show_board(board.id)
    canvas.show()
    return canvas


def remember(folder: Path) -> Row:
    """What the window with a board of 10,000 notes takes more than without a workshop."""
    path = filled(folder / "memory-10000.workshop", 10_000)
    more = _taken(str(path)) - _taken("")
    return Row("memory-10000", 1, None, None, None, None, {"mb": 80}, more <= 80, round(more, 1))


def _taken(file: str) -> float:
    command = [sys.executable, "-m", "tests.bench.opening", file]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    """Print the resident memory (2**20 bytes) of a window with a file, or with none."""
    app = QApplication([])
    wiring = Wiring(app)
    wiring.window.resize(*SCREEN)
    wiring.window.show()
    wiring.window.begin(Path(sys.argv[1]) if sys.argv[1] else None)
    for _ in range(20):
        app.processEvents()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(pages * _PAGE / 2**20)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
