"""What the page of a plenary shows (LOOK): list, detail, spokespersons."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.likeness import like_pairs
from facilitator.domain.plenary import Item, PlenaryView, plenary_view
from facilitator.domain.records import Board, Cluster, Session
from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.pages.page import Page
from ui.pages.plenary.detail import ItemDetail
from ui.pages.plenary.head import AlikeHint, PlenaryHead
from ui.pages.plenary.item_list import ItemList
from ui.pages.plenary.new_item import NewItem
from ui.pages.plenary.rows import rows_of
from ui.pages.plenary.tools import PlenaryTools
from ui.pages.plenary.turns import Spokespersons
from ui.panels.empty import Empty
from ui.panels.panel import Panel, rule, upright_rule
from ui.panels.rows import in_column
from ui.pen import Pen

DETAIL = 416
_SIDES = ((1200, DETAIL), (900, 344), (0, 320))
"""From these widths of the page on the detail is so wide: on a narrow one the list needs more."""
_SHOWN = frozenset(
    {"session", "table", "theme", "board", "note", "cluster", "link", "role", "ballot", "vote"}
)


class PlenarySight(Page):
    """Shows the items of one session, and one of them in detail; it does nothing with them."""

    filling = Signal()
    """The button of the empty page was pressed."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self._session, self._by_votes, self._table = "", False, ""
        self.view: PlenaryView | None = None
        self.tools, self.head, self.hint = PlenaryTools(look), PlenaryHead(look), AlikeHint(look)
        self.list, self.new = ItemList(look), NewItem(look)
        self.detail, self.turns = ItemDetail(pen, look), Spokespersons(pen, look)
        self.empty = Empty(look, lambda: self.filling.emit())
        self._lay_out()
        self.list.shown.connect(lambda _key: self._show_item())
        self.list.selection_changed.connect(self._allow)
        self.retranslate()

    # How it is laid out

    def _lay_out(self) -> None:
        listing = in_column(self.head, self.hint, gap=4)
        inset = QVBoxLayout()
        inset.setContentsMargins(24, 0, 24, 8)
        inset.addWidget(self.list, 1)
        inset.addWidget(self.new)
        listing.addLayout(inset, 1)
        self._side = Panel(self.look)
        self._side.setLayout(in_column((self.detail, 1), rule(), self._foot(), gap=0))
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(listing, 1)
        middle.addWidget(upright_rule())
        middle.addWidget(self._side)
        self._full = QWidget()
        self._full.setLayout(middle)
        self._stack = QStackedLayout()
        for part in (self._full, self.empty):
            self._stack.addWidget(part)
        column = in_column(self.tools, gap=0)
        column.addLayout(self._stack, 1)
        self.setLayout(column)

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(16, 16, 16, 16)
        row.addWidget(self.turns)
        return foot

    # What a page is asked for

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.detail.waiting

    @property
    def begun(self) -> int:
        """The line of a new item, and that of a cause."""
        return bool(self.new.text()) + bool(self.detail.deepening.typed)

    @property
    def shown_session(self) -> str:
        """The session whose plenary is shown, by its id."""
        return self._session

    def open(self, record: str = "") -> None:
        """Show a plenary: by its board, one of its items or its session; else the session's."""
        found = self._session_of(record)
        if found != self._session:
            self._session, self._table = found, ""
        self.refresh()
        if self.book.get(Cluster, record) is not None:
            self.list.choose([record])

    def enter(self) -> None:
        """Take the keyboard to the list, or to the one button there is."""
        target = self.list if self.view is not None and self.view.items else self.empty.button
        target.setFocus()

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if any(kind in _SHOWN for kind, _record in event.touched):
            self.refresh()

    def save(self) -> None:
        """Write what is being typed."""
        self.detail.save()

    def refresh(self) -> None:
        """Show the plenary as it is now."""
        if self.book.get(Session, self._session) is None:
            self.view = None
            self._show_empty()
            return
        view = plenary_view(self.book, self._session, self._by_votes, self._table)
        self.view = view
        self.board = view.board.id if view.board else ""
        self.head.show_view(view, self.book)
        self.tools.show_tables(view.tables, self._table, self._by_votes)
        self.list.show_rows(rows_of(view))
        self.turns.show_session(self._session)
        self._hint(view)
        self._show_empty()

    def _session_of(self, record: str) -> str:
        cluster = self.book.get(Cluster, record)
        board = self.book.get(Board, cluster.board if cluster else record)
        named = board.session if board else record or self.session
        if self.book.get(Session, named) is not None:
            return named
        meetings = self.book.all(Session)
        return self._session or (meetings[0].id if meetings else "")

    def _show_empty(self) -> None:
        view = self.view
        is_empty = view is None or not (view.items or self._table)
        writing = self.new.isVisibleTo(self) and not self.new.isHidden()
        self._stack.setCurrentWidget(self.empty if is_empty and not writing else self._full)
        self._say_empty()
        self._allow()

    def _hint(self, view: PlenaryView) -> None:
        items = {item.id: item for item in view.items}
        language = self.book.workshop.language
        alike = like_pairs({key: item.title for key, item in items.items()}, language)
        self.hint.show_pairs([(items[one], items[other]) for one, other in alike])

    def _show_item(self) -> None:
        self.detail.show_item(self._item(self.list.current))

    def _item(self, key: str) -> Item | None:
        items = self.view.items if self.view else ()
        return next((item for item in items if item.id == key), None)

    def _allow(self) -> None:
        items = len(self.view.items) if self.view else 0
        self.tools.allow(items, len(self.list.selected), not self.pen.store.readonly)

    # How it looks and speaks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list more of a narrow page."""
        super().resizeEvent(event)
        wide = next(wide for least, wide in _SIDES if self.width() >= length(least))
        self._side.setFixedWidth(length(wide))

    def _say_empty(self) -> None:
        offered = self.view is not None and bool(self.view.offered)
        if self.view is None:
            self.empty.say(self.tr("There is no session yet."), "")
        elif offered:
            self.empty.say(
                self.tr("No item in the plenary yet: bring here what the tables have gathered."),
                self.tr("Bring the tables’ clusters to the plenary"),
            )
        else:
            self.empty.say(
                self.tr("No item in the plenary yet, and the tables have not gathered any notes."),
                self.tr("Write an item"),
            )

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.list.setAccessibleName(self.tr("Items of the plenary"))
        if self._session:
            self.refresh()
        else:
            self._say_empty()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (
            self.tools, self.head, self.hint, self.list, self.new, self.detail, self.turns,
            self.empty, self._side,
        ):  # fmt: skip
            part.set_look(look)
