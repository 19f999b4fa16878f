"""What is done to clusters as wholes: they are parted, merged and folded; each is one edit."""

from collections.abc import Iterable

from facilitator.domain.commands.clusters import fold, split
from facilitator.domain.commands.merging import merge
from facilitator.domain.records import Cluster
from ui.canvas.board_hold import BoardHold
from ui.canvas.fits import size_of


def split_selected(canvas: BoardHold) -> str:
    """The selected notes out of their cluster into a new one; its id, or ``""`` where refused."""
    notes, layout = canvas.selected_notes, canvas.scene.layout
    written = canvas.write(lambda: split(canvas.book, notes, layout, size_of))
    return written.made[0] if written is not None and written.made else ""


def merge_clusters(canvas: BoardHold, clusters: list[str]) -> None:
    """These clusters into the largest of them, which is then selected."""
    layout = canvas.scene.layout
    written = canvas.write(lambda: merge(canvas.book, clusters, layout, size_of))
    if written is not None and written.made:
        canvas.show_thing(written.made[0])


def fold_clusters(canvas: BoardHold, clusters: Iterable[str]) -> None:
    """These clusters into piles; if all of them are piles, all are opened."""
    found = [one for i in clusters if (one := canvas.book.get(Cluster, i))]
    folded = not all(cluster.folded for cluster in found)
    if found and canvas.write(lambda: fold(found, folded)) is not None:
        canvas.select([cluster.id for cluster in found])
        if found[-1].id in canvas.scene.layout.clusters:
            canvas.reveal(canvas.scene.rect(found[-1].id))
