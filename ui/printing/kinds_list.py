"""The list of what can be made."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget


class KindsList(QListWidget):
    """Keeps what is chosen in sight when questions take some of its room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the chosen row back into sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
