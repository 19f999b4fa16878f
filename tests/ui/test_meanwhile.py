"""What is done when a window has been painted comes after its picture, one thing after another."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.windows.meanwhile import WhenPainted


class Sheet(QWidget):
    """Says when it is painted."""

    def __init__(self, done: list[str]) -> None:
        super().__init__()
        self._done = done

    def paintEvent(self, _event: object) -> None:
        """Say so."""
        self._done.append("painted")


def test_what_is_made_meanwhile_comes_after_the_picture_and_once(qtbot: QtBot) -> None:
    done: list[str] = []
    sheet = Sheet(done)
    qtbot.addWidget(sheet)
    WhenPainted(sheet, lambda: done.append("first"), lambda: done.append("second"))
    sheet.show()
    qtbot.waitUntil(lambda: "second" in done)
    sheet.repaint()
    assert [one for one in done if one != "painted"] == ["first", "second"]
    assert done[0] == "painted"
