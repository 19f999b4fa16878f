"""A picture as it is looked at before it is saved."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageReader

_WIDEST = 2400
"""Pixels of what is looked at."""
_MOST_PIXELS = 60_000_000
"""Of a picture that is decoded."""


class Pictured(NamedTuple):
    """A picture made smaller for looking at, and how large it is; none would fill the memory."""

    picture: QImage | None
    width: int
    height: int


def picture_of(data: bytes) -> Pictured:
    """Read a picture. Serves any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    wide, high = reader.size().width(), reader.size().height()
    if wide * high > _MOST_PIXELS:
        return Pictured(None, wide, high)
    smaller = Qt.TransformationMode.SmoothTransformation
    return Pictured(reader.read().scaledToWidth(min(_WIDEST, wide), smaller), wide, high)
