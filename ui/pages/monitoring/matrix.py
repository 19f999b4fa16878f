"""Missions against stages: how many cards stand where. Enter or a click opens those of a cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from facilitator.domain.book import Book
from facilitator.domain.keys import OFF_ROAD
from facilitator.domain.monitoring import Matrix
from facilitator.exports.quarterly import mission_name, stage_word
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.pages.cards.rows import ANY, Filter
from ui.translate import spoken

_ROW, _HEAD, _PADDING, _NARROWEST = 40, 44, 10, 46
_INSET = 8
_FILTER = Qt.ItemDataRole.UserRole


class MatrixTable(QTableWidget):
    """Every cell with cards can be opened: ``opened`` brings the filter that lists them.

    The last column and the last row are sums; the stages off the road stand behind a line.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.off_road: frozenset[int] = frozenset()
        self.setItemDelegate(_Cell(self))
        self.setProperty(OWN_RING, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setStyleSheet(
            "QTableView { selection-background-color: transparent; }"
            "QHeaderView::section { padding: 2px; }"
            "QHeaderView::section:first { padding-left: 8px; }"
        )
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setFixedHeight(length(_HEAD))
        head.setSectionsClickable(False)
        self.cellClicked.connect(lambda _row, _column: self._open())

    def show_matrix(self, book: Book, matrix: Matrix) -> None:
        """Show the counts; the cell that has the keyboard keeps it."""
        words, standing = spoken(), (self.currentRow(), self.currentColumn())
        stages, missions = matrix.stages, matrix.missions
        self.setColumnCount(len(stages) + 2)
        self.setRowCount(len(missions) + 1)
        heads = [words("report.mission"), *(stage_word(key, words) for key in stages)]
        self.setHorizontalHeaderLabels([*heads, words("report.total")])
        if (first := self.horizontalHeaderItem(0)) is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.off_road = frozenset(at + 1 for at, key in enumerate(stages) if key in OFF_ROAD)
        for row, mission in enumerate(missions):
            self._put(row, 0, mission_name(book, mission, words), Filter(mission))
            for at, stage in enumerate(stages):
                self._count(
                    row, at + 1, len(matrix.at(mission, stage)), Filter(mission, ANY, stage)
                )
            self._count(row, len(stages) + 1, matrix.of_mission(mission), Filter(mission))
        last = len(missions)
        self._put(last, 0, words("report.total"), Filter())
        for at, stage in enumerate(stages):
            self._count(last, at + 1, matrix.of_stage(stage), Filter(ANY, ANY, stage))
        total = sum(matrix.of_mission(mission) for mission in missions)
        self._count(last, len(stages) + 1, total, Filter())
        self.fit()
        self.setCurrentCell(max(0, standing[0]), max(1, standing[1]))

    def _count(self, row: int, column: int, number: int, sieve: Filter) -> None:
        self._put(row, column, str(number) if number else "", sieve if number else None)

    def _put(self, row: int, column: int, text: str, sieve: Filter | None) -> None:
        item = QTableWidgetItem(text)
        item.setData(_FILTER, sieve.written if sieve else "")
        heads = [self._head(column), text or "0"]
        if column and (first := self.item(row, 0)) is not None:
            heads.insert(0, first.text())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(heads))
        self.setItem(row, column, item)

    def fit(self) -> None:
        """Columns as wide as their words, the missions the rest; rows as high as theirs."""
        metrics = QFontMetrics(self.look.font("caption"))
        widths = [
            max(
                length(_NARROWEST),
                max(map(metrics.horizontalAdvance, self._head(at).split()), default=0)
                + length(_PADDING),
            )
            for at in range(1, self.columnCount())
        ]
        first = max(length(180), self.viewport().width() - sum(widths))
        for at, width in enumerate((first, *widths)):
            self.setColumnWidth(at, width)
        body = QFontMetrics(self.look.font("body"))
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            room = QRect(0, 0, first - 2 * _INSET - 2, 1000)
            text = item.text() if item else ""
            lines = body.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
            self.setRowHeight(row, max(length(_ROW), lines + 14))
        bar = self.horizontalScrollBar()
        high = sum(self.rowHeight(row) for row in range(self.rowCount())) + length(_HEAD)
        wide = first + sum(widths) > self.viewport().width()
        self.setFixedHeight(high + (bar.sizeHint().height() if wide else 0) + 2)

    def _head(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return item.text() if item else ""

    def _open(self) -> None:
        item = self.currentItem()
        if item is not None and item.data(_FILTER):
            self.opened.emit(item.data(_FILTER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cards of a cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """The missions take what room there is."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self.look = look
        self.horizontalHeader().setFont(look.font("caption"))
        self.viewport().update()


class _Cell(QStyledItemDelegate):
    """Paints a cell: the mission's words, or a count on a soft ground."""

    def __init__(self, table: MatrixTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(length(_NARROWEST), length(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, frame = self._table.look, option.rect
        last = index.row() == self._table.rowCount() - 1
        total = last or index.column() == self._table.columnCount() - 1
        text = index.data() or ""
        painter.save()
        self._paint_ground(painter, frame, index)
        if index.column() and text and not total:
            painter.fillRect(frame.adjusted(3, 3, -3, -4), look.colour("info_soft"))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and self._table.hasFocus():
            painter.setPen(look.colour("focus"))
            for inset in (1, 2):
                painter.drawRect(frame.adjusted(inset, inset, -inset - 1, -inset - 2))
        painter.setFont(look.font("strong" if total or index.column() else "body"))
        painter.setPen(look.colour("text"))
        centre = Qt.AlignmentFlag.AlignCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        where = int(centre if index.column() else left) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(
            frame.adjusted(_INSET, 0, -_INSET, 0) if not index.column() else frame, where, text
        )
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, frame: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._table.look
        line = look.colour("border")
        painter.fillRect(QRect(frame.left(), frame.bottom(), frame.width(), 1), line)
        columns = self._table.off_road
        if columns and index.column() in (min(columns), max(columns) + 1):
            strong = look.colour("border_control")
            painter.fillRect(QRect(frame.left(), frame.top(), 1, frame.height()), strong)
