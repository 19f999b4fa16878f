"""The portfolio by keyboard and by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.cli.write import create
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Action
from tests.ui.keyboard import Keyboard
from ui.pages.portfolio.page import PortfolioPage
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


@pytest.fixture
def work(wiring: Wiring, tmp_path: Path) -> Workspace:
    """A workshop with two themes and three actions, none of them placed."""
    file = tmp_path / "Piano.workshop"
    with create(str(file), "empty", "it") as store:
        themes = []
        for title in ("Mobilità", "Verde"):
            edit = add_entry(store.book, "theme", title=title)
            store.do(edit)
            themes.append(edit.made[0])
        for title, theme in (("Bus", themes[0]), ("Alberi", themes[1]), ("Orti", "")):
            store.do(add_entry(store.book, "action", title=title, theme=theme))
    wiring.window.files.open_file(file)
    assert wiring.window.workspace is not None
    return wiring.window.workspace


@pytest.fixture
def page(work: Workspace) -> PortfolioPage:
    work.show_page("portfolio")
    QApplication.processEvents()
    made = work.pages.page
    assert isinstance(made, PortfolioPage)
    return made


def places(page: PortfolioPage) -> list[tuple[int | None, int | None]]:
    return [(one.impact, one.feasibility) for one in page.book.all(Action)]


def test_arrows_place_and_move_the_chosen_action_and_del_takes_it_out(
    page: PortfolioPage, work: Workspace
) -> None:
    keyboard = Keyboard(page.window())
    assert keyboard.focus is page.grid
    keyboard.press("Up")
    assert places(page)[0] == (3, 3)
    keyboard.press("Up", "Up", "Up", "Right")
    assert places(page)[0] == (5, 4)
    assert "impatto 5, fattibilità 4" in page.grid.accessibleDescription()
    assert page.grid.cell(4, 5).contains(page.grid.box_of(page.here))
    assert page.rows.shown[0].end == "5 × 4"
    keyboard.press("PgDown", "Left")
    assert places(page) == [(5, 4), (3, 3), (None, None)]
    keyboard.press("Del")
    assert places(page)[1] == (None, None)
    keyboard.press("Ctrl+Z")
    assert places(page)[1] == (3, 3)


def test_a_card_is_carried_to_a_cell_and_out_of_the_field(page: PortfolioPage) -> None:
    Keyboard(page.window()).press("Up")
    grid = page.grid

    def carry(goal: QPoint) -> None:
        start = grid.box_of(page.here).center()
        QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(grid, (start + goal) / 2)
        QTest.mouseMove(grid, goal)
        QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=goal)
        QApplication.processEvents()

    carry(grid.cell(5, 1).center())
    assert places(page)[0] == (1, 5)
    carry(QPoint(2, 2))
    assert places(page)[0] == (None, None)
    assert grid.box_of(page.here).isEmpty()


def test_many_actions_in_a_cell_stand_apart(page: PortfolioPage, work: Workspace) -> None:
    for number in range(12):
        edit = add_entry(page.book, "action", title=f"Azione {number}", impact=2, feasibility=2)
        work.pen.do(edit)
    QApplication.processEvents()
    boxes = [page.grid.box_of(one.id) for one in page.book.all(Action) if one.impact == 2]
    cell = page.grid.cell(2, 2)
    assert len(boxes) == 12
    assert all(cell.contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_colours_are_told_by_letters_of_themes_or_strategies(page: PortfolioPage) -> None:
    assert page.legend.text() == "A Mobilità · B Verde"
    page.colours.setCurrentIndex(1)
    page.colours.activated.emit(1)
    assert page.legend.text() == ""


def test_enter_opens_the_action(page: PortfolioPage, work: Workspace) -> None:
    Keyboard(page.window()).press("PgDown", "Return")
    assert work.pages.key == "actions"


def test_without_actions_it_leads_to_them(work: Workspace, wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "Vuoto.workshop"
    create(str(file), "empty", "it").close()
    wiring.window.files.open_file(file)
    empty = wiring.window.workspace
    assert empty is not None
    empty.show_page("portfolio")
    page = empty.pages.page
    assert isinstance(page, PortfolioPage)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert empty.pages.key == "actions"
