"""The note-taker's top line: which table, which step, what time it is and when it ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from facilitator.domain.refusal import Refusal
from facilitator.domain.tally import read_time
from facilitator.domain.views import Heading
from ui.icons import picture
from ui.look import Look, length
from ui.panels.notetaker.leaving_line import LeavingLine
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel
from ui.translate import spoken

HEIGHT, LOW_HEIGHT = 64, 52
_NUMBER = 22


class NoteTakerHead(Panel):
    """``ends`` carries a new end as ``HH:MM``, ``""`` for none. What is no time is put back, and
    ``refused`` says so (``Refusal``)."""

    ends = Signal(str)
    refused = Signal(object)
    board_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(HEIGHT)
        self.title = self._end_at = ""
        self._number, self._title = QLabel(), ElidedLabel(look, "title")
        self._step = TextLabel(look, "body", "quiet")
        self._sign, self._time = QLabel(), TextLabel(look, "title")
        self._end_word = TextLabel(look, "body", "quiet")
        self.end = LeavingLine()
        self.end.setFont(look.font("body"))
        self.end.setFixedSize(length(72), length(32))
        self.end.editingFinished.connect(self._take_end)
        self.end.left.connect(self.left)
        self.whole = QPushButton()
        self.whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.whole.clicked.connect(self.board_wanted)
        self._lay_out()
        self.set_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        self._number.setFixedSize(_NUMBER, _NUMBER)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFont(self.look.font("caption", 700))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(16)
        row.addWidget(self._number)
        row.addWidget(self._title, 1)
        row.addWidget(self._step)
        row.addWidget(_between())
        row.addWidget(self._sign)
        row.addSpacing(-8)
        row.addWidget(self._time)
        row.addWidget(self._end_word)
        row.addSpacing(-8)
        row.addWidget(self.end)
        row.addWidget(_between())
        row.addWidget(self.whole)

    def be_low(self, low: bool) -> None:
        """Leave the height of a low window to the notes below."""
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)

    def show_heading(self, head: Heading, step: str) -> None:
        """Say which table it is, and the step of the agenda where it is known."""
        number = head.table.number if head.table else 0
        table = spoken()("paper.table_n", n=number) if number else head.board.title
        theme = head.theme.title if head.theme else head.board.title
        self.title = " · ".join(dict.fromkeys(part for part in (table, theme) if part))
        self._title.say(self.title)
        self._step.setText(step)
        self._number.setVisible(bool(number))
        self._number.setText(str(number))
        ground, ink = self.look.table(number or 1).name(), self.look.colour("on_primary").name()
        self._number.setStyleSheet(f"background: {ground}; color: {ink}; border-radius: 4px;")

    def show_time(self, time: str) -> None:
        """Show the time of day, ``HH:MM``."""
        if self._time.text() != time:
            self._time.setText(time)

    def show_end(self, time: str) -> None:
        """Show when the table ends; a time that is being typed is left alone."""
        self._end_at = time
        if not self.end.hasFocus():
            self.end.setText(time)

    def _take_end(self) -> None:
        typed = self.end.text().strip()
        time = read_time(typed)
        if bool(typed) == bool(time) and time != self._end_at:
            self._end_at = time
            self.ends.emit(time)
        elif typed and not time:
            self.refused.emit(Refusal("no_time", text=typed))
        self.end.setText(self._end_at)

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._end_word.setText(self.tr("ends at"))
        self.end.setPlaceholderText(self.tr("hh:mm"))
        said = self.tr("When this table ends (F8): a quiet word comes 15 and 5 minutes before")
        self.end.setToolTip(said)
        self.end.setAccessibleName(said)
        self.whole.setText(self.tr("The whole board"))
        self.whole.setToolTip(self.tr("Back to the board (Ctrl+Shift+N)"))

    def set_look(self, look: Look) -> None:
        """Draw the clock in another look."""
        super().set_look(look)
        self._sign.setPixmap(picture("clock", look.colour("text"), 20, self.devicePixelRatioF()))


def _between() -> QFrame:
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedSize(1, 24)
    return line
