"""Presenting from the main window: the panel, the keys while typing, screens that come and go."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, edit_words, write_notes
from facilitator.domain.legibility import Room
from facilitator.domain.records import Note
from tests.ui.conftest import note_of
from ui.panels.row_list import HEIGHT
from ui.room.leaves import BlankLeaf
from ui.room.pins import AGENDA, BOARD, GROUPS, MODES, VIEW, VOTES
from ui.room.screens import beside
from ui.run_window import Wiring
from ui.settings import Settings
from ui.windows.main_window import MainWindow
from ui.windows.presenting import Presenting
from ui.windows.room_dialog import RoomDialog
from ui.windows.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
LONG = "La domenica le frazioni a nord restano senza nessun collegamento con il centro. "


@pytest.fixture
def presenting(window: MainWindow) -> Presenting:
    made = window.doors.presenting
    made.swing_panel()
    return made


def press(window: MainWindow, key: str) -> None:
    window.menus.actions[key].trigger()


def test_the_panel_gives_the_keyboard_back_to_the_board(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    window.activateWindow()
    QApplication.processEvents()
    presenting.panel.close_button.setFocus()
    presenting.panel.close_button.click()
    assert not presenting.panel.isVisible()
    assert window.focusWidget() is work.canvas


def test_the_facilitator_goes_on_typing_while_pages_turn(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    for number in range(6):
        draft = NoteDraft(f"altra {number}")
        work.store.do(write_notes(work.store.book, work.board, [draft]))
    press(window, "room_groups")
    press(window, "project")
    line = work.capture.line
    window.activateWindow()
    QApplication.processEvents()
    line.setFocus()
    QTest.keyClicks(line, "nota")
    page = presenting.showing.pin.page
    QTest.keyClick(line, Qt.Key.Key_F8)
    assert (presenting.showing.pin.page, line.text()) == (page + 1, "nota")
    QTest.keyClick(line, Qt.Key.Key_F7)
    assert presenting.showing.pin.page == page
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert note_of(work, "nota")
    assert presenting.showing.pin.page == page


@pytest.mark.parametrize("size", [(1366, 740), (910, 430)])
def test_on_a_low_screen_the_picture_of_the_room_makes_way_for_what_can_be_shown(
    window: MainWindow, work: Workspace, presenting: Presenting, size: tuple[int, int]
) -> None:
    window.resize(*size)
    panel = presenting.panel
    places = []
    for mode in (VIEW, GROUPS, AGENDA):
        presenting.showing.show(mode)
        panel.refresh()
        QApplication.processEvents()
        last = panel.modes.buttons()[-1]
        shown = [part for part in (last, panel.now, panel.rows, panel.on) if part.isVisible()]
        for above, below in pairwise(part.geometry() for part in shown):
            assert above.bottom() < below.top()
        assert panel.rows.height() >= min(3, panel.rows.model().rowCount()) * HEIGHT
        if size[1] > 700:
            assert panel.scheme.visibleRegion().boundingRect() == panel.scheme.rect()
        places.append([button.geometry() for button in panel.modes.buttons()])
    assert places[0] == places[1] == places[2]


def test_the_details_make_way_for_the_panel_on_a_narrow_screen(
    window: MainWindow, work: Workspace
) -> None:
    window.resize(910, 430)
    work.outline.open()
    work.inspector.toggle()
    assert not work.inspector.folded
    QApplication.processEvents()
    assert work.inspector.geometry().right() <= work.board_side.width()
    window.doors.presenting.swing_panel()
    QApplication.processEvents()
    assert work.inspector.folded


def test_a_system_that_gives_a_new_window_the_keyboard_is_put_right(
    window: MainWindow, work: Workspace, presenting: Presenting, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    work.capture.line.setFocus()
    press(window, "project")
    presenting.projector.activateWindow()
    QApplication.processEvents()
    qtbot.waitUntil(window.isActiveWindow)
    assert work.capture.line.hasFocus()


def test_the_panel_says_whether_the_room_sees_something(
    window: MainWindow, presenting: Presenting
) -> None:
    panel = presenting.panel
    for said in ("Smetti di proiettare", "Proietta", "Smetti di proiettare"):
        press(window, "project")
        assert panel.project.text() == said
        assert bool(panel.place) is panel.is_projecting
    presenting.projector.close()
    assert panel.project.text() == "Proietta"
    assert not panel.place


@pytest.mark.parametrize("mode", [VIEW, BOARD, GROUPS, AGENDA, VOTES])
def test_every_entry_pins_what_it_says_and_the_panel_shows_it(
    window: MainWindow, presenting: Presenting, mode: str
) -> None:
    press(window, f"room_{mode}")
    assert presenting.showing.pin.mode == mode
    assert presenting.panel.modes.checkedId() == MODES.index(mode)
    presenting.panel.grab()


def test_blank_and_jumps_are_entries_too(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    press(window, "room_groups")
    press(window, "room_blank")
    assert presenting.showing.scene.leaf == BlankLeaf()
    press(window, "room_jump_on")
    press(window, "room_jump_back")
    assert presenting.showing.pin.what == ""


def test_the_panel_lists_the_groups_with_their_pages_and_a_click_shows_one(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    work.canvas.select([note_of(work, "Poche linee").id])
    work.canvas.gather_selected()
    work.canvas.cancel()
    work.signals.settle()
    presenting.showing.show(GROUPS)
    panel = presenting.panel
    said = [panel.rows.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(panel.rows.count())]  # fmt: skip
    assert said == ["Senza titolo, 1 pagina", "Non ancora raggruppate, 1 pagina"]
    panel.rows.setCurrentRow(1)
    assert presenting.showing.pin.what == ""
    panel.back.click()
    assert presenting.showing.pin.what != ""
    panel.on.click()
    assert presenting.showing.pin.what == ""


def test_the_facilitator_is_told_beforehand_what_will_not_fit(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    note = note_of(work, "Poche linee")
    presenting.showing.show(GROUPS)
    panel = presenting.panel
    assert panel.warning.isHidden()
    heads = work.store.book.heads(note.id, "text")
    work.store.do(edit_words(note, "text", LONG * 9, heads))
    work.signals.settle()
    panel.refresh()
    assert "supera una pagina" in panel.warning.text()
    panel.help.click()
    assert work.canvas.selection == [note.id]


def test_a_board_too_small_for_the_last_row_is_offered_in_pages(
    window: MainWindow, work: Workspace, presenting: Presenting
) -> None:
    press(window, "room_view")
    work.canvas.zoom_to(0.2)
    work.canvas.grab()
    presenting.follow()
    panel = presenting.panel
    panel.refresh()
    assert "ne servono 34" in panel.warning.text()
    panel.help.click()
    assert presenting.showing.pin.mode == GROUPS


def test_the_room_is_asked_for_and_remembered(
    window: MainWindow, presenting: Presenting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deeper(dialog: RoomDialog) -> int:
        assert "62 px" in dialog.outcome.text()
        dialog.distance.setValue(30)
        assert "troppo bassa" in dialog.outcome.text()
        dialog.distance.setValue(12)
        dialog.least.setChecked(True)
        return 1

    monkeypatch.setattr(RoomDialog, "exec", deeper)
    press(window, "room_size")
    assert Settings().room == Room(1.2, 12, comfortable=False)
    assert presenting.showing.shape.room == Settings().room


def test_unsound_settings_are_the_usual_ones(home: Path) -> None:
    home.mkdir(exist_ok=True)
    ini = "[room]\npicture=molto\ndistance=-3\n[projector]\nscheme=blu\n"
    (home / "window.ini").write_text(ini, "utf-8")
    assert Settings().room == Room()
    assert Settings().projector_scheme == "light"


def test_the_room_may_be_dark_while_the_window_is_light(
    window: MainWindow, presenting: Presenting
) -> None:
    presenting.panel.scheme.click()
    room = presenting.projector
    assert room.look.scheme == "dark"
    assert window.look.scheme == "light"
    assert Settings().projector_scheme == "dark"
    window.wear("dark")
    assert presenting.panel.look.scheme == "dark"
    press(window, "room_scheme")
    assert Settings().projector_scheme == "light"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_the_clock_is_started_paused_and_lengthened_from_its_button(
    window: MainWindow, presenting: Presenting
) -> None:
    press(window, "clock")
    popover = presenting.popover
    assert popover.isVisible()
    assert not popover.pause.isEnabled()
    popover.start.click()
    popover.five.click()
    assert popover.time.text() in {"15:00", "14:59"}
    assert window.menus.actions["clock"].iconText().strip() == f"{popover.time.text()} min"
    popover.pause.click()
    assert popover.pause.text() == "Riprendi"
    assert window.menus.actions["clock"].iconText().strip() == f"{popover.time.text()} · in pausa"
    popover.pause.setFocus()
    QTest.keyClick(popover.pause, Qt.Key.Key_Return)
    assert popover.pause.text() == "Pausa"
    popover.pause.click()
    popover.one.click()
    assert popover.time.text() in {"16:00", "15:59"}
    popover.pause.click()
    popover.stop.click()
    assert not presenting.clock.count.is_on
    window.wear("dark")
    window.speak("en")
    assert popover.start.text() == "Start"
    assert window.menus.actions["clock"].iconText().strip() == presenting.clock.text
    popover.close()


def test_the_screens_are_named_in_the_menu(window: MainWindow, presenting: Presenting) -> None:
    menu: QMenu = window.menus.menus["screens"]
    menu.aboutToShow.emit()
    assert len(menu.actions()) == len(QApplication.screens())
    assert "×" in menu.actions()[0].text()
    menu.actions()[0].trigger()
    assert presenting.projector.isVisible()
    assert not presenting.projector.isFullScreen()


def test_a_window_stands_beside_another_where_there_is_room() -> None:
    room = QRect(0, 0, 1920, 1080)
    assert beside(room, room) is None
    free = beside(QRect(0, 0, 1200, 1080), room)
    assert free == QRect(1200, 0, 720, 405)
    assert beside(QRect(0, 0, 1800, 1080), room) is None


SCREENS = """{"synchronousWindowSystemEvents": false, "windowFrameMargins": false, "screens": [
{"name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768,
 "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
{"name": "BEAMER", "x": 1366, "y": 0, "width": 1920, "height": 1080,
 "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""


def test_with_two_screens_it_goes_and_comes_with_its_own(tmp_path: Path) -> None:
    """In a process of its own: the screens are those of the platform, from its beginning."""
    (tmp_path / "screens.json").write_text(SCREENS, "utf-8")
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}",
        "FACILITATOR_HOME": str(tmp_path / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens", str(tmp_path / "Prova.workshop")],
        cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:-1] == [
        "on BEAMER, full, main active",
        "gone",
        "on BEAMER, full, main active",
        "closed",
        "still closed",
        "remembered BEAMER",
    ]


def test_the_notes_stand_while_all_this_goes_on(
    wiring: Wiring, window: MainWindow, work: Workspace, presenting: Presenting, qtbot: QtBot
) -> None:
    before = work.store.book.all(Note)
    for key in ("room_groups", "project", "room_on", "room_votes", "room_blank", "project"):
        press(window, key)
    assert work.store.book.all(Note) == before
    assert not presenting.is_projecting
    window.files.close()
    assert window.workspace is None
