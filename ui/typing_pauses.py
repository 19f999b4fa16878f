"""When typed words are saved: after a pause, and when the keyboard goes elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

PAUSE = 800
"""Milliseconds without a key after which the words are saved; the design allows 1000."""
RETRY = 2000
"""Milliseconds after which what could not be saved is tried again."""
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_passing(event: QFocusEvent) -> bool:
    """Whether the keyboard is lent to a menu or another window, and comes back."""
    return event.reason() in _PASSING
