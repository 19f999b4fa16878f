"""The last notes of a table, large, the newest nearest to the field for the next one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from facilitator.domain.book import Book
from facilitator.domain.commands.capturing import attachment
from facilitator.domain.kinds import note_kind
from facilitator.domain.records import Note
from ui.badges import paint_badge
from ui.look import Look, length
from ui.panels.panel import Panel
from ui.times import clock_time
from ui.translate import spoken

ROW, _LEAST_ROW = 56, 44
INDENT = 40
_TEXT, _HANDS_TEXT = 20, 18
_BADGE = 26
_BADGE_X = 65
_WORDS_X = 108
_HANDS = 16
_SEAT = 72
_SEAT_WIDTH = 88
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Line:
    """A note as it stands in the list; ``attached`` ones belong to the problem above them."""

    note: Note
    attached: bool

    @property
    def words(self) -> str:
        """The text on one line, a quotation in its marks."""
        text = " ".join(self.note.text.split())
        return f"“{text}”" if self.note.quotation else text

    @property
    def seat(self) -> str:
        """Who said it: a seat, or the note-taker."""
        if self.note.note_taker:
            return "NT"
        return f"{spoken()('field.seat')} {self.note.seat}" if self.note.seat else ""

    @property
    def hands(self) -> str:
        """How many hands were raised for it."""
        return f"+{self.note.hands}" if self.note.hands is not None else ""


class LastNotes(Panel):
    """As many rows as there is room for. A click on one asks for its correction (``picked``)."""

    picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setMinimumHeight(length(ROW))
        self._book: Book | None = None
        self._board = ""
        self._corrected = ""
        self.lines: list[Line] = []

    def show_notes(self, book: Book, board: str) -> None:
        """Show the newest notes of a board."""
        self._book, self._board = book, board
        self._refresh()

    def show_corrected(self, note: str) -> None:
        """Mark the note that is being corrected; ``""`` for none."""
        self._corrected = note
        self.update()

    def _refresh(self) -> None:
        if self._book is None:
            return
        notes = self._book.of(Note, "board", self._board)
        notes.sort(key=lambda note: note.born)
        shown = notes[-self._rows :]
        self.lines = [Line(note, attachment(self._book, note) is not None) for note in shown]
        self.setAccessibleName(self.tr("Last notes"))
        self.setAccessibleDescription("\n".join(_read_out(line) for line in reversed(self.lines)))
        self.update()

    @property
    def _rows(self) -> int:
        """As many as fit; one more where all of them then lose only a little of their height."""
        fit = max(1, self.height() // length(ROW))
        return fit + 1 if self.height() >= (fit + 1) * length(_LEAST_ROW) else fit

    @property
    def _row(self) -> int:
        return min(length(ROW), self.height() // self._rows)

    def retranslate(self) -> None:
        """Say seats in another language."""
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for now."""
        super().resizeEvent(event)
        self._refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the correction of the note that was clicked."""
        from_bottom = (self.height() - round(event.position().y())) // self._row
        if 0 <= from_bottom < len(self.lines):
            self.picked.emit(self.lines[-1 - from_bottom].note.id)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows from the bottom up, a hair line between two."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.lines:
            self._paint_empty(painter)
        for number, line in enumerate(reversed(self.lines)):
            high = self._row
            row = QRect(0, self.height() - (number + 1) * high, self.width(), high)
            if line.note.id == self._corrected:
                painter.fillRect(row, self.look.colour("selected"))
            if number:
                painter.fillRect(row.x(), row.bottom(), row.width(), 1, self.look.colour("border"))
            self._paint_row(painter, row, line, newest=number == 0)

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font(length(_TEXT)))
        said = self.tr("Nothing is written yet. Type what is said, then Enter.")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), said)

    def _paint_row(self, painter: QPainter, row: QRect, line: Line, newest: bool) -> None:
        weight = 600 if newest else 400
        indent = length(INDENT) if line.attached else 0
        self._write(painter, row, clock_time(line.note.at), self.look.font("caption", weight))
        side = length(_BADGE)
        mark = QPointF(row.x() + length(_BADGE_X) + indent, row.center().y() - side / 2)
        paint_badge(painter, QRectF(mark.x(), mark.y(), side, side), line.note.kind, self.look)
        right = row.adjusted(0, 0, -_HANDS, 0)
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font(length(_HANDS_TEXT), 600))
        painter.drawText(right, int(_RIGHT), line.hands)
        seat = row.adjusted(0, 0, -length(_SEAT), 0)
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("body", weight))
        painter.drawText(seat, int(_RIGHT), line.seat)
        words = row.adjusted(length(_WORDS_X) + indent, 0, -length(_SEAT + _SEAT_WIDTH), 0)
        font = self.look.font(length(_TEXT), weight, italic=line.note.quotation)
        self._write(painter, words, line.words, font, "text")

    def _write(
        self, painter: QPainter, room: QRect, text: str, font: QFont, tone: str = "text_quiet"
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(room, int(_LEFT), shown)


def _read_out(line: Line) -> str:
    kind = note_kind(line.note.kind).name(spoken().language)
    parts: Sequence[str] = (clock_time(line.note.at), kind, line.words, line.seat, line.hands)
    return ", ".join(part for part in parts if part)
