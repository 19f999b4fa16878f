"""Tables and their spokespersons are named where there is room, and never cut."""

import pytest

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.turns import turns_of
from ui.pages.plenary.head import PlenaryHead
from ui.pages.plenary.page import PlenaryPage


@pytest.mark.parametrize("width", [560, 700, 800, 900, 1000, 1200])
def test_the_legend_names_the_tables_whole_or_not_at_all(page: PlenaryPage, width: int) -> None:
    head = page.findChild(PlenaryHead)
    assert head is not None
    head.resize(width, head.height())
    layout = head.layout()
    assert layout is not None
    layout.activate()
    names = [words for words in head.legend.names if words.isVisible()]
    assert [words.text() for words in names if words.width() < words.sizeHint().width()] == []
    assert len(names) in (0, 5)


def test_a_turn_says_whose_it_is(page: PlenaryPage, meeting: str) -> None:
    store = page.pen.store
    table = turns_of(page.book, meeting)[1].table
    assert table is not None
    store.do(person := add_entry(page.book, "person", name="Carla Portavoce"))
    values = {"person": person.made[0], "session": meeting, "table": table.id}
    store.do(add_entry(page.book, "role", role="spokesperson", **values))
    page.refresh()
    assert page.turns.buttons[0].toolTip() == "Tavolo 2, Carla Portavoce, poi"
