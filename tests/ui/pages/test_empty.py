"""An empty page's sentence is read whole, however many lines it takes."""

from ui.panels.empty import Empty
from ui.panels.text_label import TextLabel
from ui.run_window import Wiring


def test_a_sentence_of_two_lines_is_shown_whole(wiring: Wiring) -> None:
    empty = Empty(wiring.window.look, lambda: None)
    empty.say("Breve.", "Aggiungi")
    (sentence,) = empty.findChildren(TextLabel)
    short = sentence.height()
    empty.say("Una frase che non sta in una riga sola, e va a capo. " * 2, "Aggiungi")
    empty.resize(900, 600)
    empty.show()
    assert sentence.height() >= 2 * short - 4
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    empty.close()
