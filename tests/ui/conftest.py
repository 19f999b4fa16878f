"""A window with a small workshop, as its user meets them."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from facilitator.cli.write import create
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Note
from ui.run_window import Wiring
from ui.windows.main_window import MainWindow
from ui.windows.notetaker import NoteTakerWindow
from ui.windows.workspace import Workspace

AT = time.mktime((2026, 3, 14, 17, 30, 0, 0, 0, -1)) * 1000
"""Half past five of a Saturday, in milliseconds since 1970."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and the laptop's id of this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FACILITATOR_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """What a test holds down at its end is not down in the next, on whichever worker that is, and
    what it closed is gone.

    A double click of QTest's holds its button for ever, and the last keys their Ctrl. Without a
    loop nothing is deleted later: a dialog would stay in front of the next test's window.
    """
    yield
    if QApplication.instance() is None:
        return
    nobody = QWidget()
    for button in QApplication.mouseButtons():
        QTest.mouseRelease(nobody, button)
    QTest.keyRelease(nobody, Qt.Key.Key_Control)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def _first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop's folder with a workshop in it, to be copied."""
    folder = tmp_path_factory.mktemp("prova")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACILITATOR_HOME", str(folder / "home"))
        with create(str(folder / "Prova.workshop"), "empty", "it") as store:
            board = store.book.all(Board)[0].id
            for text, kind in (("Poche linee", "problem"), ("Orari", "cause"), ("Bus", "idea")):
                store.do(write_notes(store.book, board, [NoteDraft(text, kind)]))
    return folder


@pytest.fixture
def file(_first: Path, tmp_path: Path, home: Path) -> Path:
    """A workshop with one board and three notes on it: a problem, a cause, an idea.

    It was written on this laptop, so what it holds can be undone.
    """
    shutil.copytree(_first / "home", home, dirs_exist_ok=True)
    return Path(shutil.copy(_first / "Prova.workshop", tmp_path))


@pytest.fixture
def wiring(qapp: QApplication) -> Iterator[Wiring]:
    """The window's wiring in Italian and light; what it changed in the application is undone."""
    made = Wiring(qapp)
    made.speak("it")
    made.wear("light")
    made.window.begin(None)
    made.window.resize(1700, 900)
    made.window.show()
    yield made
    if made.window.workspace is not None:
        made.window.workspace.capture.line.setText("")
    made.window.close()
    delete(made.window)
    made.language.speak("en")
    QLocale.setDefault(QLocale.system())
    qapp.setStyleSheet("")


@pytest.fixture
def window(wiring: Wiring, file: Path) -> MainWindow:
    """The main window with the workshop open."""
    wiring.window.files.open_file(file)
    return wiring.window


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    """The open workshop in the window."""
    assert window.workspace is not None
    return window.workspace


def note_of(work: Workspace, text: str) -> Note:
    """The note that says this."""
    return next(note for note in work.store.book.all(Note) if note.text == text)


@pytest.fixture
def table(window: MainWindow, work: Workspace) -> Iterator[NoteTakerWindow]:
    """The note-taker's window of the open board, at half past five."""
    work.store.setting = replace(work.store.setting, clock=lambda: int(AT))
    window.doors.take_notes()
    opened = window.doors.notetaker
    assert opened is not None
    opened.showNormal()
    opened.activateWindow()
    QTest.qWaitForWindowActive(opened)
    yield opened
    opened.capture.line.setText("")
    opened.close()
