"""How notes are typed: every sign of the capture syntax with an example."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QWidget,
)

from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import EDGE, lay_below, look_of
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.windows.key_tables import line_rows


class SyntaxDialog(QDialog):
    """A table of signs and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look_of(parent)
        title = TextLabel(self._look, "title")
        title.setText(self.tr("How notes are typed"))
        self.setWindowTitle(title.text())
        page = Panel(self._look)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for number, (sign, meaning) in enumerate(line_rows()):
            key, words = TextLabel(self._look, "strong"), TextLabel(self._look)
            key.setText(sign)
            words.setText(meaning)
            grid.addWidget(key, number, 0)
            grid.addWidget(words, number, 1)
        grid.setColumnStretch(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal)
        buttons.rejected.connect(self.reject)
        lay_below(self, title, (_scrolled(page, title.text()), 1), buttons)
        around = page.sizeHint() + QSize(3 * EDGE, self.sizeHint().height())
        room = parent.size() - QSize(64, 64)
        self.resize(around.expandedTo(QSize(560, 0)).boundedTo(room))
        FocusRing(self, self._look)


def _scrolled(page: QWidget, name: str) -> QScrollArea:
    """A page that may be higher than the screen; ``name`` is what a reader says of it."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
