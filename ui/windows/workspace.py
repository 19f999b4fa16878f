"""One open workshop in the main window: tree, board, inspector and capture bar, wired together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal

from facilitator.domain.records import AgendaItem, Board, Table
from facilitator.storage.store import Stepped, Store
from ui.announce import Announcer
from ui.canvas.board_canvas import BoardCanvas
from ui.look import Look
from ui.pages.shelf import Shelf
from ui.panels.capture.bar import CaptureBar
from ui.panels.clipping import Clipping
from ui.panels.find.finding import Finding
from ui.panels.find.sift_sign import SiftSign
from ui.panels.find.sifting import Sifting
from ui.panels.folding import Side
from ui.panels.groups import Groups
from ui.panels.inspector.inspector import Inspector
from ui.panels.like_notes import LikeNotes
from ui.panels.outline.side import OutlineSide
from ui.panels.panel import Panel
from ui.panels.targets import Targets
from ui.panels.tree.tree import TreePanel
from ui.pen import Pen
from ui.signals import Signals, still
from ui.windows.going_back import board_instead, boards_of, uncover
from ui.windows.ground import INSPECTOR_FOLDS, TREE_FOLDS
from ui.windows.middle import BoardSide, in_one_row
from ui.windows.unsaved import Unsaved

if TYPE_CHECKING:
    from ui.panels.find.panel import FindPanel


class Workspace(Panel):
    """``changed`` says that what can be done, or what the status line counts, may be different.

    ``wiring.wire`` connects its parts, ``facts`` says what is the case in it.
    """

    changed = Signal()
    board_changed = Signal(str)
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the selected things is wanted."""

    _closed = False

    def __init__(self, store: Store, look: Look) -> None:
        super().__init__(look)
        self.store = store
        self.board = ""
        self.session = ""
        self._before = ""
        self.signals, self.pen = Signals(store, self), Pen(store, self)
        self.canvas = BoardCanvas(store.book, look, None if store.readonly else self.pen.write)
        self.likes = LikeNotes(store.book, self)
        self.capture = CaptureBar(self.pen, self.likes, look)
        self.tree = Side(TreePanel(store.book, look), look, TREE_FOLDS, left=True)
        inspector = Inspector(self.pen, self.likes, look, lambda: self.canvas.scene.layout)
        self.inspector = Side(inspector, look, INSPECTOR_FOLDS, left=False)
        self.announcer = Announcer(self, store, self.signals, self.pen)
        self.targets = Targets(self.canvas, self.pen)
        self.outline = OutlineSide(self.canvas, self.pen, self.targets, look)
        self.groups = Groups(self.canvas, self.pen)
        self.clipping = Clipping(self.canvas, self.pen, lambda: self.capture.kind)
        self.pages = Shelf(self.pen, look)
        self.unsaved = Unsaved(self.inspector_panel, self.capture, self.pages)
        self.board_side = BoardSide(self.outline, self.canvas, self.capture, self.inspector)
        row = in_one_row(self)
        for part, share in ((self.tree, 0), (self.board_side, 1), (self.pages, 1)):
            row.addWidget(part, share)
        self.sifting = Sifting(self.canvas, store.book)
        self.sign = SiftSign(self.canvas, self.sifting, look)
        self.canvas.sign_over = self.sign.covers
        self.finder = Finding(store.book, self)
        self.retranslate()

    @cached_property
    def finding(self) -> FindPanel:
        """The panel that looks for words; made when it is first opened."""
        from ui.panels.find.panel import FindPanel

        return FindPanel(self.canvas, self.finder, self.store.book, self.look)

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
        if self.store.book.get(Board, board) is not None:
            self.leave_page()
            if board != self.board:
                self._open(board)

    def _open(self, board: str) -> None:
        found = self.store.book.require(Board, board)
        self.canvas.show_board(board)
        if self.canvas.scene.board != board:
            self.tree_panel.show_board(self.board)
            return
        table = self.store.book.get(Table, found.table)
        at_table = table.code if table else ""
        self.store.setting = replace(self.store.setting, table=at_table)
        self._before, self.board, self.session = self.board, found.id, found.session
        self.outline.show_board()
        self.finder.open_board(board)
        self.sifting.open_board()
        self.capture.show_board(board)
        self.inspector_panel.show_board(board)
        self.tree_panel.show_board(board)
        self.board_changed.emit(board)
        self.changed.emit()

    def show_page(self, key: str, record: str = "") -> None:
        """Show a page of ``ui.page_rows`` instead of the board, and go to it."""
        self.turn_to(key, record)
        self.enter_page()

    def turn_to(self, key: str, record: str = "") -> None:
        """Show a page; the keyboard stays where it is, unless that was on the board."""
        if self.canvas.editing.leave():
            self.inspector_panel.save()
            page = self.pages.page
            under = page.board if page is not None else self.board
            self.pages.show_page(key, record, self.session, under)
            self.board_side.give_way(self.pages)
            self.tree_panel.show_page(key, self.pages.page.board if self.pages.page else record)
            self.changed.emit()

    def enter_page(self) -> None:
        """Take the keyboard to the page that is shown."""
        if (page := self.pages.page) is not None:
            page.enter()

    def leave_page(self) -> None:
        """Back from a page to the board."""
        if self.pages.key:
            self.board_side.come_back(self.pages)
            self.tree_panel.show_board(self.board)
            self.changed.emit()

    def write_note(self) -> None:
        """Put the caret into the capture bar."""
        self.capture.line.setFocus()

    def undo(self) -> None:
        """Take this laptop's latest gesture back: what is being written first of all."""
        self.inspector_panel.save()
        self.pages.save()
        if self.canvas.editing.leave():
            self.pen.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.canvas.editing.leave():
            self.pen.redo()

    def see(self, changed: Sequence[tuple[str, str]]) -> None:
        """Show what undo or redo changed, wherever it stands: kinds and ids of records.

        A page shows it itself, or the status line alone says what it was.
        """
        if self.pages.key:
            return
        records = [record for _kind, record in changed]
        boards = boards_of(self.store.book, records)
        if boards and self.board not in boards:
            self.show_board(min(boards))
        uncover(self.canvas, records)

    @property
    def title(self) -> str:
        """The workshop's title."""
        return self.store.book.workshop.title

    def fit(self, window_width: int) -> None:
        """Fold the sides as the window's width asks."""
        self.tree.fit(window_width)
        self.inspector.fit(window_width)

    def make_room(self) -> None:
        """Fold the details where what has come beside them leaves too little."""
        row = self.layout()
        if row is not None and row.minimumSize().width() > self.width():
            self.inspector.fold()

    @property
    def is_open(self) -> bool:
        """Whether the file is still held."""
        return not self._closed

    def close_store(self) -> None:
        """Let go of the file; no timer of any part goes off after that."""
        self._closed = True
        still(self)
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
        for part in (
            self.tree,
            self.outline,
            self.inspector,
            self.capture,
            self.canvas,
            self.sign,
            self.pages,
        ):
            part.set_look(look)
        if "finding" in self.__dict__:
            self.finding.set_look(look)

    # What the parts say; ``wiring`` connects them.

    def take_in(self, event: Stepped) -> None:
        """Show in the sides what a commit changed."""
        self.tree_panel.refresh(event)
        if self.board and self.store.book.get(Board, self.board) is None:
            self._leave_removed()
        self.inspector_panel.touched(event)
        self.capture.take_in()
        self.pages.take(event)
        self.changed.emit()

    def _leave_removed(self) -> None:
        """From a board that was taken off to the one before it, its session's or any; or a page."""
        key, page = self.pages.key, self.pages.page
        instead = board_instead(self.store.book, self._before, self.session)
        if instead:
            self._open(instead)
            if key:
                self.tree_panel.show_page(key, page.board if page is not None else "")
        else:
            self.board = ""
            self.show_page("process")

    def show_found(self, board: str, record: str) -> None:
        """Open the board of something that was found, and show it selected."""
        self.show_board(board)
        if self.board == board:
            self.canvas.show_thing(record)

    def bring_into_view(self, note: str) -> None:
        """Show a note that was written in the capture bar."""
        self.canvas.show_written(self.canvas.scene.layout.notes[note])

    def choose_session(self, session: str) -> None:
        """Another session is chosen in the tree."""
        self.session = session
        self.changed.emit()

    def open_session(self, session: str) -> None:
        """Show the agenda of a session; without one, where it stands in the process."""
        agenda = self.store.book.of(AgendaItem, "session", session)
        self.show_page("process", agenda[0].id if agenda else session)
        self.tree_panel.show_board(session)

    def select(self) -> None:
        """Other things are selected on the board."""
        self.inspector_panel.select(tuple(self.canvas.selection))
        self.changed.emit()
