"""Pinching on a touch pad, which tells it as a gesture of its own; fingers are in ``fingers``."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent


class Pinched(NamedTuple):
    """How many times larger, and about which point of the widget."""

    factor: float
    about: QPointF


def zoom_of(event: QEvent) -> Pinched | None:
    """What an event pinches; None where it is another one."""
    if not isinstance(event, QNativeGestureEvent):
        return None
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return None
    return Pinched(1 + event.value(), event.position())
