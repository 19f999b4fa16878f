"""The line beside a capture field that hints and never acts: a like note, or a word of advice."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from facilitator.domain.records import Note
from ui.announce import announce
from ui.badges import badge
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel
from ui.times import clock_time
from ui.translate import spoken

_LOW = 32
"""Below this height there is room for captions only."""
_NARROW = 720
"""Below this width the keys have short words, so that the like note can be read."""


class HintLine(Panel):
    """Keeps its place while it is empty, so that nothing jumps. ``height`` is in pixels."""

    def __init__(self, look: Look, height: int) -> None:
        super().__init__(look)
        self.setFixedHeight(height)
        low = height < _LOW
        self._like: Note | None = None
        self._advice = ""
        self._acts, self._is_raised = False, False
        self._badge_size = 16 if low else 20
        self._title = TextLabel(look, "caption" if low else "body", weight=600)
        self._badge = TextLabel(look)
        self._text = ElidedLabel(look, "caption" if low else "body")
        self._when = TextLabel(look, "caption", "quiet")
        self._caps = [TextLabel(look, "caption", weight=600) for _ in range(4)]
        self._deeds = [TextLabel(look, "caption" if low else "body") for _ in range(2)]
        for cap in self._caps:
            cap.setProperty("keycap", True)
            cap.setFixedHeight(20 if low else 24)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16 if self.height() >= _LOW else 8, 0, 16, 0)
        row.setSpacing(8)
        for part in (self._title, self._badge):
            row.addWidget(part)
        row.addWidget(self._text, 1)
        row.addWidget(self._when)
        row.addSpacing(8)
        for number, deed in enumerate(self._deeds):
            for cap in self._caps[2 * number : 2 * number + 2]:
                row.addWidget(cap)
            row.addWidget(deed)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return self._like is None and not self._advice

    @property
    def text(self) -> str:
        """What the line says, whole; ``""`` for nothing."""
        if self._like is not None:
            return " ".join((self._title.text(), self._like.text, self._when.text()))
        return spoken()(f"advice.{self._advice}") if self._advice else ""

    def show_hint(self, like: Note | None, advice: str, acts: bool = True) -> None:
        """Show a like note, else an advice by its key, else nothing.

        ``acts``: the keys beside a like note do what they say now.
        """
        self._show((like, "" if like else advice, acts, False))

    def show_raised(self, note: Note) -> None:
        """Show the note for which hands have just been counted, with all its hands."""
        self._show((note, "", False, True))

    def _show(self, now: tuple[Note | None, str, bool, bool]) -> None:
        if now != (self._like, self._advice, self._acts, self._is_raised):
            self._like, self._advice, self._acts, self._is_raised = now
            self.retranslate()
            if not self.is_empty:
                announce(self.text, self)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        like = self._like
        titles = self.tr("Counted") if self._is_raised else self.tr("Similar")
        self._title.setText(titles if like else self.tr("Advice"))
        self._text.say(like.text if like else self.text)
        self._when.setText(_when(like) if like else "")
        for cap, word in zip(self._caps, (*_ctrl(self.tr("Enter")), *_ctrl("D")), strict=True):
            cap.setText(word)
        narrow = self.width() < length(_NARROW)
        self._deeds[0].setText("+1" if narrow else self.tr("a hand for it"))
        self._deeds[1].setText(self.tr("double") if narrow else self.tr("write it as a double"))
        self._badge.setVisible(like is not None)
        self._when.setVisible(like is not None and not (narrow and self._acts))
        for part in (*self._caps, *self._deeds):
            part.setVisible(like is not None and self._acts)
        for part in (self._title, self._text):
            part.setVisible(not self.is_empty)
        self.setAccessibleName(self.text)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it as briefly as the width asks."""
        super().resizeEvent(event)
        if not self.is_empty:
            self.retranslate()

    def set_look(self, look: Look) -> None:
        """Draw the badge in another look."""
        super().set_look(look)
        self._draw()

    def _draw(self) -> None:
        if self._like is not None:
            drawn = badge(self._like.kind, self.look, self._badge_size, self.devicePixelRatioF())
            self._badge.setPixmap(drawn)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet ground, only under words."""
        if self.is_empty:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.look.colour("info_soft"))
        painter.setBrush(self.look.colour("info_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _ctrl(key: str) -> tuple[str, str]:
    return "Ctrl", key


def _when(note: Note) -> str:
    words = spoken()
    seat = f"{words('field.seat')} {note.seat}" if note.seat else ""
    hands = f"+{note.hands}" if note.hands is not None else ""
    return " · ".join(part for part in (clock_time(note.at), seat, hands) if part)
