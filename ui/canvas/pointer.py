"""Mouse, pen and finger over the board: they lead one gesture at a time."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.canvas.board_work import BoardWork
from ui.canvas.edge_pan import EdgePan
from ui.canvas.gestures import Gesture, Pan, Spot
from ui.canvas.grips import Edges, edges_at, on_handle
from ui.canvas.keys import toggle
from ui.canvas.meant import Press, meant, thing_at

_NOTCH = 120
"""What one notch of a wheel turns, in Qt's eighths of a degree."""
_NOTCH_PAN = 64
"""How far one notch pans, in dip."""
_NOTCH_ZOOM = 1.2
_STRETCHING: dict[Edges, Qt.CursorShape] = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor, (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor, (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor, (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor, (0, 1): Qt.CursorShape.SizeVerCursor,
}  # fmt: skip


class Pointer:
    """Leads the gestures of one canvas."""

    def __init__(self, canvas: BoardWork) -> None:
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._press: Press | None = None
        self._last = Spot(QPointF(), 0, 0)
        self._edge = EdgePan(canvas, self._follow)
        self.space = False
        """Whether the space bar is held: then dragging pans."""
        self._panned = False

    @property
    def shows_more(self) -> bool:
        """Whether a gesture shows more than the board: all but panning do."""
        return self._gesture is not None and not isinstance(self._gesture, Pan)

    def cancel(self) -> bool:
        """End the gesture under way as if it had never begun; whether there was one."""
        gesture, self._gesture, self._press = self._gesture, None, None
        self._edge.stop()
        if gesture is not None:
            gesture.cancel()
            self.show_cursor(None)
        return gesture is not None

    def let_go(self) -> None:
        """What was pressed is no longer there: no drag comes of it, and no click."""
        self._press = None

    def take_key(self, event: QKeyEvent, down: bool) -> bool:
        """The space bar, which is a key when tapped and a hand while held. Whether it was taken."""
        if event.key() != Qt.Key.Key_Space or event.modifiers():
            return False
        if event.isAutoRepeat() or self._canvas.read_only:
            return True
        tapped = self.space and not down and not self._panned
        self.space, self._panned = down, False
        self.show_cursor(None)
        if tapped:
            toggle(self._canvas)
        return True

    def press(self, spot: Spot, button: Qt.MouseButton) -> None:
        """A button went down."""
        if self._gesture or self._press:
            return
        main = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (main and self._pans):
            self._panned = self.space
            self._begin(Pan(self._canvas, spot))
        elif main:
            self._press = meant(self._canvas, spot)
        elif button == Qt.MouseButton.RightButton:
            self.point_out(spot)

    def point_out(self, spot: Spot) -> None:
        """Select what is here, for a menu, unless it is selected with others."""
        thing = thing_at(self._canvas, spot)
        if thing not in self._canvas.selection:
            self._canvas.select([thing] if thing else [])

    def move(self, spot: Spot) -> None:
        """The pointer moved, with or without a button."""
        self._last = spot
        press = self._press
        if press and _far(press.spot.dip, spot.dip):
            self._press = None
            self._begin(press.drag())
        if self._gesture:
            self._gesture.preview(spot)
            if self._gesture is not None and self._gesture.goes_on:
                self._edge.follow(spot.dip)
        elif not self._press:
            self._hover(spot)

    def _follow(self, dip: QPointF) -> None:
        """The board has moved under the pointer."""
        if self._gesture:
            self._gesture.preview(self.spot(dip, self._last.keys, self._last.touch))

    def release(self) -> None:
        """A button came up."""
        gesture, press = self._gesture, self._press
        self._gesture = self._press = None
        self._edge.stop()
        if gesture is not None:
            with self._canvas.motion.stilled():
                gesture.commit()
        elif press is not None:
            press.click()
        self.show_cursor(None)

    def double(self, spot: Spot) -> None:
        """Write: in the note, in the title, or a new note on the bare board; a pile is opened."""
        canvas = self._canvas
        if canvas.read_only:
            return
        self.cancel()
        thing = thing_at(canvas, spot)
        if thing in canvas.scene.notes:
            canvas.edit_note(thing, spot.dip)
        elif thing in canvas.scene.clusters or thing in canvas.scene.frames:
            canvas.select([thing])
            canvas.edit_focused()
        else:
            canvas.write_note_at(spot.x, spot.y)

    def wheel(self, event: QWheelEvent) -> None:
        """Pan by the wheel or two fingers; zoom with Ctrl."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zoom = self._canvas.zoom * _NOTCH_ZOOM ** (turned.y() / _NOTCH)
            self._canvas.zoom_to(zoom, event.position())
            return
        pixels = event.pixelDelta()
        gone = QPointF(pixels) if not pixels.isNull() else QPointF(turned) * _NOTCH_PAN / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            gone = gone.transposed()
        self._canvas.pan(-gone.x(), -gone.y())

    def leave(self) -> None:
        """The pointer left the board."""
        with self._canvas.marking() as marks:
            marks.hovered = ""

    def spot(self, dip: QPointF, keys: Qt.KeyboardModifier, touch: bool = False) -> Spot:
        """A point of the widget with its place on the board."""
        return Spot(QPointF(dip), *self._canvas.camera.board(dip), keys, touch)

    def show_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape; None for the one that belongs here."""
        hand = Qt.CursorShape.OpenHandCursor if self.space else Qt.CursorShape.ArrowCursor
        self._canvas.setCursor(shape or hand)

    @property
    def _pans(self) -> bool:
        return self.space or self._canvas.read_only

    def _begin(self, gesture: Gesture) -> None:
        self._canvas.motion.end()
        self._gesture = gesture
        if isinstance(gesture, Pan):
            self.show_cursor(Qt.CursorShape.ClosedHandCursor)

    def _hover(self, spot: Spot) -> None:
        if self._canvas.read_only:
            return
        self.show_cursor(None if self.space else self._offered(spot))
        found = self._canvas.scene.note_at(spot.x, spot.y)
        if found != self._canvas.marks.hovered:
            with self._canvas.marking() as marks:
                marks.hovered = found

    def _offered(self, spot: Spot) -> Qt.CursorShape | None:
        """The shape that says what a press would grip."""
        stage, marks = self._canvas.stage, self._canvas.marks
        if on_handle(stage, marks, spot.dip, spot.touch):
            return Qt.CursorShape.CrossCursor
        edges = edges_at(stage, marks, spot.dip, spot.touch)
        return _STRETCHING[edges] if edges else None


def _far(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() >= QApplication.startDragDistance()
