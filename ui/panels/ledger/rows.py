"""How the rows of a ledger are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.look import Look, length
from ui.panels.painted_list import RowPainter
from ui.row_paint import RIGHT, Ink, is_chosen, paint_ground, paint_rule, write_line

GAP = 12
_INSET = 12
_BAR = 72
_NAME = 180
"""Least width of a name before figures give way, in dip."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row. ``cells`` stand in columns at the right, the last one in the colour ``tone``.

    ``share`` (0 to 1) is drawn as a bar after them. A ``heading`` is not chosen; its last cell
    stands at the right edge.
    """

    key: str
    name: str
    before: str = ""
    quiet: str = ""
    cells: tuple[str, ...] = ()
    tone: str = "text"
    share: float | None = None
    heading: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        told = f"{round(100 * self.share)} %" if self.share is not None else ""
        parts = (self.before, self.name, self.quiet, *self.cells, told)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Measures:
    """Widths in dip: of what stands before the names, and of each column at the right."""

    before: int = 0
    columns: tuple[int, ...] = ()


class EntryDelegate(RowPainter):
    """Paints the rows of a ledger; ``bars`` keeps room for shares."""

    def __init__(self, look: Look, bars: bool, rows: QWidget) -> None:
        super().__init__(look, rows)
        self._bars = bars
        self.measures = Measures()
        self.fills = True
        """Whether the chosen row is filled also while the list does not have the keyboard."""

    def _ink(self, size: str = "body", tone: str = "text") -> Ink:
        return self.look.font(size), self.look.colour(tone)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, length(52 if entry.quiet else 40 if entry.heading else 36))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        frame: QRect = option.rect
        painter.save()
        if entry.heading:
            painter.fillRect(frame, self.look.colour("sunken"))
        else:
            fills = self.fills or bool(option.state & QStyle.StateFlag.State_HasFocus)
            paint_ground(painter, frame, self.look, option.state, fills)
        paint_rule(painter, frame, self.look)
        room = frame.adjusted(_INSET, 0, -_INSET, -1)
        if entry.heading:
            self._paint_heading(painter, room, entry)
        else:
            self._paint_entry(painter, room, entry, is_chosen(option.state))
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, entry: Entry) -> None:
        for cell in entry.cells[-1:]:
            width = write_line(painter, room, cell, self._ink("body", "text_quiet"), RIGHT)
            room.setRight(room.right() - width - GAP)
        write_line(painter, room, entry.name, self._ink("strong"))

    def _paint_entry(self, painter: QPainter, room: QRect, entry: Entry, chosen: bool) -> None:
        if self._bars:
            bar = QRect(room.right() - _BAR, room.top(), _BAR, room.height())
            room.setRight(bar.left() - GAP)
            if entry.share is not None:
                paint_share(painter, bar, entry.share, self.look)
        room.setRight(self._paint_cells(painter, room, entry))
        if self.measures.before:
            write_line(painter, room, entry.before, self._ink("body", "text_quiet"))
            room.setLeft(room.left() + self.measures.before + GAP)
        ink = self._ink("strong" if chosen else "body")
        if not entry.quiet:
            write_line(painter, room, entry.name, ink)
            return
        half = QRect(room.left(), room.top() + 5, room.width(), (room.height() - 10) // 2)
        write_line(painter, half, entry.name, ink)
        half.moveTop(half.bottom() + 1)
        write_line(painter, half, entry.quiet, self._ink("caption", "text_quiet"))

    def _paint_cells(self, painter: QPainter, room: QRect, entry: Entry) -> int:
        """Paint the figures from the right while the name keeps room; where they begin."""
        right, columns = room.right(), self.measures.columns
        last = len(columns) - 1
        for at in range(last, -1, -1):
            place = QRect(right - columns[at], room.top(), columns[at], room.height())
            left = place.left() - GAP
            if left - room.left() - self.measures.before < _NAME and at < last:
                break
            tone = entry.tone if at == last else "text_quiet"
            size = "strong" if at == last and tone != "text" else "body"
            cell = entry.cells[at] if at < len(entry.cells) else ""
            write_line(painter, place, cell, self._ink(size, tone), RIGHT)
            right = left
        return right


def paint_share(painter: QPainter, room: QRect, share: float, look: Look) -> None:
    """A bar of 6 px in the middle of a room, filled to a share (0 to 1)."""
    track = QRectF(room.left(), room.center().y() - 3, room.width(), 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("border"))
    painter.drawRoundedRect(track, 3, 3)
    painter.setBrush(look.colour("primary"))
    if share > 0:
        track.setWidth(max(6.0, track.width() * min(1.0, share)))
        painter.drawRoundedRect(track, 3, 3)
