"""The window of the desk, for the laptop at the door."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.storage.store import Store
from ui.focus_ring import FocusRing
from ui.look import Look, on_screen
from ui.panels.desk.desk import DeskPanel
from ui.signals import Signals


class DeskWindow(QWidget):
    """The desk in a window of its own, for the laptop at the door."""

    def __init__(self, store: Store, signals: Signals, session_id: str, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.panel = DeskPanel(store, signals, session_id, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self._ring = FocusRing(self, look)
        self.resize(on_screen(self, 1366, 768))
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self.panel.set_look(look)
        self._ring.set_look(look)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setWindowTitle(self.tr("Reception"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; whoever comes back to the window types into the field."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.panel.field.setFocus()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self.panel.field.setFocus()
