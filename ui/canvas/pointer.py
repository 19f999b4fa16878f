"""Mouse, pen and finger over the board: they find what is meant and lead one gesture at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.canvas.board_work import BoardWork
from ui.canvas.gestures import Band, Carry, DrawLink, Gesture, Pan, Spot
from ui.canvas.keys import toggle
from ui.canvas.paint_marks import handle_box

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_NOTCH = 120
"""What one notch of a wheel turns, in Qt's eighths of a degree."""
_NOTCH_PAN = 64
"""How far one notch pans, in dip."""
_NOTCH_ZOOM = 1.2
_LINK_NEAR = 6
"""How near to a link one must press to mean it, in dip."""


@dataclass(frozen=True, slots=True)
class _Press:
    """A button pressed and not yet moved: what a drag would begin, what a click would do."""

    spot: Spot
    drag: Callable[[], Gesture]
    click: Callable[[], None]


def _nothing() -> None:
    """A click that has done its work when the button went down."""


class Pointer:
    """Leads the gestures of one canvas."""

    def __init__(self, canvas: BoardWork) -> None:
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._press: _Press | None = None
        self.space = False
        """Whether the space bar is held: then dragging pans."""
        self._panned = False

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def cancel(self) -> bool:
        """End the gesture under way as if it had never begun; whether there was one."""
        gesture, self._gesture, self._press = self._gesture, None, None
        if gesture is not None:
            gesture.cancel()
            self.show_cursor(None)
        return gesture is not None

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

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        spot = self.spot(event.position())
        if self._gesture or self._press:
            return
        if event.button() == Qt.MouseButton.MiddleButton or self._pans(event):
            self._panned = self.space
            self._begin(Pan(self._canvas, spot))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press = self._meant(spot, bool(event.modifiers() & _ADDING), _by_touch(event))
        elif event.button() == Qt.MouseButton.RightButton:
            thing = self.thing_at(spot)
            if thing not in self._canvas.selection:
                self._canvas.select([thing] if thing else [])

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        spot = self.spot(event.position())
        press = self._press
        if press and _far(press.spot.dip, spot.dip):
            self._press = None
            self._begin(press.drag())
        if self._gesture:
            self._gesture.preview(spot)
        elif not self._press:
            self._hover(spot)

    def release(self, _event: QMouseEvent) -> None:
        """A button came up."""
        gesture, press = self._gesture, self._press
        self._gesture = self._press = None
        if gesture is not None:
            gesture.commit()
        elif press is not None:
            press.click()
        self.show_cursor(None)

    def double(self, event: QMouseEvent) -> None:
        """Write: in the note, in the cluster's title, or a new note on the bare board."""
        canvas, spot = self._canvas, self.spot(event.position())
        if canvas.read_only or event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = None
        note = canvas.scene.note_at(spot.x, spot.y)
        cluster = canvas.scene.header_at(spot.x, spot.y)
        if note:
            canvas.edit_note(note, spot.dip)
        elif cluster:
            canvas.rename_cluster(cluster)
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

    def spot(self, dip: QPointF) -> Spot:
        """A point of the widget with its place on the board."""
        return Spot(QPointF(dip), *self._canvas.camera.board(dip))

    def thing_at(self, spot: Spot) -> str:
        """The note, cluster or link that a click here means, or an empty string."""
        scene = self._canvas.scene
        header = scene.header_at(spot.x, spot.y)
        return scene.note_at(spot.x, spot.y) or header or self._link_at(spot)

    def show_cursor(self, shape: Qt.CursorShape | None) -> None:
        """The pointer's shape; None for the one that belongs here."""
        hand = Qt.CursorShape.OpenHandCursor if self.space else Qt.CursorShape.ArrowCursor
        self._canvas.setCursor(shape or hand)

    def _pans(self, event: QMouseEvent) -> bool:
        free = self.space or self._canvas.read_only
        return free and event.button() == Qt.MouseButton.LeftButton

    def _begin(self, gesture: Gesture) -> None:
        self._gesture = gesture
        if isinstance(gesture, Pan):
            self.show_cursor(Qt.CursorShape.ClosedHandCursor)

    def _meant(self, spot: Spot, adding: bool, touch: bool) -> _Press:
        """What a press of the main button is about."""
        canvas, scene = self._canvas, self._canvas.scene
        if self._on_handle(spot):
            source = canvas.selection[0]
            return _Press(spot, lambda: DrawLink(canvas, source), _nothing)
        note = scene.note_at(spot.x, spot.y)
        if note:
            return self._on_note(spot, note, adding)
        thing = self.thing_at(spot)
        if thing:
            canvas.select([thing])
        if thing in scene.clusters:
            notes = scene.clusters[thing].notes
            return _Press(spot, lambda: Carry(canvas, spot, notes, thing), _nothing)
        if touch and not thing:
            return _Press(spot, lambda: Pan(canvas, spot), lambda: canvas.select([]))
        click = _nothing if thing or adding else lambda: canvas.select([])
        return _Press(spot, lambda: Band(canvas, spot, adding), click)

    def _on_note(self, spot: Spot, note: str, adding: bool) -> _Press:
        canvas = self._canvas
        before = canvas.selected_notes
        chosen = note in before
        if not chosen:
            canvas.select([*before, note] if adding else [note])
        else:
            canvas.focus_note(note)

        def click() -> None:
            if chosen and adding:
                canvas.select([other for other in before if other != note])
            elif chosen:
                canvas.select([note])

        return _Press(spot, lambda: Carry(canvas, spot, canvas.selected_notes), click)

    def _hover(self, spot: Spot) -> None:
        if self._canvas.read_only:
            return
        found = self._canvas.scene.note_at(spot.x, spot.y)
        cross = Qt.CursorShape.CrossCursor
        self.show_cursor(cross if self._on_handle(spot) and not self.space else None)
        if found != self._canvas.marks.hovered:
            with self._canvas.marking() as marks:
                marks.hovered = found

    def _on_handle(self, spot: Spot) -> bool:
        box = handle_box(self._canvas.stage, self._canvas.marks)
        if box is None or self._canvas.read_only:
            return False
        wider = box.adjusted(-box.width() / 3, -box.width() / 3, box.width() / 3, box.width() / 3)
        return wider.contains(spot.dip * self._canvas.camera.ratio)

    def _link_at(self, spot: Spot) -> str:
        near = _LINK_NEAR / self._canvas.zoom
        return self._canvas.scene.link_at(spot.x, spot.y, near)


def _far(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() >= QApplication.startDragDistance()


def _by_touch(event: QMouseEvent) -> bool:
    return event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
