"""The journal as a Qt signal: every commit, from this window or another process, comes this way."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QTimerEvent, Signal
from PySide6.QtGui import QInputMethodQueryEvent, QPaintEvent

from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Stepped, Store

LOOK_EVERY = 1000
"""Milliseconds between two looks at what another process may have written."""
_HANDS = frozenset({
    QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
    QEvent.Type.ContextMenu, QEvent.Type.Drop, QEvent.Type.LanguageChange,
})  # fmt: skip
"""Before any of these is heard, nothing that it could meet is as it was before the last commit.

Of a key that is the question whether it is a shortcut: the press itself goes on from the widget
that wrote something to those around it, which is no new key.
"""


_QUIET = frozenset({QPaintEvent, QInputMethodQueryEvent, QTimerEvent})
"""What comes between a commit and its painting, known without asking for its type."""


class Signals(QObject):
    """``at_once`` are called with a ``Stepped`` after each commit; ``troubled`` carries a
    ``Refusal``.

    ``followed`` carries the same as they hear, of several commits as one, when what was written has
    been painted: for everything beside the board, which is not to wait for it. A key or a click
    that comes sooner finds it settled too.
    """

    followed = Signal(object)
    saved = Signal()
    """Then, too: something was committed here."""
    troubled = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.at_once: list[Callable[[Stepped], None]] = []
        self._late: list[Stepped] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.settle)
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

    def settle(self) -> None:
        """Let everything that follows the board follow now."""
        late = self._forget()
        if late:
            steps = tuple(step for event in late for step in event.steps)
            touched = dict.fromkeys(record for event in late for record in event.touched)
            self.followed.emit(Stepped(steps, tuple(touched)))
            if any(step.laptop == self._store.setting.laptop for step in steps):
                self.saved.emit()

    def close(self) -> None:
        """Hear no more."""
        self._forget()
        self._timer.stop()
        self._stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What hands do next must not meet what is no longer so."""
        if type(event) not in _QUIET and event.type() in _HANDS:
            self.settle()
        return False

    def _pass_on(self, event: Stepped) -> None:
        if not self._late and (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)
            self._soon.start()
        self._late.append(event)
        for take in self.at_once:
            try:
                take(event)
            except Exception:  # It is in the file: whoever wrote it goes on.
                sys.excepthook(*sys.exc_info())

    def _forget(self) -> list[Stepped]:
        late, self._late = self._late, []
        self._soon.stop()
        if late and (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)
        return late


def still(part: QObject) -> None:
    """No timer of this or of any part of it goes off any more."""
    for timer in part.findChildren(QTimer):
        timer.stop()
