"""The clock's small window: the points of the agenda, and the minutes that are left."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.records import AgendaItem
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.panel import rule
from ui.panels.popover import Popover
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.text_label import TextLabel
from ui.room.clock import MINUTES, RoomClock

_WIDE = 360
_ROWS = 6
_INSET = 8


class ClockPopover(Popover):
    """Starts, pauses and lengthens the time. It closes when one clicks elsewhere."""

    def __init__(self, clock: RoomClock, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._clock = clock
        self._agenda: list[AgendaItem] = []
        self.time, self.state = TextLabel(look, "display"), TextLabel(look, "caption", "quiet")
        self.rows = RowList(look, _INSET)
        self.one, self.five = QPushButton("+1"), QPushButton("+5")
        self.pause, self.start, self.stop = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._wire()
        self._ring = FocusRing(self, look)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDE)
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.start.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self.time, self.state, rule(), self.rows):
            column.addWidget(part)
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in (self.one, self.five, self.pause):
            first.addWidget(button)
        for button in (self.start, self.stop):
            second.addWidget(button)
        column.addLayout(first)
        column.addLayout(second)

    def _wire(self) -> None:
        deeds: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (self.one, lambda: self._clock.add(1)),
            (self.five, lambda: self._clock.add(5)),
            (self.pause, self._clock.swing),
            (self.start, self._begin),
            (self.stop, self._clock.stop),
        )
        for button, deed in deeds:
            button.clicked.connect(deed)
        self._clock.ticked.connect(self._tell)

    def show_agenda(self, agenda: list[AgendaItem], at: QPoint) -> None:
        """Open with these points, its upper right corner at a place on the screen."""
        self._agenda = agenda
        minutes = self.tr("%1 min")
        with QSignalBlocker(self.rows):
            self.rows.show_rows(
                [
                    Row(item.title, item.start, state=minutes.replace("%1", str(item.minutes)))
                    if item.minutes
                    else Row(item.title, item.start)
                    for item in agenda
                ]
            )
        self.rows.setVisible(bool(agenda))
        self.rows.setFixedHeight(min(_ROWS, len(agenda)) * HEIGHT)
        on = [item.id for item in agenda]
        self.rows.setCurrentRow(on.index(self._clock.count.item)
                                if self._clock.count.item in on else 0)  # fmt: skip
        self._tell()
        self.adjustSize()
        self.move(at.x() - self.width(), at.y())
        self.show()
        (self.rows if agenda else self.start).setFocus()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.one.setAccessibleName(self.tr("One minute more"))
        self.five.setAccessibleName(self.tr("Five minutes more"))
        self.start.setText(self.tr("Start"))
        self.stop.setText(self.tr("Stop counting"))
        self._tell()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)
        self._ring.set_look(look)

    def _tell(self) -> None:
        clock = self._clock
        self.time.setText(clock.text)
        self.time.set_tone("warning" if clock.is_over else "")
        on = next((item.title for item in self._agenda if item.id == clock.count.item), "")
        counted = on or self.tr("Minutes left")
        if clock.is_paused:
            counted = self.tr("Paused") + f" · {counted}"
        self.state.setText(counted if clock.count.is_on else self.tr("Time of day"))
        self.pause.setText(self.tr("Go on") if clock.is_paused else self.tr("Pause"))
        for button in (self.pause, self.stop):
            button.setEnabled(clock.count.is_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list starts the minutes of the point that is looked at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows.hasFocus():
            self._begin()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        row = self.rows.currentRow()
        item = self._agenda[row] if 0 <= row < len(self._agenda) else None
        self._clock.begin(item.id if item else "", (item.minutes if item else None) or MINUTES)
