"""Pinching: the native gesture of touch pads and Qt's own of touch screens, told alike."""

from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget


class Pinched(NamedTuple):
    """How many times larger, and about which point of the widget."""

    factor: float
    about: QPointF


def zoom_of(event: QEvent, widget: QWidget) -> Pinched | None:
    """What an event pinches; None where it is another one."""
    if event.type() == QEvent.Type.NativeGesture:
        native = cast(QNativeGestureEvent, event)
        if native.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            return Pinched(1 + native.value(), native.position())
    if event.type() == QEvent.Type.Gesture:
        pinch = cast(QGestureEvent, event).gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            middle = widget.mapFromGlobal(pinch.centerPoint())
            return Pinched(pinch.scaleFactor(), QPointF(middle))
    return None
