"""A big number to be typed: Enter and the arrows go on, and each number is one step."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.look import Look, length

SECRET = "•"
"""What stands for a number that nobody may see yet."""
MOST = 9999
_WIDTH, _HEIGHT, _SIZE = 72, 44, 22


class CountField(QLineEdit):
    """``entered`` carries a number that was typed; ``stepped`` asks for another field.

    A number that is refused keeps the keyboard.

    While ``single`` is set, a figure is a whole entry: dots are counted on one hand.
    """

    entered = Signal(int)
    stepped = Signal(int)
    """1 with the arrow down, -1 with the arrow up, 0 with Enter."""
    turned = Signal(int)
    """1 with page down, -1 with page up."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.single = False
        self._number: int | None = None
        self._secret = False
        self.setFixedSize(length(_WIDTH), length(_HEIGHT))
        self.setFont(look.font(length(_SIZE), 700))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setValidator(QIntValidator(0, MOST, self))

    def show_number(self, number: int | None, secret: bool) -> None:
        """Show what is in the file; a number that is being typed is left alone."""
        self._number, self._secret = number, secret
        if not (self.hasFocus() and self.isModified()):
            self._put_back()

    def commit(self) -> bool:
        """Enter what was typed, if anything was; whether it was taken."""
        if not self.isModified():
            return True
        self.setModified(False)
        number = int(self.text()) if self.text().isdecimal() else self._number
        if number is not None and number != self._number:
            self.entered.emit(number)  # Whoever takes it shows it here before the signal is over.
        self._put_back()
        return number in (self._number, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are typed; Enter and the arrows up and down enter them and go on."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
                 Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}  # fmt: skip
        if event.key() in steps:
            if self.commit():
                self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            if self.commit():
                self.turned.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._put_back()
        elif self.single and event.text().isdecimal():
            self.setText(event.text())
            self.setModified(True)
            self.commit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo takes the latest entry back, unless a number is just being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(map(event.matches, undoes)) and not self.isModified():
                event.ignore()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whatever is typed replaces what stands here."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A number that was typed counts, however the field is left."""
        self.commit()
        super().focusOutEvent(event)

    def _put_back(self) -> None:
        said = "" if self._number is None else SECRET if self._secret else str(self._number)
        if said != self.text():
            self.setText(said)
        self.setModified(False)
        if self.hasFocus():
            self.selectAll()
