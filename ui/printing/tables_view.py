"""The first rows of each sheet of a file, one sheet at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.choice_box import ChoiceBox
from ui.look import Look, length
from ui.panels.text_label import TextLabel
from ui.printing.reading import ROWS, SheetRead

_WIDE = 260
_LONGEST = 300
"""Characters of a cell that are shown."""


class TablesView(QWidget):
    """A table to be read, below the choice of its sheet where there are several."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sheets: Sequence[SheetRead] = ()
        self.sheets, self.table = ChoiceBox(), QTableWidget()
        self.more = TextLabel(look, "caption", "quiet")
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.sheets.currentIndexChanged.connect(self._show)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        self.more.setText(self.tr("The first {n} rows are shown.").format(n=ROWS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.sheets, self.table, self.more):
            column.addWidget(part)

    def show_sheets(self, sheets: Sequence[SheetRead]) -> None:
        """Show these, the first to begin with."""
        self._sheets = sheets
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for sheet in sheets:
            self.sheets.addItem(sheet.title or self.tr("Text"))
        self.sheets.blockSignals(False)
        self.sheets.setVisible(len(sheets) > 1)
        self._show(0)

    def _show(self, at: int) -> None:
        sheet = self._sheets[at]
        self.table.clear()
        self.table.setRowCount(len(sheet.rows))
        self.table.setColumnCount(max((len(row) for row in sheet.rows), default=0))
        for row, cells in enumerate(sheet.rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(" ".join(text[:_LONGEST].split()))
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                font = self.table.font()
                font.setBold(row == 0 and len(sheet.rows) > 1 and len(cells) > 1)
                item.setFont(font)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        for column in range(self.table.columnCount()):
            if self.table.columnCount() > 1:
                wide = min(self.table.columnWidth(column), length(_WIDE))
                self.table.setColumnWidth(column, wide)
        self.more.setVisible(sheet.more)
