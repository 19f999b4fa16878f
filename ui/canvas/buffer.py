"""The picture behind the widget: scrolled when panned, mended where the board has changed.

All rectangles are in device pixels from the viewport's upper left corner.
"""

from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from ui.canvas.camera import Camera

Paint = Callable[[QPainter, QRect, Camera], None]
"""Paints all that stands within a rectangle, ground included; it is clipped to it."""
MOST_PARTS = 24
"""A region of more parts is painted as one rectangle."""


class Buffer:
    """A picture as large as the viewport, and the camera it was taken with."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._picture = QPixmap()
        self._camera = Camera()
        self._stale = QRegion()

    def look(self, camera: Camera, size: QSize) -> None:
        """Follow a camera at the same zoom: what stays in view is scrolled, the rest is stale."""
        if size != self._picture.size() or camera.scale != self._camera.scale:
            self._begin(camera, size)
            return
        dx, dy = self._camera.left - camera.left, self._camera.top - camera.top
        self._camera = camera
        if not dx and not dy:
            return
        whole = self._picture.rect()
        self._stale = self._stale.translated(dx, dy).intersected(whole)
        if abs(dx) < size.width() and abs(dy) < size.height():
            self._picture.scroll(dx, dy, whole)
            self._stale += QRegion(whole) - QRegion(whole.translated(dx, dy))
        else:
            self._stale = QRegion(whole)

    def fits(self, camera: Camera, size: QSize) -> bool:
        """Whether the picture was taken at this zoom and size."""
        return size == self._picture.size() and camera.scale == self._camera.scale

    def spoil(self, rect: QRect) -> None:
        """What stands here has changed."""
        self._stale += rect.intersected(self._picture.rect())

    def spoil_all(self) -> None:
        """Everything has changed."""
        self._stale = QRegion(self._picture.rect())

    def mend(self) -> None:
        """Paint what is stale."""
        if self._stale.isEmpty():
            return
        rects = parts_of(self._stale)
        self._stale = QRegion()
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in rects:
            painter.setClipRect(rect)
            self._paint(painter, rect, self._camera)
        painter.end()

    def show(self, painter: QPainter, camera: Camera, ground: QColor) -> None:
        """Copy the picture; at another zoom, scaled until there is a sharp one."""
        if camera == self._camera:
            painter.drawPixmap(0, 0, self._picture)
            return
        share = camera.scale / self._camera.scale
        x, y = self._camera.left * share - camera.left, self._camera.top * share - camera.top
        size = self._picture.size()
        target = QRectF(x, y, size.width() * share, size.height() * share)
        painter.fillRect(QRect(0, 0, size.width(), size.height()), ground)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    def picture(self) -> QPixmap:
        """The picture as it is now."""
        return self._picture

    def _begin(self, camera: Camera, size: QSize) -> None:
        if size != self._picture.size():
            self._picture = QPixmap(size)
        self._camera = camera
        self.spoil_all()


def parts_of(region: QRegion) -> list[QRect]:
    """A region as a few rectangles."""
    if region.rectCount() > MOST_PARTS:
        return [region.boundingRect()]
    return list(cast(Iterable[QRect], region))
