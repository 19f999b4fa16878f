"""A file that is dropped anywhere on the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ui.windows import dialogs, files
from ui.windows.main_window import MainWindow


def mime_of(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(name) for name in names])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> bool:
    """Whether the window takes what comes; then it is dropped."""
    action, button, key = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(QPoint(), action, mime, button, key)
    enter.ignore()
    window.dragEnterEvent(enter)
    window.dropEvent(QDropEvent(QPointF(), action, mime, button, key))
    return enter.isAccepted()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(
        dialogs.Dialogs, "import_board", lambda _self, file="": said.append(("board", file))
    )
    monkeypatch.setattr(
        files.Files, "open_dropped", lambda _self, file: said.append(("workshop", file))
    )
    return said


@pytest.mark.parametrize(
    ("name", "kind"), [("/tmp/a.canvas", "board"), ("/tmp/a.workshop", "workshop")]
)
def test_boards_and_workshops_are_taken_wherever_they_fall(
    window: MainWindow, heard: list[tuple[str, str]], name: str, kind: str
) -> None:
    from PySide6.QtWidgets import QApplication

    assert drop(window, mime_of("/tmp/a.exe", name))
    QApplication.processEvents()
    assert heard == [(kind, name)]


def test_what_the_window_cannot_take_is_left_alone(
    window: MainWindow, heard: list[tuple[str, str]]
) -> None:
    assert not drop(window, mime_of("/tmp/a.exe"))
    assert heard == []


def test_a_board_needs_a_workshop(window: MainWindow, tmp_path: Path) -> None:
    window.take(None)
    file = tmp_path / "a.canvas"
    file.write_text(json.dumps({"nodes": []}), "utf-8")
    assert not drop(window, mime_of(str(file)))
