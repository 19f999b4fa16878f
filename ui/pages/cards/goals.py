"""The seventeen goals as numbered squares; below them, the words of the chosen ones."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.keys import GOALS
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.panels.panel import Panel
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.translate import spoken

_GAP, _LEAST = 4, 28


class GoalSquares(QWidget):
    """Arrows move, Space or a click chooses. ``toggled`` brings a goal's number as text."""

    toggled = Signal(str)
    reached = Signal()
    """Another square has the keyboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.chosen: frozenset[str] = frozenset()
        self.at = 0
        self.setProperty(OWN_RING, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._settle(self.width())

    def show_goals(self, goals: Iterable[str]) -> None:
        """Which ones are chosen."""
        self.chosen = frozenset(goals)
        self.update()

    def square(self, at: int) -> QRect:
        """Where a goal's square stands, from 0."""
        side = self._side(self.width())
        columns = self._columns(self.width())
        row, column = divmod(at, columns)
        return QRect(column * (side + _GAP), row * (side + _GAP), side, side)

    def _side(self, width: int) -> int:
        columns = self._columns(width)
        return max(length(_LEAST), min(length(36), (width + _GAP) // columns - _GAP))

    def _columns(self, width: int) -> int:
        fitting = (width + _GAP) // (length(_LEAST) + _GAP)
        return len(GOALS) if fitting >= len(GOALS) else max(1, min(9, fitting))

    def _settle(self, width: int) -> None:
        rows = -(-len(GOALS) // self._columns(width))
        self.setFixedHeight(rows * (self._side(width) + _GAP) - _GAP + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row where there is room, two where there is not."""
        super().resizeEvent(event)
        self._settle(event.size().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows, choose with Space or Enter."""
        columns = self._columns(self.width())
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }  # fmt: skip
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            if 0 <= self.at + step < len(GOALS):
                self._go(self.at + step)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggled.emit(GOALS[self.at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        for at, goal in enumerate(GOALS):
            if self.square(at).contains(event.position().toPoint()):
                self._go(at)
                self.toggled.emit(goal)

    def _go(self, at: int) -> None:
        self.at = at
        self.update()
        self.reached.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which square has the keyboard."""
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The words below go back to the chosen goals."""
        super().focusOutEvent(event)
        self.reached.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A square each; the chosen ones are filled and their numbers strong."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, goal in enumerate(GOALS):
            chosen = goal in self.chosen
            square = self.square(at).toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(self.look.colour("primary_dark" if chosen else "border_control"))
            painter.setBrush(self.look.colour("primary_dark" if chosen else "window"))
            painter.drawRoundedRect(square, 4, 4)
            painter.setFont(self.look.font("strong" if chosen else "body"))
            painter.setPen(self.look.colour("on_primary" if chosen else "text_quiet"))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, goal)
            if at == self.at and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                pen = painter.pen()
                pen.setColor(self.look.colour("on_primary" if chosen else "focus"))
                pen.setWidth(2)
                painter.setPen(pen)
                painter.drawRoundedRect(square.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)


class Goals(Panel):
    """The squares and their words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.squares = GoalSquares(look)
        self.words = TextLabel(look, "caption", "quiet")
        self.words.setWordWrap(True)
        self.squares.reached.connect(self.retranslate)
        self.setLayout(in_column(self.squares, self.words, gap=6))

    def show_goals(self, goals: Iterable[str]) -> None:
        """Which ones are chosen."""
        self.squares.show_goals(goals)
        self.retranslate()

    def retranslate(self) -> None:
        """The words of the square that has the keyboard, else of the chosen ones."""
        squares = self.squares
        chosen = [goal for goal in GOALS if goal in squares.chosen]
        shown = [GOALS[squares.at]] if squares.hasFocus() else chosen
        said = " · ".join(f"{goal} {spoken()(f'choice.{goal}')}" for goal in shown)
        self.words.setText(said or self.tr("No goal chosen yet"))
        squares.setAccessibleName(spoken()("field.goals"))
        state = self.tr("chosen") if GOALS[squares.at] in squares.chosen else ""
        squares.setAccessibleDescription(f"{said} {state}".strip())

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.squares.look = look
        self.squares.update()
