"""The desk's one field: a scanner types into it, or a person types a name's first letters."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.icons import picture
from ui.look import Look

HEIGHT = 56
_LEFT = 52
_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class ScanField(QWidget):
    """The field with its sign in one frame, around which the focus ring goes."""

    typed = Signal(str)
    """The letters so far."""
    entered = Signal(str)
    """The text that Enter, of a scanner or a person, has ended."""
    stepped = Signal(int)
    """An arrow: so many rows down (or up, where negative) in the list of names."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.line = _Line(self)
        self.line.setProperty("bare", True)
        self.line.setProperty("ringAround", self)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text()))
        self.line.arrowed.connect(self.stepped)
        self.line.escaped.connect(self.wipe)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 1, 12, 1)
        row.addWidget(self.line)
        self.setFixedHeight(HEIGHT)
        self.setFocusProxy(self.line)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._look = look
        self.line.setFont(look.font(20))
        self.update()

    def wipe(self) -> None:
        """Empty the field for the next reading."""
        self.line.clear()
        self.typed.emit("")

    def type_on(self, event: QKeyEvent) -> None:
        """Take a key that was meant for the field but came elsewhere, and the keys after it."""
        self.line.setFocus()
        self.line.keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.colour("window"))
        painter.setPen(self._look.colour("border_control"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        sign = picture("scan", self._look.colour("text"), 24, self.devicePixelRatioF())
        painter.drawPixmap(16, (HEIGHT - 24) // 2, sign)


class _Line(QLineEdit):
    arrowed = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None:
            self.arrowed.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
