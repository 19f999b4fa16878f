"""The welcome's three posts of today: greyed without a workshop, one key away with one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.run_window import Wiring
from ui.windows.main_window import MainWindow


def test_without_a_workshop_todays_posts_are_greyed_and_say_why(wiring: Wiring) -> None:
    page = wiring.window.welcome.page
    assert [row.isEnabled() for row in page.posts.rows] == [False] * 3
    said = "Prima serve un percorso: aprirne uno o crearne uno nuovo."
    assert said in [label.text() for label in page.findChildren(QLabel)]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_of_todays_posts_opens_in_the_workshop_used_last(
    window: MainWindow, file: Path, place: int
) -> None:
    window.files.close()
    row = window.welcome.page.posts.rows[place]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert window.store is not None
    assert window.store.path == file
    seen = [type(shown).__name__ for shown in QApplication.topLevelWidgets() if shown.isVisible()]
    panel = window.workspace is not None and window.doors.presenting.panel.isVisible()
    assert ("DeskWindow" in seen, "NoteTakerWindow" in seen, panel) == (
        place == 0, place == 1, place == 2,
    )  # fmt: skip
