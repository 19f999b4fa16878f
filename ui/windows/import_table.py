"""The preview of an import as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.look import Look
from ui.windows.import_preview import Line, Preview

_ROW = 32
_NUMBER_WIDTH = 64
_LONGEST = 300
"""Characters of a cell that are shown; the tooltip has as many, the import takes all."""
_MOST = 80
"""Per cent of a column's texts that its width is measured by: one long name is no measure."""
_SAMPLE, _NARROWEST, _WIDEST = 200, 14, 48
"""Lines that decide the widths, and the bounds in characters of a column's longest text."""
Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The lines of a preview. A refused row shows its number and why it was refused."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._preview: Preview | None = None

    def show_preview(self, shown: Preview | None) -> None:
        """Show another preview, or none."""
        self.beginResetModel()
        self._preview = shown
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Lines read and refused."""
        inside = parent is not None and parent.isValid()
        return len(self._preview.lines) if self._preview and not inside else 0

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns of the kind of import."""
        inside = parent is not None and parent.isValid()
        return len(self._preview.titles) if self._preview and not inside else 0

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        known = self._preview and orientation == Qt.Orientation.Horizontal
        if self._preview and known and role == Qt.ItemDataRole.DisplayRole:
            return self._preview.titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text; remarks in the warning colour, refusals in that of danger."""
        if self._preview is None:
            return None
        line = self._preview.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(line, index.column())[:_LONGEST]
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._look.colour(self._colour(line, index.column()))
        return None

    def has_text(self, column: int) -> bool:
        """Whether any line says something in a column."""
        lines = self._preview.lines if self._preview else ()
        return any(self._text(line, column) for line in lines)

    def share(self, column: int) -> int:
        """A column's part of the width, in proportion to the others': most of its texts fit."""
        lines = self._preview.lines[:_SAMPLE] if self._preview else ()
        lengths = sorted(len(self._text(line, column)) for line in lines)
        most = lengths[(len(lengths) - 1) * _MOST // 100] if lengths else 0
        title = len(self._preview.titles[column]) if self._preview else 0
        return max(_NARROWEST, title + 2, min(_WIDEST, most))

    def _text(self, line: Line, column: int) -> str:
        last = self.columnCount() - 1
        if column == 0:
            return str(line.number)
        if column == last:
            return line.remark
        if line.refused:
            return self.tr("refused") if column == 1 else ""
        return line.cells[column - 1]

    def _colour(self, line: Line, column: int) -> str:
        if line.refused and column > 0:
            return "danger"
        if column == self.columnCount() - 1:
            return "warning"
        return "text_quiet" if column == 0 else "text"


class PreviewTable(QTableView):
    """The table; it is read, not edited."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = PreviewModel(look, self)
        self.setModel(self.lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 8px; }")
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_preview(self, shown: Preview | None) -> None:
        """Show a preview; columns that hold nothing are left out, the others share the width."""
        self.lines.show_preview(shown)
        for column in range(self.lines.columnCount()):
            self.setColumnHidden(column, not self.lines.has_text(column))
        self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        shown = [at for at in range(1, self.lines.columnCount()) if not self.isColumnHidden(at)]
        shares = {at: self.lines.share(at) for at in shown}
        room = self.viewport().width() - _NUMBER_WIDTH
        self.setColumnWidth(0, _NUMBER_WIDTH)
        for at in shown:
            self.setColumnWidth(at, room * shares[at] // sum(shares.values()))
