"""An export under way, as Qt's signals: it runs in another process and can be stopped."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.refusal import Refusal
from facilitator.exports.apart import Apart
from facilitator.exports.contract import Options

LOOK_EVERY = 50
"""Milliseconds between two looks at how far the other process is."""


class ExportRun(QObject):
    """One export. Exactly one of ``written``, ``refused`` and ``cancelled`` ends it."""

    progressed = Signal(int, int)
    """Pieces done and pieces in all; all is 0 until it is known."""
    written = Signal(object)
    """What was written (``Written``)."""
    refused = Signal(object)
    """Why nothing was (``Refusal``)."""
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._apart: Apart | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._apart is not None

    def start(
        self, exporter_id: str, make_view: Callable[[], object], options: Options, target: Path
    ) -> None:
        """Begin to write ``target``; an earlier file there stays until the new one is whole."""
        try:
            apart = Apart(exporter_id, make_view(), options, target)
            apart.start()
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self._apart = apart
        self._timer.start()

    def cancel(self) -> None:
        """Stop at once; nothing is left of it."""
        if self._apart is not None:
            self._apart.cancel()
            self._end()
            self.cancelled.emit()

    def _look(self) -> None:
        if self._apart is None:
            return
        news = self._apart.poll()
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
        self._apart = None
