"""The windows beside the main one, and what they need of the open workshop.

Each is imported when it is opened, as the dialogs are.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from ui.look import Look
from ui.signals import still
from ui.windows.dialogs import Dialogs

if TYPE_CHECKING:
    from ui.pages.page import Page
    from ui.panels.desk.window import DeskWindow
    from ui.windows.beside import Beside
    from ui.windows.home import Home
    from ui.windows.making import Making
    from ui.windows.notetaker import NoteTakerWindow
    from ui.windows.presenting import Presenting
    from ui.windows.running import Running
    from ui.windows.workspace import Workspace


class Doors(Dialogs):
    """Opens them; those that stay open follow the look and close with the workshop."""

    def __init__(self, window: Home) -> None:
        super().__init__(window)
        self._desks: dict[str, DeskWindow] = {}
        self._presenting: Presenting | None = None
        self._running: Running | None = None
        self._beside: Beside | None = None
        self.notetaker: NoteTakerWindow | None = None
        if (screens := window.menus.menus.get("screens")) is not None:
            screens.aboutToShow.connect(lambda: self.presenting.fill_screens(screens))

    @property
    def presenting(self) -> Presenting:
        """The projector, its panel and its clock, for the open workshop."""
        if self._presenting is None:
            from ui.windows.presenting import Presenting

            assert self.workspace is not None
            self._presenting = Presenting(self.workspace, self._window, self._window.settings)
            self._presenting.clock.ticked.connect(self._tell_time)
        return self._presenting

    @property
    def running(self) -> Running:
        """The guided run of the open workshop's sessions."""
        if self._running is None:
            from ui.windows.running import Running

            assert self.workspace is not None
            self._running = Running(self.workspace, self._window)
            self._running.begun.connect(lambda *step: self.presenting.clock.begin(*step))
            self._running.handout_wanted.connect(self.print_out)
        return self._running

    @property
    def beside(self) -> Beside:
        """What stands beside the board of the open workshop for a while."""
        if self._beside is None:
            from ui.windows.beside import Beside

            assert self.workspace is not None
            self._beside = Beside(self.workspace, lambda: self.presenting)
        return self._beside

    @cached_property
    def making(self) -> Making:
        """New boards, and programmes and templates of one's own."""
        from ui.windows.making import Making

        return Making(self._window)

    def take_notes(self) -> None:
        """Open the note-taker's window on the open board."""
        if (work := self.workspace) is None:
            return
        settings = self._window.settings
        if self.notetaker is None:
            from ui.windows.notetaker import NoteTakerWindow

            self.notetaker = NoteTakerWindow(work, settings, self._window.look)
            self.notetaker.board_wanted.connect(self._show_whole)
            self.notetaker.closed.connect(lambda: settings.keep_note_taking(work.store.path, False))
        self.notetaker.show_board(work.board)
        self.notetaker.showMaximized()
        self.notetaker.activateWindow()
        settings.keep_note_taking(work.store.path, True)

    def _show_whole(self, notes: tuple[str, ...]) -> None:
        """From the note-taker's window to the board, with these notes selected."""
        if self.workspace is not None and notes:
            self.workspace.canvas.select(notes)
        self._window.raise_()
        self._window.activateWindow()

    def unsaved(self) -> int:
        """How many texts typed in other windows are not in the file."""
        return self.notetaker.unsaved() if self.notetaker is not None else 0

    def follow(self, board: str) -> None:
        """The projector and the note-taker's window show whichever board is open."""
        if self.notetaker is not None:
            self.notetaker.show_board(board)
        if self._presenting is not None:
            self._presenting.showing.show_board(board)

    def clock(self) -> None:
        """Open the clock under its button."""
        self.presenting.open_clock(self._below("clock"))

    def steps(self) -> None:
        """Open the steps of the session under their button."""
        self.running.open(self._below("steps"))

    def _below(self, key: str) -> QPoint:
        """The lower right corner of a toolbar's button, of the bar where it has none."""
        bar = self._window.menus.toolbar
        button = bar.widgetForAction(self._window.menus.actions[key])
        corner = button if button is not None and button.isVisible() else bar
        return corner.mapToGlobal(corner.rect().bottomRight())

    def _tell_time(self) -> None:
        """The clock's button says the time of day, or what is left: minutes, not an hour."""
        clock = self.presenting.clock
        self._window.menus.actions["clock"].setIconText(f" {clock.told}")

    def retranslate(self) -> None:
        """Say again what the menus' own words have replaced."""
        if self._presenting is not None:
            self._tell_time()

    def desk(self) -> None:
        """Open the reception of the chosen session."""
        work = self.workspace
        if work is None:
            return
        desk = self._desks.get(work.session)
        if desk is None:
            from ui.panels.desk.window import DeskWindow

            desk = DeskWindow(work.store, work.signals, work.session, work.look)
            desk.panel.sheet_wanted.connect(partial(self._print_sheet, desk))
            desk.panel.badge_wanted.connect(partial(self._print_badge, desk))
            self._desks[work.session] = desk
        desk.show()
        desk.raise_()
        desk.activateWindow()

    def _print_sheet(self, desk: DeskWindow, session: str) -> None:
        self.print_of("", session, desk, "attendance-pdf")

    def _print_badge(self, desk: DeskWindow, session: str, booking: str) -> None:
        self.print_of("", session, desk, "badges-pdf", booking)

    def set_look(self, look: Look) -> None:
        """The desks wear another look, and so does what stands beside the board."""
        for open_window in [
            *self._desks.values(), self.notetaker, self._presenting, self._running,
            self._beside,
        ]:  # fmt: skip
            if open_window is not None:
                open_window.set_look(look)

    def enter(self, workspace: Workspace | None) -> None:
        """Another workshop is open, or none: what belonged to the one before is closed."""
        for open_window in [*self._desks.values(), self.notetaker, self._presenting]:
            if open_window is not None:
                open_window.close()
                still(open_window)
                open_window.deleteLater()
        self._desks, self.notetaker, self._presenting = {}, None, None
        self._running, self._beside = None, None
        self.workspace = workspace
        if workspace is not None:
            workspace.pages.made.connect(self._serve)
            workspace.clipping.text_wanted.connect(self.import_notes)
            workspace.clipping.list_wanted.connect(lambda file: self.import_notes(file=file))
            workspace.clipping.board_wanted.connect(self.import_board)
        if workspace is not None and self._window.settings.takes_notes(workspace.store.path):
            self.take_notes()

    def _serve(self, page: Page) -> None:
        page.deed_wanted.connect(self._window.menus.run)
        page.export_wanted.connect(self.hand_out_of)
        page.room_wanted.connect(lambda mode, what: self.presenting.show_room(mode, what))
