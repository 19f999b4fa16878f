"""The main window: what is open, what comes back, in which language and look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from facilitator.cli.write import create
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Board, Note, Session, Table, Theme
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
from tests.ui.test_capture_bar import write
from ui.panels.tree.model import COUNT, RECORD
from ui.run_window import Wiring
from ui.windows.files import demonstration
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def reopened(window: MainWindow, file: Path) -> Workspace:
    window.files.close()
    assert window.workspace is None
    window.files.open_file(file)
    assert window.workspace is not None
    return window.workspace


def test_everything_is_there_after_closing_and_opening_undo_included(
    window: MainWindow, work: Workspace, file: Path
) -> None:
    write(work, "p. Ultima corsa")
    again = reopened(window, file)
    assert note_of(again, "Ultima corsa").kind == "problem"
    assert "nota scritta" in window.menus.actions["undo"].text()
    assert window.menus.actions["undo"].toolTip() == "Annulla: nota scritta (Ctrl+Z)"
    window.menus.actions["undo"].trigger()
    again.signals.settle()
    assert "Ultima corsa" not in {note.text for note in again.store.book.all(Note)}
    window.menus.actions["redo"].trigger()
    assert note_of(again, "Ultima corsa").kind == "problem"


def test_the_board_that_was_open_is_open_again(wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    first = work.store.book.find(Session, "S1")
    assert work.store.book.require(Board, work.board).session == first.id
    other = work.store.book.find(Board, "S3-T2")
    work.tree_panel.rows.setCurrentIndex(work.tree_panel.model.find(other.table))
    assert work.board == other.id
    assert reopened(wiring.window, file).board == other.id


def test_the_page_that_was_shown_is_shown_again(
    window: MainWindow, work: Workspace, file: Path
) -> None:
    work.show_page("calls")
    again = reopened(window, file)
    assert again.pages.key == "calls"
    assert again.board == work.board
    again.show_page("past")
    assert not reopened(window, file).pages.key
    assert window.workspace is not None
    window.workspace.show_page("calls")
    window.workspace.leave_page()
    assert not reopened(window, file).pages.key


def test_a_tables_only_board_is_named_by_its_theme(wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "Prato.workshop"
    with create(str(file), "prato-carbon-neutral", "it") as store:
        theme = store.book.all(Theme)[0]
        table = store.book.find(Table, "S1-T2")
        store.do(Edit("edit", (Write("table", table.id, "theme", theme.id),)))
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    model, board = work.tree_panel.model, work.store.book.find(Board, "S1-T2")
    assert model.find(board.id).data() == theme.title
    assert board.title in model.find(board.id).data(Qt.ItemDataRole.ToolTipRole)
    assert model.find(work.store.book.find(Board, "S1-T1").id).data() == board.title


def test_a_click_on_a_table_opens_its_board_ready_for_writing(
    wiring: Wiring, tmp_path: Path
) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    rows, board = work.tree_panel.rows, work.store.book.find(Board, "S1-T2")
    where = rows.visualRect(work.tree_panel.model.find(board.table)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert work.board == board.id
    assert [index.data(RECORD) for index in rows.selectedIndexes()] == [board.id]
    assert rows.currentIndex().data(RECORD) == board.id
    assert work.window().focusWidget() is work.capture.line


def test_a_key_in_the_tree_marks_one_row_and_keeps_the_keyboard(
    wiring: Wiring, tmp_path: Path
) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    rows, boards = work.tree_panel.rows, [f"S1-T{number}" for number in (1, 2, 2, 1)]
    rows.setFocus()
    for key, board in zip(
        (None, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up), boards, strict=True
    ):
        if key is not None:
            QTest.keyClick(rows, key)
        assert work.board == work.store.book.find(Board, board).id
        assert rows.selectedIndexes() == [rows.currentIndex()]
    assert work.window().focusWidget() is rows


def test_files_opened_before_are_listed_and_open_by_a_click(
    wiring: Wiring, window: MainWindow, file: Path
) -> None:
    window.files.close()
    recent = wiring.settings.recent()
    assert [(one.path, one.notes) for one in recent] == [(str(file), 3)]
    assert window.welcome.isVisible()
    assert window.focusWidget() is window.welcome.page.new
    window.welcome.wanted_file.emit(recent[0].path)
    assert window.workspace is not None


def test_a_file_that_is_no_workshop_is_refused_with_a_sentence(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    wrong = tmp_path / "elenco.workshop"
    wrong.write_text("niente")
    window.files.open_file(wrong)
    assert said == [
        f"«{wrong.name}» non è un percorso di Facilitator. "
        "Sceglierne uno fatto con questo programma: il nome finisce in .workshop."
    ]
    assert window.workspace is not None


def test_what_another_program_writes_comes_in(work: Workspace, file: Path) -> None:
    with Store.open(file, Setting("colleague")) as other:
        other.do(write_notes(other.book, work.board, [NoteDraft("Da un altro tavolo")]))
    work.signals.look()
    work.signals.settle()
    assert note_of(work, "Da un altro tavolo")
    index = work.tree_panel.model.find(work.board)
    assert index.data(COUNT) == "4"
    assert work.canvas.scene.notes.keys() >= {note_of(work, "Da un altro tavolo").id}


def test_notes_are_written_at_the_boards_table(work: Workspace) -> None:
    write(work, "Qui")
    assert note_of(work, "Qui").by == "S1-T1"


def test_the_language_changes_at_once_everywhere(wiring: Wiring, window: MainWindow) -> None:
    work = window.workspace
    assert work is not None
    write(work, "c. Prova")
    window.menus.actions["language_en"].trigger()
    assert window.menus.menus["file"].title() == "&File"
    assert window.menus.actions["gather"].text() == "Gather"
    assert window.menus.actions["undo"].text() == "Undo: note written"
    assert work.capture.field.said.startswith("Cause")
    assert "Saved" in window.status.text
    assert "no note waiting" in window.status.text
    assert work.inspector.tab.text() == "Details"
    index = work.tree_panel.model.find(work.session)
    assert index.data() == "S1 · [date to be added]"
    window.menus.actions["language_it"].trigger()
    assert window.menus.menus["edit"].title() == "&Modifica"
    assert wiring.settings.language == "it"


def test_the_language_changes_on_the_welcome_too(window: MainWindow) -> None:
    window.files.close()
    assert window.welcome.page.new.text().strip() == "Nuovo percorso"
    window.speak("en")
    assert window.welcome.page.new.text().strip() == "New workshop"


def test_the_look_changes_at_once_and_is_kept(wiring: Wiring, window: MainWindow) -> None:
    window.menus.actions["scheme_dark"].trigger()
    assert window.look.scheme == "dark"
    ground = window.grab().toImage().pixelColor(400, 100)
    assert ground == window.look.colour("canvas")
    assert wiring.settings.scheme == "dark"
    assert window.menus.actions["scheme_dark"].isChecked()


def test_no_label_guesses_rich_text(window: MainWindow) -> None:
    labels = [label for label in window.findChildren(QLabel) if label.pixmap().isNull()]
    guessing = [label for label in labels if label.textFormat() != Qt.TextFormat.PlainText]
    assert labels
    assert [(type(label.parent()), label.text()) for label in guessing] == []


def test_the_sides_fold_to_tabs_in_a_narrow_window(window: MainWindow) -> None:
    work = window.workspace
    assert work is not None
    folded = []
    for width in (1700, 1599, 1365, 1700):
        window.resize(width, 800)
        folded.append((work.tree.folded, work.inspector.folded))
    assert folded == [(False, False), (False, True), (True, True), (False, False)]


def test_a_folded_side_opens_by_its_tab_and_by_the_menu(window: MainWindow) -> None:
    work = window.workspace
    assert work is not None
    window.resize(1300, 800)
    QTest.mouseClick(work.inspector.tab, Qt.MouseButton.LeftButton)
    assert not work.inspector.folded
    window.menus.actions["inspector"].trigger()
    assert work.inspector.folded
    assert not window.menus.actions["inspector"].isChecked()


def test_closing_with_a_typed_line_asks_and_may_stay(
    window: MainWindow, work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClicks(work.capture.line, "quasi fini")
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.defaultButton())
    event = QCloseEvent()
    window.closeEvent(event)
    assert len(asked) == 1
    assert not event.isAccepted()
    assert work.capture.line.text() == "quasi fini"


def test_only_what_can_be_done_is_enabled(window: MainWindow, work: Workspace) -> None:
    enabled = {key for key, action in window.menus.actions.items() if action.isEnabled()}
    assert {"tidy", "export", "project", "write", "desk"} <= enabled
    assert not {"gather", "link", "remove", "duplicate"} & enabled
    work.canvas.select([note_of(work, "Orari").id])
    assert window.menus.actions["gather"].isEnabled()
    window.files.close()
    enabled = {key for key, action in window.menus.actions.items() if action.isEnabled()}
    assert not {"tidy", "export", "project", "write", "desk", "copy", "undo"} & enabled


def test_a_copy_is_whole_and_opens(window: MainWindow, work: Workspace, tmp_path: Path) -> None:
    write(work, "Nella copia")
    window.files.copy_to(work.store, tmp_path / "copia.workshop")
    with Store.open(tmp_path / "copia.workshop", Setting("reader"), readonly=True) as copy:
        assert "Nella copia" in {note.text for note in copy.book.all(Note)}


def test_a_workshop_open_for_reading_takes_no_notes(wiring: Wiring, file: Path) -> None:
    wiring.window.take(Store.open(file, Setting("reader"), readonly=True))
    work = wiring.window.workspace
    assert work is not None
    assert not work.capture.line.isEnabled()
    work.canvas.select([note_of(work, "Orari").id])
    assert not wiring.window.menus.actions["gather"].isEnabled()
    assert work.inspector_panel.note.text.editor.isReadOnly()


def test_the_demonstration_is_written_once_and_opened_again(wiring: Wiring, tmp_path: Path) -> None:
    with demonstration(tmp_path) as store:
        store.do(write_notes(store.book, store.book.all(Board)[0].id, [NoteDraft("Mia")]))
    wiring.window.take(demonstration(tmp_path))
    work = wiring.window.workspace
    assert work is not None
    assert note_of(work, "Mia")
    assert work.store.book.count(Note) > 100


def test_the_first_welcome_says_what_will_stand_there(wiring: Wiring, file: Path) -> None:
    said = "Qui compaiono i percorsi già aperti su questo computer."
    labels = [w for w in wiring.window.welcome.findChildren(QLabel) if w.text() == said]
    assert [label.isVisible() for label in labels] == [True]
    wiring.window.files.open_file(file)
    wiring.window.files.close()
    assert [label.isVisible() for label in labels] == [False]
