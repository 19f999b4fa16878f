"""The rings around what was found: dashed, so that they are not taken for the selection."""

from collections.abc import Collection, Iterable
from math import ceil

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from facilitator.domain.layout import Rect
from ui.canvas.kit import grown, outline
from ui.canvas.scene import Scene
from ui.canvas.stage import Stage

_AWAY, _LINE, _RADIUS = 5, 2, 6
"""Distance from the note, width and radius, in dip."""
_FAR = 0.3
"""Zoom below which notes are too small and may be too many for dashes: one plain line each."""


def paint_found(painter: QPainter, stage: Stage, found: Collection[str], seen: QRect) -> None:
    """A ring around each found note or cluster, as far as it reaches into ``seen``."""
    if not found:
        return
    camera, kit = stage.camera, stage.kit
    reach = ceil((_AWAY + _LINE) * kit.ratio)
    view = seen.adjusted(-reach, -reach, reach, reach)
    boxes = camera.boxes(_places(stage.scene, found), view)
    if camera.zoom < _FAR:
        line = round(kit.ratio)
        _paint_far(painter, boxes, QPen(kit.look.colour("text"), line))
        return
    pen = QPen(kit.look.colour("text"), _LINE * kit.ratio)
    pen.setDashPattern([3, 2])
    for box in boxes:
        outline(painter, grown(QRectF(*box), _AWAY * kit.ratio), _RADIUS * kit.ratio, pen)


def _places(scene: Scene, found: Collection[str]) -> list[Rect]:
    """Where these things stand, those in piles in their piles; there may be thousands."""
    notes, piles, clusters = scene.notes, scene.piles, scene.layout.clusters
    shown = [view.rect for thing in found if (view := notes.get(thing)) and thing not in piles]
    frames = (clusters.get(piles.get(thing, thing)) for thing in found)
    return shown + [frame for frame in frames if frame]


def _paint_far(painter: QPainter, boxes: Iterable[tuple[int, int, int, int]], pen: QPen) -> None:
    """One path for all rings, each as far outside its box as its line is wide."""
    line, rings = pen.width(), QPainterPath()
    for left, top, wide, high in boxes:
        rings.addRect(left - 2 * line, top - 2 * line, wide + 3 * line, high + 3 * line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.strokePath(rings, pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
