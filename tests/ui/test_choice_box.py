"""A field of choices shows what is chosen."""

import pytest

from ui.choice_box import ChoiceBox
from ui.windows.main_window import MainWindow


@pytest.mark.parametrize("words", ["Nota", "nulla", "In sospeso", "Azione in atto"])
def test_a_field_as_wide_as_it_asks_shows_its_choice_whole(window: MainWindow, words: str) -> None:
    box = ChoiceBox()
    box.setParent(window)
    box.addItem(words)
    box.resize(box.sizeHint())
    own, text = box.grab().toImage(), box.fontMetrics().horizontalAdvance(words)
    box.resize(box.width() + 80, box.height())
    wide = box.grab().toImage()
    part = (0, 8, text + 8, own.height() - 16)
    assert own.copy(*part) == wide.copy(*part)
