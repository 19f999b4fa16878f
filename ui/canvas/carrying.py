"""Notes and clusters dragged to another place, where their neighbours pull them into line."""

from collections.abc import Sequence

from facilitator.domain.commands.clusters import drop_in_cluster, put_in_cluster
from facilitator.domain.commands.notes import move
from facilitator.domain.edits import Edit
from facilitator.domain.layout import Rect, around, grown
from facilitator.domain.records import Place
from facilitator.domain.snapping import NEAR, PULL, Snap, nearest, snap
from ui.canvas.board_hold import BoardHold
from ui.canvas.fits import size_of
from ui.canvas.gestures import Spot
from ui.canvas.kit import DOT
from ui.canvas.routing import live_paths

NEIGHBOURHOOD = 64
"""So far a drag goes before its neighbours are looked for again, in board units."""


class Carry:
    """Notes, or clusters with all their notes, dragged to another place.

    What is shown while it lasts are notes and piles; what is moved are notes alone.
    """

    goes_on = True

    def __init__(
        self, canvas: BoardHold, start: Spot, notes: Sequence[str], clusters: Sequence[str] = ()
    ) -> None:
        scene = canvas.scene
        self._canvas, self._start, self._clusters = canvas, start, tuple(clusters)
        self._notes = {n: scene.layout.notes[n] for n in notes if n in scene.notes}
        shown = dict.fromkeys(scene.piles.get(note, note) for note in self._notes)
        self._from = {thing: scene.rect(thing) for thing in shown}
        frames = [scene.layout.clusters[one] for one in clusters if one in scene.layout.clusters]
        self._whole = around(frames or list(self._from.values()))
        self._near: dict[tuple[int, int], list[Rect]] = {}
        self._to: dict[str, Place] = {}
        self._into: str | None = None
        canvas.show_again(canvas.stage.lift([*self._from, *clusters]))

    def preview(self, spot: Spot) -> None:
        """Show everything where it would be, and the cluster that it would fall into."""
        dx, dy, guides = self._way(spot)
        now = {i: Rect(r.x + dx, r.y + dy, r.w, r.h) for i, r in self._from.items()}
        self._to = {note: (rect.x + dx, rect.y + dy) for note, rect in self._notes.items()}
        scene = self._canvas.scene
        with self._canvas.marking() as marks:
            marks.carried = {thing: rect[:2] for thing, rect in now.items()}
            marks.wholes, marks.guides = self._clusters, guides
            marks.paths = live_paths(scene, now)
            marks.target = "" if self._clusters else scene.cluster_at(spot.x, spot.y)
            if all(scene.home(note) == marks.target for note in self._notes):
                marks.target = ""
            self._into = marks.target or self._home(scene.cluster_at(spot.x, spot.y))

    def _way(self, spot: Spot) -> Snap:
        """How far everything has come, pulled into line, and the lines it then lies on."""
        dx, dy = round(spot.x - self._start.x), round(spot.y - self._start.y)
        if spot.straight:
            dx, dy = (dx, 0) if abs(dx) >= abs(dy) else (0, dy)
        whole = self._whole
        if whole is None or spot.free or self._canvas.zoom < DOT:
            return Snap(dx, dy)
        moving = Rect(whole.x + dx, whole.y + dy, whole.w, whole.h)
        cell = (moving.x // NEIGHBOURHOOD, moving.y // NEIGHBOURHOOD)
        if cell not in self._near:
            self._near = {cell: self._neighbours(moving)}
        pulled = snap(moving, self._near[cell], PULL / self._canvas.zoom)
        if spot.straight:
            pulled = Snap(pulled.dx if dx else 0, pulled.dy if dy else 0, pulled.guides)
        return Snap(dx + pulled.dx, dy + pulled.dy, pulled.guides)

    def _neighbours(self, moving: Rect) -> list[Rect]:
        """What stands near: other notes; for a cluster the other frames and the loose notes."""
        scene, area = self._canvas.scene, grown(moving, NEAR)
        notes = [note for note in scene.notes_in(area) if note.id not in self._from]
        if not self._clusters:
            piles = [scene.layout.clusters[pile] for pile in scene.layout.folded]
            return nearest(moving, [*(note.rect for note in notes), *piles])
        frames = [one.frame for one in scene.clusters_in(area) if one.id not in self._clusters]
        loose = [note.rect for note in notes if not note.cluster]
        return nearest(moving, [*(rect for rect in frames if rect), *loose])

    def _home(self, under: str) -> str | None:
        """None where the notes keep their clusters: carried whole, or let go where they belong."""
        scene = self._canvas.scene
        homes, mine = {scene.home(note) for note in self._notes}, self._notes.keys()
        whole = all(home and set(scene.clusters[home].notes) <= mine for home in homes)
        return None if self._clusters or whole or homes == {under} else under

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
        if self._canvas.scene.is_pile(into):
            return put_in_cluster(book, list(there), into, layout, size_of)
        return drop_in_cluster(book, there, into, layout)

    def cancel(self) -> None:
        """Everything back where it stood."""
        with self._canvas.marking() as marks:
            marks.carried, marks.paths, marks.wholes, marks.target = {}, [], (), ""
            marks.guides = ()
        self._canvas.show_again(self._canvas.stage.lift(()))
