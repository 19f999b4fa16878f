"""The window is seen before anything is imported that reads, writes or prints a workshop."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_LATER = ("sqlalchemy", "sqlite3", "cryptography", "reportlab", "pikepdf", "facilitator.exports",
          "facilitator.imports", "facilitator.cli", "facilitator.storage.store")  # fmt: skip
_FIRST = """
import sys
from PySide6.QtWidgets import QApplication
from ui.app import main
from ui.windows.main_window import MainWindow
def begin(window, file):
    assert window.isVisible() and not window.grab().toImage().isNull()
    print(*sorted(sys.modules))
    QApplication.instance().exit()
MainWindow.begin = begin
main(sys.argv[1:])
"""
_OPEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget
from ui.app import main
from ui.windows.main_window import MainWindow
seen, known = [], []
set_page = QStackedWidget.setCurrentWidget
def show_page(pages, page):
    set_page(pages, page)
    if isinstance(pages.window(), MainWindow) and pages is pages.window().pages:
        seen.append(type(page).__name__)
        known.extend(sorted(sys.modules))
        QTimer.singleShot(0, QApplication.instance().exit)
QStackedWidget.setCurrentWidget = show_page
main(sys.argv[1:])
print(*seen)
print(*known)
"""


def _said(program: str, home: Path, *words: str) -> list[list[str]]:
    surroundings = os.environ | {"FACILITATOR_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-c", program, *words]
    done = subprocess.run(call, capture_output=True, text=True, env=surroundings, timeout=60)
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


@pytest.mark.parametrize("with_file", [False, True])
def test_the_first_picture_needs_nothing_of_a_workshop(
    home: Path, file: Path, with_file: bool
) -> None:
    (modules,) = _said(_FIRST, home, *([str(file)] if with_file else []))
    assert not [name for name in modules if name.startswith(_LATER)]


def test_the_first_picture_does_without_the_largest_name_of_qt(home: Path) -> None:
    """``Qt`` with all its enumerations takes as long to import as everything of ours together."""
    (modules,) = _said(_FIRST, home)
    ours = [ROOT / (name.replace(".", "/") + ".py") for name in modules if name.startswith("ui.")]
    large = [
        file.name
        for file in ours
        for line in (file.read_text("utf-8").splitlines() if file.exists() else ())
        if line.startswith("from PySide6") and "Qt" in line.partition(" import ")[2].split(", ")
    ]
    assert large == []


def test_a_file_is_the_first_page_that_is_seen_and_nothing_is_printed_with(
    home: Path, file: Path
) -> None:
    pages, modules = _said(_OPEN, home, str(file))
    assert pages == ["Workspace"]
    assert "sqlite3" in modules
    assert not {"sqlalchemy", "reportlab", "pikepdf"} & set(modules)


def test_without_a_file_the_welcome_comes_and_still_needs_no_store(home: Path) -> None:
    pages, modules = _said(_OPEN, home)
    assert pages == ["Welcome"]
    assert "sqlalchemy" not in modules


def test_a_file_that_cannot_be_opened_leaves_the_welcome(home: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "niente.workshop"
    quiet = _OPEN.replace("main(sys", "MainWindow.tell = lambda *_: None\nmain(sys")
    pages, _ = _said(quiet, home, str(wrong))
    assert pages == ["Welcome"]
