"""The head of the plenary: what it is made of, its tables' colours, and which items are alike."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from facilitator.domain.ballots import standing
from facilitator.domain.book import Book
from facilitator.domain.plenary import Item, PlenaryView
from facilitator.domain.records import Table
from ui.icons import picture
from ui.look import Look, length
from ui.pages.head import PageHead
from ui.pages.plenary.rows import items_said
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.tiles import tile
from ui.translate import counted, spoken

_MARK, _GAP, _AROUND = 20, 6, 72
"""A tile, what follows a name, and the margins of the head with what parts it from the title."""
_LEAST = 560
"""Below this width there is none."""
_SHORT = 4


class Legend(Panel):
    """Each table's tile with its name, then the sign of a minority; without room, no names."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._tables: tuple[Table, ...] = ()
        self.names: list[TextLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """The legend of these tables."""
        if tuple(tables) != self._tables:
            self._tables = tuple(tables)
            self.draw()

    def draw(self) -> None:
        """Draw it anew, in another look or language."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        density = self.devicePixelRatioF()
        self.names = []
        for table in self._tables:
            name = spoken()("paper.table_n", n=table.number)
            self._add(tile(table.number, self.look, 20, density), name, table.title)
        sign = picture("minority", self.look.colour("text"), 18, density)
        self._add(sign, self.tr("minority view"), "")

    def _add(self, mark: QPixmap, name: str, more: str) -> None:
        sign, words = TextLabel(self.look), TextLabel(self.look, "caption", "quiet")
        sign.setPixmap(mark)
        words.setText(name)
        sign.setToolTip(f"{name} · {more}" if more else name)
        self.names.append(words)
        for part in (sign, words):
            self._row.addWidget(part)
        self._row.addSpacing(_GAP)

    def fit(self, width: int, beside: int) -> None:
        """Show names where there is room for them all beside a title of that width."""
        row = self._row
        marks = len(self.names) * (length(_MARK) + 2 * row.spacing() + _GAP)
        wanted = marks + sum(words.sizeHint().width() for words in self.names)
        named = width - beside >= wanted and len(self.names) <= 2 * _SHORT
        self.setVisible(width >= length(_LEAST))
        for words in self.names:
            words.setVisible(named)


class AlikeHint(Panel):
    """Says quietly that two items are alike; it selects them, and never joins."""

    chosen = Signal(object)
    """The ids of both."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pair: tuple[Item, Item] | None = None
        self._dismissed: set[frozenset[str]] = set()
        self._words = ElidedLabel(look, "caption", "quiet")
        self.select, self.away = QPushButton(), QPushButton()
        for button in (self.select, self.away):
            button.setProperty("plain", True)
        self.select.clicked.connect(self._select)
        self.away.clicked.connect(self._dismiss)
        row = in_row((self._words, 1), self.select, self.away, gap=12)
        row.setContentsMargins(24, 0, 24, 0)
        self.setLayout(row)
        self._pairs: list[tuple[Item, Item]] = []
        self.retranslate()
        self.hide()

    def show_pairs(self, pairs: Sequence[tuple[Item, Item]]) -> None:
        """Show the first of the pairs that nobody has put aside."""
        self._pairs = list(pairs)
        fresh = (p for p in self._pairs if frozenset(one.id for one in p) not in self._dismissed)
        self._pair = next(fresh, None)
        self.setVisible(self._pair is not None)
        if self._pair is not None:
            one, other = (item.title for item in self._pair)
            said = self.tr("Perhaps the same: “{one}” and “{other}”")
            self._words.say(said.format(one=one, other=other))

    def _select(self) -> None:
        if self._pair is not None:
            self.chosen.emit([item.id for item in self._pair])

    def _dismiss(self) -> None:
        if self._pair is not None:
            self._dismissed.add(frozenset(item.id for item in self._pair))
            self.show_pairs(self._pairs)

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.select.setText(self.tr("Select both"))
        self.away.setText(self.tr("They are not"))
        self.show_pairs(self._pairs)


class PlenaryHead(PageHead):
    """Title, how many items of how many clusters, and the legend."""

    def __init__(self, look: Look) -> None:
        self.legend = Legend(look)
        super().__init__(look, self.legend)

    def show_view(self, view: PlenaryView, book: Book) -> None:
        """Say what the plenary is made of."""
        self.legend.show_tables(view.tables)
        self.say(self.tr("Plenary · what came up"), self._sentence(view, book))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the names where the title needs the room."""
        super().resizeEvent(event)
        self.legend.fit(self.width(), self._title.sizeHint().width() + _AROUND)

    def _sentence(self, view: PlenaryView, book: Book) -> str:
        items, number = items_said(len(view.items)), view.source_count
        one, many = self.tr("{items} from 1 cluster"), self.tr("{items} from {n} clusters")
        said = counted(number, one, many, items=items)
        ballot = standing(book, view.board.id) if view.board else None
        if ballot is None:
            return said
        how = self.tr("voted with {dots} dots each, at most {cap} on one item")
        return f"{said}, {how.format(dots=ballot.dots, cap=ballot.cap)}"

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.legend.draw()
        self.legend.fit(self.width(), self._title.sizeHint().width() + _AROUND)

    def set_look(self, look: Look) -> None:
        """Draw the legend in another look."""
        super().set_look(look)
        self.legend.set_look(look)
        self.retranslate()
