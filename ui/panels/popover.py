"""A small window that hangs from a button and closes when one clicks elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import Look
from ui.panels.panel import Panel


class Popover(Panel):
    """Enter presses the button that has the keyboard, as it does in the main window."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setProperty("popover", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button on Enter."""
        focus = self.focusWidget()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)
