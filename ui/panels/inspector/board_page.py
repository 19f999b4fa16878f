"""The inspector's page while nothing is selected: the board itself."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from facilitator.domain.advice import board_advice
from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Board
from facilitator.domain.tally import Counts
from facilitator.domain.views import heading, question_of
from ui.badges import badge
from ui.look import Look
from ui.panels.inspector.frame_page import FrameRows
from ui.panels.inspector.page import InspectorPage
from ui.panels.notetaker.things import ThreeThings
from ui.panels.panel import ElidedLabel, rule
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.translate import spoken

_MARK = 18


class BoardPage(InspectorPage):
    """Title, guiding question, a table's three things, counts, advice and frames.

    ``first_note`` asks to write where there is none.
    """

    first_note = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._board: Board | None = None
        self._tally: Counts | None = None
        self._title = TextLabel(look, "heading")
        self._title.setWordWrap(True)
        self._where = ElidedLabel(look, "caption", "quiet")
        self.question = WordsField(pen, look, "question", 4)
        self.things = ThreeThings(pen, look)
        self.things.left.connect(self.focusNextChild)
        self._count_title = TextLabel(look, "strong")
        self._marks = {row.key: QLabel() for row in NOTE_KIND.values()}
        self._names = {row.key: ElidedLabel(look) for row in NOTE_KIND.values()}
        self._counts = {row.key: TextLabel(look, "body", "quiet") for row in NOTE_KIND.values()}
        self._total, self._empty = (
            TextLabel(look, "caption", "quiet"),
            TextLabel(look, "body", "quiet"),
        )
        self._empty.setWordWrap(True)
        self.advice = TextLabel(look, "caption", "quiet")
        self.advice.setWordWrap(True)
        self.frames = FrameRows(pen, look)
        self._write = QPushButton()
        self._write.clicked.connect(self.first_note)
        self._lay_out()
        self._draw()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(NOTE_KIND.values()):
            cells = (self._marks[row.key], self._names[row.key], self._counts[row.key])
            for column, cell in enumerate(cells):
                grid.addWidget(cell, number, column)
        layout = in_column(self._title, self._where, gap=4)
        layout.addSpacing(8)
        above: tuple[QWidget, ...] = (self.question, self.things, rule(), self._count_title)
        for part in above:
            layout.addWidget(part)
            layout.addSpacing(8)
        layout.addLayout(grid)
        below: tuple[QWidget, ...] = (
            self._total, self.advice, self._empty, self._write, rule(), self.frames,
        )  # fmt: skip
        for part in below:
            layout.addSpacing(8)
            layout.addWidget(part)
        layout.addStretch(1)
        self.setLayout(layout)

    def show_board(self, board: Board) -> None:
        """Show a board, or take in what has become of it."""
        self._board = board
        words, book = spoken(), self._pen.store.book
        head = heading(book, board)
        self._title.setText(board.title or words("record.board").capitalize())
        table = words("paper.table_n", n=head.table.number) if head.table else ""
        theme = head.theme.title if head.theme else ""
        code = head.session.code if head.session else ""
        self._where.say(" · ".join(part for part in (code, table, theme) if part))
        self.question.show_record(board)
        self.question.editor.setPlaceholderText(question_of(self._pen.store.book, board))
        self.things.setVisible(bool(head.table))
        if head.table:
            self.things.show_board(board)
        if self._tally is None or self._tally.board != board.id:
            self._tally = Counts(book, board.id)
        self._count(self._tally)
        keys = ["clusters_frozen"] * board.frozen
        keys += board_advice(book, board.id, self._tally.kinds)
        self.advice.setText("\n".join(words(f"advice.{key}") for key in keys))
        self.advice.setVisible(bool(keys))
        self.frames.show_board(board)

    def take(self, touched: Iterable[tuple[str, str]]) -> None:
        """Count what a step has touched, whether it can be seen here now or later."""
        if self._tally is not None:
            self._tally.take(touched)

    def _count(self, tally: Counts) -> None:
        notes = len(tally)
        for key in self._counts:
            number = tally.kinds[key]
            self._counts[key].setText(str(number))
            for cell in (self._marks[key], self._names[key], self._counts[key]):
                cell.setVisible(number > 0)
        gathered = self.tr("{n} in clusters").format(n=tally.gathered)
        self._total.setText(f"{gathered} · {spoken()('field.hands')} {tally.hands}")
        self._count_title.setVisible(bool(notes))
        self._total.setVisible(bool(notes))
        self._empty.setVisible(not notes)
        self._write.setVisible(not notes)
        self._count_title.setText(spoken().count(notes, "record.note", "record.notes"))

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return super().waiting + self.things.is_refused

    def save(self) -> None:
        """Save what is being written."""
        super().save()
        self.things.save()

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        self.question.leave()
        self.things.save()

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        words = spoken()
        for key, name in self._names.items():
            name.say(words(f"kinds.{key}"))
        self._empty.setText(self.tr("There is no note on this board yet."))
        self._write.setText(self.tr("Write the first note"))
        if self._board is not None:
            self.show_board(self._board)

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.question.set_look(look)
        self.things.set_look(look)
        self.frames.set_look(look)
        self._draw()

    def _draw(self) -> None:
        for key, mark in self._marks.items():
            mark.setPixmap(badge(key, self.look, _MARK, self.devicePixelRatioF()))
