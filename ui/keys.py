"""Tables of keys: what a window or a part of it does when a key is pressed.

A table, so that the help page and the handbook know its keys too. Shortcuts of the main window are
rows of ``ui/actions.py``.
"""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.translate import QT_TRANSLATE_NOOP

Part = TypeVar("Part")
_NAMES = (QT_TRANSLATE_NOOP("QShortcut", "Home"),)
"""Names of keys that Qt's own Italian draws as a sign (``↖``): ours comes before it."""


class Key(NamedTuple, Generic[Part]):
    """Keys in Qt's portable words, what they do (English, for the translator), and how."""

    keys: tuple[str, ...]
    says: str
    do: Callable[[Part], object]


def by_name(rows: Iterable[Key[Part]]) -> dict[str, Key[Part]]:
    """The rows of a table by each of their keys."""
    return {keys: row for row in rows for keys in row.keys}


def pressed(event: QKeyEvent) -> str:
    """A pressed key with its modifiers, in Qt's portable words; the keypad's are not others."""
    modifiers = event.keyCombination().keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = QKeySequence(event.key() | modifiers.value)
    return name.toString(QKeySequence.SequenceFormat.PortableText)
