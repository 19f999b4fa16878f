"""The numbers at the note-taker's right hand: how many notes, of which kinds, from which seats."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from facilitator.domain.kinds import NOTE_KINDS, NoteKind
from facilitator.domain.tally import Tally
from ui.badges import paint_badge
from ui.look import Look, length
from ui.panels.capture.keys import short_name
from ui.panels.panel import Panel
from ui.translate import counted, spoken

_KIND_ROW, _LEAST_ROW = 28, 20
_FIRST_ROW, _BELOW = 60, 4
_BADGE = 18
_BAR = 8
_NAME = 98
_NUMBER = 30
_GAP = 8
_MOST_SEATS = 24
_SEATS_HEAD, _SEATS_FOOT = 30, 18
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class KindCounts(Panel):
    """The total, then one bar a kind; the number is always there, the bar only repeats it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._tally = Tally()
        self._kinds: tuple[NoteKind, ...] = ()
        self.offer(NOTE_KINDS)

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown."""
        self._kinds = kinds
        rest = length(_FIRST_ROW) + _BELOW
        self.setMinimumHeight(rest + length(_LEAST_ROW) * len(kinds))
        self.setMaximumHeight(rest + length(_KIND_ROW) * len(kinds))
        self.retranslate()

    def sizeHint(self) -> QSize:
        """All the height there may be; on a low screen the rows stand closer."""
        return QSize(self.width(), self.maximumHeight())

    def show_tally(self, tally: Tally) -> None:
        """Show what was counted."""
        self._tally = tally
        self.retranslate()

    def retranslate(self) -> None:
        """Say the counts in the language that is spoken now."""
        counts = (f"{short_name(row.key)} {self._of(row.key)}" for row in self._kinds)
        said = (f"{self._tally.notes} {self._notes()}", self._clusters(), *counts)
        self.setAccessibleName(", ".join(said))
        self.update()

    def _of(self, kind: str) -> int:
        return self._tally.kinds.get(kind, 0)

    def _notes(self) -> str:
        return spoken()("record.note" if self._tally.notes == 1 else "record.notes")

    def _clusters(self) -> str:
        number = self._tally.clusters
        return counted(number, self.tr("1 cluster"), self.tr("{n} clusters"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the total and the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRect(0, 0, self.width(), length(48))
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("display"))
        painter.drawText(head, _LEFT, str(self._tally.notes))
        left = painter.fontMetrics().horizontalAdvance(str(self._tally.notes)) + _GAP
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("body"))
        painter.drawText(head.adjusted(left, length(16), 0, 0), _LEFT, self._notes())
        painter.setFont(self.look.font("caption"))
        painter.drawText(head.adjusted(0, length(16), 0, 0), _RIGHT, self._clusters())
        most = max((self._of(row.key) for row in self._kinds), default=0)
        for number, row in enumerate(self._kinds):
            first = length(_FIRST_ROW)
            high = (self.height() - first - _BELOW) // len(self._kinds)
            place = QRect(0, first + number * high, self.width(), high)
            self._paint_kind(painter, place, row.key, most)

    @property
    def _bars_left(self) -> int:
        """Where the bars begin: behind the longest name."""
        metrics = QFontMetrics(self.look.font("caption"))
        names = (metrics.horizontalAdvance(short_name(row.key)) for row in self._kinds)
        return max(length(_NAME), _BADGE + 2 * _GAP + max(names))

    def _paint_kind(self, painter: QPainter, row: QRect, kind: str, most: int) -> None:
        number = self._of(kind)
        mark = QRectF(0, row.center().y() - _BADGE / 2, _BADGE, _BADGE)
        paint_badge(painter, mark, kind, self.look)
        painter.setFont(self.look.font("caption"))
        painter.setPen(self.look.colour("text"))
        painter.drawText(row.adjusted(_BADGE + _GAP, 0, 0, 0), _LEFT, short_name(kind))
        left = self._bars_left
        wide = row.width() - left - length(_NUMBER)
        bar = QRect(left, row.center().y() - _BAR // 2, wide, _BAR)
        painter.fillRect(bar, self.look.colour("sunken"))
        if number:
            full = QRect(bar.x(), bar.y(), round(bar.width() * number / most), _BAR)
            painter.fillRect(full, self.look.kind(kind).edge)
        painter.setFont(self.look.font("caption", 600))
        painter.drawText(row, _RIGHT, str(number))


class SeatCounts(Panel):
    """Who has spoken, by seat; a seat from which nothing was heard yet has a dashed edge."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._tally = Tally()
        self.show_tally(Tally())

    def show_tally(self, tally: Tally) -> None:
        """Show what was counted."""
        self._tally = tally
        rows = self._rows * (self._cell[1] + _GAP)
        self.setFixedHeight(length(_SEATS_HEAD) + rows + length(_SEATS_FOOT))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the seats in the language that is spoken now."""
        words = spoken()
        seats = (f"{words('field.seat')} {s}: {n}" for s, n in self._tally.seats.items())
        self.setAccessibleName(", ".join((self.tr("Who has spoken"), *seats, self.sentence)))
        self.update()

    @property
    def sentence(self) -> str:
        """Who has not spoken yet, and how often the note-taker wrote a remark of their own."""
        return " · ".join(part for part in (self._silence(), self._own()) if part)

    def _silence(self) -> str:
        silent = self._tally.silent
        if not self._tally.seats:
            return self.tr("No seat yet: 3: before a text says who spoke")
        if len(silent) == 1:
            return self.tr("Seat {n} has not spoken yet").format(n=silent[0])
        if silent:
            return self.tr("{n} seats have not spoken yet").format(n=len(silent))
        return ""

    def _own(self) -> str:
        return f"NT {self._tally.note_taker}" if self._tally.note_taker else ""

    @property
    def _columns(self) -> int:
        number = len(self._tally.seats)
        return 4 if number <= 8 else 6 if number <= 12 else 8

    @property
    def _rows(self) -> int:
        return ceil(min(len(self._tally.seats), _MOST_SEATS) / self._columns)

    @property
    def _cell(self) -> tuple[float, int]:
        gaps = _GAP * (self._columns - 1)
        return (max(self.width(), 1) - gaps) / self._columns, length(40 if self._rows < 3 else 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title, a box a seat and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("strong"))
        head = QRect(0, 0, self.width(), length(22))
        painter.drawText(head, _LEFT, self.tr("Who has spoken"))
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("caption"))
        painter.drawText(head, _RIGHT, self.tr("by seat"))
        width, height = self._cell
        for place, seat in enumerate(list(self._tally.seats)[:_MOST_SEATS]):
            row, column = divmod(place, self._columns)
            corner = (column * (width + _GAP), length(_SEATS_HEAD) + row * (height + _GAP))
            self._paint_seat(painter, QRectF(*corner, width, height), seat)
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("caption"))
        high = length(_SEATS_FOOT)
        foot = QRect(0, self.height() - high, self.width(), high)
        said = painter.fontMetrics().elidedText(
            self.sentence, Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, _LEFT, said)

    def _paint_seat(self, painter: QPainter, box: QRectF, seat: int) -> None:
        number = self._tally.seats[seat]
        if number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("sunken"))
        else:
            painter.setPen(QPen(self.look.colour("border_control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        half = box.height() / 2
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("caption"))
        painter.drawText(box.adjusted(0, 2, 0, -half), _CENTRE, str(seat))
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("caption", 600))
        painter.drawText(box.adjusted(0, half - 3, 0, -2), _CENTRE, str(number) if number else "–")
