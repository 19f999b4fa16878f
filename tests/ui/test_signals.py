"""What follows a commit beside the board: one time for several, and before hands meet it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Note
from facilitator.storage.store import Stepped
from tests.ui.conftest import note_of
from ui.panels.tree.model import COUNT
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def write(work: Workspace, text: str) -> None:
    book = work.store.book
    work.pen.write(lambda: write_notes(book, work.board, [NoteDraft(text)]))


def test_several_commits_are_followed_as_one_and_the_board_by_each(
    work: Workspace, qtbot: QtBot
) -> None:
    heard: list[Stepped] = []
    work.signals.followed.connect(heard.append)
    write(work, "Prima")
    write(work, "Seconda")
    notes = [note_of(work, text) for text in ("Prima", "Seconda")]
    assert work.canvas.scene.notes.keys() >= {note.id for note in notes}
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert [step.label for step in heard[0].steps] == ["write_note"] * 2
    assert [record for _kind, record in heard[0].touched] == [note.id for note in notes]
    index = work.tree_panel.model.find(work.board)
    assert index.data(COUNT) == "5"
    work.signals.settle()
    assert len(heard) == 1


def test_what_fails_to_show_a_commit_does_not_keep_it_from_the_others(
    work: Workspace, qtbot: QtBot
) -> None:
    def fail(_event: Stepped) -> None:
        raise ValueError

    work.signals.at_once.insert(0, fail)
    with qtbot.captureExceptions() as failed:
        write(work, "Prima")
    assert len(failed) == 1
    assert note_of(work, "Prima").id in work.canvas.scene.notes


def test_a_key_in_the_same_moment_meets_menus_that_know_of_the_commit(work: Workspace) -> None:
    while work.store.can_undo():
        work.store.undo()
    work.signals.settle()
    before = work.store.book.count(Note)
    write(work, "Prima")
    QTest.keyClick(work.capture.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert work.store.book.count(Note) == before


def test_a_closed_workshop_is_not_followed(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    heard: list[Stepped] = []
    work.signals.followed.connect(heard.append)
    write(work, "Prima")
    window.files.close()
    qtbot.wait(1)
    assert heard == []
