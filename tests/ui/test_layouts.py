"""The layout chooser: the same notes and links another way, in one step, and undone as one."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction

from facilitator.domain.arrangements import ARRANGEMENTS
from facilitator.domain.commands.notes import move
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board
from facilitator.storage.checking import check
from tests.ui.conftest import note_of
from ui.actions import ROWS, Row
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def rects(work: Workspace) -> dict[str, Rect]:
    return dict(work.canvas.scene.layout.notes)


def chosen(window: MainWindow) -> str:
    return window.menus.choosers["layout"].text()


def test_every_layout_can_be_chosen() -> None:
    offered = {row.value for row in ROWS if isinstance(row, Row) and row.choice == "layout"}
    assert offered == {"", *ARRANGEMENTS}


def test_a_layout_is_chosen_from_the_toolbar_and_undone_as_one(
    window: MainWindow, work: Workspace
) -> None:
    before = rects(work)
    problem, cause = note_of(work, "Poche linee").id, note_of(work, "Orari").id
    assert chosen(window) == "Gruppi e corsie"
    window.menus.actions["layout_tree"].trigger()
    after = rects(work)
    work.signals.settle()
    assert after[cause].y > after[problem].bottom
    assert chosen(window) == "Albero dei problemi"
    assert window.menus.actions["layout_tree"].isChecked()
    window.menus.actions["undo"].trigger()
    work.signals.settle()
    assert rects(work) == before
    assert chosen(window) == "Gruppi e corsie"
    assert check(work.store) == []


def test_tidying_keeps_the_chosen_layout(window: MainWindow, work: Workspace) -> None:
    window.menus.actions["layout_whys"].trigger()
    laid = rects(work)
    moved = {note_of(work, "Orari").id: (900, 900)}
    work.pen.do(move(work.store.book, moved, work.canvas.scene.layout))
    assert rects(work) != laid
    window.menus.actions["tidy"].trigger()
    assert rects(work) == laid
    assert work.store.book.require(Board, work.board).arrangement == "whys"


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_chooser_opens_at_the_layout_that_stands(window: MainWindow, work: Workspace) -> None:
    window.menus.run("layout_fishbone")
    work.signals.settle()
    chooser = window.menus.choosers["layout"]
    menu = chooser.menu()
    active: list[QAction] = []

    def look() -> None:
        active.append(menu.activeAction())
        menu.close()

    QTimer.singleShot(0, menu, look)
    chooser.showMenu()
    assert active == [window.menus.actions["layout_fishbone"]]
