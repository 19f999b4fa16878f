"""The scenarios of a workshop, each with how far its pathway is filled in."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.note_room import shown_text
from facilitator.domain.pathways import Pathway
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.panels.painted_list import PaintedList, RowPainter
from ui.row_paint import RIGHT, is_chosen, paint_ground, paint_ring, write_line

_HIGH, _EDGE, _BAR, _GAP = 60, 16, 6, 12
_ROLE = Qt.ItemDataRole.UserRole


class ScenarioList(PaintedList):
    """``chosen`` carries a scenario's id, ``entered`` asks to write in its pathway, ``removed``
    to take it off."""

    chosen, removed = Signal(str), Signal(str)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paint_with(_Painter(look, self))
        self.setProperty(OWN_RING, True)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The id of the scenario that the cursor is on."""
        item = self.currentItem()
        return str(item.data(_ROLE).scenario.id) if item is not None else ""

    def show_pathways(self, paths: Sequence[Pathway], key: str = "") -> None:
        """Show these; the cursor on the one of a key, else where it was, else on the first."""
        wished, place = key or self.key, self.currentRow()
        self.blockSignals(True)
        self.clear()
        for path in paths:
            item = QListWidgetItem()
            item.setData(_ROLE, path)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said(path)))
            item.setToolTip(shown_text(path.scenario))
            self.addItem(item)
        keys = [path.scenario.id for path in paths]
        near = min(max(place, 0), len(keys) - 1)
        self.setCurrentRow(keys.index(wished) if wished in keys else near)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 go into the pathway, Del takes the scenario off."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.key:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete and self.key:
            self.removed.emit(self.key)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def said(path: Pathway) -> tuple[str, str]:
    """A scenario's words, and how many of the parts of its pathway are there: ``5/7``."""
    found = path.completeness
    return shown_text(path.scenario), f"{found.filled}/{found.wanted}"


class _Painter(RowPainter):
    """The words, below them a bar and the count."""

    def __init__(self, look: Look, rows: ScenarioList) -> None:
        super().__init__(look, rows)
        self._rows = rows

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, length(_HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        path: Pathway = index.data(_ROLE)
        frame: QRect = option.rect
        chosen = is_chosen(option.state)
        painter.save()
        paint_ground(painter, frame, self.look, option.state)
        if chosen and self._rows.hasFocus():
            paint_ring(painter, frame, self.look)
        room = frame.adjusted(_EDGE, 8, -_EDGE, -8)
        words, count = said(path)
        font = self.look.font("strong" if chosen else "body")
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        write_line(painter, upper, words, (font, self.look.colour("text")))
        quiet = self.look.colour("text" if chosen else "text_quiet")
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() // 2)
        write_line(painter, lower, count, (self.look.font("caption"), quiet), RIGHT)
        wide = room.width() - painter.fontMetrics().horizontalAdvance("00/00") - _GAP
        self._bar(painter, QRect(room.left(), lower.center().y() - _BAR // 2, wide, _BAR), path)
        painter.restore()

    def _bar(self, painter: QPainter, bar: QRect, path: Pathway) -> None:
        found = path.completeness
        painter.fillRect(bar, self.look.colour("border"))
        full = round(bar.width() * found.filled / found.wanted)
        colour = "success" if found.filled == found.wanted else "primary"
        painter.fillRect(QRect(bar.left(), bar.top(), full, bar.height()), self.look.colour(colour))
