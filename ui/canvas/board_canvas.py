"""The board as an instrument: a widget for hands and keyboard.

It never writes itself: ``write`` is called with a command when a gesture ends, and what came of it
returns by ``take``, as a colleague's step does.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect
from facilitator.storage.store import Stepped
from ui.canvas.board_work import BoardWork
from ui.canvas.brought import Sort, sort_of
from ui.canvas.camera import FIT_MARGIN, fitting
from ui.canvas.fingers import Fingers
from ui.canvas.gestures import Spot
from ui.canvas.keys import READING, key_of
from ui.canvas.meant import thing_at
from ui.canvas.paint_marks import EDGE, paint_edge, paint_marks
from ui.canvas.pinch import zoom_of
from ui.canvas.pointer import Pointer
from ui.canvas.spoken_tree import let_boards_speak
from ui.canvas.writing import WriteDown
from ui.canvas.zoom_box import INSET, ZoomBox
from ui.focus_ring import OWN_RING
from ui.look import Look
from ui.typing_pauses import is_passing


class BoardCanvas(BoardWork):
    """``write`` commits a command and says what was written; without it the board is read-only."""

    dropped = Signal(object, QPointF)
    """What a hand has let go over the board (``QMimeData``), and where in the widget."""
    _is_edged = False

    def __init__(
        self, book: Book, look: Look, write: WriteDown | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(book, look, write, parent)
        let_boards_speak()
        self.sign_over: Callable[[], QRect] = QRect
        """What a sign over the board covers of this widget (dip)."""
        self._pointer = Pointer(self)
        self._fingers = Fingers(self, self._pointer)
        self.zoom_box = ZoomBox(self, look)
        self.zoom_box.setVisible(not self.read_only)
        self.zoom_changed.connect(self.zoom_box.show_zoom)
        self.zoom_box.stepped.connect(lambda larger: self.zoom_in() if larger else self.zoom_out())
        self.zoom_box.all_asked.connect(self.fit)
        self.zoom_box.show_zoom(self.zoom)
        self.setProperty(OWN_RING, True)
        self.setAcceptDrops(not self.read_only)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def show_board(self, board: str) -> None:
        """Show a board as it was last looked at; everything of it the first time."""
        self._pointer.cancel()
        super().show_board(board)

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed; what somebody else moves or takes off is let go."""
        if any(record in self.marks.carried for _kind, record in stepped.touched):
            self._pointer.cancel()
        held = self.selection
        super().take(stepped)
        if held != self.selection:
            self._pointer.let_go()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self.zoom_box.set_look(look)
        super().set_look(look)

    def fit(self) -> None:
        """Everything in view from the top, at most at 100 %, and no note under box or sign."""
        super().fit()
        bounds, room, sign = self.bounds, self.rect(), self.sign_over()
        self._begin_at_top(bounds, room)
        if self._is_under(sign):
            ways = (room.adjusted(0, sign.bottom() + 1, 0, 0),
                    room.adjusted(sign.right() + 1, 0, 0, 0))  # fmt: skip
            room = max(ways, key=lambda way: fitting(bounds, way.size(), 1.0).zoom)
            self._show_in(bounds, room)
        if self.zoom_box.isVisibleTo(self) and self._is_under(self.zoom_box.geometry()):
            room.setBottom(room.bottom() - self.zoom_box.height() - INSET)
            self._show_in(bounds, room)
        self.meet_something()
        self._fit_due = True

    def _is_under(self, part: QRect) -> bool:
        """Whether a note or cluster lies under a part of the widget (dip)."""
        area = self.camera.seen(self.sharp(part))
        hidden = self.scene.notes_in(area) or self.scene.clusters_in(area)
        return not part.isEmpty() and bool(hidden)

    def _show_in(self, bounds: Rect, room: QRect) -> None:
        ratio = self.camera.ratio
        corner = room.topLeft() * -ratio
        self.look_through(fitting(bounds, room.size(), ratio).panned(corner.x(), corner.y()))
        self._begin_at_top(bounds, room)

    def _begin_at_top(self, bounds: Rect, room: QRect) -> None:
        """Where there is room to spare, it is below: what grows does not make the rest jump."""
        spare = self.camera.y(bounds.y) - round((room.top() + FIT_MARGIN) * self.camera.ratio)
        if spare > 0:
            self.look_through(self.camera.panned(0, spare))

    def reveal(self, rect: Rect) -> None:
        """Pan, as little as possible, until a part of the board is in view and not under the box.

        What is as high as the board itself stays partly covered.
        """
        super().reveal(rect)
        camera, shown = self.camera, self.zoom_box.isVisibleTo(self)
        corner = self.sharp(self.zoom_box.geometry()) if shown else QRect()
        box = camera.box(rect)
        if box.intersects(corner):
            lift = box.bottom() - corner.top() + round(INSET * camera.ratio)
            if box.top() >= lift:
                self.look_through(camera.panned(0, lift))

    def cancel(self) -> None:
        """End a gesture as if it had never begun; where there is none, select nothing."""
        if not self._pointer.cancel():
            self.select([])

    def fixed_parts(self) -> list[QRect] | None:
        """The zoom box, unless something is under way that keeps to the pointer."""
        if self._pointer.shows_more or self.marks.sheet or self.marks.thread:
            return None
        return [self.zoom_box.geometry(), *(self._edges() if self._is_edged else ())]

    def _edges(self) -> tuple[QRect, ...]:
        """Where the ring around the whole board is painted."""
        whole, thick = self.rect(), EDGE + 1
        across, down = QSize(whole.width(), thick), QSize(thick, whole.height())
        corners = whole.bottomLeft() - QPoint(0, thick), whole.topRight() - QPoint(thick, 0)
        return (
            QRect(QPoint(0, 0), across), QRect(corners[0], across),
            QRect(QPoint(0, 0), down), QRect(corners[1], down),
        )  # fmt: skip

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what can become notes: it is copied here, wherever it comes from."""
        if sort_of(event.mimeData()) != Sort.NOTHING:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Everywhere on the board."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped, and where."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData(), event.position())

    def paint_over(self, painter: QPainter, seen: QRect) -> None:
        """Selection, focus and gestures."""
        if self.read_only:
            return
        if not self.motion.is_on:
            paint_marks(painter, self.stage, self.marks, self.hasFocus(), seen)
        self._ring_board(painter)

    def _ring_board(self, painter: QPainter) -> None:
        """Where the keyboard is on the board, but at nothing on it, the ring goes round it all."""
        at_something = self.marks.selected or self.marks.focused in self.scene.notes
        edged = self.hasFocus() and not at_something and not self.marks.sheet
        if edged != self._is_edged:
            self._is_edged = edged
            self.update()
        if edged:
            paint_edge(painter, self.stage)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture, or a click."""
        self.aiming.cancel()
        self._pointer.press(self._spot(event), event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Preview the gesture, or hover."""
        self._pointer.move(self._spot(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Commit the gesture, or click."""
        self._pointer.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double(self._spot(event))

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen's eraser takes off what it is lifted from; its tip is a mouse, which Qt makes."""
        eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        event.setAccepted(eraser and not self.read_only)
        if event.isAccepted() and event.type() == QEvent.Type.TabletRelease:
            thing = thing_at(self, self._pointer.spot(event.position(), event.modifiers()))
            self.select([thing] if thing else [])
            self.remove_selected()

    def _spot(self, event: QMouseEvent) -> Spot:
        """Where a mouse is, or a finger for which Qt makes mouse events."""
        touch = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
        return self._pointer.spot(event.position(), event.modifiers(), touch)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan, or zoom with Ctrl."""
        self._pointer.wheel(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Hover over nothing."""
        self._pointer.leave()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer, or by key at what is selected."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        rect = self.place_of(self.selection[-1]) if by_key and self.selection else None
        if rect is None:
            self.menu_asked.emit(event.globalPos())
        else:
            at = self.camera.dip(rect.x, rect.bottom).toPoint()
            self.menu_asked.emit(self.mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``keys.BOARD_KEYS``; others go on to the window."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
        if self.aiming.take_key(event):
            return
        if not self._pointer.take_key(event, True):
            row = key_of(event)
            if row is None or (self.read_only and not READING.intersection(row.keys)):
                super().keyPressEvent(event)
            else:
                row.do(self)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar and the modifiers come up."""
        if event.key() in (Qt.Key.Key_Alt, Qt.Key.Key_Control):
            self.nudging = ""
        if not self._pointer.take_key(event, False):
            super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Fingers on a touch screen, and pinching on a touch pad."""
        if isinstance(event, QTouchEvent):
            self.aiming.cancel()
            self._fingers.touch(event)
            return True
        pinched = zoom_of(event)
        if pinched is not None:
            self.zoom_to(self.zoom * pinched.factor, pinched.about)
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring; a reader hears of the board first, then of what the keyboard is at."""
        self.update()
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.described.emit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; what the keyboard was doing is over, unless only a menu is open."""
        if not is_passing(event):
            self.aiming.cancel()
        self._pointer.space = False
        self.update()
        super().focusOutEvent(event)
        self.described.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom box in its corner."""
        box = self.zoom_box
        box.move(self.width() - box.width() - INSET, self.height() - box.height() - INSET)
        super().resizeEvent(event)
