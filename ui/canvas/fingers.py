"""Fingers on the board: one taps, drags or holds; two move and zoom it."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QApplication

from ui.canvas.board_work import BoardWork
from ui.canvas.camera import Camera
from ui.canvas.pointer import Pointer

HOLD = 500
"""Milliseconds that a finger rests before a menu opens."""
_NEAR = 24
"""Two taps this near to each other, in dip, may be one double tap."""
_PLAIN = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_UP = QEventPoint.State.Released


class Fingers:
    """Takes the canvas' touch events."""

    def __init__(self, canvas: BoardWork, pointer: Pointer) -> None:
        self._canvas, self._pointer = canvas, pointer
        self._first = QPointF()
        self._tap: tuple[int, QPointF] | None = None
        self._still = False
        self._pair: tuple[Camera, QPointF, float] | None = None
        self._hold = QTimer(canvas, singleShot=True, interval=HOLD)
        self._hold.timeout.connect(self.hold)

    def touch(self, event: QTouchEvent) -> None:
        """Take an event of one or more fingers."""
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go()
            return
        down = [point for point in event.points() if point.state() != _UP]
        if event.type() == QEvent.Type.TouchBegin and len(down) == 1:
            self._begin(down[0].position())
        elif len(down) >= 2:
            self._move_two(down[0].position(), down[1].position())
        elif self._pair is None and len(down) == 1:
            self._move(down[0].position())
        elif not down:
            self._end(event)

    def hold(self) -> None:
        """A finger has rested: ask for the menu of what lies under it."""
        if self._still:
            spot = self._pointer.spot(self._first, _PLAIN, touch=True)
            self._let_go()
            self._pointer.point_out(spot)
            self._canvas.menu_asked.emit(self._canvas.mapToGlobal(self._first.toPoint()))

    def _begin(self, at: QPointF) -> None:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._first, self._still, self._pair = QPointF(at), True, None
        self._pointer.press(self._pointer.spot(at, _PLAIN, touch=True), _LEFT)
        if not self._canvas.read_only:
            self._hold.start()

    def _move(self, at: QPointF) -> None:
        far = (at - self._first).manhattanLength() >= QApplication.startDragDistance()
        if far and self._still:
            self._still = False
            self._hold.stop()
        self._pointer.move(self._pointer.spot(at, _PLAIN, touch=True))

    def _move_two(self, one: QPointF, other: QPointF) -> None:
        """What lies under the fingers stays there; what one of them had begun is let go."""
        middle, apart = (one + other) / 2, max(1.0, _length(one - other))
        if self._pair is None:
            self._let_go()
            self._pair = self._canvas.camera, middle, apart
            return
        camera, began, was = self._pair
        gone = (began - middle) * camera.ratio
        zoomed = camera.zoomed(camera.zoom * apart / was, began)
        self._canvas.look_through(zoomed.panned(round(gone.x()), round(gone.y())))

    def _end(self, event: QTouchEvent) -> None:
        tapped, was = self._still, self._tap
        self._hold.stop()
        self._pointer.release()
        self._still, self._pair, self._tap = False, None, None
        if not tapped:
            return
        soon = was and event.timestamp() - was[0] <= QApplication.doubleClickInterval()
        if was and soon and (was[1] - self._first).manhattanLength() <= _NEAR:
            self._pointer.double(self._pointer.spot(self._first, _PLAIN, touch=True))
        else:
            self._tap = event.timestamp(), self._first

    def _let_go(self) -> None:
        self._hold.stop()
        self._still, self._tap = False, None
        self._pointer.cancel()


def _length(way: QPointF) -> float:
    return float((way.x() ** 2 + way.y() ** 2) ** 0.5)
