"""From the key that ends a typed note until it is durable and painted, in the real window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.boards import filled, sentences
from tests.bench.measuring import Row, row, timed
from tests.bench.opening import SCREEN
from tests.bench.storing import raw_commit
from ui.run_window import Wiring

BOARDS = 20
ON_EACH = 5000
ROUNDS = 300


def press_key(folder: Path) -> Row:
    """Enter in the capture bar, with 100,000 notes in the file and 5,000 on the open board.

    Measured until the event loop has nothing left to do: note, counts and menus are painted. The
    floor is a commit of the same rows by sqlite3 alone in a copy of the file.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    path = filled(folder / "key.workshop", ON_EACH, BOARDS)
    wiring = Wiring(app)
    wiring.window.resize(*SCREEN)
    wiring.window.show()
    wiring.window.begin(path)
    work = wiring.window.workspace
    assert work is not None
    line = work.capture.line

    def write() -> None:
        QTest.keyClick(line, Qt.Key.Key_Return)
        app.processEvents()

    texts = sentences(ROUNDS + 1, seed=0)
    line.setText(next(texts))
    write()
    floor = raw_commit(path, folder / "floor.db")
    times, low = [], []
    for text in texts:
        line.setText(text)
        app.processEvents()
        times.append(timed(write))
        low.append(timed(floor))
    wiring.window.close()
    return row("key-100000", {"p95_ms": 12, "ratio": 1.5}, times, low)
