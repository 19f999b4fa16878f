"""The line above the plenary's list: joining, order, tables, and what brings more items."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from facilitator.domain.records import Table
from ui.icons import icon
from ui.look import Look, length
from ui.panels.panel import Panel, rule, upright_rule
from ui.panels.rows import in_column
from ui.translate import spoken

_HIGH, _WIDE = 48, 900


class PlenaryTools(Panel):
    """``ordered`` carries whether most votes come first, ``sifted`` a table or ``""``."""

    joined = Signal()
    ordered = Signal(bool)
    sifted = Signal(str)
    bringing = Signal()
    adding = Signal()
    board = Signal()
    room = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.join, self.order, self.tables = QToolButton(), QToolButton(), QToolButton()
        self.bring, self.add = QToolButton(), QToolButton()
        self.to_board, self.to_room = QToolButton(), QToolButton()
        self._line = QHBoxLayout()
        self._by_votes, self._table = False, ""
        self._known: tuple[Table, ...] = ()
        self._lay_out()
        for button, signal in (
            (self.join, self.joined), (self.bring, self.bringing), (self.add, self.adding),
            (self.to_board, self.board), (self.to_room, self.room),
        ):  # fmt: skip
            button.clicked.connect(signal)
        for button in (self.order, self.tables):
            button.setMenu(QMenu(button))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.retranslate()

    def _lay_out(self) -> None:
        line = self._line
        line.setSpacing(2)
        for part in (self.join, upright_rule(), self.order, self.tables, upright_rule(),
                     self.bring, self.add):  # fmt: skip
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.to_board)
        line.addWidget(self.to_room)
        column = in_column(gap=0)
        column.addLayout(line, 1)
        column.addWidget(rule())
        self.setLayout(column)
        for button in self.findChildren(QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFixedHeight(length(_HIGH))

    def allow(self, items: int, selected: int, writes: bool) -> None:
        """Enable what can be done with so many items, of which so many are selected."""
        self.join.setEnabled(writes and selected > 1)
        self.join.setToolTip(
            self.tr("Join the selected items (J)")
            if selected > 1
            else self.tr("Select two or more items first: with Space, or with Ctrl and a click")
        )
        for button in (self.bring, self.add):
            button.setEnabled(writes)
        for button in (self.order, self.to_room):
            button.setEnabled(items > 0)

    def show_tables(self, tables: Sequence[Table], table: str, by_votes: bool) -> None:
        """Offer these tables; what is chosen stands on the buttons."""
        self._known, self._table, self._by_votes = tuple(tables), table, by_votes
        words = spoken()
        self.order.setText(self.tr("Order by votes") if by_votes else self.tr("Own order"))
        names = {one.id: words("paper.table_n", n=one.number) for one in tables}
        self.tables.setText(names.get(table, self.tr("All tables")))
        self.tables.setEnabled(bool(tables))
        self._offer(self.order, [(True, self.tr("Order by votes")),
                                 (False, self.tr("Own order"))], by_votes)  # fmt: skip
        self._offer(self.tables, [("", self.tr("All tables")), *names.items()], table)
        for button in (self.order, self.tables):
            button.setIcon(icon("chevron-down", self.look))
            button.setAccessibleName(button.text())

    def _offer(
        self, button: QToolButton, rows: Sequence[tuple[str | bool, str]], chosen: str | bool
    ) -> None:
        menu = button.menu()
        menu.clear()
        group = QActionGroup(menu)
        for value, words in rows:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            group.addAction(action)
            action.triggered.connect(lambda _on, picked=value: self._choose(picked))

    def _choose(self, value: str | bool) -> None:
        if isinstance(value, bool):
            self.ordered.emit(value)
        else:
            self.sifted.emit(value)

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        for button, words, name in (
            (self.join, self.tr("Join items"), "gather"),
            (self.bring, self.tr("Bring from the tables…"), "table"),
            (self.add, self.tr("New item"), "plus"),
            (self.to_board, self.tr("Board"), "board"),
            (self.to_room, self.tr("To the room"), "project"),
        ):
            button.setText(" " + words)
            button.setAccessibleName(words)
            button.setIcon(icon(name, self.look))
        self.bring.setToolTip(self.tr("Clusters that are not yet in the plenary (G)"))
        self.add.setToolTip(self.tr("An item that no table has brought (N)"))
        self.to_board.setToolTip(self.tr("Open the board of the plenary (L)"))
        self.to_room.setToolTip(self.tr("Show the plenary on the projector"))
        self.show_tables(self._known, self._table, self._by_votes)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is without the board's button: else that would never give way."""
        least = super().minimumSizeHint()
        spared = 0 if self.to_board.isHidden() else self.to_board.sizeHint().width()
        return QSize(least.width() - spared, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the board is reached by its key and the menu only."""
        super().resizeEvent(event)
        wide = self.width() >= length(_WIDE)
        self.to_board.setVisible(wide)
        edge = 24 if wide else 8
        self._line.setContentsMargins(edge, 0, edge - 8, 0)

    def set_look(self, look: Look) -> None:
        """Draw the icons in another look."""
        super().set_look(look)
        self.retranslate()
