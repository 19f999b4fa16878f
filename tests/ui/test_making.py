"""Boards from the gallery of templates; workshops and boards kept as one's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from facilitator.domain.records import Board, Frame, Session, Table
from resources import load
from ui.look import Look
from ui.windows.board_dialog import BoardDialog
from ui.windows.gallery import PICTURE, Gallery
from ui.windows.keep_dialog import KeepDialog
from ui.windows.main_window import MainWindow
from ui.windows.template_picture import template_picture

RING = 'name = "Ruota"\n[[frames]]\ntitle = "A"\nplace = [0, 0]\nsize = [200, 200]\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "casa"))
    return tmp_path / "casa"


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[QDialog], None]], None]:
    """What is done in the next dialogs before they are accepted."""

    def take(deed: Callable[[QDialog], None]) -> None:
        def executed(dialog: QDialog) -> int:
            deed(dialog)
            return 1

        monkeypatch.setattr(QDialog, "exec", executed)

    return take


def test_a_board_is_made_at_a_table_opened_and_undone_as_one(
    window: MainWindow, answer: Callable[[Callable[[QDialog], None]], None]
) -> None:
    work = window.workspace
    assert work is not None
    book, before = work.store.book, work.board
    table = book.find(Table, "S1-T1")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, BoardDialog)
        dialog.gallery.choose("stakeholder-map")
        dialog.place.setCurrentIndex(dialog.place.findData(table.id))
        dialog.line.setText("Chi conta")

    answer(choose)
    window.menus.actions["new_board"].trigger()
    board = book.require(Board, work.board)
    assert (board.code, board.title, board.table) == ("S1-T1-B", "Chi conta", table.id)
    assert work.capture.line.hasFocus()
    assert len(book.of(Frame, "board", board.id)) == 4
    work.undo()
    assert book.get(Board, board.id) is None
    work.show_board(before)


def test_a_new_board_stands_in_the_session_that_is_open(
    window: MainWindow, answer: Callable[[Callable[[QDialog], None]], None]
) -> None:
    work = window.workspace
    assert work is not None
    answer(lambda dialog: None)
    window.menus.actions["new_board"].trigger()
    board = work.store.book.require(Board, work.board)
    assert (board.session, board.table) == (work.session, "")
    assert board.session == work.store.book.find(Session, "S1").id


def test_the_gallery_is_gone_through_by_arrows_and_by_letters(window: MainWindow) -> None:
    gallery = Gallery(Look("light", False))
    gallery.resize(gallery.minimumWidth(), 500)
    gallery.show()
    first = gallery.chosen
    QTest.keyClick(gallery, Qt.Key.Key_Right)
    assert gallery.chosen != first
    QTest.keyClick(gallery, Qt.Key.Key_Home)
    assert gallery.chosen == first
    QTest.keyClick(gallery, Qt.Key.Key_P)
    assert gallery.currentItem().text().startswith("P")
    names = [gallery.item(row).text() for row in range(gallery.count())]
    assert names == sorted(names, key=str.casefold)
    gallery.close()


def test_a_template_of_ones_own_has_its_card_and_its_picture(
    home: Path, window: MainWindow
) -> None:
    (home / "templates").mkdir(parents=True)
    (home / "templates" / "ruota.toml").write_text(RING, encoding="utf-8")
    gallery = Gallery(Look("dark", False))
    gallery.choose("ruota")
    said = str(gallery.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "Ruota. mio"
    pictures = {
        name: template_picture(shape, Look("light", False), PICTURE, 1.0).toImage()
        for name, shape in gallery.shapes.items()
    }
    assert pictures["ruota"] != pictures["free"]
    assert pictures["ruota"].size() == PICTURE


def test_the_workshop_becomes_a_programme_of_ones_own(
    home: Path, window: MainWindow, answer: Callable[[Callable[[QDialog], None]], None]
) -> None:
    warned: list[str] = []

    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, KeepDialog)
        dialog.line.setText("La mia città")
        warned.append(dialog.warning)

    answer(name_it)
    window.menus.actions["save_programme"].trigger()
    assert load.is_own("programmes", "la-mia-citta")
    assert "La mia città" in window.status.text
    assert len(load.programme("la-mia-citta")["sessions"]) == 1
    window.menus.actions["save_programme"].trigger()
    assert [bool(warning) for warning in warned] == [False, True]


def test_the_board_becomes_a_template_of_ones_own(
    home: Path, window: MainWindow, answer: Callable[[Callable[[QDialog], None]], None]
) -> None:
    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, KeepDialog)
        dialog.line.setText("La mia lavagna")

    answer(name_it)
    window.menus.actions["save_template"].trigger()
    assert load.template("la-mia-lavagna")["name"] == "La mia lavagna"
    assert "la-mia-lavagna" in Gallery(Look("light", False)).shapes


def test_what_cannot_be_kept_is_said(
    home: Path, window: MainWindow, answer: Callable[[Callable[[QDialog], None]], None]
) -> None:
    work = window.workspace
    assert work is not None
    refused: list[str] = []
    work.pen.refused.connect(lambda refusal: refused.append(refusal.key))
    home.mkdir(exist_ok=True)
    (home / "programmes").write_text("no folder", encoding="utf-8")
    answer(lambda dialog: None)
    window.menus.actions["save_programme"].trigger()
    assert refused == ["settings_unwritable"]
