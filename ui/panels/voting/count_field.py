"""A big number to be typed: Enter and the arrows go on, and each number is one step."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.keys import by_name, pressed
from ui.look import Look, length
from ui.panels.voting.keys import VOTE_KEYS

SECRET = "•"
"""What stands for a number that nobody may see yet."""
MOST = 9999
_WIDTH, _HEIGHT, _SIZE = 72, 44, 22
_KEYS = by_name(VOTE_KEYS)


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

    def go(self, by: int) -> None:
        """Enter what was typed and ask for another field."""
        if self.commit():
            self.stepped.emit(by)

    def turn(self, by: int) -> None:
        """Enter what was typed and ask for another criterion or seat."""
        if self.commit():
            self.turned.emit(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``keys.VOTE_KEYS``; digits are typed."""
        row = _KEYS.get(pressed(event))
        if row is not None:
            row.do(self)
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
