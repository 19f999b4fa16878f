"""The keys of the projector's window: those of a hand-held clicker, and the main window's."""

from typing import Protocol

from ui.keys import Key
from ui.room.showing import Showing
from ui.translate import QT_TRANSLATE_NOOP


class Projects(Protocol):
    """What the keys do, in the window's own words."""

    showing: Showing

    def fill(self) -> None: ...
    def close(self) -> bool: ...


PROJECTOR_KEYS: tuple[Key[Projects], ...] = (
    Key(("PgDown", "Right", "Down", "Space", "F8"),
        QT_TRANSLATE_NOOP("ProjectorWindow", "Next page"), lambda window: window.showing.step(1)),
    Key(("PgUp", "Left", "Up", "Backspace", "F7"),
        QT_TRANSLATE_NOOP("ProjectorWindow", "The page before"),
        lambda window: window.showing.step(-1)),
    Key(("B", ".", "Ctrl+F8"), QT_TRANSLATE_NOOP("ProjectorWindow", "Show nothing for a while"),
        lambda window: window.showing.blank()),
    Key(("F11",), QT_TRANSLATE_NOOP("ProjectorWindow", "Fill the screen, or go back"),
        lambda window: window.fill()),
    Key(("Esc", "F5"), QT_TRANSLATE_NOOP("ProjectorWindow", "Project no more"),
        lambda window: window.close()),
)  # fmt: skip
