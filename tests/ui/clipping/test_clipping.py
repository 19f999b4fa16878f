"""Copy, cut, paste and drop, with real keys and drop events through the real window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Cluster, Note
from tests.ui.clipping.hands import CTRL, away, over, press, put, saying, texts
from ui.canvas.brought import OWN
from ui.panels.clipping import BESIDE
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


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
    bare = over(work, work.canvas.camera.dip(frame.x + 30, frame.bottom + 40).toPoint())
    press(work, Qt.Key.Key_V)
    made = work.store.book.require(Note, work.canvas.selection[0])
    assert (made.place, made.cluster) == ((round(bare[0]), round(bare[1])), "")
    over(work, work.canvas.camera.dip(frame.x + 30, frame.y + 70).toPoint())
    press(work, Qt.Key.Key_V)
    (inside,) = work.canvas.selection
    assert work.store.book.require(Note, inside).cluster == home
    rects, standing = work.canvas.scene.layout.notes, saying(work, "Poche linee").id
    assert not rects[inside].meets(rects[standing])


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
    assert dialog.sentence.startswith("Righe lette: 2 · note da aggiungere: 2")
    dialog.bring_in()
    new = [work.store.book.require(Note, note) for note in work.canvas.selection]
    assert [(note.text, note.kind) for note in new] == [
        ("Più panchine", "idea"), ("Meno auto", "idea")
    ]  # fmt: skip
    assert dialog.result() == ImportDialog.DialogCode.Accepted
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
