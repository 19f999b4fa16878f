"""What an empty page says is to be read whole."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.panels.empty import Empty


@pytest.mark.parametrize("width", [1060, 700, 420])
def test_a_long_sentence_takes_the_lines_that_it_needs(width: int, qtbot: QtBot) -> None:
    page = Empty(Look("light"), lambda: None)
    qtbot.addWidget(page)
    page.resize(width, 500)
    page.show()
    page.say(
        "Nessuna voce in plenaria, e ai tavoli non ci sono ancora note raggruppate. " * 2, "Sì"
    )
    (said,) = page.findChildren(QLabel)
    assert said.height() >= said.heightForWidth(said.width()) > 0
    assert said.width() < width
