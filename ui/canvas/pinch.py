"""Pinching on a touch pad, which tells it as a gesture of its own; fingers are in ``fingers``."""

from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent


class Pinched(NamedTuple):
    """How many times larger, and about which point of the widget."""

    factor: float
    about: QPointF


def zoom_of(event: QEvent) -> Pinched | None:
    """What an event pinches; None where it is another one."""
    if event.type() != QEvent.Type.NativeGesture:
        return None
    native = cast(QNativeGestureEvent, event)
    if native.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return None
    return Pinched(1 + native.value(), native.position())
