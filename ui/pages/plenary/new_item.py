"""The line in which an item is written that no table has brought."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.look import Look, length
from ui.panels.panel import Panel
from ui.panels.rows import in_row


class NewItem(Panel):
    """Enter writes and waits for the next one; Escape or an empty line goes back to the list.

    What was typed when one left stands there the next time.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.line = QLineEdit()
        self.line.setFont(look.font("body"))
        self.line.setFixedHeight(length(40))
        self.line.returnPressed.connect(self._write)
        self.setLayout(in_row((self.line, 1)))
        self.setFocusProxy(self.line)
        self.retranslate()
        self.hide()

    def begin(self) -> None:
        """Show the line."""
        self.show()

    def text(self) -> str:
        """What is being typed and not yet written."""
        return "" if self.isHidden() else self.line.text().strip()

    def clear(self) -> None:
        """What was typed is in the file."""
        self.line.clear()

    def _write(self) -> None:
        if self.text():
            self.written.emit(self.line.text())
        else:
            self._leave()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the line."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.line.setPlaceholderText(self.tr("New item: Enter writes it, Esc leaves"))
        self.line.setAccessibleName(self.tr("New item"))
