"""What an empty page shows: one sentence and one primary button, in the middle (LOOK, screens)."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from ui.look import Look, length
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel

_WIDEST, _NARROWEST, _EDGE = 560, 120, 24


class Empty(Panel):
    """``say`` gives it its words; ``button`` does what was given as ``deed``."""

    def __init__(self, look: Look, deed: Callable[[], object]) -> None:
        super().__init__(look)
        self._sentence = TextLabel(look, "heading")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton()
        self.button.setProperty("primary", True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(lambda: deed())
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, sentence: str, button: str) -> None:
        """The sentence, and the button's words; without any there is no button."""
        self._sentence.setText(sentence)
        self._fit()
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a sentence can be broken: it never widens a window."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentence the lines that it needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = max(_NARROWEST, min(length(_WIDEST), self.width() - 2 * _EDGE))
        self._sentence.setFixedSize(width, max(0, self._sentence.heightForWidth(width)))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self._fit()
