"""The note-taker's window on small screens, and what its field says around a note."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.edits import Edit, new_record
from tests.ui.test_notetaker import line, press
from ui.windows.notetaker import NoteTakerWindow


def test_what_the_bars_of_a_small_laptop_leave_is_enough(
    table: NoteTakerWindow,
) -> None:
    for seat in range(1, 9):
        line(f"p. {seat}: dal posto {seat}")
    table.resize(1024, 660)
    assert (table.width(), table.height()) == (1024, 660)
    parts = (table.kinds, table.seats, table.things)
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top()
    assert table.capture.geometry().bottom() < table.status.geometry().top()
    assert table.things.geometry().bottom() < table.status.geometry().top()


def test_a_laptop_at_150_percent_shows_the_last_notes_and_a_hint_that_can_be_read(
    table: NoteTakerWindow, qtbot: QtBot
) -> None:
    for place in ("davanti al Comune", "in stazione", "al mercato", "allo stadio", "al parco"):
        line(f"p. Sosta vietata {place}")
    table.resize(910, 430)
    qtbot.waitUntil(lambda: len(table.notes.lines) == 4)
    capture = table.capture
    assert capture.geometry().bottom() < table.status.geometry().top()
    press("p. S")
    qtbot.waitUntil(capture.keys.isVisible)
    assert not capture.hint.isVisible()
    press("osta vietata al mercato")
    qtbot.waitUntil(capture.hint.isVisible)
    assert not capture.keys.isVisible()
    shown = capture.hint.childrenRect().right()
    assert shown <= capture.hint.width()
    assert len(table.notes.lines) == 4
    table.resize(1366, 768)
    QApplication.processEvents()
    assert capture.keys.isVisible()
    assert capture.hint.isVisible()


def test_a_note_in_correction_names_what_it_is_attached_to_and_never_itself(
    table: NoteTakerWindow,
) -> None:
    line("p. Frazioni scollegate")
    line("> Turni dei festivi")
    press(Qt.Key.Key_Up)
    assert "Frazioni scollegate" in table.capture.field.said
    press(Qt.Key.Key_Up)
    table.capture.line.setText("p. > Frazioni scollegate")
    assert "Poche linee" in table.capture.field.said


def test_a_note_of_a_kind_of_tomorrow_is_read_out(table: NoteTakerWindow) -> None:
    """As parked, which it is shown as."""
    board = {"board": table.work.board}
    kind = {"kind": "tomorrow", "text": "Cosa nuova"}
    table.work.pen.do(Edit("write_note", tuple(new_record("note", "n", **board, **kind))))
    QApplication.processEvents()
    assert "In sospeso, Cosa nuova" in table.notes.accessibleDescription()
