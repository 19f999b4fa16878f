"""The timeline as one reads it: phases as headings, meetings on a line with their days.

Enter opens a meeting, F2 its form, Ins adds one in its phase, Del removes, Alt with up or down
moves.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look import Look, length
from ui.pages.process.timeline_model import ENTRY, Entry, TimelineModel
from ui.row_paint import paint_ground, write_line

_PHASE, _MEETING, _LINE = 64, 44, 22
_EDGE, _DOT, _AXIS, _DAY, _TEXT = 24, 9, 36, 60, 188
_SHIFTS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TimelineView(QListView):
    """Its rows are of different heights; one is chosen."""

    opened = Signal()
    form_wanted = Signal()
    add_wanted = Signal()
    remove_wanted = Signal()
    shift_wanted = Signal(int)

    def __init__(self, model: TimelineModel, look: Look) -> None:
        super().__init__()
        self.setModel(model)
        self._painter = _EntryPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def set_look(self, look: Look) -> None:
        """Paint in another look."""
        self._painter.look = look
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys do here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        deeds = {
            Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_F2: self.form_wanted, Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
        }  # fmt: skip
        if modifiers == Qt.KeyboardModifier.AltModifier and key in _SHIFTS:
            self.shift_wanted.emit(_SHIFTS[key])
        elif plain and key in deeds:
            deeds[key].emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _EntryPainter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        entry: Entry = index.data(ENTRY)
        if not entry.meeting:
            return QSize(0, length(_PHASE if index.row() else _PHASE - 8))
        lines = bool(entry.around) + bool(entry.question)
        return QSize(0, length(_MEETING + lines * _LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry: Entry = index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, self.look, option.state)
        (self._meeting if entry.meeting else self._phase)(painter, rect, entry)
        painter.restore()

    def _phase(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        line = QRect(rect.left() + _EDGE, rect.bottom() - 32, rect.width() - 2 * _EDGE, 24)
        used = self._write(painter, line, entry.title, (self.look.font("heading"), "text"))
        line.setLeft(line.left() + used + 16)
        self._write(painter, line, entry.when, (self.look.font("body"), "text_quiet"))

    def _meeting(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        axis, middle = rect.left() + _AXIS, rect.top() + 22
        painter.setPen(QPen(self.look.colour("border_control"), 1))
        painter.drawLine(axis, rect.top(), axis, middle if entry.last else rect.bottom() + 1)
        painter.setBrush(self.look.colour("window"))
        painter.setPen(QPen(self.look.colour("primary"), 2))
        painter.drawEllipse(QPoint(axis, middle), _DOT // 2, _DOT // 2)
        first = QRect(rect.left() + _DAY, rect.top() + 12, _TEXT - _DAY - 12, 20)
        self._write(painter, first, entry.when, (self.look.font("body"), "text"))
        count = QFontMetrics(self.look.font("caption")).horizontalAdvance(entry.counted) + 2
        right = QRect(rect.right() - _EDGE - count, first.top(), count, 20)
        self._write(painter, right, entry.counted, (self.look.font("caption"), "text_quiet"))
        words = QRect(rect.left() + _TEXT, first.top(), right.left() - 16 - _TEXT - rect.left(), 20)
        self._write(painter, words, entry.title, (self.look.font("strong"), "text"))
        below = QRect(words.left(), words.bottom() + 3, rect.right() - _EDGE - words.left(), 20)
        lines = ((entry.around, False, "text_quiet"), (entry.question, True, "text"))
        for text, italic, tone in lines:
            if text:
                self._write(painter, below, text, (self.look.font("body", italic=italic), tone))
                below.translate(0, _LINE)

    def _write(self, painter: QPainter, room: QRect, text: str, ink: tuple[QFont, str]) -> int:
        """One line, elided to its room; its width."""
        font, tone = ink
        words = " ".join(text.split())
        return write_line(painter, room, words, (font, self.look.colour(tone)))
