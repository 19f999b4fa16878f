"""What the facilitator has pinned for the room, and the turning of its pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from facilitator.domain.ballots import outcome
from facilitator.domain.book import Book
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.lanes import kinds_of
from facilitator.domain.layout import Rect
from facilitator.domain.legibility import Room
from facilitator.domain.page_room import Page
from facilitator.domain.paging import (
    Forecast,
    Group,
    forecast,
    groups,
    page_of,
    pages,
)
from facilitator.domain.records import AgendaItem, Board, Frame
from facilitator.domain.run import item_on, tables_at
from facilitator.domain.views import picture_of
from facilitator.storage.store import Stepped
from ui.canvas.board_words import board_words
from ui.room.agenda import agenda_leaf, tables_said
from ui.room.around import around
from ui.room.clock import RoomClock
from ui.room.leaves import BlankLeaf, BoardLeaf, CardsLeaf, Leaf, Scene
from ui.room.path import path_keys, path_leaves, path_said, path_title
from ui.room.plan import plan_leaves
from ui.room.plenary import RoomPlenary
from ui.room.shape import Shape, set_lines
from ui.room.votes import votes_leaves

VIEW, BOARD, FRAME, GROUPS, AGENDA, VOTES = "view", "board", "frame", "groups", "agenda", "votes"
PLENARY, PORTFOLIO, PATH = "plenary", "portfolio", "path"
MODES = (VIEW, BOARD, FRAME, GROUPS, AGENDA, VOTES, PLENARY, PORTFOLIO, PATH)
"""What can be pinned: the part of the board that the facilitator looks at, all of it, a frame, the
groups page by page, the agenda, the votes, the plenary, the portfolio of actions, the path of
one."""
BESIDES = frozenset({VIEW, BOARD, FRAME})
"""Those that show the board itself; only there may words be smaller than the last row needs."""
_SHOWN = {
    "workshop", "session", "table", "theme", "board", "note", "cluster", "link", "frame", "picture",
    "agenda_item", "ballot", "vote", "action", "strategy", "card",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pin:
    """``what`` is the frame, the group or the point of the agenda; ``page`` counts from 0.

    ``anchor`` is the first note of the page: after a change it is shown where that note stands.
    """

    mode: str = GROUPS
    what: str = ""
    page: int = 0
    anchor: str = ""


class Showing(QObject):
    """Reads the open book. ``changed``: paint again; ``turned``: another page, which may fade."""

    changed = Signal()
    turned = Signal()

    def __init__(self, book: Book, clock: RoomClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self.clock = book, clock
        self.plenary = RoomPlenary(book)
        self.board = ""
        self.shape = Shape(1920, 1080, Room())
        self.pin = Pin(VIEW)
        self.is_blank = False
        self._view: Rect | None = None
        self._page: Pin | None = None
        self._groups: tuple[Group, ...] | None = None
        self._pages: dict[str, tuple[Group, tuple[Page, ...]]] = {}
        """By the group's key: the group as it was paged."""
        clock.begun.connect(self._follow_clock)

    # What may be shown

    @property
    def groups(self) -> tuple[Group, ...]:
        """The clusters with notes, then the loose notes."""
        if self._groups is None:
            found = groups(self._book, self.board)
            title = self._loose_title
            self._groups = tuple(g if g.key else replace(g, title=title) for g in found)
        return self._groups

    @property
    def _loose_title(self) -> str:
        """What a workshop brings forth is linked, not gathered: nobody waits for its clusters."""
        board = self._book.get(Board, self.board)
        if board is None or kinds_of(board) == NOTE_KINDS:
            return board_words().loose
        return board.question or board.title

    @property
    def frames(self) -> list[Frame]:
        """The frames that have a place."""
        found = self._book.of(Frame, "board", self.board)
        return [frame for frame in found if frame.place and frame.size]

    @property
    def agenda(self) -> list[AgendaItem]:
        """The points of the board's session."""
        board = self._book.get(Board, self.board)
        return self._book.of(AgendaItem, "session", board.session) if board else []

    @property
    def plenary_keys(self) -> list[str]:
        """All items of the plenary together, then each; of that which is shown, if one is."""
        what = self.pin.what if self.pin.mode == PLENARY else ""
        return self.plenary.keys(what, self.board)

    @property
    def path_keys(self) -> list[str]:
        """The actions, and before them another thing whose path is shown, if one is."""
        return path_keys(self._book, self.pin.what if self.pin.mode == PATH else "")

    def path_title(self, key: str) -> str:
        """What the thing is called whose path can be shown."""
        return path_title(self._book, key)

    def pages_of(self, group: Group) -> tuple[Page, ...]:
        """A group's pages in this shape; those of a group that is as it was stay."""
        known = self._pages.get(group.key)
        if known is None or known[0] != group:
            sheet = self.shape.sheet(len(self.shape.title_lines(group.title)))
            known = self._pages[group.key] = (group, pages(group, sheet, set_lines))
        return known[1]

    def forecast(self, group: Group) -> Forecast:
        """How many pages a group takes, and what does not fit its card."""
        return forecast(group, self.pages_of(group))

    # What is shown

    @property
    def scene(self) -> Scene:
        """All that the room sees now."""
        return self._scene(self.pin, self.is_blank)

    @property
    def next_scene(self) -> Scene | None:
        """What the next turn would bring, if it brings anything."""
        then = self._turned(1)
        return None if then == self.pin else self._scene(then, False)

    def _scene(self, pin: Pin, blank: bool) -> Scene:
        pin = self._seen(pin)
        leaf, count = self._leaf(pin)
        told = around(self._book, self._around(pin), self.clock, self._votes(pin))
        if pin.mode == AGENDA:
            told = replace(told, time=self.clock.day, is_over=False)
        if pin.mode == PATH:
            told = replace(told, theme=path_said(self._book, pin.what))
        page = min(pin.page, count - 1)
        return Scene(BlankLeaf() if blank else leaf, replace(told, page=page, pages=count))

    @property
    def mode(self) -> str:
        """The sort of what the room sees: what the facilitator sees may be a page."""
        return self._seen(self.pin).mode

    def _seen(self, pin: Pin) -> Pin:
        """A pin, or the facilitator's page where what the facilitator sees is pinned."""
        if pin.mode != VIEW or self._page is None:
            return pin
        return replace(self._page, page=pin.page)

    def _around(self, pin: Pin) -> str:
        """The board that the words around are about."""
        if pin.mode in (PORTFOLIO, PATH):
            return ""
        home = self.plenary.board(pin.what, self.board) if pin.mode == PLENARY else None
        return home.id if home else self.board

    def _votes(self, pin: Pin) -> int:
        """The votes of what is shown; -1 for those of the board."""
        if pin.mode == PLENARY:
            item = self.plenary.item(pin.what, self.board)
            return item.votes if item else 0
        if pin.mode in (PORTFOLIO, PATH):
            return 0
        if pin.mode == VOTES and outcome(self._book, self.board).is_hidden:
            return 0
        return next((g.votes for g in self.groups if pin.mode == GROUPS and g.key == pin.what), -1)

    def _leaf(self, pin: Pin) -> tuple[Leaf, int]:
        """What a pin shows, and of how many pages it is one."""
        pin = self._seen(pin)
        group = self._group(pin)
        if group is not None:
            return self._cards(pin, group)
        if pin.mode == PLENARY:
            bars = self.plenary.leaves(pin.what, self.board, self.shape)
            return bars[min(pin.page, len(bars) - 1)], len(bars)
        if pin.mode in (PORTFOLIO, PATH, VOTES):
            leaves = self._leaves(pin)
            return leaves[min(pin.page, len(leaves) - 1)], len(leaves)
        if pin.mode == AGENDA:
            item = self._book.get(AgendaItem, pin.what)
            tables = tables_said(tables_at(self._book, item)) if item else ()
            return agenda_leaf(self.agenda, pin.what, self.clock, self.shape, tables), 1
        frame = self._book.get(Frame, pin.what) if pin.mode == FRAME else None
        if frame is not None and frame.place and frame.size:
            return BoardLeaf(frame.title, Rect(*frame.place, *frame.size)), 1
        return BoardLeaf("", self._view if pin.mode == VIEW else None), 1

    def _leaves(self, pin: Pin) -> Sequence[Leaf]:
        """The pages of what is no board and no group."""
        if pin.mode == PORTFOLIO:
            return plan_leaves(self._book, self.shape)
        if pin.mode == PATH:
            return path_leaves(self._book, pin.what, self.shape)
        return votes_leaves(self._book, self.board, self.shape)

    def _group(self, pin: Pin) -> Group | None:
        """The group of notes that a pin shows, page by page."""
        if pin.mode == GROUPS:
            return next((g for g in self.groups if g.key == pin.what), None)
        item = self.plenary.item(pin.what, self.board) if pin.mode == PLENARY else None
        return self.plenary.group(item) if item else None

    def _cards(self, pin: Pin, group: Group) -> tuple[Leaf, int]:
        made = self.pages_of(group) or (Page(()),)
        notes = {note.id: note for note in group.notes}
        shown = {n.picture: found for n in group.notes if (found := picture_of(self._book, n))}
        page = made[min(pin.page, len(made) - 1)]
        return CardsLeaf(group.title, page, notes, shown), len(made)

    # Choosing

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
