"""A link drawn by keyboard: the arrows choose the note at its other end, Enter draws it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from facilitator.domain.commands.links import link
from facilitator.domain.kinds import LINK_KINDS, drawn_link, may_link
from facilitator.domain.records import Note
from ui.canvas.board_hold import BoardHold
from ui.canvas.marks import Thread
from ui.canvas.wayfinding import WAYS, Way, next_note
from ui.keys import Key, by_name, pressed
from ui.translate import QT_TRANSLATE_NOOP


class Aiming:
    """Begun from the one selected note; nothing else on the board has the keyboard meanwhile."""

    def __init__(self, canvas: BoardHold) -> None:
        self._canvas = canvas
        self._source = ""
        self._target = ""
        self._kind = ""

    @property
    def is_on(self) -> bool:
        """Whether a link is being drawn."""
        return bool(self._source)

    def begin(self, note: str) -> None:
        """Draw a link from a note."""
        self._source = note
        self._target = self._kind = ""
        self._canvas.setFocus()
        self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Any key but a modifier while a link is drawn. Whether it was taken."""
        if not self.is_on or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if (row := _KEYS.get(pressed(event))) is not None:
            row.do(self)
        return True

    def follow(self) -> None:
        """The board has changed: an end may be gone."""
        notes = self._canvas.scene.notes
        if self.is_on and not {self._source, self._target or self._source} <= notes.keys():
            self.cancel()

    def commit(self) -> None:
        """Link the two, if there are two; the note that it began from stays selected."""
        source, target, kind = self._source, self._target, self._kind
        self.cancel()
        if target:
            self._canvas.write(lambda: link(self._canvas.book, source, target, kind))

    def cancel(self) -> None:
        """No link."""
        if not self.is_on:
            return
        source, self._source, self._target = self._source, "", ""
        with self._canvas.marking() as marks:
            marks.thread = None
        if source in self._canvas.scene.notes:
            self._canvas.focus_note(source)

    def turn_kind(self) -> None:
        """The next kind of link that may run from the one note to the other."""
        ends = [self._canvas.book.get(Note, note) for note in (self._source, self._target)]
        if not all(ends):
            return
        source, target = (end.kind for end in ends if end)
        kinds = [
            row.key
            for row in LINK_KINDS
            if row.target_record == "note" and may_link(row.key, source, target)
        ]
        usual, turned = drawn_link(source, target)
        now = self._kind or ("" if turned else usual)
        self._kind = kinds[(kinds.index(now) + 1) % len(kinds)] if now in kinds else kinds[0]
        self._show()

    def step(self, way: Way) -> None:
        """The other end is the next note in a direction."""
        found = next_note(self._canvas, way)
        if found not in self._canvas.scene.notes:
            return
        self._target, self._kind = ("" if found == self._source else found), ""
        self._canvas.focus_note(found)
        self._canvas.reveal(self._canvas.scene.rect(found))
        self._show()

    def _show(self) -> None:
        rect = self._canvas.scene.rect(self._source)
        with self._canvas.marking() as marks:
            marks.thread = Thread(
                self._source, rect.right, rect.y + rect.h / 2, self._target, self._kind, True
            )


def _step(way: Way) -> Callable[[Aiming], None]:
    return lambda aiming: aiming.step(way)


AIM_KEYS: tuple[Key[Aiming], ...] = (
    *(Key((name,), QT_TRANSLATE_NOOP("Board", "Choose the note at its other end"), _step(way))
      for name, way in WAYS.items()),
    Key(("L",), QT_TRANSLATE_NOOP("Board", "Another kind of link"),
        lambda aiming: aiming.turn_kind()),
    Key(("Return", "Enter"), QT_TRANSLATE_NOOP("Board", "Draw the link"),
        lambda aiming: aiming.commit()),
    Key(("Esc",), QT_TRANSLATE_NOOP("Board", "Draw none"), lambda aiming: aiming.cancel()),
)  # fmt: skip
"""The keys that the board takes while a link is drawn by keyboard; no other means anything then."""
_KEYS = by_name(AIM_KEYS)
