"""The projector: the whole board for the whole room, and nothing that names anybody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, move, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Note, Theme
from facilitator.storage.store import Store
from tests.ui.invented import invented_workshop
from ui.look import Look
from ui.signals import Signals
from ui.windows.projector import ProjectorWindow


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        board = opened.book.find(Board, "S1-T2")
        theme = opened.book.find(Theme, "mobilita-sostenibile")
        opened.do(Edit("edit_table", (Write("table", board.table, "theme", theme.id),)))
        yield opened


@pytest.fixture
def projector(store: Store, qtbot: QtBot) -> Iterator[ProjectorWindow]:
    signals = Signals(store)
    window = ProjectorWindow(store, signals, Look("light"))
    window.resize(1920, 1080)
    qtbot.addWidget(window)
    window.show_board(store.book.find(Board, "S1-T2").id)
    window.show()
    yield window
    signals.close()


def write(store: Store, hands: int | None = None, seat: int | None = None) -> Note:
    board = store.book.find(Board, "S1-T2")
    draft = NoteDraft("Una nota inventata", seat=seat, hands=hands)
    edit = write_notes(store.book, board.id, [draft])
    store.do(edit)
    return store.book.require(Note, edit.made[0])


def is_whole(projector: ProjectorWindow) -> bool:
    """Whether everything on the board is in view."""
    box = projector.canvas.camera.box(projector.canvas.bounds)
    return projector.canvas.stage.rect().contains(box)


def test_the_lines_name_theme_session_and_table(projector: ProjectorWindow) -> None:
    assert projector.lines[0] == "Mobilità sostenibile"
    assert projector.lines[1].startswith("S1 · ")
    assert projector.lines[2].endswith("2")
    assert projector.lines[3] == ""


def test_a_note_written_elsewhere_comes_by_itself_and_votes_count(
    projector: ProjectorWindow, store: Store
) -> None:
    write(store, hands=3)
    write(store, hands=4)
    assert len(projector.canvas.scene.notes) == 2
    assert projector.lines[3].startswith("7 ")


def test_the_board_stays_whole_however_it_grows_or_the_window_shrinks(
    projector: ProjectorWindow, store: Store
) -> None:
    note = write(store)
    assert is_whole(projector)
    store.do(move(store.book, {note.id: (9000, 7000)}, Layout({}, {})))
    write(store)
    assert is_whole(projector)
    projector.resize(800, 450)
    assert is_whole(projector)


def test_nobodys_seat_is_shown(projector: ProjectorWindow, store: Store) -> None:
    write(store, seat=5)
    words = projector.canvas.stage.kit.words
    assert words.seat(5) == ""
    assert words.note_taker == ""
    projector.set_look(Look("dark"))
    assert projector.canvas.stage.kit.words.seat(5) == ""


def test_seats_do_not_change_the_picture(projector: ProjectorWindow, store: Store) -> None:
    note = write(store)
    without = projector.grab().toImage()
    store.do(Edit("set_seat", (Write("note", note.id, "seat", 5),)))
    assert projector.grab().toImage() == without


def test_nothing_can_be_changed_from_it(projector: ProjectorWindow, store: Store) -> None:
    note = write(store)
    middle = projector.canvas.rect().center()
    QTest.mouseDClick(projector.canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClicks(projector.canvas, "x")
    QTest.keyClick(projector.canvas, Qt.Key.Key_Delete)
    assert store.book.all(Note) == [note]


def test_f11_fills_the_screen_and_escape_leaves_it_then_closes(
    projector: ProjectorWindow,
) -> None:
    QTest.keyClick(projector, Qt.Key.Key_F11)
    assert projector.isFullScreen()
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isFullScreen()
    assert projector.isVisible()
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()


def test_with_one_screen_it_is_a_plain_window(projector: ProjectorWindow) -> None:
    projector.present()
    assert not projector.isFullScreen()
    assert projector.isVisible()


def test_a_removed_board_leaves_an_empty_window(projector: ProjectorWindow, store: Store) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(Edit("remove", (Write("board", board.id, "removed", []),)))
    assert projector.lines == ("", "", "", "")
    projector.grab()
