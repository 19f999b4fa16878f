"""What is done before a picture of clusters as wholes, and of frames."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.clusters import put_also_in
from facilitator.domain.records import Cluster, Note
from tests.gallery.room import Pose
from ui.windows.workspace import Workspace


def _clusters(work: Workspace) -> list[str]:
    return [cluster.id for cluster in work.store.book.of(Cluster, "board", work.board)]


def _notes(work: Workspace, cluster: str) -> list[str]:
    return [note.id for note in work.store.book.of(Note, "cluster", cluster)]


def piles(pose: Pose) -> QWidget:
    """Two clusters folded into piles, one of them selected."""
    work = pose.open()
    work.canvas.select(_clusters(work)[2:4])
    work.canvas.fold_selected()
    work.canvas.select(_clusters(work)[2:3])
    work.canvas.fit()
    return pose.window


def in_two(pose: Pose) -> QWidget:
    """A disputed note in two clusters: its mark, and its name at the second one's foot."""
    work = pose.open()
    one, two, *_others = _clusters(work)
    work.store.do(put_also_in(work.store.book, _notes(work, one)[:2], two))
    work.canvas.select([two])
    work.canvas.show_thing(two)
    return pose.window


def frames(pose: Pose) -> QWidget:
    """A named frame around a cluster, selected."""
    work = pose.open()
    work.canvas.select(_clusters(work)[:1])
    work.canvas.add_frame()
    work.canvas.editing.editor.insertPlainText("Per la plenaria")
    work.canvas.editing.leave()
    work.canvas.fit()
    return pose.window


def crowded(pose: Pose) -> QWidget:
    """Two clusters merged: too many notes and a title of one word, with advice on both."""
    work = pose.open()
    one, two, *_others = _clusters(work)
    work.canvas.merge_clusters([one, two])
    work.canvas.rename(one)
    work.canvas.editing.editor.selectAll()
    work.canvas.editing.editor.insertPlainText("Servizio")
    work.canvas.editing.leave()
    work.canvas.select([one])
    work.canvas.fit()
    return pose.window


def several(pose: Pose) -> QWidget:
    """Two clusters selected, ready to be merged."""
    work = pose.open()
    work.canvas.select(_clusters(work)[:2])
    return pose.window
