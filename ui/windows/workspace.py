"""One open workshop in the main window: tree, board, inspector and capture bar, wired together."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records import Board, Cluster, Note, Session, Table
from facilitator.domain.views import heading
from facilitator.storage.store import Stepped, Store
from ui.announce import Announcer
from ui.canvas.board_canvas import BoardCanvas
from ui.look import Look
from ui.panels.capture_bar import CaptureBar
from ui.panels.folding import Side
from ui.panels.groups import Groups
from ui.panels.inspector import Inspector
from ui.panels.like_notes import LikeNotes
from ui.panels.outline_side import OutlineSide
from ui.panels.panel import Panel
from ui.panels.targets import Targets
from ui.panels.tree import TreePanel
from ui.pen import Pen
from ui.signals import Signals
from ui.translate import spoken
from ui.windows.ground import INSPECTOR_FOLDS, TREE_FOLDS


class Workspace(Panel):
    """``changed`` says that what can be done, or what the status line counts, may be different."""

    changed = Signal()
    board_changed = Signal(str)
    waiting = Signal(int)
    """How many typed texts the store has refused so far."""
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the selected things is wanted."""

    _closed = False

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(look)
        self.store = store
        self.board = ""
        self.session = ""
        self._line_waits = False
        self._board_waits = 0
        self.signals, self.pen = Signals(store, self), Pen(store, self)
        self.canvas = BoardCanvas(store.book, look, None if store.readonly else self.pen.write)
        self.likes = LikeNotes(store.book, self)
        self.capture = CaptureBar(self.pen, self.likes, look)
        self.tree = Side(TreePanel(store.book, look), look, TREE_FOLDS, left=True)
        self.inspector = Side(Inspector(self.pen, look), look, INSPECTOR_FOLDS, left=False)
        self.announcer = Announcer(self, store, self.signals, self.pen)
        self.targets = Targets(self.canvas, self.pen)
        self.outline = OutlineSide(self.canvas, self.pen, self.targets, look)
        self.groups = Groups(self.canvas, self.pen)
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedHeight(1)
        for part, share in ((self.canvas, 1), (line, 0), (self.capture, 0)):
            middle.addWidget(part, share)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree)
        layout.addWidget(self.outline)
        layout.addLayout(middle, 1)
        layout.addWidget(self.inspector)

    def _wire(self) -> None:
        tree, inspector = self.tree_panel, self.inspector_panel
        self.signals.stepped.connect(self.canvas.take)
        self.signals.stepped.connect(self.outline.take)
        self.signals.stepped.connect(self.likes.take)
        self.signals.stepped.connect(self._take_in)
        self.signals.troubled.connect(self.pen.refused)
        tree.board_chosen.connect(self.show_board)
        tree.session_chosen.connect(self._choose_session)
        tree.board_clicked.connect(self.write_note)
        self.canvas.selection_changed.connect(self._select)
        self.canvas.unsaved_changed.connect(self._board_refused)
        self.canvas.menu_asked.connect(self.menu_asked)
        self.outline.menu_asked.connect(self.menu_asked)
        inspector.followed.connect(self.canvas.show_thing)
        inspector.gather.connect(self.canvas.gather_selected)
        inspector.merge.connect(self.groups.merge)
        inspector.fold.connect(self.canvas.fold_selected)
        inspector.frame_wanted.connect(self.canvas.go_to_frame)
        inspector.frame_more.connect(self.canvas.add_frame)
        inspector.first_note.connect(self.write_note)
        inspector.unsaved.connect(self._count_waiting)
        self.capture.unsaved.connect(self._line_refused)
        self.capture.written.connect(self._bring_into_view)
        for side in (self.tree, self.outline, self.inspector):
            side.changed.connect(self.changed)

    @property
    def tree_panel(self) -> TreePanel:
        """The tree without its tab."""
        assert isinstance(self.tree.panel, TreePanel)
        return self.tree.panel

    @property
    def inspector_panel(self) -> Inspector:
        """The inspector without its tab."""
        assert isinstance(self.inspector.panel, Inspector)
        return self.inspector.panel

    def show_board(self, board: str) -> None:
        """Open a board; what is written from now on is written at its table.

        A text on the board that could not be saved keeps its board open.
        """
        found = self.store.book.get(Board, board)
        if found is None or board == self.board:
            return
        self.canvas.show_board(board)
        if self.canvas.scene.board != board:
            self.tree_panel.show_board(self.board)
            return
        table = self.store.book.get(Table, found.table)
        at_table = table.code if table else ""
        self.store.setting = replace(self.store.setting, table=at_table)
        self.board, self.session = found.id, found.session
        self.outline.show_board()
        self.capture.show_board(board)
        self.inspector_panel.show_board(board)
        self.tree_panel.show_board(board)
        self.board_changed.emit(board)
        self.changed.emit()

    def open_first(self, wanted: str) -> None:
        """Open the wanted board, or the first one there is."""
        boards = self.store.book.all(Board)
        known = {board.id for board in boards}
        if wanted in known:
            self.show_board(wanted)
        elif boards:
            sessions = [s.id for s in self.store.book.all(Session)]
            self.show_board(min(boards, key=lambda b: _place(sessions, b.session)).id)

    def write_note(self) -> None:
        """Put the caret into the capture bar."""
        self.capture.line.setFocus()

    def undo(self) -> None:
        """Take this laptop's latest gesture back."""
        self.inspector_panel.save()
        self.pen.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.pen.redo()

    def toggle_tree(self) -> None:
        """Fold or unfold the tree."""
        self.tree.toggle()

    def toggle_inspector(self) -> None:
        """Fold or unfold the inspector."""
        self.inspector.toggle()

    @property
    def title(self) -> str:
        """The workshop's title."""
        return self.store.book.workshop.title

    def place(self) -> str:
        """The open board by session, table and title."""
        board = self.store.book.get(Board, self.board)
        if board is None:
            return ""
        head = heading(self.store.book, board)
        session = head.session.code if head.session else ""
        table = spoken()("paper.table_n", n=head.table.number) if head.table else ""
        return " · ".join(part for part in (session, table, board.title) if part)

    def choices(self) -> dict[str, str]:
        """What stands chosen in the menus, by the choice's name in the table of actions."""
        return {
            "tree": "" if self.tree.folded else "on",
            "outline": "on" if self.outline.shown else "",
            "inspector": "" if self.inspector.folded else "on",
        }

    def size_counts(self) -> tuple[int, int]:
        """How many sessions and notes the workshop has."""
        return self.store.book.count(Session), self.store.book.count(Note)

    def counts(self) -> tuple[int, int]:
        """How many notes and clusters stand on the open board."""
        book = self.store.book
        return book.count_of(Note, "board", self.board), book.count_of(Cluster, "board", self.board)

    def conditions(self) -> frozenset[str]:
        """What is the case now, in the words of the table of actions."""
        selected = self.canvas.selection
        notes = [i for i in selected if self.store.book.get(Note, i)]
        writable = not self.store.readonly
        facts = {
            "open": True,
            "board": bool(self.board),
            "session": bool(self.session),
            "undo": writable and bool(self.store.can_undo()),
            "redo": writable and bool(self.store.can_redo()),
            "selected": writable and bool(selected),
            "note": writable and bool(notes),
            "cluster": writable and bool(self.canvas.selected_clusters),
            "gathered": writable and bool(self.canvas.clusters_meant),
            "frame": bool(self.canvas.scene.frames),
            "link": writable and any(thing in self.canvas.scene.links for thing in selected),
        }
        return frozenset(name for name, holds in facts.items() if holds)

    def fit(self, window_width: int) -> None:
        """Fold the sides as the window's width asks."""
        self.tree.fit(window_width)
        self.inspector.fit(window_width)

    def unsaved(self) -> int:
        """How many typed texts are not in the file, after one more attempt to save them."""
        self.inspector_panel.save()
        return self.inspector_panel.waiting + self._board_waits + self.capture.waits

    def close_store(self) -> None:
        """Let go of the file."""
        self._closed = True
        self.signals.close()
        self.store.close()

    def event(self, event: QEvent) -> bool:
        """A closed workshop that Qt has not yet let go of must not look into its file again."""
        if self._closed and event.type() == QEvent.Type.LanguageChange:
            return True
        return super().event(event)

    def retranslate(self) -> None:
        """The tabs' words in the language that is spoken now."""
        self.tree.name(self.tr("Sessions and tables"))
        self.inspector.name(self.tr("Details"))

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.tree, self.outline, self.inspector, self.capture, self.canvas):
            part.set_look(look)

    def _take_in(self, event: Stepped) -> None:
        self.tree_panel.refresh(event)
        self.inspector_panel.touched(event)
        self.capture.take_in()
        self.changed.emit()

    def _bring_into_view(self, note: str) -> None:
        self.canvas.reveal(self.canvas.scene.layout.notes[note])

    def _choose_session(self, session: str) -> None:
        self.session = session
        self.changed.emit()

    def _select(self) -> None:
        self.inspector_panel.select(tuple(self.canvas.selection))
        self.changed.emit()

    def _line_refused(self, refused: bool) -> None:
        self._line_waits = refused
        self._count_waiting()

    def _board_refused(self, texts: int) -> None:
        self._board_waits = texts
        self._count_waiting()

    def _count_waiting(self) -> None:
        texts = self.inspector_panel.waiting + self._board_waits + self._line_waits
        self.waiting.emit(texts)


def _place(sessions: list[str], session: str) -> int:
    return sessions.index(session) if session in sessions else len(sessions)
