"""A path that one can walk: left towards the action, right towards the notes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from facilitator.domain.book import Book
from facilitator.domain.path_places import Shown, shortened
from facilitator.domain.tracing import STAGES, Path, Stop
from ui.announce import announce
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.pages.actions.paint_path import Ink, paint_heads, paint_path
from ui.pages.actions.path_shape import HEAD, Shape, shaped
from ui.pages.actions.path_words import told

_ALWAYS = STAGES[STAGES.index("proposal") :]
_MARGIN = 32


class PathView(QAbstractScrollArea):
    """``chosen`` carries the stop that the cursor came to, ``wanted`` the one to be opened."""

    chosen = Signal(str)
    wanted = Signal(str)
    leafed = Signal(int)
    """The next action (1) or the one before (-1) is wanted."""
    changed = Signal()
    """Other notes are shown than before."""

    def __init__(self, book: Book, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._look = book, look
        self.path, self.shown, self.shape = Path(""), Shown((), ()), Shape()
        self.here = ""
        self._fresh = True
        self._opened: set[str] = set()
        self._trail: list[str] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_RING, True)

    def show_path(self, path: Path, cursor: str = "") -> None:
        """Show another path, with the cursor on its root; or the same one as it is now."""
        if path.root != self.path.root:
            self._opened, self._trail, self.here = set(), [], ""
            self._fresh = True
        self.path = path
        wished = (cursor, self.here, path.root)
        self.here = next((i for i in wished if i in path.ids), "")
        self._build()
        self._say()

    def open_all(self, opened: bool) -> None:
        """Show every note of the path, or eight of them again."""
        self._opened = {later for later, _earlier in self.path.edges} if opened else set()
        self._build()
        if self.here:
            self._bring(self.shape.boxes[self.here])

    @property
    def is_opened(self) -> bool:
        """Whether notes are shown that would be hidden at first."""
        return bool(self._opened)

    @property
    def stop(self) -> Stop | None:
        """What the cursor is on."""
        return next((one for one in self.shown.stops if one.id == self.here), None)

    def walk(self, towards_notes: bool) -> None:
        """One step along the path: where one came from, else the neighbour nearest in height that
        leads on."""
        pairs = self.shown.edges
        near = [b if towards_notes else a for a, b in pairs
                if (a if towards_notes else b) == self.here]  # fmt: skip
        if not near or not self.here:
            return
        level = self.shape.boxes[self.here].center().y()
        came = [i for i in reversed(self._trail) if i in near]
        goal = (
            came[0]
            if came
            else min(
                near, key=lambda i: (self._ends(i, towards_notes), abs(self._middle(i) - level))
            )
        )
        self._trail = [*self._trail[-50:], self.here]
        self.go_to(goal)

    def _ends(self, stop: str, towards_notes: bool) -> bool:
        """Whether the path ends at a stop without having come to an action, or to a note."""
        stage = next(one.stage for one in self.shown.stops if one.id == stop)
        if stage in (("note",) if towards_notes else ("action", "card")):
            return False
        return stop not in {pair[0 if towards_notes else 1] for pair in self.shown.edges}

    def go_to(self, stop: str) -> None:
        """Put the cursor on a stop and bring it into view."""
        if stop in self.shape.boxes and stop != self.here:
            self.here = stop
            self._bring(self.shape.boxes[stop])
            self._say()
            self.viewport().update()
            self.chosen.emit(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Home goes to the root, Enter opens or shows the hidden notes; page keys
        leaf through the actions."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walk(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._aside(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.leafed.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.go_to(self.path.root)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on what is clicked; a line of hidden notes opens."""
        hit = self._at(event.position().toPoint())
        if hit:
            self.go_to(hit)
            if hit in self.shown.rests:
                self._enter()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked twice."""
        if self._at(event.position().toPoint()) == self.here:
            self._enter()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is, without the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the path out in the new room."""
        super().resizeEvent(event)
        self._build()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view, then the headings over it."""
        painter = QPainter(self.viewport())
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        ink = Ink(painter, self._look, self._book, self.shown, self.shape, self.here,
                  self.hasFocus())  # fmt: skip
        painter.fillRect(event.rect(), self._look.colour("canvas"))
        painter.translate(-across, -down)
        paint_path(ink, event.rect().translated(across, down))
        painter.resetTransform()
        paint_heads(ink, self.viewport().width(), across)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """A text that is cut stands whole in the tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            hit = self._at(event.pos())
            stop = next((one for one in self.shown.stops if one.id == hit), None)
            QToolTip.showText(event.globalPos(), stop.text if stop else "", self)
            return True
        return super().viewportEvent(event)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self._look = look
        self._build()

    def sizeHint(self) -> QSize:
        return QSize(900, 480)

    def retranslate(self) -> None:
        """Say everything again."""
        self._say()
        self.viewport().update()

    def _stages(self) -> Sequence[str]:
        used = {stop.stage for stop in self.path.stops}
        return [s for s in STAGES if s in used or s in _ALWAYS or s == "action"]

    def _build(self) -> None:
        self.shown = shortened(self.path, frozenset(self._opened))
        if self.here not in {stop.id for stop in self.shown.stops}:
            self.here = self.path.root if self.path.stops else ""
        room = self.viewport().size()
        self.shape = shaped(self.shown, self._stages(), (room.width(), room.height()), self._look)
        for bar, needs, has in (
            (self.horizontalScrollBar(), self.shape.width, room.width()),
            (self.verticalScrollBar(), self.shape.height, room.height()),
        ):
            bar.setRange(0, max(0, needs - has))
            bar.setPageStep(has)
            bar.setSingleStep(40)
        if self._fresh and self.isVisible() and self.here:
            self._fresh = False
            for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
                bar.setValue(0)
            self._bring(self.shape.boxes[self.here])
        self.changed.emit()
        self.viewport().update()

    def _enter(self) -> None:
        if (branch := self.shown.rests.get(self.here)) is not None:
            shown = {stop.id for stop in self.shown.stops}
            self._opened.add(branch)
            self._build()
            fresh = [s.id for s in self.shown.stops if s.id not in shown]
            self.go_to(fresh[0])
        elif self.here:
            self.wanted.emit(self.here)

    def _aside(self, by: int) -> None:
        """The next stop above or below in the same column."""
        stop = self.stop
        if stop is None:
            return
        column = [one for one in self.shown.stops if one.stage == stop.stage]
        column.sort(key=lambda one: self.shape.boxes[one.id].top())
        place = column.index(stop) + by
        if 0 <= place < len(column):
            self.go_to(column[place].id)

    def _middle(self, stop: str) -> int:
        return self.shape.boxes[stop].center().y()

    def _at(self, place: QPoint) -> str:
        if place.y() < length(HEAD):
            return ""
        there = place + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return next((i for i, box in self.shape.boxes.items() if box.contains(there)), "")

    def _bring(self, box: QRect) -> None:
        room = self.viewport().size()
        head = length(HEAD)
        for bar, near, far, has in (
            (self.horizontalScrollBar(), box.left() - _MARGIN, box.right() + _MARGIN, room.width()),
            (self.verticalScrollBar(), box.top() - head - 8, box.bottom() + 16, room.height()),
        ):
            bar.setValue(min(max(bar.value(), far - has), near))

    def _say(self) -> None:
        stop = self.stop
        words = told(self._book, stop, stop.id in self.shown.rests) if stop else ""
        self.setAccessibleName(self.tr("Path"))
        self.setAccessibleDescription(words)
        if self.hasFocus() and words:
            announce(words, self)
