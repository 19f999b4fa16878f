"""The guided run: steps for every laptop, their boards, their minutes, what they hand out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.records import AgendaItem, Board, Session
from ui.room.clock import RoomClock
from ui.windows.main_window import MainWindow
from ui.windows.running import Running
from ui.windows.workspace import Workspace

POPUP = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


@pytest.fixture
def running(window: MainWindow, work: Workspace) -> Running:
    steps = (
        {"title": "Contesto", "minutes": 20, "handout": "context-pdf"},
        {"title": "Discussione", "template": "free"},
        {"title": "Plenaria", "template": "plenary", "minutes": 30},
    )
    for step in steps:
        work.store.do(add_entry(work.store.book, "agenda_item", session=work.session, **step))
    work.signals.settle()
    return window.doors.running


def _step(window: MainWindow) -> str:
    return window.menus.actions["steps"].iconText().strip()


def test_steps_are_walked_with_keys_and_said_in_the_toolbar(
    window: MainWindow, work: Workspace, running: Running
) -> None:
    assert _step(window) == "Passi"
    window.menus.run("next_step")
    work.signals.settle()
    assert _step(window) == "Passo 1 di 3 · Contesto"
    assert (
        window.doors.presenting.clock.count.item
        == work.store.book.require(Session, work.session).step
    )
    window.menus.run("next_step")
    window.menus.run("previous_step")
    window.menus.run("previous_step")
    work.signals.settle()
    assert _step(window) == "Passo 1 di 3 · Contesto"
    work.undo()
    work.undo()
    work.undo()
    work.signals.settle()
    assert _step(window) == "Passi"


def test_without_an_agenda_there_is_nothing_to_walk(window: MainWindow) -> None:
    assert not window.menus.actions["steps"].isEnabled()
    assert not window.menus.actions["next_step"].isEnabled()
    window.doors.running.go_on()
    assert _step(window) == "Passi"


@POPUP
def test_the_small_window_begins_a_step_and_opens_or_makes_its_board(
    window: MainWindow, work: Workspace, running: Running
) -> None:
    window.menus.run("steps")
    popover = running.popover
    assert popover.isVisible()
    popover.rows.setCurrentRow(2)
    assert popover.board.isEnabled()
    assert not popover.handout.isEnabled()
    before = work.store.book.count(Board)
    popover.board.click()
    assert not popover.isVisible()
    assert work.pages.key == "plenary"
    assert work.store.book.count(Board) == before + 1
    window.menus.run("steps")
    popover.rows.setCurrentRow(1)
    QTest.keyClick(popover.rows, Qt.Key.Key_Return)
    assert work.board_side.isVisible()
    assert work.store.book.count(Board) == before + 1


@POPUP
def test_a_step_offers_its_hand_out(
    window: MainWindow, work: Workspace, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(window.doors, "print_of", lambda *words: asked.append((words[3], words[0])))
    window.menus.run("steps")
    assert running.popover.handout.isEnabled()
    running.popover.handout.click()
    assert asked == [("context-pdf", work.board)]


def test_a_step_hands_out_its_own_board(
    window: MainWindow, work: Workspace, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.doors, "print_of", lambda *words: asked.append(words[0]))
    plenary = work.store.book.of(AgendaItem, "session", work.session)[2]
    work.store.do(change_entry(plenary, {"handout": "board-pdf"}))
    running.open_board(plenary)
    work.leave_page()
    running.hand_out(work.store.book.require(AgendaItem, plenary.id))
    board = work.store.book.require(Board, asked[0])
    assert board.template == "plenary"


def test_the_end_is_heard_only_by_who_wants_it(
    window: MainWindow, work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: rung.append(1))
    presenting = window.doors.presenting
    presenting.clock.ended.emit()
    assert rung == []
    window.menus.run("sound")
    assert window.menus.actions["sound"].isChecked()
    presenting.clock.ended.emit()
    assert rung == [1]


def test_a_clock_tells_once_that_the_time_is_up(qapp: QApplication) -> None:
    now, ended = [0.0], []
    clock = RoomClock(None, lambda: now[0], lambda: "15:00")
    clock.ended.connect(lambda: ended.append(now[0]))
    clock.begin("", 1)
    for second in (30.0, 60.0, 61.0, 90.0):
        now[0] = second
        clock.look()
    assert ended == [60.0]
    clock.add(1)
    now[0] = 151.0
    clock.look()
    assert ended == [60.0, 151.0]
