"""Writing in place: saved after a pause and on leaving, never over words not seen, never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.edits import Edit
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Step
from tests.ui.canvas.table import BoardAtTable
from ui.canvas.camera import Camera
from ui.canvas.fits import fit_of


def test_a_double_click_writes_in_the_note_and_a_click_elsewhere_saves(table: BoardAtTable) -> None:
    note = table.ids[0]
    QTest.mouseDClick(table.canvas, Qt.MouseButton.LeftButton, pos=table.middle(note))
    assert table.canvas.editing.record == note
    table.canvas.editing.editor.selectAll()
    table.type("Poche linee la sera")
    table.canvas.setFocus()
    assert table.notes[0].text == "Poche linee la sera"
    assert not table.canvas.editing.record
    assert not table.canvas.editing.editor.isVisible()


def test_words_are_saved_after_a_pause(table: BoardAtTable, qtbot: QtBot) -> None:
    table.canvas.edit_note(table.ids[0])
    with qtbot.waitSignal(table.pen.saved, timeout=1000):
        table.type(" e mai la domenica")
    assert table.notes[0].text.endswith("mai la domenica")
    assert table.canvas.editing.record == table.ids[0]


def test_one_undo_takes_a_whole_editing_back(table: BoardAtTable) -> None:
    before = table.notes[0].text
    table.canvas.edit_note(table.ids[0])
    for part in (" uno", " due", " tre"):
        table.type(part)
        assert table.canvas.editing.save()
    table.canvas.editing.leave()
    assert table.notes[0].text == before + " uno due tre"
    table.store.undo()
    assert table.notes[0].text == before


def test_words_of_others_written_meanwhile_stand_beside_mine(table: BoardAtTable) -> None:
    note = table.notes[0]
    base = table.book.heads(note.id, "text")
    table.canvas.edit_note(note.id)
    table.store.do(edit_words(note, "text", "Il testo di un altro", base))
    table.type(" di sera")
    table.canvas.editing.leave()
    now = table.notes[0]
    assert {now.text, *now.versions["text"]} == {
        "Il testo di un altro", "Poche linee dopo le 20 di sera"
    }  # fmt: skip


def test_my_own_pauses_are_no_two_texts(table: BoardAtTable) -> None:
    table.canvas.edit_note(table.ids[0])
    for part in (" uno", " due"):
        table.type(part)
        table.canvas.editing.save()
    table.canvas.editing.leave()
    assert not table.notes[0].versions.get("text")


def test_escape_leaves_and_keeps_the_words(table: BoardAtTable) -> None:
    table.canvas.edit_note(table.ids[0])
    table.type("!")
    QTest.keyClick(table.canvas.editing.editor, Qt.Key.Key_Escape)
    assert not table.canvas.editing.record
    assert table.notes[0].text.endswith("!")
    assert table.canvas.hasFocus()


def test_enter_ends_a_note_and_with_shift_begins_a_line(table: BoardAtTable) -> None:
    editor = table.canvas.editing.editor
    table.canvas.edit_note(table.ids[0])
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    table.type("a capo")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not table.canvas.editing.record
    assert table.notes[0].text.endswith("\na capo")


def test_a_note_without_words_keeps_those_it_had(table: BoardAtTable) -> None:
    table.canvas.edit_note(table.ids[0])
    table.canvas.editing.editor.clear()
    assert table.canvas.editing.leave()
    assert table.notes[0].text == "Poche linee dopo le 20"


def test_a_double_click_on_the_bare_board_writes_a_note_there(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, -20, -20))
    count, before = len(table.notes), table.steps()
    QTest.mouseDClick(table.canvas, Qt.MouseButton.LeftButton, pos=table.at(300, 400))
    table.type("Una nota")
    table.canvas.editing.save()
    table.type(" nuova")
    table.canvas.editing.leave()
    assert len(table.notes) == count + 1
    note = table.notes[-1]
    assert note.text == "Una nota nuova"
    rect = table.canvas.scene.rect(note.id)
    assert rect.x < 300 < rect.right
    assert rect.y < 400 < rect.bottom
    assert table.canvas.selection == [note.id]
    table.store.undo()
    assert len(table.notes) == count
    assert table.steps() == before


def test_nothing_typed_makes_no_note(table: BoardAtTable) -> None:
    count = len(table.notes)
    table.canvas.write_note_at(300, 400)
    table.canvas.editing.leave()
    assert len(table.notes) == count
    assert table.canvas.marks.sheet is None


def test_a_note_begun_within_a_cluster_joins_it(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    frame = table.layout.clusters[cluster]
    table.canvas.write_note_at(frame.right - 10, frame.bottom - 10)
    table.type("Anche questa")
    table.canvas.editing.leave()
    assert table.notes[-1].cluster == cluster
    rects = table.layout.notes
    assert not any(rects[table.ids[-1]].meets(rects[note]) for note in table.ids[:2])


def test_gathering_opens_the_title_at_once(table: BoardAtTable) -> None:
    before = table.steps()
    table.canvas.select(table.ids[:2])
    table.canvas.gather_selected()
    (cluster,) = table.clusters
    assert table.canvas.editing.record == cluster.id
    table.type("Il servizio non c’è")
    QTest.keyClick(table.canvas.editing.editor, Qt.Key.Key_Return)
    assert table.clusters[0].title == "Il servizio non c’è"
    assert {note.cluster for note in table.notes[:2]} == {cluster.id}
    assert table.steps() == before + 2


def test_a_double_click_on_a_header_renames(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.fit()
    frame = table.layout.clusters[cluster]
    head = table.at(frame.x + 60, frame.y + 24)
    QTest.mouseDClick(table.canvas, Qt.MouseButton.LeftButton, pos=head)
    assert table.canvas.editing.record == cluster
    table.type("Altro titolo")
    table.canvas.setFocus()
    assert table.clusters[0].title == "Altro titolo"


def test_words_that_cannot_be_saved_stay_in_the_editor(
    table: BoardAtTable, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_edit: Edit) -> Step | None:
        raise Refusal("disk_full", file="prova.workshop")

    counts: list[int] = []
    table.canvas.unsaved_changed.connect(counts.append)
    table.canvas.edit_note(table.ids[0])
    with monkeypatch.context() as trouble:
        trouble.setattr(table.store, "do", full)
        table.type(" e la domenica")
        assert not table.canvas.editing.leave()
        assert table.canvas.editing.editor.isVisible()
        assert table.canvas.marks.sheet is not None
        assert table.canvas.marks.sheet.unsaved
        table.canvas.edit_note(table.ids[1])
        assert table.canvas.editing.record == table.ids[0]
    assert counts == [1]
    assert table.notes[0].text == "Poche linee dopo le 20"
    assert table.canvas.editing.leave()
    assert table.notes[0].text == "Poche linee dopo le 20 e la domenica"
    assert counts == [1, 0]


def test_lines_in_the_editor_are_those_of_the_board(table: BoardAtTable) -> None:
    note = table.notes[0]
    text = "Gli orari cambiano ogni mese e nessuno lo dice a chi aspetta alla fermata"
    table.store.do(edit_words(note, "text", text, table.book.heads(note.id, "text")))
    for zoom in (0.81, 1.0, 1.37):
        table.canvas.look_through(Camera(zoom, 1.0, -40, -40))
        table.canvas.edit_note(note.id)
        QApplication.processEvents()
        editor = table.canvas.editing.editor
        layout = editor.document().firstBlock().layout()
        starts = [layout.lineAt(row).textStart() for row in range(layout.lineCount())]
        lines = [text[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
        assert lines == list(fit_of(table.notes[0]).lines)
        table.canvas.editing.leave()


def test_joined_letters_within_a_word_that_is_broken_can_be_written(table: BoardAtTable) -> None:
    note = table.ids[0]
    table.canvas.edit_note(note)
    table.canvas.editing.editor.selectAll()
    table.type("Una classe tiene il diario delle tempeليلىrature")
    table.canvas.editing.leave()
    assert table.notes[0].text.endswith("tempeليلىrature")
