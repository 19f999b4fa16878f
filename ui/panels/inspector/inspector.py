"""The inspector at the right: whatever is selected, ready to be changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Cluster, Frame, Link, Note
from facilitator.storage.store import Stepped
from resources import tokens
from ui.look import Look
from ui.panels.inspector.board_page import BoardPage
from ui.panels.inspector.page import InspectorPage
from ui.panels.like_notes import LikeNotes
from ui.panels.panel import Panel
from ui.pen import Pen

if TYPE_CHECKING:
    from ui.panels.inspector.cluster_page import ClusterPage, ClustersPage
    from ui.panels.inspector.frame_page import FramePage
    from ui.panels.inspector.link_page import LinkPage
    from ui.panels.inspector.note_page import NotePage
    from ui.panels.inspector.several_page import SeveralPage

WIDTH = int(tokens.tokens()["window"]["inspector"])
_SHOWN = frozenset(
    {"note", "cluster", "board", "link", "session", "table", "frame", "ballot", "vote"}
)
_P = TypeVar("_P", bound=InspectorPage)


class Inspector(Panel):
    """One page at a time: the board, a note or several, a cluster or several, a link, a frame.

    Each is made when it is first shown.
    """

    followed = Signal(str)
    traced = Signal(str)
    gathered = Signal(str, bool)
    gather = Signal()
    merge = Signal()
    fold = Signal()
    frame_wanted = Signal(str)
    frame_more = Signal()
    first_note = Signal()
    unsaved = Signal()

    def __init__(
        self, pen: Pen, likes: LikeNotes, look: Look, layout: Callable[[], Layout]
    ) -> None:
        """``layout`` says where everything on the board stands."""
        super().__init__(look)
        self._pen, self._likes, self._layout_of_board = pen, likes, layout
        self._board = ""
        self._selected: tuple[str, ...] = ()
        self._pages = QStackedWidget()
        self._areas: dict[InspectorPage, QScrollArea] = {}
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._pages)
        self._shown: InspectorPage | None = None

    def _add(self, page: _P) -> _P:
        """Into a place that is in the window already: whatever moves with all that is in it has
        the style of each part looked up again.
        """
        self._areas[page], inside = _place(self._pages)
        inside.addWidget(page)
        for editor in page.editors:
            editor.unsaved.connect(self.unsaved)
        return page

    @cached_property
    def board(self) -> BoardPage:
        """While nothing is selected."""
        page = self._add(BoardPage(self._pen, self.look))
        page.frames.wanted.connect(self.frame_wanted)
        page.frames.more.connect(self.frame_more)
        page.first_note.connect(self.first_note)
        page.things.unsaved.connect(self.unsaved)
        return page

    @cached_property
    def note(self) -> NotePage:
        """Of one note."""
        from ui.panels.inspector.note_page import NotePage

        page = self._add(NotePage(self._pen, self.look))
        page.similar.ask(self._likes)
        page.similar.gathered.connect(self.gathered)
        page.traced.connect(self.traced)
        page.followed.connect(self.followed)
        return page

    @cached_property
    def several(self) -> SeveralPage:
        """Of several notes."""
        from ui.panels.inspector.several_page import SeveralPage

        page = self._add(SeveralPage(self._pen, self.look))
        page.gather.connect(self.gather)
        return page

    @cached_property
    def cluster(self) -> ClusterPage:
        """Of one cluster."""
        from ui.panels.inspector.cluster_page import ClusterPage

        page = self._add(ClusterPage(self._pen, self.look))
        page.followed.connect(self.followed)
        page.merge.connect(self.merge)
        return page

    @cached_property
    def clusters(self) -> ClustersPage:
        """Of several clusters."""
        from ui.panels.inspector.cluster_page import ClustersPage

        page = self._add(ClustersPage(self.look))
        page.merge.connect(self.merge)
        page.fold.connect(self.fold)
        return page

    @cached_property
    def link(self) -> LinkPage:
        """Of a link."""
        from ui.panels.inspector.link_page import LinkPage

        page = self._add(LinkPage(self._pen, self.look))
        page.followed.connect(self.followed)
        page.became.connect(self.followed)
        return page

    @cached_property
    def frame(self) -> FramePage:
        """Of a frame."""
        from ui.panels.inspector.frame_page import FramePage

        page = self._add(FramePage(self._pen, self.look, self._layout_of_board))
        page.wanted.connect(self.frame_wanted)
        return page

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return sum(page.waiting for page in self._areas)

    def show_board(self, board: str) -> None:
        """Another board is open, and nothing on it is selected."""
        self._board = board
        self.select(())

    def select(self, records: tuple[str, ...]) -> None:
        """Show what is selected: ids of notes, clusters, a link or a frame of the board."""
        self._selected = records
        self.refresh()

    def touched(self, event: Stepped) -> None:
        """Take a commit in, if it concerns what can be shown here."""
        if any(kind in _SHOWN for kind, _record in event.touched):
            self.board.take(event.touched)
            self.refresh()

    def refresh(self) -> None:
        """Show the selection as it stands now."""
        book = self._pen.store.book
        notes = [n for i in self._selected if (n := book.get(Note, i))]
        clusters = [c for i in self._selected if (c := book.get(Cluster, i))]
        frames = [f for i in self._selected if (f := book.get(Frame, i))]
        links = [one for i in self._selected if (one := book.get(Link, i))]
        board = book.get(Board, self._board)
        if len(notes) > 1:
            self._turn_to(self.several).show_notes(notes)
        elif notes:
            self._turn_to(self.note).show_note(notes[0])
        elif len(clusters) > 1:
            self._turn_to(self.clusters).show_clusters(clusters)
        elif clusters:
            self._turn_to(self.cluster).show_cluster(clusters[0])
        elif links:
            self._turn_to(self.link).show_link(links[0])
        elif frames:
            self._turn_to(self.frame).show_frame(frames[0])
        elif board is not None:
            self._turn_to(self.board).show_board(board)

    def save(self) -> None:
        """Save whatever is being written."""
        for page in self._areas:
            page.save()

    def set_look(self, look: Look) -> None:
        """Wear another look, on every page that there is."""
        super().set_look(look)
        for page in self._areas:
            page.set_look(look)

    def _turn_to(self, page: _P) -> _P:
        if page is not self._shown:
            if self._shown is not None:
                self._shown.leave()
            self._shown = page
            self._pages.setCurrentWidget(self._areas[page])
        return page


def _place(pages: QStackedWidget) -> tuple[QScrollArea, QVBoxLayout]:
    """A further place among the pages, and what its page is put into."""
    area, holder = QScrollArea(), QWidget()
    pages.addWidget(area)
    area.setWidget(holder)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder.setProperty("panel", True)
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(16, 16, 15, 16)
    return area, inside
