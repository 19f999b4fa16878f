"""A screen reader that asks at any moment: while things come and go, and when all of it ends."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.test_monkey import GESTURES, Monkey, known, monkey
from ui.windows.workspace import Workspace

__all__ = ["monkey"]
WALKED = (3, 30, 3000)
"""So many things are asked before the reader turns to something else."""
CYCLES = """
import gc, sys
from pathlib import Path
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from tests.ui.canvas.table import BoardAtTable

app = QApplication([])
QAccessible.setActive(True)
table = BoardAtTable(Path(sys.argv[1]))
table.canvas.show()
board = QAccessible.queryAccessibleInterface(table.canvas)
before = sys.getrefcount(None), sys.getrefcount(True)
for cycle in range(1500):
    for number in range(board.childCount()):
        child = board.child(number)
        child.text(QAccessible.Text.Name), child.state(), child.rect(), child.actionInterface()
    notes = table.ids
    table.canvas.select(notes[:2])
    table.canvas.marks.met = notes[cycle % 4]
    table.canvas.described.emit()
    table.canvas.show_board("")
    table.canvas.show_board(table.board)
    if cycle % 100 == 0:
        gc.collect()
        app.processEvents()
after = sys.getrefcount(None), sys.getrefcount(True)
assert min(now - was for now, was in zip(after, before)) > -100, (before, after)
print("whole")
"""


class Reader(Monkey):
    """A monkey that has the board read to it now and then."""

    def play(self, count: int) -> None:
        self.gestures = (*self.gestures, (10, self.listen))
        super().play(count)

    def listen(self) -> str:
        """Ask some things of the board who they are, and sometimes have one pressed."""
        board = QAccessible.queryAccessibleInterface(self.canvas)
        waiting, left = [board], self.random.choice(WALKED)
        while waiting and left:
            left -= 1
            one = waiting.pop(self.random.randrange(len(waiting)))
            said = (one.text(QAccessible.Text.Name), one.rect(), one.state(), one.role())
            assert one.parent() is not None, said
            waiting += [one.child(number) for number in range(one.childCount())]
        spot = self.canvas.mapToGlobal(self.spot())
        board.childAt(spot.x(), spot.y())
        board.focusChild()
        things = [one for one in waiting if one.object() is None]
        if things:
            deeds = self.random.choice(things).actionInterface()
            deeds.doAction(self.random.choice(deeds.actionNames()))
        gc.collect()
        return f"{len(waiting)} left unread"


@pytest.fixture
def listening() -> Iterator[None]:
    """As if a reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
def test_a_reader_harms_nothing(monkey: Monkey) -> None:
    work: Workspace = monkey.work
    before, counted = known(work), sys.getrefcount(None)
    monkey.__class__ = Reader
    monkey.play(GESTURES // 8)
    monkey.rest()
    while work.store.can_undo():
        work.undo()
    assert known(work) == before
    assert sys.getrefcount(None) > counted - 100


def test_thousands_come_and_go_and_the_program_ends_in_peace(tmp_path: Path) -> None:
    home = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FACILITATOR_HOME": str(tmp_path)}
    asked = [sys.executable, "-X", "faulthandler", "-c", CYCLES, str(tmp_path)]
    root = Path(__file__).parents[2]
    ended = subprocess.run(asked, cwd=root, env=home, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "whole\n"), ended.stderr
