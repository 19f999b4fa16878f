"""The window's own start: style, language, settings and main window, wired together."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.domain.refusal import Refusal
from ui.settings import Settings
from ui.style import Style
from ui.translate import Language
from ui.windows.main_window import MainWindow


class Wiring:
    """Everything of one running window. Tests make one too."""

    def __init__(self, app: QApplication) -> None:
        self.settings = Settings()
        self.style, self.language = Style(app), Language(app)
        self.language.speak(self.settings.language)
        look = self.style.dress(self.settings.scheme)
        self.window = MainWindow(self.settings, look, self.speak, self.wear)
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(lambda: self.wear(self.settings.scheme))

    def speak(self, language: str) -> None:
        """Change the language at once: ``it``, ``en``, or ``""`` for the system's."""
        self.settings.language = language
        self.language.speak(language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)

    def wear(self, scheme: str) -> None:
        """Change the look at once: ``light``, ``dark``, or ``""`` for the system's."""
        self.settings.scheme = scheme
        self.window.set_look(self.style.dress(scheme))

    def complain(self, kind: type[BaseException], error: BaseException,
                 trace: TracebackType | None) -> None:  # fmt: skip
        """A mistake of the program: a sentence for the user, the trace for the developer."""
        traceback.print_exception(kind, error, trace)
        self.window.status.refuse(error if isinstance(error, Refusal) else Refusal("unexpected"))


def run_window(file: Path | None) -> int:
    """Open the window, with a file or with the welcome, until it is closed; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    wiring = Wiring(app)
    sys.excepthook = wiring.complain
    if wiring.settings.geometry.isEmpty():
        wiring.window.setGeometry(app.primaryScreen().availableGeometry())
        wiring.window.showMaximized()
    else:
        wiring.window.show()
    if file is not None:
        wiring.window.files.open_file(file)
    return app.exec()
