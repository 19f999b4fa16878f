"""Pictures and files dropped on the board, with real drop events through the real window."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.records import Note, Picture
from tests.ui.clipping.hands import drop, files, image, press, put, saying, texts
from ui.canvas.camera import centred
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def test_pictures_dropped_on_the_board_stand_there_with_their_names(
    work: Workspace, tmp_path: Path
) -> None:
    one, other = image(tmp_path / "Piazza.png"), image(tmp_path / "Mercato.jpg", (300, 400))
    assert drop(work, files(one, other), QPoint(500, 400))
    notes = [work.store.book.require(Note, note) for note in work.canvas.selection]
    assert [(n.text, n.kind) for n in notes] == [("Piazza", "parked"), ("Mercato", "parked")]
    assert work.store.book.count(Picture) == 2
    at, rect = work.canvas.camera, work.canvas.scene.rect(notes[0].id)
    assert abs(at.dip(rect.x + rect.w / 2, 0).x() - 500) <= 1
    work.undo()
    assert len(texts(work)) == 3


def test_a_dropped_picture_is_seen(work: Workspace, tmp_path: Path) -> None:
    drop(work, files(image(tmp_path / "Piazza.png")), QPoint(500, 300))
    work.canvas.select([])
    note = work.canvas.scene.notes[saying(work, "Piazza").id]
    for zoom in (1.0, 0.3, 0.08):
        work.canvas.zoom_to(zoom)
        work.canvas.reveal(note.rect)
        box = work.canvas.camera.box(note.rect)
        middle = QPoint(box.center().x(), box.top() + box.height() // 3)
        shot = work.canvas.grab().toImage().pixelColor(middle)
        assert (shot.red(), shot.green(), shot.blue()) == pytest.approx((30, 120, 60), abs=6)


def test_an_image_on_the_clipboard_becomes_a_note(work: Workspace) -> None:
    made = QImage(60, 40, QImage.Format.Format_ARGB32)
    made.fill(Qt.GlobalColor.transparent)
    QGuiApplication.clipboard().setImage(made)
    press(work, Qt.Key.Key_V)
    note = work.store.book.require(Note, work.canvas.selection[0])
    assert note.text == "Immagine"
    picture = work.store.book.require(Picture, note.picture)
    assert (picture.width, picture.height) == (60, 40)


def test_pictures_are_chosen_from_the_menu(
    work: Workspace, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(image(tmp_path / "Piazza.png")), str(tmp_path / "manca.png")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: (chosen, ""))
    window.menus.run("insert_pictures")
    assert "Piazza" in texts(work)
    assert "manca.png" in window.status.text


@pytest.mark.parametrize(
    ("odd", "key"),
    [
        (("rotta.png", b"\x89PNG\r\n\x1a\n no"), "picture_broken"),
        (("schema.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "picture_format"),
        (("atti.pdf", b"%PDF-1.7"), "not_for_the_board"),
        (("brano.mp3", b"ID3"), "not_for_the_board"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(
    work: Workspace, tmp_path: Path, qtbot: QtBot, odd: tuple[str, bytes], key: str
) -> None:
    file = tmp_path / odd[0]
    file.write_bytes(odd[1])
    with qtbot.waitSignal(work.pen.refused) as said:
        drop(work, files(file), QPoint(500, 400))
    assert said.args is not None
    assert said.args[0].key == key
    assert len(texts(work)) == 3


def test_a_picture_on_the_net_is_not_fetched(work: Workspace, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/piazza.png")])
    with qtbot.waitSignal(work.pen.refused) as said:
        drop(work, mime, QPoint(500, 400))
    assert said.args is not None
    assert said.args[0].key == "picture_elsewhere"
    made = QImage(60, 40, QImage.Format.Format_RGB32)
    made.fill(QColor(30, 120, 60))
    mime.setImageData(made)
    drop(work, mime, QPoint(500, 400))
    assert "Immagine" in texts(work)


def test_a_dropped_list_is_looked_at_first(
    work: Workspace, tmp_path: Path, asked: list[ImportDialog], qtbot: QtBot
) -> None:
    file = tmp_path / "idee.csv"
    file.write_text("testo;zona\nPiù panchine;nord\n", "utf-8")
    drop(work, files(file), QPoint(500, 400))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].sentence.startswith("Righe lette: 1 · note da aggiungere: 1")


@pytest.mark.parametrize("wanted", [True, False])
def test_a_dropped_workshop_is_opened_if_one_agrees(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    wanted: bool,
) -> None:  # fmt: skip
    other = tmp_path / "Altro.workshop"
    create(str(other), "empty", "it").close()
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(box))
    at = 0 if wanted else 1
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[at])
    assert window.workspace is not None
    drop(window.workspace, files(other), QPoint(500, 400))
    qtbot.waitUntil(lambda: bool(boxes))
    assert window.store is not None
    assert (window.store.path == other) is wanted


def test_a_dropped_line_is_a_note_and_nothing_is_no_welcome(work: Workspace) -> None:
    mime = QMimeData()
    assert not drop(work, mime, QPoint(500, 400))
    mime.setText("Più ombra")
    assert drop(work, mime, QPoint(500, 400))
    assert "Più ombra" in texts(work)


def test_what_is_inserted_without_a_place_covers_no_note(
    work: Workspace, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = work.canvas
    note = saying(work, "Orari").id
    canvas.zoom_to_100()
    canvas.look_through(centred(canvas.scene.rect(note), canvas.size(), 1.0, canvas.camera.ratio))
    chosen = [str(image(tmp_path / name)) for name in ("Piazza.png", "Mercato.png")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: (chosen, ""))
    window.menus.run("insert_pictures")
    put("Panchine")
    press(work, Qt.Key.Key_V)
    rects = list(canvas.scene.layout.notes.values())
    assert len(rects) == 6
    assert not any(one.meets(other) for one, other in combinations(rects, 2))
