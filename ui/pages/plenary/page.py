"""The page of a session's plenary (LOOK): list, detail, spokespersons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.commands.plenary import (
    Model,
    add_item,
    join_items,
    make_plenary,
    order_items,
    part_item,
    put_in_theme,
    raise_to_plenary,
    remove_items,
)
from facilitator.domain.edits import Edit
from facilitator.domain.likeness import like_pairs
from facilitator.domain.plenary import TEMPLATE, Item, PlenaryView, plenary_view
from facilitator.domain.records import Board, Cluster, Session
from facilitator.storage.store import Stepped
from resources import load
from ui.canvas.fits import size_of
from ui.keys import by_name
from ui.look import Look, length
from ui.pages.empty import Empty
from ui.pages.page import Page
from ui.pages.plenary.detail import ItemDetail
from ui.pages.plenary.head import AlikeHint, PlenaryHead
from ui.pages.plenary.item_list import ItemList
from ui.pages.plenary.item_menu import item_menu
from ui.pages.plenary.keys import PLENARY_KEYS
from ui.pages.plenary.new_item import NewItem
from ui.pages.plenary.raising import RaiseDialog
from ui.pages.plenary.rows import rows_of
from ui.pages.plenary.tools import PlenaryTools
from ui.pages.plenary.turns import Spokespersons
from ui.panels.panel import Panel, rule, upright_rule
from ui.panels.rows import in_column
from ui.pen import Pen, Written

DETAIL = 416
_SIDES = ((1200, DETAIL), (900, 344), (0, 320))
"""From these widths of the page on the detail is so wide: on a narrow one the list needs more."""
_SHOWN = frozenset(
    {"session", "table", "theme", "board", "note", "cluster", "link", "role", "ballot", "vote"}
)
_KEYS = by_name(PLENARY_KEYS)


class PlenaryPage(Page):
    """Shows the items of one session; every verb is a step of its own."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self._session, self._by_votes, self._table = "", False, ""
        self.view: PlenaryView | None = None
        self.tools, self.head, self.hint = PlenaryTools(look), PlenaryHead(look), AlikeHint(look)
        self.list, self.new = ItemList(look), NewItem(look)
        self.detail, self.turns = ItemDetail(pen, look), Spokespersons(pen, look)
        self.empty = Empty(look, self._fill_empty)
        self._lay_out()
        self._wire()
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

    def _wire(self) -> None:
        tools, rows = self.tools, self.list
        tools.joined.connect(self.join)
        tools.bringing.connect(self.bring)
        tools.adding.connect(self.add_item)
        tools.board.connect(self.open_board)
        tools.room.connect(self.show_all)
        tools.ordered.connect(self.order_by)
        tools.sifted.connect(self.show_table)
        rows.keys = frozenset(_KEYS)
        rows.taken.connect(lambda name: _KEYS[name].do(self))
        rows.shown.connect(lambda _key: self._show_item())
        rows.selection_changed.connect(self._allow)
        rows.entered.connect(self.detail.deepening.begin)
        rows.menu_asked.connect(self._offer)
        self.hint.chosen.connect(self._choose)
        self.new.written.connect(self.write_item)
        for part in (self.new, self.detail):
            part.left.connect(rows.setFocus)
        self.detail.board_wanted.connect(self.board_wanted)
        self.detail.parted.connect(self.part)
        self.detail.unsaved.connect(self.unsaved)

    # What a page is asked for

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.detail.waiting + bool(self.new.text())

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

    # What can be done

    def order_by(self, votes: bool) -> None:
        """Most votes first, or the items' own order."""
        self._by_votes = votes
        self.refresh()

    def show_table(self, table: str) -> None:
        """Only what this table has brought; ``""``: all of it."""
        self._table = table
        self.refresh()

    def join(self) -> None:
        """The selected items as one, the first of them."""
        chosen = self.list.selected
        done = self._write(lambda: join_items(self.book, chosen, size_of))
        if done is not None and done.step is not None:
            self.list.choose(chosen[:1])

    def part(self, source: str) -> None:
        """One of the item's sources as an item of its own."""
        item = self.list.current
        self._write(lambda: part_item(self.book, item, source))

    def rewrite(self) -> None:
        """Rewrite the title of the item that is looked at."""
        self.detail.rewrite()

    def shift_item(self, by: int) -> None:
        """The item earlier or later among those of its theme; only in their own order."""
        item = self._item(self.list.current)
        if item is None or self.view is None or self._by_votes:
            return
        theme = next(group for group in self.view.themes if item in group.items)
        records = [each.record for each in theme.items]
        self._write(lambda: order_items(records, item.id, by))

    def put_in_theme(self, theme: str) -> None:
        """The selected items under a theme."""
        records = [self.book.require(Cluster, key) for key in self.list.selected]
        self._write(lambda: put_in_theme(records, theme))

    @property
    def first_theme(self) -> str:
        """The theme that the first selected item bears itself."""
        found = [self.book.get(Cluster, key) for key in self.list.selected[:1]]
        return found[0].theme if found and found[0] else ""

    def remove(self) -> None:
        """The selected items out of the plenary."""
        chosen = self.list.selected
        if chosen:
            self._write(lambda: remove_items(self.book, chosen))

    def add_item(self) -> None:
        """Open the line in which an item is written that no table has brought."""
        if not self.pen.store.readonly and self.view is not None:
            self.new.begin()
            self._show_empty()
            self.new.setFocus()

    def write_item(self, words: str) -> None:
        """Write such an item."""
        done = self._write(lambda: add_item(self.book, self._session, words, self._model))
        if done is not None:
            self.new.clear()
            self.list.choose(done.made)

    def bring(self) -> None:
        """Choose clusters of the tables, and raise them."""
        view = plenary_view(self.book, self._session) if self.view else None
        if view is None or self.pen.store.readonly:
            return
        dialog = RaiseDialog(self, self.look, self.book, view.offered)
        if view.offered and dialog.exec():
            self.raise_clusters(dialog)
        elif not view.offered:
            self._write(lambda: raise_to_plenary(self.book, self._session, ()))  # It says why not.

    def raise_clusters(self, dialog: RaiseDialog) -> None:
        """Raise what was chosen, and look at the first of it."""
        chosen, things = dialog.clusters, dialog.things
        done = self._write(
            lambda: raise_to_plenary(self.book, self._session, chosen, things, self._model)
        )
        if done is not None:
            self.list.choose(done.made[:1])
            self.list.setFocus()

    def show_all(self) -> None:
        """Show all items to the room."""
        if self.view is not None and self.view.board is not None:
            self.room_wanted.emit("plenary", self.view.board.id)

    def show_room(self) -> None:
        """Show the item to the room."""
        self.room_wanted.emit("plenary", self.list.current)

    def open_board(self) -> None:
        """Open the board of the plenary, at the item; it is made where there is none."""
        if self.view is None:
            return
        board = self.view.board.id if self.view.board else ""
        if not board:
            done = self._write(lambda: make_plenary(self.book, self._session, self._model))
            board = done.made[0] if done else ""
        if board:
            self.board_wanted.emit(board, self.list.current)

    @property
    def _model(self) -> Model:
        language = self.book.workshop.language
        shape = load.toml("templates", f"{TEMPLATE}.toml")
        return Model(shape, lambda text: load.pick(text, language))

    def _write(self, make: Callable[[], Edit]) -> Written | None:
        return self.pen.write(make)

    def _choose(self, keys: Sequence[str]) -> None:
        self.list.choose(keys)
        self.list.setFocus()

    def _offer(self, at: QPoint) -> None:
        item_menu(self).exec(at)

    def _fill_empty(self) -> None:
        """What the button of the empty page does."""
        if self.view is not None and self.view.offered:
            self.bring()
        else:
            self.add_item()

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
