"""Who reports: the tables in the order in which they speak, and for how long each spoke."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.book import full_name
from facilitator.domain.commands.turns import begin_turn, clear_turn, end_turn, order_turns
from facilitator.domain.countdown import said
from facilitator.domain.records import Board, Person
from facilitator.domain.turns import Turn, next_turn, turns_of
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.tiles import tile
from ui.translate import spoken

_COLUMNS, _FEW = 4, 2
_WIDE = 300
"""Below this width there is room for few turns side by side."""
_SECOND = 1000
_THINGS = 3
_SHIFTS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TurnButton(QPushButton):
    """A table with what is to be said of its turn. ``shifted``: earlier or later, by Alt+arrow."""

    shifted = Signal(int)
    stepped = Signal(int)
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._mark, self._state = TextLabel(look), TextLabel(look, "caption")
        for label in (self._mark, self._state):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = in_row(self._mark, (self._state, 1), gap=6)
        row.setContentsMargins(8, 0, 8, 0)
        self.setLayout(row)
        self.setMinimumHeight(length(40))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_turn(self, look: Look, turn: Turn, state: str) -> None:
        """Tile, words, and the frame of who speaks now."""
        number = turn.table.number if turn.table else 0
        self._mark.setPixmap(tile(number, look, 20, self.devicePixelRatioF()))
        self._mark.setVisible(bool(number))
        self._state.setText(state)
        self._state.setFont(look.font("caption", 600 if turn.is_on else 400))
        self.setProperty("turn", "on" if turn.is_on else "off")
        self.style().unpolish(self)
        self.style().polish(self)

    def say(self, state: str) -> None:
        """Only the words, while the time runs."""
        self._state.setText(state)

    def sizeHint(self) -> QSize:
        """As wide as its tile and words."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the turns, with Alt they move one; Delete clears its time."""
        by = _SHIFTS.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(by)
        elif by is not None:
            self.stepped.emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Spokespersons(Panel):
    """A click gives the floor, a second one ends the turn."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self.setProperty("sunken", True)
        self._pen, self._session = pen, ""
        self._turns: tuple[Turn, ...] = ()
        self._title, self._help = TextLabel(look, "strong"), TextLabel(look, "caption", "quiet")
        self.buttons: list[TurnButton] = []
        self._columns = _COLUMNS
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(8)
        head = in_row((self._title, 1), self._help)
        head.setContentsMargins(4, 0, 8, 0)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.things = [ElidedLabel(look, "caption", "quiet") for _ in range(_THINGS)]
        for line in self.things:
            column.addWidget(line)
        self._timer = QTimer(self, interval=_SECOND)
        self._timer.timeout.connect(self._tick)
        self.retranslate()

    def show_session(self, session: str) -> None:
        """Show the turns of a session, or what has become of them."""
        self._session = session
        self._turns = turns_of(self._pen.store.book, session)
        while len(self.buttons) < len(self._turns):
            self._add_button(len(self.buttons))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._turns))
            if place < len(self._turns):
                turn = self._turns[place]
                button.show_turn(self.look, turn, self._state(turn))
                button.setEnabled(not self._pen.store.readonly)
                button.setAccessibleName(self._spoken(turn))
                button.setToolTip(self._spoken(turn))
        self.setVisible(bool(self._turns))
        self._say_things()
        self._run()

    def _say_things(self) -> None:
        """What the table brings that has the floor."""
        on = next((turn.table for turn in self._turns if turn.is_on), None)
        boards = self._pen.store.book.of(Board, "table", on.id) if on else []
        said = [thing for board in boards for thing in board.three_things if thing]
        for place, line in enumerate(self.things):
            line.setVisible(place < len(said))
            line.say(f"{place + 1}. {said[place]}" if place < len(said) else "")

    def _add_button(self, place: int) -> None:
        button = TurnButton(self.look)
        button.clicked.connect(lambda: self._swing(place))
        button.shifted.connect(lambda by: self._shift(place, by))
        button.stepped.connect(lambda by: self._go(place + by))
        button.cleared.connect(lambda: self._pen.write(lambda: clear_turn(self._turns[place])))
        button.customContextMenuRequested.connect(
            lambda at: self._offer(place).exec(button.mapToGlobal(at))
        )
        before: QWidget = self.buttons[-1] if self.buttons else self
        self.buttons.append(button)
        self._place(place)
        if before is not self:
            self.setTabOrder(before, button)

    def _place(self, place: int) -> None:
        columns = self._columns
        self._grid.addWidget(self.buttons[place], place // columns, place % columns)
        self._grid.setColumnStretch(_COLUMNS, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as have room."""
        super().resizeEvent(event)
        columns = _COLUMNS if self.width() >= length(_WIDE) else _FEW
        if columns != self._columns:
            self._columns = columns
            for place in range(len(self.buttons)):
                self._place(place)

    @property
    def _now(self) -> int:
        return self._pen.store.setting.clock()

    def _swing(self, place: int) -> None:
        """Give the floor, or take it back from who has it."""
        turn, book, at = self._turns[place], self._pen.store.book, self._now
        if turn.is_on:
            self._pen.write(lambda: end_turn(book, self._session, at))
        else:
            self._pen.write(lambda: begin_turn(book, self._session, turn.key, at))

    def _shift(self, place: int, by: int) -> None:
        book, key = self._pen.store.book, self._turns[place].key
        if self._pen.write(lambda: order_turns(book, self._session, key, by)) is not None:
            self._go(place + by)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._turns):
            self.buttons[place].setFocus()

    def _offer(self, place: int) -> QMenu:
        menu, turn = QMenu(self), self._turns[place]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        floor = self.tr("End the turn") if turn.is_on else self.tr("Give the floor")
        self._entry(menu, floor).triggered.connect(lambda: self._swing(place))
        clear = self._entry(menu, self.tr("Clear the time"), turn.is_on or turn.is_over)
        clear.triggered.connect(lambda: self._pen.write(lambda: clear_turn(turn)))
        menu.addSeparator()
        for by, words in ((-1, self.tr("Earlier")), (1, self.tr("Later"))):
            can = 0 <= place + by < len(self._turns)
            move = self._entry(menu, words, can)
            move.triggered.connect(lambda _on=False, step=by: self._shift(place, step))
        return menu

    @staticmethod
    def _entry(menu: QMenu, words: str, can: bool = True) -> QAction:
        action = menu.addAction(words)
        action.setEnabled(can)
        return action

    def _state(self, turn: Turn) -> str:
        if turn.is_on:
            return self.tr("speaks {time}").format(time=said(turn.seconds(self._now)))
        if turn.is_over:
            return self.tr("done")
        return self.tr("next") if turn is next_turn(self._turns) else ""

    def _spoken(self, turn: Turn) -> str:
        table = spoken()("paper.table_n", n=turn.table.number) if turn.table else self._title.text()
        taken = said(turn.seconds(self._now)) if turn.is_over else ""
        parts = (table, self._name(turn), self._state(turn), taken)
        return ", ".join(part for part in parts if part)

    def _name(self, turn: Turn) -> str:
        person = self._pen.store.book.get(Person, turn.role.person) if turn.role else None
        return full_name(person) if person else ""

    def _tick(self) -> None:
        for button, turn in zip(self.buttons, self._turns, strict=False):
            if turn.is_on:
                button.say(self._state(turn))

    def _run(self) -> None:
        if self.isVisible() and any(turn.is_on for turn in self._turns):
            self._timer.start()
        else:
            self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """The time runs on while it is looked at."""
        super().showEvent(event)
        self._tick()
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is counted that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._title.setText(self.tr("Spokespersons"))
        self._help.setText(self.tr("Enter gives the floor"))
        if self._session:
            self.show_session(self._session)

    def set_look(self, look: Look) -> None:
        """Draw the tiles in another look."""
        super().set_look(look)
        if self._session:
            self.show_session(self._session)
