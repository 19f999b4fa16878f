"""The page of actions by keyboard: walking a path, making an action, taking up."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Action, Cluster, Note
from facilitator.domain.tracing import STAGES, back, forward, used_notes
from facilitator.exports.formats import EXPORTERS
from tests.ui.keyboard import Keyboard
from tests.ui.pages.acting import action
from ui.pages.actions.new_action import NewActionDialog
from ui.pages.actions.page import ActionsPage
from ui.pages.plenary.page import PlenaryPage
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


@pytest.fixture
def page(actions: ActionsPage) -> ActionsPage:
    return actions


def stage_at(page: ActionsPage) -> str:
    """The stage of what the cursor is on."""
    return page.view.stop.stage if page.view.stop else ""


def test_a_path_is_walked_by_arrows_to_a_note_and_back(page: ActionsPage) -> None:
    keyboard = Keyboard(page.window())
    bus = action(page, "Bus a chiamata serale")
    assert page.list.rows.key == bus.id
    keyboard.walk("Tab", lambda: keyboard.focus is page.view, most=12)
    stages = []
    for _ in range(5):
        keyboard.press("Right")
        assert page.view.stop is not None
        stages.append(stage_at(page))
        assert page.view.stop.text.split()[0] in page.view.accessibleDescription()
    assert stages == ["proposal", "scenario", "plenary", "cluster", "note"]
    keyboard.press("Right")
    assert stage_at(page) == "note"
    keyboard.press("Down")
    assert stage_at(page) == "note"
    keyboard.press("Left", times=5)
    assert page.view.here == bus.id
    assert page.view.viewport().rect().intersects(page.view.shape.boxes[bus.id])


def test_enter_opens_the_board_of_a_note_with_it_selected(
    page: ActionsPage, whole: Workspace
) -> None:
    keyboard = Keyboard(page.window())
    page.view.setFocus()
    keyboard.press("Right", times=5)
    note = page.view.here
    keyboard.press("Return")
    assert whole.pages.key == ""
    assert whole.board == page.book.require(Note, note).board
    assert whole.canvas.selection == [note]


def test_hidden_notes_are_counted_and_opened(page: ActionsPage) -> None:
    keyboard = Keyboard(page.window())
    page.view.setFocus()
    shown = page.view.shown
    assert shown.hidden == 13
    assert page.head.more.text() == "mostrate 8"
    rest = next(iter(shown.rests))
    page.view.go_to(rest)
    assert "altre" in page.view.accessibleDescription()
    keyboard.press("Return")
    assert page.view.shown.hidden < 13
    assert stage_at(page) == "note"
    page.head.more.click()
    assert page.view.shown.hidden == 0
    assert page.head.more.text() == "mostrane otto"
    page.head.more.click()
    assert page.view.shown.hidden == 13


def test_what_became_of_a_note_is_asked_on_its_board(whole: Workspace) -> None:
    book = whole.store.book
    note = next(n for n in book.all(Note) if n.text.startswith("Ogni gestore"))
    whole.show_found(note.board, note.id)
    Keyboard(whole.window()).press("Ctrl+Shift+T")
    page = whole.pages.page
    assert isinstance(page, ActionsPage)
    assert page.path == forward(book, note.id)
    assert page.view.here == note.id
    keyboard = Keyboard(page.window())
    assert keyboard.focus is page.view
    keyboard.press("Left", times=5)
    assert stage_at(page) == "action"
    page.head.onward.click()
    assert page.path == back(book, page.view.here)
    assert page.path.root == action(page, "Bus a chiamata serale").id
    page.view.go_to(note.id)
    page.head.back.click()
    assert page.path.root == note.id


def test_the_inspector_asks_it_too(whole: Workspace) -> None:
    note = next(n for n in whole.store.book.all(Note) if n.text.startswith("Ogni gestore"))
    whole.show_found(note.board, note.id)
    whole.inspector_panel.note.became.click()
    assert whole.pages.key == "actions"


def test_a_new_action_is_made_of_a_proposal_by_keyboard(page: ActionsPage) -> None:
    keyboard = Keyboard(page.window())
    page.list.more.setFocus()

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewActionDialog)
        assert not dialog.accept_button.isEnabled()
        assert dialog.warning.text()
        keyboard.press("Tab")
        keyboard.type("etichetta")
        keyboard.press("Tab", "Space")
        assert dialog.accept_button.isEnabled()
        assert not dialog.warning.text()
        dialog.accept_button.click()

    keyboard.opens("Space", inside)
    made = action(page, "Un’etichetta comune per gli scarti tessili")
    assert page.list.rows.key == made.id
    assert made.fields_of_action == ("waste",)
    assert made.comments == "Un tavolo con le ditte"
    assert len(used_notes(page.book, made.id)) == 13
    assert page.path.root == made.id
    assert page.left.found.groups == 11


def test_what_is_sought_is_what_is_ticked(page: ActionsPage) -> None:
    dialog = NewActionDialog(page, page.look, page.book)
    dialog.words.setText("sportello")
    item = dialog.rows.currentItem()
    assert not item.isHidden()
    assert "sportello" in item.text()
    item.setCheckState(Qt.CheckState.Checked)
    dialog.words.setText("etichetta")
    assert "etichetta" in dialog.rows.currentItem().text()
    assert not item.isHidden()
    dialog.words.setText("nulla di simile")
    assert dialog.rows.currentItem() is None
    assert [page.book.require(Note, one).text for one in dialog.sources] == [
        "Uno sportello che accompagna le assemblee"
    ]
    dialog.deleteLater()


def test_an_action_without_a_source_is_marked_and_gets_one(page: ActionsPage) -> None:
    bare = action(page, "Comunità energetica di quartiere")
    assert [row.warned for row in page.list.rows.shown] == [False, False, True]
    Keyboard(page.window()).press("Down", times=2)
    assert page.list.rows.key == bare.id
    assert page.empty.isVisible()
    keyboard = Keyboard(page.window())
    page.empty.button.setFocus()

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewActionDialog)
        keyboard.press("Space")
        dialog.accept_button.click()

    keyboard.opens("Space", inside)
    assert page.view.isVisible()
    assert used_notes(page.book, bare.id)
    assert not any(row.warned for row in page.list.rows.shown)


def test_what_was_left_out_says_where_it_stopped_and_is_taken_up_there(
    page: ActionsPage, whole: Workspace
) -> None:
    rows = page.left.rows.shown
    assert len(rows) == len(page.left.found.rows)
    assert rows[0].between[1] == "voce di plenaria senza scenario"
    titles = {row.words: row for row in rows}
    assert titles["Il calore si butta via"].between == ("7 note", "gruppo mai portato in plenaria")
    page.left.rows.choose(titles["Il calore si butta via"].key)
    page.left.rows.setFocus()
    Keyboard(page.window()).press("Return")
    cluster = page.book.require(Cluster, titles["Il calore si butta via"].key)
    assert whole.pages.key == ""
    assert (whole.board, whole.canvas.selection) == (cluster.board, [cluster.id])


def test_an_item_without_a_scenario_is_taken_up_on_its_page(
    page: ActionsPage, whole: Workspace
) -> None:
    left = page.left.found.rows[0]
    page.left.rows.choose(left.stop.id)
    page.left.rows.setFocus()
    Keyboard(page.window()).press("Return")
    plenary = whole.pages.page
    assert isinstance(plenary, PlenaryPage)
    assert plenary.list.current == left.last


def test_a_proposal_that_became_nothing_is_taken_up_as_a_new_action(page: ActionsPage) -> None:
    key = next(row.key for row in page.left.rows.shown if row.words.startswith("Gli scarti"))
    page.left.rows.choose(key)
    page.left.rows.setFocus()
    keyboard = Keyboard(page.window())

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewActionDialog)
        assert len(dialog.sources) == 1
        dialog.reject()

    keyboard.opens("Return", inside)
    assert page.book.count(Action) == 3


def test_an_action_is_removed_with_del_and_comes_back_by_undo(
    page: ActionsPage, whole: Workspace
) -> None:
    keyboard = Keyboard(page.window())
    assert keyboard.focus is page.list.rows
    keyboard.press("Del")
    assert page.book.count(Action) == 2
    assert len(page.list.rows.shown) == 2
    assert page.path.root == action(page, "Sportello per i condomìni").id
    keyboard.press("Ctrl+Z")
    assert page.book.count(Action) == 3
    assert len(page.list.rows.shown) == 3


def test_actions_are_listed_by_theme(page: ActionsPage) -> None:
    mobility = page.head.themes.findText("Mobilità sostenibile")
    page.head.themes.setCurrentIndex(mobility)
    page.head.themes.activated.emit(mobility)
    assert [row.words for row in page.list.rows.shown] == ["Bus a chiamata serale"]


def test_without_actions_the_page_says_what_to_do(page: ActionsPage, whole: Workspace) -> None:
    whole.pen.do(remove(page.book, page.book.all(Action)))
    QApplication.processEvents()
    assert page.empty.isVisible()
    assert page.empty.button.text() == "Nuova azione"
    page.enter()
    assert page.focusWidget() is page.empty.button
    assert page.left.found.groups == page.left.found.of_groups == 17


def test_a_narrow_page_folds_its_list_and_page_keys_leaf_on(
    page: ActionsPage, wiring: Wiring
) -> None:
    wiring.window.resize(1366, 768)
    QApplication.processEvents()
    assert page.side.folded
    page.view.setFocus()
    Keyboard(page.window()).press("PgDown")
    assert page.path.root == action(page, "Sportello per i condomìni").id
    page.head.swapped.emit(True)
    page.form.enter()
    Keyboard(page.window()).press("Esc")
    assert page.side.tab.hasFocus()
    assert page.isVisible()


def test_a_click_chooses_a_stop_and_a_double_click_opens_it(
    page: ActionsPage, whole: Workspace
) -> None:
    stop = page.view.shown.stops[1]
    there = page.view.shape.boxes[stop.id].center() - QPoint(
        page.view.horizontalScrollBar().value(), page.view.verticalScrollBar().value()
    )
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert page.view.here == stop.id
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=there)
    assert whole.pages.key != "actions"


def test_the_page_speaks_and_wears_what_the_window_does(page: ActionsPage, wiring: Wiring) -> None:
    wiring.speak("en")
    assert page.left.rows.accessibleName() == "What was left out"
    assert STAGES[1] in page.view.accessibleDescription().lower()
    wiring.wear("dark")
    assert page.view.grab().toImage().pixelColor(5, 5) == page.look.colour("canvas")


def test_the_tables_of_the_plan_and_what_was_left_out_are_offered_for_export(
    page: ActionsPage,
) -> None:
    asked: list[tuple[str, str]] = []
    page.export_wanted.disconnect()
    page.export_wanted.connect(lambda key, of: asked.append((key, of)))
    page.head.export.click()
    page.left.print_button.click()
    assert asked == [("plan-docx", ""), ("left-out-pdf", "")]
    assert {key for key, _of in asked} <= {exporter.id for exporter in EXPORTERS}


def test_the_name_of_an_action_that_was_not_made_is_found_again(page: ActionsPage) -> None:
    keyboard = Keyboard(page.window())
    said = []

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewActionDialog)
        said.append(dialog.line.text())
        keyboard.type("Ombra")
        dialog.reject()

    for _time in range(2):
        page.window().activateWindow()
        QApplication.processEvents()
        page.list.more.setFocus()
        keyboard.opens("Space", inside)
    assert said == ["", "Ombra"]


def test_a_path_is_shown_to_the_room(page: ActionsPage, whole: Workspace) -> None:
    asked: list[tuple[str, str]] = []
    page.room_wanted.connect(lambda *told: asked.append(told))
    page.head.room.click()
    assert asked == [("path", page.path.root)]
    note = next(stop for stop in page.path.column("note"))
    page.open(note.id)
    page.head.room.click()
    assert asked[-1] == ("path", note.id)
