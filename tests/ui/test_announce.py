"""What is said aloud, heard by a listener in the screen reader's place."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
from ui.look import Look
from ui.panels.capture import hint as hint_module
from ui.panels.notetaker import cue as cue_module
from ui.run_window import Wiring
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def heard(work: Workspace) -> list[str]:
    said: list[str] = []
    work.announcer.speak = said.append
    return said


def test_what_is_done_is_said_once_and_so_is_what_is_undone(
    work: Workspace, heard: list[str]
) -> None:
    work.canvas.select([note_of(work, "Orari").id, note_of(work, "Bus").id])
    work.canvas.link_selected("supports")
    work.canvas.gather_selected()
    work.undo()
    work.redo()
    assert heard == [
        "Salvato: note collegate",
        "Salvato: note raggruppate",
        "annullato: note raggruppate",
        "ripetuto: note raggruppate",
    ]


def test_a_refusal_is_said_and_a_colleagues_step_is_not(
    work: Workspace, heard: list[str], file: Path
) -> None:
    work.pen.refused.emit(Refusal("select_two_notes"))
    assert heard == ["Per collegare servono almeno due note. Selezionarle tenendo premuto Shift."]
    with Store.open(file, Setting("colleague")) as other:
        other.do(write_notes(other.book, work.board, [NoteDraft("Da un altro tavolo")]))
    work.signals.look()
    assert len(heard) == 1


def test_a_text_that_is_saved_while_it_is_typed_is_said_once(
    work: Workspace, heard: list[str]
) -> None:
    note = note_of(work, "Orari")
    work.canvas.edit_note(note.id)
    for text in ("Orari estivi", "Orari estivi e festivi"):
        work.canvas.editing.editor.setPlainText(text)
        work.canvas.editing.save()
    assert heard == ["Salvato: testo modificato"]


def test_a_screen_reader_hears_it_politely(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    work.canvas.select([note_of(work, "Orari").id])
    work.canvas.duplicate_selected()
    assert heard == [("Salvato: nota duplicata", QAccessible.AnnouncementPoliteness.Polite)]


@pytest.fixture
def listening(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return heard


def test_a_filter_is_said_when_it_comes_changes_and_goes(
    work: Workspace, listening: list[str]
) -> None:
    work.sifting.swing("kind:cause")
    work.sifting.swing("kind:idea")
    work.sifting.colour_by("seat")
    work.sifting.forget()
    assert listening == [
        "Filtro: causa, 1 di 3 note",
        "Filtro: causa, idea, 2 di 3 note",
        "Si vedono tutte le note",
    ]


def test_hits_are_counted_and_each_is_said_with_its_words(
    qtbot: QtBot, work: Workspace, listening: list[str]
) -> None:
    for words in ("r", "zzz"):
        work.finder.look_for(words)
        qtbot.waitUntil(lambda: not work.finder.is_searching)
        if words == "r":
            work.finder.step(1)
            work.finder.step(1)
    assert listening == ["1 trovata", "1 di 1: Orari", "nessun risultato"]


def test_the_page_that_the_room_sees_is_said(
    qtbot: QtBot, window: MainWindow, work: Workspace, listening: list[str]
) -> None:
    presenting = window.doors.presenting
    presenting.project()
    assert listening.pop().startswith("Si proietta su ")
    presenting.pin("groups")
    presenting.blank()
    presenting.pin("votes")
    assert listening == [
        "Per la sala: Non ancora raggruppate",
        "Per la sala: niente",
        "Per la sala: Voti",
    ]
    presenting.project()
    presenting.pin("groups")
    assert listening[3:] == ["Non si proietta più"]


def test_the_last_minutes_are_said_twice_and_not_every_minute(
    qtbot: QtBot, wiring: Wiring, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(cue_module, "announce", lambda text, _window: heard.append(text))
    cue = cue_module.Cue(Look("light"))
    qtbot.addWidget(cue)
    for left in (20, 15, 14, 6, 5, 4, 0):
        cue.tell(left, 1)
    assert heard == [
        "Mancano 15 minuti. Resta un problema senza cause.",
        "Mancano 5 minuti. Resta un problema senza cause.",
    ]


def test_a_like_note_is_said_once_when_the_fingers_rest(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(hint_module, "announce", lambda text, _window: heard.append(text))
    for text in ("p. Linee poche", "p. Linee troppo poche"):
        work.capture.line.setText(text)
        work.capture.think()
    work.capture.line.clear()
    (said,) = heard
    assert said.startswith("Simile Poche linee")
