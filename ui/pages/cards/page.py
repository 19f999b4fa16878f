"""The project cards: a list by mission, and the sheet of the chosen one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.figures import euro
from facilitator.domain.monitoring import funds, projects
from facilitator.domain.records import Card
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.cards.filters import Filters
from ui.pages.cards.rows import ANY, Filter, card_entries
from ui.pages.cards.sheet import CardSheet
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.panels.dialog_parts import button
from ui.panels.empty import Empty
from ui.panels.ledger.ledger import Ledger
from ui.panels.panel import upright_rule
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_EDGE = 24


class CardsPage(Page):
    """``open`` takes a card's id, or a ``Filter`` as it is written."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.add = button(primary=True)
        self.bring_in = button()
        self.head = PageHead(look, self.bring_in, self.add)
        self.filters, self.list = Filters(look), Ledger(look, bars=True)
        self.none = TextLabel(look, "body", "quiet")
        self.sheet, self.empty = CardSheet(pen, look), Empty(look, self.add_card)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        left, full = QWidget(), QWidget()
        column = in_column(self.filters, self.none, (self.list, 1), gap=12)
        column.setContentsMargins(_EDGE, 12, 12, 0)
        left.setLayout(column)
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part, share in ((left, 10), (upright_rule(), 0), (self.sheet, 11)):
            row.addWidget(part, share)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_card)
        self.bring_in.clicked.connect(lambda: self.deed_wanted.emit("import_cards"))
        self.filters.changed.connect(self.show_list)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _card: self.sheet.form.enter())
        self.list.removal_wanted.connect(self._remove)
        self.sheet.unsaved.connect(self.unsaved)
        self.sheet.found.connect(self.board_wanted)
        self.sheet.print_wanted.connect(lambda: self.deed_wanted.emit("print_shown"))
        self.sheet.action_wanted.connect(lambda action: self.page_wanted.emit("actions", action))
        for each in (self.add, self.bring_in, self.empty.button):
            each.setEnabled(not self.pen.store.readonly)

    @property
    def waiting(self) -> int:
        return self.sheet.form.waiting

    @property
    def piece(self) -> str:
        return self.list.key

    def open(self, record: str = "") -> None:
        self.filters.offer(self.book)
        wanted = Filter.read(record)
        if wanted is not None:
            self.filters.choose(wanted)
        elif record and record not in self._listed():
            self.filters.choose(Filter())
        self.show_list("" if wanted else record)

    def enter(self) -> None:
        (self.list if self._stack.currentIndex() == 0 else self.empty.button).setFocus()

    def take(self, event: Stepped) -> None:
        self.filters.offer(self.book)
        self.show_list()
        self.sheet.take(event)

    def save(self) -> None:
        self.sheet.leave()

    def show_list(self, card: str = "") -> None:
        """List the cards that the filters let through, and choose one."""
        some = bool(self.book.count(Card))
        self._stack.setCurrentIndex(0 if some else 1)
        self.add.setVisible(some)
        entries = card_entries(self.book, self.filters.filter)
        self.list.show_entries(entries, card)
        self.none.setVisible(some and not entries)
        self._choose(self.list.key)
        self._count()

    def add_card(self) -> None:
        """A new card, numbered on from the last one, with its title ready to be written."""
        self.sheet.leave()
        chosen = self.filters.filter
        number = max((card.number for card in self.book.all(Card)), default=0) + 1
        mission = "" if chosen.mission == ANY else chosen.mission
        values = {"number": number, "mission": mission, "stage": "idea"}
        written = self.pen.write(lambda: add_entry(self.book, "card", **values))
        if written and written.made:
            self.filters.choose(Filter(chosen.mission))
            self.show_list(written.made[0])
            self.sheet.form.enter()

    def _choose(self, card: str) -> None:
        found = self.book.get(Card, card)
        self.sheet.setVisible(found is not None)
        if found is not None and (self.sheet.card is None or self.sheet.card.id != card):
            self.sheet.show_card(found)

    def _remove(self, card: str) -> None:
        found = self.book.get(Card, card)
        if found is not None and not self.pen.store.readonly:
            self.pen.write(lambda: remove(self.book, [found]))

    def _listed(self) -> list[str]:
        return [entry.key for entry in card_entries(self.book, self.filters.filter)]

    def _count(self) -> None:
        words = spoken()
        total = funds(projects(self.book))
        parts = [
            words.count(self.book.count(Card), "record.card", "record.cards"),
            words.count(total.projects, "record.project", "record.projects"),
            euro(total.amount, words.language) if total.amount else "",
        ]
        said = " · ".join(filter(None, parts)) if self.book.count(Card) else ""
        self.head.say(self.tr("Project cards"), said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the sheet to the list, and only then elsewhere."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus() and self.list.count():
            self.sheet.leave()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.add.setText(self.tr("New card"))
        self.bring_in.setText(self.tr("Import…"))
        self.none.setText(self.tr("No card is like this."))
        self.list.setAccessibleName(self.tr("Project cards"))
        self.empty.say(self.tr("There is no project card yet."), self.tr("Write the first card"))
        self.filters.retranslate()
        self.filters.offer(self.book)
        self.show_list()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self.head, self.filters, self.list, self.sheet, self.empty):
            part.set_look(look)
