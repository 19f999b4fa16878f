"""The overlay: selection, focus, hover and guides. Everything is in device pixels."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from resources import tokens
from ui.canvas.grips import grip_boxes, handle_box
from ui.canvas.kit import Kit, grown, line_around, outline
from ui.canvas.marks import Marks
from ui.canvas.paint_carried import carried_extent, note_box, paint_carried
from ui.canvas.paint_found import paint_found
from ui.canvas.paint_frame import frame_boxes, paint_frame
from ui.canvas.paint_gesture import (
    CHOSEN,
    SELECTED,
    guide_extent,
    paint_band,
    paint_guide,
    paint_sheet,
    paint_thread,
)
from ui.canvas.paint_link import paint_link, reach_of
from ui.canvas.paint_note import RADIUS
from ui.canvas.stage import Stage

_LINE = tokens.tokens()["line"]
RING: int = _LINE["focus"]
RING_GAP: int = _LINE["focus_gap"]
EDGE = RING + 1
"""From the board's edge to the inner side of the ring around it."""
_CHOSEN_FRAME = ("primary", SELECTED, int(tokens.tokens()["radius"]["panel"]))


def paint_marks(
    painter: QPainter, stage: Stage, marks: Marks, has_keyboard: bool, seen: QRect
) -> None:
    """Everything that lies over the picture; of the many things found, those in ``seen``."""
    kit = stage.kit
    paint_found(painter, stage, marks.found, seen)
    if marks.selected or marks.target:
        _paint_chosen(painter, stage, marks, kit)
    if marks.hovered in stage.scene.notes and marks.hovered not in marks.selected:
        _paint_hover(painter, stage, marks.hovered, kit)
    if marks.carried:
        paint_carried(painter, stage, marks, kit)
    if marks.stretched:
        _paint_stretched(painter, stage, marks, kit)
    if marks.sheet:
        paint_sheet(painter, stage, marks.sheet, "waiting" if marks.sheet.unsaved else "writing")
    if has_keyboard and not marks.sheet and not marks.stretched:
        _paint_focus(painter, stage, marks, kit)
    if marks.thread and marks.thread.source in stage.scene.notes:
        paint_thread(painter, stage, marks.thread, kit)
    for guide in marks.guides:
        paint_guide(painter, stage, guide, kit)
    if marks.band:
        paint_band(painter, stage, marks.band, kit)


def _paint_chosen(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    scene = stage.scene
    for thing in marks.selected:
        if thing in scene.notes and thing not in marks.carried:
            box, seen = note_box(stage, thing, {}), grown(QRectF(stage.rect()), 8 * kit.ratio)
            sheets = [sheet.note.id for sheet in (marks.sheet, marks.stretched) if sheet]
            if box.intersects(seen) and thing not in sheets:
                line_around(painter, box, kit, CHOSEN)
        elif thing in scene.layout.clusters and thing not in marks.wholes:
            box = QRectF(stage.camera.box(scene.layout.clusters[thing]))
            line_around(painter, box, kit, _CHOSEN_FRAME)
        elif thing in scene.frames:
            _paint_frame(painter, stage, marks, thing)
        elif thing in scene.links:
            paint_link(
                painter, "derives", scene.path(scene.links[thing]), (stage.camera, kit), True
            )
    if marks.target in scene.layout.clusters:
        box = QRectF(stage.camera.box(scene.layout.clusters[marks.target]))
        line_around(painter, box, kit, _CHOSEN_FRAME)
    handle = handle_box(stage, marks)
    if handle:
        _paint_handle(painter, handle, kit)
    for grip in grip_boxes(stage, marks).values():
        _paint_grip(painter, grip, kit)


def _paint_frame(painter: QPainter, stage: Stage, marks: Marks, frame: str) -> None:
    """A chosen frame, where it is just now."""
    at = marks.reframed[1] if marks.reframed else None
    view = stage.scene.frames[frame]
    paint_frame(painter, view, frame_boxes(view, stage.camera, stage.kit, at), stage.kit, True)


def _paint_hover(painter: QPainter, stage: Stage, note: str, kit: Kit) -> None:
    edge = kit.look.kind(stage.scene.notes[note].record.kind).edge
    box = grown(note_box(stage, note, {}), -kit.ratio / 2)
    outline(painter, box, RADIUS * kit.scale, QPen(edge, kit.ratio))


def _paint_focus(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    """The one ring: around the chosen cluster or frame, else the focused note; never beside it."""
    scene, chosen = stage.scene, marks.selected
    if chosen and chosen[0] in scene.frames:
        line = frame_boxes(scene.frames[chosen[0]], stage.camera, kit).line
        if not marks.reframed:
            _paint_ring(painter, line, (RING_GAP + SELECTED, 0), kit)
        return
    clusters = [thing for thing in chosen if thing in scene.layout.clusters]
    if clusters and clusters[0] not in marks.wholes:
        box = QRectF(stage.camera.box(scene.layout.clusters[clusters[0]]))
        _paint_ring(painter, box, (RING_GAP + SELECTED, _CHOSEN_FRAME[2]), kit)
    elif marks.focused in scene.notes and all(thing in scene.notes for thing in chosen):
        gap = RING_GAP + (SELECTED if marks.focused in chosen else 0)
        box = note_box(stage, marks.focused, marks.carried)
        _paint_ring(painter, box, (gap, RADIUS), kit)


def paint_edge(painter: QPainter, stage: Stage) -> None:
    """The ring around the whole board, within it."""
    _paint_ring(painter, grown(QRectF(stage.rect()), -EDGE * stage.kit.ratio), (0, 0), stage.kit)


def _paint_ring(painter: QPainter, box: QRectF, form: tuple[int, int], kit: Kit) -> None:
    """``form``: the gap to the box in dip, and the box's radius in board units."""
    gap, radius = form
    off = (gap + RING / 2) * kit.ratio
    pen = QPen(kit.look.colour("focus"), RING * kit.ratio)
    outline(painter, grown(box, off), radius * kit.scale + off, pen)


def _paint_handle(painter: QPainter, box: QRectF, kit: Kit) -> None:
    painter.setBrush(kit.look.colour("cluster"))
    painter.setPen(QPen(kit.look.colour("primary"), 2 * kit.ratio))
    painter.drawEllipse(grown(box, -kit.ratio))


def _paint_grip(painter: QPainter, box: QRectF, kit: Kit) -> None:
    painter.setBrush(kit.look.colour("cluster"))
    painter.setPen(QPen(kit.look.colour("primary"), kit.ratio))
    painter.drawRect(grown(box, -kit.ratio / 2))


def _paint_stretched(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    for link, path in marks.paths:
        paint_link(painter, link.kind, path, (stage.camera, kit), True)
    if marks.stretched:
        paint_sheet(painter, stage, marks.stretched, "rest")


def live_extent(stage: Stage, marks: Marks) -> list[QRect]:
    """The rectangles in which a gesture shows something just now, in device pixels."""
    ratio = stage.camera.ratio
    rects: list[QRectF] = []
    if marks.thread:
        return [stage.rect()]
    if marks.band:
        rects.append(grown(QRectF(stage.camera.box(marks.band)), 2 * ratio))
    if marks.hovered in stage.scene.notes:
        rects.append(note_box(stage, marks.hovered, {}))
    if marks.carried:
        rects += carried_extent(stage, marks)
    if marks.stretched:
        box = QRectF(stage.camera.box(marks.stretched.rect))
        rects.append(grown(box, 6 * SELECTED * ratio))
        rects += [reach_of(path, stage.camera, stage.kit) for _link, path in marks.paths]
    if marks.reframed and marks.reframed[0] in stage.scene.frames:
        frame, at = stage.scene.frames[marks.reframed[0]], marks.reframed[1]
        rects.append(frame_boxes(frame, stage.camera, stage.kit, at).reach(stage.kit))
    rects += [QRectF(guide_extent(stage, guide)) for guide in marks.guides]
    if marks.target in stage.scene.layout.clusters:
        box = QRectF(stage.camera.box(stage.scene.layout.clusters[marks.target]))
        rects.append(grown(box, 2 * SELECTED * ratio))
    return [rect.toAlignedRect() for rect in rects]
