"""What can be done with the plenary's items: one row each, for keys, menu and help page."""

from collections.abc import Callable
from typing import Protocol

from ui.keys import Key
from ui.translate import QT_TRANSLATE_NOOP


class Plenary(Protocol):
    """What the keys do, in the page's own words."""

    def join(self) -> None: ...
    def rewrite(self) -> None: ...
    def shift_item(self, by: int) -> None: ...
    def add_item(self) -> None: ...
    def bring(self) -> None: ...
    def remove(self) -> None: ...
    def show_room(self) -> None: ...
    def open_board(self) -> None: ...


def _move(by: int) -> Callable[[Plenary], None]:
    return lambda page: page.shift_item(by)


PLENARY_KEYS: tuple[Key[Plenary], ...] = (
    Key(("J",), QT_TRANSLATE_NOOP("PlenaryKeys", "Join the selected items"),
        lambda page: page.join()),
    Key(("F2",), QT_TRANSLATE_NOOP("PlenaryKeys", "Rewrite the title"),
        lambda page: page.rewrite()),
    Key(("Alt+Up",), QT_TRANSLATE_NOOP("PlenaryKeys", "Earlier in its theme"), _move(-1)),
    Key(("Alt+Down",), QT_TRANSLATE_NOOP("PlenaryKeys", "Later in its theme"), _move(1)),
    Key(("N", "Ins"), QT_TRANSLATE_NOOP("PlenaryKeys", "New item"),
        lambda page: page.add_item()),
    Key(("G",), QT_TRANSLATE_NOOP("PlenaryKeys", "Bring clusters of the tables…"),
        lambda page: page.bring()),
    Key(("S",), QT_TRANSLATE_NOOP("PlenaryKeys", "Show the item to the room"),
        lambda page: page.show_room()),
    Key(("L",), QT_TRANSLATE_NOOP("PlenaryKeys", "Open the board of the plenary"),
        lambda page: page.open_board()),
    Key(("Del",), QT_TRANSLATE_NOOP("PlenaryKeys", "Take out of the plenary"),
        lambda page: page.remove()),
)  # fmt: skip
PLENARY_HAND = (
    (QT_TRANSLATE_NOOP("PlenaryKeys", "Select one more item, or one less"), ("Space",)),
    (QT_TRANSLATE_NOOP("PlenaryKeys", "Write causes and barriers of the item"), ("Return",)),
    (QT_TRANSLATE_NOOP("PlenaryKeys", "Select one item only"), ("Esc",)),
)
"""What the list does with keys of its own."""
