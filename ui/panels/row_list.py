"""A list of 40 px rows as the desk shows them: time, name, something quiet, and at the right a
sign with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.icons import picture
from ui.look import Look
from ui.row_paint import RIGHT, is_chosen, paint_ground, paint_rule, write_line

HEIGHT = 40
_TIME_WIDTH = 52
_SIGN = 16
_GAP = 8


@dataclass(frozen=True, slots=True)
class Row:
    """A row. ``icon``, if any, and ``colour`` belong to ``state``, the words at the right."""

    name: str
    time: str = ""
    quiet: str = ""
    state: str = ""
    icon: str = ""
    colour: str = "text_quiet"

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.time, self.name, self.quiet, self.state) if part)


class RowList(QListWidget):
    """Rows; the keyboard stays with whoever drives the list."""

    def __init__(self, look: Look, inset: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _RowDelegate(look, inset, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._delegate.look = look
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows only."""
        self.setViewportMargins(0, 0, 0, self.height() % HEIGHT)
        super().resizeEvent(event)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, none of them chosen."""
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            self.addItem(item)
        self.setCurrentRow(-1)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row; ``inset`` is the room left and right of it."""

    def __init__(self, look: Look, inset: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._inset = inset

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        frame: QRect = option.rect
        chosen = is_chosen(option.state)
        painter.save()
        still = option.state & ~QStyle.StateFlag.State_MouseOver
        paint_ground(painter, frame, self.look, still)
        paint_rule(painter, frame, self.look)
        room = frame.adjusted(self._inset, 0, -self._inset, -1)
        room.setRight(self._paint_state(painter, room, row) - 2 * _GAP)
        if row.time:
            time = (self.look.font("caption"), self.look.colour("text_quiet"))
            write_line(painter, room, row.time, time)
            room.setLeft(room.left() + _TIME_WIDTH)
        name = (self.look.font("strong" if chosen else "body"), self.look.colour("text"))
        if row.name:
            room.setLeft(room.left() + write_line(painter, room, row.name, name) + 2 * _GAP)
        write_line(
            painter, room, row.quiet, (self.look.font("body"), self.look.colour("text_quiet"))
        )
        painter.restore()

    def _paint_state(self, painter: QPainter, room: QRect, row: Row) -> int:
        """Paint sign and words at the right; the x where they begin."""
        if not row.state:
            return room.right()
        colour, font = self.look.colour(row.colour), self.look.font("strong")
        width = QFontMetrics(font).horizontalAdvance(row.state)
        write_line(painter, room, row.state, (font, colour), RIGHT)
        if not row.icon:
            return room.right() - width
        left = room.right() - width - _GAP - _SIGN
        sign = picture(row.icon, colour, _SIGN, painter.device().devicePixelRatio())
        painter.drawPixmap(left, room.center().y() - _SIGN // 2 + 1, sign)
        return left
