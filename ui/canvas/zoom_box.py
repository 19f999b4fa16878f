"""The box in the board's lower right corner: smaller, the zoom now, larger, everything."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from resources import tokens
from ui.icons import icon
from ui.look import Look

HEIGHT = int(tokens.tokens()["control"]["height_big"])
INSET = 24
_RADIUS = int(tokens.tokens()["radius"]["control"])
_PERCENT = 44
"""The room for the zoom between its two buttons."""
_FLAT = "QToolButton { border: none; border-radius: 4px; padding: 0; background: transparent; }"


class ZoomBox(QWidget):
    """Says the zoom and asks for another one."""

    stepped = Signal(bool)
    """True for larger, False for smaller."""
    all_asked = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._less, self._more, self._all = (QToolButton(self) for _ in range(3))
        self._percent = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        for widget in (self._less, self._more, self._all):
            row.addWidget(widget)
        row.insertSpacing(1, _PERCENT)
        row.insertSpacing(3, 9)
        self._less.clicked.connect(lambda: self.stepped.emit(False))
        self._more.clicked.connect(lambda: self.stepped.emit(True))
        self._all.clicked.connect(self.all_asked)
        self.setFixedHeight(HEIGHT)
        self.say_words()
        self.set_look(look)

    def show_zoom(self, zoom: float) -> None:
        """Say another zoom."""
        self._percent = f"{QLocale().toString(round(zoom * 100))}%"
        self.setAccessibleName(self._percent)
        self.update()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        for button, name in ((self._less, "minus"), (self._more, "plus")):
            button.setIcon(icon(name, look))
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(32, 32)
        self._all.setFixedHeight(32)
        for widget in (self._less, self._more, self._all):
            widget.setStyleSheet(
                _FLAT
                + f"QToolButton {{ color: {look.colour('text').name()}; }}"
                + f"QToolButton:hover {{ background: {look.colour('hover').name()}; }}"
                + f"QToolButton:pressed {{ background: {look.colour('pressed').name()}; }}"
            )
        self._all.setFont(look.font("body"))
        self._fit_words()
        self.update()

    def say_words(self) -> None:
        """Speak the window's language."""
        self._all.setText(QCoreApplication.translate("Board", "All"))
        names = {
            self._less: QCoreApplication.translate("Board", "Smaller"),
            self._more: QCoreApplication.translate("Board", "Larger"),
            self._all: QCoreApplication.translate("Board", "Show the whole board"),
        }
        for button, name in names.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._fit_words()

    def _fit_words(self) -> None:
        room = self._all.fontMetrics().horizontalAdvance(self._all.text())
        self._all.setFixedWidth(room + 28)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.say_words()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet panel with a hair line before the last button."""
        painter = QPainter(self)
        said = (QRect(self._less.geometry().right(), 0, _PERCENT, HEIGHT), self._percent)
        size, ratio = self.size(), self.devicePixelRatioF()
        painter.drawPixmap(0, 0, _panel(size, self._all.x() - 5, said, ratio, self._look))


@lru_cache(4)
def _panel(size: QSize, line: int, said: tuple[QRect, str], ratio: float, look: Look) -> QPixmap:
    """The panel with the zoom, as a picture: it is shown anew with every frame of panning."""
    width, height = size.width(), size.height()
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border"), 1))
    painter.setBrush(look.colour("window"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLine(line, 8, line, height - 9)
    painter.setPen(look.colour("text"))
    painter.setFont(look.font("body"))
    painter.drawText(said[0], Qt.AlignmentFlag.AlignCenter, said[1])
    painter.end()
    return made
