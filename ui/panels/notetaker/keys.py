"""The two rows under the note-taker's field: kinds by their keys, and what else may be typed."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen

from facilitator.domain.kinds import NOTE_KINDS, NoteKind
from ui.badges import paint_badge
from ui.look import Look
from ui.panels.capture.keys import Key, KeyCaps, key_of_kinds, short_name, sign_keys
from ui.panels.panel import Panel

KINDS = 48
_GAP = 8
_BADGE = 22
_CAP = (20, 20)
_EDGE = 6
_BARE = _EDGE + _CAP[0] + _EDGE + _BADGE + _EDGE
"""A box without its name, which is left out where there is no room for all of them."""
_BEFORE_NAME = 4


class KindKeys(Panel):
    """One box a kind: its key, its badge, its name. A click chooses it, as Alt and the key do."""

    kind_chosen = Signal(str)
    kinds = NOTE_KINDS

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(KINDS)
        self._kind = ""
        self._names: dict[str, int] = {}
        self.retranslate()

    def show_kind(self, kind: str) -> None:
        """Mark the kind of the next note."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown."""
        if kinds != self.kinds:
            self.kinds = kinds
            self.retranslate()

    def retranslate(self) -> None:
        """The kinds in the language that is spoken now."""
        caps = key_of_kinds(self.kinds)
        keys = {
            row.key: f"Alt+{row.letter}" if row.capture else caps[row.key] for row in self.kinds
        }
        names = (f"{keys[row.key]} {short_name(row.key)}" for row in self.kinds)
        self.setAccessibleName(", ".join(names))
        self._measure()

    def set_look(self, look: Look) -> None:
        """Measure the names in another look."""
        super().set_look(look)
        self._measure()

    def _measure(self) -> None:
        metrics = QFontMetrics(self.look.font("body"))
        self._names = {}
        for row in self.kinds:
            word = short_name(row.key)
            self._names[row.key] = _BEFORE_NAME + metrics.horizontalAdvance(word)
        self.update()

    @property
    def _has_names(self) -> bool:
        asked = sum(_BARE + wide + _GAP for wide in self._names.values())
        return asked - _GAP <= self.width()

    def place_of(self, kind: str) -> QRectF:
        """The box of a kind: as wide as its name asks, and what is left over shared."""
        number = [row.key for row in self.kinds].index(kind)
        asked = [_BARE + (self._names[row.key] if self._has_names else 0) for row in self.kinds]
        share = (self.width() - sum(asked) - _GAP * (len(asked) - 1)) / len(asked)
        left = sum(asked[:number]) + number * (_GAP + share)
        return QRectF(left, 0, asked[number] + share, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the kind that was clicked."""
        for row in self.kinds:
            if self.place_of(row.key).contains(event.position()):
                self.kind_chosen.emit(row.key)
                return
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes, the chosen one filled and with a bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caps = {key: cap.removeprefix("Alt+") for key, cap in key_of_kinds(self.kinds).items()}
        for row in self.kinds:
            box = self.place_of(row.key).adjusted(0.5, 0.5, -0.5, -0.5)
            chosen = row.key == self._kind
            edge = "primary" if chosen else "border_control"
            painter.setPen(QPen(self.look.colour(edge), 1))
            painter.setBrush(self.look.colour("selected" if chosen else "window"))
            painter.drawRoundedRect(box, 4, 4)
            if chosen:
                bar = QRectF(box.x(), box.bottom() - 3, box.width(), 3)
                painter.fillRect(bar, self.look.colour("primary"))
            self._paint_words(painter, box, (caps[row.key], row.key))

    def _paint_words(self, painter: QPainter, box: QRectF, said: tuple[str, str]) -> None:
        key, kind = said
        cap = QRectF(box.x() + _EDGE + 0.5, box.center().y() - _CAP[1] / 2, *_CAP)
        painter.setPen(QPen(self.look.colour("border_control"), 1))
        painter.setBrush(self.look.colour("window"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("caption", 600))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        corner = QPointF(cap.right() + _EDGE, box.center().y() - _BADGE / 2)
        mark = QRectF(corner.x(), corner.y(), _BADGE, _BADGE)
        paint_badge(painter, mark, kind, self.look)
        if not self._has_names:
            return
        painter.setPen(self.look.colour("text"))
        left = mark.right() + _BEFORE_NAME
        words = QRectF(left, box.y(), box.right() - left, box.height())
        painter.setFont(self.look.font("body"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), short_name(kind))


class NoteTakerKeys(KeyCaps):
    """What may be typed around a text, and how a note is taken back or corrected."""

    _correcting = False

    def show_correcting(self, correcting: bool) -> None:
        """Say how a correction is ended while there is one in the line."""
        self._correcting = correcting
        self.retranslate()

    def keys(self) -> list[Key]:
        """The signs, and the keys for what is written already."""
        if self._correcting:
            return [
                Key(self.tr("Enter"), self.tr("save the correction")),
                Key("Esc", self.tr("leave it as it was")),
                Key("↑ ↓", self.tr("another note")),
                *sign_keys(self.kinds),
            ]
        return [
            *sign_keys(self.kinds),
            Key("↑", self.tr("correct the last one"), apart=True),
            Key("Ctrl+Z", self.tr("undo the last one")),
        ]
