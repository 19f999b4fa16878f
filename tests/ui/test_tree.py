"""The tree beside a board or a page: what a click and Enter open, and which row is marked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from facilitator.domain.records import Session
from ui.pages.process.page import ProcessPage
from ui.panels.tree.model import RECORD
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def marked(work: Workspace) -> object:
    return work.tree_panel.rows.currentIndex().data(RECORD)


def test_a_click_on_a_session_and_enter_open_its_agenda_and_its_row_stays_marked(
    window: MainWindow, work: Workspace
) -> None:
    rows, session = work.tree_panel.rows, work.store.book.all(Session)[-1].id
    index = rows._model.find(session)
    rows.scrollTo(index)
    place = rows.visualRect(index).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert work.pages.key == "process"
    assert isinstance(page := work.pages.page, ProcessPage)
    assert work.session == session
    assert marked(work) == session
    work.leave_page()
    rows.setCurrentIndex(index)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert work.pages.page is page


def test_a_page_without_a_row_leaves_none_marked(work: Workspace) -> None:
    work.show_page("portfolio")
    assert marked(work) == "portfolio"
    work.show_page("strategies")
    assert marked(work) is None
    work.leave_page()
    assert marked(work) == work.board


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow) -> None:
    button = QPushButton("Prova", window)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]
