"""The window's own start: style, language, settings and main window, wired together."""

import gc
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.domain.refusal import Refusal
from ui.look import asks_for_contrast
from ui.settings import Settings
from ui.style import FUSION, Style
from ui.translate import Language
from ui.windows.main_window import MainWindow


class Wiring:
    """Everything of one running window. Tests make one too."""

    def __init__(self, app: QApplication) -> None:
        """Make a window that can be shown; ``window.begin`` furnishes it."""
        self.settings = Settings()
        self.style, self.language = Style(app), Language(app)
        self.language.speak(self.settings.language)
        look = self.style.dress(self.settings.scheme)
        self.window = MainWindow(self.settings, look, self.speak, self.wear)
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._contrast = self._hints.accessibility()
        self._contrast.contrastPreferenceChanged.connect(self._follow)
        app.screenAdded.connect(self._draw_again)

    def speak(self, language: str) -> None:
        """Change the language at once: ``it``, ``en``, or ``""`` for the system's."""
        self.settings.language = language
        self.language.speak(language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)

    def wear(self, scheme: str) -> None:
        """Change the look at once: ``light``, ``dark``, or ``""`` for the system's."""
        self.settings.scheme = scheme
        self.window.set_look(self.style.dress(scheme))

    def stand_out(self) -> None:
        """More contrast where the system asks for it; asking takes a while, so not at once."""
        if asks_for_contrast():
            self._follow()

    def _follow(self) -> None:
        self.window.set_look(self.style.follow(self.settings.scheme))

    def _draw_again(self) -> None:
        """A screen has come: icons are drawn for the densities that there are."""
        self.window.set_look(self.window.look)

    def complain(self, kind: type[BaseException], error: BaseException,
                 trace: TracebackType | None) -> None:  # fmt: skip
        """A mistake of the program: a sentence for the user, the trace for the developer."""
        traceback.print_exception(kind, error, trace)
        refusal = error if isinstance(error, Refusal) else Refusal("unexpected")
        self.window.complain(refusal)


def run_window(file: Path | None) -> int:
    """Open the window, with a file or with the welcome, until it is closed; the exit code.

    The first picture comes before the modules that read a workshop: what takes time is done after
    it, and nothing that the next picture would take away is in it.
    """
    app = QApplication([sys.argv[0], *FUSION])
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    wiring = Wiring(app)
    window = wiring.window
    sys.excepthook = wiring.complain
    window.await_file(file is not None)
    window.ground.painted.connect(wiring.stand_out)
    window.ground.painted.connect(lambda: _begin(window, file))
    if wiring.settings.geometry.isEmpty():
        window.setGeometry(app.primaryScreen().availableGeometry())
        window.showMaximized()
    else:
        window.show()
    return app.exec()


def _begin(window: MainWindow, file: Path | None) -> None:
    """Show what was asked for; only then look for garbage, of which a start makes none.

    Freezing and unfreezing counts all there is as old, so that the first look does not go through
    every module while the board is painted.
    """
    window.begin(file)
    gc.freeze()
    gc.unfreeze()
    gc.enable()
