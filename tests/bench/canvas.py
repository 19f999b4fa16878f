"""Panning, zooming and dragging on the board's widget, by real events, until it is painted.

Notes have about 60 characters and stand in rows, all of them as wide as a screen when it fits;
the widget has 1920 × 1080 pixels. The floor is a picture of that size painted in a widget.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import cycle
from math import ceil, cos, log, pi, sin, sqrt
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.cli.write import create
from facilitator.domain.commands.clusters import gather
from facilitator.domain.layout import GAP, NOTE, ROW_GAP, Layout
from facilitator.domain.records import Cluster
from facilitator.storage.store import Setting, Store
from tests.bench.boards import FOREIGN, drafts, first_boards, foreign, store_notes
from tests.bench.measuring import Row, in_turn, p95, row, timed
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.fits import size_of
from ui.look import Look
from ui.pen import Pen
from ui.signals import Signals
from ui.style import Style

SCREEN = (1920, 1080)
STEP = 40
"""How far one turn of the wheel pans, in pixels."""
ROUNDS = 200
NOTCHES = 14
"""So many turns of the wheel zoom from the whole board to 100 %."""
NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


class Painted(QObject):
    """When a widget has been painted last, in seconds."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget, self.at = widget, 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note when Qt paints."""
        if event.type() == QEvent.Type.Paint:
            self.at = perf_counter()
        return False

    def wait(self) -> None:
        """Let events through until the widget is painted again, and that painting is over."""
        before = self.at
        while self.at == before:
            QApplication.processEvents()


class Picture(QWidget):
    """The floor: one picture as large as the widget."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap(*SCREEN)
        self._picture.fill(Qt.GlobalColor.lightGray)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*SCREEN)
        self.show()
        self._painted = Painted(self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Copy the picture."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def __enter__(self) -> "Picture":
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()

    def again(self) -> None:
        """Paint it once more."""
        self.update()
        self._painted.wait()


@dataclass(slots=True)
class Hand:
    """A canvas and what a hand does with it."""

    canvas: BoardCanvas
    painted: Painted

    def wheel(self, dx: int, dy: int) -> None:
        """Two fingers move the board."""
        self._turn(QPoint(dx, dy), QPoint(dx, dy), Qt.KeyboardModifier.NoModifier)

    def zoom(self, notches: int) -> None:
        """Turn the wheel with Ctrl, over the middle."""
        self._turn(QPoint(), QPoint(0, 120 * notches), Qt.KeyboardModifier.ControlModifier)

    def _turn(self, pixels: QPoint, angle: QPoint, keys: Qt.KeyboardModifier) -> None:
        spot = QPointF(self.canvas.rect().center())
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(spot, spot, pixels, angle, NONE, keys, phase, False)
        QApplication.sendEvent(self.canvas, event)
        self.painted.wait()

    def mouse(self, kind: QEvent.Type, at: QPointF) -> None:
        """Press, move or let go the main button."""
        button = NONE if kind == QEvent.Type.MouseMove else LEFT
        held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.canvas, QMouseEvent(kind, at, at, button, held, keys))
        if kind == QEvent.Type.MouseMove:
            self.painted.wait()

    def settle(self) -> None:
        """Wait until nothing is left to paint."""
        while not self.canvas.stage.is_sharp:
            QApplication.processEvents()
        QApplication.processEvents()


@contextmanager
def at_board(path: Path) -> Iterator[Hand]:
    """The first board of a file, all of it, on a screen."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look: Look = Style(app).dress("light")
    with Store.open(path, Setting("bench")) as store:
        signals = Signals(store)
        canvas = BoardCanvas(store.book, look, Pen(store).write)
        signals.at_once.append(canvas.take)
        canvas.resize(*SCREEN)
        canvas.show_board(first_boards(store)[0].id)
        canvas.show()
        hand = Hand(canvas, Painted(canvas))
        hand.settle()
        yield hand
        canvas.close()
        signals.close()


def in_rows(path: Path, notes: int, gathered: int = 0) -> Path:
    """A workshop with notes in rows on its first board, the first of them in a cluster."""
    if path.exists():
        return path
    across = ceil(sqrt(notes * (NOTE[1] + ROW_GAP) / (NOTE[0] + GAP) * SCREEN[0] / SCREEN[1]))
    with create(str(path), "prato-carbon-neutral", "it") as store:
        board = first_boards(store)[0].id
        some = [
            replace(draft, place=(n % across * (NOTE[0] + GAP), n // across * (NOTE[1] + ROW_GAP)))
            for n, draft in enumerate(drafts(notes))
        ]
        made = store_notes(store, board, some)
        if gathered:
            store.do(gather(store.book, made[:gathered], "Insieme", Layout({}, {}), size_of))
    return path


def pan(folder: Path, notes: int, goal: dict[str, float]) -> Row:
    """All of a board in view, moved to and fro; with its growth from 1,000 notes."""
    times, low = _panned(in_rows(folder / f"rows-{notes}.workshop", notes))
    more = {}
    if "growth" in goal:
        few, _low = _panned(in_rows(folder / "rows-1000.workshop", 1000))
        more["growth"] = log(median(times) / median(few)) / log(notes / 1000)
    return row(f"pan-{notes}", goal, times, low, more)


def to_and_fro() -> Iterator[tuple[int, int]]:
    """The turns of the wheel that pan, without end."""
    ways = [(STEP, 0)] * 8 + [(0, STEP)] * 8 + [(-STEP, 0)] * 8 + [(0, -STEP)] * 8
    return cycle([*ways, *((-x, -y) for x, y in ways)])


def _panned(path: Path) -> tuple[list[float], list[float]]:
    there = to_and_fro()
    with at_board(path) as hand, Picture() as picture:
        return in_turn(lambda: hand.wheel(*next(there)), picture.again, ROUNDS)


def zoom(folder: Path, notes: int, goal: dict[str, float]) -> Row:
    """From the whole board to 100 % and back, each time until the picture is sharp."""
    return _zoomed(f"zoom-{notes}", in_rows(folder / f"rows-{notes}.workshop", notes), goal)


def _zoomed(name: str, path: Path, goal: dict[str, float]) -> Row:
    frames, sharp, low = list[float](), list[float](), list[float]()
    with at_board(path) as hand, Picture() as picture:
        for notch in ([1] * NOTCHES + [-1] * NOTCHES) * 3:
            low.append(timed(picture.again))
            sharp.append(_sharpened(hand, notch, frames))
    return row(name, goal, frames, low, {"sharp_ms": p95(sharp)})


def _sharpened(hand: Hand, notch: int, frames: list[float]) -> float:
    """One notch: adds each frame's milliseconds, and says how long it took to become sharp."""
    began = last = perf_counter()
    hand.zoom(notch)
    while True:
        now = perf_counter()
        frames.append((now - last) * 1000)
        if hand.canvas.stage.is_sharp:
            return (now - began) * 1000
        last = now
        hand.painted.wait()


def drag(folder: Path, notes: int, goal: dict[str, float]) -> Row:
    """One note moved in circles over the others at 100 %."""
    with at_board(in_rows(folder / f"rows-{notes}.workshop", notes)) as hand:
        hand.canvas.zoom_to_100()
        spot = QPointF(hand.canvas.rect().center())
        under = hand.canvas.scene.notes_in(hand.canvas.camera.seen(hand.canvas.rect()))
        rect = under[len(under) // 2].rect
        spot = hand.canvas.camera.dip(rect.x + rect.w / 2, rect.y + rect.h / 2)
        return _dragged(f"drag-{notes}", hand, spot, goal)


def drag_cluster(folder: Path, notes: int, goal: dict[str, float]) -> Row:
    """A cluster of so many notes moved in circles, all of it in view, among 10,000 notes."""
    path = in_rows(folder / f"cluster-{notes}.workshop", 10_000, notes)
    with at_board(path) as hand:
        canvas = hand.canvas
        found = canvas.book.all(Cluster)[0].id
        canvas.show_rect(canvas.scene.layout.clusters[found])
        frame = canvas.scene.layout.clusters[found]
        spot = canvas.camera.dip(frame.x + 60, frame.y + 30)
        return _dragged(f"cluster-{notes}", hand, spot, goal)


def _dragged(name: str, hand: Hand, spot: QPointF, goal: dict[str, float]) -> Row:
    hand.settle()
    hand.mouse(QEvent.Type.MouseButtonPress, spot)
    hand.mouse(QEvent.Type.MouseMove, spot + QPointF(20, 20))
    around = (
        QPointF(150 * sin(n * pi / 60), 150 - 150 * cos(n * pi / 60)) for n in cycle(range(120))
    )
    with Picture() as picture:
        times, low = in_turn(
            lambda: hand.mouse(QEvent.Type.MouseMove, spot + next(around)), picture.again, ROUNDS
        )
    hand.mouse(QEvent.Type.MouseButtonRelease, spot + QPointF(30, 30))
    hand.settle()
    return row(name, goal, times, low)


def foreign_board(folder: Path, what: str, goal: dict[str, float]) -> Row | None:
    """Other people's board of 3,967 nodes; None, said aloud, where it is absent."""
    name = f"{what}-foreign"
    if not FOREIGN.exists():
        print(f"{name}: no shared data at {FOREIGN}: set FACILITATOR_SHARED", file=sys.stderr)
        return None
    path = foreign(folder / "foreign.workshop", FOREIGN)
    return _zoomed(name, path, goal) if what == "zoom" else row(name, goal, *_panned(path))
