"""Undo asked for while something is being written takes that back whole, and it stays away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Cluster, Note
from tests.ui.conftest import note_of
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def texts(work: Workspace) -> list[str]:
    return [note.text for note in work.store.book.all(Note)]


def test_a_note_begun_on_the_board_goes_with_what_was_typed_after_its_first_pause(
    window: MainWindow, work: Workspace
) -> None:
    before = texts(work)
    work.canvas.write_note_at(900, 900)
    QTest.keyClicks(work.canvas.editing.editor, "Panchine")
    assert work.canvas.editing.save()
    QTest.keyClicks(work.canvas.editing.editor, " rotte")
    window.menus.actions["undo"].trigger()
    assert texts(work) == before
    assert not work.canvas.editing.editor.isVisible()
    window.menus.actions["redo"].trigger()
    assert texts(work) == [*before, "Panchine rotte"]


def test_words_not_yet_saved_are_undone_and_can_be_redone(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    note = note_of(work, "Orari")
    work.canvas.edit_note(note.id)
    QTest.keyClicks(work.canvas.editing.editor, " scolastici")
    window.menus.actions["undo"].trigger()
    assert work.store.book.require(Note, note.id).text == "Orari"
    qtbot.waitUntil(window.menus.actions["redo"].isEnabled)
    window.menus.actions["redo"].trigger()
    assert work.store.book.require(Note, note.id).text == "Orari scolastici"


def test_right_after_gathering_undo_parts_the_notes_again_though_the_title_waits(
    window: MainWindow, work: Workspace
) -> None:
    window.activateWindow()
    before = work.store.book.count(Cluster)
    first = work.store.book.of(Note, "board", work.board)[0].id
    work.canvas.select([first])
    work.canvas.gather_selected()
    editor = work.canvas.editing.editor
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert work.store.book.count(Cluster) == before
    work.canvas.select([first])
    work.canvas.gather_selected()
    QTest.keyClicks(editor, "Strade")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.isVisible()
    assert not editor.toPlainText()
