"""The capture bar's button: its word, and quieter beside it the key that does the same."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from ui.look import Look
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel


class WriteButton(QPushButton):
    """Two words of two weights, which a button alone cannot show."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._word = TextLabel(look, "strong", "on_primary")
        self._key = TextLabel(look, "body", "on_primary")
        for label in (self._word, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = in_row(self._word, self._key)
        row.setContentsMargins(16, 0, 16, 0)
        self.setLayout(row)
        self.setProperty("primary", True)

    def say(self, word: str, key: str) -> None:
        """The word and the key."""
        self._word.setText(word)
        self._key.setText(key)
        self.setAccessibleName(word)

    def setEnabled(self, enabled: bool) -> None:
        """A disabled button's words are grey like any other's."""
        super().setEnabled(enabled)
        for label in (self._word, self._key):
            label.set_tone("on_primary" if enabled else "disabled")

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()
