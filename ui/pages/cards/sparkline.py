"""A series of readings as a small line: days across, shares upward, the last one marked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.figures import day
from facilitator.domain.monitoring import share
from facilitator.domain.records import Progress
from ui.look import Look, length

_HIGH, _DOT, _INSET = 56, 3.5, 6


class Sparkline(QWidget):
    """``show_readings`` gives it readings of one subject, the earliest first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.points: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(length(_HIGH + 18))

    def show_readings(self, readings: Sequence[Progress]) -> None:
        """Only what is a share of a whole and has a day can be drawn; fewer than two hide it."""
        told = [(one.date, share(one)) for one in readings]
        self.points = tuple(
            (when, part) for when, part in told if part is not None and _known(when)
        )
        self.setVisible(len(self.points) > 1)
        spoken_ = ", ".join(f"{day(when)} {round(100 * part)} %" for when, part in self.points)
        self.setAccessibleName(spoken_)
        self.update()

    def places(self) -> list[QPointF]:
        """Where the readings stand: by their days, 0 at the bottom line and 1 at the top."""
        days = [date.fromisoformat(when).toordinal() for when, _part in self.points]
        room = QRectF(_INSET, _INSET, self.width() - 2 * _INSET, length(_HIGH) - 2 * _INSET)
        span = max(1, days[-1] - days[0])
        return [
            QPointF(
                room.left() + room.width() * (when - days[0]) / span,
                room.bottom() - room.height() * part,
            )
            for when, (_day, part) in zip(days, self.points, strict=True)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground line, the line, its dots, and the first and last day below."""
        if len(self.points) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = length(_HIGH) - _INSET
        for part in (0.0, 1.0):
            line = bottom - (length(_HIGH) - 2 * _INSET) * part
            painter.setPen(QPen(self.look.colour("border"), 1))
            painter.drawLine(QPointF(_INSET, line), QPointF(self.width() - _INSET, line))
        places = self.places()
        painter.setPen(QPen(self.look.colour("primary"), 2))
        painter.drawPolyline(places)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("primary"))
        for place in places:
            painter.drawEllipse(place, _DOT, _DOT)
        self._paint_days(painter)

    def _paint_days(self, painter: QPainter) -> None:
        painter.setFont(self.look.font("caption"))
        painter.setPen(self.look.colour("text_quiet"))
        room = QRectF(0, length(_HIGH), self.width(), length(18))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, day(self.points[0][0]))
        last = f"{day(self.points[-1][0])} · {round(100 * self.points[-1][1])}\u00a0%"
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, last)


def _known(when: str) -> bool:
    try:
        date.fromisoformat(when)
    except ValueError:
        return False
    return True
