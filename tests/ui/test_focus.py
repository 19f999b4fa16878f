"""One ring goes with the keyboard, whole, and Tab reaches everything."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.legibility import Room
from tests.ui.conftest import note_of
from tests.ui.keyboard import Keyboard
from ui.focus_ring import OWN_RING, FocusRing
from ui.panels.choosing import Choice, ChoosingDialog
from ui.panels.dialog_parts import look_of
from ui.panels.rows import in_column, scrolled
from ui.windows.about import AboutDialog
from ui.windows.main_window import MainWindow
from ui.windows.room_dialog import RoomDialog
from ui.windows.shortcuts import ShortcutsDialog
from ui.windows.syntax_dialog import SyntaxDialog
from ui.windows.workspace import Workspace


@pytest.mark.parametrize("width", [1700, 1366, 1280])
def test_tab_goes_round_with_exactly_one_ring_which_is_never_cut(
    window: MainWindow, work: Workspace, width: int
) -> None:
    window.resize(width, 768)
    work.canvas.select([note_of(work, "Orari").id])
    work.outline.open()
    keyboard, (ring,) = Keyboard(window), window.findChildren(FocusRing)
    work.canvas.setFocus()
    reached = []
    for _ in range(80):
        keyboard.press("Tab")
        widget = keyboard.focus
        if widget is work.canvas:
            break
        reached.append(widget)
        assert ring.isVisible() != bool(widget.property(OWN_RING)), widget
        assert window.rect().contains(ring.geometry()), widget
    panels = [work.capture, work.tree, work.outline, work.inspector]
    assert all(any(panel.isAncestorOf(w) for w in reached) for panel in panels)
    assert keyboard.focus is work.canvas


def test_what_the_keyboard_comes_to_scrolls_into_view_and_its_ring_stays_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    place, inside = QWidget(), QWidget()
    qtbot.addWidget(place)
    lines = [QLineEdit() for _ in range(20)]
    inside.setLayout(in_column(*lines, gap=8))
    area = scrolled(inside)
    place.setLayout(in_column(area, QPushButton("below")))
    ring = FocusRing(place, look_of(window))
    place.resize(300, 200)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    for line in (lines[12], lines[3], lines[19], lines[0]):
        line.setFocus()
        assert line.visibleRegion().boundingRect() == line.rect()
        assert area.geometry().top() <= ring.y()
        assert ring.geometry().bottom() <= area.geometry().bottom()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not ring.isVisible()


@pytest.mark.parametrize("door", ["F2", "Ctrl+F", "Ctrl+Shift+V", "Shift+F5"])
def test_the_keyboard_goes_back_to_the_board_and_nowhere_on_the_way(
    window: MainWindow, work: Workspace, qapp: QApplication, door: str
) -> None:
    keyboard = Keyboard(window)
    work.canvas.select([note_of(work, "Orari").id])
    work.canvas.setFocus()
    keyboard.press(door)
    inside = keyboard.focus
    heard = QAccessible.queryAccessibleInterface(inside)
    assert heard.text(QAccessible.Text.Name)
    reached: list[QWidget | None] = []

    def follow(_old: QWidget | None, now: QWidget | None) -> None:
        reached.append(now)

    qapp.focusChanged.connect(follow)
    keyboard.press("Shift+F5" if door == "Shift+F5" else "Escape")
    qapp.processEvents()
    qapp.focusChanged.disconnect(follow)
    assert reached == ([] if inside is work.canvas else [work.canvas])


def test_escape_leads_back_to_the_board(window: MainWindow, work: Workspace) -> None:
    keyboard = Keyboard(window)
    buttons = window.menus.toolbar.findChildren(QToolButton)
    for widget in (work.tree_panel.rows, next(b for b in buttons if b.isEnabled())):
        widget.setFocus()
        keyboard.press("Esc")
        assert keyboard.focus is work.canvas
    work.outline.toggle()
    keyboard.press("Esc")
    assert work.outline.isAncestorOf(keyboard.focus)


def test_the_keyboard_goes_into_the_details_and_back(window: MainWindow, work: Workspace) -> None:
    keyboard = Keyboard(window)
    work.canvas.setFocus()
    work.canvas.select([note_of(work, "Orari").id])
    keyboard.press("Alt+Return")
    assert work.inspector.isAncestorOf(keyboard.focus)
    keyboard.press("Tab", "Esc")
    assert keyboard.focus is work.canvas


DIALOGS: tuple[Callable[[QWidget], QDialog], ...] = (
    AboutDialog,
    ShortcutsDialog,
    SyntaxDialog,
    lambda window: RoomDialog(Room(), 1080, window),
    lambda window: ChoosingDialog(window, look_of(window), "Dove", [Choice("a", "Qui")]),
)


@pytest.mark.parametrize("make", DIALOGS)
def test_a_dialog_shows_where_the_keyboard_is_and_escape_leaves_it(
    window: MainWindow, qtbot: QtBot, make: Callable[[QWidget], QDialog]
) -> None:
    dialog = make(window)
    qtbot.addWidget(dialog)
    dialog.show()
    keyboard, (ring,) = Keyboard(dialog), dialog.findChildren(FocusRing)
    for _ in range(6):
        keyboard.press("Tab")
        assert ring.isVisible() != bool(keyboard.focus.property(OWN_RING)), keyboard.focus
    keyboard.press("Esc")
    assert not dialog.isVisible()
