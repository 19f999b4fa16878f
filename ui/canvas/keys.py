"""The keys that the board itself takes, and what a hand does on it."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

from facilitator.domain.commands.arranging import SIZE_STEP
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.values import fresh_id
from ui.canvas.board_work import BoardWork
from ui.canvas.deeds import nudge
from ui.canvas.order_deeds import offered, widen
from ui.canvas.wayfinding import WAYS, Way, next_link, next_note
from ui.keys import Key, by_name, pressed
from ui.translate import QT_TRANSLATE_NOOP

NUDGE = 8
NUDGE_FINE = 1


def _go(way: Way, extend: bool = False, keep: bool = False) -> Callable[[BoardWork], None]:
    def go(canvas: BoardWork) -> None:
        found = next_note(canvas, way)
        if not found:
            return
        if extend and found in canvas.scene.notes:
            canvas.select(dict.fromkeys([*canvas.selected_notes, found]), focus=found)
        elif keep and found in canvas.scene.notes:
            canvas.focus_note(found)
        else:
            canvas.select([found])
        canvas.reveal(canvas.scene.rect(found))

    return go


def _nudge(way: Way, by: int) -> Callable[[BoardWork], None]:
    def go(canvas: BoardWork) -> None:
        canvas.nudging = canvas.nudging or fresh_id()
        nudge(canvas, way[0] * by, way[1] * by, canvas.nudging)

    return go


def _widen(way: Way) -> Callable[[BoardWork], None]:
    def go(canvas: BoardWork) -> None:
        canvas.nudging = canvas.nudging or fresh_id()
        widen(canvas, way[0] * SIZE_STEP, way[1] * SIZE_STEP, canvas.nudging)

    return go


def _kind(kind: str) -> Callable[[BoardWork], None]:
    def go(canvas: BoardWork) -> None:
        if any(row.key == kind for row in offered(canvas)):
            canvas.change_kind(kind)

    return go


def _kind_at(number: int) -> Callable[[BoardWork], None]:
    return lambda canvas: canvas.change_kind_to(number)


def _choose_link(canvas: BoardWork) -> None:
    link = next_link(canvas)
    if link:
        canvas.show_thing(link)


def _end(last: bool) -> Callable[[BoardWork], None]:
    def go(canvas: BoardWork) -> None:
        stops = canvas.scene.stops()
        order = sorted(stops, key=lambda stop: (stops[stop].y, stops[stop].x))
        if order:
            found = order[-1 if last else 0]
            canvas.select([found])
            canvas.reveal(stops[found])

    return go


def toggle(canvas: BoardWork) -> None:
    """Select the focused note too, or leave it out."""
    note, chosen = canvas.marks.focused, canvas.selected_notes
    if note in chosen:
        canvas.select([other for other in chosen if other != note], focus=note)
    elif note:
        canvas.select([*chosen, note])


BOARD_KEYS: tuple[Key[BoardWork], ...] = (
    *(Key((name,), QT_TRANSLATE_NOOP("Board", "To the next note in a direction"), _go(way))
      for name, way in WAYS.items()),
    *(Key((f"Shift+{name}",), QT_TRANSLATE_NOOP("Board", "Select the next note too"),
          _go(way, extend=True)) for name, way in WAYS.items()),
    *(Key((f"Ctrl+{name}",), QT_TRANSLATE_NOOP("Board", "Move on, keep the selection"),
          _go(way, keep=True)) for name, way in WAYS.items()),
    *(Key((f"Alt+{name}",), QT_TRANSLATE_NOOP("Board", "Move the selected notes by 8"),
          _nudge(way, NUDGE)) for name, way in WAYS.items()),
    *(Key((f"Alt+Shift+{name}",), QT_TRANSLATE_NOOP("Board", "Move the selected notes by 1"),
          _nudge(way, NUDGE_FINE)) for name, way in WAYS.items()),
    *(Key((f"Ctrl+Shift+{name}",), QT_TRANSLATE_NOOP("Board", "Larger or smaller by 8"),
          _widen(way)) for name, way in WAYS.items()),
    *(Key((kind.letter,), QT_TRANSLATE_NOOP("Board", "Change to the kind with this letter"),
          _kind(kind.key)) for kind in NOTE_KINDS),
    *(Key((f"Alt+{n}",), QT_TRANSLATE_NOOP("Board", "Change to the kind at this place"),
          _kind_at(n)) for n in range(1, 10)),
    Key(("L",), QT_TRANSLATE_NOOP("Board", "Select the next link of the note"), _choose_link),
    Key(("K",), QT_TRANSLATE_NOOP("Board", "Give the selected link its next kind"),
        lambda canvas: canvas.turn_link_kind()),
    Key(("R",), QT_TRANSLATE_NOOP("Board", "Turn the selected link round"),
        lambda canvas: canvas.reverse_link()),
    Key(("Home",), QT_TRANSLATE_NOOP("Board", "To the first note"), _end(False)),
    Key(("End",), QT_TRANSLATE_NOOP("Board", "To the last note"), _end(True)),
    Key(("F2", "Return", "Enter"), QT_TRANSLATE_NOOP("Board", "Write in the note or the title"),
        lambda canvas: canvas.edit_focused()),
    Key(("Del", "Backspace"), QT_TRANSLATE_NOOP("Board", "Take off the board"),
        lambda canvas: canvas.remove_selected()),
    Key(("Space",), QT_TRANSLATE_NOOP("Board", "Select or leave out (held: drag the board)"),
        toggle),
    Key(("Esc",), QT_TRANSLATE_NOOP("Board", "Cancel, or select nothing"),
        lambda canvas: canvas.select([])),
)  # fmt: skip
"""The keys that the board takes while it has the keyboard."""

HAND = (
    (QT_TRANSLATE_NOOP("Board", "Drag a note"),
     QT_TRANSLATE_NOOP("Board", "Moves it; its neighbours pull it into line")),
    (QT_TRANSLATE_NOOP("Board", "Ctrl while dragging"),
     QT_TRANSLATE_NOOP("Board", "Nothing pulls, sizes go by 1")),
    (QT_TRANSLATE_NOOP("Board", "Shift while dragging"),
     QT_TRANSLATE_NOOP("Board", "Across or down only")),
    (QT_TRANSLATE_NOOP("Board", "Drag a corner or an edge"),
     QT_TRANSLATE_NOOP("Board", "Another size of the selected note")),
    (QT_TRANSLATE_NOOP("Board", "Drag the round handle"),
     QT_TRANSLATE_NOOP("Board", "A link to another note")),
    (QT_TRANSLATE_NOOP("Board", "Drag with Space or the middle button"),
     QT_TRANSLATE_NOOP("Board", "Moves the board, as one finger does")),
    (QT_TRANSLATE_NOOP("Board", "Wheel · Ctrl and wheel · two fingers"),
     QT_TRANSLATE_NOOP("Board", "Moves the board · zooms · both")),
    (QT_TRANSLATE_NOOP("Board", "Double click, two taps"),
     QT_TRANSLATE_NOOP("Board", "Write there")),
    (QT_TRANSLATE_NOOP("Board", "Right button, a held finger"),
     QT_TRANSLATE_NOOP("Board", "What can be done with it")),
)  # fmt: skip
"""What a hand does on the board and what comes of it, for the help page and the handbook."""

_BY_KEY = by_name(BOARD_KEYS)
READING = frozenset({"Home", "End", "Esc", *WAYS})
"""The keys that a board shown read-only takes too."""


def key_of(event: QKeyEvent) -> Key[BoardWork] | None:
    """The row of a pressed key, if the board takes it."""
    return _BY_KEY.get(pressed(event))
