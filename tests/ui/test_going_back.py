"""Undo and redo show what they changed, wherever it stands."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.commands.boards import add_board
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board
from resources.load import pick, toml
from tests.ui.conftest import note_of
from ui.canvas.camera import Camera
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


def test_the_board_that_undo_changes_is_opened(wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "Prato.workshop"
    with create(str(file), "prato-carbon-neutral", "it") as store:
        home, other = (store.book.find(Board, code).id for code in ("S1-T1", "S1-T2"))
        store.do(write_notes(store.book, home, [NoteDraft("Resta")]))
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    work.show_board(home)
    work.canvas.select([note_of(work, "Resta").id])
    work.canvas.change_kind("idea")
    work.show_board(other)
    work.undo()
    assert work.board == home
    assert note_of(work, "Resta").kind == "problem"


def test_what_undo_changes_comes_into_view(work: Workspace) -> None:
    canvas, note = work.canvas, note_of(work, "Bus").id
    canvas.select([note])
    canvas.change_kind("problem")
    canvas.look_through(Camera(1.0, canvas.camera.ratio, 9000, 9000))
    work.undo()
    assert canvas.stage.rect().contains(canvas.camera.box(canvas.scene.rect(note)))
    seen = canvas.camera
    work.redo()
    assert canvas.camera == seen


def test_all_of_the_board_stays_in_view_when_undo_puts_notes_back(work: Workspace) -> None:
    canvas = work.canvas
    canvas.fit()
    canvas.select(list(canvas.scene.notes))
    canvas.gather_selected()
    canvas.editing.leave()
    work.undo()
    assert canvas.shows_all
    assert canvas.stage.rect().contains(canvas.camera.box(canvas.bounds))


def test_a_board_that_undo_takes_off_gives_way_to_the_one_before(work: Workspace) -> None:
    home = work.board
    session = work.store.book.require(Board, home).session
    made = work.pen.write(
        lambda: add_board(
            work.store.book, session, toml("templates", "free.toml"),
            lambda text: text if isinstance(text, str) else pick(text, "it"),
        )
    )  # fmt: skip
    assert made is not None
    work.show_board(made.made[0])
    work.undo()
    work.signals.settle()
    assert work.board == home
    assert work.canvas.scene.board == home
    QTest.keyClicks(work.capture.line, "p. Non va perduta")
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert note_of(work, "Non va perduta").board == home


class Painted(QObject):
    """The rectangle of the last painting of a widget."""

    rect = QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rect = event.region().boundingRect()
        return super().eventFilter(watched, event)


def test_an_emptied_board_says_so_at_once(work: Workspace, qtbot: QtBot) -> None:
    canvas, painted = work.canvas, Painted()
    qtbot.waitUntil(lambda: canvas.stage.is_sharp)
    work.undo()
    work.undo()
    canvas.grab()
    canvas.installEventFilter(painted)
    work.undo()
    assert canvas.is_bare
    qtbot.waitUntil(lambda: painted.rect == canvas.rect())
    canvas.removeEventFilter(painted)
