"""The cells of a pathway's sheet: a note written in place, a place for a new one, a source."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator.domain.records import Note
from ui.badges import paint_badge
from ui.look import Look, length
from ui.panels.words.editor import WordsEditor
from ui.pen import Pen

LEAST = 40
_EDGE, _TOP, _BADGE, _GAP, _SLACK = 10, 9, 20, 8, 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CellWords(WordsEditor):
    """A note's words. Enter goes on to the next of its kind, an emptied one can be taken away."""

    entered, emptied, grown = Signal(), Signal(), Signal()
    focused, details_wanted = Signal(), Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look, "text", 1)
        self.setProperty("bare", True)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setReadOnly(pen.store.readonly)
        self.textChanged.connect(self.grown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone ends a text, with Shift it is a new line, with Alt it goes to the details;
        Del takes away what is empty."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.details_wanted.emit()
        elif event.key() in _ENTER and not shifted:
            self.entered.emit()
        elif event.key() in _TAKE and not self.toPlainText() and not self.isReadOnly():
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit()


class NoteCell(QWidget):
    """A card with a kind's badge and a note's words; ``said`` are its details, quiet below them."""

    def __init__(self, pen: Pen, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._kind, self._said, self._strong = "", "", False
        self.words = CellWords(pen, look)
        self.words.setParent(self)
        self.words.setProperty("ringAround", self)
        self.setFocusProxy(self.words)

    def show_note(self, note: Note, name: str, said: str) -> None:
        """Show a note, or take in what has become of it; ``name`` is for who does not see it."""
        self._kind, self._said = note.kind, said
        self._strong = note.kind in ("scenario", "proposal")
        self.words.setFont(self.look.font("strong" if self._strong else "body"))
        self.words.show_record(note)
        self.words.setAccessibleName(", ".join(part for part in (name, said) if part))
        self.update()

    def height_at(self, width: int) -> int:
        """The height that the words ask for in a width."""
        high = self._words_height(width) + 2 * _TOP
        if self._said:
            high += QFontMetrics(self.look.font("caption")).height() + 4
        return max(length(LEAST), high)

    def _words_height(self, width: int) -> int:
        room = width - _EDGE - length(_BADGE) - _GAP - _EDGE - _SLACK
        metrics = self.words.fontMetrics()
        flags = int(Qt.TextFlag.TextWordWrap)
        text = self.words.toPlainText() or " "
        asked = metrics.boundingRect(0, 0, max(40, room), 100_000, flags, text + "\u200b")
        return max(metrics.lineSpacing(), asked.height()) + 2

    def place(self, rect: QRectF) -> None:
        """Stand there."""
        self.setGeometry(rect.toRect())
        left = _EDGE + length(_BADGE) + _GAP
        high = self._words_height(self.width())
        self.words.setFixedHeight(high)
        self.words.setGeometry(left, _TOP, self.width() - left - _EDGE, high)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self.look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the badge and the details."""
        painter = QPainter(self)
        paint_card(painter, QRectF(self.rect()), self.look, self._strong)
        size = length(_BADGE)
        paint_badge(painter, QRectF(_EDGE, _TOP, size, size), self._kind, self.look)
        if self._said:
            painter.setFont(self.look.font("caption"))
            painter.setPen(self.look.colour("text_quiet"))
            left = _EDGE + size + _GAP
            metrics = painter.fontMetrics()
            room = self.width() - left - _EDGE
            said = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, self.height() - _TOP - metrics.descent(), said)


class NewCell(QLineEdit):
    """A place for a note that is not there yet: Enter writes it and waits for the next one."""

    written = Signal(str)
    focused = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.wanted, self._prompt = False, ""
        self.setProperty("bare", True)
        self.setFont(look.font("body"))
        self.setTextMargins(_EDGE + length(_BADGE) + _GAP, 0, _EDGE, 0)
        self.returnPressed.connect(self.write)

    def show_prompt(self, prompt: str, name: str, wanted: bool) -> None:
        """Say what is missing, or that there may be more of it; ``name`` says of what."""
        self.wanted, self._prompt = wanted, prompt
        self.setAccessibleName(name)
        self.update()

    def height_at(self, width: int) -> int:
        """The height that the prompt asks for in a width."""
        room = width - 2 * _EDGE - length(_BADGE) - _GAP - _SLACK
        flags = int(Qt.TextFlag.TextWordWrap)
        asked = self.fontMetrics().boundingRect(0, 0, room, 100_000, flags, self._prompt)
        return max(length(LEAST - 4), asked.height() + 2 * _TOP)

    def write(self) -> None:
        """Give on what is typed."""
        if self.text().strip():
            self.written.emit(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has come."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving writes what is typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.write()

    def event(self, event: QEvent) -> bool:
        """Undo of an untouched line is the workshop's."""
        if isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return True
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        keys = QKeySequence.StandardKey
        undo = event.matches(keys.Undo) and not self.isUndoAvailable()
        return undo or (event.matches(keys.Redo) and not self.isRedoAvailable())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame around what is missing, a plus and the prompt."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.wanted:
            painter.setPen(QPen(self.look.colour("border_control"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QPen(self.look.colour("text_quiet"), 1.5))
        middle, x = self.height() / 2, _EDGE + length(_BADGE) / 2
        painter.drawLine(QPointF(x - 5, middle), QPointF(x + 5, middle))
        painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5))
        if not self.text():
            left = _EDGE + length(_BADGE) + _GAP
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self.rect().adjusted(left, 0, -_EDGE, 0), flags, self._prompt)
        painter.end()
        super().paintEvent(event)


class SourceCell(QPushButton):
    """What a scenario comes from; Enter or a click goes there. Without words: chooses them."""

    focused = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._title, self._where, self._wanted = "", "", False
        self.setAutoDefault(True)

    def show_source(self, title: str, where: str, wanted: bool = False) -> None:
        """Its title, and quiet above it where it was said; ``wanted`` where there is none."""
        self._title, self._where, self._wanted = title, where, wanted
        self.setAccessibleName(", ".join(part for part in (where, title) if part))
        self.setToolTip(title)
        self.update()

    def height_at(self, width: int) -> int:
        """The height that the title asks for in a width."""
        where = QFontMetrics(self.look.font("caption")).height() + 2 if self._where else 0
        return max(length(LEAST), where + self._title_height(width) + 2 * _TOP)

    def _title_height(self, width: int) -> int:
        metrics = QFontMetrics(self.look.font("strong" if self._where else "body"))
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(
            0, 0, width - 2 * _EDGE - 4, 100_000, flags, self._title
        ).height()

    def sizeHint(self) -> QSize:
        """It is placed by the sheet."""
        return QSize(120, length(LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a card, or a dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect().adjusted(_EDGE, _TOP, -_EDGE, -_TOP)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        if self._where:
            paint_card(painter, QRectF(self.rect()), self.look, self.underMouse())
            painter.setFont(self.look.font("caption"))
            painter.setPen(self.look.colour("text_quiet"))
            metrics = painter.fontMetrics()
            where = metrics.elidedText(self._where, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), where)
            room.setTop(room.top() + metrics.height() + 2)
        elif self._wanted:
            painter.setPen(QPen(self.look.colour("border_control"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self.look.font("strong" if self._where else "body"))
        painter.setPen(self.look.colour("text" if self._where else "primary"))
        painter.drawText(room, flags, self._title)


def paint_card(painter: QPainter, rect: QRectF, look: Look, strong: bool = False) -> None:
    """A white card with a hair line around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border_control" if strong else "border"), 1))
    painter.setBrush(look.colour("window"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
