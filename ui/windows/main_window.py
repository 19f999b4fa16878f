"""The main window: menus and toolbar over the welcome or the open workshop, a status line below.

It is made in two goes. First menu titles, toolbar and ground, which can be shown at once; then
``furnish`` brings the rest, whose modules are imported only then.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from resources import tokens
from ui.bars import Bars
from ui.look import Look, length
from ui.settings import Settings
from ui.windows.ground import Ground
from ui.windows.home import Home

if TYPE_CHECKING:
    from facilitator.domain.refusal import Refusal
    from facilitator.storage.store import Store
    from ui.focus_ring import FocusRing
    from ui.panels.panel import ElidedLabel
    from ui.panels.status import StatusLine
    from ui.panels.text_label import TextLabel
    from ui.windows.doors import Doors
    from ui.windows.files import Files
    from ui.windows.welcome import Welcome

SMALLEST: tuple[int, int] = tuple(tokens.tokens()["window"]["smallest"])
_STATUS = int(tokens.tokens()["window"]["status"])
Change = Callable[[str], None]


class Facts(NamedTuple):
    """What holds and what is chosen, in the table of actions' words, and which board is open."""

    conditions: frozenset[str]
    choices: dict[str, str]
    place: str


class MainWindow(Home):
    """One workshop at a time, or the welcome. ``speak`` and ``wear`` change language and look."""

    files: Files
    doors: Doors
    status: StatusLine
    _ring: FocusRing
    _file: TextLabel
    _place: ElidedLabel
    _furnished = False

    def __init__(self, settings: Settings, look: Look, speak: Change, wear: Change) -> None:
        super().__init__()
        self.settings = settings
        self.look = look
        self.speak, self.wear = speak, wear
        self.bars = Bars(self)
        self.ground = Ground()
        self.pages = QStackedWidget()
        self.bottom = QWidget()
        self._lay_out()
        self.setWindowTitle("Facilitator")
        self.setMinimumSize(1024, 600)
        self.resize(*SMALLEST)
        self.restoreGeometry(settings.geometry)

    def _lay_out(self) -> None:
        self.pages.addWidget(self.ground)
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedHeight(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(line)
        column.addWidget(self.bottom)
        self.bottom.setFixedHeight(length(_STATUS))
        self.setCentralWidget(middle)

    def furnish(self) -> None:
        """Bring what the first picture does without: entries, status line, files and doors."""
        from ui.focus_ring import FocusRing
        from ui.look import load_fonts
        from ui.menus import Menus
        from ui.panels.panel import ElidedLabel
        from ui.panels.status import StatusLine
        from ui.panels.text_label import TextLabel
        from ui.windows.doors import Doors
        from ui.windows.files import Files

        load_fonts()
        self.menus = Menus(self, self.bars)
        self.files, self.doors = Files(self, self.settings, self.take), Doors(self)
        self.files.say, self.files.leave = self.tell, self.may_leave
        self.status, self._ring = StatusLine(self.look), FocusRing(self, self.look)
        self._file = TextLabel(self.look, "caption", "quiet")
        self._place = ElidedLabel(self.look, "body", "quiet")
        self._furnished = True
        self._put_in()
        self.menus.set_look(self.look)
        self.retranslate()

    def _put_in(self) -> None:
        self._file.setContentsMargins(0, 0, 20, 0)
        self._file.setMinimumHeight(self.menuBar().height() - 1)
        for layout, part in ((self.menus.place, self._place), (self.bottom, self.status)):
            row = QHBoxLayout(layout)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(part)
        recent = self.menus.menus["recent"]
        recent.aboutToShow.connect(lambda: self.files.fill_recent(recent))
        sift = self.menus.menus["sift"]
        sift.aboutToShow.connect(self._fill_sift)
        self.status.offer(self.menus.menus["language"], self.menus.menus["scheme"])

    def _fill_sift(self) -> None:
        if self.workspace is not None:
            self.workspace.sifting.fill_menu(self.menus.menus["sift"])

    @cached_property
    def welcome(self) -> Welcome:
        """The first thing one sees; made when there is no workshop to show."""
        from ui.windows.welcome import Welcome

        made = Welcome(self.look)
        made.wanted_new.connect(self.files.new)
        made.wanted_open.connect(self.files.open)
        made.wanted_demo.connect(self.files.demo)
        made.wanted_file.connect(lambda path: self.files.open_file(Path(path)))
        self.pages.addWidget(made)
        return made

    @property
    def store(self) -> Store | None:
        """The open workshop."""
        return self.workspace.store if self.workspace else None

    def await_file(self, coming: bool) -> None:
        """Whether the first picture has the places of a workshop, or is bare for the welcome."""
        if coming:
            self.ground.await_workshop()
        self.bars.toolbar.setVisible(coming)

    def begin(self, file: Path | None) -> None:
        """Furnish the window, then open a file; the welcome where there is none that opens."""
        self.furnish()
        if file is not None:
            self.files.open_file(file)
        if self.workspace is None:
            self.take(None)

    def take(self, store: Store | None) -> None:
        """Show another workshop, or the welcome; the one before is closed."""
        self._let_go()
        self.status.begin()
        if store is not None:
            self._enter(store)
        else:
            self.welcome.show_recent(self.settings.recent())
        self.doors.enter(self.workspace)
        self.menus.toolbar.setVisible(self.workspace is not None)
        self.pages.setCurrentWidget(self.workspace or self.welcome)
        self.refresh()

    def _enter(self, store: Store) -> None:
        from ui.windows.wiring import wire
        from ui.windows.workspace import Workspace

        work = Workspace(store, self.look)
        wire(work)
        work.canvas.motion.wanted = self.settings.moves
        self.workspace = work
        work.pen.saved.connect(self.status.saved)
        work.pen.refused.connect(self.status.refuse)
        work.waiting.connect(self.status.wait_for)
        work.changed.connect(self.refresh)
        work.board_changed.connect(self.doors.follow)
        work.menu_asked.connect(self.menus.offer)
        self.pages.addWidget(work)
        work.fit(self.width())
        work.open_first(self.settings.last_board(store.path))
        if self.settings.outline:
            work.outline.open()
        work.write_note()
        self._remember()

    def _let_go(self) -> None:
        work = self.workspace
        if work is None:
            return
        self._remember()
        self.workspace = None
        work.close_store()
        self.pages.removeWidget(work)
        work.deleteLater()

    def _remember(self) -> None:
        if (work := self.workspace) is not None:
            self.settings.keep_recent(work.store.path, work.title, *work.size_counts())
            self.settings.keep_board(work.store.path, work.board)
            self.settings.outline = work.outline.shown

    def refresh(self) -> None:
        """Bring menus, titles and counts up to what is open and selected now."""
        work, now = self.workspace, self._now()
        self.menus.allow(now.conditions, now.choices)
        self.menus.name_swing("undo", work.store.can_undo() if work else "")
        self.menus.name_swing("redo", work.store.can_redo() if work else "")
        self.status.count(work.counts() if work else None)
        self._name_file(work.store.path.name if work else "")
        title = work.title if work else ""
        self.setWindowTitle(f"{title} – Facilitator" if title else "Facilitator")
        self._place.say(now.place)

    def _name_file(self, name: str) -> None:
        """At the right of the menus, which measure their corner only when it is given to them."""
        if name != self._file.text():
            self._file.setText(name)
            self._file.adjustSize()
            self.menuBar().setCornerWidget(self._file)

    def _now(self) -> Facts:
        chosen = {
            "language": self.settings.language,
            "scheme": self.settings.scheme,
            "motion": "on" if self.settings.moves else "",
        }
        if self.workspace is None:
            return Facts(frozenset(), chosen, "")
        from ui.windows.facts import choices, conditions, place

        work = self.workspace
        return Facts(conditions(work), {**chosen, **choices(work)}, place(work))

    def tell(self, refusal: Refusal) -> None:
        """Say in a dialog why what was asked for could not be done."""
        from ui.windows.asking import tell

        tell(self, refusal)

    def complain(self, refusal: Refusal) -> None:
        """Say in the status line what went wrong."""
        if self._furnished:
            self.status.refuse(refusal)

    def may_leave(self) -> bool:
        """Whether the open workshop may be closed: asked only where something is not saved."""
        if self.workspace is None or not self.workspace.unsaved() + self.doors.unsaved():
            return True
        from ui.windows.asking import may_lose_text

        return may_lose_text(self)

    def toggle_motion(self) -> None:
        """Let what is moved glide to its place, or be there at once."""
        self.settings.motion = "off" if self.settings.moves else "on"
        if self.workspace is not None:
            self.workspace.canvas.motion.wanted = self.settings.moves
        self.refresh()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_look(self, look: Look) -> None:
        """Wear another look, in every part and every window of the workshop."""
        self.look = look
        if not self._furnished:
            return
        for part in (self.menus, self.status, self._ring, self.doors, self.workspace):
            if part is not None:
                part.set_look(look)
        if "welcome" in self.__dict__:
            self.welcome.set_look(look)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything that no panel says by itself."""
        self.bars.retranslate()
        if self._furnished:
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
        if self._furnished:
            self.doors.enter(None)
        event.accept()
