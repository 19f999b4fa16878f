"""How the outline's rows are painted, and written in at their place."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from facilitator.domain.book import Book
from facilitator.domain.records import Cluster, Frame, Note
from resources import tokens
from ui.badges import paint_badge
from ui.canvas.writing import WriteDown, Writing
from ui.icons import picture
from ui.look import Look, length
from ui.panels.outline.editor import RowEditor
from ui.panels.outline.model import AnyIndex, OutlineModel
from ui.panels.outline.twigs import GUEST, HEADINGS, LINK, LOOSE, NOTE, Twig
from ui.row_paint import paint_ground, paint_ring

MARGIN, STEP, MARK, BADGE = 8, 16, 20, 18
"""Of a row, in px: its left margin, a level, the folding mark, a badge, the bar of a chosen one."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINES = 3
_ROW = int(tokens.tokens()["control"]["row"])


class OutlineRows(QStyledItemDelegate):
    """Paints folding mark, badge, words and number; one row at a time is written in."""

    def __init__(self, view: QTreeView, model: OutlineModel, look: Look, write: WriteDown) -> None:
        super().__init__(view)
        self.look = look
        self._view, self._model, self._write = view, model, write
        self.editor: RowEditor | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows are equally high."""
        return QSize(120, length(_ROW))

    # Writing

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """A field for the words of a note or a cluster's title."""
        model = self._model
        record = _record(model.scene.book, model.twig(index))
        assert record is not None
        self.editor = RowEditor(parent, self.look, Writing(model.scene.book, record, self._write))
        self.editor.left.connect(self.leave)
        return self.editor

    def leave(self) -> None:
        """Close the field, unless its words could not be saved."""
        if self.editor is not None and self.editor.save():
            editor, self.editor = self.editor, None
            if self._view.window().focusWidget() is editor:
                self._view.setFocus()
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, _editor: QWidget, _index: AnyIndex) -> None:
        """A commit does not touch what is being typed."""

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: AnyIndex) -> None:
        """The field saves by itself."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Over the row's words; a note's field is some lines high."""
        room: QRect = option.rect
        twig = self._model.twig(index)
        left = self._words_left(room, twig)
        rows = _LINES if twig.kind == NOTE else 1
        lines = QFontMetrics(editor.font()).lineSpacing() * rows
        height = max(room.height(), lines + 12)
        top = min(room.y(), self._view.viewport().height() - height)
        editor.setGeometry(left - 6, max(0, top), room.right() - left, height)

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Keys and focus are the field's own."""
        return False

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a row in the state it has."""
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        twig = self._model.twig(index)
        painter.save()
        paint_ground(painter, room, self.look, state)
        self._mark(painter, room, twig, index)
        self._badge(painter, room, twig)
        self._words(painter, room, twig, chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, room, self.look)
        painter.restore()

    def _mark(self, painter: QPainter, room: QRect, twig: Twig, index: AnyIndex) -> None:
        if twig.twigs:
            name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
            density = self._view.devicePixelRatioF()
            mark = picture(name, self.look.colour("text_quiet"), 16, density)
            painter.drawPixmap(left_of(twig), room.center().y() - 7, mark)

    def _badge(self, painter: QPainter, room: QRect, twig: Twig) -> None:
        kind = self._badge_kind(twig)
        if kind:
            left = self._words_left(room, twig) - BADGE - 8
            square = QRectF(left, room.y() + (room.height() - BADGE) / 2, BADGE, BADGE)
            paint_badge(painter, square, kind, self.look)

    def _badge_kind(self, twig: Twig) -> str:
        words = self._model.words
        return "" if twig.kind == LINK else words.kind(twig)

    def _words_left(self, room: QRect, twig: Twig) -> int:
        badge = BADGE + 8 if self._badge_kind(twig) else 0
        return room.x() + left_of(twig) + MARK + badge

    def _words(self, painter: QPainter, room: QRect, twig: Twig, chosen: bool) -> None:
        words, heading = self._model.words, twig.kind in HEADINGS
        number, small = words.count(twig), self.look.font("caption", 600 if chosen else 400)
        inside = room.adjusted(0, 0, -MARGIN, 0)
        inside.setLeft(self._words_left(room, twig))
        painter.setPen(self.look.colour("text" if chosen else "text_quiet"))
        painter.setFont(small)
        painter.drawText(inside, int(_RIGHT), number)
        inside.setRight(inside.right() - (_width(small, number) + 8 if number else 0))
        font = self.look.font("strong" if heading or chosen else "body")
        tone = "text_quiet" if twig.kind in (LINK, LOOSE, GUEST) and not chosen else "text"
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        right = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(words.shown(twig), right, inside.width())
        painter.drawText(inside, int(_LEFT), text)


def left_of(twig: Twig) -> int:
    """Where a row's folding mark begins."""
    depth, above = 0, twig.parent
    while above is not None and above.parent is not None:
        depth, above = depth + 1, above.parent
    return MARGIN + STEP * depth


def on_mark(twig: Twig, at: QPoint) -> bool:
    """Whether a place in a row is its folding mark."""
    return bool(twig.twigs) and left_of(twig) - 4 <= at.x() < left_of(twig) + MARK


def _record(book: Book, twig: Twig) -> Note | Cluster | Frame | None:
    found = twig.record
    return book.get(Note, found) or book.get(Cluster, found) or book.get(Frame, found)


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
