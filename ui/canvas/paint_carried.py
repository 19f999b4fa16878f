"""Notes and clusters while a gesture carries them, with the links that follow. Device pixels."""

from collections.abc import Mapping
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from facilitator.domain.layout import Rect, frame
from facilitator.domain.records import Place
from resources import tokens
from ui.canvas.kit import Kit, faint, grown, line_around, rounded
from ui.canvas.marks import Marks
from ui.canvas.paint_link import paint_link, reach_of
from ui.canvas.paint_note import RADIUS
from ui.canvas.stage import Stage
from ui.look import Look

_SELECTED = int(tokens.tokens()["line"]["selected"])
_RAISED = tokens.tokens()["note"]["shadow_dragged"]
_LAYERS = 6
_SHADOWED = 12
"""More carried notes than this have no shadow: it would cost more than it tells."""


def note_box(stage: Stage, note: str, carried: Mapping[str, Place]) -> QRectF:
    """Where a note is shown, carried ones where they are just now."""
    rect = stage.scene.rect(note)
    x, y = carried.get(note, (rect.x, rect.y))
    size = stage.camera.size(rect)
    return QRectF(stage.camera.x(x), stage.camera.y(y), size.width(), size.height())


def paint_carried(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    """What is carried, where it is just now."""
    for whole in marks.wholes:
        box = _box_of(stage, marks, whole)
        if box is not None and not stage.scene.is_pile(whole):
            _paint_shadow(painter, QRectF(box), kit)
            stage.painter.paint_open(painter, stage.scene.clusters[whole], box)
    for link, path in marks.paths:
        paint_link(painter, link.kind, path, (stage.camera, kit), True)
    few = len(marks.carried) <= _SHADOWED and not marks.wholes
    for thing in marks.carried:
        if thing in stage.scene.notes:
            _paint_note(painter, stage, thing, marks, few)
        else:
            _paint_pile(painter, stage, thing, marks)


def _box_of(stage: Stage, marks: Marks, cluster: str) -> QRect | None:
    """Where a carried cluster stands just now."""
    notes = [note for note in stage.scene.clusters[cluster].notes if note in marks.carried]
    found = frame([carried_rect(stage, marks, note) for note in notes])
    return stage.camera.box(found) if found else None


def _paint_pile(painter: QPainter, stage: Stage, pile: str, marks: Marks) -> None:
    box = stage.camera.box(carried_rect(stage, marks, pile))
    _paint_shadow(painter, QRectF(box), stage.kit)
    stage.painter.paint_pile(painter, stage.scene.clusters[pile], box)


def _paint_note(painter: QPainter, stage: Stage, note: str, marks: Marks, raised: bool) -> None:
    box, kit = note_box(stage, note, marks.carried), stage.kit
    if raised:
        _paint_shadow(painter, box, kit)
    stage.painter.stamps.press_at(painter, stage.scene.notes[note], box.topLeft().toPoint())
    if not marks.wholes:
        line_around(painter, box, kit, ("primary", _SELECTED, RADIUS))


def _paint_shadow(painter: QPainter, box: QRectF, kit: Kit) -> None:
    """The larger shadow of what is carried."""
    margin = ceil(_RAISED["blur"] / 2 * kit.ratio)
    low = box.topLeft() + QPointF(-margin, _RAISED["y"] * kit.ratio - margin)
    picture = _shadow(box.size().toSize(), kit.ratio, RADIUS * kit.scale, kit.look)
    painter.drawPixmap(low.toPoint(), picture)


@lru_cache(8)
def _shadow(size: QSize, ratio: float, radius: float, look: Look) -> QPixmap:
    """A few soft layers, once for every frame of a drag."""
    margin = ceil(_RAISED["blur"] / 2 * ratio)
    made = QPixmap(size.grownBy(QMargins(margin, margin, margin, margin)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box, soft = QRectF(QPointF(margin, margin), size), faint(look.colour("shadow"), 1.6 / _LAYERS)
    for layer in range(_LAYERS):
        spread = _RAISED["blur"] / 2 * ratio * (1 - layer / _LAYERS)
        painter.fillPath(rounded(grown(box, spread), radius + spread), soft)
    painter.end()
    return made


def _around(stage: Stage, marks: Marks) -> Rect | None:
    return frame([carried_rect(stage, marks, note) for note in marks.carried])


def carried_rect(stage: Stage, marks: Marks, note: str) -> Rect:
    """A note's or pile's rectangle on the board, where it is carried just now."""
    rect = stage.scene.rect(note)
    x, y = marks.carried.get(note, (rect.x, rect.y))
    return Rect(x, y, rect.w, rect.h)


def carried_extent(stage: Stage, marks: Marks) -> list[QRectF]:
    """All that is painted of what is carried."""
    camera, around = stage.camera, _around(stage, marks)
    margin = (_RAISED["blur"] + _RAISED["y"]) * camera.ratio
    rects = [grown(QRectF(camera.box(around)), margin)] if around else []
    return rects + [reach_of(path, camera, stage.kit) for _link, path in marks.paths]
