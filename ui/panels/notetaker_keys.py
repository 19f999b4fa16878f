"""The two rows under the note-taker's field: kinds by their keys, and what else may be typed."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen

from facilitator.domain.kinds import NOTE_KINDS
from ui.badges import paint_badge
from ui.look import Look
from ui.panels.capture_keys import Key, KeyCaps, short_name, sign_keys
from ui.panels.panel import Panel

KINDS = 48
_GAP = 8
_BADGE = 22
_CAP = 20
_BESIDE = 8 + _CAP + 8 + _BADGE + 6 + 8
"""What stands beside a name in its box."""


class KindKeys(Panel):
    """One box a kind: its key, its badge, its name. A click chooses it, as Alt and the key do."""

    kind_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(KINDS)
        self._kind = ""
        self.retranslate()

    def show_kind(self, kind: str) -> None:
        """Mark the kind of the next note."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def retranslate(self) -> None:
        """The kinds in the language that is spoken now."""
        names = (f"Alt+{row.letter} {short_name(row.key)}" for row in NOTE_KINDS)
        self.setAccessibleName(", ".join(names))
        self.update()

    def place_of(self, kind: str) -> QRectF:
        """The box of a kind: as wide as its name asks, and what is left over shared."""
        number = [row.key for row in NOTE_KINDS].index(kind)
        metrics = QFontMetrics(self.look.font("body"))
        asked = [_BESIDE + metrics.horizontalAdvance(short_name(row.key)) for row in NOTE_KINDS]
        share = (self.width() - sum(asked) - _GAP * (len(asked) - 1)) / len(asked)
        left = sum(asked[:number]) + number * (_GAP + share)
        return QRectF(left, 0, asked[number] + share, KINDS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the kind that was clicked."""
        for row in NOTE_KINDS:
            if self.place_of(row.key).contains(event.position()):
                self.kind_chosen.emit(row.key)
                return
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes, the chosen one filled and with a bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in NOTE_KINDS:
            box = self.place_of(row.key).adjusted(0.5, 0.5, -0.5, -0.5)
            chosen = row.key == self._kind
            edge = "primary" if chosen else "border_control"
            painter.setPen(QPen(self.look.colour(edge), 1))
            painter.setBrush(self.look.colour("selected" if chosen else "window"))
            painter.drawRoundedRect(box, 4, 4)
            if chosen:
                bar = QRectF(box.x(), box.bottom() - 3, box.width(), 3)
                painter.fillRect(bar, self.look.colour("primary"))
            self._paint_words(painter, box, (row.capture, row.key))

    def _paint_words(self, painter: QPainter, box: QRectF, said: tuple[str, str]) -> None:
        letter, kind = said
        cap = QRectF(box.x() + 8.5, box.center().y() - _CAP / 2, _CAP, _CAP)
        painter.setPen(QPen(self.look.colour("border_control"), 1))
        painter.setBrush(self.look.colour("window"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("caption", 600))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), letter)
        corner = QPointF(cap.right() + 8, box.center().y() - _BADGE / 2)
        mark = QRectF(corner.x(), corner.y(), _BADGE, _BADGE)
        paint_badge(painter, mark, kind, self.look)
        painter.setPen(self.look.colour("text"))
        name = short_name(kind)
        words = QRectF(mark.right() + 6, box.y(), box.right() - mark.right() - 8, box.height())
        painter.setFont(self.look.font("body"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)


class NoteTakerKeys(KeyCaps):
    """What may be typed around a text, and how a note is taken back or corrected."""

    def keys(self) -> list[Key]:
        """The signs, then the keys for what is written already."""
        return [
            *sign_keys(),
            Key("↑", self.tr("correct the last one"), apart=True),
            Key("Ctrl+Z", self.tr("undo the last one")),
        ]
