"""What a gesture shows while it lasts: a sheet, a thread, guides, a band. Device pixels."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from facilitator.domain.kinds import LINK_KIND, drawn_link
from facilitator.domain.layout import Rect
from facilitator.domain.snapping import Guide
from facilitator.domain.views import NoteView, picture_of
from resources import tokens
from ui.canvas.kit import Kit, faint, grown, line_around, outline, rounded
from ui.canvas.lettering import Type, baseline, draw, width
from ui.canvas.marks import Sheet, Thread
from ui.canvas.paint_carried import note_box
from ui.canvas.paint_link import draw_along, paint_link
from ui.canvas.paint_note import RADIUS, Mood
from ui.canvas.routing import live_path
from ui.canvas.stage import Stage
from ui.canvas.zoom_box import HEIGHT, INSET

SELECTED: int = tokens.tokens()["line"]["selected"]
CHOSEN = ("primary", SELECTED, RADIUS)
_BODY = tokens.tokens()["type"]["body"]
_CONTROL: int = tokens.tokens()["radius"]["control"]
_TICK = 4
"""Half the length of the strokes that end a measured gap, in dip."""
_BEYOND = 8
"""How far a guide reaches beyond what lies on it, in dip."""
_INSET = 16
"""Between the hint's words and its edge, in dip."""


def paint_band(painter: QPainter, stage: Stage, band: Rect, kit: Kit) -> None:
    """The rectangle with which notes are selected."""
    box, primary = QRectF(stage.camera.box(band)), kit.look.colour("primary")
    painter.fillRect(box, faint(primary, 0.1))
    outline(painter, box, 0, QPen(primary, kit.ratio))


def paint_sheet(painter: QPainter, stage: Stage, sheet: Sheet, mood: Mood) -> None:
    """A note as it would stand."""
    shown = picture_of(stage.scene.book, sheet.note)
    view = NoteView(sheet.note, sheet.rect, "", sheet.note.hands or 0, picture=shown)
    spot = stage.camera.box(sheet.rect).topLeft()
    size = stage.camera.size(sheet.rect)
    stage.painter.stamps.press_at(painter, view, spot, mood)
    if mood != "waiting":
        line_around(painter, QRectF(QRect(spot, size)), stage.kit, CHOSEN)


def paint_thread(painter: QPainter, stage: Stage, thread: Thread, kit: Kit) -> None:
    """To a note as the link would run; else straight to the pointer, in the colour of acting."""
    scene, camera = stage.scene, stage.camera
    source, target = scene.notes[thread.source], scene.notes.get(thread.target)
    kind, turned = thread.kind, False
    if target is not None and not kind:
        kind, turned = drawn_link(source.record.kind, target.record.kind)
    if thread.by_keys:
        line_around(painter, note_box(stage, thread.source, {}), kit, CHOSEN)
        _paint_hint(painter, stage, kit, kind)
    if target is None:
        box = note_box(stage, thread.source, {}).toRect()
        start = (box.right(), box.center().y())
        row = replace(LINK_KIND["causes"], colour="primary")
        draw_along(painter, row, [start, (camera.x(thread.x), camera.y(thread.y))], kit, True)
        return
    line_around(painter, note_box(stage, thread.target, {}), kit, CHOSEN)
    ends = (target.rect, source.rect) if turned else (source.rect, target.rect)
    paint_link(painter, kind, live_path(*ends), (camera, kit), True)


def _paint_hint(painter: QPainter, stage: Stage, kit: Kit, kind: str) -> None:
    """What the link would be, and the keys that draw it, in the board's lower left corner."""
    ratio, words = kit.ratio, kit.words.aiming
    if kind:
        words = f"{kit.words.shared(f'link.{kind}')} — {words}"
    letters = Type(_BODY["size"] * ratio)
    room, high = width(words, letters) + 2 * _INSET * ratio, HEIGHT * ratio
    top = stage.rect().height() - high - INSET * ratio
    box = QRectF(INSET * ratio, top, room, high)
    painter.fillPath(rounded(box, _CONTROL * ratio), kit.look.colour("window"))
    edge = grown(box, -ratio / 2)
    outline(painter, edge, _CONTROL * ratio, QPen(kit.look.colour("border"), ratio))
    line = _BODY["line"] * ratio
    base = box.center().y() - line / 2 + baseline(line_ratio=line / letters.size) * letters.size
    spot = QPointF(box.left() + _INSET * ratio, base)
    draw(painter, spot, words, letters, kit.look.colour("text"))


def paint_guide(painter: QPainter, stage: Stage, guide: Guide, kit: Kit) -> None:
    """A thin line along what lies on it; one that measures a gap has a stroke at each end."""
    ratio, box = kit.ratio, guide_box(stage, guide)
    colour = kit.look.colour("guide")
    painter.fillRect(box, colour)
    if guide.gap:
        tick, ends = round(_TICK * ratio), (box.topLeft(), box.bottomRight())
        for end in ends:
            across = QRect(end.x(), end.y() - tick, max(1, round(ratio)), 2 * tick + 1)
            down = QRect(end.x() - tick, end.y(), 2 * tick + 1, max(1, round(ratio)))
            painter.fillRect(down if guide.upright else across, colour)


def guide_box(stage: Stage, guide: Guide) -> QRect:
    """The line of a guide, in whole pixels."""
    camera = stage.camera
    thick = max(1, round(camera.ratio))
    beyond = 0 if guide.gap else round(_BEYOND * camera.ratio)
    if guide.upright:
        top, bottom = camera.y(guide.start) - beyond, camera.y(guide.end) + beyond
        return QRect(camera.x(guide.at), top, thick, bottom - top)
    left, right = camera.x(guide.start) - beyond, camera.x(guide.end) + beyond
    return QRect(left, camera.y(guide.at), right - left, thick)


def guide_extent(stage: Stage, guide: Guide) -> QRect:
    """All that is painted of a guide."""
    tick = round(_TICK * stage.camera.ratio) if guide.gap else 0
    return guide_box(stage, guide).adjusted(-tick, -tick, tick + 1, tick + 1)
