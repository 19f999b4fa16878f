"""Frames by hand: gripped by their names and their lines, moved and stretched. No note moves."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from facilitator.domain.commands.frames import set_frame
from facilitator.domain.frames import LEAST
from facilitator.domain.layout import Rect
from facilitator.domain.records import Frame
from ui.canvas.board_hold import BoardHold
from ui.canvas.gestures import Spot
from ui.canvas.kit import grown
from ui.canvas.paint_frame import frame_boxes
from ui.canvas.stage import Stage

_NEAR = {False: 5.0, True: 22.0}
"""How near to the line one must press, in dip: with a mouse, with a finger."""


@dataclass(frozen=True, slots=True)
class FrameGrip:
    """A frame and how it is held: ``across`` and ``down`` say which edges, both 0 the name."""

    frame: str
    across: int = 0
    down: int = 0


def frame_at(stage: Stage, dip: QPointF, touch: bool = False) -> FrameGrip | None:
    """The frame whose name or line is at a point of the widget, the last one first."""
    ratio, kit = stage.camera.ratio, stage.kit
    point, near = dip * ratio, _NEAR[touch] * ratio
    for frame in reversed(list(stage.scene.frames.values())):
        boxes = frame_boxes(frame, stage.camera, kit)
        if boxes.tab is not None and boxes.tab.contains(point):
            return FrameGrip(frame.id)
        line = boxes.line
        if grown(line, near).contains(point) and not grown(line, -near).contains(point):
            across = _side(point.x() - line.left(), line.right() - point.x(), near)
            return FrameGrip(
                frame.id, across, _side(point.y() - line.top(), line.bottom() - point.y(), near)
            )
    return None


def _side(before: float, after: float, near: float) -> int:
    return -1 if before <= near else int(after <= near)


class Reframe:
    """A frame moved by its name, or stretched by its line."""

    goes_on = True

    def __init__(self, canvas: BoardHold, start: Spot, grip: FrameGrip) -> None:
        self._canvas, self._start, self._grip = canvas, start, grip
        self._rect = self._now = canvas.scene.frames[grip.frame].rect
        canvas.show_again(canvas.stage.lift([grip.frame]))

    def preview(self, spot: Spot) -> None:
        """Show the frame where it would be."""
        dx, dy = round(spot.x - self._start.x), round(spot.y - self._start.y)
        grip, rect = self._grip, self._rect
        if not grip.across and not grip.down:
            self._now = Rect(rect.x + dx, rect.y + dy, rect.w, rect.h)
        else:
            left, right = _stretched(rect.x, rect.right, dx, grip.across)
            top, bottom = _stretched(rect.y, rect.bottom, dy, grip.down)
            self._now = Rect(left, top, right - left, bottom - top)
        with self._canvas.marking() as marks:
            marks.reframed = grip.frame, self._now

    def commit(self) -> None:
        """Keep it there, in one step."""
        frame, rect = self._canvas.book.get(Frame, self._grip.frame), self._now
        self.cancel()
        if frame is not None:
            self._canvas.write(lambda: set_frame(frame, rect))

    def cancel(self) -> None:
        """Back where it was."""
        with self._canvas.marking() as marks:
            marks.reframed = None
        self._canvas.show_again(self._canvas.stage.lift(()))


def _stretched(start: int, end: int, by: int, edge: int) -> tuple[int, int]:
    """A stretch with one of its ends moved, or none; it stays long enough."""
    if edge < 0:
        return min(start + by, end - LEAST), end
    return start, max(end + by, start + LEAST) if edge else end
