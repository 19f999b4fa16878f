"""The outline beside the board, in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Note
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
from tests.ui.keyboard import Keyboard
from ui.panels.outline.outline import OutlinePanel
from ui.panels.outline.twigs import below
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def outline(work: Workspace) -> OutlinePanel:
    work.outline.open()
    assert work.outline.panel is not None
    return work.outline.panel


def test_board_and_outline_share_one_selection(work: Workspace, outline: OutlinePanel) -> None:
    notes = [note_of(work, text).id for text in ("Orari", "Poche linee")]
    work.canvas.select(notes)
    assert set(outline.view.chosen_records()) == set(notes)
    where = outline.view.visualRect(outline.model.find(note_of(work, "Bus").id)).center()
    QTest.mouseClick(outline.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert work.canvas.selection == [note_of(work, "Bus").id]
    work.canvas.select([])
    assert outline.view.chosen_records() == []


def test_notes_of_several_clusters_are_all_chosen(work: Workspace, outline: OutlinePanel) -> None:
    for text in ("Orari", "Bus"):
        work.canvas.select([note_of(work, text).id])
        work.canvas.gather_selected()
    work.store.do(write_notes(work.store.book, work.board, [NoteDraft("Marciapiedi")]))
    work.canvas.select_all()
    assert set(outline.view.chosen_records()) == set(work.canvas.scene.notes)
    assert len(work.canvas.scene.notes) == 4


def test_the_note_chosen_last_is_the_one_that_links_lead_to(
    work: Workspace, outline: OutlinePanel
) -> None:
    keyboard = Keyboard(work.window())
    outline.view.setFocus()
    outline.stand_on(note_of(work, "Orari").id)
    keyboard.press("Shift+Up")
    assert work.canvas.selection == [note_of(work, t).id for t in ("Orari", "Poche linee")]


def test_a_colleagues_note_comes_in_and_nobody_loses_the_keyboard(
    work: Workspace, outline: OutlinePanel, file: Path
) -> None:
    outline.view.setFocus()
    outline.stand_on(note_of(work, "Orari").id)
    group = outline.view.currentIndex().parent()
    assert outline.view.isExpanded(group)
    with Store.open(file, Setting("colleague")) as other:
        other.do(write_notes(other.book, work.board, [NoteDraft("Da un altro tavolo")]))
    work.signals.look()
    assert outline.model.find(note_of(work, "Da un altro tavolo").id).isValid()
    assert outline.view.currentIndex().data() == "Orari"
    assert work.window().focusWidget() is outline.view


def test_a_hidden_outline_follows_nothing_and_is_true_when_shown_again(
    work: Workspace, outline: OutlinePanel
) -> None:
    work.outline.hide()
    work.store.do(write_notes(work.store.book, work.board, [NoteDraft("Intanto")]))
    assert outline.model.rowCount() == 0
    work.outline.open()
    assert outline.model.find(note_of(work, "Intanto").id).isValid()


def test_words_that_cannot_be_saved_stay_in_their_row(
    work: Workspace, outline: OutlinePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyboard = Keyboard(work.window())
    outline.view.setFocus()
    outline.stand_on(note_of(work, "Orari").id)
    keyboard.press("F2")

    def refuse(_edit: object) -> None:
        raise Refusal("disk_full", file="x")

    with monkeypatch.context() as full:
        full.setattr(work.store, "do", refuse)
        keyboard.type(" estivi", "Return")
        assert keyboard.focus is outline.view.rows.editor
    keyboard.press("Return")
    assert note_of(work, "Orari estivi")
    assert work.window().focusWidget() is outline.view


def test_the_menu_key_asks_for_the_menu_at_the_row(work: Workspace, outline: OutlinePanel) -> None:
    outline.stand_on(note_of(work, "Orari").id)
    asked: list[QPoint] = []
    outline.view.menu_asked.disconnect()
    outline.view.menu_asked.connect(asked.append)
    by_key = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(outline.view.viewport(), QContextMenuEvent(by_key, QPoint(), QPoint()))
    at = outline.view.viewport().mapFromGlobal(asked[0])
    row = outline.view.visualRect(outline.view.currentIndex())
    assert row.contains(at - QPoint(0, 2))


def test_where_there_is_no_cluster_to_put_a_note_in_that_is_said(
    work: Workspace, outline: OutlinePanel
) -> None:
    keyboard, said = Keyboard(work.window()), list[Refusal]()
    work.pen.refused.connect(said.append)
    outline.view.setFocus()
    outline.stand_on(note_of(work, "Orari").id)
    keyboard.press("Alt+Right")
    assert [refusal.key for refusal in said] == ["no_other_cluster"]


def test_the_outline_stands_there_again_after_opening_again(
    window: MainWindow, outline: OutlinePanel, file: Path
) -> None:
    assert outline.isVisible()
    window.files.close()
    window.files.open_file(file)
    assert window.workspace is not None
    assert window.workspace.outline.shown
    assert window.workspace.store.book.count(Note) == 3


def test_an_empty_outline_says_how_to_begin_and_enter_begins(
    work: Workspace, outline: OutlinePanel
) -> None:
    work.canvas.select_all()
    work.canvas.remove_selected()
    assert outline.view.accessibleDescription() == "Ancora nessuna nota: Invio ne scrive una."
    keyboard = Keyboard(work.window())
    outline.view.setFocus()
    keyboard.press("Return")
    keyboard.type("Prima", "Return")
    assert note_of(work, "Prima").text == "Prima"
    assert outline.view.accessibleDescription() == ""


def test_hundreds_of_rows_come_and_go_between_others_in_their_order(
    work: Workspace, outline: OutlinePanel
) -> None:
    drafts = [NoteDraft(f"nota {n}", "idea", place=(0, 400 * n)) for n in range(260)]
    written = write_notes(work.store.book, work.board, drafts)
    work.store.do(written)
    first, kept = written.made[:2]
    work.store.do(link(work.store.book, first, kept))
    outline.view.setExpanded(outline.model.find(first), True)
    outline.stand_on(kept)
    copies = [replace(draft, place=(0, 400 * n + 200)) for n, draft in enumerate(drafts)]
    more = write_notes(work.store.book, work.board, copies)
    for is_there in (True, False):
        if is_there:
            work.store.do(more)
        else:
            work.undo()
        assert all((note in work.canvas.scene.notes) is is_there for note in more.made)
        loose = outline.model.twig(outline.model.find(first).parent())
        assert [twig.seed for twig in loose.twigs] == below(work.canvas.scene, loose.seed)
        rows = [outline.model.index_of(twig) for twig in loose.twigs]
        assert [outline.model.twig(row) for row in rows] == loose.twigs
        assert outline.model.rowCount(outline.model.index_of(loose)) == len(loose.twigs)
        assert outline.view.isExpanded(outline.model.find(first))
        assert outline.view.stand_on().record == kept
        assert work.canvas.selection == [kept]
