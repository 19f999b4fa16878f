"""The rings around what was found: dashed, so that they are not taken for the selection."""

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from ui.canvas.kit import Kit, grown, outline
from ui.canvas.stage import Stage

_AWAY, _LINE, _RADIUS = 5, 2, 6
"""Distance from the note, width and radius, in dip."""


def paint_found(painter: QPainter, stage: Stage, found: Collection[str], kit: Kit) -> None:
    """A ring around each found note or cluster that is in view."""
    if not found:
        return
    seen, scene = QRectF(stage.rect()), stage.scene
    pen = QPen(kit.look.colour("text"), _LINE * kit.ratio)
    pen.setDashPattern([3, 2])
    for thing in found:
        if thing in scene.notes or thing in scene.layout.clusters:
            box = grown(QRectF(stage.camera.box(scene.rect(thing))), _AWAY * kit.ratio)
            if box.intersects(seen):
                outline(painter, box, _RADIUS * kit.ratio, pen)
