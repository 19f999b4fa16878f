"""Two small pictures for the facilitator: what the room sees, and what comes next."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look

_WHOLE = Qt.AspectRatioMode.KeepAspectRatio


class RoomPreview(QWidget):
    """One picture of 16:9 with a line around it; another one stands in its middle."""

    def __init__(self, look: Look, width: int) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self.fit(width, width)

    def fit(self, width: int, height: int) -> None:
        """Be as large as 16:9 can be in so much room."""
        wide = min(width, height * 16 // 9)
        self.setFixedSize(wide, wide * 9 // 16)

    def set_look(self, look: Look) -> None:
        """Take another look's line."""
        self._look = look
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show a picture; an empty one shows the bare place."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale the picture into its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        place = self.rect()
        painter.fillRect(place, self._look.colour("sunken"))
        if not self._image.isNull():
            size = self._image.size().scaled(place.size() * ratio, _WHOLE)
            small = self._image.scaled(size, _WHOLE, Qt.TransformationMode.SmoothTransformation)
            small.setDevicePixelRatio(ratio)
            left = (place.width() - size.width() / ratio) / 2
            top = (place.height() - size.height() / ratio) / 2
            painter.drawImage(QPointF(left, top), small)
        painter.setPen(self._look.colour("border_control"))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
