"""Whether things move is the system's choice until somebody makes their own."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.settings import Settings
from ui.windows.main_window import MainWindow


def test_moving_is_switched_off_and_on_in_the_menu(window: MainWindow) -> None:
    assert window.workspace is not None
    motion, action = window.workspace.canvas.motion, window.menus.actions["motion"]
    assert motion.wanted
    assert action.isChecked()
    action.trigger()
    assert not motion.wanted
    assert not action.isChecked()
    assert not Settings().moves
    action.trigger()
    assert motion.wanted


def test_a_system_that_wants_no_motion_gets_none(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Still:
        def styleHint(self, _hint: object) -> int:
            return 0

    monkeypatch.setattr(QApplication, "style", lambda: Still())
    settings = Settings()
    assert not settings.moves
    settings.motion = "on"
    assert settings.moves
