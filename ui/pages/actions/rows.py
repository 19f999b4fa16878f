"""Rows of the page of actions: what stands in them, and how they are drawn and driven by keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from ui.badges import paint_badge
from ui.focus_ring import OWN_RING
from ui.icons import picture
from ui.look import Look, length
from ui.pages.actions.paint_path import paint_table
from ui.panels.painted_list import PaintedList, RowPainter
from ui.row_paint import RIGHT, is_chosen, paint_ground, paint_ring, paint_rule, write_line

HEIGHT = 40
_EDGE, _GAP, _SIGN = 16, 12, 18
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its words, at the right a count or a deed, between them further columns.

    ``table`` is the number of a table, ``kind`` a note's kind; either gives the row its badge.
    ``warned`` marks what wants attention, with a sign.
    """

    key: str
    words: str
    end: str = ""
    between: tuple[str, ...] = ()
    table: int = 0
    kind: str = ""
    warned: bool = False
    deed: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.words, *self.between, self.end) if part)


class Rows(PaintedList):
    """``chosen`` carries the key of the current row; ``wanted`` that of one opened by Enter, or by
    a click on its deed; ``removed`` that of one on which Del was pressed."""

    chosen = Signal(str)
    wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paint_with(_Painter(look, strong, self))
        self.setUniformItemSizes(True)
        self.setProperty(OWN_RING, True)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The key of the current row."""
        item = self.currentItem()
        return str(item.data(_ROLE).key) if item is not None else ""

    @property
    def shown(self) -> list[Row]:
        """Every row, from above."""
        return [self.item(place).data(_ROLE) for place in range(self.count())]

    def show_rows(self, rows: Sequence[Row], key: str = "") -> None:
        """Show these rows, the one of this key chosen, else the one that was."""
        wished = key or self.key
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            item.setToolTip(row.words)
            self.addItem(item)
        keys = [row.key for row in rows]
        self.setCurrentRow(keys.index(wished) if wished in keys else -1)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Put the cursor on the row of this key, if there is one, without a word to anybody."""
        places = [place for place, row in enumerate(self.shown) if row.key == key]
        self.blockSignals(True)
        self.setCurrentRow(places[0] if places else -1)
        self.blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Del removes."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.key:
            self.wanted.emit(self.key)
        elif key == Qt.Key.Key_Delete and self.key:
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nothing is chosen by coming here: Qt would take the first row."""
        if self.currentRow() >= 0:
            super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the row without its ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the deed at the right does it."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and item.data(_ROLE).deed:
            words = QFontMetrics(self._painter.look.font("body"))
            wide = words.horizontalAdvance(item.data(_ROLE).end) + 2 * _EDGE
            if event.position().x() > self.viewport().width() - wide:
                self.wanted.emit(item.data(_ROLE).key)


class _Painter(RowPainter):
    """Paints a row. The last column of many begins where the picture of the look has it."""

    def __init__(self, look: Look, strong: bool, rows: Rows) -> None:
        super().__init__(look, rows)
        self._strong, self._rows = strong, rows

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, length(HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(_ROLE)
        frame: QRect = option.rect
        chosen = is_chosen(option.state)
        painter.save()
        paint_ground(painter, frame, self.look, option.state)
        edge = _EDGE if not self._strong else 24
        if self._strong:
            paint_rule(painter, frame, self.look, edge)
        if chosen and self._rows.hasFocus():
            paint_ring(painter, frame, self.look)
        room = frame.adjusted(edge, 0, -edge, 0)
        font = self.look.font("strong" if self._strong or chosen else "body")
        if row.table or row.kind or row.warned:
            self._sign(painter, room, row)
            room.setLeft(room.left() + length(_SIGN) + _GAP)
        room.setRight(self._end(painter, room, row, chosen))
        words = QRect(room)
        words.setRight(self._between(painter, room, frame.width(), row))
        tone = self.look.colour("warning" if row.warned else "text")
        write_line(painter, words, row.words, (font, tone))
        painter.restore()

    def _sign(self, painter: QPainter, room: QRect, row: Row) -> None:
        size = length(_SIGN)
        top = room.center().y() - size // 2
        if row.warned:
            density = painter.device().devicePixelRatio()
            sign = picture("warning", self.look.colour("warning"), size, density)
            painter.drawPixmap(room.left(), top, sign)
        elif row.kind:
            paint_badge(painter, QRect(room.left(), top, size, size).toRectF(), row.kind, self.look)
        else:
            paint_table(painter, room, row.table, self.look)

    def _end(self, painter: QPainter, room: QRect, row: Row, chosen: bool) -> int:
        if not row.end:
            return room.right()
        font = self.look.font("strong" if chosen and not row.deed else "body")
        tone = "primary" if row.deed else "text" if chosen else "text_quiet"
        wide = write_line(painter, room, row.end, (font, self.look.colour(tone)), RIGHT)
        return room.right() - wide - _GAP

    def _between(self, painter: QPainter, room: QRect, width: int, row: Row) -> int:
        """Paint the quiet columns; where the words must end."""
        if not row.between:
            return room.right()
        lefts = [round(width * share) for share in (0.4, 0.5)]
        ink = (self.look.font("body"), self.look.colour("text_quiet"))
        ends = [*lefts[1:], room.right()]
        for text, left, right in zip(row.between, lefts, ends, strict=False):
            place = QRect(left, room.top(), right - left - _GAP, room.height())
            write_line(painter, place, text, ink)
        return lefts[0] - _GAP
