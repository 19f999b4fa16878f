"""The note-taker's window knows the hour: how long is left, and which step is on."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Board, Session
from tests.ui.conftest import AT
from tests.ui.test_notetaker import press
from ui.windows.notetaker import NoteTakerWindow
from ui.windows.workspace import Workspace


def test_a_quiet_word_comes_fifteen_and_five_minutes_before_the_end(
    table: NoteTakerWindow, work: Workspace
) -> None:
    assert table.cue.text == ""
    press(Qt.Key.Key_F8)
    press("25", Qt.Key.Key_Return)
    assert "«25» non è un’ora" in table.status.text
    press(Qt.Key.Key_F8)
    press("1745", Qt.Key.Key_Return)
    assert QApplication.focusWidget() is table.capture.line
    assert table.head.end.text() == "17:45"
    assert table.cue.text == "Mancano 15 minuti. Resta un problema senza cause."
    press(Qt.Key.Key_Escape)
    assert table.cue.text == ""
    work.store.setting = replace(work.store.setting, clock=lambda: int(AT) + 9 * 60_000)
    table.tick()
    assert table.cue.text == ""
    work.store.setting = replace(work.store.setting, clock=lambda: int(AT) + 10 * 60_000)
    table.tick()
    assert table.cue.text.startswith("Mancano 5 minuti.")


def test_a_session_of_today_brings_its_own_end(table: NoteTakerWindow, work: Workspace) -> None:
    session = work.store.book.require(Board, work.board).session
    writes = (
        Write(Session.KIND, session, "date", "2026-03-14"),
        Write(Session.KIND, session, "end", "17:40"),
    )
    work.pen.do(Edit("edit_session", writes))
    work.signals.settle()
    assert (table.head.end.text(), table.cue.text[:18]) == ("17:40", "Mancano 10 minuti.")
    table.head.end.setText("presto")
    table.head.end.editingFinished.emit()
    assert table.head.end.text() == "17:40"


def test_a_step_is_on_by_the_hour_only_on_its_sessions_day(
    table: NoteTakerWindow, work: Workspace
) -> None:
    session = work.store.book.require(Board, work.board).session
    fields = {"session": session, "title": "Accoglienza", "start": "09:00"}
    work.pen.do(Edit("add_entry", tuple(new_record("agenda_item", "early", **fields))))
    for date, said in (("2026-03-14", True), ("2027-03-14", False), ("", True)):
        work.pen.do(Edit("edit_session", (Write(Session.KIND, session, "date", date),)))
        work.signals.settle()
        assert bool(table.head._step.text()) == said, date
