"""The keys that the outline takes besides those of every tree, and what they do there."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from facilitator.domain.kinds import NOTE_KINDS
from ui.canvas.wayfinding import WAYS
from ui.keys import Key, by_name, pressed
from ui.translate import QT_TRANSLATE_NOOP


class Outline(Protocol):
    """What the keys do, in the outline's own words."""

    def write_here(self) -> None: ...
    def new_note(self) -> None: ...
    def change_places(self, by: int) -> None: ...
    def take_out(self) -> None: ...
    def put_in(self) -> None: ...
    def change_kind(self, kind: str) -> None: ...
    def change_kind_to(self, number: int) -> None: ...
    def resize_notes(self, across: int, down: int) -> None: ...


def _kind(key: str) -> Callable[[Outline], None]:
    return lambda panel: panel.change_kind(key)


def _kind_at(number: int) -> Callable[[Outline], None]:
    return lambda panel: panel.change_kind_to(number)


def _resize(across: int, down: int) -> Callable[[Outline], None]:
    return lambda panel: panel.resize_notes(across, down)


OUTLINE_KEYS: tuple[Key[Outline], ...] = (
    Key(("F2", "Return", "Enter"), QT_TRANSLATE_NOOP("Outline", "Write in the note or the title"),
        lambda panel: panel.write_here()),
    Key(("Ins",), QT_TRANSLATE_NOOP("Outline", "New note in this cluster"),
        lambda panel: panel.new_note()),
    Key(("Alt+Up",), QT_TRANSLATE_NOOP("Outline", "Change places with the one before"),
        lambda panel: panel.change_places(-1)),
    Key(("Alt+Down",), QT_TRANSLATE_NOOP("Outline", "Change places with the one after"),
        lambda panel: panel.change_places(1)),
    Key(("Alt+Left",), QT_TRANSLATE_NOOP("Outline", "Take out of the cluster"),
        lambda panel: panel.take_out()),
    Key(("Alt+Right",), QT_TRANSLATE_NOOP("Outline", "Put in a cluster…"),
        lambda panel: panel.put_in()),
    *(Key((f"Ctrl+Shift+{name}",), QT_TRANSLATE_NOOP("Outline", "Larger or smaller by 8"),
          _resize(*way)) for name, way in WAYS.items()),
    *(Key((f"Alt+{row.letter}",), QT_TRANSLATE_NOOP("Outline", "Change the kind"), _kind(row.key))
      for row in NOTE_KINDS),
    *(Key((f"Alt+{n}",), QT_TRANSLATE_NOOP("Outline", "Change to the kind at this place"),
          _kind_at(n)) for n in range(1, 10)),
)  # fmt: skip
"""A kind's key is the letter of its badge, as in the capture bar."""

_BY_KEY = by_name(OUTLINE_KEYS)


def take_key(panel: Outline, event: QKeyEvent) -> bool:
    """Do what a pressed key stands for, if it is not only asked for; whether it is the panel's."""
    row = _BY_KEY.get(pressed(event))
    if row is not None and event.type() == QEvent.Type.KeyPress:
        row.do(panel)
    return row is not None
