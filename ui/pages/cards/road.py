"""The stages of a card as a road of arrows: behind it, here, ahead; off the road it is said so."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.figures import day
from facilitator.domain.keys import OFF_ROAD
from facilitator.domain.monitoring import ROAD
from facilitator.exports.quarterly import stage_word
from ui.look import Look, length
from ui.translate import spoken

_ARROW, _POINT, _GAP = 26, 8, 3


class Road(QWidget):
    """Shows where a record stands. ``days`` are the ISO dates on which it came to a stage."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._stage = ""
        self._days: Mapping[str, str] = {}
        self._last = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(length(_ARROW + 4 + 18))

    def show_stage(self, stage: str, days: Mapping[str, str], last: str) -> None:
        """The stage now; ``last`` is the one on the road before it left it, or ``""``."""
        self._stage, self._days, self._last = stage, days, last
        said = stage_word(stage, spoken())
        self.setAccessibleName(f"{spoken()('field.stage')}: {said}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An arrow a stage, with its word below it while there is room for all words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - _GAP * (len(ROAD) - 1)) / len(ROAD)
        off = self._stage in OFF_ROAD
        here = self._last if off else self._stage
        reached = ROAD.index(here) if here in ROAD else -1
        for at, stage in enumerate(ROAD):
            left = at * (wide + _GAP)
            now = at == reached and not off
            self._paint_arrow(painter, QRectF(left, 0, wide, length(_ARROW)), at <= reached, now)
            word = QRectF(left, length(_ARROW) + 4, wide, length(18))
            self._paint_word(painter, word, stage, now)

    def _paint_arrow(self, painter: QPainter, room: QRectF, behind: bool, now: bool) -> None:
        look = self.look
        tip, middle = room.right(), room.center().y()
        shape = QPolygonF([
            room.topLeft(), QPointF(tip - _POINT, room.top()), QPointF(tip, middle),
            QPointF(tip - _POINT, room.bottom()), room.bottomLeft(),
            QPointF(room.left() + _POINT, middle),
        ])  # fmt: skip
        painter.setPen(look.colour("primary" if behind else "border_control"))
        painter.setBrush(look.colour("primary" if now else "selected" if behind else "window"))
        painter.drawPolygon(shape)
        if behind:
            painter.setPen(look.colour("on_primary" if now else "primary_dark"))
            painter.setFont(look.font("strong"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "●" if now else "✓")

    def _paint_word(self, painter: QPainter, room: QRectF, stage: str, now: bool) -> None:
        font = self.look.font("caption", 600 if now else None)
        painter.setFont(font)
        painter.setPen(self.look.colour("text" if now else "text_quiet"))
        word = stage_word(stage, spoken())
        metrics = QFontMetrics(font)
        if now:
            wide = metrics.horizontalAdvance(word)
            left = min(max(0.0, room.center().x() - wide / 2), self.width() - wide)
            room = QRectF(left, room.top(), wide + 1, room.height())
        elif not self._all_words_fit():
            return
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, word)

    def _all_words_fit(self) -> bool:
        metrics = QFontMetrics(self.look.font("caption", 600))
        widest = max(metrics.horizontalAdvance(stage_word(stage, spoken())) for stage in ROAD)
        return widest <= (self.width() - _GAP * (len(ROAD) - 1)) / len(ROAD)

    def said(self) -> str:
        """Since when the stage stands, where that is known; and that it is off the road."""
        since = day(self._days.get(self._stage, ""))
        word = stage_word(self._stage, spoken())
        return f"{word} · {since}" if since else word
