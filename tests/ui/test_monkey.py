"""A user who knows nothing: thousands of random gestures through Qt's own events.

The board of the demonstration in a real window with a real file. However it is used, no exception
and no Qt warning comes of it, the file stays whole, the picture is the one that would be painted
fresh, and taking everything back leads to where it began. ``FACILITATOR_MONKEY=10000`` plays so
many gestures; ``FACILITATOR_MONKEY_SEED`` plays others.
"""

import os
from collections import deque
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Cluster, Link, Note
from facilitator.domain.views import board_view
from facilitator.storage.checking import check
from tests.ui.canvas.table import fresh, scrolled
from ui.actions import ROWS, Row
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.fits import size_of
from ui.canvas.grips import grip_boxes, handle_box
from ui.canvas.keys import BOARD_KEYS
from ui.run_window import Wiring
from ui.windows.files import demonstration
from ui.windows.workspace import Workspace

GESTURES = int(os.environ.get("FACILITATOR_MONKEY", "1000"))
SEED = int(os.environ.get("FACILITATOR_MONKEY_SEED", "3"))
LOOKED_AT = 250
"""After so many gestures the picture is compared with a fresh one."""
CROWD = 150
"""With more notes than this on the board, half of them are taken off."""
SHADE = 1
"""Qt may be one shade off in a pixel where the edge of a strip cuts a link: seen once in 50,000."""
KEPT = 12
"""So many gestures are told when something goes wrong."""
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
HELD = (PLAIN, PLAIN, PLAIN, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier)
WORDS = ("corse", "la sera", "àèìòù", "公园", "ليلى", "> costi", "3:", "“mai”", "+7", "x" * 40)
CAPTURED = ("p. {}", "c. {}", "b. > {}", "NT {}", "i. 4: {}", "{}")
SCREEN = QTest.createTouchDevice()
PLAYED = ("workspace.canvas.", "workspace.toggle_", "workspace.write_note")
ENTRIES = [
    row
    for row in ROWS
    if isinstance(row, Row) and row.slot.startswith(PLAYED) and not row.text.endswith("…")
]
"""The entries of the board that open no dialog."""
Known = tuple[list[object], Layout]


class Monkey:
    """Plays with one workspace; ``told`` are its latest gestures."""

    def __init__(self, wiring: Wiring, work: Workspace, seed: int) -> None:
        self.window, self.work, self.canvas = wiring.window, work, work.canvas
        self.random = Random(seed)
        self.told: deque[str] = deque(maxlen=KEPT)
        self.gestures: tuple[tuple[int, Callable[[], str]], ...] = (
            (14, self.click), (16, self.drag), (6, self.stretch), (4, self.draw_link),
            (5, self.write_in_place), (5, self.capture), (8, self.wheel), (16, self.key),
            (8, self.entry), (3, self.undo), (5, self.touch), (3, self.pan), (2, self.pinch),
            (2, self.resize), (3, self.hover),
        )  # fmt: skip

    def play(self, count: int) -> None:
        """So many gestures."""
        weights, deeds = zip(*self.gestures, strict=True)
        for number in range(count):
            (deed,) = self.random.choices(deeds, weights)
            self.told.append(f"{number} {deed.__name__}: {deed()}")
            QApplication.processEvents()
            if len(self.canvas.scene.notes) > CROWD:
                self.thin_out()
            if number % LOOKED_AT == 0:
                self.look()

    def look(self) -> None:
        """The picture is the one that would be painted fresh."""
        canvas = self.canvas
        while not canvas.stage.is_sharp:
            QApplication.processEvents()
        one, other = scrolled(canvas).astype(np.int16), fresh(canvas).astype(np.int16)
        rows, columns = np.nonzero((abs(one - other) > SHADE).any(axis=2))
        wrong = (columns.min(), rows.min(), columns.max(), rows.max()) if rows.size else ()
        assert not wrong, (wrong, self.told)

    def thin_out(self) -> None:
        """Take half of the notes off: else copies of copies would fill the board."""
        notes = list(self.canvas.scene.notes)
        self.rest()
        self.canvas.select(self.random.sample(notes, len(notes) // 2))
        self.press_key("Del")

    def rest(self) -> None:
        """Let everything go that is held or being written."""
        self.press_key("Esc")
        self.canvas.editing.leave()
        self.work.inspector_panel.save()
        self.canvas.setFocus()

    # What it does

    def click(self) -> str:
        at, keys = self.spot(), self.random.choice(HELD)
        button = self.random.choice((LEFT, LEFT, LEFT, RIGHT, MIDDLE))
        QTest.mouseClick(self.canvas, button, keys, at)
        return f"{button} {keys} {at}"

    def drag(self) -> str:
        return self._dragged(self.spot(), LEFT)

    def pan(self) -> str:
        if self.random.random() < 0.5:
            return self._dragged(self.spot(), MIDDLE)
        QTest.keyPress(self.canvas, Qt.Key.Key_Space)
        told = self._dragged(self.spot(), LEFT)
        QTest.keyRelease(self.canvas, Qt.Key.Key_Space)
        return told

    def stretch(self) -> str:
        self._choose_one()
        grips = grip_boxes(self.canvas.stage, self.canvas.marks)
        if not grips:
            return "no grip"
        return self._dragged(self.random.choice(list(grips.values())).center().toPoint(), LEFT)

    def draw_link(self) -> str:
        self._choose_one()
        box = handle_box(self.canvas.stage, self.canvas.marks)
        return self._dragged(box.center().toPoint(), LEFT) if box else "no handle"

    def write_in_place(self) -> str:
        at, words = self.spot(), self.words()
        QTest.mouseDClick(self.canvas, LEFT, PLAIN, at)
        QTest.mouseRelease(self.canvas, LEFT, PLAIN, at)
        editor = self.canvas.editing.editor
        if self.canvas.editing.record:
            editor.insertPlainText(words)
            if self.random.random() < 0.5:
                QTest.keyClick(editor, Qt.Key.Key_Escape)
        return f"{at} {words}"

    def capture(self) -> str:
        line = self.random.choice(CAPTURED).format(self.words())
        field = self.work.capture.line
        field.setFocus()
        field.setText(line)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return line

    def wheel(self) -> str:
        turned = QPoint(self.random.choice((0, 0, 120)), self.random.choice((-240, -120, 120, 240)))
        at, keys = QPointF(self.spot()), self.random.choice(HELD)
        event = QWheelEvent(
            at, self.canvas.mapToGlobal(at), QPoint(), turned, Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.canvas, event)
        return f"{at} {turned} {keys}"

    def key(self) -> str:
        told = []
        self.canvas.setFocus()
        for _ in range(self.random.randint(1, 4)):
            told.append(self.random.choice(self.random.choice(BOARD_KEYS).keys))
            self.press_key(told[-1])
        return " ".join(told)

    def entry(self) -> str:
        row = self.random.choice(ENTRIES)
        self.window.menus.actions[row.key].trigger()
        return row.key

    def undo(self) -> str:
        way = self.random.choice(("undo", "undo", "redo"))
        for _ in range(self.random.randint(1, 3)):
            self.window.menus.actions[way].trigger()
        return way

    def hover(self) -> str:
        at = self.spot()
        QTest.mouseMove(self.canvas, at)
        return f"{at}"

    def touch(self) -> str:
        start, end = self.spot(), self.spot()
        taps = self.random.choice((1, 1, 2))
        for _ in range(taps):
            QTest.touchEvent(self.canvas, SCREEN).press(0, start, self.canvas).commit()
            if self.random.random() < 0.5:
                QTest.touchEvent(self.canvas, SCREEN).move(0, end, self.canvas).commit()
            QTest.touchEvent(self.canvas, SCREEN).release(0, end, self.canvas).commit()
        return f"{taps} {start} {end}"

    def pinch(self) -> str:
        ends = [self.spot() for _ in range(4)]
        fingers = QTest.touchEvent(self.canvas, SCREEN, autoCommit=False)
        fingers.press(0, ends[0], self.canvas).commit()
        fingers.stationary(0).press(1, ends[1], self.canvas).commit()
        fingers.move(0, ends[2], self.canvas).move(1, ends[3], self.canvas).commit()
        fingers.release(0, ends[2], self.canvas).release(1, ends[3], self.canvas).commit()
        if not 0.2 < self.canvas.zoom < 2:
            self.canvas.fit()
        return f"{ends}"

    def resize(self) -> str:
        self.window.resize(self.random.choice((1366, 1700, 1920)), self.random.choice((700, 980)))
        return f"{self.window.size()}"

    # With what

    def spot(self) -> QPoint:
        """Anywhere on the canvas, mostly on something."""
        things = [*self.canvas.scene.notes, *self.canvas.scene.layout.clusters]
        if things and self.random.random() < 0.75:
            rects = {**self.canvas.scene.layout.clusters, **self.canvas.scene.layout.notes}
            rect = rects[self.random.choice(things)]
            x, y = self.random.random(), self.random.random()
            dip = self.canvas.camera.dip(rect.x + x * rect.w, rect.y + y * rect.h).toPoint()
            if self.canvas.rect().contains(dip):
                return dip
        width, height = self.canvas.width(), self.canvas.height()
        return QPoint(self.random.randrange(width), self.random.randrange(height))

    def words(self) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, 5)))

    def press_key(self, name: str) -> None:
        """A key of the board by its portable name, sent to what has the keyboard there."""
        QTest.keySequence(self._keyed(), QKeySequence(name))

    def _keyed(self) -> QWidget:
        editor = self.canvas.editing.editor
        return editor if editor.isVisible() else self.canvas

    def _choose_one(self) -> None:
        notes = list(self.canvas.scene.notes)
        if notes:
            self.canvas.show_thing(self.random.choice(notes))

    def _dragged(self, start: QPoint, button: Qt.MouseButton) -> str:
        end, keys = self.spot(), self.random.choice(HELD)
        QTest.mousePress(self.canvas, button, keys, start)
        for step in (1, 2, 3):
            QTest.mouseMove(self.canvas, start + (end - start) * step / 3)
            if self.random.random() < 0.3:
                QApplication.processEvents()
        given_up = self.random.random() < 0.15
        if given_up:
            self.press_key("Esc")
        QTest.mouseRelease(self.canvas, button, keys, end)
        return f"{start} {end} {button} {keys} {given_up}"


def known(work: Workspace) -> Known:
    """All that can be seen of the open board."""
    view = board_view(work.store.book, work.store.book.require(Board, work.board), size_of)
    notes = [(n.record.text, n.record.kind, n.rect, n.cluster, n.votes) for n in view.notes]
    clusters = [(c.record.title, c.notes, c.frame) for c in view.clusters]
    links = sorted((one.kind, one.source, one.target) for one in view.links)
    counts = [work.store.book.count(kind) for kind in (Note, Cluster, Link)]
    return [notes, clusters, links, counts], view.layout


@pytest.fixture
def monkey(wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Monkey:
    """At the demonstration's board, which another laptop has filled."""
    home = os.environ["FACILITATOR_HOME"]
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "other"))
    with demonstration(tmp_path) as store:
        file = store.path
    monkeypatch.setenv("FACILITATOR_HOME", home)
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    # The menu of a click with the right button would wait for an answer.
    work.menu_asked.disconnect()
    return Monkey(wiring, work, SEED)


def test_a_monkey_harms_nothing(monkey: Monkey) -> None:
    work = monkey.work
    before, known_before = known(work), work.store.can_undo()
    assert not known_before
    monkey.play(GESTURES)
    monkey.rest()
    monkey.look()
    assert check(work.store) == [], monkey.told
    while work.store.can_undo():
        work.undo()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert known(work) == before
    monkey.look()
    assert isinstance(monkey.canvas, BoardCanvas)
