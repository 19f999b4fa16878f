"""The page of a session's plenary: what can be done with its items."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint

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
from facilitator.domain.plenary import TEMPLATE, plenary_view
from facilitator.domain.records import Cluster
from resources import load
from ui.canvas.fits import size_of
from ui.keys import by_name
from ui.look import Look
from ui.pages.plenary.item_menu import item_menu
from ui.pages.plenary.keys import PLENARY_KEYS
from ui.pages.plenary.raising import RaiseDialog
from ui.pages.plenary.sight import PlenarySight
from ui.pen import Pen, Written

_KEYS = by_name(PLENARY_KEYS)


class PlenaryPage(PlenarySight):
    """Every verb is a step of its own."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
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
        rows.entered.connect(self.detail.deepening.begin)
        rows.menu_asked.connect(self._offer)
        self.hint.chosen.connect(self._choose)
        self.new.written.connect(self.write_item)
        for part in (self.new, self.detail):
            part.left.connect(rows.setFocus)
        self.detail.board_wanted.connect(self.board_wanted)
        self.detail.parted.connect(self.part)
        self.detail.unsaved.connect(self.unsaved)
        self.filling.connect(self._fill_empty)

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
        done = self._write(lambda: add_item(self.book, self.shown_session, words, self._model))
        if done is not None:
            self.new.clear()
            self.list.choose(done.made)

    def bring(self) -> None:
        """Choose clusters of the tables, and raise them."""
        view = plenary_view(self.book, self.shown_session) if self.view else None
        if view is None or self.pen.store.readonly:
            return
        dialog = RaiseDialog(self, self.look, self.book, view.offered)
        if view.offered and dialog.exec():
            self.raise_clusters(dialog)
        elif not view.offered:
            self._write(
                lambda: raise_to_plenary(self.book, self.shown_session, ())
            )  # It says why not.

    def raise_clusters(self, dialog: RaiseDialog) -> None:
        """Raise what was chosen, and look at the first of it."""
        chosen, things = dialog.clusters, dialog.things
        done = self._write(
            lambda: raise_to_plenary(self.book, self.shown_session, chosen, things, self._model)
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
            done = self._write(lambda: make_plenary(self.book, self.shown_session, self._model))
            board = done.made[0] if done else ""
        if board:
            self.board_wanted.emit(board, self.list.current)

    @property
    def _model(self) -> Model:
        language = self.book.workshop.language
        shape = load.toml("templates", f"{TEMPLATE}.toml")
        return Model(shape, lambda text: load.pick(text, language))

    def _write(self, make: Callable[[], Edit]) -> Written | None:
        """Write, and show at once what came of it: what follows looks for it in the list."""
        done = self.pen.write(make)
        if done is not None and done.step is not None:
            self.refresh()
        return done

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
