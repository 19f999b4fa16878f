"""What is made and imported while nobody waits: all that the first word and change need."""

import gc
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.domain.undisturbed import keep
from facilitator.storage import later

_TURN = 0.0005
"""Seconds after which the window has its turn again: Python's own 5 ms are seen by who types."""


class WhenPainted(QObject):
    """Does something once a widget has been painted for the first time, with all that is in it:
    one thing after another, and what somebody does meanwhile between them.
    """

    def __init__(self, widget: QWidget, *deeds: Callable[[], object]) -> None:
        super().__init__(widget)
        self._deeds = list(deeds)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first picture."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        if self._deeds:
            self._deeds.pop(0)()
            QTimer.singleShot(0, self, self._go_on)


@cache
def bring_the_rest() -> None:
    """Import, once, what an open workshop is written with; whoever writes sooner waits for it.

    No garbage is collected until then: in that thread it might be something of Qt's.
    """
    gc.disable()
    Thread(target=_bring).start()


def _bring() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        later.bring()
        import_module("facilitator.domain.likeness")
    finally:
        sys.setswitchinterval(before)
        keep()  # Modules stay: looking at so many of them would hold up whoever types next.
        gc.enable()
