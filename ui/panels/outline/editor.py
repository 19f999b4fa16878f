"""The field in which a row of the outline is written: it saves after a pause and on leaving."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.domain.records import Note
from facilitator.domain.values import TEXT_LIMIT
from ui.canvas.writing import Writing
from ui.focus_ring import OWN_RING
from ui.look import Look
from ui.panels.words.untouched import is_boards_undo
from ui.translate import spoken
from ui.typing_pauses import PAUSE, RETRY, is_passing


class RowEditor(QPlainTextEdit):
    """``left``: Enter or Esc was pressed, or the keyboard goes elsewhere. Shift+Enter parts lines.

    A title is one line.
    """

    left = Signal()

    def __init__(self, parent: QWidget, look: Look, writing: Writing) -> None:
        super().__init__(parent)
        self._writing = writing
        self._one_line = not isinstance(writing.record, Note)
        self.setFont(look.font("body"))
        self.setProperty(OWN_RING, True)
        ring = f"border: 2px solid {look.colour('focus').name()}; padding: 1px 3px;"
        self.setStyleSheet(f"RowEditor {{ {ring} }}")  # Not its scroll bar.
        self.setTabChangesFocus(True)
        self.setAccessibleName(spoken()(f"field.{writing.field}"))
        self.setPlainText(writing.saved)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if self._one_line:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.selectAll()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.save)
        self.textChanged.connect(lambda: self._pause.start(PAUSE))

    def save(self) -> bool:
        """Save what is typed; whether it is safe. What could not be saved is tried again."""
        self._pause.stop()
        safe = self._writing.save(self.toPlainText()[:TEXT_LIMIT])
        if not safe:
            self._pause.start(RETRY)
        return safe

    def event(self, event: QEvent) -> bool:
        """Undo of an untouched text is the board's."""
        if is_boards_undo(event, self.document()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc leave."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape or (enter and (self._one_line or not shift)):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another thing has the keyboard: leave, but stay for a menu or another window."""
        super().focusOutEvent(event)
        if not is_passing(event):
            self.left.emit()
