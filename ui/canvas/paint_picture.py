"""The picture that a note shows, above its caption; from afar the picture alone."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from facilitator.domain.note_room import picture_box, within
from facilitator.domain.records import Picture
from facilitator.domain.rects import Rect
from facilitator.domain.views import NoteView
from ui.canvas.kit import FAR, Kit
from ui.canvas.lettering import Type, baseline, draw, elided, width
from ui.look import KindColours
from ui.pictures import decoded, halvings

ROOM = 64 * 2**20
"""Bytes that opened pictures may take together."""
_MARGIN = 4
"""Around a picture from afar, in board units."""
_WORDS = 14


class Opened:
    """Pictures opened lately, none larger than it was needed; the oldest go first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int], tuple[Picture, QImage]] = OrderedDict()
        self._bytes = 0

    def image(self, picture: Picture, least: QSize) -> QImage:
        """The picture at least as large as this where it is so large; null where unreadable."""
        key = (picture.id, halvings(picture, least))
        found = self._kept.pop(key, None)
        if found is None or found[0].data != picture.data:
            self._bytes -= found[1].sizeInBytes() if found else 0
            found = picture, decoded(picture, least)
            self._bytes += found[1].sizeInBytes()
        self._kept[key] = found
        while self._bytes > ROOM and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1][1].sizeInBytes()
        return found[1]


_opened = Opened()


def paint_picture(painter: QPainter, note: NoteView, kit: Kit) -> None:
    """What a note shows, its upper left corner at the origin."""
    far, scale = kit.zoom < FAR, kit.scale
    room = picture_box(note.record)
    if far:
        room = Rect(_MARGIN, _MARGIN, *(side - 2 * _MARGIN for side in note.rect[2:]))
    left, top = round(room.x * scale), round(room.y * scale)
    box = Rect(left, top, round(room.right * scale) - left, round(room.bottom * scale) - top)
    colours = kit.look.kind(note.record.kind)
    if not draw_picture(painter, note.picture, box):
        _paint_frame(painter, box, colours, kit)


def draw_picture(painter: QPainter, picture: Picture | None, room: Rect) -> bool:
    """A picture whole within a rectangle in device pixels; False where it cannot be read."""
    if picture is None or min(room[2:]) <= 0:
        return False
    box = within((picture.width, picture.height), room)
    size = QSize(box.w, box.h)
    image = _opened.image(picture, size)
    if image.isNull():
        return False
    smooth = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(box.x, box.y, image.scaled(size, mode=smooth))
    return True


def _paint_frame(painter: QPainter, room: Rect, colours: KindColours, kit: Kit) -> None:
    """An empty frame instead of a picture, with the reason while that can be read."""
    hair = kit.hair
    inner = QRectF(QRect(*room)).adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
    painter.setPen(QPen(colours.edge, hair))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inner)
    if kit.zoom >= FAR:
        kind = Type(_WORDS * kit.scale)
        said = elided(kit.words.unreadable, kind, room.w - kind.size)
        foot = round(inner.center().y() + (baseline() - 0.6) * kind.size)
        spot = QPointF(inner.center().x() - width(said, kind) / 2, foot)
        draw(painter, spot, said, kind, colours.ink)
