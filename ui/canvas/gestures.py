"""What a pointer does to the board: each gesture begins, previews, and is committed or cancelled.

A gesture changes only marks and camera while it lasts; what it does to the board is one edit at its
end. The pointer (``pointer``) begins one gesture at a time and ends it, and nobody else does.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF

from facilitator.domain.commands.clusters import drop_in_cluster
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import move
from facilitator.domain.edits import Edit
from facilitator.domain.layout import Rect
from facilitator.domain.records import Place
from ui.canvas.board_hold import BoardHold
from ui.canvas.marks import Thread
from ui.canvas.routing import live_paths


class Spot(NamedTuple):
    """Where the pointer is: in the widget (dip) and on the board."""

    dip: QPointF
    x: float
    y: float


class Gesture(Protocol):
    """Begun by being made."""

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

    def __init__(self, canvas: BoardHold, start: Spot, adding: bool) -> None:
        self._canvas, self._start = canvas, start
        self._before = list(canvas.selection)
        self._kept = canvas.selected_notes if adding else []

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


class Carry:
    """Notes, or a cluster with all its notes, dragged to another place."""

    def __init__(
        self, canvas: BoardHold, start: Spot, notes: Sequence[str], cluster: str = ""
    ) -> None:
        self._canvas, self._start, self._cluster = canvas, start, cluster
        there = [note for note in notes if note in canvas.scene.notes]
        self._from = {note: canvas.scene.rect(note)[:2] for note in there}
        self._to: dict[str, Place] = {}
        self._into: str | None = None
        canvas.show_again(canvas.stage.lift([*there, cluster]))

    def preview(self, spot: Spot) -> None:
        """Show everything where it would be, and the cluster that it would fall into."""
        dx, dy = round(spot.x - self._start.x), round(spot.y - self._start.y)
        self._to = {note: (x + dx, y + dy) for note, (x, y) in self._from.items()}
        scene = self._canvas.scene
        with self._canvas.marking() as marks:
            marks.carried, marks.frame = self._to, self._cluster
            marks.paths = live_paths(scene, self._to)
            marks.target = "" if self._cluster else scene.cluster_at(spot.x, spot.y)
            if all(scene.home(note) == marks.target for note in self._from):
                marks.target = ""
            self._into = marks.target or self._home(scene.cluster_at(spot.x, spot.y))

    def _home(self, under: str) -> str | None:
        """None where the notes keep their clusters: carried whole, or let go where they belong."""
        scene = self._canvas.scene
        homes = {scene.home(note) for note in self._from}
        whole = all(home and set(scene.clusters[home].notes) <= self._from.keys() for home in homes)
        return None if self._cluster or whole or homes == {under} else under

    def commit(self) -> None:
        """Put them there, in one step."""
        places, into = self._to, self._into
        self.cancel()
        if places:
            self._canvas.write(lambda: self._edit(places, into))

    def _edit(self, places: dict[str, Place], into: str | None) -> Edit:
        book, layout = self._canvas.book, self._canvas.scene.layout
        there = {note: place for note, place in places.items() if note in layout.notes}
        if into is None:
            return move(book, there, layout)
        return drop_in_cluster(book, there, into, layout)

    def cancel(self) -> None:
        """Everything back where it stood."""
        with self._canvas.marking() as marks:
            marks.carried, marks.paths, marks.frame, marks.target = {}, [], "", ""
        self._canvas.show_again(self._canvas.stage.lift(()))


class DrawLink:
    """A link drawn from a note's handle to another note."""

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
