"""What is done to clusters and frames with one that is chosen from a list, not pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from facilitator.domain.commands.clusters import put_also_in, take_also_out
from facilitator.domain.edits import Edit
from facilitator.domain.refusal import Refusal
from ui.canvas.board_canvas import BoardCanvas
from ui.panels.choosing import Choice, ChoosingDialog
from ui.pen import Pen


class Groups(QObject):
    """Asks for a cluster or a frame of the board that the canvas shows."""

    def __init__(self, canvas: BoardCanvas, pen: Pen) -> None:
        super().__init__(canvas)
        self._canvas, self._pen = canvas, pen

    def merge(self) -> None:
        """The selected clusters into one; a single one with another that is asked for."""
        chosen = self._canvas.selected_clusters
        if len(chosen) == 1:
            title, verb = self.tr("Merge with another cluster"), self.tr("Merge")
            other = self._ask(title, self._clusters_but(chosen), verb)
            chosen = [*chosen, other] if other else []
        if chosen:
            self._canvas.merge_clusters(chosen)

    def stand_in_two(self) -> None:
        """The selected notes into a second cluster too, or out of it again."""
        canvas, notes = self._canvas, self._canvas.selected_notes
        views = [canvas.scene.notes[note] for note in notes]
        homes = {view.cluster for view in views}
        already = set.intersection(*({*view.also} for view in views)) if views else set()
        choices = self._clusters_but(homes if len(homes) == 1 else set())
        out = self.tr("{title} – take it out")
        choices = [
            Choice(row.key, out.format(title=row.words)) if row.key in already else row
            for row in choices
        ]
        cluster = self._ask(self.tr("Also in another cluster"), choices) if views else ""
        if cluster in already:
            self._pen.write(lambda: self._out(notes, cluster))
        elif cluster:
            self._pen.write(lambda: put_also_in(self._pen.store.book, notes, cluster))

    def go_to_frame(self) -> None:
        """A frame that is asked for, in view."""
        unnamed = self.tr("Frame without a name")
        frames = self._canvas.scene.frames.values()
        choices = [Choice(view.id, view.record.title or unnamed) for view in frames]
        frame = self._ask(self.tr("Go to a frame"), choices) if choices else ""
        if frame:
            self._canvas.go_to_frame(frame)

    def _out(self, notes: Sequence[str], cluster: str) -> Edit:
        edits = [take_also_out(self._pen.store.book, note, cluster) for note in notes]
        return Edit("take_out_of_cluster", tuple(write for edit in edits for write in edit.writes))

    def _clusters_but(self, gone: Sequence[str] | set[str]) -> list[Choice]:
        unnamed = self.tr("Cluster without a title")
        rows = [one for one in self._canvas.scene.clusters.values() if one.id not in gone]
        return [Choice(row.id, row.title or unnamed) for row in rows]

    def _ask(self, title: str, choices: Sequence[Choice], verb: str = "") -> str:
        if not choices:
            self._pen.refused.emit(Refusal("no_other_cluster"))
            return ""
        dialog = ChoosingDialog(self._canvas.window(), self._canvas.look, title, choices)
        if verb:
            dialog.accept_button.setText(verb)
        chosen, _way = dialog.chosen() if dialog.exec() else ("", "")
        dialog.deleteLater()
        return chosen
