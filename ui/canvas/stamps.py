"""Pictures of notes at the current zoom, painted once and then only copied.

Near, each note has its own, upon a sheet that all of its kind and size share; from afar notes that
look alike share one picture, unless they show one. Those used least lately go first
when there are too many.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from math import ceil, floor

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from facilitator.domain.layout import NOTE
from facilitator.domain.views import NoteView
from ui.canvas.camera import Camera, note_size
from ui.canvas.kit import DOT, FAR, Kit
from ui.canvas.paint_note import SHEET, Mood, far_rows, paint_note, paint_sheet, paint_words
from ui.canvas.tints import PLAIN, Tint, finish, plain, tinted

ROOM = 48 * 2**20
"""Bytes that the pictures of notes may take together; and so may the sheets."""
LARGEST = 2 * 2**20
"""Pixels of a note beyond which no picture of it is kept: its text may be thousands of lines."""

TALL = 2 * NOTE[1] / NOTE[0]
"""Height a unit of width beyond which a note from afar has rows that are all alike."""


class Stamps:
    """The pictures at one zoom; another zoom, look or language throws them away."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.tint: Callable[[NoteView], Tint] = plain
        """What a note looks like besides its own facts; different tints share no picture."""
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._bytes = 0
        self._shared: dict[Hashable, QPixmap] = {}
        """Sheets, and notes from afar: few, and small, unless somebody has sized each otherwise."""
        self._shared_bytes = 0

    def dress(self, kit: Kit) -> None:
        """Paint with another kit from now on."""
        if kit is not self.kit and kit != self.kit:
            self.kit = kit
            self.forget()

    def forget(self) -> None:
        """Paint every note anew when it is asked for."""
        self._kept.clear()
        self._shared.clear()
        self._bytes = self._shared_bytes = 0

    def margin(self) -> int:
        """How far a picture reaches beyond its note, in device pixels."""
        return ceil(max(3 * self.kit.ratio, SHEET * self.kit.scale + 2))

    def press(self, painter: QPainter, notes: Iterable[NoteView], camera: Camera) -> None:
        """Put the pictures of notes where they stand, the first ones lowest."""
        margin, scale = self.margin(), camera.scale
        left, top = camera.left + margin, camera.top + margin
        find = self._alike if self.kit.zoom < FAR else self._own
        draw, tall, most = painter.drawPixmap, TALL, LARGEST / scale**2
        for note in notes:
            x, y, wide, high = note.rect
            x, y = floor(x * scale) - left, floor(y * scale) - top
            if high > tall * wide and self._is_tall(note):
                self._press_tall(painter, note, QPoint(x, y))
            elif wide * high > most:
                self._press_part(painter, note, QPoint(x, y))
            else:
                draw(x, y, find(note))

    def press_at(
        self, painter: QPainter, note: NoteView, spot: QPoint, mood: Mood = "rest"
    ) -> None:
        """Put the picture of a note anywhere, in device pixels."""
        corner = spot - QPoint(self.margin(), self.margin())
        if self._is_tall(note):
            self._press_tall(painter, note, corner)
            return
        if note.rect.w * note.rect.h > LARGEST / self.kit.scale**2:
            self._press_part(painter, note, corner, mood)
            return
        picture = self._alike(note) if self.kit.zoom < FAR else self._own(note, mood)
        painter.drawPixmap(corner, picture)

    def _is_tall(self, note: NoteView) -> bool:
        """Whether a note is seen from afar and so tall that a low one's picture shows all of it."""
        rect = note.rect
        return self.kit.zoom < FAR and rect[3] > TALL * rect[2] and not note.record.picture

    def _press_tall(self, painter: QPainter, note: NoteView, corner: QPoint) -> None:
        """Put a tall note seen from afar: a low one's picture, with a row of it repeated.

        Nothing is written on it, so all rows between its head and its foot are alike, or those
        above and below its shape.
        """
        x, y, margin = corner.x(), corner.y(), self.margin()
        is_dot = self.kit.zoom < DOT
        low = round(note.rect.w * (TALL / 2 if is_dot else TALL))
        picture = self._alike(note._replace(rect=note.rect._replace(h=low)))
        wide, high = picture.width(), picture.height()
        more = self._size(note).height() + 2 * margin - high
        if is_dot:
            above, row = more // 2, QRect(0, high - margin - 1, wide, 1)
            painter.drawPixmap(QRect(x, y + margin, wide, above), picture, row)
            painter.drawPixmap(x, y + above, picture)
            below = y + above + high - margin
            painter.drawPixmap(QRect(x, below, wide, more - above), picture, row)
        else:
            half = high // 2
            painter.drawPixmap(x, y, picture, 0, 0, wide, half)
            middle = QRect(x, y + half, wide, more)
            painter.drawPixmap(middle, picture, QRect(0, half, wide, 1))
            painter.drawPixmap(x, y + half + more, picture, 0, half, wide, high - half)

    def _press_part(
        self, painter: QPainter, note: NoteView, corner: QPoint, mood: Mood = "rest"
    ) -> None:
        """Put what is seen of a very large note's picture, whose corner is here."""
        there = painter.combinedTransform().inverted()[0]
        seen = there.mapRect(painter.viewport())
        if painter.hasClipping():
            seen &= painter.clipBoundingRect().toAlignedRect()
        seen &= QRect(corner, self._size(note) + QSize(2 * self.margin(), 2 * self.margin()))
        if seen.isEmpty():
            return
        part = QPixmap(seen.size())
        part.fill(Qt.GlobalColor.transparent)
        inner = self._begun(part)
        inner.translate(corner - seen.topLeft())
        tint, size = self.tint(note), self._size(note)
        paint_note(inner, note, size, tinted(self.kit, tint), mood)
        if tint != PLAIN:
            finish(inner, size, self.kit, tint)
        inner.end()
        painter.drawPixmap(seen.topLeft(), part)

    def _alike(self, note: NoteView) -> QPixmap:
        """The one picture of all that look like this note from afar, where thousands may stand."""
        record, rect = note.record, note.rect
        if record.picture:
            return self._own(note)
        key = (
            record.kind, rect[2], rect[3], far_rows(record), record.quotation,
            bool(record.versions), self.tint(note),
        )  # fmt: skip
        found = self._shared.get(key)
        if found is None:
            found = self._painted(note, paint_note)
            self._finish(found, note)
            self._share(key, found)
        return found

    def _own(self, note: NoteView, mood: Mood = "rest") -> QPixmap:
        record, rect = note.record, note.rect
        key = (
            rect[2], rect[3], record.kind, record.text, record.quotation, record.note_taker,
            record.seat, note.votes, bool(note.also), bool(record.versions), mood,
            self.tint(note), record.picture, note.picture is None,
        )  # fmt: skip
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._kept[key] = self._sheet(note).copy()
        painter = self._begun(made)
        paint_words(painter, note, self._size(note), tinted(self.kit, self.tint(note)), mood)
        painter.end()
        self._finish(made, note)
        self._bytes += _bytes(made)
        while self._bytes > ROOM and len(self._kept) > 1:
            self._bytes -= _bytes(self._kept.popitem(last=False)[1])
        return made

    def _sheet(self, note: NoteView) -> QPixmap:
        """A near note without its words: most of what painting it costs."""
        record, rect = note.record, note.rect
        key = (
            rect[2], rect[3], record.kind, record.quotation, bool(record.versions),
            self.tint(note),
        )  # fmt: skip
        found = self._shared.get(key)
        if found is None:
            found = self._painted(note, paint_sheet)
            self._share(key, found)
        return found

    def _share(self, key: Hashable, made: QPixmap) -> None:
        self._shared_bytes += _bytes(made)
        if self._shared_bytes > ROOM:
            self._shared.clear()
            self._shared_bytes = _bytes(made)
        self._shared[key] = made

    def _painted(
        self, note: NoteView, paint: Callable[[QPainter, NoteView, QSize, Kit], None]
    ) -> QPixmap:
        margin, size = self.margin(), self._size(note)
        made = QPixmap(size + QSize(2 * margin, 2 * margin))
        made.fill(Qt.GlobalColor.transparent)
        painter = self._begun(made)
        paint(painter, note, size, tinted(self.kit, self.tint(note)))
        painter.end()
        return made

    def _finish(self, picture: QPixmap, note: NoteView) -> None:
        tint = self.tint(note)
        if tint != PLAIN:
            painter = self._begun(picture)
            finish(painter, self._size(note), self.kit, tint)
            painter.end()

    def _size(self, note: NoteView) -> QSize:
        return note_size(note.rect, self.kit.scale)

    def _begun(self, picture: QPixmap) -> QPainter:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.margin(), self.margin())
        return painter


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
