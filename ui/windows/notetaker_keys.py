"""The keys of the note-taker's window besides those of its line; a table, so that the help page and
the handbook know them too."""

from typing import NamedTuple

from ui.translate import QT_TRANSLATE_NOOP


class Key(NamedTuple):
    """Keys in Qt's portable words, what they do (English, for the translator), and the path of the
    method that does it."""

    keys: tuple[str, ...]
    says: str
    does: str


NOTE_TAKER_KEYS = (
    Key(("Ctrl+Z",), QT_TRANSLATE_NOOP("NoteTaker", "Take the last note back"), "work.pen.undo"),
    Key(("Ctrl+Shift+Z", "Ctrl+Y"), QT_TRANSLATE_NOOP("NoteTaker", "Bring it back again"),
        "work.pen.redo"),
    Key(("F2",), QT_TRANSLATE_NOOP("NoteTaker", "First thing for the plenary"), "things.first"),
    Key(("F3",), QT_TRANSLATE_NOOP("NoteTaker", "Second thing for the plenary"), "things.second"),
    Key(("F4",), QT_TRANSLATE_NOOP("NoteTaker", "Third thing for the plenary"), "things.third"),
    Key(("Ctrl+Shift+N",), QT_TRANSLATE_NOOP("NoteTaker", "Back to the whole board"),
        "show_board_whole"),
    Key(("F8",), QT_TRANSLATE_NOOP("NoteTaker", "Say when this table ends"), "head.end.setFocus"),
    Key(("F9",), QT_TRANSLATE_NOOP("NoteTaker", "Show the problems without a cause"), "show_open"),
    Key(("F1",), QT_TRANSLATE_NOOP("NoteTaker", "Show all keys"), "show_keys"),
    Key(("F11",), QT_TRANSLATE_NOOP("NoteTaker", "Fill the screen, or go back"), "fill"),
)  # fmt: skip
"""The keys of the window in their order; each acts wherever the caret is."""
