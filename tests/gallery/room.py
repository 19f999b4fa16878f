"""The room in which windows are pictured: the demonstration, a window and what a hand does."""

import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.cli.printing import make_demo
from facilitator.domain.records import Board, Note
from facilitator.storage.store import Setting, Store
from ui.canvas.board_canvas import BoardCanvas
from ui.run_window import Wiring
from ui.windows import asking
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

AT = time.time_ns() // 1_000_000
"""The clock of every picture, in milliseconds since 1970: that of the demonstration just made."""
MAIN = (1920, 1080)


class Room:
    """One application and one folder, for all the pictures of a run."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self._folder = tempfile.TemporaryDirectory(prefix="gallery-")
        self.folder = Path(self._folder.name)
        asking.may_lose_text = lambda window: True  # Nobody is there to be asked.
        self._demos: dict[str, Path] = {}

    def demo(self, language: str) -> Path:
        """The demonstration in a language, which nobody changes."""
        if language not in self._demos:
            self._demos[language] = self.folder / f"demo-{language}.workshop"
            make_demo(self._demos[language], language)
        return self._demos[language]

    def close(self) -> None:
        """Leave nothing behind."""
        self._folder.cleanup()


@dataclass
class Pose:
    """One picture being made: a window in a language and a look, with its own copy of the demo."""

    room: Room
    language: str
    scheme: str
    size: tuple[int, int]

    def __post_init__(self) -> None:
        self.wiring = Wiring(self.room.app)
        self.wiring.settings.keep_recent(Path("/percorsi/Prato Carbon Neutral.workshop"),
                                         "Prato Carbon Neutral", 12, 131)  # fmt: skip
        self.wiring.speak(self.language)
        self.wiring.wear(self.scheme)
        self.wiring.window.begin(None)
        self.extra: list[QWidget] = []
        self.file = self.room.folder / "Prato Carbon Neutral.workshop"
        shutil.copy(self.room.demo(self.language), self.file)

    @property
    def window(self) -> MainWindow:
        """The main window, shown."""
        window = self.wiring.window
        if not window.isVisible():
            window.resize(*self.size)
            window.show()
        return window

    def open(self, code: str = "S1-T2") -> Workspace:
        """The demonstration in the main window, with a board open."""
        if self.window.workspace is None:
            self.window.files.open_file(self.file)
        work = self.window.workspace
        assert work is not None
        work.store.setting = replace(work.store.setting, clock=lambda: AT)
        work.show_board(work.store.book.find(Board, code).id)
        self.settle()
        return work

    def store(self) -> Store:
        """The demonstration without the main window."""
        return Store.open(self.file, Setting(laptop="gallery", clock=lambda: AT))

    def keep(self, widget: QWidget) -> QWidget:
        """Show a further window and close it with the pose."""
        self.extra.append(widget)
        if widget.isWindow():
            widget.show()
            widget.activateWindow()
        return widget

    def settle(self) -> None:
        """Let everything be laid out and painted."""
        for _ in range(5):
            self.room.app.processEvents()

    def wait_for(self, done: Callable[[], bool]) -> None:
        """Let the application run until something is done, at most a minute."""
        for _ in range(1200):
            if done():
                return
            QTest.qWait(50)
        raise TimeoutError

    def picture(self, widget: QWidget) -> QImage:
        """What a widget shows now."""
        self.settle()
        QTest.qWait(20)
        return widget.grab().toImage()

    def close(self) -> None:
        """Close every window and forget the file."""
        for widget in self.extra:
            widget.close()
            widget.deleteLater()
        window = self.wiring.window
        if window.workspace is not None:
            window.workspace.canvas.cancel()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.wiring.language.speak("en")
        self.settle()
        self.file.unlink(missing_ok=True)


def note_saying(work: Workspace, words: str) -> Note:
    """The note on the open board whose text has these words."""
    notes = work.store.book.of(Note, "board", work.board)
    return next(note for note in notes if words in note.text)


def middle(canvas: BoardCanvas, note: Note) -> QPoint:
    """The middle of a note on the widget."""
    box = canvas.camera.box(canvas.scene.rect(note.id))
    ratio = canvas.camera.ratio
    return QPoint(round(box.center().x() / ratio), round(box.center().y() / ratio))


def drag(canvas: BoardCanvas, start: QPoint, end: QPoint) -> None:
    """Press, move in a few steps and do not let go."""
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(canvas, start + (end - start) * step / 5)
        QApplication.processEvents()
