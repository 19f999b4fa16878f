"""The page of the plenary: everything by the keyboard, the same by the pointer, and in the room."""

from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.commands.capturing import set_three_things
from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.plenary import make_plenary, raise_to_plenary
from facilitator.domain.layout import lay_out
from facilitator.domain.plenary import Item, plenary_board, plenary_view
from facilitator.domain.records import Board, Cluster, Note, Session, Table, Theme
from facilitator.domain.turns import turns_of
from tests.ui.keyboard import Keyboard
from ui.canvas.fits import size_of
from ui.look import Look
from ui.pages.plenary.item_menu import item_menu
from ui.pages.plenary.page import PlenaryPage
from ui.pages.plenary.raising import RaiseDialog
from ui.room.leaves import CardsLeaf, VotesLeaf
from ui.room.showing import PLENARY
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

CLUSTERS = {
    1: (("I condomini non decidono", "pccb", 9), ("Il calore si butta via", "pc", 4)),
    2: (("Il servizio non passa quando serve", "pcb", 7), ("I furgoni viaggiano vuoti", "p", 2)),
    3: (("Gli scarti cambiano nome al cancello", "pcc", 5),),
}
"""By table: titles, the kinds of the notes by their letters, and the hands for the first."""
_KIND = {"p": "problem", "c": "cause", "b": "barrier"}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workshop with gathered notes at three of four tables, made once."""
    path = tmp_path_factory.mktemp("plenary") / "Plenaria.workshop"
    with create(str(path), "prato-carbon-neutral", "it") as store:
        themes = store.book.all(Theme)
        for number, clusters in CLUSTERS.items():
            board = store.book.find(Board, f"S1-T{number}")
            table = store.book.require(Table, board.table)
            store.do(change_entry(table, {"theme": themes[(number - 1) // 2].id}))
            for title, kinds, hands in clusters:
                drafts = [
                    NoteDraft(f"{title}: {i}", _KIND[k], hands=0 if i else hands)
                    for i, k in enumerate(kinds)
                ]
                written = write_notes(store.book, board.id, drafts)
                store.do(written)
                layout = lay_out(store.book, board, size_of)
                store.do(gather(store.book, written.made, title, layout, size_of))
        store.do(set_three_things(store.book.find(Board, "S1-T1"), ["Chi accompagna"]))
    return path


@pytest.fixture
def work(window: MainWindow, original: Path, tmp_path: Path) -> Workspace:
    file = tmp_path / original.name
    copyfile(original, file)
    window.files.open_file(file)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def meeting(work: Workspace) -> str:
    return work.store.book.find(Session, "S1").id


@pytest.fixture
def empty(work: Workspace, meeting: str) -> PlenaryPage:
    """The page before anything was brought."""
    work.show_page("plenary", meeting)
    page = work.pages.page
    assert isinstance(page, PlenaryPage)
    return page


@pytest.fixture
def page(work: Workspace, empty: PlenaryPage, meeting: str) -> PlenaryPage:
    """The page with every cluster of every table."""
    offered = plenary_view(work.store.book, meeting).offered
    clusters = [cluster.id for each in offered for cluster in each.clusters]
    work.store.do(raise_to_plenary(work.store.book, meeting, clusters))
    empty.refresh()
    empty.list.setFocus()
    return empty


@pytest.fixture
def keys(window: MainWindow, page: PlenaryPage) -> Keyboard:
    made = Keyboard(window)
    page.list.setFocus()
    return made


def items(page: PlenaryPage) -> tuple[Item, ...]:
    QApplication.processEvents()
    return plenary_view(page.book, page.shown_session).items


def titles(page: PlenaryPage) -> list[str]:
    return [item.title for item in items(page)]


def current(page: PlenaryPage) -> Item:
    return next(item for item in items(page) if item.id == page.list.current)


def row_of(page: PlenaryPage, title: str) -> QRect:
    """Where an item's row is seen."""
    QApplication.processEvents()
    found = next(item for item in items(page) if item.title == title)
    for row in range(page.list.count()):
        data = page.list.item(row).data(Qt.ItemDataRole.UserRole)
        if getattr(data, "key", "") == found.id:
            page.list.scrollToItem(page.list.item(row))
            return page.list.visualItemRect(page.list.item(row))
    raise AssertionError(f"{title} has no row")


def click(page: PlenaryPage, title: str, *held: Qt.KeyboardModifier) -> None:
    at = row_of(page, title).center()
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(at))


# Bringing


def test_an_empty_plenary_says_what_to_do_and_one_button_does_it(
    window: MainWindow, empty: PlenaryPage
) -> None:
    keys = Keyboard(window)
    empty.enter()
    assert empty.empty.button.hasFocus()
    assert empty.empty.button.text() == "Porta in plenaria i gruppi dei tavoli"
    keys.opens("Space", lambda: keys.press("Return"))
    assert len(items(empty)) == 5
    assert keys.focus is empty.list
    assert plenary_board(empty.book, empty.shown_session) is not None
    keys.press("Ctrl+Z")
    assert items(empty) == ()


def test_all_clusters_of_the_tables_are_ticked_and_a_thing_may_be_ticked_too(
    empty: PlenaryPage, meeting: str, qtbot: QtBot
) -> None:
    view = plenary_view(empty.book, meeting)
    dialog = RaiseDialog(empty, empty.look, empty.book, view.offered)
    qtbot.addWidget(dialog)
    assert (len(dialog.clusters), dialog.things) == (5, [])
    table = dialog.tree.topLevelItem(0)
    assert table is not None
    first = table.child(0)
    thing = table.child(table.childCount() - 1)
    assert first is not None
    assert thing is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    thing.setCheckState(0, Qt.CheckState.Checked)
    empty.raise_clusters(dialog)
    assert len(items(empty)) == 5
    assert "Chi accompagna" in titles(empty)
    table.setCheckState(0, Qt.CheckState.Unchecked)
    assert len(dialog.clusters) == 3


def test_where_nothing_is_left_to_bring_the_reason_is_said(
    page: PlenaryPage, work: Workspace
) -> None:
    heard: list[str] = []
    work.pen.refused.connect(lambda refusal: heard.append(refusal.key))
    for offered in plenary_view(page.book, page.shown_session).offered:
        page.pen.write(
            lambda each=offered: raise_to_plenary(  # type: ignore[misc]
                page.book, page.shown_session, (), each.things
            )
        )
    page.bring()
    assert heard == ["nothing_to_raise"]


def test_an_item_that_no_table_has_brought_is_written(page: PlenaryPage, keys: Keyboard) -> None:
    keys.press("N")
    keys.type("Una voce dalla sala", "Return")
    keys.type("Una terza", "Return")
    assert titles(page)[-2:] == ["Una voce dalla sala", "Una terza"]
    keys.press("Esc")
    assert page.list.hasFocus()


def test_a_plenary_without_sources_begins_with_a_written_item(
    work: Workspace, empty: PlenaryPage, window: MainWindow
) -> None:
    keys = Keyboard(window)
    work.show_page("plenary", work.store.book.find(Session, "S2").id)
    assert empty.empty.button.text() == "Scrivi una voce"
    keys.press("Space")
    keys.type("Dal pubblico", "Return")
    assert titles(empty) == ["Dal pubblico"]


# Joining and parting


def test_items_selected_with_space_are_joined_and_parted_again(
    page: PlenaryPage, keys: Keyboard
) -> None:
    first, second, third = titles(page)[:3]
    keys.press("Space", "Down", "Down", "Space")
    assert page.tools.join.isEnabled()
    keys.press("J")
    assert titles(page)[:2] == [first, second]
    assert third not in titles(page)
    assert page.list.selected == [page.list.current]
    assert [s.cluster.title for s in current(page).sources] == [first, third]
    page.detail.sources.rows[1].setFocus()
    keys.press("Del")
    assert third in titles(page)
    keys.press("Ctrl+Z", "Ctrl+Z")
    assert titles(page)[:3] == [first, second, third]


def test_the_pointer_selects_and_joins_too(page: PlenaryPage) -> None:
    first, second = titles(page)[:2]
    click(page, first)
    assert not page.tools.join.isEnabled()
    click(page, second, Qt.KeyboardModifier.ControlModifier)
    page.tools.join.click()
    assert second not in titles(page)


def test_escape_forgets_what_was_selected_besides(page: PlenaryPage, keys: Keyboard) -> None:
    keys.press("Space", "Down", "Space", "Down")
    assert len(page.list.selected) == 2
    keys.press("Esc")
    assert page.list.selected == [page.list.current]


def test_alike_items_are_named_and_selected_but_never_joined(
    page: PlenaryPage, keys: Keyboard
) -> None:
    for words in ("Gli autobus della sera passano tardi", "La sera gli autobus passano tardi"):
        page.write_item(words)
    QApplication.processEvents()
    assert page.hint.isVisible()
    before = titles(page)
    page.hint.select.click()
    assert len(page.list.selected) == 2
    assert titles(page) == before
    page.hint.away.click()
    assert not page.hint.isVisible()


# Looking


def test_items_are_ordered_by_votes_and_moved_in_their_own_order(
    page: PlenaryPage, keys: Keyboard
) -> None:
    first, second = titles(page)[:2]
    keys.press("Alt+Down")
    assert titles(page)[:2] == [second, first]
    page.tools.ordered.emit(True)
    votes = [row.data(Qt.ItemDataRole.UserRole) for row in map(page.list.item, range(1, 5))]
    assert [row.votes for row in votes] == sorted((row.votes for row in votes), reverse=True)
    keys.press("Alt+Down")
    assert titles(page)[:2] == [second, first]


def test_one_table_alone_is_looked_at(page: PlenaryPage, meeting: str) -> None:
    table = page.book.of(Table, "session", meeting)[1]
    page.tools.sifted.emit(table.id)
    assert page.view is not None
    assert {one.number for item in page.view.items for one in item.tables} == {2}
    page.tools.sifted.emit("")
    assert len(page.view.items) == 5


def test_an_item_is_put_in_another_theme_by_its_menu(page: PlenaryPage, keys: Keyboard) -> None:
    title = titles(page)[0]
    (themes,) = [menu for menu in item_menu(page).findChildren(QMenu) if menu.title() == "Tema"]
    themes.actions()[1].trigger()
    moved = next(item for item in items(page) if item.title == title)
    assert moved.theme == page.book.all(Theme)[1]
    assert page.list.current == moved.id


def test_a_source_leads_to_the_board_of_its_table(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    source = current(page).sources[0]
    page.detail.sources.rows[0].setFocus()
    keys.press("Return")
    assert work.board == source.board.id
    assert work.pages.page is None
    assert list(work.canvas.selection) == [source.cluster.id]


def test_the_board_of_the_plenary_is_opened_and_made_where_it_is_missing(
    work: Workspace, empty: PlenaryPage, meeting: str
) -> None:
    empty.open_board()
    board = plenary_board(work.store.book, meeting)
    assert board is not None
    assert work.board == board.id
    assert board.title == "Plenaria"


def test_a_page_is_opened_by_board_item_and_session(work: Workspace, page: PlenaryPage) -> None:
    item = items(page)[3]
    work.show_page("plenary", item.id)
    assert page.list.current == item.id
    board = plenary_board(work.store.book, page.shown_session)
    assert board is not None
    page.open(board.id)
    assert page.view is not None
    assert page.view.board == board


# Deepening


def test_causes_and_barriers_are_written_one_after_the_other(
    page: PlenaryPage, keys: Keyboard
) -> None:
    before = current(page)
    keys.press("Return")
    keys.type("Contratto fermo", "Return")
    keys.type("b. Nessun dato sui turni", "Return")
    keys.press("Alt+P")
    keys.type("Di sera si va a piedi", "Return")
    after = current(page)
    assert after.count("cause") == before.count("cause") + 1
    assert after.count("barrier") == before.count("barrier") + 1
    assert [note.text for note in after.others] == ["Di sera si va a piedi"]
    keys.press("Esc")
    assert page.list.hasFocus()


def test_what_the_room_has_written_is_rewritten_and_removed(
    page: PlenaryPage, keys: Keyboard
) -> None:
    keys.press("Return")
    keys.type("Contrato", "Return")
    keys.press("Esc")
    row = next(row for row in page.detail.deepening.rows.rows if row.words.text() == "Contrato")
    row.setFocus()
    keys.press("F2")
    keys.type("Contratto fermo")
    page.list.setFocus()
    QApplication.processEvents()
    assert [note.text for note in current(page).notes] == ["Contratto fermo"]
    row = next(r for r in page.detail.deepening.rows.rows if r.words.text() == "Contratto fermo")
    row.setFocus()
    keys.press("Del")
    assert current(page).notes == ()


def test_a_note_of_a_table_leads_there_and_is_not_rewritten(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    reason = current(page).reasons[0]
    row = page.detail.deepening.rows.rows[0]
    row.setFocus()
    keys.press("Del", "F2")
    assert page.book.get(Note, reason.note.id) == reason.note
    keys.press("Up", "Down", "Return")
    assert list(work.canvas.selection) == [page.detail.deepening.rows.rows[1].key]


def test_a_title_of_its_own_and_back_to_that_of_the_source(
    page: PlenaryPage, keys: Keyboard
) -> None:
    old = current(page).title
    keys.press("F2")
    assert page.detail.title_editor.placeholderText() == old
    keys.type("Nessuno decide")
    page.list.setFocus()
    QApplication.processEvents()
    assert current(page).title == "Nessuno decide"
    assert page.detail.title.text() == "Nessuno decide"
    keys.press("F2", "Del")
    page.list.setFocus()
    QApplication.processEvents()
    assert current(page).title == old


def test_removed_items_come_back_with_undo(page: PlenaryPage, keys: Keyboard) -> None:
    before = titles(page)
    keys.press("Del")
    assert titles(page) == before[1:]
    assert page.list.hasFocus()
    keys.press("Ctrl+Z")
    assert titles(page) == before


# Spokespersons


def test_the_floor_is_given_and_taken_back_by_the_keyboard(
    page: PlenaryPage, keys: Keyboard, meeting: str
) -> None:
    assert [button.isVisible() for button in page.turns.buttons] == [True] * 4
    page.turns.buttons[1].setFocus()
    keys.press("Return")
    assert [turn.is_on for turn in turns_of(page.book, meeting)] == [False, True, False, False]
    keys.press("Right", "Return")
    assert [turn.is_over for turn in turns_of(page.book, meeting)] == [False, True, False, False]
    keys.press("Alt+Left")
    numbers = [turn.table.number for turn in turns_of(page.book, meeting) if turn.table]
    assert numbers == [1, 3, 2, 4]
    keys.press("Del")
    assert not any(turn.is_on for turn in turns_of(page.book, meeting))


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
