"""The field of the portfolio: actions as numbered cards, moved by arrows or by hand."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.domain.portfolio import MOST, Placed
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.pages.actions.path_shape import broken

_LEFT_EDGE, _FOOT, _TOP, _RIGHT = 72, 64, 16, 24
_PAD, _GAP, _CARD, _FLAT, _LINE = 8, 4, 44, 18, 17
_DISC = (22, 34)
"""Diameter of a number's disc: with the fewest votes, and with the most."""
_FAR = 6
"""Pixels of a press that is not yet a drag."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class PortfolioGrid(QWidget):
    """``moved`` carries an action and the steps across and up that an arrow asks for, ``dropped``
    an action with the feasibility and impact where it was let go."""

    chosen = Signal(str)
    moved = Signal(str, int, int)
    dropped = Signal(str, int, int)
    removed = Signal(str)
    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.here = ""
        self._placed: Sequence[Placed] = ()
        self._boxes: dict[str, QRect] = {}
        self._pressed: QPoint | None = None
        self._carried: QPoint | None = None
        self._words = ("", "", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_RING, True)
        self.setMinimumSize(420, 320)

    def show_actions(self, placed: Sequence[Placed], here: str) -> None:
        """Show these actions, one of them chosen."""
        self._placed, self.here = placed, here
        self._lay_out()

    def say(self, impact: str, feasibility: str, little: str, much: str) -> None:
        """The names of the axes and of their ends."""
        self._words = (impact, feasibility, little, much)
        self.update()

    @property
    def field(self) -> QRect:
        """Where the cells stand."""
        edges = (length(_LEFT_EDGE), _TOP, -_RIGHT, -length(_FOOT))
        return self.rect().adjusted(*edges)

    def cell(self, across: int, up: int) -> QRect:
        """The cell of a feasibility and an impact."""
        field = self.field
        wide, high = field.width() / MOST, field.height() / MOST
        left, top = field.left() + (across - 1) * wide, field.top() + (MOST - up) * high
        return QRectF(left, top, wide, high).toRect()

    def box_of(self, action: str) -> QRect:
        """Where an action's card stands; empty for one that stands nowhere."""
        return self._boxes.get(action, QRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen action, page keys choose another, Enter opens, Del takes out."""
        key = Qt.Key(event.key())
        if key in _ARROWS and self.here:
            self.moved.emit(self.here, *_ARROWS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._leaf(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.here:
            self.wanted.emit(self.here)
        elif key == Qt.Key.Key_Delete and self.here:
            self.removed.emit(self.here)
        else:
            super().keyPressEvent(event)

    def _leaf(self, by: int) -> None:
        keys = [one.action.id for one in self._placed]
        place = keys.index(self.here) + by if self.here in keys else 0
        if 0 <= place < len(keys):
            self.chosen.emit(keys[place])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card; it may be carried from here."""
        there = event.position().toPoint()
        hit = next((i for i, box in reversed(self._boxes.items()) if box.contains(there)), "")
        if hit:
            self._pressed = there
            self.chosen.emit(hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card along."""
        there = event.position().toPoint()
        if self._pressed is not None and (
            self._carried or (there - self._pressed).manhattanLength() > _FAR
        ):
            self._carried = there
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the card down in a cell, or beside the field, where it stands nowhere."""
        there, carried = event.position().toPoint(), self._carried
        self._pressed = self._carried = None
        self.update()
        if carried is None:
            return
        across, up = self._cell_at(there)
        if across:
            self.dropped.emit(self.here, across, up)
        else:
            self.removed.emit(self.here)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        if self.box_of(self.here).contains(event.position().toPoint()):
            self.wanted.emit(self.here)

    def resizeEvent(self, _event: object) -> None:
        self._lay_out()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self.look = look
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    def _cell_at(self, there: QPoint) -> tuple[int, int]:
        """Feasibility and impact of a point, (0, 0) outside of the field."""
        for across in range(1, MOST + 1):
            for up in range(1, MOST + 1):
                if self.cell(across, up).contains(there):
                    return across, up
        return 0, 0

    def _lay_out(self) -> None:
        cells: dict[tuple[int, int], list[Placed]] = {}
        for one in self._placed:
            if one.cell is not None:
                cells.setdefault(one.cell, []).append(one)
        self._boxes = {}
        for (across, up), here in cells.items():
            room = self.cell(across, up).adjusted(_PAD, _PAD, -_PAD, -_PAD)
            for one, box in zip(here, _stacked(room, len(here)), strict=True):
                self._boxes[one.action.id] = box
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cells, axes, cards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.colour("canvas"))
        self._paint_cells(painter)
        self._paint_axes(painter)
        most = max((one.votes for one in self._placed), default=0)
        for one in self._placed:
            box = self._boxes.get(one.action.id)
            if box is not None and not (self._carried and one.action.id == self.here):
                self._paint_card(painter, one, box, most)
        if self._carried is not None:
            carried = next(one for one in self._placed if one.action.id == self.here)
            box = QRect(self.box_of(self.here))
            box.moveCenter(self._carried)
            self._paint_card(painter, carried, box, most)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.look.colour("border"), self.look.hair))
        aim = self._cell_at(self._carried) if self._carried is not None else (0, 0)
        for across in range(1, MOST + 1):
            for up in range(1, MOST + 1):
                painter.setBrush(self.look.colour("selected" if (across, up) == aim else "window"))
                painter.drawRect(QRectF(self.cell(across, up)))

    def _paint_axes(self, painter: QPainter) -> None:
        impact, feasibility, little, much = self._words
        field, foot = self.field, length(20)
        painter.setPen(self.look.colour("text_quiet"))
        painter.setFont(self.look.font("body"))
        for value in range(1, MOST + 1):
            said = {1: f"{value} · {little}", MOST: f"{value} · {much}"}.get(value, str(value))
            below = QRect(self.cell(value, 1).left(), field.bottom() + 6,
                          self.cell(value, 1).width(), foot)  # fmt: skip
            painter.drawText(below, _CENTRE, said)
            beside = QRect(field.left() - 24, self.cell(1, value).top(), 16,
                           self.cell(1, value).height())  # fmt: skip
            painter.drawText(beside, _CENTRE, str(value))
        painter.setFont(self.look.font("strong"))
        painter.setPen(self.look.colour("text"))
        below = QRect(field.left(), field.bottom() + 6 + foot, field.width(), length(24))
        painter.drawText(below, _CENTRE, feasibility)
        painter.save()
        painter.translate(length(20), field.center().y())
        painter.rotate(-90)
        upright = QRect(-field.height() // 2, -length(12), field.height(), length(24))
        painter.drawText(upright, _CENTRE, impact)
        painter.restore()

    def _paint_card(self, painter: QPainter, one: Placed, box: QRect, most: int) -> None:
        look, colour = self.look, self.look.colour
        chosen = one.action.id == self.here
        painter.setPen(QPen(colour("primary" if chosen else "cluster_border"), 2 if chosen else 1))
        painter.setBrush(colour("cluster"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if chosen and self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(-3, -3, 3, 3), 7, 7)
        share = sqrt(one.votes / most) if most else 0.5
        size = min(length(_DISC[0]) + share * length(_DISC[1] - _DISC[0]), box.height() - 4)
        disc = QRectF(box.left() + 6, box.center().y() + 1 - size / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.table(one.group) if one.group else colour("text_quiet"))
        painter.drawEllipse(disc)
        painter.setPen(colour("on_primary"))
        painter.setFont(look.font("caption", 700))
        painter.drawText(disc, _CENTRE, str(one.number))
        self._paint_title(painter, one, box, disc.right() + 8)

    def _paint_title(self, painter: QPainter, one: Placed, box: QRect, left: float) -> None:
        look = self.look
        right = box.right() - 8
        if one.letter:
            painter.setFont(look.font("caption", 600))
            painter.setPen(look.colour("text_quiet"))
            painter.drawText(QRect(right - 12, box.top(), 14, box.height()), _CENTRE, one.letter)
            right -= 16
        font = look.font("caption", 600)
        most = max(1, (box.height() - 4) // length(_LINE))
        lines = broken(one.action.title, QFontMetrics(font), int(right - left), min(2, most))
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        top = box.center().y() + 1 - length(_LINE) * len(lines) / 2
        for line in lines:
            painter.drawText(QRectF(left, top, right - left, length(_LINE)), _START, line)
            top += length(_LINE)


def _stacked(room: QRect, cards: int) -> list[QRect]:
    """Cards one below the other, flatter the more there are; then in two columns."""
    columns = 1 if cards * (length(_FLAT) + _GAP) <= room.height() else 2
    rows = -(-cards // columns)
    high = min(length(_CARD), (room.height() - _GAP * (rows - 1)) // rows)
    wide = (room.width() - _GAP * (columns - 1)) // columns
    return [
        QRect(room.left() + (i // rows) * (wide + _GAP), room.top() + (i % rows) * (high + _GAP),
              wide, high)
        for i in range(cards)
    ]  # fmt: skip
