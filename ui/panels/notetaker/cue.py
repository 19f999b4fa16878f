"""The quiet word before the end: how long is left, and what the table still has not said."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from facilitator.domain.tally import cue_at
from ui.announce import announce
from ui.icons import picture
from ui.look import Look
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel

HEIGHT = 40


class Cue(Panel):
    """Comes 15 and again 5 minutes before the end, in the place of the oldest note below it."""

    shown = Signal()
    """Somebody wants to see the problems without a cause."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(HEIGHT)
        self._left: int | None = None
        self._open = 0
        self._closed: int | None = None
        self._heard: int | None = None
        self._sign = QLabel()
        self._time, self._rest = TextLabel(look, "strong", "warning"), ElidedLabel(look, "body")
        self._rest.set_tone("warning")
        self.show_button, self.close_button = QPushButton(), QPushButton()
        for button, weight in ((self.show_button, 600), (self.close_button, 400)):
            button.setFont(look.font("body", weight))
            button.setProperty("cue", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_button.clicked.connect(self.shown)
        self.close_button.clicked.connect(self.dismiss)
        self._lay_out()
        self.set_look(look)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addSpacing(4)
        row.addWidget(self._time)
        row.addWidget(self._rest, 1)
        row.addWidget(self.show_button)
        row.addWidget(self.close_button)

    def tell(self, left: int | None, without_cause: int) -> None:
        """Say how many minutes are left, and how many problems have no cause yet."""
        self._left, self._open = left, without_cause
        due = cue_at(left)
        self.setVisible(bool(due) and due != self._closed)
        self.retranslate()
        if due and due != self._heard:
            announce(self.text, self)
        self._heard = due

    def dismiss(self) -> None:
        """Enough of this cue; the one of 5 minutes comes all the same."""
        self._closed = cue_at(self._left)
        self.hide()

    @property
    def text(self) -> str:
        """What the cue says, whole; ``""`` while there is none."""
        return "" if self.isHidden() else f"{self._time.text()} {self._said()}".strip()

    def _said(self) -> str:
        if self._open == 1:
            return self.tr("One problem has no cause yet.")
        return self.tr("{n} problems have no cause yet.").format(n=self._open) if self._open else ""

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        one = self._left == 1
        said = self.tr("1 minute left.") if one else self.tr("{n} minutes left.")
        self._time.setText(said.format(n=self._left))
        self._rest.say(self._said())
        self.show_button.setText(self.tr("Show") + "  F9")
        self.close_button.setText(self.tr("Close") + "  " + self.tr("Esc"))
        self.show_button.setVisible(bool(self._open))
        self.setAccessibleName(f"{self._time.text()} {self._said()}")

    def set_look(self, look: Look) -> None:
        """Draw the clock in another look."""
        super().set_look(look)
        drawn = picture("clock", look.colour("warning"), 18, self.devicePixelRatioF())
        self._sign.setPixmap(drawn)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft ground; nothing blinks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("warning_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
