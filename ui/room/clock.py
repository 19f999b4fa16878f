"""The session's clock in this window: the time of day, and the minutes left for a point."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTime, QTimer, Signal

from facilitator.domain.countdown import Countdown, said

_TURN = 1000
MINUTES = 10
"""For a point of the agenda that does not say how long it takes."""


class RoomClock(QObject):
    """``ticked`` comes each second while something is counted, else when the minute changes.

    ``now`` gives seconds that only rise, ``day`` the time of day as ``HH:MM``.
    """

    ticked = Signal()
    ended = Signal()
    """The time for a point is used up, now."""
    begun = Signal(str)
    """The point of the agenda for which minutes were begun, ``""`` for none."""

    def __init__(
        self,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
        day: Callable[[], str] = lambda: QTime.currentTime().toString("HH:mm"),
    ) -> None:
        super().__init__(parent)
        self._now, self._day = now, day
        self.count = Countdown()
        self._shown = ""
        self._was_over = False
        self._timer = QTimer(self, interval=_TURN)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def day(self) -> str:
        """The time of day."""
        return self._day()

    @property
    def left(self) -> float | None:
        """Seconds left, negative once they are over; None where nothing is counted."""
        return self.count.left(self._now())

    @property
    def text(self) -> str:
        """What is left where something is counted, else the time of day."""
        left = self.left
        return self.day if left is None else said(left)

    @property
    def told(self) -> str:
        """As ``text``, with its unit, so that minutes left are not read as the time of day, and
        with a word where they stand."""
        if self.left is None:
            return self.text
        return self.paused_said if self.is_paused else f"{self.text} min"

    @property
    def is_paused(self) -> bool:
        """Whether minutes are counted that stand."""
        return self.count.paused is not None

    @property
    def paused_said(self) -> str:
        """``24:10 · in pausa``."""
        said = QCoreApplication.translate("Room", "%1 · paused")
        return said.replace("%1", self.text)

    @property
    def is_over(self) -> bool:
        """Whether the time for the point is used up."""
        return (left := self.left) is not None and left <= 0

    def look(self) -> None:
        """Tell whoever shows the time when it reads otherwise than before."""
        if self.text != self._shown:
            self._shown = self.text
            self.ticked.emit()
        if self.is_over and not self._was_over:
            self._was_over = True
            self.ended.emit()

    def begin(self, item: str = "", minutes: float | None = None) -> None:
        """Count so many minutes from now, for a point of the agenda."""
        self._take(self.count.begun(item, minutes or MINUTES, self._now()))
        self.begun.emit(item)

    def add(self, minutes: float) -> None:
        """So many minutes more."""
        self._take(self.count.added(minutes, self._now()))

    def swing(self) -> None:
        """Pause, or go on."""
        self._take(self.count.swung(self._now()))

    def stop(self) -> None:
        """Count nothing; the time of day is shown again."""
        self._take(Countdown())

    def _take(self, count: Countdown) -> None:
        self.count = count
        self._was_over = self.is_over
        self._shown = self.text
        self.ticked.emit()
