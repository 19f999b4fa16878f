"""The rows of a register as a table, and its keys.

Enter and F2 open the form, Del removes, Ins adds, Alt with up or down moves a row, a letter begins
to filter.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.icons import picture
from ui.look import Look, length
from ui.panels.register.rows_model import RowsModel

_ROW, _BAR, _PADDING, _SIGN = 40, 3, 8, 16
_FIRST, _NARROWEST = 180, 56
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_SHIFTS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowsView(QTableView):
    """Whole rows are chosen; the first column has what room the others leave."""

    opened = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    shift_wanted = Signal(int)
    words_wanted = Signal(str)

    def __init__(self, model: RowsModel, look: Look) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = _RowPainter(look, model, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(length(_ROW))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFont(look.font("caption"))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        model.modelReset.connect(self._share_out)

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._delegate.look = look
        self.viewport().update()

    def _share_out(self) -> None:
        """Give each further column the room of its words, or its share of what there is."""
        columns, width = range(1, self.model().columnCount()), self.viewport().width()
        for column in columns:
            self.resizeColumnToContents(column)
        wanted = {column: self.columnWidth(column) + 2 * _PADDING for column in columns}
        room = max(0, width - max(_FIRST, width * 3 // 10))
        share = min(1.0, room / max(1, sum(wanted.values())))
        for column, natural in wanted.items():
            self.setColumnWidth(column, max(_NARROWEST, int(natural * share)))

    def resizeEvent(self, event: object) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys of a register do."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        alt = modifiers == Qt.KeyboardModifier.AltModifier
        plain = not modifiers & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if alt and key in _SHIFTS:
            self.shift_wanted.emit(_SHIFTS[key])
        elif plain and key in _OPEN:
            self.opened.emit()
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif plain and key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.words_wanted.emit(event.text())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _RowPainter(QStyledItemDelegate):
    """Paints a cell: the chosen row on its own ground with a bar, a sign on a marked one."""

    def __init__(self, look: Look, model: RowsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.look, self._model = look, model

    def _sign(self) -> QPixmap:
        colour = self.look.colour("warning")
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return picture("warning", colour, _SIGN, parent.devicePixelRatioF())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, self.look.colour("selected"))
        if chosen and index.column() == 0:
            bar = QRect(rect.x(), rect.y(), _BAR, rect.height())
            painter.fillRect(bar, self.look.colour("primary"))
        line = QRect(rect.x(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self.look.colour("border"))
        first = index.column() == 0
        painter.setFont(self.look.font("strong" if first and chosen else "body"))
        painter.setPen(self.look.colour("text" if first else "text_quiet"))
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if first and self._model.mark_of(index.row()):
            place = QRect(room.right() - _SIGN, rect.center().y() - _SIGN // 2, _SIGN, _SIGN)
            painter.drawPixmap(place, self._sign())
            room.setRight(place.left() - _PADDING)
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        painter.restore()
