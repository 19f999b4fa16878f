"""A board as it was shown: a picture and the camera it was taken with."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.camera import Camera


@dataclass(frozen=True, slots=True)
class Shot:
    """A part of a picture, as large as the viewport was. All is in device pixels."""

    picture: QPixmap
    camera: Camera
    part: QRect

    def box(self, camera: Camera) -> QRectF:
        """Where another camera sees it."""
        share = camera.scale / self.camera.scale
        x, y = self.camera.left * share - camera.left, self.camera.top * share - camera.top
        return QRectF(x, y, self.part.width() * share, self.part.height() * share)

    def show(self, painter: QPainter, camera: Camera) -> None:
        """Paint it as another camera sees it: moved, and scaled where the zoom is another."""
        box = self.box(camera)
        if camera.scale == self.camera.scale:
            painter.drawPixmap(box.topLeft().toPoint(), self.picture, self.part)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, self.picture, QRectF(self.part))
