"""Keys and shortcuts on one page, from the tables that the window itself uses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from facilitator.domain.finding import has_words
from ui.focus_ring import FocusRing
from ui.look import length
from ui.panels.dialog_parts import lay_below, look_of
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.windows.key_tables import Lot, lots

_SHARES = (2, 3)
"""Of the width: keys, and what they do."""


class ShortcutsDialog(QDialog):
    """Every key by what it does, in lots; the line at the top leaves those that have its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look_of(parent)
        self.setWindowTitle(self.tr("Keys and shortcuts"))
        title = TextLabel(self._look, "title")
        title.setText(self.windowTitle())
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Words or keys to look for"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self._show)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal)
        buttons.rejected.connect(self.reject)
        lay_below(self, title, self.line, self._area, buttons)
        wide, high = parent.width() - 64, parent.height() - 64
        self.resize(min(length(720), wide), min(length(760), high))
        self._show("")
        FocusRing(self, self._look)
        self.line.setFocus()

    @property
    def page(self) -> str:
        """All that is shown, as plain text."""
        labels = self._area.findChildren(TextLabel)
        return "\n".join(label.text() for label in labels)

    def _show(self, typed: str) -> None:
        page = Panel(self._look)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for lot in lots():
            self._add(grid, lot, typed)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(page)

    def _add(self, grid: QGridLayout, lot: Lot, typed: str) -> None:
        rows = [row for row in lot.rows if has_words(f"{lot.title} {row.keys} {row.does}", typed)]
        if not rows:
            return
        head = TextLabel(self._look, "heading")
        head.setText(lot.title)
        head.setContentsMargins(0, 12 if grid.count() else 0, 0, 4)
        grid.addWidget(head, grid.rowCount(), 0, 1, 2)
        for row in rows:
            keys, does = TextLabel(self._look, "strong"), TextLabel(self._look)
            keys.setText(row.keys)
            keys.setWordWrap(True)
            does.setText(row.does)
            does.setWordWrap(True)
            place = grid.rowCount()
            grid.addWidget(keys, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(does, place, 1)
