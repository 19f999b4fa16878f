"""What a pointer does to the board: each gesture begins, previews, and is committed or cancelled.

A gesture changes only marks and camera while it lasts; what it does to the board is one edit at its
end. The pointer (``pointer``) begins one gesture at a time and ends it, and nobody else does.
Carrying and stretching notes have modules of their own.
"""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt

from facilitator.domain.commands.links import link
from facilitator.domain.layout import Rect
from ui.canvas.board_hold import BoardHold
from ui.canvas.marks import Thread

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Spot(NamedTuple):
    """Where the pointer is: in the widget (dip) and on the board; with which keys held."""

    dip: QPointF
    x: float
    y: float
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    touch: bool = False
    """Whether it is a finger: it hides what it points at, and needs room."""

    @property
    def adding(self) -> bool:
        """Whether a click adds to the selection."""
        return bool(self.keys & (_CONTROL | _SHIFT))

    @property
    def free(self) -> bool:
        """Whether nothing pulls what is dragged."""
        return bool(self.keys & _CONTROL)

    @property
    def straight(self) -> bool:
        """Whether what is dragged keeps to one axis."""
        return bool(self.keys & _SHIFT)


class Gesture(Protocol):
    """Begun by being made."""

    goes_on: bool
    """Whether the board moves along under a pointer at its edge."""

    def preview(self, spot: Spot) -> None:
        """Show what would come of it if it ended here."""
        ...

    def commit(self) -> None:
        """End it and do what was shown."""
        ...

    def cancel(self) -> None:
        """End it as if it had never begun."""
        ...


class Pan:
    """The board moved under the window."""

    goes_on = False

    def __init__(self, canvas: BoardHold, start: Spot) -> None:
        self._canvas, self._from, self._camera = canvas, start.dip, canvas.camera

    def preview(self, spot: Spot) -> None:
        """The place that was gripped stays under the pointer."""
        gone = (self._from - spot.dip) * self._camera.ratio
        self._canvas.look_through(self._camera.panned(round(gone.x()), round(gone.y())))

    def commit(self) -> None:
        """Stay here."""

    def cancel(self) -> None:
        """Back to where it began."""
        self._canvas.look_through(self._camera)


class Band:
    """Notes selected by drawing a rectangle over them; ``adding`` keeps those selected before."""

    goes_on = True

    def __init__(self, canvas: BoardHold, start: Spot) -> None:
        self._canvas, self._start = canvas, start
        self._before = list(canvas.selection)
        self._kept = canvas.selected_notes if start.adding else []

    def preview(self, spot: Spot) -> None:
        """Select what the rectangle touches."""
        x, y = round(min(self._start.x, spot.x)), round(min(self._start.y, spot.y))
        width, height = abs(self._start.x - spot.x), abs(self._start.y - spot.y)
        band = Rect(x, y, round(width), round(height))
        inside = [note.id for note in self._canvas.scene.notes_in(band)]
        with self._canvas.marking() as marks:
            marks.band = band
        self._canvas.select(dict.fromkeys([*self._kept, *inside]))

    def commit(self) -> None:
        """Keep the selection."""
        with self._canvas.marking() as marks:
            marks.band = None

    def cancel(self) -> None:
        """Select what was selected before."""
        self.commit()
        self._canvas.select(self._before)


class DrawLink:
    """A link drawn from a note's handle to another note."""

    goes_on = True

    def __init__(self, canvas: BoardHold, source: str) -> None:
        self._canvas, self._source, self._target = canvas, source, ""

    def preview(self, spot: Spot) -> None:
        """Show the link, as it would be to the note under the pointer."""
        found = self._canvas.scene.note_at(spot.x, spot.y)
        self._target = found if found != self._source else ""
        with self._canvas.marking() as marks:
            marks.thread = Thread(self._source, spot.x, spot.y, self._target)

    def commit(self) -> None:
        """Link the two, if there are two."""
        source, target = self._source, self._target
        self.cancel()
        if target:
            self._canvas.write(lambda: link(self._canvas.book, source, target))

    def cancel(self) -> None:
        """No link."""
        with self._canvas.marking() as marks:
            marks.thread = None
