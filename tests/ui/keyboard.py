"""A keyboard and nothing else: keys go to whatever has the focus, in a dialog too."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget


class Keyboard:
    """Types into one window and into what opens above it."""

    def __init__(self, window: QWidget) -> None:
        self._window, self._elsewhere = window, QWidget()
        self._activate()

    def _activate(self) -> None:
        """What a window manager does: give the window the keyboard, after a dialog too.

        Without one, Qt believes that the window has it still, and must see it go elsewhere.
        """
        self._elsewhere.show()
        self._elsewhere.activateWindow()
        QTest.qWaitForWindowActive(self._elsewhere)
        self._window.activateWindow()
        QTest.qWaitForWindowActive(self._window)
        assert self._window.isActiveWindow()

    @property
    def focus(self) -> QWidget:
        """What a key goes to now."""
        top = self._above() or self._window
        return top if isinstance(top, QMenu) else top.focusWidget() or top

    def _above(self) -> QWidget | None:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    def press(self, *keys: str, times: int = 1) -> None:
        """Keys in Qt's portable words, one after the other; the whole row so many times."""
        for _ in range(times):
            for name in keys:
                if not self._above() and not self._window.isActiveWindow():
                    self._activate()
                pressed = QKeySequence(name)[0]  # type: ignore[index]
                QTest.keyClick(self.focus, pressed.key(), pressed.keyboardModifiers())
                QApplication.processEvents()

    def type(self, text: str, then: str = "") -> None:
        """A text, and a key behind it."""
        QTest.keyClicks(self.focus, text)
        if then:
            self.press(then)

    def opens(self, keys: str, inside: Callable[[], None]) -> None:
        """Keys that open a dialog or a menu, and what is typed while it is open."""
        done: list[bool] = []

        def typed() -> None:
            done.append(True)
            inside()

        QTimer.singleShot(0, typed)
        self.press(keys)
        assert done, f"{keys} opened nothing"

    def walk(self, keys: str, until: Callable[[], bool], most: int = 200) -> None:
        """The same key until something is so."""
        for _ in range(most):
            if until():
                return
            self.press(keys)
        raise AssertionError(f"{most} times {keys} did not lead there")
