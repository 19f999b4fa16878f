"""The plenary's list: bringing, joining, ordering, by the keyboard and by the pointer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import set_fact
from facilitator.domain.commands.plenary import join_items, part_item, raise_to_plenary
from facilitator.domain.plenary import plenary_board, plenary_view
from facilitator.domain.records import Session, Table, Theme
from tests.ui.keyboard import Keyboard
from tests.ui.plenary.conftest import click, current, items, titles
from ui.canvas.fits import size_of
from ui.pages.plenary.item_menu import item_menu
from ui.pages.plenary.page import PlenaryPage
from ui.pages.plenary.raising import RaiseDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

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


def test_an_item_that_was_left_half_written_is_found_again(
    page: PlenaryPage, keys: Keyboard
) -> None:
    keys.press("N")
    keys.type("Una voce a met")
    keys.press("Esc")
    assert page.begun == 0
    keys.press("N")
    assert page.begun == 1
    keys.press("End")
    keys.type("...", "Return")
    assert titles(page)[-1] == "Una voce a met..."


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


def test_the_board_shows_items_under_the_titles_of_their_sources(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    keys.press("Return")
    keys.type("Contratto fermo", "Return")
    page.open_board()
    item, other = items(page)[:2]
    assert work.canvas.scene.clusters[item.id].title == item.title
    page.pen.write(lambda: join_items(page.book, [other.id, item.id], size_of))
    QApplication.processEvents()
    assert work.canvas.scene.clusters[other.id].title == other.title
    page.pen.write(lambda: part_item(page.book, other.id, other.sources[0].cluster.id))
    QApplication.processEvents()
    assert work.canvas.scene.clusters[other.id].title == item.title


def test_the_tree_marks_the_plenary_that_is_shown(page: PlenaryPage, work: Workspace) -> None:
    work.leave_page()
    work.show_page("plenary", page.shown_session)
    board = plenary_board(page.book, page.shown_session)
    assert board is not None
    rows = work.tree_panel.rows
    assert rows.currentIndex() == work.tree_panel.model.find(board.id)


def test_what_a_table_writes_moves_nothing_in_the_list(page: PlenaryPage) -> None:
    for number in range(12):
        page.write_item(f"Voce {number}")
    bar = page.list.verticalScrollBar()
    page.list.choose([items(page)[0].id])
    bar.setValue(bar.maximum() // 2)
    middle = bar.value()
    assert middle > 0
    source = items(page)[2].sources[0]
    page.pen.write(lambda: set_fact(source.notes, "hands", 30))
    QApplication.processEvents()
    assert items(page)[2].votes >= 30
    assert bar.value() == middle
