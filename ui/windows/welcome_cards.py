"""The welcome's cards: a programme to begin from, and the files opened before."""

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout

from resources.load import LAST_PROGRAMME
from ui.icons import picture
from ui.look import Look
from ui.panels.panel import ElidedLabel, Panel, rule
from ui.panels.rows import empty, in_column, in_row
from ui.panels.text_label import TextLabel
from ui.settings import Recent
from ui.translate import spoken

EMPTY = LAST_PROGRAMME
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Choosable(Panel):
    """Something that a click, Enter or the space bar chooses."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("panel", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it, if the pointer is still on it."""
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it by keyboard."""
        if event.key() in _KEYS:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class ProgrammeCard(Choosable):
    """A programme's name, what it is, and its counts; the empty one has a dashed edge."""

    def __init__(self, look: Look, dashed: bool) -> None:
        super().__init__(look)
        self._dashed = dashed
        self._name = TextLabel(look, 16, weight=600)
        self._summary, self._counts = TextLabel(look), TextLabel(look, "caption", "quiet")
        self._summary.setWordWrap(True)
        layout = in_column(self._name, self._summary, self._counts, gap=8)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setMinimumHeight(124)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(self, name: str, summary: str, counts: str) -> None:
        """Name, one sentence, counts."""
        self._name.setText(name)
        self._summary.setText(summary)
        self._counts.setText(counts)
        self._counts.setVisible(bool(counts))
        self.setAccessibleName(f"{name}. {summary}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card's ground and edge."""
        paint_card(self, self.look, self._dashed)


class RecentRow(Choosable):
    """One file: title and counts, and when it was open; one that is gone says so."""

    def __init__(self, look: Look, recent: Recent, now: datetime) -> None:
        super().__init__(look)
        self.file = recent.path
        here = Path(recent.path).exists()
        words = spoken()
        mark = QLabel()
        drawing, tone = ("board", "text") if here else ("warning", "warning")
        density = self.devicePixelRatioF()
        mark.setPixmap(picture(drawing, look.colour(tone), 18, density))
        title = ElidedLabel(look, "strong", "" if here else "quiet")
        below, when = ElidedLabel(look, "caption", "quiet"), TextLabel(look, "caption", "quiet")
        title.say(recent.title or Path(recent.path).stem)
        sessions = words.count(recent.sessions, "record.session", "record.sessions")
        notes = words.count(recent.notes, "record.note", "record.notes")
        gone = self.tr("not found: {folder}").format(folder=Path(recent.path).parent)
        below.say(f"{Path(recent.path).name} · {sessions} · {notes}" if here else gone)
        when.setText(self._when(datetime.fromtimestamp(recent.at), now))
        layout = in_row(mark, gap=16)
        layout.addLayout(in_column(title, below, gap=0), 1)
        layout.addWidget(when)
        layout.setContentsMargins(8, 10, 8, 10)
        self.setLayout(layout)
        self.setProperty("row", True)
        self.setToolTip(recent.path)
        self.setAccessibleName(f"{recent.title} {recent.path}")

    def _when(self, at: datetime, now: datetime) -> str:
        if at.date() == now.date():
            return self.tr("today {time}").format(time=at.strftime("%H:%M"))
        if at.date() == now.date() - timedelta(days=1):
            return self.tr("yesterday {time}").format(time=at.strftime("%H:%M"))
        return at.strftime("%d.%m.%Y")


class RecentCard(Panel):
    """The files opened before, in one card. ``chosen`` carries a path."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("panel", False)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 8, 16, 8)
        self._rows.setSpacing(0)

    def show_files(self, recent: list[Recent], now: datetime) -> None:
        """List these files."""
        empty(self._rows)
        for number, one in enumerate(recent):
            if number:
                self._rows.addWidget(rule())
            row = RecentRow(self.look, one, now)
            row.chosen.connect(lambda path=one.path: self.chosen.emit(path))
            self._rows.addWidget(row)

    def sizeHint(self) -> QSize:
        """As the rows ask."""
        return self._rows.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card's ground and edge."""
        paint_card(self, self.look)


def paint_card(card: Panel, look: Look, dashed: bool = False) -> None:
    """A white panel with a hair line, round by 8; dashed and bare for what is empty."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QPen(look.colour("border_control" if dashed else "border"), 1)
    if dashed:
        edge.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(edge)
    hovered = card.underMouse() and isinstance(card, Choosable)
    ground = "hover" if hovered else "canvas" if dashed else "window"
    painter.setBrush(look.colour(ground))
    painter.drawRoundedRect(QRectF(card.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
