"""The main window: menus and toolbar over the welcome or the open workshop, a status line below.

What it opens, closes and remembers; ``shell`` says what is around it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

from ui.look import Look
from ui.settings import Settings
from ui.windows.shell import Shell

if TYPE_CHECKING:
    from facilitator.storage.store import Store
    from ui.windows.doors import Doors
    from ui.windows.files import Files
    from ui.windows.welcome import Welcome

Change = Callable[[str], None]


class MainWindow(Shell):
    """One workshop at a time, or the welcome. ``speak`` and ``wear`` change language and look."""

    files: Files
    doors: Doors

    def __init__(self, settings: Settings, look: Look, speak: Change, wear: Change) -> None:
        super().__init__(settings, look)
        self.speak, self.wear = speak, wear

    def furnish(self) -> None:
        """Bring what the first picture does without, files and doors too."""
        from ui.windows.doors import Doors
        from ui.windows.files import Files

        super().furnish()
        self.files, self.doors = Files(self, self.settings, self.take), Doors(self)
        self.files.say, self.files.leave = self.tell, self.may_leave
        self.files.begun = self.show_process
        recent = self.menus.menus["recent"]
        recent.aboutToShow.connect(lambda: self.files.fill_recent(recent))
        self.setAcceptDrops(True)

    def retranslate(self) -> None:
        """Say everything that no panel says by itself, the clock's time too."""
        super().retranslate()
        if self.workspace is not None:
            self.doors.retranslate()

    @cached_property
    def welcome(self) -> Welcome:
        """The first thing one sees; made when there is no workshop to show."""
        from ui.windows.welcome import Welcome

        made = Welcome(self.look)
        made.wanted_new.connect(self.files.new)
        made.wanted_open.connect(self.files.open)
        made.wanted_demo.connect(self.files.demo)
        made.wanted_file.connect(lambda path: self.files.open_file(Path(path)))
        made.wanted_post.connect(self._open_post)
        self.pages.addWidget(made)
        return made

    def _open_post(self, path: str, action: str) -> None:
        """Open a workshop and, where it has what that asks for, one of today's posts in it."""
        self.files.open_file(Path(path))
        if self.workspace is not None:
            self.menus.actions[action].trigger()

    @property
    def store(self) -> Store | None:
        """The open workshop."""
        return self.workspace.store if self.workspace else None

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
        if self.workspace is None:
            self.welcome.page.new.setFocus()
        self.refresh()

    def _enter(self, store: Store) -> None:
        from ui.windows.facts import first_board, page_to_show
        from ui.windows.meanwhile import WhenPainted, bring_the_rest
        from ui.windows.wiring import wire
        from ui.windows.workspace import Workspace

        work = Workspace(store, self.look)
        wire(work)
        work.canvas.motion.wanted = self.settings.moves
        self.workspace = work
        work.signals.saved.connect(self.status.saved)
        work.pen.refused.connect(self.status.refuse)
        work.unsaved.counted.connect(self.status.wait_for)
        work.changed.connect(self.refresh)
        work.board_changed.connect(self.doors.follow)
        work.clipping.workshop_wanted.connect(self.files.open_dropped)
        work.menu_asked.connect(self.menus.offer)
        self.pages.addWidget(work)
        work.fit(self.width())
        work.show_board(first_board(work, self.settings.last_board(store.path)))
        if self.settings.outline:
            work.outline.open()
        work.write_note()
        last = page_to_show(work, *self.settings.last_page(store.path))
        if last is not None:
            work.show_page(*last)
        self._remember()
        WhenPainted(work, lambda: work.inspector_panel.note, bring_the_rest)

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
            from ui.windows.facts import size

            self.settings.keep_recent(work.store.path, work.title, *size(work))
            self.settings.keep_board(work.store.path, work.board)
            page = work.pages.page
            shown = (work.pages.key, page.board) if page else ("", "")
            self.settings.keep_page(work.store.path, *shown)
            self.settings.outline = work.outline.shown

    def may_leave(self) -> bool:
        """Whether the open workshop may be closed: asked only where something is not saved."""
        if (
            self.workspace is None
            or not self.workspace.unsaved.after_saving() + self.doors.unsaved()
        ):
            return True
        from ui.windows.asking import may_lose_text

        return may_lose_text(self)

    def show_process(self) -> None:
        """Show the sessions of a workshop that has just been begun."""
        if self.workspace is not None:
            self.workspace.show_page("process")

    def toggle_motion(self) -> None:
        """Let what is moved glide to its place, or be there at once."""
        self.settings.motion = "off" if self.settings.moves else "on"
        if self.workspace is not None:
            self.workspace.canvas.motion.wanted = self.settings.moves
        self.refresh()

    def toggle_sound(self) -> None:
        """Let one hear that the time for a point of the agenda is up, or not."""
        self.settings.sound = not self.settings.sound
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, in every part and every window of the workshop."""
        if self.furnished:
            for part in (self.doors, self.workspace):
                if part is not None:
                    part.set_look(look)
            if "welcome" in self.__dict__:
                self.welcome.set_look(look)
        super().set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the board, also from a page, from wherever it means nothing else.

        The outline is the board itself, for who works in it. Enter presses a button, as a blank.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QPushButton

        work, focus = self.workspace, self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        elif event.key() != Qt.Key.Key_Escape or work is None:
            super().keyPressEvent(event)
        elif work.pages.key:
            work.leave_page()
            work.canvas.setFocus()
        elif focus is None or not work.outline.isAncestorOf(focus):
            work.canvas.setFocus()

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
        if self.furnished:
            self.doors.enter(None)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take workshops, others' boards and lists, wherever in the window they are dropped."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, once the hand is free again."""
        from PySide6.QtCore import QTimer

        kind, file = self._dropped(event) or ("", "")
        ways: dict[str, Callable[[str], None]] = {
            "workshop": self.files.open_dropped, "board": self.doors.import_board,
            "list": self.doors.import_list,
        }  # fmt: skip
        if kind:
            QTimer.singleShot(0, self, partial(ways[kind], file))

    def _dropped(self, event: QDropEvent) -> tuple[str, str] | None:
        """The first file that the window takes, and what it is; all but one need a workshop."""
        from ui.canvas.brought import files_in, told

        takes = ("workshop", "board", "list") if self.workspace is not None else ("workshop",)
        kinds = ((told(file), str(file)) for file in files_in(event.mimeData()))
        return next((found for found in kinds if found[0] in takes), None)
