"""The capture bar under the board of the main window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout

from facilitator.domain.kinds import NoteKind
from resources import tokens
from ui.look import Look, length
from ui.panels.capture.capture import Capture
from ui.panels.capture.keys import HEIGHT as KEYS
from ui.panels.capture.keys import CaptureKeys
from ui.panels.capture.line import SMALL
from ui.panels.capture.write_button import WriteButton
from ui.panels.like_notes import LikeNotes
from ui.pen import Pen

HEIGHT = int(tokens.tokens()["window"]["capture"])
_NARROW = 360
"""Below this width the words have the button's place: Enter does what it does."""


class CaptureBar(Capture):
    """Field and button; below them the keys, in whose place a hint stands while there is one."""

    def __init__(self, pen: Pen, likes: LikeNotes, look: Look) -> None:
        super().__init__(pen, likes, look, SMALL, KEYS)
        self.setFixedHeight(length(HEIGHT))
        self.button = WriteButton(look)
        self.button.setFixedHeight(length(SMALL.height))
        self.keys = CaptureKeys(look)
        self.keys.kind_chosen.connect(self.choose_kind)
        self.button.clicked.connect(self.write)
        self._below = QStackedLayout()
        self._lay_out()
        self.retranslate()
        self.show_board("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 6)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addLayout(self._below)
        for part in (self.keys, self.hint):  # Only now: a page without a parent is a window.
            self._below.addWidget(part)

    def show_board(self, board: str) -> None:
        """Write on this board from now on; ``""`` is none. What is typed stays."""
        super().show_board(board)
        self.button.setEnabled(self.line.isEnabled())

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown, also among the keys."""
        super().offer(kinds)
        self.keys.offer(kinds)

    def think(self) -> None:
        """Look for a hint, and give it the place of the keys."""
        super().think()
        self._below.setCurrentWidget(self.keys if self.hint.is_empty else self.hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow bar to what is typed."""
        super().resizeEvent(event)
        self.button.setVisible(self.width() >= length(_NARROW))

    def retranslate(self) -> None:
        """The bar's words in the language that is spoken now."""
        self.button.say(self.tr("Write"), self.tr("Enter"))
        self.button.setToolTip(self.tr("Write the note on the board (Enter)"))
        self.line.invite(self.tr("Write what was said, then Enter"))
        self.line.setAccessibleName(self.tr("New note"))
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.keys.set_look(look)
