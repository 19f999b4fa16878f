"""What the facilitator has pinned for the room, and the turning of its pages."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect
from facilitator.domain.paging import Group, page_of
from facilitator.domain.records import Board
from facilitator.domain.run import item_on
from facilitator.storage.store import Stepped
from ui.room.clock import RoomClock
from ui.room.leaves import CardsLeaf, Scene
from ui.room.pins import AGENDA, FRAME, GROUPS, PATH, PLENARY, PORTFOLIO, VIEW, Pin
from ui.room.shape import Shape
from ui.room.shown import Shown

_SHOWN = {
    "workshop", "session", "table", "theme", "board", "note", "cluster", "link", "frame", "picture",
    "agenda_item", "ballot", "vote", "action", "strategy", "card",
}  # fmt: skip


class Showing(Shown):
    """Chooses what is shown. ``changed``: paint again; ``turned``: another page, may fade."""

    changed = Signal()
    turned = Signal()

    def __init__(self, book: Book, clock: RoomClock, parent: QObject | None = None) -> None:
        super().__init__(book, clock, parent)
        clock.begun.connect(self._follow_clock)

    @property
    def next_scene(self) -> Scene | None:
        """What the next turn would bring, if it brings anything."""
        then = self._turned(1)
        return None if then == self.pin else self._scene(then, False)

    def show_board(self, board: str) -> None:
        """Another board; what is pinned stays of the same sort."""
        if board != self.board:
            self.board, self._view = board, None
            self._forget()
            self.show(self.pin.mode)
            self.changed.emit()

    def show(self, mode: str, what: str | None = None) -> None:
        """Pin something; without ``what``, the first there is, or what was on of the same sort."""
        offered = self._offered(mode)
        if what is None:
            kept = self.pin.mode == mode and self.pin.what in offered
            what = self.pin.what if kept else self._first(mode, offered)
        self._turn(Pin(mode, what))

    def step(self, by: int) -> None:
        """The next page (1) or the one before (-1), over to the neighbouring group or frame."""
        self._turn(self._turned(by))

    def jump(self, by: int) -> None:
        """The next group, frame or point, or the one before."""
        self._turn(self._jumped(by))

    def blank(self) -> None:
        """Show nothing, or again what was shown."""
        self.is_blank = not self.is_blank
        self.turned.emit()

    def look_at(self, view: Rect) -> None:
        """The part of the board that the facilitator sees."""
        if view != self._view:
            self._view = view
            if self.pin.mode == VIEW:
                self.changed.emit()

    def look_through(self, key: str, board: str) -> None:
        """The page that the facilitator sees instead of the board, ``""`` for none, and its board.

        One that has nothing for the room leaves it the board.
        """
        page = Pin(key, board) if key in (PLENARY, PORTFOLIO) else None
        if page != self._page:
            self._page = page
            if self.pin.mode == VIEW:
                self.pin = Pin(VIEW)
                self.changed.emit()

    def take_shape(self, shape: Shape) -> None:
        """Another picture or another room: everything is paged again, the page shown stays."""
        if shape != self.shape:
            self.shape = shape
            self._forget()
            self._keep_place()

    def take(self, stepped: Stepped) -> None:
        """Follow a commit: what is shown keeps its place."""
        if any(kind in _SHOWN for kind, _id in stepped.touched):
            self._groups = None
            self.plenary.forget()
            self._keep_place()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._forget()
        self.changed.emit()

    def _first(self, mode: str, offered: list[str]) -> str:
        """What is shown first of a sort: of the agenda, what the clock runs for or what is due."""
        if mode != AGENDA:
            return next(iter(offered), "")
        on = self.clock.count.item
        board = self._book.get(Board, self.board)
        if on in offered or board is None:
            return on
        return item_on(self._book, board.session, self.clock.day)

    def _follow_clock(self, item: str) -> None:
        """A point of the agenda that is begun is shown, where the agenda is."""
        if self.pin.mode == AGENDA and item in self._offered(AGENDA):
            self._turn(Pin(AGENDA, item))

    def _forget(self) -> None:
        self._groups, self._pages = None, {}

    def _keep_place(self) -> None:
        pin = self.pin
        offered = self._offered(pin.mode)
        if offered and pin.what not in offered:
            pin = self.pin = replace(pin, what=self._home(pin.anchor, offered[0]), page=0)
        group = self._group(pin)
        if group is not None:
            anchor = self._just_written(group) if pin.mode == PLENARY else ""
            page = page_of(self.pages_of(group), anchor or pin.anchor, pin.page)
            self.pin = self._anchored(replace(pin, page=page))
        self.changed.emit()

    def _just_written(self, group: Group) -> str:
        """The note that has come to a group since it was paged: the room is to see it come."""
        known = self._pages.get(group.key)
        before = {note.id for note in known[0].notes} if known else set()
        return next((n.id for n in reversed(group.notes) if known and n.id not in before), "")

    def _home(self, note: str, usual: str) -> str:
        """The group in which a note stands now; the usual one where it is shown in none."""
        return next((g.key for g in self.groups if note in {n.id for n in g.notes}), usual)

    def _offered(self, mode: str) -> list[str]:
        """What can be pinned of a sort, in its order."""
        if mode == GROUPS:
            return [group.key for group in self.groups]
        if mode == FRAME:
            return [frame.id for frame in self.frames]
        if mode == PLENARY:
            return self.plenary_keys
        if mode == PATH:
            return self.path_keys
        return [item.id for item in self.agenda] if mode == AGENDA else []

    def _turned(self, by: int) -> Pin:
        pin = self.pin
        page = pin.page + by
        if 0 <= page < self._leaf(pin)[1]:
            return self._anchored(replace(pin, page=page))
        then = self._jumped(by)
        if by < 0 and then != pin:
            return self._anchored(replace(then, page=self._leaf(then)[1] - 1))
        return then

    def _jumped(self, by: int) -> Pin:
        offered = self._offered(self.pin.mode)
        if self.pin.what not in offered:
            return self.pin
        at = offered.index(self.pin.what) + by
        if not 0 <= at < len(offered):
            return self.pin
        return self._anchored(Pin(self.pin.mode, offered[at]))

    def _anchored(self, pin: Pin) -> Pin:
        leaf = self._leaf(pin)[0]
        cards = leaf.page.cards if isinstance(leaf, CardsLeaf) else ()
        return replace(pin, anchor=cards[0].note) if cards else pin

    def _turn(self, pin: Pin) -> None:
        pin = self._anchored(pin)
        if pin != self.pin or self.is_blank:
            self.pin, self.is_blank = pin, False
            self.turned.emit()
