"""The plenary in the room, and the page in another language and look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.plenary import make_plenary, raise_to_plenary
from facilitator.domain.records import Board, Cluster, Theme
from tests.ui.keyboard import Keyboard
from tests.ui.plenary.conftest import current, items, titles
from ui.look import Look
from ui.pages.plenary.page import PlenaryPage
from ui.room.leaves import BoardLeaf, CardsLeaf, VotesLeaf
from ui.room.pins import PLENARY, VIEW
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

# The room


def test_the_room_sees_the_items_as_bars_and_then_each_with_its_reasons(
    page: PlenaryPage, keys: Keyboard, window: MainWindow
) -> None:
    page.tools.to_room.click()
    showing = window.doors.presenting.showing
    assert window.doors.presenting.is_projecting
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    assert leaf.title == page.book.all(Theme)[0].title
    assert [bar.count.votes for bar in leaf.bars] == sorted(
        (bar.count.votes for bar in leaf.bars), reverse=True
    )
    keys.press("S")
    item = current(page)
    assert (showing.pin.mode, showing.pin.what) == (PLENARY, item.id)
    assert isinstance(showing.scene.leaf, CardsLeaf)
    assert showing.scene.leaf.title == item.title
    assert showing.scene.around.table is None
    window.doors.presenting.project()


def test_the_room_sees_the_plenary_where_it_is_to_see_what_the_facilitator_sees(
    page: PlenaryPage, window: MainWindow, work: Workspace
) -> None:
    showing = window.doors.presenting.showing
    showing.show(VIEW)
    assert isinstance(showing.scene.leaf, VotesLeaf)
    work.leave_page()
    assert isinstance(showing.scene.leaf, BoardLeaf)
    work.show_page("process")
    assert isinstance(showing.scene.leaf, BoardLeaf)


def test_what_is_written_live_is_seen_by_the_room_at_once(
    page: PlenaryPage, keys: Keyboard, window: MainWindow
) -> None:
    showing = window.doors.presenting.showing
    showing.show(PLENARY, current(page).id)
    keys.press("Return")
    for number in range(6):
        keys.type(f"Barriera {number}", "Return")
        QApplication.processEvents()
        leaf = showing.scene.leaf
        assert isinstance(leaf, CardsLeaf)
        shown = [leaf.notes[card.note].text for card in leaf.page.cards]
        assert f"Barriera {number}" in shown
    showing.step(-1)
    assert showing.pin.what == current(page).id


def test_the_pages_of_the_room_run_from_the_bars_through_the_items_and_back(
    page: PlenaryPage, window: MainWindow
) -> None:
    showing = window.doors.presenting.showing
    showing.show(PLENARY)
    assert len(showing.plenary_keys) == 6
    seen = []
    for _ in range(100):
        before = showing.pin
        showing.step(1)
        if showing.pin == before:
            break
        seen.append(showing.pin.what)
    assert list(dict.fromkeys(seen)) == showing.plenary_keys
    for _ in range(100):
        showing.step(-1)
    assert (showing.pin.what, showing.pin.page) == (showing.plenary_keys[0], 0)


def test_an_item_without_notes_shows_its_title_alone(page: PlenaryPage, window: MainWindow) -> None:
    page.write_item("Dal pubblico")
    showing = window.doors.presenting.showing
    showing.show(PLENARY, items(page)[-1].id)
    leaf = showing.scene.leaf
    assert isinstance(leaf, CardsLeaf)
    assert (leaf.title, leaf.page.cards) == ("Dal pubblico", ())


def test_an_item_that_nobody_has_explained_shows_what_the_tables_said(
    page: PlenaryPage, window: MainWindow
) -> None:
    item = next(one for one in items(page) if not one.reasons)
    showing = window.doors.presenting.showing
    showing.show(PLENARY, item.id)
    leaf = showing.scene.leaf
    assert isinstance(leaf, CardsLeaf)
    assert [card.note for card in leaf.page.cards] == [n.id for n in item.sources[0].notes]


def test_an_empty_plenary_is_an_empty_page_for_the_room(
    work: Workspace, window: MainWindow
) -> None:
    showing = window.doors.presenting.showing
    showing.show(PLENARY)
    assert showing.scene.leaf == VotesLeaf("Plenaria", ())
    assert work.pages.page is None


# Language and look


def test_the_page_speaks_and_wears_what_the_window_does(page: PlenaryPage) -> None:
    assert page.list.accessibleName() == "Voci della plenaria"
    row = page.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith(titles(page)[0])
    assert "Tavolo 1" in row
    page.set_look(Look("dark"))
    assert page.detail.deepening.look.scheme == "dark"


def test_a_plenary_of_another_laptop_is_shown_as_it_comes(
    work: Workspace, empty: PlenaryPage, meeting: str
) -> None:
    work.store.do(make_plenary(work.store.book, meeting))
    cluster = work.store.book.of(Cluster, "board", work.store.book.find(Board, "S1-T1").id)[0]
    work.store.do(raise_to_plenary(work.store.book, meeting, [cluster.id]))
    QApplication.processEvents()
    assert empty.list.count() == 2
    assert empty.list.hasFocus() or empty.list.isVisible()
