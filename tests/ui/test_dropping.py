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
        dialogs.Dialogs, "import_people", lambda _self, file="": said.append(("people", file))
    )
    monkeypatch.setattr(
        dialogs.Dialogs, "import_notes", lambda _self, file="": said.append(("notes", file))
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Text,BG Color,Area\nUna nota,#FFCCCC,Qui\n", "board"),
        ("Cognome;Nome;E-mail\nEsempi;Anna;anna@example.org\n", "people"),
        ("una nota\nun'altra\n", "notes"),
    ],
)
def test_a_list_is_taken_for_what_its_columns_tell(
    window: MainWindow, heard: list[tuple[str, str]], text: str, kind: str, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QApplication

    file = tmp_path / "elenco.csv"
    file.write_text(text, "utf-8")
    assert drop(window, mime_of(str(file)))
    QApplication.processEvents()
    assert heard == [(kind, str(file))]


def test_a_list_that_cannot_be_read_is_left_to_the_dialog_that_says_why(
    window: MainWindow, heard: list[tuple[str, str]]
) -> None:
    from PySide6.QtWidgets import QApplication

    assert drop(window, mime_of("/tmp/manca/elenco.csv"))
    QApplication.processEvents()
    assert heard == [("notes", "/tmp/manca/elenco.csv")]


def test_a_workshop_told_whole_becomes_a_new_file(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QApplication

    asked: list[str] = []
    monkeypatch.setattr(window.files, "new_of", asked.append)
    window.take(None)
    file = tmp_path / "intero.json"
    file.write_text(json.dumps({"format": "facilitator-workshop", "version": 1}), "utf-8")
    assert drop(window, mime_of(str(file)))
    QApplication.processEvents()
    assert asked == [str(file)]


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
