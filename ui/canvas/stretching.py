"""A note dragged larger or smaller by its edges and corners; its text refits as it goes."""

from dataclasses import replace

from facilitator.domain.commands.arranging import SIZE_STEP, resize, within
from facilitator.domain.layout import NOTE, Rect
from ui.canvas.board_hold import BoardHold
from ui.canvas.fits import size_of
from ui.canvas.gestures import Spot
from ui.canvas.grips import Edges
from ui.canvas.marks import Sheet
from ui.canvas.routing import live_paths


class Stretch:
    """One note at another size; the opposite edges stay where they are."""

    goes_on = True

    def __init__(self, canvas: BoardHold, start: Spot, note: str, edges: Edges) -> None:
        self._canvas, self._start, self._edges = canvas, start, edges
        self._note, self._rect = canvas.scene.notes[note].record, canvas.scene.rect(note)
        self._wanted: Rect | None = None
        canvas.show_again(canvas.stage.lift([note]))

    def preview(self, spot: Spot) -> None:
        """Show the note at its new size; it stays as high as its text needs."""
        (across, down), rect = self._edges, self._rect
        step = 1 if spot.free else SIZE_STEP
        width = _stepped(rect.w + across * (spot.x - self._start.x), step) if across else rect.w
        # By a side alone the height that was chosen stays, not the one that the text took.
        height = (self._note.size or NOTE)[1]
        if down:
            height = _stepped(rect.h + down * (spot.y - self._start.y), step)
        size = within(width, height)
        shown = size_of(replace(self._note, size=size))
        x = rect.x if across >= 0 else rect.right - shown[0]
        y = rect.y if down >= 0 else rect.bottom - shown[1]
        self._wanted = Rect(x, y, *size)
        self._show(Rect(x, y, *shown))

    def _show(self, rect: Rect) -> None:
        note = replace(self._note, size=rect[2:])
        with self._canvas.marking() as marks:
            marks.stretched = Sheet(note, rect)
            marks.paths = live_paths(self._canvas.scene, {note.id: rect})

    def commit(self) -> None:
        """Keep the size, in one step."""
        note, wanted = self._note.id, self._wanted
        self.cancel()
        if wanted is not None and note in self._canvas.scene.notes:
            layout = self._canvas.scene.layout
            self._canvas.write(lambda: resize(self._canvas.book, {note: wanted}, layout))

    def cancel(self) -> None:
        """The size it had."""
        with self._canvas.marking() as marks:
            marks.stretched, marks.paths = None, []
        self._canvas.show_again(self._canvas.stage.lift(()))


def _stepped(length: float, step: int) -> int:
    return round(length / step) * step
