"""Entering an open vote: everybody's hands, or the dots of one seat after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from facilitator.domain.ballots import Given, Slot, given, is_hidden, words_of
from facilitator.domain.commands.voting import cast, count_hands
from facilitator.domain.records import Ballot, Cluster, Note
from ui.look import Look, length, text_scale
from ui.panels.panel import Panel
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.panels.voting.count_rows import CountRows, Line
from ui.panels.voting.criteria import CriteriaChoice
from ui.panels.voting.rules_form import SIDE_BY_SIDE, count_box
from ui.pen import Pen
from ui.translate import spoken

_MOST_SEATS = 999
_ROWS = 96
_LOW = 640
"""Below this height the list of things needs the room of the advice."""


class VoteEntry(Panel):
    """Numbers for the things of a board. ``closed`` asks to close the vote."""

    closed = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._ballot: Ballot | None = None
        self.left, self.advice = TextLabel(look, "heading"), TextLabel(look, "caption", "quiet")
        for label in (self.left, self.advice):
            label.setWordWrap(True)
        self.by_hands, self.by_seat = QRadioButton(), QRadioButton()
        self.seat = count_box(1, _MOST_SEATS, 1)
        self.with_notes, self.close_button = QCheckBox(), QPushButton()
        self.close_button.setProperty("primary", True)
        self.criteria, self.rows = CriteriaChoice(look), CountRows(look)
        self._ways = QButtonGroup(self)
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.left)
        for way in (self.by_hands, self.by_seat):
            self._ways.addButton(way)
        self.by_hands.setChecked(True)
        if text_scale() <= SIDE_BY_SIDE:
            column.addLayout(in_row(self.by_hands, self.by_seat, (self.seat, 1), gap=12))
        else:
            column.addWidget(self.by_hands)
            column.addLayout(in_row(self.by_seat, (self.seat, 1), gap=12))
        for part in (self.criteria, self.advice):
            column.addWidget(part)
        self.rows.setMinimumHeight(length(_ROWS))
        column.addWidget(self.rows, 1)
        column.addWidget(self.with_notes)
        column.addWidget(self.close_button)

    def _wire(self) -> None:
        self.rows.entered.connect(self._enter)
        self.rows.ended.connect(self._end)
        self.rows.turned.connect(self._turn_over)
        self.criteria.chosen.connect(lambda _criterion: self._tell())
        self._ways.buttonClicked.connect(lambda _way: self._turn())
        self.seat.valueChanged.connect(lambda _seat: self._tell())
        self.with_notes.clicked.connect(lambda _on: self._tell())
        self.close_button.clicked.connect(self.closed)

    def show_ballot(self, ballot: Ballot) -> None:
        """Show an open ballot, or take in what has become of it."""
        if self._ballot is None or self._ballot.id != ballot.id:
            self._begin(ballot)
        self._ballot = ballot
        with QSignalBlocker(self.seat):
            self.seat.setMaximum(ballot.voters or _MOST_SEATS)
        self.criteria.show_criteria(ballot.criteria)
        self._tell()

    def _begin(self, ballot: Ballot) -> None:
        """Another ballot: hands are counted, unless dot cards were entered in it."""
        slots = given(self._pen.store.book, ballot).slots
        by_seat = any(slot.voter for slot in slots)
        (self.by_seat if by_seat else self.by_hands).setChecked(True)
        with QSignalBlocker(self.seat):
            self.seat.setValue(1)

    def enter(self) -> None:
        """Put the keyboard into the first number."""
        self.rows.enter()

    def leave(self) -> None:
        """Another thing is shown: what was typed is entered."""
        for field in self.rows.fields:
            field.commit()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.by_hands.setText(self.tr("Hands"))
        self.by_seat.setText(self.tr("Dot cards, seat"))
        self.seat.setAccessibleName(self.tr("Seat"))
        self.with_notes.setText(self.tr("Notes too"))
        self.close_button.setText(self.tr("Close the vote"))
        self._tell()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.criteria.set_look(look)
        self.rows.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, things come before advice."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        self.advice.setVisible(self.by_seat.isChecked() or self.height() >= length(_LOW))

    @property
    def _voter(self) -> str:
        return str(self.seat.value()) if self.by_seat.isChecked() else ""

    def _enter(self, target: str, dots: int) -> None:
        ballot = self._ballot
        if ballot is None:
            return
        slot = Slot(target, self.criteria.criterion, self._voter)
        enter = cast if slot.voter else count_hands
        self._pen.write(lambda: enter(self._pen.store.book, ballot.id, slot, dots))
        self._tell()

    def _end(self) -> None:
        """After the last number: the next seat, else the next criterion, from the top."""
        if self.by_seat.isChecked() and self.seat.value() < self.seat.maximum():
            self.seat.setValue(self.seat.value() + 1)
        else:
            self.criteria.step(1)
        self.enter()

    def _turn_over(self, by: int) -> None:
        """Another criterion; without criteria another seat."""
        if self.criteria.isVisibleTo(self):
            self.criteria.step(by)
        elif self.by_seat.isChecked():
            self.seat.setValue(self.seat.value() + by)
        self.enter()

    def _turn(self) -> None:
        self._tell()
        self.enter()

    def _tell(self) -> None:
        """Every number as it stands in the file."""
        ballot = self._ballot
        self.seat.setEnabled(self.by_seat.isChecked())
        self._give_room()
        if ballot is None:
            return
        found = given(self._pen.store.book, ballot)
        self.left.setText(self._said_left(found))
        self.advice.setText(self._said_how(found))
        lines = [self._line(thing, found) for thing in self._things(ballot)]
        single = self.by_seat.isChecked() and ballot.cap < 10
        self.rows.show_lines(lines, is_hidden(ballot), single)

    def _things(self, ballot: Ballot) -> Sequence[Cluster | Note]:
        book = self._pen.store.book
        things: list[Cluster | Note] = list(book.of(Cluster, "board", ballot.board))
        if self.with_notes.isChecked():
            things += book.of(Note, "board", ballot.board)
        return things

    def _line(self, thing: Cluster | Note, found: Given) -> Line:
        ballot, criterion = found.ballot, self.criteria.criterion
        slot = Slot(thing.id, criterion, self._voter)
        number = found.slots.get(slot)
        beside = ""
        whole = found.for_thing(thing.id, criterion)
        if not is_hidden(ballot) and whole != found.here(slot):
            beside = self.tr("{n} in all").format(n=whole)
        words = " ".join(words_of(self._pen.store.book, thing).split())
        return Line(thing.id, words or self.tr("without a title"), number, beside)

    def _said_left(self, found: Given) -> str:
        words, criterion = spoken(), self.criteria.criterion
        whole, left = found.whole(criterion), found.left(criterion)
        if left is None:
            return words.count(whole, "record.vote", "record.votes")
        said = self.tr("{n} of {all} votes · {left} left")
        return said.format(n=whole, all=whole + left, left=left)

    def _said_how(self, found: Given) -> str:
        ballot = found.ballot
        if not self.by_seat.isChecked():
            return self.tr("Type the number of votes; Enter goes on, Ctrl+Z takes one back.")
        left = ballot.dots - found.of_voter(self._voter, self.criteria.criterion)
        said = self.tr("Seat {seat} has {left} of {all} left. A figure gives so many; Enter after "
                       "the last goes to the next seat.")  # fmt: skip
        return said.format(seat=self.seat.value(), left=left, all=ballot.dots)
