"""How many of those booked are present: the number that is read from afar, then each category."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.attendance import Seat
from ui.icons import icon
from ui.look import Look, length
from ui.panels.rows import scrolled
from ui.panels.text_label import TextLabel
from ui.translate import counted

WIDTH, _WIDEST = 400, 480
_ROW = 44
_BAR = 8
_NUMBERS = 84
_UP = 16
"""What stands below the number is drawn up into the room that its large type leaves."""


@dataclass(frozen=True, slots=True)
class Share:
    """A category with how many of its booked people are present."""

    title: str
    present: int
    booked: int


def shares(seats: Sequence[Seat], order: Sequence[str], nameless: str) -> list[Share]:
    """The categories that have bookings, in the workshop's ``order``; ``nameless`` comes last."""
    booked = Counter(seat.category for seat in seats)
    present = Counter(seat.category for seat in seats if seat.attendance is not None)
    named = [title for title in dict.fromkeys(order) if title in booked]
    rest = sorted(title for title in booked if title and title not in named)
    last = [""] if "" in booked else []
    return [Share(t or nameless, present[t], booked[t]) for t in (*named, *rest, *last)]


class Counters(QWidget):
    """The column at the right of the desk."""

    minors_wanted = Signal()
    """Somebody says that the person shown came with minors."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._number = TextLabel(look, 56, weight=700)
        self._of = TextLabel(look, 18, "quiet")
        self._apart = TextLabel(look, "caption")
        self._apart.setWordWrap(True)
        self.minors_button = QPushButton()
        self.minors_button.setIcon(icon("person", look))
        self.minors_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.minors_button.clicked.connect(self.minors_wanted)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._rule.setProperty("rule", True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._shown: list[_ShareRow] = []
        self.setFixedWidth(min(length(WIDTH), _WIDEST))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBaseline)
        inside = QWidget()
        inside.setLayout(self._rows)
        scroll = scrolled(inside)
        inside.setProperty("panel", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addSpacing(-_UP)
        column.addWidget(self._apart)
        column.addWidget(self._rule)
        column.addWidget(scroll, 1)
        column.addWidget(self.minors_button)

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._look = look
        self.minors_button.setIcon(icon("person", look))
        for row in self._shown:
            row.look = look
            row.update()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.minors_button.setText("\N{NO-BREAK SPACE}" + self.tr("Accompanies minors"))

    @property
    def spoken(self) -> list[str]:
        """The counts as a screen reader says them, the whole one first."""
        rows = [f"{row.share.title}: {row.said}" for row in self._shown]
        apart = [self._apart.text()] if self._apart.text() else []
        return [f"{self._number.text()} {self._of.text()}", *apart, *rows]

    def show_apart(self, walk_ins: int, minors: int) -> None:
        """Say how many of those counted had not booked, and how many minors came with them."""
        one, many = self.tr("1 without a booking"), self.tr("{n} without a booking")
        said = [counted(walk_ins, one, many)] if walk_ins else []
        one, many = self.tr("1 minor accompanied"), self.tr("{n} minors accompanied")
        said += [counted(minors, one, many)] if minors else []
        self._apart.setText(" · ".join(said))
        self._apart.setVisible(bool(said))

    def show_counts(self, present: int, booked: int, rows: Sequence[Share]) -> None:
        """Show the whole count and the categories' own."""
        self._number.setText(str(present))
        one, many = self.tr("present of 1 booked"), self.tr("present of {n} booked")
        self._of.setText(counted(booked, one, many))
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        said = self.tr("{n} of {m}")
        self._shown = [
            _ShareRow(self._look, row, said.format(n=row.present, m=row.booked)) for row in rows
        ]
        for line in self._shown:
            self._rows.addWidget(line)
        self._rows.addStretch(1)


class _ShareRow(QWidget):
    """Title, bar and ``n of m``; the number is always there, the bar only repeats it."""

    def __init__(self, look: Look, share: Share, said: str) -> None:
        super().__init__()
        self.look = look
        self.share = share
        self.said = said
        self.setFixedHeight(length(_ROW))
        self.setAccessibleName(f"{share.title}: {said}")
        self.setToolTip(share.title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        bar = QRect(0, length(28), self.width() - length(_NUMBERS), _BAR)
        font = self.look.font("body")
        painter.setFont(font)
        painter.setPen(self.look.colour("text"))
        title = QFontMetrics(font).elidedText(
            self.share.title, Qt.TextElideMode.ElideRight, bar.width()
        )
        room = QRect(0, 4, bar.width(), bar.top() - 6)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        self._paint_bar(painter, bar)
        self._paint_numbers(painter)

    def _paint_bar(self, painter: QPainter, bar: QRect) -> None:
        painter.fillRect(bar, self.look.colour("border"))
        painter.fillRect(bar.adjusted(1, 1, -1, -1), self.look.colour("sunken"))
        share = self.share.present / self.share.booked if self.share.booked else 0
        full = QRect(bar.topLeft(), bar.size())
        full.setWidth(round(bar.width() * share))
        painter.fillRect(full, self.look.colour("primary"))

    def _paint_numbers(self, painter: QPainter) -> None:
        """The number present stands out in bold, wherever the language puts it."""
        before, number, after = self.said.partition(str(self.share.present))
        parts = (
            (before, "body", "text_quiet"),
            (number, "strong", "text"),
            (after, "body", "text_quiet"),
        )
        right = self.width()
        for text, name, colour in reversed(parts):
            font = self.look.font(name)
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(self.look.colour(colour))
            room = QRect(right - width, 0, width + 1, _ROW)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            right -= width
