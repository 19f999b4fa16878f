"""The box in the board's lower right corner: smaller, the zoom now, larger, everything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from resources import tokens
from ui.icons import SIZE, picture
from ui.look import Look

HEIGHT = int(tokens.tokens()["control"]["height_big"])
INSET = 24
_RADIUS = int(tokens.tokens()["radius"]["control"])
_PERCENT = 44
"""The room for the zoom between its two buttons."""
_LIT_RADIUS = 4


class _Button(QToolButton):
    """Painted by the box: with every frame of panning all of it is shown anew."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing of its own."""


class ZoomBox(QWidget):
    """Says the zoom and asks for another one."""

    stepped = Signal(bool)
    """True for larger, False for smaller."""
    all_asked = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._less, self._more, self._all = self._buttons = tuple(_Button(self) for _ in range(3))
        self._percent = ""
        self._painted: QPixmap | None = None
        self._seen: tuple[object, ...] = ()
        """What the picture of the box was painted for."""
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        for widget in self._buttons:
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
        self._renew()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self._look = look
        for button in (self._less, self._more):
            button.setFixedSize(32, 32)
        self._all.setFixedHeight(32)
        self._all.setFont(look.font("body"))
        self._fit_words()
        self._renew()

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
        self._renew()

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
        """Copy the picture of the box; it is painted when it looks another way."""
        lit = tuple((button.isDown(), button.underMouse()) for button in self._buttons)
        seen = (lit, self.size(), self._all.x(), self.devicePixelRatioF())
        if self._painted is None or seen != self._seen:
            self._painted, self._seen = self._paint(), seen
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted)
        painter.end()

    def _renew(self) -> None:
        self._painted = None
        self.update()

    def _paint(self) -> QPixmap:
        """A quiet panel with a hair line before the last button."""
        look, ratio = self._look, self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(look.colour("window"))
        edge = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        self._light(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(look.colour("border"), 1))
        line = self._all.x() - 5
        painter.drawLine(line, 8, line, self.height() - 9)
        for button, name in ((self._less, "minus"), (self._more, "plus")):
            box = QRect(0, 0, SIZE, SIZE)
            box.moveCenter(button.geometry().center())
            painter.drawPixmap(box.topLeft(), picture(name, look.colour("text"), SIZE, ratio))
        self._write(painter)
        painter.end()
        return made

    def _light(self, painter: QPainter) -> None:
        """Show the button under the pointer, and whether it is held."""
        painter.setPen(Qt.PenStyle.NoPen)
        for button in self._buttons:
            if button.isDown() or button.underMouse():
                painter.setBrush(self._look.colour("pressed" if button.isDown() else "hover"))
                painter.drawRoundedRect(button.geometry(), _LIT_RADIUS, _LIT_RADIUS)

    def _write(self, painter: QPainter) -> None:
        """The zoom between the first two buttons, and what the last one says."""
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font("body"))
        between = QRect(self._less.geometry().right(), 0, _PERCENT, HEIGHT)
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, self._percent)
        painter.drawText(self._all.geometry(), Qt.AlignmentFlag.AlignCenter, self._all.text())
