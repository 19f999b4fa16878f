"""Work in another process as Qt's signals: an export, or a print on its way. It can be stopped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.refusal import Refusal
from facilitator.exports.errand import Errand

LOOK_EVERY = 50
"""Milliseconds between two looks at how far the other process is."""


class Run(QObject):
    """One errand. Exactly one of ``written``, ``refused`` and ``cancelled`` ends it."""

    progressed = Signal(int, int)
    """Pieces done and pieces in all; all is 0 until it is known."""
    written = Signal(object)
    """What was written or sent (``Written``)."""
    refused = Signal(object)
    """Why nothing was (``Refusal``)."""
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._errand: Errand | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether an errand is under way."""
        return self._errand is not None

    def begin(self, make: Callable[[], Errand]) -> None:
        """Make an errand and send it; one under way is stopped."""
        self.cancel()
        try:
            errand = make()
            errand.start()
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self._errand = errand
        self._timer.start()

    def cancel(self) -> None:
        """Stop at once; nothing is left of it."""
        if self._errand is not None:
            self._errand.cancel()
            self._end()
            self.cancelled.emit()

    def _look(self) -> None:
        if self._errand is None:
            return
        news = self._errand.poll()
        if not news.finished:
            self.progressed.emit(news.done, news.of)
            return
        self._end()
        if news.written is not None:
            self.written.emit(news.written)
        else:
            self.refused.emit(news.refusal)

    def _end(self) -> None:
        self._timer.stop()
        self._errand = None
