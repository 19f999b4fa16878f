"""What came of a vote that is closed, and what may be done next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.domain.ballots import Count, tally
from facilitator.domain.book import Book
from facilitator.domain.records import Ballot
from ui.criteria import LETTERS
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.row_list import Row, RowList
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.translate import spoken


class VoteResult(Panel):
    """The things by their votes. ``again`` reopens, ``more`` asks for another, ``freed`` thaws."""

    again, more, freed = Signal(), Signal(), Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows = RowList(look, 8)
        self.key = TextLabel(look, "caption", "quiet")
        self.key.setWordWrap(True)
        self.again_button, self.more_button = QPushButton(), QPushButton()
        self.free_button = QPushButton()
        self.again_button.clicked.connect(self.again)
        self.more_button.clicked.connect(self.more)
        self.free_button.clicked.connect(self.freed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.key)
        column.addWidget(self.rows, 1)
        column.addLayout(in_row((self.again_button, 1), (self.more_button, 1)))
        column.addWidget(self.free_button)
        self.retranslate()

    def show_ballot(self, book: Book, ballot: Ballot, is_frozen: bool) -> None:
        """Show a closed ballot."""
        signs = [f"{LETTERS[i]} {said}" for i, said in enumerate(ballot.criteria)]
        self.key.setText(" · ".join(signs))
        self.key.setVisible(bool(signs))
        found = tally(book, ballot)
        self.rows.show_rows([Row(self._words(one), state=_said(one)) for one in found])
        self.free_button.setEnabled(is_frozen)
        self.again_button.setEnabled(is_frozen)

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.again_button.setText(self.tr("Open it again"))
        self.more_button.setText(self.tr("New vote"))
        self.free_button.setText(self.tr("Free the clusters"))
        self.free_button.setToolTip(self.tr("They may be merged then: their votes are added"))
        self.rows.setAccessibleName(spoken()("record.votes"))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)

    def _words(self, one: Count) -> str:
        return " ".join(one.text.split()) or self.tr("without a title")


def _said(one: Count) -> str:
    """``12``, or ``A 7 · B 5 = 12``."""
    parts = " · ".join(f"{LETTERS[i]} {number}" for i, number in enumerate(one.by))
    return f"{parts} = {one.votes}" if parts else str(one.votes)
