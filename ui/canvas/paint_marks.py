"""The overlay: selection, focus, hover and guides. Everything is in device pixels."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from facilitator.domain.kinds import LINK_KIND, usual_link
from facilitator.domain.views import NoteView
from resources import tokens
from ui.canvas.kit import Kit, faint, grown, line_around, outline
from ui.canvas.marks import Marks, Sheet, Thread
from ui.canvas.paint_carried import carried_extent, note_box, paint_carried
from ui.canvas.paint_link import draw_along, paint_link
from ui.canvas.paint_note import RADIUS, Mood
from ui.canvas.routing import live_path
from ui.canvas.stage import Stage

_LINE = tokens.tokens()["line"]
SELECTED: int = _LINE["selected"]
RING: int = _LINE["focus"]
RING_GAP: int = _LINE["focus_gap"]
HANDLE = 12
_CHOSEN = ("primary", SELECTED, RADIUS)
_CHOSEN_FRAME = ("primary", SELECTED, int(tokens.tokens()["radius"]["panel"]))


def paint_marks(painter: QPainter, stage: Stage, marks: Marks, has_keyboard: bool) -> None:
    """Everything that lies over the picture."""
    kit = stage.kit
    _paint_chosen(painter, stage, marks, kit)
    if marks.hovered in stage.scene.notes and marks.hovered not in marks.selected:
        _paint_hover(painter, stage, marks.hovered, kit)
    if marks.carried:
        paint_carried(painter, stage, marks, kit)
    if marks.sheet:
        _paint_sheet(painter, stage, marks.sheet, kit)
    if has_keyboard and not marks.sheet:
        _paint_focus(painter, stage, marks, kit)
    if marks.thread and marks.thread.source in stage.scene.notes:
        _paint_thread(painter, stage, marks.thread, kit)
    if marks.band:
        box = QRectF(stage.camera.box(marks.band))
        primary = kit.look.colour("primary")
        painter.fillRect(box, faint(primary, 0.1))
        outline(painter, box, 0, QPen(primary, kit.ratio))


def _paint_chosen(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    seen = QRectF(stage.rect())
    scene = stage.scene
    for thing in marks.selected:
        if thing in scene.notes and thing not in marks.carried:
            box = note_box(stage, thing, {})
            if box.intersects(seen) and not (marks.sheet and marks.sheet.note.id == thing):
                line_around(painter, box, kit, _CHOSEN)
        elif thing in scene.layout.clusters and thing != marks.frame:
            box = QRectF(stage.camera.box(scene.layout.clusters[thing]))
            line_around(painter, box, kit, _CHOSEN_FRAME)
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


def _paint_hover(painter: QPainter, stage: Stage, note: str, kit: Kit) -> None:
    edge = kit.look.kind(stage.scene.notes[note].record.kind).edge
    box = grown(note_box(stage, note, {}), -kit.ratio / 2)
    outline(painter, box, RADIUS * kit.scale, QPen(edge, kit.ratio))


def _paint_focus(painter: QPainter, stage: Stage, marks: Marks, kit: Kit) -> None:
    """The one ring: around the selected cluster, else the focused note; never beside a choice."""
    scene, chosen = stage.scene, marks.selected
    clusters = [thing for thing in chosen if thing in scene.layout.clusters]
    if clusters and clusters[0] != marks.frame:
        box = QRectF(stage.camera.box(scene.layout.clusters[clusters[0]]))
        _paint_ring(painter, box, (RING_GAP + SELECTED, _CHOSEN_FRAME[2]), kit)
    elif marks.focused in scene.notes and all(thing in scene.notes for thing in chosen):
        gap = RING_GAP + (SELECTED if marks.focused in chosen else 0)
        box = note_box(stage, marks.focused, marks.carried)
        _paint_ring(painter, box, (gap, RADIUS), kit)


def _paint_ring(painter: QPainter, box: QRectF, form: tuple[int, int], kit: Kit) -> None:
    """``form``: the gap to the box in dip, and the box's radius in board units."""
    gap, radius = form
    off = (gap + RING / 2) * kit.ratio
    pen = QPen(kit.look.colour("focus"), RING * kit.ratio)
    outline(painter, grown(box, off), radius * kit.scale + off, pen)


def handle_box(stage: Stage, marks: Marks) -> QRectF | None:
    """The handle from which a link is drawn: on the one selected note, at its right."""
    chosen = marks.selected
    if len(chosen) != 1 or chosen[0] not in stage.scene.notes or marks.carried or marks.sheet:
        return None
    box = note_box(stage, chosen[0], {})
    half = HANDLE / 2 * stage.camera.ratio
    middle = QPointF(box.right() + stage.camera.ratio, box.center().y())
    return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)


def _paint_handle(painter: QPainter, box: QRectF, kit: Kit) -> None:
    painter.setBrush(kit.look.colour("cluster"))
    painter.setPen(QPen(kit.look.colour("primary"), 2 * kit.ratio))
    painter.drawEllipse(grown(box, -kit.ratio))


def _paint_thread(painter: QPainter, stage: Stage, thread: Thread, kit: Kit) -> None:
    """To a note as the link would run; else straight to the pointer, in the colour of acting."""
    scene, camera = stage.scene, stage.camera
    source = scene.notes[thread.source]
    if thread.target not in scene.notes:
        box = note_box(stage, thread.source, {}).toRect()
        start = (box.right(), box.center().y())
        row = replace(LINK_KIND["causes"], colour="primary")
        draw_along(painter, row, [start, (camera.x(thread.x), camera.y(thread.y))], kit, True)
        return
    target = scene.notes[thread.target]
    line_around(painter, note_box(stage, thread.target, {}), kit, _CHOSEN)
    kind = usual_link(source.record.kind, target.record.kind)
    paint_link(painter, kind, live_path(source.rect, target.rect), (camera, kit), True)


def _paint_sheet(painter: QPainter, stage: Stage, sheet: Sheet, kit: Kit) -> None:
    view = NoteView(sheet.note, sheet.rect, "", sheet.note.hands or 0)
    camera = stage.camera
    spot = camera.box(sheet.rect).topLeft()
    size = camera.size(sheet.rect)
    mood: Mood = "waiting" if sheet.unsaved else "writing"
    stage.painter.stamps.press_at(painter, view, size, spot, mood)
    if not sheet.unsaved:
        line_around(painter, QRectF(QRect(spot, size)), kit, _CHOSEN)


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
    if marks.target in stage.scene.layout.clusters:
        box = QRectF(stage.camera.box(stage.scene.layout.clusters[marks.target]))
        rects.append(grown(box, 2 * SELECTED * ratio))
    return [rect.toAlignedRect() for rect in rects]
