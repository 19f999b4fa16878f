"""The one field for writing on the board: real, so that input methods and spelling work.

Its lines stand exactly where the painted ones stand: Qt's own layout breaks them, and this one puts
them at the line height of the text fit and at fractions of a pixel.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from ui.focus_ring import OWN_RING
from ui.look import Look
from ui.typing_pauses import PAUSE, is_passing

_CARET = 2
_ASIDE = 5
"""Room at the right for the caret, and for what stretching in whole percents adds."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand in the widget and how they are set, in dip.

    ``breaks`` gives the lines of one paragraph, as the text fit has them.
    """

    box: QRectF
    size: float
    line: float
    breaks: Callable[[str], Sequence[str]]
    weight: int = 400
    italic: bool = False


class _Lines(QPlainTextDocumentLayout):
    """The board's own line breaks, at an even distance, from a fraction of a pixel onward."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.place = Place(QRectF(), 16, 20, lambda text: (text,))
        self._known: dict[str, tuple[int, ...]] = {}

    def take(self, place: Place) -> None:
        """Set the lines otherwise from now on."""
        self.place = place
        self._known.clear()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """A paragraph's room, with its lines put where they belong."""
        rect = super().blockBoundingRect(block)
        if not block.isValid():
            return rect
        layout, line = block.layout(), self.place.line
        self._break(block)
        left, top = _fraction(self.place.box.x()), 0.0
        if block.blockNumber() == 0:
            top = _fraction(self.place.box.y())
        for row in range(layout.lineCount()):
            one = layout.lineAt(row)
            spare = (line - one.ascent() - one.descent()) / 2
            one.setPosition(QPointF(left, top + row * line + spare))
        rect.setHeight(max(1, layout.lineCount()) * line + top)
        return rect

    def _break(self, block: QTextBlock) -> None:
        """Break a paragraph where the board does, if Qt has just broken it by itself."""
        layout, text = block.layout(), block.text()
        wanted = self._known.get(text)
        if wanted is None:
            wanted = self._known[text] = columns(text, self.place.breaks(text))
        rows = range(layout.lineCount())
        if wanted == tuple(layout.lineAt(row).textLength() for row in rows):
            return
        layout.beginLayout()
        for count in wanted:
            line = layout.createLine()
            if not line.isValid():
                # Qt parts no joined letters, as of Arabic, and may be at the end before the board.
                break
            line.setNumColumns(count)
        layout.endLayout()
        block.setLineCount(layout.lineCount())


def columns(text: str, lines: Sequence[str]) -> tuple[int, ...]:
    """How many UTF-16 units each line takes of a text, the blanks after it included."""
    starts, at = [], 0
    for line in lines:
        at = max(at, text.find(line, at))
        starts.append(at)
        at += len(line)
    ends = [*starts[1:], len(text)]
    pieces = (text[a:b] for a, b in zip([0, *starts[1:]], ends, strict=True))
    return tuple(len(piece.encode("utf-16-le")) // 2 for piece in pieces)


def _fraction(length: float) -> float:
    return length - int(length)


class WordsEditor(QPlainTextEdit):
    """``paused``: nothing was typed for a while; ``left``: the keyboard goes elsewhere."""

    paused = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = _Lines(self.document())
        self.document().setDocumentLayout(self._lines)
        self.document().setDocumentMargin(0)
        self.one_line = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.paused)
        self.textChanged.connect(lambda: self._timer.start(PAUSE))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty(OWN_RING, True)
        self.setCursorWidth(_CARET)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def begin(self, text: str, one_line: bool) -> None:
        """Show a text with the caret at its end; nothing of what was typed before can come back."""
        self.one_line = one_line
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def retry(self, after: int) -> None:
        """Ask for saving again after so many milliseconds."""
        self._timer.start(after)

    def stop(self) -> None:
        """Await no pause any more."""
        self._timer.stop()

    def dress(self, look: Look, ground: QColor, ink: QColor) -> None:
        """Take the colours of what is written on."""
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, ground),
            (QPalette.ColorRole.Text, ink),
            (QPalette.ColorRole.Highlight, look.colour("primary")),
            (QPalette.ColorRole.HighlightedText, look.colour("on_primary")),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self.setStyleSheet(
            f"border: none; padding: 0; border-radius: 0; "
            f"background: {ground.name()}; color: {ink.name()};"
        )

    def put(self, look: Look, place: Place) -> None:
        """Stand in another place; fractions of a pixel are kept by the lines."""
        self._lines.take(place)
        self.setFont(_font(look, place))
        rows = max(1, round(place.box.height() / place.line))
        width, height = ceil(place.box.width()), ceil(rows * place.line)
        left, top = int(place.box.x()), int(place.box.y())
        self.setGeometry(left, top, width + _ASIDE, height + 1)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """In a title in which nothing was typed, undo takes back what was done on the board."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_untouched = self.one_line and not self.document().isUndoAvailable()
            if is_untouched and event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc leave; in a note, Shift+Enter begins a line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and (self.one_line or not shift)):
            self.left.emit()
        elif enter:
            self.textCursor().insertBlock()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another thing has the keyboard: leave, but stay for a menu or another window."""
        super().focusOutEvent(event)
        if self.isVisible() and not is_passing(event):
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The board pans and zooms, the words stay."""
        event.ignore()


def _font(look: Look, place: Place) -> QFont:
    """The nearest whole size, stretched to the width of the true one: Qt knows no other sizes."""
    whole = max(1, round(place.size))
    font = QFont(look.font(whole, place.weight, place.italic))
    font.setStretch(max(1, round(100 * place.size / whole)))
    return font
