"""From the key that ends a typed note until it is durable and painted, in the real window."""

from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.boards import filled, sentences
from tests.bench.measuring import Row, row, timed
from tests.bench.opening import SCREEN
from tests.bench.storing import raw_commit
from ui.run_window import Wiring

BOARDS = 20
ON_EACH = 5000
ROUNDS = 300
_TURNS = 6


class Seen(QObject):
    """Whether a widget was painted since one asked last."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note a painting, which Qt does as soon as this lets it through."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

    def swing(self) -> bool:
        """The answer, once."""
        painted, self.painted = self.painted, False
        return painted


def _opened(path: Path) -> tuple[QApplication, Wiring]:
    """A window of the bench's size with a file open."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    wiring = Wiring(app)
    wiring.window.resize(*SCREEN)
    wiring.window.show()
    wiring.window.begin(path)
    return app, wiring


def _type(line: QWidget, text: str) -> None:
    """Key by key; ``QTest.keyClicks`` knows no accents."""
    for letter in text:
        for way in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(way, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(line, key)


def _let_go(line: QWidget) -> None:
    """The key comes up, and all that it has begun comes to rest, as long before the next one.

    A new layout goes up one widget with every turn of the event loop.
    """
    QTest.keyRelease(line, Qt.Key.Key_Return)
    for _ in range(_TURNS):
        QApplication.processEvents()


def press_key(folder: Path) -> Row:
    """Enter in the capture bar, with 100,000 notes in the file and 5,000 on the open board.

    The text is typed key by key. Measured until the note is in the file and on the screen, and the
    line is empty for the next; ``settled_ms`` is the median until tree, inspector, menus and counts
    have followed too. The floor is a commit of the same rows by sqlite3 alone in a copy of the
    file.
    """
    path = filled(folder / "key.workshop", ON_EACH, BOARDS)
    app, wiring = _opened(path)
    work, seen = wiring.window.workspace, Seen()
    assert work is not None
    line = work.capture.line
    work.canvas.installEventFilter(seen)

    def write() -> None:
        QTest.keyPress(line, Qt.Key.Key_Return)
        app.sendPostedEvents()  # What the event loop does first; the others' turn comes next.

    texts = sentences(ROUNDS + 1, seed=0)
    _type(line, next(texts))
    write()
    floor = raw_commit(path, folder / "floor.db")
    times, rest, low = [], [], []
    for text in texts:
        _let_go(line)
        _type(line, text)
        app.processEvents()
        seen.swing()
        times.append(timed(write))
        assert seen.swing()
        rest.append(times[-1] + timed(app.processEvents))
        low.append(timed(floor))
    wiring.window.close()
    goal = {"p95_ms": 12, "ratio": 1.5}
    return row("key-100000", goal, times, low, {"settled_ms": median(rest)})
