"""The board moves on while a drag holds at the edge of the view."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QTimer

from ui.canvas.board_hold import BoardHold

MARGIN = 28
"""How near to the edge the board begins to move, in dip."""
_BEAT = 16
"""Milliseconds between two moves."""
_SHARE = 0.4
_MOST = 24
"""Dip a move: a share of how far into the margin the pointer is, and the most."""
_KEPT = 120
"""How much of what stands on the board stays in view, in dip: nobody is led into the void."""


class EdgePan:
    """``again`` is called after each move with the pointer's place in the widget."""

    def __init__(self, canvas: BoardHold, again: Callable[[QPointF], None]) -> None:
        self._canvas, self._again = canvas, again
        self._at = QPointF()
        self._bounds = canvas.bounds
        self._armed = False
        self._timer = QTimer(canvas, interval=_BEAT)
        self._timer.timeout.connect(self.move_on)

    def follow(self, dip: QPointF) -> None:
        """The pointer is here now, within a drag.

        What is picked up at the edge stays there until it has been farther in, or outside.
        """
        self._at = QPointF(dip)
        inner = QRectF(self._canvas.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        outside = not QRectF(self._canvas.rect()).contains(dip)
        self._armed = self._armed or outside or inner.contains(dip)
        if not self._armed or inner.contains(dip):
            self._timer.stop()
        elif not self._timer.isActive():
            self._bounds = self._canvas.bounds
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._armed = False
        self._timer.stop()

    def move_on(self) -> None:
        """One move toward the pointer's edge."""
        canvas, bounds = self._canvas, self._bounds
        first = canvas.camera.dip(bounds.x, bounds.y)
        last = canvas.camera.dip(bounds.right, bounds.bottom)
        dx = _speed(self._at.x(), canvas.width(), first.x(), last.x())
        dy = _speed(self._at.y(), canvas.height(), first.y(), last.y())
        canvas.pan(dx, dy)
        self._again(self._at)


def _speed(at: float, length: int, first: float, last: float) -> float:
    """How far to move along one axis: nothing between the margins, nor away from everything.

    ``first`` and ``last`` are the ends of what stands on the board, in the widget.
    """
    deep = min(at - MARGIN, 0) or max(at - (length - MARGIN), 0)
    if (deep > 0 and last < _KEPT) or (deep < 0 and first > length - _KEPT):
        return 0.0
    return max(-_MOST, min(_MOST, _SHARE * deep))
