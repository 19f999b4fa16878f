"""The three things that a table brings to the plenary, written while the table talks."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.domain.commands.capturing import set_three_things
from facilitator.domain.records import Board
from facilitator.domain.values import fresh_id
from ui.look import Look, length
from ui.panels.notetaker.leaving_line import LeavingLine
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.typing_pauses import PAUSE

KEYS = ("F2", "F3", "F4")
"""In the note-taker's window, one key for each of the three."""
_NUMBERS = ("1", "2", "3")


class ThreeThings(Panel):
    """Three lines, each with a mark. What is typed is saved after a pause and on leaving.

    The marks are the keys that go to the lines, where there are any, or their numbers.
    """

    left = Signal()
    unsaved = Signal()
    """What was typed has been refused by the store, or is in the file after all."""

    def __init__(self, pen: Pen, look: Look, keys: Sequence[str] = ()) -> None:
        super().__init__(look)
        self._pen = pen
        self._marks, self._is_keyed = keys or _NUMBERS, bool(keys)
        self.is_refused = False
        self._board: Board | None = None
        self._gesture = ""
        self._kept: dict[str, list[str]] = {}
        """What the store has refused of other boards, by their ids."""
        self._title, self._count = TextLabel(look, "strong"), TextLabel(look, "caption", "quiet")
        self.lines = [LeavingLine() for _ in _NUMBERS]
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)
        for line in self.lines:
            line.setFont(look.font("body"))
            line.setFixedHeight(length(32))
            line.setReadOnly(pen.store.readonly)
            line.textEdited.connect(self._pause.start)
            line.editingFinished.connect(self._close)
            line.left.connect(self.left)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for mark, line in zip(self._marks, self.lines, strict=True):
            cap = TextLabel(self.look, "caption", weight=600)
            cap.setText(mark)
            cap.setProperty("keycap", True)
            cap.setFixedHeight(length(22))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(cap)
            row.addWidget(line, 1)
            column.addLayout(row)

    def show_board(self, board: Board) -> None:
        """Show a board's three things; a line that is being written is left alone.

        What the store refuses of the board before waits until that is shown again.
        """
        if self._board is not None and self._board.id != board.id:
            self._turn_to(board)
        before = self._said(self._board) if self._board is not None else [""] * len(_NUMBERS)
        self._board = board
        shown = zip(self.lines, self._typed(), before, self._said(board), strict=True)
        for line, typed, old, now in shown:
            if typed == old != now:
                line.setText(now)
                line.setCursorPosition(0)
        self._count_them()

    def _turn_to(self, board: Board) -> None:
        """Keep what cannot be saved, and put into the lines what was kept of the next board."""
        if self._board is not None and not self.save():
            self._kept[self._board.id] = self._typed()
        self._board, self._gesture = board, ""
        for line, said in zip(self.lines, self._kept.pop(board.id, self._said(board)), strict=True):
            line.setText(said)
            line.setCursorPosition(0)

    @property
    def waits(self) -> bool:
        """Whether something typed is not in the file."""
        shown = self._board is not None and self._typed() != self._said(self._board)
        return shown or bool(self._kept)

    def first(self) -> None:
        """Put the caret into the first line."""
        self._write(0)

    def second(self) -> None:
        """Put the caret into the second line."""
        self._write(1)

    def third(self) -> None:
        """Put the caret into the third line."""
        self._write(2)

    def _write(self, number: int) -> None:
        self.lines[number].setFocus()
        self.lines[number].end(False)

    def save(self) -> bool:
        """Commit what is typed; False where the store refused, then it stays here."""
        self._pause.stop()
        for kept, typed in [*self._kept.items()]:
            board = self._pen.store.book.get(Board, kept)
            if board is None or self._write_down(board, typed):
                del self._kept[kept]
        safe = self._board is None or self._write_down(self._board, self._typed())
        if self.is_refused == safe:
            self.is_refused = not safe
            self.unsaved.emit()
        return safe

    def _write_down(self, board: Board, typed: list[str]) -> bool:
        """Commit a board's three things; True where they stand there already."""
        if typed == self._said(board):
            return True
        is_shown = board is self._board
        gesture = self._gesture if is_shown and self._gesture else fresh_id()
        rest = board.three_things[len(_NUMBERS) :]
        written = self._pen.write(lambda: set_three_things(board, [*typed, *rest], gesture))
        if is_shown:
            self._gesture = gesture
            self._board = self._pen.store.book.get(Board, board.id) or board
        return written is not None

    def _close(self) -> None:
        """A line was left: what is typed into another one is undone by itself."""
        if self.save():
            self._gesture = ""
        for line in self.lines:
            if not line.hasFocus():
                line.setCursorPosition(0)

    def _said(self, board: Board) -> list[str]:
        three = board.three_things[: len(_NUMBERS)]
        return [*three, *[""] * (len(_NUMBERS) - len(three))]

    def _typed(self) -> list[str]:
        return [" ".join(line.text().split()) for line in self.lines]

    def _count_them(self) -> None:
        self._tell_whole()
        number = sum(bool(text) for text in self._typed())
        self._count.setText(self.tr("{n} of {m}").format(n=number, m=len(_NUMBERS)))

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._title.setText(self.tr("For the plenary"))
        with_key = self.tr("Thing {n} for the plenary ({key})")
        said = with_key if self._is_keyed else self.tr("Thing {n} for the plenary")
        for number, (key, line) in enumerate(zip(self._marks, self.lines, strict=True), 1):
            line.setAccessibleName(said.format(n=number, key=key))
        self._count_them()

    def _tell_whole(self) -> None:
        """What is longer than its line is read in its tip."""
        for line in self.lines:
            line.setToolTip("\n".join(filter(None, (line.accessibleName(), line.text()))))
