"""The time machine of a board: the board as it was, read-only, over a slider of its moments."""

from datetime import date

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.commands.bringing_back import bring_back
from facilitator.domain.records import Board
from facilitator.domain.refusal import Refusal
from facilitator.storage.past import Moment, Past
from facilitator.storage.store import Stepped
from ui.announce import announce
from ui.canvas.board_canvas import BoardCanvas
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.pages.past.bar import PastBar
from ui.pages.past.times import place_of, said
from ui.panels.empty import Empty
from ui.panels.panel import rule
from ui.pen import Pen
from ui.translate import spoken


class PastBoard(BoardCanvas):
    """A board on which nobody can write: an empty one asks for nothing."""

    @property
    def is_bare(self) -> bool:
        return False


class PastPage(Page):
    """Shows a board at the moment that the slider stands at, and brings it back when asked."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.head, self.bar = PageHead(look), PastBar(look)
        self.empty = Empty(look, self._find_board)
        self.moments: list[Moment] = []
        self._past: Past | None = None
        self._shown = ""
        self._place = 0
        self.canvas = PastBoard(Book(), look)
        self._machine = QWidget()
        self._lay_out()
        self.bar.wound.connect(self._wind)
        self.bar.typed.connect(self._go_to)
        self.bar.wanted.connect(self._bring_back)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._machine)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.canvas)
        column.addWidget(self.head)
        column.addLayout(self._middle, 1)
        column.addWidget(rule())
        column.addWidget(self.bar)
        self._parts = QStackedLayout(self)
        self._parts.addWidget(self._machine)
        self._parts.addWidget(self.empty)

    @property
    def shown(self) -> str:
        """The board that is shown, by its id."""
        return self._shown

    def open(self, record: str = "") -> None:
        """Show a board, or the one that lies under this page, as it is now."""
        self._shown = record or self.board
        self._read(None)

    def enter(self) -> None:
        """Take the keyboard to the slider."""
        if self.moments:
            self.bar.slider.setFocus()
        else:
            self.empty.button.setFocus()

    def take(self, event: Stepped) -> None:
        """What is written meanwhile comes after the moment that is shown."""
        if event.steps and self.moments:
            was_last = self._place == len(self.moments) - 1
            self._read(None if was_last else self.moments[self._place])

    def save(self) -> None:
        """The page is about to be left: play no more."""
        self.bar.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the journal: it is read anew when the page is opened."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._past, self.moments = None, []
            self._furnish(Book())

    def retranslate(self) -> None:
        self.empty.say(self.tr("Open a board first: its history is shown here."),
                       self.tr("Find a board…"))  # fmt: skip
        self._say()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self.head, self.bar, self.empty, self.canvas):
            part.set_look(look)

    def _read(self, at: Moment | None) -> None:
        """Read the journal anew and go to a moment, or to the last one."""
        self._past = self.pen.store.past() if self.book.get(Board, self._shown) else None
        self.moments = self._past.moments(self._shown) if self._past else []
        last = len(self.moments) - 1
        self._place = self.moments.index(at) if at in self.moments else max(0, last)
        self.bar.show_moments(len(self.moments), self._place)
        self._parts.setCurrentWidget(self._machine if self.moments else self.empty)
        if self._past is not None and self.moments:
            self._furnish(self._past.book_at(self.moments[self._place]))
        self._say()

    def _furnish(self, book: Book) -> None:
        """A canvas over the book of the past; the old one goes."""
        kept = self.canvas.scene.board == self._shown and not self.canvas.shows_all
        seen = self.canvas.camera if kept else None
        self._middle.removeWidget(self.canvas)
        self.canvas.deleteLater()
        self.canvas = PastBoard(book, self.look)
        self.canvas.zoom_box.show()
        self._middle.addWidget(self.canvas)
        if book.get(Board, self._shown) is None:
            return
        self.canvas.show_board(self._shown)
        if seen is not None:
            self.canvas.look_through(seen)

    def _wind(self, place: int) -> None:
        if self._past is None or not self.moments:
            return
        self._place = place
        self._past.book_at(self.moments[place])
        whole = self.canvas.shows_all
        self.canvas.show_again(self.canvas.stage.refresh())
        if whole:
            self.canvas.fit()
        self.canvas.update()
        announce(self._say(), self)

    def _go_to(self, typed: str) -> None:
        try:
            place = place_of(self.moments, typed, self.moments[self._place])
        except Refusal as refusal:
            self.pen.refused.emit(refusal)
            return
        self.bar.stop()
        self.bar.slider.setValue(place)
        self.bar.slider.setFocus()

    def _bring_back(self) -> None:
        if self._past is None:
            return
        self.bar.stop()
        past, board = self._past.book_at(self.moments[self._place]), self._shown
        if self.pen.write(lambda: bring_back(self.book, past, board)) is not None:
            self.board_wanted.emit(board, "")

    def _find_board(self) -> None:
        self.deed_wanted.emit("palette")

    def _say(self) -> str:
        """The words of what is shown, in the head and in the bar."""
        board = self.book.get(Board, self._shown)
        name = " · ".join(filter(None, (board.code, board.title))) if board else ""
        self.head.say(self.tr("Time machine"), name)
        if not self.moments:
            return ""
        moment, last = self.moments[self._place], len(self.moments)
        is_now = self._place == last - 1
        words = said(self.book, moment, spoken(), date.today())
        count = self.tr("{n} of {all}").format(n=self._place + 1, all=last)
        self.bar.say(words, count, is_now or self.pen.store.readonly)
        return words
