"""The window with an empty clipboard and the pointer off the board."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.clipping.hands import away
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    QGuiApplication.clipboard().clear()
    away(window.workspace)
    window.workspace.canvas.setFocus()
    return window.workspace


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ImportDialog]:
    """The import dialogs that were opened; each is left open for the test to look at."""
    shown: list[ImportDialog] = []
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: shown.append(dialog))
    monkeypatch.setattr(ImportDialog, "deleteLater", lambda _dialog: None)
    return shown
