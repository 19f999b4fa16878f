"""A field of choices shows what is chosen."""

from ui.choice_box import ChoiceBox
from ui.windows.main_window import MainWindow


def test_a_field_as_wide_as_it_asks_shows_its_longest_choice_whole(window: MainWindow) -> None:
    box = ChoiceBox()
    box.setParent(window)
    for words in ("Nota", "nulla", "Azione in atto"):
        box.clear()
        box.addItem(words)
        box.resize(box.sizeHint())
        own, text = box.grab().toImage(), box.fontMetrics().horizontalAdvance(words)
        box.resize(box.width() + 80, box.height())
        wide = box.grab().toImage()
        part = (0, 8, text + 10, own.height() - 16)
        assert own.copy(*part) == wide.copy(*part), words
