"""The page of the portfolio: where each action stands by impact and feasibility."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from facilitator.domain.commands.actions import place_in_portfolio
from facilitator.domain.portfolio import Placed, groups_of, letter_of, moved, portfolio
from facilitator.domain.records import Action
from facilitator.storage.store import Stepped
from ui.choice_box import ChoiceBox
from ui.look import Look, length
from ui.pages.actions.rows import Row, Rows
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.pages.portfolio.grid import PortfolioGrid
from ui.panels.empty import Empty
from ui.panels.panel import ElidedLabel, upright_rule
from ui.panels.rows import in_column
from ui.pen import Pen

_LIST, _EDGE = 320, 24


class PortfolioPage(Page):
    """A list of the actions and the field in which they stand."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.here = ""
        self.colours = ChoiceBox()
        self.colours.activated.connect(lambda _row: self._show())
        self.strategies = QPushButton()
        self.strategies.clicked.connect(lambda: self.page_wanted.emit("strategies", ""))
        self.room = QPushButton()
        self.room.clicked.connect(lambda: self.room_wanted.emit("portfolio", ""))
        self.head = PageHead(look, self.colours, self.strategies, self.room)
        self.rows = Rows(look)
        self.grid = PortfolioGrid(look)
        self.legend = ElidedLabel(look, "body", "quiet")
        self.hint = ElidedLabel(look, "caption", "quiet")
        self.empty = Empty(look, lambda: self.page_wanted.emit("actions", ""))
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.rows.setFixedWidth(length(_LIST))
        right = in_column((self.grid, 1), self.legend, self.hint, gap=8)
        right.setContentsMargins(0, 0, 0, 16)
        for part in (self.legend, self.hint):
            part.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rows)
        row.addWidget(upright_rule())
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.rows.chosen.connect(self._choose)
        self.rows.wanted.connect(self._open)
        self.rows.removed.connect(lambda action: self._place(action, None, None))
        self.grid.chosen.connect(self._choose)
        self.grid.moved.connect(self._move)
        self.grid.dropped.connect(lambda action, across, up: self._place(action, up, across))
        self.grid.removed.connect(lambda action: self._place(action, None, None))
        self.grid.wanted.connect(self._open)

    def open(self, record: str = "") -> None:
        if self.book.get(Action, record or self.here) is None:
            record = next((one.id for one in self.book.all(Action)), "")
        self.here = record or self.here
        self._show()

    def enter(self) -> None:
        (self.grid if self.book.count(Action) else self.empty.button).setFocus()

    def take(self, event: Stepped) -> None:
        if event.touched:
            self.open()

    def retranslate(self) -> None:
        by_strategy = max(0, self.colours.currentIndex())
        self.colours.clear()
        self.colours.addItems([self.tr("Colour by theme"), self.tr("Colour by strategy")])
        self.colours.setCurrentIndex(by_strategy)
        self.colours.setAccessibleName(self.tr("Colour by theme"))
        self.strategies.setText(self.tr("Strategies"))
        self.room.setText(self.tr("To the room"))
        self.rows.setAccessibleName(self.tr("Actions"))
        self.grid.setAccessibleName(self.tr("Portfolio"))
        self.grid.say(self.tr("Impact"), self.tr("Feasibility"), self.tr("low"), self.tr("high"))
        self.hint.say(self.tr("Arrows move, Del takes out, Enter opens"))
        self.empty.say(self.tr("No action to place yet."), self.tr("Open the actions"))
        self._show()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self.rows, self.grid):
            part.set_look(look)

    def _show(self) -> None:
        by_strategy = self.colours.currentIndex() == 1
        placed = portfolio(self.book, by_strategy)
        for part in (self.rows, self.grid, self.legend, self.hint, self.colours, self.room):
            part.setVisible(bool(placed))
        self.empty.setVisible(not placed)
        self.rows.show_rows([self._row(one) for one in placed], self.here)
        self.grid.show_actions(placed, self.here)
        done = self.tr("%1 of %2 placed").replace("%1", str(sum(bool(p.cell) for p in placed)))
        said = done.replace("%2", str(len(placed))) if placed else ""
        self.head.say(self.tr("Action portfolio"), said)
        names = (f"{letter_of(i)} {group.title}"
                 for i, group in enumerate(groups_of(self.book, by_strategy), 1))  # fmt: skip
        self.legend.say(" · ".join(names))
        self._speak(placed)

    def _row(self, one: Placed) -> Row:
        untitled = self.tr("Without a title")
        title = f"{one.number}  {one.action.title or untitled}"
        at = f"{one.action.impact} × {one.action.feasibility}" if one.cell else "–"
        return Row(one.action.id, title, at)

    def _speak(self, placed: tuple[Placed, ...]) -> None:
        """What a screen reader says of the chosen action."""
        one = next((each for each in placed if each.action.id == self.here), None)
        if one is None:
            said = ""
        elif one.cell is None:
            nowhere = self.tr("not placed yet")
            said = f"{one.number}, {one.action.title}, {nowhere}"
        else:
            where = self.tr("impact %1, feasibility %2").replace("%1", str(one.cell[1]))
            said = f"{one.number}, {one.action.title}, {where.replace('%2', str(one.cell[0]))}"
        self.grid.setAccessibleDescription(said)

    def _choose(self, action: str) -> None:
        if action and action != self.here:
            self.here = action
            self._show()

    def _open(self, action: str) -> None:
        self.page_wanted.emit("actions", action)

    def _move(self, action: str, across: int, up: int) -> None:
        if (found := self.book.get(Action, action)) is not None:
            self._place(action, *moved(found, across, up))

    def _place(self, action: str, impact: int | None, feasibility: int | None) -> None:
        found = self.book.get(Action, action)
        if found is not None and not self.pen.store.readonly:
            self.pen.write(lambda: place_in_portfolio(found, impact, feasibility))
