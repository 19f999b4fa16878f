"""The keys of the reception besides its field's; a table, so that the help page and the handbook
know them too."""

from typing import NamedTuple

from ui.translate import QT_TRANSLATE_NOOP


class Key(NamedTuple):
    """Keys in Qt's portable words, what they do (English, for the translator), and the name of the
    panel's method that does it."""

    keys: tuple[str, ...]
    says: str
    does: str


DESK_KEYS = (
    Key(("Ctrl+N",), QT_TRANSLATE_NOOP("Desk", "Somebody comes without a booking"), "welcome"),
    Key(("Ctrl+M",), QT_TRANSLATE_NOOP("Desk", "The person shown accompanies minors"), "accompany"),
    Key(("Ctrl+B",), QT_TRANSLATE_NOOP("Desk", "Print the badge of the person shown"),
        "print_badge"),
)  # fmt: skip
"""Each acts wherever the keyboard is in the window."""
