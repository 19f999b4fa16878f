"""Another program's board in the window: looked into first, then one step that undo takes back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.foreign import import_board
from facilitator.domain.records import Board, Cluster, Frame
from facilitator.imports.formats import read_board
from facilitator.storage.store import Store
from tests.domain.books import size_of
from tests.ui.invented import invented_workshop
from ui.canvas.brought import files_in, told
from ui.windows.board_import import BoardImportDialog

NODES = [{"id": str(n), "type": "text", "text": f"Nota {n}", "x": n * 260, "y": 0,
          "width": 240, "height": 80} for n in range(3)]  # fmt: skip
EDGES = [{"id": "e", "fromNode": "0", "toNode": "1"}, {"id": "f", "fromNode": "0"}]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "mappa.canvas"
    made.write_text(json.dumps({"nodes": NODES, "edges": EDGES}), "utf-8")
    return made


@pytest.fixture
def dialog(store: Store, tmp_path: Path, qtbot: QtBot) -> BoardImportDialog:
    session = store.book.find(Board, "S1-T2").session
    made = BoardImportDialog(store.book, session, tmp_path, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_can_be_imported_before_a_file_is_read(dialog: BoardImportDialog) -> None:
    assert not dialog.import_button.isEnabled()
    assert "JSON Canvas" in dialog.sentence


def test_a_sentence_counts_before_anything_is_written(
    dialog: BoardImportDialog, store: Store, file: Path
) -> None:
    boards = store.book.count(Board)
    dialog.read_file(file)
    assert dialog.sentence.startswith("Notes: 3 · links: 1 · groups: 0\n1 thing without text")
    assert dialog.import_button.isEnabled()
    assert store.book.count(Board) == boards
    store.do(dialog.plan().edit)
    assert store.book.count(Board) == boards + 1
    store.undo()
    assert store.book.count(Board) == boards


def test_a_file_that_is_here_already_is_said_to_be(
    dialog: BoardImportDialog, store: Store, file: Path
) -> None:
    read = read_board(file.read_bytes(), file.name)
    store.do(import_board(store.book, dialog.session, read, size_of).edit)
    dialog.read_file(file)
    assert "here already" in dialog.sentence
    assert not dialog.import_button.isEnabled()
    dialog.place.setCurrentIndex(1)
    assert dialog.import_button.isEnabled()


def test_groups_that_hold_nothing_are_announced_as_the_frames_that_they_become(
    dialog: BoardImportDialog, store: Store, tmp_path: Path
) -> None:
    boxes = [
        {"id": "g", "type": "group", "x": 0, "y": 0, "width": 400, "height": 300, "label": "Bus"},
        {"id": "n", "type": "text", "x": 20, "y": 20, "width": 168, "height": 112, "text": "Poche"},
    ]
    file = tmp_path / "altra.canvas"
    file.write_text(json.dumps({"nodes": boxes, "edges": []}), "utf-8")
    dialog.read_file(file)
    assert dialog.sentence.startswith("Notes: 1 · links: 0 · groups: 0 · frames: 1\n")
    clusters = store.book.count(Cluster)
    store.do(dialog.plan().edit)
    assert (store.book.count(Cluster), store.book.count(Frame)) == (clusters, 1)


def test_what_is_no_board_is_refused_in_words(dialog: BoardImportDialog, tmp_path: Path) -> None:
    other = tmp_path / "testo.md"
    other.write_text("# Titolo", "utf-8")
    dialog.read_file(other)
    assert "testo.md" in dialog.sentence
    assert dialog.read is None
    assert not dialog.import_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.canvas", "board"), ("a.EXCALIDRAW", "board"), ("a.drawio", "board"), ("a.opml", "board"),
     ("a.json", "board"), ("a.csv", "list"), ("a.workshop", "workshop"), ("a.png", "picture"),
     ("a.exe", "")],
)  # fmt: skip
def test_a_dropped_file_is_told_by_its_name(name: str, kind: str) -> None:
    assert told(Path(name)) == kind


def test_a_dropped_file_is_of_this_computer() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a.canvas"), QUrl("https://example.org/b.canvas")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(), Qt.DropAction.CopyAction, mime, buttons, keys)
    assert files_in(event.mimeData()) == [Path("/a.canvas")]
