"""A board as it was shown: a picture and the camera it was taken with."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.camera import Camera


@dataclass(frozen=True, slots=True)
class Shot:
    """As large as the viewport was. Cameras and painters are in device pixels."""

    picture: QPixmap
    camera: Camera

    def show(self, painter: QPainter, camera: Camera) -> None:
        """Paint it as another camera sees it: moved, and scaled where the zoom is another."""
        share = camera.scale / self.camera.scale
        x, y = self.camera.left * share - camera.left, self.camera.top * share - camera.top
        if share == 1.0:
            painter.drawPixmap(round(x), round(y), self.picture)
            return
        size = self.picture.size()
        target = QRectF(x, y, size.width() * share, size.height() * share)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, self.picture, QRectF(self.picture.rect()))
