"""The newest lines of a record's history, drawn as three columns."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from ui.look import Look
from ui.panels.history_words import Line
from ui.panels.panel import Panel

SHOWN = 12
_ROW = 24


class HistoryList(Panel):
    """Time, words, table. Older lines than the twelve newest are counted, not listed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines, newest first."""
        self.lines = lines
        self.setFixedHeight(_ROW * min(len(lines), SHOWN + 1))
        self.setToolTip("\n".join(f"{line.when}  {line.words}  {line.where}" for line in lines))
        self.setAccessibleName("\n".join(f"{line.when} {line.words}" for line in lines[:SHOWN]))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, _ROW * min(len(self.lines), SHOWN + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        metrics = QFontMetrics(self.look.font("caption"))
        painter.setFont(self.look.font("caption"))
        shown = self.lines[:SHOWN]
        first = max((metrics.horizontalAdvance(line.when) for line in shown), default=0) + 12
        for number, line in enumerate(shown):
            row = QRect(0, number * _ROW, self.width(), _ROW)
            last = metrics.horizontalAdvance(line.where)
            middle = row.adjusted(first, 0, -last - 8 if last else 0, 0)
            words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, middle.width())
            self._say(painter, row, "text_quiet", line.when)
            self._say(painter, middle, "text", words)
            self._say(painter, row, "text_quiet", line.where, Qt.AlignmentFlag.AlignRight)
        if len(self.lines) > SHOWN:
            more = self.tr("{n} earlier").format(n=len(self.lines) - SHOWN)
            self._say(painter, QRect(0, SHOWN * _ROW, self.width(), _ROW), "text_quiet", more)

    def _say(
        self, painter: QPainter, where: QRect, tone: str, text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:  # fmt: skip
        painter.setPen(self.look.colour(tone))
        painter.drawText(where, int(side | Qt.AlignmentFlag.AlignVCenter), text)
