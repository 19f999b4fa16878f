"""The page before, fading away over the one that has come (LOOK, motion)."""

from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from resources import tokens

_PAGE = int(tokens.tokens()["motion"]["page"])


class Veil(QWidget):
    """Lies over its parent while it fades. Where less motion is asked for, it never shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._before = QPixmap()
        self.fading = QVariantAnimation(self, duration=_PAGE, startValue=1.0, endValue=0.0)
        self.fading.valueChanged.connect(lambda _value: self.update())
        self.fading.finished.connect(self.hide)
        self.hide()

    def fade(self, before: QPixmap) -> None:
        """Let a picture go."""
        asked = QStyle.StyleHint.SH_Widget_Animation_Duration
        if not self.style().styleHint(asked, None, self):
            return
        self._before = before
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.fading.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is left of it."""
        painter = QPainter(self)
        painter.setOpacity(float(self.fading.currentValue()))
        painter.drawPixmap(0, 0, self._before)
