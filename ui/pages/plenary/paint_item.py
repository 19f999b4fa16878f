"""A row of the plenary's list: title, causes, barriers, tables, minority, bar, votes (LOOK)."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.icons import picture
from ui.look import length
from ui.pages.plenary.rows import ItemRow, ThemeRow, minority_said
from ui.panels.painted_list import RowPainter
from ui.row_paint import LEFT, RIGHT, is_chosen, paint_ground, paint_ring, paint_rule, write_line
from ui.tiles import SIZE as TILE
from ui.tiles import paint_tile

HEIGHT = 56
_EDGE = 16
_GAP = 16
_WIDE = 900
"""From this width on everything of an item stands on one line."""
_BARRED = 480
"""Below this width the number of votes stands alone."""
_BAR = 16
_SIGN = 18
_VOTES = 44
_TILE_GAP, _SMALL_TILE = 4, 17
AnyIndex = QModelIndex | QPersistentModelIndex


class ItemDelegate(RowPainter):
    """Paints items and the themes above them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, length(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        frame: QRect = option.rect
        painter.save()
        if isinstance(row, ThemeRow):
            self._paint_theme(painter, frame, row)
        else:
            paint_ground(painter, frame, self.look, option.state)
            paint_rule(painter, frame, self.look)
            room = frame.adjusted(_EDGE, 0, -_EDGE, -1)
            self._paint_item(painter, room, row, is_chosen(option.state))
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_ring(painter, frame, self.look)
        painter.restore()

    def _paint_theme(self, painter: QPainter, frame: QRect, row: ThemeRow) -> None:
        room = frame.adjusted(_EDGE, length(16), -_EDGE, -1)
        room.setLeft(room.left() + self._write(painter, room, row.title, ("heading", "text")))
        room.setLeft(room.left() + 12)
        self._write(painter, room, row.count, ("caption", "text_quiet"))
        paint_rule(painter, frame, self.look)

    def _paint_item(self, painter: QPainter, room: QRect, row: ItemRow, chosen: bool) -> None:
        """From the right: votes, bar, minority, tables; the words take what is left."""
        wide = room.width() >= length(_WIDE)
        self._write(painter, room, str(row.votes), ("heading", "text"), RIGHT)
        room.setRight(room.right() - length(_VOTES))
        bar = length(276 if wide else 120) if room.width() >= length(_BARRED) else 0
        if bar:
            self._paint_bar(
                painter, QRect(room.right() - bar, room.top(), bar, room.height()), row, chosen
            )
            room.setRight(room.right() - bar - _GAP)
        self._paint_minority(painter, room, row, wide)
        room.setRight(room.right() - length(112 if wide else 20) - _GAP)
        tiles = length((4 if wide else 3) * (TILE + _TILE_GAP))
        place = QRect(room.right() - tiles, room.top(), tiles, room.height())
        self._paint_tiles(painter, place, row.tables)
        room.setRight(place.left() - _GAP)
        self._paint_words(painter, room, row, wide)

    def _paint_bar(self, painter: QPainter, room: QRect, row: ItemRow, chosen: bool) -> None:
        top = room.center().y() - _BAR // 2 + 1
        ground = self.look.colour("window" if chosen else "sunken")
        painter.fillRect(room.left(), top, room.width(), _BAR, ground)
        filled = max(3 if row.votes else 0, round(room.width() * row.share))
        painter.fillRect(room.left(), top, filled, _BAR, self.look.colour("primary"))

    def _paint_minority(self, painter: QPainter, room: QRect, row: ItemRow, wide: bool) -> None:
        if not row.minority:
            return
        colour = self.look.colour("text")
        left = room.right() - length(112 if wide else 20)
        sign = picture("minority", colour, _SIGN, painter.device().devicePixelRatio())
        painter.drawPixmap(left, room.center().y() - _SIGN // 2 + 1, sign)
        if wide:
            words = QRect(left + _SIGN + 6, room.top(), room.right() - left - _SIGN, room.height())
            self._write(painter, words, minority_said(), ("caption", "text"))

    def _paint_tiles(self, painter: QPainter, room: QRect, tables: Sequence[int]) -> None:
        """Side by side; more than have room stand in two rows, smaller."""
        across = max(1, (room.width() + _TILE_GAP) // (TILE + _TILE_GAP))
        rows = [tables] if len(tables) <= across else [tables[:across], tables[across:][:across]]
        side = TILE if len(rows) == 1 else _SMALL_TILE
        top = room.center().y() + 1 - (len(rows) * (side + _TILE_GAP) - _TILE_GAP) // 2
        for row, numbers in enumerate(rows):
            for place, number in enumerate(numbers):
                x, y = room.left() + place * (side + _TILE_GAP), top + row * (side + _TILE_GAP)
                paint_tile(painter, QRectF(x, y, side, side), number, self.look)

    def _paint_words(self, painter: QPainter, room: QRect, row: ItemRow, wide: bool) -> None:
        title, reasons = QRect(room), QRect(room)
        if wide:
            reasons.setLeft(room.right() - length(150))
            title.setRight(reasons.left() - _GAP)
        elif row.reasons:
            title.setBottom(room.center().y() + 2)
            title.setTop(room.top() + 6)
            reasons.setTop(room.center().y() + 1)
            reasons.setBottom(room.bottom() - 6)
        self._write(painter, title, row.title, ("strong", "text"))
        self._write(painter, reasons, row.reasons, ("caption", "text_quiet"))

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        ink: tuple[str, str],
        side: Qt.AlignmentFlag = LEFT,
    ) -> int:
        """One line in a font and a colour, elided to its room; its width."""
        font, colour = self.look.font(ink[0]), self.look.colour(ink[1])
        return write_line(painter, room, text, (font, colour), side)
