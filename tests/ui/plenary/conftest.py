"""A workshop with gathered notes at its tables, its plenary page, and a keyboard on it."""

from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.cli.write import create
from facilitator.domain.commands.capturing import set_three_things
from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.plenary import raise_to_plenary
from facilitator.domain.layout import lay_out
from facilitator.domain.plenary import Item, plenary_view
from facilitator.domain.records import Board, Session, Table, Theme
from tests.ui.keyboard import Keyboard
from ui.canvas.fits import size_of
from ui.pages.plenary.page import PlenaryPage
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

CLUSTERS = {
    1: (("I condomini non decidono", "pccb", 9), ("Il calore si butta via", "pc", 4)),
    2: (("Il servizio non passa quando serve", "pcb", 7), ("I furgoni viaggiano vuoti", "p", 2)),
    3: (("Gli scarti cambiano nome al cancello", "pcc", 5),),
}
"""By table: titles, the kinds of the notes by their letters, and the hands for the first."""
_KIND = {"p": "problem", "c": "cause", "b": "barrier"}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workshop with gathered notes at three of four tables, made once."""
    path = tmp_path_factory.mktemp("plenary") / "Plenaria.workshop"
    with create(str(path), "prato-carbon-neutral", "it") as store:
        themes = store.book.all(Theme)
        for number, clusters in CLUSTERS.items():
            board = store.book.find(Board, f"S1-T{number}")
            table = store.book.require(Table, board.table)
            store.do(change_entry(table, {"theme": themes[(number - 1) // 2].id}))
            for title, kinds, hands in clusters:
                drafts = [
                    NoteDraft(f"{title}: {i}", _KIND[k], hands=0 if i else hands)
                    for i, k in enumerate(kinds)
                ]
                written = write_notes(store.book, board.id, drafts)
                store.do(written)
                layout = lay_out(store.book, board, size_of)
                store.do(gather(store.book, written.made, title, layout, size_of))
        store.do(set_three_things(store.book.find(Board, "S1-T1"), ["Chi accompagna"]))
    return path


@pytest.fixture
def work(window: MainWindow, original: Path, tmp_path: Path) -> Workspace:
    file = tmp_path / original.name
    copyfile(original, file)
    window.files.open_file(file)
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def meeting(work: Workspace) -> str:
    return work.store.book.find(Session, "S1").id


@pytest.fixture
def empty(work: Workspace, meeting: str) -> PlenaryPage:
    """The page before anything was brought."""
    work.show_page("plenary", meeting)
    page = work.pages.page
    assert isinstance(page, PlenaryPage)
    return page


@pytest.fixture
def page(work: Workspace, empty: PlenaryPage, meeting: str) -> PlenaryPage:
    """The page with every cluster of every table."""
    offered = plenary_view(work.store.book, meeting).offered
    clusters = [cluster.id for each in offered for cluster in each.clusters]
    work.store.do(raise_to_plenary(work.store.book, meeting, clusters))
    empty.refresh()
    empty.list.setFocus()
    return empty


@pytest.fixture
def keys(window: MainWindow, page: PlenaryPage) -> Keyboard:
    made = Keyboard(window)
    page.list.setFocus()
    return made


def items(page: PlenaryPage) -> tuple[Item, ...]:
    QApplication.processEvents()
    return plenary_view(page.book, page.shown_session).items


def titles(page: PlenaryPage) -> list[str]:
    return [item.title for item in items(page)]


def current(page: PlenaryPage) -> Item:
    return next(item for item in items(page) if item.id == page.list.current)


def row_of(page: PlenaryPage, title: str) -> QRect:
    """Where an item's row is seen."""
    QApplication.processEvents()
    found = next(item for item in items(page) if item.title == title)
    for row in range(page.list.count()):
        data = page.list.item(row).data(Qt.ItemDataRole.UserRole)
        if getattr(data, "key", "") == found.id:
            page.list.scrollToItem(page.list.item(row))
            return page.list.visualItemRect(page.list.item(row))
    raise AssertionError(f"{title} has no row")


def click(page: PlenaryPage, title: str, *held: Qt.KeyboardModifier) -> None:
    at = row_of(page, title).center()
    modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(at))
