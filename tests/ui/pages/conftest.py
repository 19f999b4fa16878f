"""A window with a workshop that has been through the whole process."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.process.making import whole_process
from ui.pages.actions.page import ActionsPage
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tutto")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACILITATOR_HOME", str(folder / "home"))
        whole_process(folder / "tutto.workshop").store.close()
    return folder / "tutto.workshop"


@pytest.fixture
def whole(_made: Path, tmp_path: Path, wiring: Wiring) -> Workspace:
    """A window with a workshop that has been through the whole process."""
    wiring.window.files.open_file(Path(shutil.copy(_made, tmp_path / "Tutto.workshop")))
    assert wiring.window.workspace is not None
    return wiring.window.workspace


@pytest.fixture
def actions(whole: Workspace) -> ActionsPage:
    """The page of actions, opened from the menu."""
    whole.show_page("actions")
    made = whole.pages.page
    assert isinstance(made, ActionsPage)
    QApplication.processEvents()
    return made
