"""What the room can be shown of the open book, and what a pin shows of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from facilitator.domain.ballots import outcome
from facilitator.domain.book import Book
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.lanes import kinds_of
from facilitator.domain.layout import Rect
from facilitator.domain.legibility import Room
from facilitator.domain.page_room import Page
from facilitator.domain.paging import Forecast, Group, forecast, groups, pages
from facilitator.domain.records import AgendaItem, Board, Frame
from facilitator.domain.run import tables_at
from facilitator.domain.views import picture_of
from ui.canvas.board_words import board_words
from ui.room.agenda import agenda_leaf, tables_said
from ui.room.around import around
from ui.room.clock import RoomClock
from ui.room.leaves import BlankLeaf, BoardLeaf, CardsLeaf, Leaf, Scene
from ui.room.path import path_keys, path_leaves, path_said, path_title
from ui.room.pins import AGENDA, FRAME, GROUPS, PATH, PLENARY, PORTFOLIO, VIEW, VOTES, Pin
from ui.room.plan import plan_leaves
from ui.room.plenary import RoomPlenary
from ui.room.shape import Shape, set_lines
from ui.room.votes import votes_leaves


class Shown(QObject):
    """Reads the open book for the pin that is set; what is set is chosen in ``Showing``."""

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
