"""Notes typed at the table: in the file before the line is empty, and never lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.codes import person_code
from facilitator.domain.commands.notes import NoteDraft, remove, write_notes
from facilitator.domain.records import Cluster, Link, Note
from facilitator.storage import stamping
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


def write(work: Workspace, text: str) -> None:
    QTest.keyClicks(work.capture.line, text)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)


def in_file(file: Path) -> dict[str, Note]:
    with Store.open(file, Setting("reader"), readonly=True) as other:
        return {note.text: note for note in other.book.all(Note)}


def fill_disk(store: Store) -> None:
    """No page more may be added to the file: SQLite says that the disk is full."""
    pages = store.connection.exec_driver_sql("PRAGMA page_count").scalar()
    store.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def free_disk(store: Store) -> None:
    store.connection.exec_driver_sql("PRAGMA max_page_count=100000")


def test_enter_writes_a_note_that_is_in_the_file(work: Workspace, file: Path) -> None:
    write(work, "b. 3: Risorse regionali +7")
    note = in_file(file)["Risorse regionali"]
    assert (note.kind, note.seat, note.hands, note.board) == ("barrier", 3, 7, work.board)
    assert work.capture.line.text() == ""


def test_what_was_made_ahead_is_of_the_line_as_it_stands_at_enter(work: Workspace) -> None:
    line, book = work.capture.line, work.store.book
    for text in ("Pali spenti", "Pali spenti"):
        QTest.keyClicks(line, text)
        QApplication.processEvents()
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert [note.text for note in book.all(Note)].count("Pali spenti") == 2
    QTest.keyClicks(line, "Pali storti")
    QApplication.processEvents()
    work.capture.choose_kind("idea")
    QTest.keyClicks(line, ", anzi spenti +2")
    QTest.keyClick(line, Qt.Key.Key_Return)
    note = note_of(work, "Pali storti, anzi spenti")
    assert (note.kind, note.hands) == ("idea", 2)


def test_enter_waits_for_the_file_alone(
    work: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything else was drawn up between the letters."""
    QTest.keyClicks(work.capture.line, "b. 3: Pali spenti")
    QApplication.processEvents()
    setting = replace(work.store.setting, clock=lambda: 1_767_225_600_000)
    monkeypatch.setattr(work.store, "setting", setting)
    QTest.keyClicks(work.capture.line, " da mesi")
    QApplication.processEvents()
    monkeypatch.setattr(stamping, "stamped", None)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert in_file(file)["Pali spenti da mesi"].kind == "barrier"


def test_what_stands_around_the_line_follows_before_another_key(work: Workspace) -> None:
    bar = work.capture
    write(work, "3: Risorse regionali +7")
    assert bar.line.text() == ""
    QTest.keyClick(bar.line, Qt.Key.Key_Shift)
    assert "+7" not in bar.field.said
    assert bar.line.placeholderText() == "Scrivere che cosa è stato detto, poi Invio"
    write(work, "b.")
    assert (bar.line.text(), bar.field.said) == ("", "Barriera")


def test_the_line_paints_its_corners_too(work: Workspace) -> None:
    line = work.capture.line
    image = QImage(line.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    line.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    right, bottom = image.width() - 1, image.height() - 1
    corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    window = work.look.colour("window")
    assert {image.pixelColor(*corner).name() for corner in corners} == {window.name()}


def test_the_boards_own_keys_reach_it_from_the_bar(window: MainWindow, work: Workspace) -> None:
    line = work.capture.line
    for key in (Qt.Key.Key_E, Qt.Key.Key_A):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        asked.ignore()
        QApplication.sendEvent(line, asked)
        assert not asked.isAccepted()
    line.setText("p. Poche")
    asked.ignore()
    QApplication.sendEvent(line, asked)
    assert asked.isAccepted()


def test_all_notes_stay_in_view_while_they_are_written_until_somebody_zooms(
    work: Workspace,
) -> None:
    canvas = work.canvas
    for number in range(30):
        write(work, f"p. Nota {number}")
    assert 0.5 <= canvas.zoom < 1
    assert canvas.stage.rect().contains(canvas.camera.box(canvas.bounds))
    canvas.zoom_to(1.0)
    for number in range(30, 60):
        write(work, f"p. Nota {number}")
    assert canvas.zoom == 1.0
    last = canvas.scene.rect(note_of(work, "Nota 59").id)
    assert canvas.stage.rect().contains(canvas.camera.box(last))


def test_the_kind_of_the_last_note_goes_on(work: Workspace, file: Path) -> None:
    write(work, "i. Navetta")
    write(work, "Cargo bike")
    write(work, "c.")
    assert work.capture.line.text() == ""
    write(work, "Contratto fermo")
    notes = in_file(file)
    assert [notes[text].kind for text in ("Navetta", "Cargo bike", "Contratto fermo")] == [
        "idea", "idea", "cause",
    ]  # fmt: skip


def test_alt_and_a_letter_change_the_kind_also_of_a_line_that_named_one(
    work: Workspace, file: Path
) -> None:
    QTest.keyClicks(work.capture.line, "p. Sosta")
    QTest.keyClick(work.capture.line, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert in_file(file)["Sosta"].kind == "barrier"


def test_greater_than_attaches_to_the_problem_written_last_here(work: Workspace) -> None:
    write(work, "p. Furgoni")
    write(work, "c. > Consegne ripetute")
    book = work.store.book
    link = book.of(Link, "source", note_of(work, "Consegne ripetute").id)[0]
    assert (link.kind, link.target) == ("causes", note_of(work, "Furgoni").id)


def test_before_any_problem_was_written_here_it_is_the_newest_of_the_board(
    work: Workspace,
) -> None:
    QTest.keyClicks(work.capture.line, "> ")
    assert "Poche linee" in work.capture.field.said
    work.pen.write(lambda: remove(work.store.book, [note_of(work, "Poche linee")]))
    work.signals.settle()
    assert "ancora nessun problema" in work.capture.field.said


def test_the_line_says_what_it_has_understood(work: Workspace) -> None:
    QTest.keyClicks(work.capture.line, 'c. NT 4: "sempre tardi" +12')
    said = work.capture.field.said
    assert all(word in said for word in ("Causa", "NT", "posto 4", "citazione", "+12"))


def test_a_full_disk_keeps_the_typed_text_and_says_what_to_do(
    window: MainWindow, work: Workspace, file: Path
) -> None:
    fill_disk(work.store)
    long = "Testo che non entra " * 400
    work.capture.line.setText(long)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert work.capture.line.text() == long
    assert "Il disco è pieno" in window.status.text
    assert len(in_file(file)) == 3
    free_disk(work.store)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert long.strip() in in_file(file)
    assert work.capture.line.text() == ""
    work.signals.settle()
    assert window.status.text.startswith("Salvato")


def test_undo_of_an_empty_line_takes_the_note_back(
    window: MainWindow, work: Workspace, file: Path
) -> None:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    write(work, "Di troppo")
    QTest.keyClick(work.capture.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Di troppo" not in in_file(file)
    QTest.keyClicks(work.capture.line, "nuovo")
    QTest.keyClick(work.capture.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(in_file(file)) == 3


def test_a_click_on_a_key_chooses_the_kind(work: Workspace) -> None:
    bar = work.capture
    bar.keys.grab()
    place = bar.keys.place_of("idea")
    QTest.mouseClick(bar.keys, Qt.MouseButton.LeftButton, pos=place)
    assert bar.kind == "idea"


@pytest.mark.parametrize("typed", ["", "c. 3: Mezza riga ", "p. "])
def test_a_persons_code_is_no_note_and_leaves_what_was_typed(
    window: MainWindow, work: Workspace, typed: str
) -> None:
    """A scanner types into whatever has the keyboard, and ends with Enter."""
    before = work.store.book.count(Note)
    write(work, typed + person_code(b"key", "R", "S6BH", "TX6F8P0ZJW"))
    assert work.capture.line.text() == typed
    assert work.store.book.count(Note) == before
    assert "Accoglienza" in window.status.text


def test_a_code_of_another_maker_is_no_note_either(window: MainWindow, work: Workspace) -> None:
    before = work.store.book.count(Note)
    write(work, "9" * 30)
    assert (work.capture.line.text(), work.store.book.count(Note)) == ("", before)
    assert "Accoglienza" in window.status.text


def test_escape_goes_from_an_empty_line_to_the_board(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line = work.capture.line
    line.setFocus()
    QTest.keyClicks(line, "quasi")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.hasFocus(), line.text()) == (True, "quasi")
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert work.canvas.hasFocus()


def test_a_hint_takes_the_place_of_the_keys_and_gives_it_back(
    work: Workspace, qtbot: QtBot
) -> None:
    bar = work.capture
    bar.line.setText("Linee poche")
    qtbot.waitUntil(lambda: "Poche linee" in bar.hint.text)
    assert (bar.hint.isVisible(), bar.keys.isVisible()) == (True, False)
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note_of(work, "Poche linee").hands == 1
    qtbot.waitUntil(bar.keys.isVisible)
    assert not bar.hint.isVisible()


def test_words_taken_in_little_by_little_are_all_found(work: Workspace, qtbot: QtBot) -> None:
    drafts = [NoteDraft(f"Marciapiede stretto in via {number}") for number in range(60)]
    work.pen.write(lambda: write_notes(work.store.book, work.board, drafts))
    work.capture.line.setText("In via 0 stretto marciapiede")
    qtbot.waitUntil(lambda: "via 0" in work.capture.hint.text)


def test_refused_words_that_are_rubbed_out_wait_no_longer(work: Workspace) -> None:
    counted: list[int] = []
    work.unsaved.counted.connect(counted.append)
    fill_disk(work.store)
    work.capture.line.setText("Testo che non entra " * 400)
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    assert counted[-1] == 1
    work.capture.line.clear()
    assert counted[-1] == 0
    free_disk(work.store)


def test_like_notes_are_put_together_from_the_inspector(work: Workspace, qtbot: QtBot) -> None:
    write(work, "p. Linee troppo poche")
    work.canvas.select([note_of(work, "Poche linee").id])
    similar = work.inspector_panel.note.similar
    qtbot.waitUntil(lambda: len(similar.buttons) == 1)
    assert similar.buttons[0].text() == "Raggruppa le due"
    similar.buttons[0].click()
    clusters = {note_of(work, text).cluster for text in ("Poche linee", "Linee troppo poche")}
    assert len(clusters) == 1
    assert clusters != {""}
    title = work.canvas.editing.editor
    QTest.keyClicks(title, "Autobus di sera")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert work.pen.store.book.require(Cluster, clusters.pop()).title == "Autobus di sera"
    work.canvas.select([note_of(work, "Poche linee").id])
    work.signals.settle()
    assert similar.buttons == []


def test_advice_stands_under_the_words_of_a_note(work: Workspace) -> None:
    write(work, "p. Mancano i marciapiedi")
    work.canvas.select([note_of(work, "Mancano i marciapiedi").id])
    page = work.inspector_panel.note
    assert "manca" in page.advice.text()
    work.canvas.select([note_of(work, "Orari").id])
    assert page.advice.isHidden()
