"""A page instead of the board: how one comes to it, what the board's keys mean then, and back."""

from importlib import import_module

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Board, Note, Organisation
from ui.page_rows import PAGES, page_for, row_of
from ui.pages.page import Page
from ui.panels.tree.model import COUNT, PAGE
from ui.windows.facts import conditions
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.mark.parametrize("key", [row.key for row in PAGES])
def test_every_page_is_found_under_its_path(key: str) -> None:
    module, name = row_of(key).path.split(":")
    assert issubclass(getattr(import_module(module), name), Page)
    with pytest.raises(KeyError):
        row_of("nowhere")


@pytest.mark.parametrize("key", [row.key for row in PAGES])
def test_every_page_opens_empty_and_lets_go(window: MainWindow, work: Workspace, key: str) -> None:
    window.menus.run(f"page_{key}")
    assert work.pages.page is not None
    assert work.pages.page.isVisible()
    assert not work.board_side.isVisible()
    assert work.pages.page.isAncestorOf(window.focusWidget() or work)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert work.board_side.isVisible()
    assert not work.pages.isVisible()
    assert window.focusWidget() is work.canvas


def test_behind_a_page_no_key_reaches_the_board(window: MainWindow, work: Workspace) -> None:
    work.canvas.select([work.store.book.all(Note)[0].id])
    assert {"board", "selected", "note"} <= conditions(work)
    work.show_page("organisations")
    holding = conditions(work)
    assert {"board", "selected", "note", "writing"} & holding == set()
    assert {"place", "session", "undo"} <= holding
    assert not window.menus.actions["remove"].isEnabled()
    assert window.menus.actions["project"].isEnabled()


def test_behind_a_page_the_notes_of_the_board_are_not_counted(
    window: MainWindow, work: Workspace
) -> None:
    assert window.status.counted
    work.show_page("process")
    assert not window.status.counted


def test_a_board_leads_back_also_the_one_that_was_open(work: Workspace) -> None:
    work.show_page("organisations")
    work.show_board(work.board)
    assert work.board_side.isVisible()
    note = work.store.book.all(Note)[0]
    work.show_page("organisations")
    assert work.pages.page is not None
    work.pages.page.board_wanted.emit(note.board, note.id)
    assert work.board_side.isVisible()
    assert work.canvas.selected_notes == [note.id]


def test_the_tree_names_the_pages_and_counts_what_they_list(work: Workspace) -> None:
    model, book = work.tree_panel.model, work.store.book
    row = model.find("organisations")
    assert (row.data(), row.data(PAGE)) == ("Organizzazioni", "organisations")
    assert not row.data(COUNT)
    work.store.do(add_entry(book, "organisation", title="Ente Prova"))
    work.signals.settle()
    assert model.find("organisations").data(COUNT) == str(book.count(Organisation))


def test_arrows_in_the_tree_keep_the_keyboard_there_and_a_click_goes_in(
    window: MainWindow, work: Workspace
) -> None:
    rows = work.tree_panel.rows
    rows.setFocus()
    rows.setCurrentIndex(work.tree_panel.model.find("organisations"))
    assert work.pages.key == "organisations"
    assert window.focusWidget() is rows
    spot = rows.visualRect(work.tree_panel.model.find("process")).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert work.pages.key == "process"
    assert work.pages.isAncestorOf(window.focusWidget() or work)
    rows.setFocus()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(4, 0))
    assert work.pages.isAncestorOf(window.focusWidget() or work)


def test_undo_stays_on_the_page_and_the_page_shows_it(window: MainWindow, work: Workspace) -> None:
    work.show_page("organisations")
    work.store.do(add_entry(work.store.book, "organisation", title="Ente Prova"))
    work.signals.settle()
    window.menus.run("undo")
    assert work.pages.key == "organisations"
    assert work.store.book.count(Organisation) == 0


def test_a_board_of_a_page_s_template_stands_as_that_page_in_the_tree(work: Workspace) -> None:
    page = page_for("plenary")
    assert page is not None
    assert page_for("") is None
    session = work.session
    edit = add_entry(work.store.book, "board", session=session, template="plenary", title="Tutti")
    work.store.do(edit)
    work.signals.settle()
    board = work.store.book.require(Board, edit.made[0])
    row = work.tree_panel.model.find(board.id)
    assert row.data(PAGE) == page.key
    work.tree_panel.rows.setCurrentIndex(row)
    assert work.pages.key == page.key
