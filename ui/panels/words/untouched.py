"""The keys that a field leaves to the board as long as nothing has been typed into it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument


def is_boards_undo(event: QEvent, document: QTextDocument) -> bool:
    """Whether a key asks for undo or redo, and the text itself has nothing to take back."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not document.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
