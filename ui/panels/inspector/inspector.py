"""The inspector at the right: whatever is selected, ready to be changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Cluster, Frame, Link, Note
from facilitator.storage.store import Stepped
from resources import tokens
from ui.look import Look
from ui.panels.inspector.board_page import BoardPage
from ui.panels.inspector.cluster_page import ClusterPage, ClustersPage
from ui.panels.inspector.frame_page import FramePage
from ui.panels.inspector.link_page import LinkPage
from ui.panels.inspector.note_details import NoteDetails
from ui.panels.inspector.note_facts import NoteKind
from ui.panels.inspector.note_page import NotePage
from ui.panels.panel import Panel
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.panels.words.editor import WordsEditor
from ui.pen import Pen
from ui.translate import spoken

WIDTH = int(tokens.tokens()["window"]["inspector"])
_SHOWN = frozenset(
    {"note", "cluster", "board", "link", "session", "table", "frame", "ballot", "vote"}
)


class SeveralPage(Panel):
    """Several notes at once: their number, their kind, and gathering them."""

    gather = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._notes: list[Note] = []
        self._title, self.kind = TextLabel(look, "heading"), NoteKind(pen, look)
        self.details = NoteDetails(pen, look)
        self._gather = QPushButton()
        self._gather.clicked.connect(self.gather)
        layout = in_column(self._title, self.kind, self.details, self._gather, gap=12)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setEnabled(not pen.store.readonly)
        self.retranslate()

    def show_notes(self, notes: list[Note]) -> None:
        """Show what several notes have in common."""
        self._notes = notes
        self._title.setText(spoken().count(len(notes), "record.note", "record.notes"))
        self.kind.show_notes(notes)
        self.details.show_notes(notes)

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        self.details.leave()

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._gather.setText(self.tr("Gather into a cluster"))
        self.show_notes(self._notes)

    def set_look(self, look: Look) -> None:
        """Wear another look, with the badges."""
        super().set_look(look)
        self.kind.set_look(look)
        self.details.set_look(look)


class Inspector(Panel):
    """One page at a time: the board, a note or several, a cluster or several, a link, a frame."""

    followed = Signal(str)
    gather = Signal()
    merge = Signal()
    fold = Signal()
    frame_wanted = Signal(str)
    frame_more = Signal()
    first_note = Signal()
    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look, layout: Callable[[], Layout]) -> None:
        """``layout`` says where everything on the board stands."""
        super().__init__(look)
        self._pen = pen
        self._board = ""
        self._selected: tuple[str, ...] = ()
        self.setFixedWidth(WIDTH)
        self.board, self.note = BoardPage(pen, look), NotePage(pen, look)
        self.cluster, self.several = ClusterPage(pen, look), SeveralPage(pen, look)
        self.link, self.frame = LinkPage(pen, look), FramePage(pen, look, layout)
        self.clusters = ClustersPage(look)
        self._pages = QStackedWidget()
        for page in self._all:
            self._pages.addWidget(_scrolled(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._pages)
        self._wire()
        self._editors = self.findChildren(WordsEditor)
        for editor in self._editors:
            editor.unsaved.connect(self.unsaved)

    def _wire(self) -> None:
        note, link = self.note, self.link
        for follow in (note.followed, link.followed, link.became, self.cluster.followed):
            follow.connect(self.followed)
        self.several.gather.connect(self.gather)
        for ask in (self.cluster.merge, self.clusters.merge):
            ask.connect(self.merge)
        self.clusters.fold.connect(self.fold)
        for go in (self.frame.wanted, self.board.frames.wanted):
            go.connect(self.frame_wanted)
        self.board.frames.more.connect(self.frame_more)
        self.board.first_note.connect(self.first_note)
        self.board.things.unsaved.connect(self.unsaved)

    @property
    def _all(self) -> tuple[Panel, ...]:
        return (
            self.board, self.note, self.cluster, self.several, self.link, self.frame,
            self.clusters,
        )  # fmt: skip

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return sum(editor.waiting for editor in self._editors) + self.board.things.is_refused

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
            self._turn_to(3)
            self.several.show_notes(notes)
        elif notes:
            self._turn_to(1)
            self.note.show_note(notes[0])
        elif len(clusters) > 1:
            self._turn_to(6)
            self.clusters.show_clusters(clusters)
        elif clusters:
            self._turn_to(2)
            self.cluster.show_cluster(clusters[0])
        elif links:
            self._turn_to(4)
            self.link.show_link(links[0])
        elif frames:
            self._turn_to(5)
            self.frame.show_frame(frames[0])
        elif board is not None:
            self._turn_to(0)
            self.board.show_board(board)

    def save(self) -> None:
        """Save whatever is being written."""
        for editor in self._editors:
            editor.save()
        for details in (self.note.details, self.several.details):
            details.save()
        self.board.things.save()

    def set_look(self, look: Look) -> None:
        """Wear another look, on every page."""
        super().set_look(look)
        for page in self._all:
            page.set_look(look)

    def _turn_to(self, page: int) -> None:
        shown = self._pages.currentIndex()
        if shown == page:
            return
        for left in (self.board, self.note, self.cluster, self.several, self.frame):
            if self._all.index(left) == shown:
                left.leave()
        self._pages.setCurrentIndex(page)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    holder.setProperty("panel", True)
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(16, 16, 15, 16)
    inside.addWidget(page)
    area.setWidget(holder)
    return area
