"""The row of keys under the capture bar: what may be typed before and behind a note's text."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import NOTE_KINDS
from ui.look import Look
from ui.panels.panel import Panel
from ui.translate import spoken

HEIGHT = 22
_GAPS = (6, 16)
"""Least and most room between two keys."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key cap and its word. ``kind`` is the kind of note that a click on it chooses."""

    cap: str
    word: str
    kind: str = ""


class CaptureKeys(Panel):
    """Key caps with their words, as many as there is room for. A click on a kind chooses it."""

    kind_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(HEIGHT)
        self._keys: list[Key] = []
        self._places: list[tuple[QRectF, Key]] = []
        self.retranslate()

    def retranslate(self) -> None:
        """The keys in the language that is spoken now."""
        language = spoken().language
        short = {"underway": self.tr("action"), "parked": self.tr("parked")}
        self._keys = [
            Key(f"{row.capture}.", short.get(row.key) or row.name(language).lower(), row.key)
            for row in NOTE_KINDS
        ]
        self._keys += [
            Key(">", self.tr("to the last problem")),
            Key("3:", self.tr("seat")),
            Key("NT", self.tr("my own note")),
            Key('"…"', self.tr("quotation")),
            Key("+7", self.tr("hands")),
        ]
        self.update()

    def place_of(self, kind: str) -> QPoint:
        """The middle of a kind's key as it was last drawn."""
        found = next(place for place, key in self._places if key.kind == kind)
        return found.center().toPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the kind whose key was clicked."""
        for place, key in self._places:
            if key.kind and place.contains(event.position()):
                self.kind_chosen.emit(key.kind)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the keys that fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._place()
        for place, key in self._places:
            if key.cap == ">":
                line = QRectF(place.x() - 8, 3, 1, HEIGHT - 6)
                painter.fillRect(line, self.look.colour("border"))
            cap = QRectF(place.x() + 0.5, 1.5, self._cap_width(key), HEIGHT - 3)
            painter.setPen(QPen(self.look.colour("border_control"), 1))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(self.look.colour("text"))
            painter.setFont(self.look.font("caption", 600))
            painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key.cap)
            painter.setPen(self.look.colour("text_quiet"))
            painter.setFont(self.look.font("caption"))
            words = place.adjusted(cap.width() + 5, 0, 4, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), key.word)

    def _place(self) -> None:
        widths = [self._width(key) for key in self._keys]
        spare = (self.width() - sum(widths)) / len(widths)
        gap = min(max(spare, _GAPS[0]), _GAPS[1])
        self._places, x = [], 0.0
        for key, width in zip(self._keys, widths, strict=True):
            if key.cap == ">":
                x += gap
            if x + width > self.width():
                break
            self._places.append((QRectF(x, 0, width, HEIGHT), key))
            x += width + gap

    def _cap_width(self, key: Key) -> float:
        metrics = QFontMetrics(self.look.font("caption", 600))
        return max(20.0, metrics.horizontalAdvance(key.cap) + 10)

    def _width(self, key: Key) -> float:
        words = QFontMetrics(self.look.font("caption")).horizontalAdvance(key.word)
        return self._cap_width(key) + 5 + words
