"""From the last key press in the find panel until the hits are shown, in the real window."""

from pathlib import Path
from threading import active_count
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.boards import filled
from tests.bench.measuring import Row, p95, row
from tests.bench.opening import SCREEN
from tests.bench.typing import BOARDS, ON_EACH, Seen
from ui.panels.find.panel import PAUSE, FindPanel
from ui.run_window import Wiring

WORDS = ("autobus", "ospedale nuova", "scale", "zebra", "polv", "verde via", "la", "mercato")
"""Rare and common words, two words at once, one that nobody said."""
ROUNDS, _TURNS = 3, 20


def find(folder: Path) -> Row:
    """A word typed with 100,000 notes in 20 boards, until all its hits are shown and painted.

    The pause after the last key, in which more may be typed, is not counted. ``slice_ms`` is the
    95th percentile of the longest times for which a key could have had to wait meanwhile, from one
    turn of the event loop to the next; ``read_ms`` that while all texts are read, which happens
    when the panel is opened.
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
    seen = Seen()
    work.canvas.installEventFilter(seen)
    _come_to_rest(app)
    work.finding.open()
    app.processEvents()
    times, turns = [], []
    read = _wait(app, work.finding, seen)
    for word in WORDS * ROUNDS:
        work.finding.line.clear()
        QTest.keyClicks(work.finding.line, word)
        pressed = perf_counter()
        turns.append(_wait(app, work.finding, seen))
        times.append((perf_counter() - pressed) * 1000 - PAUSE)
    wiring.window.close()
    more = {"slice_ms": p95(turns), "read_ms": read}
    return row("find-100000", {"p95_ms": 100, "slice_ms": 8, "read_ms": 8}, times, more=more)


def _come_to_rest(app: QApplication) -> None:
    """Let the window make and import what it does when it has been painted."""
    for _ in range(_TURNS):
        app.processEvents()
    while active_count() > 1:
        app.processEvents()


def _wait(app: QApplication, panel: FindPanel, board: Seen) -> float:
    """Until the hits are shown and painted: the longest turn of the event loop, milliseconds."""
    longest, last = 0.0, perf_counter()
    busy = True
    while busy:
        busy = panel.is_busy
        app.processEvents()
        busy = board.swing() or busy
        now = perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1000
