"""What is said aloud, heard by a listener in the screen reader's place."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
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
    assert heard == ["Per collegare servono almeno due note. Sceglierle tenendo premuto Maiusc."]
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
