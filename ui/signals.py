"""The journal as a Qt signal: every commit, from this window or another process, comes this way."""

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Stepped, Store

LOOK_EVERY = 1000
"""Milliseconds between two looks at what another process may have written."""


class Signals(QObject):
    """``stepped`` carries a ``Stepped`` after each commit; ``troubled`` a ``Refusal``."""

    stepped = Signal(object)
    troubled = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._stop = store.listen(self._pass_on)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Read what others have written into the file meanwhile."""
        try:
            self._store.catch_up()
        except Refusal as refusal:
            self.troubled.emit(refusal)

    def close(self) -> None:
        """Hear no more."""
        self._timer.stop()
        self._stop()

    def _pass_on(self, event: Stepped) -> None:
        self.stepped.emit(event)
