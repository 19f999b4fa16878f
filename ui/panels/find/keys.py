"""The keys of the panel that finds."""

from typing import Protocol

from ui.keys import Key
from ui.translate import QT_TRANSLATE_NOOP


class Finds(Protocol):
    """What the keys do, in the panel's own words."""

    def next(self) -> None: ...
    def previous(self) -> None: ...
    def leave(self) -> None: ...


FIND_KEYS: tuple[Key[Finds], ...] = (
    Key(("Return", "Enter", "Down"), QT_TRANSLATE_NOOP("FindPanel", "To the next one found"),
        lambda panel: panel.next()),
    Key(("Shift+Return", "Shift+Enter", "Up"),
        QT_TRANSLATE_NOOP("FindPanel", "To the one found before"), lambda panel: panel.previous()),
    Key(("Esc",), QT_TRANSLATE_NOOP("FindPanel", "Close, back to the board"),
        lambda panel: panel.leave()),
)  # fmt: skip
