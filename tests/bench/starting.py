"""From the start of the process to a window on the screen, each start in a process of its own.

The floor is a window of Qt with nothing in it. Both are counted from the call to the moment after
the first picture; the demonstration until its board is painted. Compiled modules lie in the
bench's own folder, as they lie beside an installed program, and a first start fills it.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from facilitator.cli.printing import make_demo
from tests.bench.measuring import Row, row

ROUNDS = 9
_ROOT = Path(__file__).resolve().parents[2]
_WATCH = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, tell)
        return False

def tell():
    print(flush=True)
    QApplication.instance().exit()

def watch_for(base, name):
    made = base.__init__
    def make(self, *words):
        made(self, *words)
        if type(self).__name__ == name:
            self.installEventFilter(watch)
    base.__init__ = make

watch = Watch()
"""
"""A filter on the one widget that is waited for: one on the application would make an object of
Python for every other one, and slow down the program that has more of them."""
_EMPTY = (
    _WATCH
    + """
watch_for(QMainWindow, "QMainWindow")
app = QApplication([])
window = QMainWindow()
window.resize(1920, 1080)
window.show()
app.exec()
"""
)
_OURS = (
    "import ui.app  # Before Qt, as when the program is called."
    + _WATCH
    + """
watch_for(QMainWindow if sys.argv[1] == "MainWindow" else QWidget, sys.argv[1])
ui.app.main(sys.argv[2:])
"""
)


def start(folder: Path) -> Row:
    """The program without a file against the empty window."""
    _until_painted(folder, _OURS, "MainWindow")
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        ours.append(_until_painted(folder, _OURS, "MainWindow"))
        floor.append(_until_painted(folder, _EMPTY, "MainWindow"))
    return row("start", {"ratio": 1.5}, ours, floor)


def start_demo(folder: Path) -> Row:
    """The program with the demonstration, until its board is painted."""
    file = folder / "demo.workshop"
    make_demo(file, "it")
    _until_painted(folder, _OURS, "BoardCanvas", str(file))
    times = [_until_painted(folder, _OURS, "BoardCanvas", str(file)) for _ in range(ROUNDS)]
    return row("start-demo", {"median_ms": 700.0}, times)


def _until_painted(folder: Path, program: str, painter: str, *words: str) -> float:
    """Milliseconds from the call of a program to its word that such a widget is painted."""
    surroundings = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    call = [sys.executable, "-c", program, painter, *words]
    began = time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.PIPE, cwd=_ROOT, env=surroundings) as child:
        assert child.stdout is not None
        child.stdout.readline()
        taken = (time.perf_counter() - began) * 1000
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, call)
    return taken
