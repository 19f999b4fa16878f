"""Funds by mission as bars on one scale: the whole amount, and in it the PNRR's part."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.figures import euro
from facilitator.domain.monitoring import Funds
from ui.look import Look, length
from ui.translate import spoken

_ROW, _BAR, _GAP = 56, 10, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FundBars(QWidget):
    """``show_funds`` gives it names with what stands under them. The numbers are always there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._rows: list[tuple[str, Funds]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_funds(self, rows: Mapping[str, Funds]) -> None:
        """One bar each; those without a project have none."""
        self._rows = list(rows.items())
        self.setFixedHeight(length(_ROW) * len(self._rows))
        said = (f"{name}: {euro(found.amount, spoken().language)}" for name, found in self._rows)
        self.setAccessibleName("; ".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and sums above, the bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((found.amount for _name, found in self._rows), default=0)
        for at, (name, found) in enumerate(self._rows):
            room = QRectF(0, at * length(_ROW), self.width(), length(_ROW))
            self._paint_words(painter, room, name, found)
            self._paint_bar(painter, room, found, most)

    def _paint_words(self, painter: QPainter, room: QRectF, name: str, found: Funds) -> None:
        line = QRectF(room.left(), room.top() + 6, room.width(), length(22))
        amount = euro(found.amount, spoken().language) if found.projects else "–"
        left = self._write(painter, line, amount, ("strong", "text"))
        font = self.look.font("body")
        metrics = QFontMetrics(font)
        for said in self._details(found):
            if left - metrics.horizontalAdvance(said + name) > 2 * _GAP:
                line.setRight(left - _GAP)
                left = self._write(painter, line, said, ("body", "text_quiet"))
                break
        painter.setFont(font)
        painter.setPen(self.look.colour("text"))
        room_left = max(0, int(left - _GAP - line.left()))
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room_left)
        painter.drawText(line, int(_LEFT), elided)

    def _details(self, found: Funds) -> list[str]:
        """What is said of a row beside its amount, the fullest first; what does not fit is not."""
        if not found.projects:
            return []
        words = spoken()
        count = words.count(found.projects, "record.project", "record.projects")
        part = f"PNRR {euro(found.pnrr, words.language)}"
        return [f"{count} · {part}", part] if found.pnrr else [count]

    def _write(self, painter: QPainter, line: QRectF, text: str, ink: tuple[str, str]) -> float:
        """Write at the right end of a line in a font and a colour; where the text begins."""
        font = self.look.font(ink[0])
        painter.setFont(font)
        painter.setPen(self.look.colour(ink[1]))
        painter.drawText(line, int(_RIGHT), text)
        return line.right() - QFontMetrics(font).horizontalAdvance(text)

    def _paint_bar(self, painter: QPainter, room: QRectF, found: Funds, most: int) -> None:
        bar = QRectF(room.left(), room.top() + length(32), room.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        for amount, colour in (
            (most, "sunken"),
            (found.amount, "pressed"),
            (found.pnrr, "primary"),
        ):
            if most and amount:
                bar.setWidth(max(2.0, room.width() * amount / most))
                painter.setBrush(self.look.colour(colour))
                painter.drawRoundedRect(bar, 3, 3)
