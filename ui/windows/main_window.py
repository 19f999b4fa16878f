"""The main window: menus and toolbar over the welcome or the open workshop, a status line below."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Note, Session
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import heading
from facilitator.storage.store import Store
from resources import tokens
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.menus import Menus
from ui.panels.panel import ElidedLabel
from ui.panels.status import StatusLine
from ui.panels.text_label import TextLabel
from ui.settings import Settings
from ui.translate import spoken
from ui.windows.doors import Doors
from ui.windows.files import Files
from ui.windows.welcome import Welcome
from ui.windows.workspace import Workspace

SMALLEST: tuple[int, int] = tuple(tokens.tokens()["window"]["smallest"])
Change = Callable[[str], None]


class MainWindow(QMainWindow):
    """One workshop at a time, or the welcome. ``speak`` and ``wear`` change language and look."""

    def __init__(self, settings: Settings, look: Look, speak: Change, wear: Change) -> None:
        super().__init__()
        self.settings = settings
        self.look = look
        self.speak, self.wear = speak, wear
        self.workspace: Workspace | None = None
        self.files, self.doors = Files(self, settings, self.take), Doors(self)
        self.files.say, self.files.leave = self.tell, self.may_leave
        self.menus = Menus(self)
        self.welcome, self.status = Welcome(look), StatusLine(look)
        self._file, self._place = (
            TextLabel(look, "caption", "quiet"),
            ElidedLabel(look, "body", "quiet"),
        )
        self._ring = FocusRing(self, look)
        self._lay_out()
        self._wire()
        self.set_look(look)
        self.retranslate()
        self.take(None)
        self.setMinimumSize(1024, 600)
        self.resize(*SMALLEST)
        self.restoreGeometry(settings.geometry)

    def _lay_out(self) -> None:
        self._file.setContentsMargins(0, 0, 20, 0)
        self._file.setMinimumHeight(self.menuBar().height() - 1)
        place = QHBoxLayout(self.menus.place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._place)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedHeight(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(line)
        column.addWidget(self.status)
        self.setCentralWidget(middle)

    def _wire(self) -> None:
        self.welcome.wanted_new.connect(self.files.new)
        self.welcome.wanted_open.connect(self.files.open)
        self.welcome.wanted_demo.connect(self.files.demo)
        self.welcome.wanted_file.connect(lambda path: self.files.open_file(Path(path)))
        recent = self.menus.menus["recent"]
        self.status.offer(self.menus.menus["language"], self.menus.menus["scheme"])
        recent.aboutToShow.connect(lambda: self.files.fill_recent(recent))

    @property
    def store(self) -> Store | None:
        """The open workshop."""
        return self.workspace.store if self.workspace else None

    def take(self, store: Store | None) -> None:
        """Show another workshop, or the welcome; the one before is closed."""
        self._let_go()
        self.status.begin()
        if store is not None:
            self._enter(store)
        self.doors.enter(self.workspace)
        self.menus.toolbar.setVisible(self.workspace is not None)
        self.welcome.show_recent(self.settings.recent())
        self._pages.setCurrentWidget(self.workspace or self.welcome)
        self.refresh()

    def _enter(self, store: Store) -> None:
        work = Workspace(store, self.look)
        self.workspace = work
        work.pen.saved.connect(self.status.saved)
        work.pen.refused.connect(self.status.refuse)
        work.waiting.connect(self.status.wait_for)
        work.changed.connect(self.refresh)
        work.board_changed.connect(self.doors.follow)
        work.menu_asked.connect(self.menus.offer)
        self._pages.addWidget(work)
        work.fit(self.width())
        work.open_first(self.settings.last_board(store.path))
        work.write_note()
        self._remember()

    def _let_go(self) -> None:
        work = self.workspace
        if work is None:
            return
        self._remember()
        self.workspace = None
        work.close_store()
        self._pages.removeWidget(work)
        work.deleteLater()

    def _remember(self) -> None:
        work = self.workspace
        if work is not None:
            book = work.store.book
            counts = (book.count(Session), book.count(Note))
            self.settings.keep_recent(work.store.path, book.workshop.title, *counts)
            self.settings.keep_board(work.store.path, work.board)

    def refresh(self) -> None:
        """Bring menus, titles and counts up to what is open and selected now."""
        work = self.workspace
        self.menus.allow(work.conditions() if work else frozenset(), self._choices())
        self.menus.name_swing("undo", work.store.can_undo() if work else "")
        self.menus.name_swing("redo", work.store.can_redo() if work else "")
        self.status.count(work.counts() if work else None)
        self._name_file(work.store.path.name if work else "")
        title = work.store.book.workshop.title if work else ""
        self.setWindowTitle(f"{title} – Facilitator" if title else "Facilitator")
        self._place.say(_where(work.store.book, work.board) if work else "")

    def _name_file(self, name: str) -> None:
        """At the right of the menus, which measure their corner only when it is given to them."""
        if name != self._file.text():
            self._file.setText(name)
            self._file.adjustSize()
            self.menuBar().setCornerWidget(self._file)

    def _choices(self) -> dict[str, str]:
        work = self.workspace
        return {
            "language": self.settings.language,
            "scheme": self.settings.scheme,
            "tree": "on" if work and not work.tree.folded else "",
            "inspector": "on" if work and not work.inspector.folded else "",
        }

    def tell(self, refusal: Refusal) -> None:
        """Say in a dialog why what was asked for could not be done."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Facilitator")
        box.setText(spoken()(f"refusal.{refusal.key}", **refusal.facts))
        box.exec()

    def may_leave(self) -> bool:
        """Whether the open workshop may be closed: asked only where something is not saved."""
        work = self.workspace
        texts = work.unsaved() if work else 0
        if not texts:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("A text that was typed is not saved yet. It would be lost."))
        stay = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is not stay

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_look(self, look: Look) -> None:
        """Wear another look, in every part and every window of the workshop."""
        self.look = look
        for part in (self.menus, self.welcome, self.status, self._ring, self.doors, self.workspace):
            if part is not None:
                part.set_look(look)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything that no panel says by itself."""
        self.menus.retranslate()
        self.status.retranslate()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sides where the window has become narrow."""
        super().resizeEvent(event)
        if self.workspace is not None:
            self.workspace.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless a text is not saved and the user stays."""
        if not self.may_leave():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self._let_go()
        self.doors.enter(None)
        event.accept()


def _where(book: Book, board_id: str) -> str:
    """The open board by session, table and title."""
    board = book.get(Board, board_id)
    if board is None:
        return ""
    head = heading(book, board)
    session = head.session.code if head.session else ""
    table = spoken()("paper.table_n", n=head.table.number) if head.table else ""
    return " · ".join(part for part in (session, table, board.title) if part)
