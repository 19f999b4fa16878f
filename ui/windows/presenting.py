"""Projecting from the main window: the projector, its panel, its clock, and the keys for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from facilitator.domain.layout import Rect
from facilitator.domain.legibility import Room
from ui.look import Look
from ui.panels.clock_popover import ClockPopover
from ui.panels.room.panel import RoomPanel
from ui.panels.room.words import room_said
from ui.room.clock import RoomClock
from ui.room.leaves import BoardLeaf, Scene
from ui.room.paint_scene import picture_of
from ui.room.screens import key_of, named
from ui.room.showing import Showing
from ui.room.standing import Standing
from ui.settings import Settings
from ui.windows.projector import ProjectorWindow

if TYPE_CHECKING:
    from ui.windows.workspace import Workspace

_FOLLOW = 30
"""Milliseconds by which the room's board may lag behind the facilitator's, who never waits."""


class Presenting(QObject):
    """Everything of the projector for one open workshop."""

    def __init__(self, work: Workspace, window: QWidget, settings: Settings) -> None:
        super().__init__(work)
        self._work, self._window, self._settings = work, window, settings
        self.clock = RoomClock(self)
        self.clock.ended.connect(self._ring)
        self.showing = Showing(work.store.book, self.clock, self)
        work.signals.followed.connect(self.showing.take)
        self.showing.show_board(work.board)
        self._later = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._later.timeout.connect(self.follow)
        work.announcer.follow(self.showing.turned, self._said)
        work.canvas.installEventFilter(self)
        work.changed.connect(self._follow_page)
        self._follow_page()
        self.follow()

    @cached_property
    def projector(self) -> ProjectorWindow:
        """The window for the room; it is there, hidden, before it is shown."""
        look = Look(self._settings.projector_scheme)
        made = ProjectorWindow(self._work.store, self._work.signals, look, self.showing)
        made.set_room(self._settings.room)
        made.closed.connect(lambda: self.standing.leave())
        return made

    @cached_property
    def standing(self) -> Standing:
        """Where the projector's window stands."""
        made = Standing(self.projector, self._window)
        made.wanted = self._settings.projector
        made.changed.connect(self._tell)
        self._work.announcer.follow(made.changed, self._where)
        return made

    @cached_property
    def panel(self) -> RoomPanel:
        """The facilitator's side of it, at the right of the board."""
        made = RoomPanel(self.showing, self._work.look, self._pictured)
        made.capital = lambda: self.projector.canvas.capital
        made.project_wanted.connect(self.project)
        made.room_wanted.connect(self.ask_room)
        made.scheme_wanted.connect(self.swing_scheme)
        made.note_wanted.connect(self._work.canvas.show_thing)
        made.close_wanted.connect(self.close_panel)
        self._take_size()
        made.hide()
        row = self._work.layout()
        assert isinstance(row, QHBoxLayout)
        row.addWidget(made)
        return made

    @cached_property
    def popover(self) -> ClockPopover:
        """The clock's small window."""
        return ClockPopover(self.clock, self._work.look, self._window)

    # What the entries do

    def project(self) -> None:
        """Show the room what is pinned, with the panel beside the board; again ends it."""
        if self.is_projecting:
            self.standing.leave()
            self.projector.close()
            return
        self.show_panel()
        self.standing.put()

    def project_on(self, screen: str) -> None:
        """Choose the screen and project there; it is remembered."""
        self._settings.projector = self.standing.wanted = screen
        self.show_panel()
        self.standing.put()

    def swing_panel(self) -> None:
        """Show the panel, to prepare before projecting; again hides it."""
        (self.close_panel if self.panel.isVisible() else self.show_panel)()

    def show_panel(self) -> None:
        """Show the panel beside the board."""
        self.panel.show()
        self._work.make_room()

    def close_panel(self) -> None:
        """Hide the panel; from it the keyboard goes to the board, not to the next button."""
        if self.panel.isAncestorOf(self._window.focusWidget() or self._window):
            self._work.canvas.setFocus()
        self.panel.hide()

    def step_on(self) -> None:
        """The next page."""
        self.showing.step(1)

    def step_back(self) -> None:
        """The page before."""
        self.showing.step(-1)

    def jump_on(self) -> None:
        """The next cluster, frame or point."""
        self.showing.jump(1)

    def jump_back(self) -> None:
        """The cluster, frame or point before."""
        self.showing.jump(-1)

    def pin(self, mode: str) -> None:
        """Show another sort of thing."""
        self.showing.show(mode)

    def show_room(self, mode: str, what: str) -> None:
        """Show the room something that a page asks for; the projector comes if it is not there."""
        self.showing.show(mode, what or None)
        if not self.is_projecting:
            self.project()

    def blank(self) -> None:
        """Show nothing for a while."""
        self.showing.blank()

    def swing_scheme(self) -> None:
        """Light or dark, for the room alone."""
        scheme = "dark" if self._settings.projector_scheme == "light" else "light"
        self._settings.projector_scheme = "dark" if scheme == "dark" else "light"
        self.projector.set_look(Look(self._settings.projector_scheme))
        self.panel.refresh()

    def ask_room(self) -> None:
        """Ask how high the picture is and how far the last row."""
        from ui.windows.room_dialog import RoomDialog

        lines = self.showing.shape.height
        dialog = RoomDialog(self._settings.room, lines, self._window)
        if dialog.exec():
            self.take_room(dialog.room)

    def take_room(self, room: Room) -> None:
        """Another room: what is shown is set anew at once."""
        self._settings.room = room
        self.projector.set_room(room)
        self.panel.refresh()

    def open_clock(self, at: QPoint) -> None:
        """Open the clock's small window with its upper right corner at a place on the screen."""
        self.popover.show_agenda(self.showing.agenda, at)

    def fill_screens(self, menu: QMenu) -> None:
        """The screens that there are now."""
        menu.clear()
        for screen in QGuiApplication.screens():
            action = menu.addAction(named(screen))
            action.setCheckable(True)
            action.setChecked(key_of(screen) == self._settings.projector)
            action.setData(key_of(screen))
            action.triggered.connect(lambda _on, chosen=action: self.project_on(chosen.data()))

    # What follows by itself

    @property
    def is_projecting(self) -> bool:
        """Whether the room sees something, or waits for its screen to come back."""
        return self.standing.is_up

    def set_look(self, look: Look) -> None:
        """The panel wears another look; the room keeps its own."""
        for part in ("panel", "popover"):
            if part in self.__dict__:
                getattr(self, part).set_look(look)

    def close(self) -> None:
        """The workshop is left."""
        self._work.canvas.removeEventFilter(self)
        if "projector" in self.__dict__:
            self.projector.close()
            self.projector.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The board was painted: perhaps another part of it is seen."""
        if event.type() == QEvent.Type.Paint and not self._later.isActive():
            self._later.start()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Show the room the part of the board that is seen here."""
        canvas = self._work.canvas
        self.showing.look_at(Rect(*canvas.camera.seen(canvas.stage.rect())))

    def _follow_page(self) -> None:
        """Show the room the page that is seen here, if it has something for the room."""
        page = self._work.pages.page
        self.showing.look_through(self._work.pages.key, page.board if page else "")

    def _ring(self) -> None:
        """The time is up: a sound, for who has chosen to hear it."""
        if self._settings.sound:
            QApplication.beep()

    def _said(self) -> str:
        """What the facilitator hears when the room sees something else."""
        shown = "standing" in self.__dict__ and self.is_projecting
        return room_said(self.showing) if shown else ""

    def _where(self) -> str:
        """What the facilitator hears when the projector comes, goes or loses its screen."""
        if "standing" not in self.__dict__:
            return ""
        if self.standing.lost:
            return self.tr("The screen is disconnected")
        if not self.is_projecting:
            return self.tr("Nothing is projected any more")
        return self.tr("Projecting on {screen}").format(screen=named(self.projector.screen()))

    def _tell(self) -> None:
        """What the panel says of the window."""
        self._take_size()
        lost = bool(self.standing.lost)
        self.panel.is_projecting = self.is_projecting
        shown = named(self.projector.screen()) if self.is_projecting else ""
        self.panel.place = self.tr("The screen is disconnected") if lost else shown
        self.panel.refresh()

    def _take_size(self) -> None:
        """Page beforehand for the screen on which it will be shown."""
        if not self.projector.isVisible():
            self.projector.resize(self.standing.size)
            self.projector.take_size()

    def _pictured(self, scene: Scene) -> QImage:
        if isinstance(scene.leaf, BoardLeaf) and scene == self.showing.scene:
            return self.projector.picture()
        return picture_of(scene, self.showing.shape, self.projector.look)
