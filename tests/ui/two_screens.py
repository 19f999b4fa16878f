"""Plays a projector that is pulled out and put in again; says what became of the window.

Run by a test in a process of its own, on a platform with two screens.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.cli.write import create
from ui.run_window import Wiring
from ui.windows.presenting import Presenting


def say(presenting: Presenting, main_active: bool) -> None:
    """Where the window is now."""
    window = presenting.projector
    full = "full" if window.isFullScreen() else "plain"
    active = "main active" if main_active else "main left"
    sys.stdout.write(f"on {window.screen().name()}, {full}, {active}\n")


def type_in(window: QWidget) -> None:
    """The facilitator works here."""
    window.activateWindow()
    QApplication.processEvents()


def opened(app: QApplication, file: Path) -> Wiring:
    """The main window on the laptop's screen, with a workshop."""
    create(str(file), "empty", "it").close()
    wiring = Wiring(app)
    wiring.window.begin(None)
    wiring.window.show()
    wiring.window.files.open_file(file)
    app.processEvents()
    wiring.window.setGeometry(screen("LAPTOP").geometry())
    type_in(wiring.window)
    return wiring


def screen(name: str) -> QScreen:
    """A screen by its name."""
    return next(each for each in QGuiApplication.screens() if each.name() == name)


def play(file: Path) -> None:
    """Project, lose the screen, get it back, close while it is lost."""
    app = QApplication([])
    wiring, beamer = opened(app, file), screen("BEAMER")
    main = wiring.window
    presenting = main.doors.presenting
    presenting.project_on(f"{beamer.name()}/")
    app.processEvents()
    say(presenting, main.isActiveWindow())
    app.screenRemoved.emit(beamer)
    sys.stdout.write("gone\n" if presenting.projector.isHidden() else "still there\n")
    type_in(main)
    app.screenAdded.emit(beamer)
    app.processEvents()
    say(presenting, main.isActiveWindow())
    app.screenRemoved.emit(beamer)
    presenting.project()
    sys.stdout.write("still there\n" if presenting.is_projecting else "closed\n")
    app.screenAdded.emit(beamer)
    sys.stdout.write("still closed\n" if presenting.projector.isHidden() else "came back\n")
    sys.stdout.write(f"remembered {wiring.settings.projector.partition('/')[0]}\n")
    main.close()


if __name__ == "__main__":
    play(Path(sys.argv[1]))
