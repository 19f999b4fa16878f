"""Notes moved to another board, and the list from which it is chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from facilitator.cli.write import create
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Note
from ui.panels.choosing import Choice, ChoosingDialog
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


def test_a_note_goes_to_another_table(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "Prato.workshop"
    with create(str(file), "prato-carbon-neutral", "it") as store:
        home = store.book.find(Board, "S1-T1")
        store.do(write_notes(store.book, home.id, [NoteDraft("Resta"), NoteDraft("Va altrove")]))
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    work.show_board(home.id)
    stays, goes = work.store.book.of(Note, "board", home.id)
    where = work.canvas.scene.layout.notes[stays.id]
    work.canvas.select([goes.id])

    def choose(dialog: ChoosingDialog) -> int:
        dialog.line.setText("S1 tavolo 2")
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ChoosingDialog, "exec", choose)
    wiring.window.menus.actions["to_board"].trigger()
    there = work.store.book.find(Board, "S1-T2")
    assert [note.text for note in work.store.book.of(Note, "board", there.id)] == ["Va altrove"]
    assert work.canvas.scene.layout.notes == {stays.id: where}
    work.undo()
    assert work.store.book.require(Note, goes.id).board == home.id


def test_a_list_to_choose_from_is_sifted_without_accents(work: Workspace) -> None:
    rows = [Choice("a", "La città di sera"), Choice("b", "Perché no"), Choice("c", "Citta")]
    dialog = ChoosingDialog(work.window(), work.look, "Dove", rows)
    dialog.line.setText("PERCHE")
    assert dialog.chosen() == ("b", "")
    dialog.line.setText("citta sera")
    assert dialog.chosen() == ("a", "")
    dialog.line.setText("altro")
    assert dialog.chosen() == ("", "")
    accepting = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not accepting.isEnabled()
    dialog.line.setText("citta")
    assert accepting.isEnabled()


def test_a_code_finds_what_does_not_show_it(work: Workspace) -> None:
    rows = [Choice("a", "S1 · Tavolo 1", code="S1-T1"), Choice("b", "S1 · Tavolo 2", code="S1-T2")]
    dialog = ChoosingDialog(work.window(), work.look, "Dove", rows)
    dialog.line.setText("s1-t2")
    assert dialog.chosen() == ("b", "")
