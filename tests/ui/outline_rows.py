"""The outline's rows as the keyboard meets them."""

from PySide6.QtCore import Qt

from tests.ui.keyboard import Keyboard
from ui.panels.outline.view import OutlineView


def spoken(keyboard: Keyboard) -> str:
    """What a screen reader says of the row that the keyboard stands on."""
    rows = keyboard.focus
    assert isinstance(rows, OutlineView)
    return str(rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def go_to(keyboard: Keyboard, words: str) -> None:
    """From the first row down to the one that says this."""
    keyboard.press("Home")
    keyboard.walk("Down", lambda: words in spoken(keyboard))
