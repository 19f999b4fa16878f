"""The agenda and the clock on the projector."""

from pytestqt.qtbot import QtBot

from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import AgendaItem
from facilitator.storage.store import Store
from tests.ui.room.hands import Seconds
from ui.room.leaves import AgendaLeaf
from ui.room.pins import AGENDA, GROUPS, VOTES
from ui.room.showing import Showing
from ui.windows.projector import ProjectorWindow


def test_the_agenda_shows_the_point_that_is_on_and_what_follows(
    showing: Showing, store: Store, seconds: Seconds
) -> None:
    first, second, *_rest = showing.agenda
    store.do(Edit("edit", (Write("agenda_item", first.id, "minutes", 20),)))
    showing.take_shape(showing.shape)
    showing.show(AGENDA)
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert (leaf.title, leaf.later[0][1]) == (first.title, second.title)
    assert leaf.time.startswith("20")
    showing.clock.begin(first.id, 20)
    seconds.at = 61
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert (leaf.time, showing.scene.around.time) == ("18:59", "10:40")
    assert "1" in showing.scene.around.step
    assert "3" in showing.scene.around.step
    seconds.at = 1300
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert leaf.is_over
    showing.step(1)
    assert showing.pin.what == second.id
    showing.clock.begin(first.id, 5)
    assert showing.pin.what == first.id
    showing.show(VOTES)
    showing.clock.begin(second.id, 5)
    showing.show(AGENDA)
    assert showing.pin.what == second.id


def test_a_session_without_an_agenda_shows_the_time(showing: Showing, store: Store) -> None:
    for item in store.book.all(AgendaItem):
        store.do(Edit("remove", (Write("agenda_item", item.id, "removed", []),)))
    showing.show(AGENDA)
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert leaf.time == "10:40"


def test_the_clock_ticks_by_itself_when_its_text_changes(
    projector: ProjectorWindow, showing: Showing, seconds: Seconds, qtbot: QtBot
) -> None:
    clock = showing.clock
    with qtbot.waitSignal(clock.ticked):
        clock.begin("", 2)
    seconds.at = 30
    clock.look()
    assert projector.scene.around.time == "1:30 min"
    with qtbot.assertNotEmitted(clock.ticked):
        clock.look()
    clock.swing()
    seconds.at = 90
    assert (clock.text, clock.is_paused) == ("1:30", True)
    clock.add(1)
    clock.stop()
    assert clock.text == "10:40"


def test_a_time_that_is_paused_says_so_wherever_it_is_read(
    showing: Showing, seconds: Seconds
) -> None:
    item = showing.agenda[0]
    showing.show(AGENDA, item.id)
    showing.clock.begin(item.id, 2)
    assert _time(showing) == "2:00"
    showing.clock.swing()
    assert _time(showing) == "2:00 · paused"
    showing.show(GROUPS)
    assert showing.scene.around.time == "2:00 · paused"
    showing.clock.swing()
    assert showing.scene.around.time == "2:00 min"


def _time(showing: Showing) -> str:
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    return leaf.time
