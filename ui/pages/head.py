"""The head of a page: its title, a quiet sentence below it, and what stands at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look import Look
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel

_EDGE = 24


class PageHead(Panel):
    """``beside`` takes buttons and legends, from left to right."""

    def __init__(self, look: Look, *beside: QWidget) -> None:
        super().__init__(look)
        self._title, self._said = TextLabel(look, "title"), ElidedLabel(look, "body", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 20, _EDGE, 4)
        row.setSpacing(12)
        row.addLayout(in_column(self._title, self._said, gap=2), 1)
        for part in beside:
            row.addWidget(part)

    def say(self, title: str, sentence: str = "") -> None:
        """Its words; no second line where there is no sentence."""
        self._title.setText(title)
        self._said.say(sentence)
        self._said.setVisible(bool(sentence))
