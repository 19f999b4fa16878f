"""The rings around what was found: dashed, so that they are not taken for the selection."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from facilitator.domain.layout import Rect
from ui.canvas.kit import Kit, grown, outline
from ui.canvas.scene import Scene
from ui.canvas.stage import Stage

_AWAY, _LINE, _RADIUS = 5, 2, 6
"""Distance from the note, width and radius, in dip."""
_FAR = 0.3
"""Zoom below which notes are too small and may be too many for dashes: one plain line each."""


def paint_found(painter: QPainter, stage: Stage, found: Collection[str], kit: Kit) -> None:
    """A ring around each found note or cluster that is in view."""
    if not found:
        return
    camera = stage.camera
    rects, view = _places(stage.scene, found), stage.rect()
    if camera.zoom < _FAR:
        line = round(kit.ratio)
        boxes = camera.boxes(rects, view, 2 * line, line)
        _paint_far(painter, boxes, QPen(kit.look.colour("text"), line))
        return
    boxes = camera.boxes(rects, view)
    pen = QPen(kit.look.colour("text"), _LINE * kit.ratio)
    pen.setDashPattern([3, 2])
    for box in boxes:
        outline(painter, grown(QRectF(box), _AWAY * kit.ratio), _RADIUS * kit.ratio, pen)


def _places(scene: Scene, found: Collection[str]) -> list[Rect]:
    """Where these things stand, those in piles in their piles; there may be thousands."""
    notes, piles, clusters = scene.notes, scene.piles, scene.layout.clusters
    shown = [view.rect for thing in found if (view := notes.get(thing)) and thing not in piles]
    frames = (clusters.get(piles.get(thing, thing)) for thing in found)
    return shown + [frame for frame in frames if frame]


def _paint_far(painter: QPainter, boxes: list[QRect], pen: QPen) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects(boxes)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
