"""Find: a quiet panel over the board for the notes and clusters of every board."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.finding import Hit, words_of
from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Board, Note
from ui.canvas.board_canvas import BoardCanvas
from ui.icons import icon
from ui.keys import by_name, pressed
from ui.look import Look, length
from ui.panels.find.finding import Finding
from ui.panels.find.keys import FIND_KEYS
from ui.panels.find.over_board import OverBoard
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.translate import counted, spoken

_WIDTH = 480
_ROWS = 8
_LISTED = 100
"""Hits that the list shows; F3 goes through all of them."""
PAUSE = 120
"""Milliseconds without a key after which the words typed so far are looked for."""
_KEYS = by_name(FIND_KEYS)


class FindPanel(OverBoard):
    """The line, the count, and the hits by board. Escape gives the keyboard back."""

    closed = Signal()

    def __init__(self, canvas: BoardCanvas, finding: Finding, book: Book, look: Look) -> None:
        self._canvas, self._finding, self._book = canvas, finding, book
        self.line, self._rows = QLineEdit(), RowList(look, 12)
        self._count = TextLabel(look, "caption", "quiet")
        self._cross = QToolButton()
        self._listing: list[Row] = []
        self._places: list[int] = []
        self._back: QWidget | None = None
        super().__init__(canvas, look, right=True)
        self._pause = QTimer(
            self, singleShot=True, interval=PAUSE, timerType=Qt.TimerType.PreciseTimer
        )
        self._pause.timeout.connect(self._look)
        self.line.textEdited.connect(lambda _text: self._pause.start())
        self.line.setFixedHeight(length(32))
        self._rows.hide()
        self._cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cross.clicked.connect(self.leave)
        self._rows.itemClicked.connect(lambda item: self._choose(self._rows.row(item)))
        finding.changed.connect(self._say)
        column = QVBoxLayout()
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(8)
        column.addLayout(in_row((self.line, 1), self._count, self._cross))
        column.addWidget(self._rows)
        self.setLayout(column)
        self.retranslate()

    @property
    def is_busy(self) -> bool:
        """Whether the hits shown are not yet those of the words in the line."""
        return self._pause.isActive() or self._finding.is_searching

    def sizeHint(self) -> QSize:
        """As wide as a note's first line, and as high as its rows."""
        rows = min(_ROWS, self._rows.count())
        head = max(self.line.height(), self._cross.sizeHint().height()) + 18
        return QSize(length(_WIDTH), head + (rows * HEIGHT + 8 if rows else 0))

    def open(self) -> None:
        """Show the panel with the keyboard in its line."""
        if self.isHidden():
            self._back = self.window().focusWidget()
        self._finding.watched = True
        self.show()
        self.stand()
        self.line.setFocus()
        self.line.selectAll()
        self._look()

    def leave(self) -> None:
        """Close, unmark the board, and give the keyboard back to where it was."""
        self._pause.stop()
        self._finding.watched = False
        back = self._back if self._finding.place < 0 else self._canvas
        (back or self._canvas).setFocus()  # Not first to what comes next when the line is hidden.
        self.hide()
        self._canvas.mark_found(frozenset())
        self.closed.emit()

    def next(self) -> None:
        """Show the next hit."""
        self._step(1)

    def previous(self) -> None:
        """Show the hit before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.isHidden() and not self._finding.words:
            self.open()
            return
        if self._pause.isActive() or self._finding.words != self.line.text():
            self._look()
        self._finding.step(by)

    def _look(self) -> None:
        self._pause.stop()
        self._finding.look_for(self.line.text())

    def _choose(self, row: int) -> None:
        if self._places[row] >= 0:
            self._finding.show_hit(self._places[row])

    def _say(self) -> None:
        hits, place = self._finding.hits, self._finding.place
        self._count.setText(self._counted(len(hits), place))
        self._count.setVisible(bool(self.line.text().strip()))
        rows, self._places = self._listed(hits)
        if rows != self._listing:
            self._listing = rows
            self._rows.show_rows(rows)
            self._rows.setVisible(bool(rows))
        listed = 0 <= place < min(len(hits), _LISTED)
        self._rows.setCurrentRow(self._places.index(place) if listed else -1)
        self.stand()
        if self.isVisible():
            self._canvas.mark_found(self._finding.here())

    def _listed(self, hits: Sequence[Hit]) -> tuple[list[Row], list[int]]:
        """The rows, and which hit each of them is; -1 for a board's heading."""
        rows: list[Row] = []
        places: list[int] = []
        listed = list(enumerate(hits[:_LISTED]))
        for board, found in groupby(listed, key=lambda one: one[1].board):
            whole = str(len(self._finding.on[board]))
            rows.append(Row("", quiet=self._board_words(board), state=whole))
            places.append(-1)
            for place, hit in found:
                rows.append(Row(words_of(hit), time=_mark(hit), state=""))
                places.append(place)
        return rows, places

    def _board_words(self, board: str) -> str:
        found = self._book.get(Board, board)
        parts = (found.code, found.title) if found else ("", "")
        here = self.tr("this board") if board == self._finding.board else ""
        return " · ".join(part for part in (*parts, here) if part)

    def _counted(self, hits: int, place: int) -> str:
        if not hits:
            return "…" if self.is_busy else self.tr("nothing found")
        if place >= 0:
            return self.tr("{n} of {all}").format(n=place + 1, all=hits)
        return counted(hits, self.tr("1 found"), self.tr("{n} found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``find_keys.FIND_KEYS``; others go on to the window."""
        row = _KEYS.get(pressed(event))
        if row is not None:
            row.do(self)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.line.setPlaceholderText(self.tr("Find in all boards"))
        self.line.setAccessibleName(self.tr("Find in all boards"))
        self._rows.setAccessibleName(self.tr("What was found"))
        self._cross.setToolTip(self.tr("Close (Esc)"))
        self._cross.setAccessibleName(self.tr("Close (Esc)"))
        self._say()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self._rows.set_look(look)
        self._cross.setIcon(icon("cross", look))


def _mark(hit: Hit) -> str:
    """The letter of a note's kind; a cluster has its word."""
    if isinstance(hit, Note) and (kind := NOTE_KIND.get(hit.kind)):
        return kind.letter
    return spoken()("record.cluster").capitalize()[:6]
