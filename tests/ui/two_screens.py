"""Plays a projector that is pulled out and put in again; says what became of the window.

Run by a test in a process of its own, on a platform with two screens.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
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


def play(file: Path) -> None:
    """Open, project, lose the screen, get it back, close."""
    app = QApplication([])
    create(str(file), "empty", "it").close()
    wiring = Wiring(app)
    main = wiring.window
    main.begin(None)
    main.show()
    main.files.open_file(file)
    app.processEvents()
    screens = {screen.name(): screen for screen in QGuiApplication.screens()}
    beamer = screens["BEAMER"]
    main.setGeometry(screens["LAPTOP"].geometry())
    type_in(main)
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
    sys.stdout.write("closed\n" if presenting.projector.isHidden() else "still there\n")
    app.screenRemoved.emit(beamer)
    app.screenAdded.emit(beamer)
    sys.stdout.write("still closed\n" if presenting.projector.isHidden() else "came back\n")
    name = wiring.settings.projector.partition("/")[0]
    sys.stdout.write(f"remembered {name}\n")
    main.close()


if __name__ == "__main__":
    play(Path(sys.argv[1]))
