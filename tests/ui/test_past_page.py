"""The time machine: winding to and fro, going to a time, and bringing a state back."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.notes import NoteDraft, edit_words, remove, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Note
from ui.look import Look
from ui.pages.past.page import PastPage
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

DAY = datetime(2026, 11, 20, 16, 0)


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    """A board with three notes; then one changes, one goes, two come, each some minutes later."""
    work = window.workspace
    assert work is not None
    store, book = work.store, work.store.book
    first, second, _third = book.of(Note, "board", work.board)

    def at(minute: int, edit: Edit) -> None:
        time = round(DAY.replace(minute=minute).timestamp() * 1000)
        store.setting = replace(store.setting, clock=lambda: time)
        store.do(edit)

    at(5, edit_words(first, "text", "Poche corse", book.heads(first.id, "text")))
    at(10, remove(book, [second]))
    at(20, write_notes(book, work.board, [NoteDraft("Tram")]))
    at(20, write_notes(book, work.board, [NoteDraft("Treno")]))
    return work


@pytest.fixture
def page(work: Workspace) -> PastPage:
    work.show_page("past")
    page = work.pages.page
    assert isinstance(page, PastPage)
    QApplication.processEvents()
    return page


def texts(page: PastPage) -> list[str]:
    """What stands on the board of the past."""
    return [view.record.text for view in page.canvas.scene.notes.values()]


def now(work: Workspace) -> list[str]:
    return [note.text for note in work.store.book.of(Note, "board", work.board)]


def test_the_slider_winds_the_board_to_and_fro(page: PastPage) -> None:
    slider = page.bar.slider
    assert slider.hasFocus()
    assert texts(page) == ["Poche corse", "Bus", "Tram", "Treno"]
    assert not page.bar.bring.isEnabled()
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert texts(page) == ["Poche linee", "Orari", "Bus"]
    page.bar.on.click()
    assert texts(page) == ["Poche corse", "Orari", "Bus"]
    assert "16:05" in page.bar.words.text()
    page.bar.back.click()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert texts(page) == []
    assert not page.bar.back.isEnabled()
    page.grab()


def test_a_typed_time_is_gone_to(page: PastPage, work: Workspace) -> None:
    def typed(text: str) -> None:
        page.bar.time.setFocus()
        page.bar.time.setText(text)
        QTest.keyClick(page.bar.time, Qt.Key.Key_Return)

    typed("16:10")
    assert texts(page) == ["Poche corse", "Bus"]
    typed("20.11 16:25")
    assert "Treno" in texts(page)
    typed("16.07")
    assert texts(page) == ["Poche corse", "Orari", "Bus"]
    refused: list[object] = []
    work.pen.refused.connect(refused.append)
    for nonsense in ("presto", "31.02 10:00", "25:00"):
        typed(nonsense)
    assert len(refused) == 3
    assert texts(page) == ["Poche corse", "Orari", "Bus"]
    typed("1.1 00:01")
    assert page.bar.slider.value() == 0


def test_a_state_is_brought_back_and_undone(page: PastPage, work: Workspace) -> None:
    before = now(work)
    page.bar.slider.setValue(page.bar.slider.maximum() - 4)
    page.bar.bring.click()
    assert not work.pages.key
    assert now(work) == ["Poche linee", "Orari", "Bus"]
    work.undo()
    assert now(work) == before


def test_the_history_is_played_and_paused(page: PastPage) -> None:
    page.bar.play.click()
    assert page.bar.slider.value() == 0
    while page.bar.slider.value() < page.bar.slider.maximum():
        page.bar._running.timeout.emit()
    assert not page.bar._running.isActive()
    page.bar.play.click()
    page.bar.play.click()
    assert not page.bar._running.isActive()


def test_escape_leaves(page: PastPage, work: Workspace) -> None:
    page.bar.swing()
    QTest.keyClick(page.bar.slider, Qt.Key.Key_Escape)
    assert not work.pages.key
    assert not page.bar._running.isActive()


def test_what_is_written_meanwhile_comes_after(page: PastPage, work: Workspace) -> None:
    slider = page.bar.slider
    slider.setValue(slider.maximum() - 1)
    shown, most = texts(page), slider.maximum()
    work.store.do(write_notes(work.store.book, work.board, [NoteDraft("Funivia")]))
    work.signals.settle()
    assert (texts(page), slider.maximum()) == (shown, most + 1)
    slider.setValue(slider.maximum())
    work.store.do(write_notes(work.store.book, work.board, [NoteDraft("Traghetto")]))
    work.signals.settle()
    assert "Traghetto" in texts(page)
    page.set_look(Look("dark"))


def test_without_a_board_it_says_what_to_do(page: PastPage) -> None:
    page.board = ""
    page.open()
    page.enter()
    wanted: list[str] = []
    page.deed_wanted.disconnect()
    page.deed_wanted.connect(wanted.append)
    page.empty.button.click()
    page._bring_back()
    page._wind(0)
    assert wanted == ["palette"]


def test_the_same_place_is_looked_at_again(page: PastPage) -> None:
    page.canvas.zoom_in()
    zoom = page.canvas.zoom
    page.open()
    assert page.canvas.zoom == zoom


def test_the_journal_is_let_go_of_and_read_anew(page: PastPage, work: Workspace) -> None:
    work.leave_page()
    assert page.moments == []
    work.show_page("past")
    assert texts(page) == ["Poche corse", "Bus", "Tram", "Treno"]


def test_all_that_stood_there_is_seen_until_somebody_looks_closer(
    page: PastPage, work: Workspace
) -> None:
    away = work.store.book.of(Note, "board", work.board)[0]
    work.store.do(Edit("move", (Write("note", away.id, "place", (9000, 9000)),)))
    QApplication.processEvents()
    page.bar.slider.setValue(page.bar.slider.maximum())
    assert page.canvas.bounds.bottom >= 9000
    far = page.canvas.camera.zoom
    page.bar.slider.setValue(page.bar.slider.maximum() - 1)
    assert page.canvas.camera.zoom > far
    page.canvas.zoom_to_100()
    near = page.canvas.camera
    page.bar.slider.setValue(page.bar.slider.maximum())
    assert page.canvas.camera == near
