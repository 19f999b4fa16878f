"""Where the projector's window stands, while screens come and go; it never takes the keyboard."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.room.screens import beside, found, key_of, other_than

_SMALL, _USUAL = QSize(960, 540), QSize(1920, 1080)
_GREETING = 1500
"""Milliseconds in which a system that is not to give a new window the keyboard may do so still."""


class Standing(QObject):
    """Puts a window on the wanted screen, the only other one, or beside the main window.

    When its screen goes the window goes; when the screen comes back, so does the window.
    """

    changed = Signal()

    def __init__(self, window: QWidget, main: QWidget) -> None:
        super().__init__(window)
        self._window, self._main = window, main
        self.wanted = ""
        """The key of the chosen screen; ``""``: any but the main window's."""
        self.lost = ""
        """The key of the screen that has gone while the window stood on it."""
        self.is_up = False
        """Whether the window is shown, or waits for its screen to come back."""
        self._on = ""
        self._typing: QWidget | None = None
        self._greeted = QTimer(self, singleShot=True, interval=_GREETING)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._come)
        app.screenRemoved.connect(self._gone)

    def put(self) -> None:
        """Show the window where it belongs."""
        self.lost = ""
        self.is_up = True
        screen = self._screen()
        if screen is None:
            self._put_beside()
        else:
            self._fill(screen)
        self.changed.emit()

    def leave(self) -> None:
        """The window was closed; no screen brings it back."""
        self.lost = self._on = ""
        self.is_up = False
        self.changed.emit()

    @property
    def size(self) -> QSize:
        """The size, in dip, of the picture to prepare for; a usual one while there is no screen."""
        screen = self._screen()
        return _USUAL if screen is None else screen.size()

    def _screen(self) -> QScreen | None:
        mine = self._main.screen()
        chosen = found(self.wanted) or other_than(mine)
        return None if chosen is mine else chosen

    def _fill(self, screen: QScreen) -> None:
        self._on = key_of(screen)
        self._window.setScreen(screen)
        self._show(screen.geometry(), True)

    def _put_beside(self) -> None:
        """Where nothing is free beside the main window, it stands behind it."""
        self._on = ""
        free = beside(self._main.frameGeometry(), self._main.screen().availableGeometry())
        self._show(QRect(self._window.pos(), _SMALL) if free is None else free, False)
        if free is None:
            self._window.lower()

    def _show(self, place: QRect, full: bool) -> None:
        """Show it without taking the keyboard from whoever has it."""
        self._typing = QApplication.activeWindow()
        self._greeted.start()
        self._window.setGeometry(place)
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Many systems hand a new window the keyboard, whatever it asks for: hand it back."""
        if event.type() == QEvent.Type.WindowActivate and self._greeted.isActive():
            self._give_back()
        return super().eventFilter(watched, event)

    def _give_back(self) -> None:
        if self._typing is not None and self._typing is not self._window:
            self._typing.activateWindow()

    def _come(self, screen: QScreen) -> None:
        """Back to the screen that has come back; off the desk where a second screen comes."""
        is_back = bool(self.lost) and found(self.lost) is screen
        is_second = self._window.isVisible() and not self._on and self._screen() is screen
        if is_back or is_second:
            self.put()

    def _gone(self, screen: QScreen) -> None:
        """Away with the screen it stood on, before the system puts it over another window."""
        if self._on and key_of(screen) == self._on and self._window.isVisible():
            self.lost = self._on
            self._window.hide()
            self.changed.emit()
