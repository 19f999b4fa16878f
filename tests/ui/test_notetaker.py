"""The note-taker's window: twenty notes without the mouse, and nothing typed is ever lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.capturing import attachment
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.refusal import Refusal
from tests.ui.conftest import note_of
from tests.ui.test_capture_bar import fill_disk, free_disk, in_file
from ui.windows.main_window import MainWindow
from ui.windows.notetaker import NoteTakerWindow
from ui.windows.shortcuts import ShortcutsDialog
from ui.windows.workspace import Workspace

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(
    *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Keys as the window system gives them: to whatever has the keyboard."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        if isinstance(key, Qt.Key):
            QTest.keyClick(target, key, modifier)
            continue
        for letter in key:
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:  # QTest knows the keys of an American keyboard only.
                typed = QKeyEvent(QEvent.Type.KeyPress, 0, modifier, letter)
                QApplication.sendEvent(target, typed)
    QApplication.processEvents()


def line(text: str) -> None:
    press(text, Qt.Key.Key_Return)


def texts(work: Workspace) -> list[str]:
    notes = work.store.book.of(Note, "board", work.board)
    return [note.text for note in sorted(notes, key=lambda note: note.born)][3:]


FACTS = {
    "Corse finite alle 20": ("problem", 1, 4), "Orari della scuola": ("cause", 3, 2),
    "Navetta serale dalle frazioni": ("idea", None, 3),
    "Chi decide gli incroci?": ("question", 5, None),
    "Furgoni in doppia fila 6": ("problem", None, None), "Zanzare": ("parked", None, None),
    "Quanto incassa la sosta?": ("question", None, 0),
    "q. resta com'è scritta": ("idea", None, None),
}  # fmt: skip
"""What some of the twenty notes are: kind, seat, hands."""
ENDS = {
    "Risorse a chilometro": ("blocks", "Corse finite alle 20"),
    "Chi fa i turni prende l'auto": ("effect_of", "Corse finite alle 20"),
    "Velocità alte sui viali": ("causes", "Mio figlio da solo lì non lo mando"),
    "Ogni ditta ha il suo corriere": ("causes", "Furgoni in doppia fila 6"),
    "Le vie strette restano bloccate": ("effect_of", "Tariffe uguali ovunque"),
}
"""What some of them are attached to."""


def take_twenty_notes() -> None:
    """Kinds by letter and by Alt, seats, hands, a quotation, attached ones, corrections, undo."""
    line("p. 1: Corse finite alle 20 +4")
    line("> c. 2: Contratto fermo a dieci anni fa")
    line("> 3: Orari della scuola +2")
    line("b. > Risorse a chilometro")
    line("e. > 4: Chi fa i turni prende l'auto +12")
    line('p. 7: "Mio figlio da solo lì non lo mando"')
    line("c. > Velocità alte sui viali")
    press(Qt.Key.Key_I, modifier=ALT)
    line("Navetta serale dalle frazioni +3")
    line("NT riprendere in plenaria")
    press(Qt.Key.Key_D, modifier=ALT)
    line("5: Chi decide gli incroci?")
    line("x. Zanzare")
    correct_the_last()
    line("c. > Ogni ditta ha il suo corriere")
    line("b. Di troppo")
    press(Qt.Key.Key_Z, modifier=CTRL)
    line("b. Nessuno mostra i propri clienti")
    line("p. 6: Tariffe uguali ovunque +5")
    line("e. > Le vie strette restano bloccate")
    line("i. Tariffa unica")
    line("q. resta com'è scritta")
    line("d. Quanto incassa la sosta? +0")
    line("\\p. resta intera")


def correct_the_last() -> None:
    """A note with a slip, brought back by the arrow and written right."""
    line("p. Furgoni in dopia fila")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_End)
    press(*[Qt.Key.Key_Backspace] * len("dopia fila"))
    line("doppia fila 6")


def test_twenty_notes_by_keyboard_alone(
    table: NoteTakerWindow, work: Workspace, file: Path
) -> None:
    take_twenty_notes()
    assert QApplication.focusWidget() is table.capture.line
    stored = in_file(file)
    assert len(texts(work)) == 20
    assert len(stored) == 23
    for text, facts in FACTS.items():
        assert (stored[text].kind, stored[text].seat, stored[text].hands) == facts
    assert stored["Mio figlio da solo lì non lo mando"].quotation
    assert stored["riprendere in plenaria"].note_taker
    assert "Di troppo" not in stored
    assert "Furgoni in dopia fila" not in stored
    for text, (kind, problem) in ENDS.items():
        link = attachment(work.store.book, note_of(work, text))
        assert link is not None
        assert (link.kind, link.target) == (kind, note_of(work, problem).id)


def test_the_last_notes_stand_above_the_field_the_newest_below(
    table: NoteTakerWindow, work: Workspace
) -> None:
    for number in range(9):
        line(f"p. nota {number}")
    line("c. > attaccata")
    shown = table.notes.lines
    assert len(shown) >= 6
    assert [one.words for one in shown[-3:]] == ["nota 7", "nota 8", "attaccata"]
    assert [one.attached for one in shown[-2:]] == [False, True]


def test_a_click_elsewhere_gives_the_keyboard_back(table: NoteTakerWindow) -> None:
    press(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is table.things.lines[0]
    QTest.mouseClick(table.kinds, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert QApplication.focusWidget() is table.capture.line
    box = table.capture.kinds.place_of("idea").center().toPoint()
    QTest.mouseClick(table.capture.kinds, Qt.MouseButton.LeftButton, pos=box)
    assert (table.capture.kind, QApplication.focusWidget()) == ("idea", table.capture.line)


def test_arrows_walk_back_through_the_notes_and_escape_leaves_them_as_they_are(
    table: NoteTakerWindow, work: Workspace
) -> None:
    press(Qt.Key.Key_Up)
    assert table.capture.line.text() == "i. Bus"
    press(Qt.Key.Key_Up)
    assert table.capture.line.text() == "c. Orari"
    press(Qt.Key.Key_Down)
    assert table.capture.line.text() == "i. Bus"
    press(" a chiamata", Qt.Key.Key_Up)
    assert table.capture.line.text() == "i. Bus a chiamata"
    press(Qt.Key.Key_Escape)
    assert (table.capture.line.text(), table.capture.kind) == ("", "problem")
    assert note_of(work, "Bus")


def test_the_keys_below_say_how_a_correction_ends(table: NoteTakerWindow) -> None:
    keys = table.capture.keys
    press(Qt.Key.Key_Up)
    assert "Invio salva la correzione, Esc lascia com’era" in keys.accessibleName()
    press(Qt.Key.Key_Escape)
    assert "correzione" not in keys.accessibleName()


def test_f1_shows_the_keys_here_too(table: NoteTakerWindow) -> None:
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ShortcutsDialog)
        shown.append(dialog.page)
        dialog.reject()

    QTimer.singleShot(0, look)
    press(Qt.Key.Key_F1)
    assert "Annulla l’ultima nota" in shown[0]


def test_a_note_that_goes_while_it_is_corrected_is_written_again(
    table: NoteTakerWindow, work: Workspace
) -> None:
    press(Qt.Key.Key_Up)
    press(" navetta")
    work.pen.do(Edit("remove", (Write("note", note_of(work, "Bus").id, "removed", []),)))
    press(Qt.Key.Key_Return)
    assert note_of(work, "Bus navetta").kind == "idea"


def test_a_note_in_several_lines_is_not_brought_into_one(
    table: NoteTakerWindow, work: Workspace
) -> None:
    work.pen.do(Edit("x", (Write("note", note_of(work, "Bus").id, "text", "Bus\nnotturno"),)))
    press(Qt.Key.Key_Up)
    assert table.capture.line.text() == "c. Orari"


def test_a_hint_names_the_like_note_and_only_a_key_acts(
    table: NoteTakerWindow, work: Workspace, qtbot: QtBot
) -> None:
    press("p. 4: Pochissime linee")
    assert table.capture.hint.text == ""
    table.capture.line.setText("p. 4: Linee troppo poche")
    qtbot.waitUntil(lambda: "Poche linee" in table.capture.hint.text)
    before = work.store.book.count(Note)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert work.store.book.count(Note) == before
    assert note_of(work, "Poche linee").hands == 1
    assert table.capture.line.text() == ""
    assert table.capture.hint.text.startswith("Contato Poche linee")
    assert table.capture.hint.text.endswith("+1")
    work.pen.undo()
    qtbot.waitUntil(lambda: "Contato" not in table.capture.hint.text)
    work.pen.redo()
    press("a")
    qtbot.waitUntil(lambda: table.capture.hint.is_empty)


def test_a_double_keeps_its_own_seat_and_is_linked(
    table: NoteTakerWindow, work: Workspace, qtbot: QtBot
) -> None:
    press("p. 4: Linee poche")
    qtbot.waitUntil(lambda: not table.capture.hint.is_empty)
    press(Qt.Key.Key_D, modifier=CTRL)
    double = note_of(work, "Linee poche")
    link = work.store.book.of(Link, "source", double.id)[0]
    assert (double.seat, link.kind, link.target) == (
        4,
        "duplicates",
        note_of(work, "Poche linee").id,
    )


def test_advice_on_words_is_said_and_blocks_nothing(
    table: NoteTakerWindow, work: Workspace, qtbot: QtBot
) -> None:
    press("p. Mancanza di ombra")
    qtbot.waitUntil(lambda: "manca" in table.capture.hint.text)
    press(Qt.Key.Key_Return)
    assert note_of(work, "Mancanza di ombra")
    press('p. "Non c\'è ombra"')
    table.capture.think()
    assert table.capture.hint.is_empty


def test_a_full_disk_keeps_the_line_and_says_so(
    table: NoteTakerWindow, work: Workspace, file: Path
) -> None:
    fill_disk(work.store)
    long = "Testo che non entra " * 400
    table.capture.line.setText(long)
    press(Qt.Key.Key_Return)
    assert table.capture.line.text() == long
    assert "Il disco è pieno" in table.status.text
    assert "non ancora salvata" in table.capture.field.said
    assert table.unsaved() == 1
    free_disk(work.store)
    press(Qt.Key.Key_Return)
    assert long.strip() in in_file(file)
    assert table.status.text.startswith("Salvato")
    assert "non ancora salvata" not in table.capture.field.said


def test_what_is_typed_goes_along_between_board_and_window(
    window: MainWindow, table: NoteTakerWindow, work: Workspace
) -> None:
    press("c. mezza riga")
    assert window.doors.unsaved() == 1
    table.close()
    assert work.capture.line.text() == "c. mezza riga"
    window.doors.take_notes()
    assert (table.capture.line.text(), work.capture.line.text()) == ("c. mezza riga", "")


def test_the_window_comes_again_with_the_file_unless_it_was_closed(
    window: MainWindow, table: NoteTakerWindow, file: Path
) -> None:
    window.files.open_file(file)
    again = window.doors.notetaker
    assert again is not None
    assert again.isVisible()
    again.close()
    window.files.open_file(file)
    assert window.doors.notetaker is None


def test_a_line_that_is_left_behind_is_not_made_ready_any_more(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.windows.asking.may_lose_text", lambda _window: True)
    window.doors.take_notes()
    table = window.doors.notetaker
    assert table is not None
    QTest.keyClicks(table.capture.line, "mezza riga")
    window.close()
    assert not any(timer.isActive() for timer in table.findChildren(QTimer))


def test_counts_follow_every_note(table: NoteTakerWindow, work: Workspace) -> None:
    line("p. 2: Sosta")
    line("c. NT da verificare")
    assert table.kinds.accessibleName().startswith("5 note, 0 gruppi, Problema 2, Causa 2")
    assert table.seats.sentence == "Il posto 1 non ha ancora parlato · NT 1"


def test_three_things_are_written_by_their_keys_and_saved(
    table: NoteTakerWindow, work: Workspace
) -> None:
    press(Qt.Key.Key_F2)
    press("Corse serali", Qt.Key.Key_Return)
    press(Qt.Key.Key_F4)
    press("Incroci", Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table.capture.line
    board = work.store.book.require(Board, work.board)
    assert board.three_things == ("Corse serali", "", "Incroci")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert table.things.lines[2].text() == ""


def test_what_a_table_brings_does_not_follow_to_another_board(
    table: NoteTakerWindow, work: Workspace
) -> None:
    press(Qt.Key.Key_F2)
    press("Corse  serali", Qt.Key.Key_Return)
    board = work.store.book.require(Board, work.board)
    assert board.three_things == ("Corse serali",)
    table.things.show_board(replace(board, id="another", three_things=()))
    assert [each.text() for each in table.things.lines] == ["", "", ""]
    assert not table.things.waits


def test_the_problems_without_a_cause_are_shown_on_the_board(
    window: MainWindow, table: NoteTakerWindow, work: Workspace
) -> None:
    press(Qt.Key.Key_F9)
    assert list(work.canvas.selection) == [note_of(work, "Poche linee").id]


def test_what_the_file_refuses_waits_for_its_board(
    table: NoteTakerWindow, work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_edit: Edit) -> None:
        raise Refusal("disk_full", file="invented.workshop")

    board = work.store.book.all(Board)[0]
    work.store.do(Edit("new_board", new_record("board", "other", title="Altra")))
    other = work.store.book.require(Board, "other")
    table.things.show_board(board)
    with monkeypatch.context() as full:
        full.setattr(work.store, "do", refuse)
        press(Qt.Key.Key_F2)
        press("Corse serali")
        table.things.show_board(other)
        assert [each.text() for each in table.things.lines] == ["", "", ""]
        assert table.things.waits
        table.things.show_board(board)
        assert table.things.lines[0].text() == "Corse serali"
        table.things.show_board(other)
    assert table.unsaved() == 0
    assert work.store.book.require(Board, board.id).three_things == ("Corse serali",)
    assert work.store.book.require(Board, other.id).three_things == ()
