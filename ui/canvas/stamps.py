"""Pictures of notes at the current zoom, painted once and then only copied.

Near, each note has its own; from afar notes of one kind and size share one. The pictures used least
lately go first when there are too many.
"""

from collections import OrderedDict
from math import ceil
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from facilitator.domain.views import NoteView
from ui.canvas.camera import Camera
from ui.canvas.kit import DOT, FAR, Kit
from ui.canvas.paint_note import SHEET, Mood, far_rows, paint_note

ROOM = 48 * 2**20
"""Bytes that the pictures may take together."""


class Stamps:
    """The pictures at one zoom; another zoom, look or language throws them away."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self._kept: OrderedDict[Any, QPixmap] = OrderedDict()
        self._bytes = 0

    def dress(self, kit: Kit) -> None:
        """Paint with another kit from now on."""
        if kit != self.kit:
            self.kit = kit
            self._kept.clear()
            self._bytes = 0

    def margin(self) -> int:
        """How far a picture reaches beyond its note, in device pixels."""
        return ceil(max(3 * self.kit.ratio, SHEET * self.kit.scale + 2))

    def press(self, painter: QPainter, note: NoteView, camera: Camera) -> None:
        """Put the picture of a note where it stands."""
        spot = QPoint(camera.x(note.rect.x), camera.y(note.rect.y))
        self.press_at(painter, note, camera.size(note.rect), spot)

    def press_at(
        self, painter: QPainter, note: NoteView, size: QSize, spot: QPoint, mood: Mood = "rest"
    ) -> None:
        """Put the picture of a note anywhere, in device pixels."""
        margin = self.margin()
        painter.drawPixmap(spot - QPoint(margin, margin), self._picture(note, size, mood))

    def _picture(self, note: NoteView, size: QSize, mood: Mood) -> QPixmap:
        key = self._key(note, size, mood)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._painted(note, size, mood)
        self._kept[key] = made
        self._bytes += _bytes(made)
        while self._bytes > ROOM and len(self._kept) > 1:
            self._bytes -= _bytes(self._kept.popitem(last=False)[1])
        return made

    def _key(self, note: NoteView, size: QSize, mood: Mood) -> Any:
        measure = (size.width(), size.height())
        record = note.record
        if self.kit.zoom < DOT:
            return record.kind, measure
        two = bool(record.versions.get("text"))
        if self.kit.zoom < FAR:
            return record.kind, measure, far_rows(record), record.quotation, two
        return (
            measure, record.kind, record.text, record.quotation, record.note_taker, record.seat,
            note.votes, two, bool(note.also), mood,
        )  # fmt: skip

    def _painted(self, note: NoteView, size: QSize, mood: Mood) -> QPixmap:
        margin = self.margin()
        made = QPixmap(size + QSize(2 * margin, 2 * margin))
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(margin, margin)
        paint_note(painter, note, size, self.kit, mood)
        painter.end()
        return made


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
