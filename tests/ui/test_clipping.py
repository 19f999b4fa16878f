"""Copy, cut, paste and drop, with real keys and drop events through the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Cluster, Note, Picture
from ui.canvas.brought import OWN
from ui.panels.clipping import BESIDE
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    QGuiApplication.clipboard().clear()
    away(window.workspace)
    window.workspace.canvas.setFocus()
    return window.workspace


def away(work: Workspace) -> None:
    """The pointer off the board."""
    corner = work.canvas.mapToGlobal(QPoint(-50, -50))
    work.canvas.cursor().setPos(corner)


def over(work: Workspace, spot: QPoint) -> tuple[float, float]:
    """The pointer over the board; the place of the board below it."""
    work.canvas.cursor().setPos(work.canvas.mapToGlobal(spot))
    return work.canvas.camera.board(QPointF(spot))


def texts(work: Workspace) -> list[str]:
    return [note.text for note in work.store.book.of(Note, "board", work.board)]


def saying(work: Workspace, text: str) -> Note:
    return next(n for n in work.store.book.all(Note) if n.text == text)


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def press(work: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(work.canvas, key, CTRL)


def drop(work: Workspace, mime: QMimeData, spot: QPoint) -> bool:
    """A hand that comes over the board and lets go; whether it was welcome."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(spot, copy, mime, left, NONE)
    QApplication.sendEvent(work.canvas, enter)
    if enter.isAccepted():
        QApplication.sendEvent(work.canvas, QDropEvent(QPointF(spot), copy, mime, left, NONE))
    return enter.isAccepted()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def image(path: Path, size: tuple[int, int] = (400, 300)) -> Path:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor(30, 120, 60))
    assert made.save(str(path))
    return path


def test_notes_are_copied_and_pasted_beside_themselves_in_one_step(work: Workspace) -> None:
    work.canvas.select([saying(work, "Poche linee").id])
    press(work, Qt.Key.Key_C)
    before = work.canvas.scene.rect(saying(work, "Poche linee").id)
    press(work, Qt.Key.Key_V)
    (made,) = work.canvas.selection
    rect = work.canvas.scene.rect(made)
    assert (rect.x, rect.y) == (before.x + BESIDE, before.y + BESIDE)
    assert texts(work).count("Poche linee") == 2
    press(work, Qt.Key.Key_V)
    assert work.canvas.scene.rect(work.canvas.selection[0]).x == before.x + 2 * BESIDE
    press(work, Qt.Key.Key_Z)
    press(work, Qt.Key.Key_Z)
    assert texts(work).count("Poche linee") == 1


def test_what_is_copied_is_lines_and_a_table_for_other_programs(work: Workspace) -> None:
    work.canvas.select_all()
    press(work, Qt.Key.Key_C)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines() == ["Poche linee", "Orari", "Bus"]
    assert "<td>Problema</td><td>Poche linee</td>" in mime.html()
    assert mime.hasFormat(OWN)


def test_a_cut_cluster_goes_to_another_board_whole(work: Workspace, window: MainWindow) -> None:
    work.canvas.select_all()
    work.canvas.gather_selected()
    work.canvas.editing.leave()
    cluster = work.store.book.all(Cluster)[0]
    work.canvas.select([cluster.id])
    press(work, Qt.Key.Key_X)
    assert (texts(work), work.store.book.count(Cluster)) == ([], 0)
    assert window.menus.actions["undo"].text().startswith("Annulla")
    press(work, Qt.Key.Key_V)
    assert sorted(texts(work)) == ["Bus", "Orari", "Poche linee"]
    assert work.store.book.count(Cluster) == 1
    work.undo()
    work.undo()
    assert [one.id for one in work.store.book.all(Cluster)] == [cluster.id]


def test_notes_are_pasted_at_the_pointer_and_into_the_cluster_there(work: Workspace) -> None:
    work.canvas.select([saying(work, "Poche linee").id])
    work.canvas.gather_selected()
    work.canvas.editing.leave()
    home = work.store.book.all(Cluster)[0].id
    work.canvas.select([saying(work, "Bus").id])
    press(work, Qt.Key.Key_C)
    frame = work.canvas.scene.layout.clusters[home]
    spot = work.canvas.camera.dip(frame.x + 30, frame.y + 70).toPoint()
    at = over(work, spot)
    press(work, Qt.Key.Key_V)
    made = work.store.book.require(Note, work.canvas.selection[0])
    assert made.place == (round(at[0]), round(at[1]))
    assert made.cluster == home


def test_a_copy_is_pasted_in_another_workshop(
    work: Workspace, window: MainWindow, tmp_path: Path
) -> None:
    work.canvas.select_all()
    press(work, Qt.Key.Key_C)
    other = tmp_path / "Altro.workshop"
    create(str(other), "empty", "it").close()
    window.files.open_file(other)
    there = window.workspace
    assert there is not None
    away(there)
    there.canvas.setFocus()
    press(there, Qt.Key.Key_V)
    assert sorted(texts(there)) == ["Bus", "Orari", "Poche linee"]


def test_a_line_of_text_is_one_note_of_the_last_kind_verbatim(work: Workspace) -> None:
    work.capture.choose_kind("idea")
    work.canvas.setFocus()
    put("p. non è sintassi, è testo #3\n")
    at = over(work, QPoint(500, 400))
    press(work, Qt.Key.Key_V)
    made = work.store.book.require(Note, work.canvas.selection[0])
    assert (made.text, made.kind) == ("p. non è sintassi, è testo #3", "idea")
    rect = work.canvas.scene.rect(made.id)
    assert abs(rect.x + rect.w / 2 - at[0]) <= 1


def test_a_text_that_is_being_written_takes_what_is_pasted(work: Workspace) -> None:
    work.canvas.edit_note(saying(work, "Bus").id)
    put(" di notte")
    QTest.keyClick(work.canvas.editing.editor, Qt.Key.Key_V, CTRL)
    work.canvas.editing.leave()
    assert "Bus di notte" in texts(work)
    assert len(texts(work)) == 3


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ImportDialog]:
    """The import dialogs that were opened; each is left open for the test to look at."""
    shown: list[ImportDialog] = []
    monkeypatch.setattr(ImportDialog, "exec", lambda dialog: shown.append(dialog))
    monkeypatch.setattr(ImportDialog, "deleteLater", lambda _dialog: None)
    return shown


SHEET = "n\tproposta\tzona\n1\tPiù panchine\tnord\n2\tMeno auto\tsud\n"


def test_rows_are_looked_at_before_they_become_notes(
    work: Workspace, asked: list[ImportDialog]
) -> None:
    work.capture.choose_kind("idea")
    work.canvas.setFocus()
    put(SHEET)
    press(work, Qt.Key.Key_V)
    (dialog,) = asked
    assert len(texts(work)) == 3
    assert dialog.choice.kinds.currentText() == "Idea"
    assert dialog.sentence.startswith("2 righe: 2 note da aggiungere")
    dialog.bring_in()
    assert [n.kind for n in work.store.book.all(Note) if n.text == "Meno auto"] == ["idea"]
    press(work, Qt.Key.Key_V)
    again = asked[-1]
    assert not again.import_button.isEnabled()
    model = again.table.lines
    assert model.index(0, model.columnCount() - 1).data() == "già qui"


def test_another_column_can_hold_the_texts(work: Workspace, asked: list[ImportDialog]) -> None:
    put(SHEET)
    press(work, Qt.Key.Key_V)
    dialog = asked[0]
    assert dialog.choice.columns.currentText() == "proposta"
    dialog.choice.columns.setCurrentText("zona")
    dialog.choice.columns.activated.emit(2)
    dialog.choice.choose("barrier")
    dialog.choice.kinds.activated.emit(2)
    assert dialog.choice.columns.currentText() == "zona"
    dialog.bring_in()
    assert {n.kind for n in work.store.book.all(Note) if n.text in ("nord", "sud")} == {"barrier"}


def test_lines_pasted_into_the_bar_are_offered_not_joined(
    work: Workspace, asked: list[ImportDialog]
) -> None:
    line = work.capture.line
    line.setFocus()
    put("prima riga\nseconda riga\n")
    QTest.keyClick(line, Qt.Key.Key_V, CTRL)
    assert (line.text(), len(asked)) == ("", 1)
    put("una riga\n")
    QTest.keyClick(line, Qt.Key.Key_V, CTRL)
    assert line.text().strip() == "una riga"


def test_lines_pasted_at_the_note_takers_are_offered_there(
    work: Workspace, window: MainWindow, asked: list[ImportDialog]
) -> None:
    window.doors.take_notes()
    taking = window.doors.notetaker
    assert taking is not None
    taking.activateWindow()
    QTest.qWaitForWindowActive(taking)
    put("prima riga\nseconda riga\n")
    QTest.keyClick(taking.capture.line, Qt.Key.Key_V, CTRL)
    assert [dialog.parentWidget() for dialog in asked] == [taking]
    assert taking.capture.line.text() == work.capture.line.text() == ""


def test_the_menu_pastes_into_the_field_that_has_the_keyboard(
    work: Workspace, window: MainWindow
) -> None:
    work.capture.line.setFocus()
    put("detto al microfono")
    window.menus.run("paste")
    assert work.capture.line.text() == "detto al microfono"
    work.capture.line.selectAll()
    work.canvas.select([saying(work, "Bus").id])
    work.capture.line.setFocus()
    window.menus.run("cut")
    assert work.capture.line.text() == ""
    assert len(texts(work)) == 3


def test_nothing_to_paste_is_said(work: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(work.pen.refused) as said:
        press(work, Qt.Key.Key_V)
    assert said.args is not None
    assert said.args[0].key == "nothing_to_paste"
    mime = QMimeData()
    mime.setData(OWN, b"forged")
    QGuiApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignal(work.pen.refused):
        press(work, Qt.Key.Key_V)
    assert len(texts(work)) == 3


# Pictures


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
    assert asked[0].sentence.startswith("1 righe: 1 note da aggiungere")


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


def test_a_board_that_is_only_read_can_be_copied_from(work: Workspace, window: MainWindow) -> None:
    work.canvas.read_only = True
    work.canvas.select_all()
    press(work, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().mimeData().hasFormat(OWN)
    press(work, Qt.Key.Key_V)
    assert len(texts(work)) == 3
    work.canvas.read_only = False


def test_two_boards_share_the_clipboard(work: Workspace) -> None:
    store = work.store
    store.do(write_notes(store.book, work.board, [NoteDraft("Ombra")]))
    assert store.book.all(Board)
    work.canvas.select([saying(work, "Ombra").id])
    press(work, Qt.Key.Key_C)
    work.canvas.pan(20_000, 0)
    press(work, Qt.Key.Key_V)
    rect = work.canvas.scene.rect(work.canvas.selection[0])
    seen = work.canvas.camera.seen(work.canvas.stage.rect())
    assert rect.x > 15_000
    assert seen.meets(rect)
