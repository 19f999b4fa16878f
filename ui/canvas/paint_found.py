"""The rings around what was found: dashed, so that they are not taken for the selection."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.canvas.kit import Kit, grown, outline
from ui.canvas.stage import Stage

_AWAY, _LINE, _RADIUS = 5, 2, 6
"""Distance from the note, width and radius, in dip."""
_FAR = 0.3
"""Zoom below which notes are too small and may be too many for dashes: one plain line each."""


def paint_found(painter: QPainter, stage: Stage, found: Collection[str], kit: Kit) -> None:
    """A ring around each found note or cluster that is in view."""
    if not found:
        return
    camera, scene = stage.camera, stage.scene
    seen = camera.seen(stage.rect())
    there = [scene.rect(thing) for thing in found
             if thing in scene.notes or thing in scene.layout.clusters]  # fmt: skip
    boxes = [camera.box(rect) for rect in there if rect.meets(seen)]
    if camera.zoom < _FAR:
        _paint_far(painter, boxes, kit)
        return
    pen = QPen(kit.look.colour("text"), _LINE * kit.ratio)
    pen.setDashPattern([3, 2])
    for box in boxes:
        outline(painter, grown(QRectF(box), _AWAY * kit.ratio), _RADIUS * kit.ratio, pen)


def _paint_far(painter: QPainter, boxes: list[QRect], kit: Kit) -> None:
    line = round(kit.ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(kit.look.colour("text"), line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects([box.adjusted(-2 * line, -2 * line, line, line) for box in boxes])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
