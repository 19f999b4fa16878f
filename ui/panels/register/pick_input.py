"""A field whose value is picked: one or several of a few keys, or of the workshop's records."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from ui.icons import picture
from ui.look import Look
from ui.panels.register.pick_list import PickList
from ui.panels.register.shape import Options as Options

Make = Callable[[str], str]
"""Makes a record of a name; its id, ``""`` where it was refused."""
_MARK, _PADDING = 16, 10
_CLEARERS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_OPENERS = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4}


class PickInput(QPushButton):
    """Shows what is picked; a click, Enter, Space or the down key opens the list.

    A letter typed here opens it too and begins to look for words. Where one is ``needed``, what is
    picked can be changed, but not taken away.
    """

    typed = Signal()
    settled = Signal()

    def __init__(
        self, look: Look, options: Options, several: bool, make: Make | None, needed: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self._options, self._several, self._make = options, several, make
        self.needed = needed
        self._chosen: tuple[str, ...] = ()
        self.setProperty("pick", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self.clicked.connect(lambda _on: self.open_list())

    def value(self) -> Any:
        """The keys that are picked, or the one."""
        return self._chosen if self._several else next(iter(self._chosen), "")

    def show_value(self, value: Any) -> None:
        """Show what is picked."""
        self._chosen = tuple(value) if self._several else tuple(filter(None, (value,)))
        words = {option.key: option.words for option in self._options()}
        said = ", ".join(words.get(key, "") or key for key in self._chosen if key in words)
        self.setText(said)
        self.setToolTip(said)
        self.update()

    def retranslate(self) -> None:
        """Say what is picked again."""
        self.show_value(self.value())

    def open_list(self, words: str = "") -> None:
        """Offer what can be picked."""
        made = PickList(self.look, self, self._several, self._make is not None)
        made.picked.connect(self._take)
        made.made.connect(self._take_new)
        made.closed.connect(self.setFocus)
        made.offer(self._options(), self._chosen, self, self.needed)
        if words:
            made.line.setText(words)
            made.line.textEdited.emit(words)

    def _take_new(self, name: str) -> None:
        if self._make is not None and (key := self._make(name)):
            self._take(key)

    def _take(self, key: str) -> None:
        if not self._several:
            chosen = [key]
        elif key in self._chosen:
            chosen = [one for one in self._chosen if one != key]
        else:
            order = [option.key for option in self._options()]
            chosen = sorted((*self._chosen, key), key=order.index)
        self.show_value(tuple(chosen) if self._several else key)
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with a key that opens lists, or with the first letter of what is looked for."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in _OPENERS:
            self.open_list()
        elif plain and event.text().strip() and event.text().isprintable():
            self.open_list(event.text())
        elif event.key() in _CLEARERS and self._chosen and not self.needed:
            self.show_value(() if self._several else "")
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, as much of the words as there is room for, and the mark of a list."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        room = self.rect().adjusted(_PADDING, 0, -_PADDING - _MARK - 4, 0)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        tone = "text" if self.isEnabled() else "text_disabled"
        painter.setPen(self.look.colour(tone))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(left), shown)
        mark = picture("chevron-down", self.look.colour(tone), _MARK, self.devicePixelRatioF())
        top = (self.height() - _MARK) // 2
        painter.drawPixmap(QRect(room.right() + 4, top, _MARK, _MARK), mark)
