"""The row of keys under the capture bar: what may be typed before and behind a note's text."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, NoteKind
from ui.look import Look, length
from ui.panels.panel import Panel
from ui.translate import spoken

HEIGHT = 22
_GAPS = (6, 16)
"""Least and most room between two keys."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key cap and its word. ``kind`` is the kind of note that a click on it chooses.

    One that is ``apart`` begins a new lot.
    """

    cap: str
    word: str
    kind: str = ""
    apart: bool = False


class KeyCaps(Panel):
    """Key caps with their words, as many as there is room for. A click on a kind chooses it."""

    kind_chosen = Signal(str)
    kinds = NOTE_KINDS

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(length(HEIGHT))
        self._keys: list[Key] = []
        self._places: list[tuple[QRectF, Key]] = []
        self.retranslate()

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown."""
        if kinds != self.kinds:
            self.kinds = kinds
            self.retranslate()

    def keys(self) -> list[Key]:
        """The keys in the language that is spoken now."""
        return []

    def retranslate(self) -> None:
        """The keys in the language that is spoken now."""
        self._keys = self.keys()
        self.setAccessibleName(", ".join(f"{key.cap} {key.word}" for key in self._keys))
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
                return
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the keys that fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._place()
        high = min(self.height(), length(HEIGHT)) - 3
        top = (self.height() - high) // 2
        for place, key in self._places:
            if key.apart and place.x() > 0:
                line = QRectF(place.x() - 8, top + 1, 1, high - 2)
                painter.fillRect(line, self.look.colour("border"))
            cap = QRectF(place.x() + 0.5, top + 0.5, self._cap_width(key), high)
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
            if key.apart and x > 0:
                x += gap
            if x + width > self.width():
                break
            self._places.append((QRectF(x, 0, width, self.height()), key))
            x += width + gap

    def _cap_width(self, key: Key) -> float:
        metrics = QFontMetrics(self.look.font("caption", 600))
        return max(20.0, metrics.horizontalAdvance(key.cap) + 10)

    def _width(self, key: Key) -> float:
        words = QFontMetrics(self.look.font("caption")).horizontalAdvance(key.word)
        return self._cap_width(key) + 5 + words


class CaptureKeys(KeyCaps):
    """The keys under the capture bar of the main window."""

    def keys(self) -> list[Key]:
        """Kinds, then the signs around a text."""
        caps = key_of_kinds(self.kinds)
        for row in self.kinds[1:]:  # Once is enough where all of them are numbers with Alt.
            caps[row.key] = caps[row.key].removeprefix("Alt+")
        kinds = [Key(caps[row.key], short_name(row.key).lower(), row.key) for row in self.kinds]
        return [*kinds, *sign_keys(self.kinds)]


def key_of_kinds(kinds: tuple[NoteKind, ...]) -> dict[str, str]:
    """What chooses each kind: the letter typed before a text, or its number with Alt."""
    return {
        row.key: f"{row.capture}." if row.capture else f"Alt+{place}"
        for place, row in enumerate(kinds, 1)
    }


def short_name(kind: str) -> str:
    """A kind's name where there is little room."""
    if kind == "underway":
        return QCoreApplication.translate("CaptureKeys", "action").capitalize()
    if kind == "parked":
        return QCoreApplication.translate("CaptureKeys", "parked").capitalize()
    if spoken().has(f"short.{kind}"):
        return spoken()(f"short.{kind}")
    return NOTE_KIND[kind].name(spoken().language)


def sign_keys(kinds: tuple[NoteKind, ...]) -> list[Key]:
    """What may be typed before and behind the text of a note of these kinds."""
    onto = QCoreApplication.translate("CaptureKeys", "to the last problem")
    if not any("problem" in row.onto for row in kinds if row.capture):
        onto = QCoreApplication.translate("CaptureKeys", "to what it comes from")
    return [
        Key(">", onto, apart=True),
        Key("3:", QCoreApplication.translate("CaptureKeys", "seat")),
        Key("NT", QCoreApplication.translate("CaptureKeys", "my own note")),
        Key('"…"', QCoreApplication.translate("CaptureKeys", "quotation")),
        Key("+7", QCoreApplication.translate("CaptureKeys", "hands")),
    ]
