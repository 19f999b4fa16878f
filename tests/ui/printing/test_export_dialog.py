"""Exporting from the window: sensible proposals, a file whole or not at all, plain sentences."""

import os
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.frames import add_frame
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Note, Theme
from facilitator.exports.contract import Written
from facilitator.exports.errand import Progress
from facilitator.storage.store import Store
from tests.exports.reading import bare, whole_text
from tests.ui.invented import session
from tests.ui.printing.made import LONG, Told, opened, wait
from ui.printing import draft
from ui.printing.dialog import ExportDialog


def start(dialog: ExportDialog) -> None:
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)


def titles(dialog: ExportDialog) -> list[str]:
    kinds = dialog.form.kinds
    return [kinds.item(row).text() for row in range(kinds.count())]


def test_the_proposed_name_says_what_is_in_the_file(dialog: ExportDialog) -> None:
    assert dialog.file_box.file is not None
    assert dialog.file_box.file.name == "S1-T2 Mobilità sostenibile – tavola A3.pdf"
    dialog.form.paper.setCurrentText("A0")
    assert dialog.file_box.file.name == "S1-T2 Mobilità sostenibile – tavola A0.pdf"
    dialog.form.choose("attendance-pdf")
    assert dialog.file_box.file.name == "S1 – foglio firme.pdf"
    dialog.form.choose("context-pdf")
    assert dialog.file_box.file.name == "Mobilità sostenibile – scheda di contesto.pdf"
    dialog.form.language.setCurrentIndex(dialog.form.language.findData("en"))
    assert dialog.file_box.file.name == "Mobilità sostenibile – context sheet.pdf"


def test_what_is_chosen_stays_in_sight_when_questions_take_room(dialog: ExportDialog) -> None:
    dialog.resize(dialog.minimumSizeHint())
    kinds = dialog.form.kinds
    dialog.form.choose("quarter-pdf")
    QApplication.processEvents()
    row = kinds.visualItemRect(kinds.currentItem())
    assert kinds.viewport().rect().contains(row)


def test_a_folder_once_chosen_stays_and_an_own_name_too(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.choose("attendance-pdf")
    assert dialog.file_box.file is not None
    assert dialog.file_box.file.parent == tmp_path
    dialog.form.choose("board-pdf")
    dialog.file_box.target.setText(str(tmp_path / "mine"))
    dialog.form.paper.setCurrentText("A1")
    assert dialog.file_box.file == tmp_path / "mine.pdf"


@pytest.mark.parametrize("long", ["lungo ", "一个长长的名字"])
def test_a_theme_with_signs_that_no_system_takes_in_a_name(
    store: Store, qtbot: QtBot, long: str
) -> None:
    theme = store.book.find(Theme, "mobilita-sostenibile")
    odd = "Acqua / suolo: «prova»? " + long * 60
    store.do(Edit("edit_theme", (Write("theme", theme.id, "title", odd),)))
    with opened(store, qtbot) as dialog:
        assert dialog.file_box.file is not None
        assert not set('\\/:*?"<>|') & set(dialog.file_box.file.name)
        assert len(dialog.file_box.file.name) <= 130
        assert len(os.fsencode(dialog.file_box.file.name)) <= 255


def test_what_cannot_be_printed_from_here_says_so(store: Store, qtbot: QtBot) -> None:
    dialog = ExportDialog(store, "", session(store).id)
    qtbot.addWidget(dialog)
    board = dialog.form.kinds.item(0)
    assert not board.flags() & Qt.ItemFlag.ItemIsEnabled
    assert board.toolTip()
    assert dialog.form.choice is not None
    assert dialog.form.choice.exporter.id == "attendance-pdf"


def test_an_existing_file_is_announced(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"old")
    dialog.file_box.target.setText(str(tmp_path / "there"))
    assert "replaced" in dialog.file_box.hint.text()
    dialog.file_box.target.setText(str(tmp_path / "elsewhere"))
    assert "replaced" not in dialog.file_box.hint.text()


def test_without_a_file_nothing_can_start(dialog: ExportDialog) -> None:
    dialog.file_box.target.setText("  ")
    assert not dialog.start_button.isEnabled()


@pytest.mark.parametrize("exporter", ["board-pdf", "attendance-pdf", "context-pdf"])
def test_each_format_is_written_whole(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, exporter: str
) -> None:
    dialog.form.choose(exporter)
    file = dialog.file_box.file
    assert file is not None
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    assert file.read_bytes().startswith(b"%PDF")
    assert dialog.outcome.sentence.endswith("written")
    assert dialog.outcome.open_file.isVisible()
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.is_file()) == [".pdf", ".workshop"]
    wait(qtbot, dialog)


def test_a_button_that_goes_hands_the_keyboard_to_one_that_stays(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    qtbot.waitUntil(dialog.outcome.open_file.hasFocus)
    dialog.form.choose("attendance-pdf")
    assert dialog.outcome.sentence == ""
    held = dialog.focusWidget()
    assert held is not None
    assert held.hasFocus()
    assert not dialog.outcome.isAncestorOf(held)
    wait(qtbot, dialog)


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    wait(qtbot, dialog)
    dialog.file_box.target.setText(str(tmp_path / "absent" / "x.pdf"))
    start(dialog)
    assert "x.pdf" in dialog.outcome.sentence
    assert not dialog.outcome.open_file.isVisible()
    assert dialog.start_button.isEnabled()


def test_saving_waits_for_what_is_being_made_and_tells_how_far_it_is(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(Progress(2, 5), Progress(5, 5, finished=True, written=Written(5)))
    monkeypatch.setattr(draft, "Apart", told)
    with qtbot.waitSignal(dialog.draft.progressed):
        start(dialog)
        assert not dialog.form.isEnabled()
        assert not dialog.start_button.isEnabled()
    assert (dialog.outcome.bar.value(), dialog.outcome.bar.maximum()) == (2, 5)
    with qtbot.waitSignal(dialog.saved):
        pass
    assert dialog.outcome.sentence == "5 pages written"
    assert dialog.form.isEnabled()


def test_other_questions_wipe_the_earlier_outcome(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    assert dialog.outcome.sentence == "1 page written"
    dialog.form.choose("attendance-pdf")
    assert dialog.outcome.sentence == ""


@pytest.mark.parametrize("way", ["cancel", "close", "reject"])
def test_a_stopped_export_ends_its_process_and_leaves_nothing(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    told = Told(Progress(1, 5))
    monkeypatch.setattr(draft, "Apart", told)
    folder = Path(dialog.draft._folder.path())
    start(dialog)
    stop = {"cancel": dialog.outcome.cancel_button.click, "close": dialog.close}
    stop.get(way, dialog.reject)()
    assert told.cancelled
    assert not dialog.draft.is_running
    assert dialog.start_button.isEnabled()
    assert not list(tmp_path.glob("*.pdf"))
    if way == "cancel":
        assert dialog.outcome.sentence == "Stopped: nothing was written"
        assert dialog.preview.empty.button.isVisible()
    else:
        assert not folder.exists()


def test_prints_are_proposed_beside_their_workshop(store: Store, dialog: ExportDialog) -> None:
    assert Path(dialog.file_box.target.text()).parent == store.path.parent


def test_formats_stand_under_four_headings_and_one_is_always_chosen(dialog: ExportDialog) -> None:
    form = dialog.form
    assert form.families == ("print", "documents", "data", "boards")
    form.tabs.setCurrentIndex(2)
    assert form.choice is not None
    assert form.choice.exporter.id == "notes-csv"
    assert not form.paper.isVisible()
    form.choose("excalidraw")
    assert form.tabs.currentIndex() == 3
    assert dialog.file_box.file is not None
    assert dialog.file_box.file.suffix == ".excalidraw"
    form.choose("board-pdf")
    assert form.paper.isVisible()


def test_the_headings_are_turned_by_keys_from_anywhere(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    dialog.form.language.setFocus()
    for keys, modifiers, heading in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier, 1),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, 2),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, 1),
    ):
        QTest.keyClick(dialog.form.language, keys, modifiers)
        assert dialog.form.tabs.currentIndex() == heading


def test_data_are_written_without_a_word_of_pages(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.form.choose("workshop-json")
    dialog.file_box.target.setText(str(tmp_path / "tutto.json"))
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    assert (tmp_path / "tutto.json").stat().st_size > 1000
    assert dialog.outcome.sentence == "File written"
    wait(qtbot, dialog)


def test_a_board_may_be_exported_in_part(store: Store, dialog: ExportDialog, qtbot: QtBot) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(write_notes(store.book, board.id, [NoteDraft("Un’altra nota inventata")]))
    first = store.book.of(Note, "board", board.id)[0]
    part = dialog.form.part
    part.offer_selection([first.id])
    assert part.part.itemText(1) == "Only the selection"
    part.part.setCurrentIndex(1)
    assert " – selezione" in dialog.orders.name
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    wait(qtbot, dialog)
    assert dialog.file_box.file is not None
    printed = bare(whole_text(dialog.file_box.file))
    assert bare("Una nota inventata") in printed
    assert bare("Un’altra nota inventata") not in printed


def test_clusters_and_frames_are_offered_by_name(store: Store, qtbot: QtBot) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(add_frame(store.book, board.id, Rect(0, 0, 400, 300), "Angolo"))
    with opened(store, qtbot) as dialog:
        part = dialog.form.part.part
        parts = [part.itemText(n) for n in range(part.count())]
        assert parts == ["The whole board", "Frame: Angolo"]


def test_a_poster_on_tiles_is_larger_than_its_tiles(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.form.part.tile.setCurrentIndex(1)
    dialog.form.part.tile.activated.emit(1)
    assert dialog.form.paper.currentText() == "A0"
    wait(qtbot, dialog)
    assert dialog.draft.made is not None
    assert dialog.draft.made.written.pages > 2


def test_a_picture_has_the_width_that_was_asked(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.form.choose("board-png")
    assert dialog.form.part.pixels.isVisible()
    assert not dialog.form.part.tile.isVisible()
    dialog.form.part.pixels.setValue(800)
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        start(dialog)
    assert dialog.file_box.file is not None
    with Image.open(dialog.file_box.file) as picture:
        assert picture.width == 800
    wait(qtbot, dialog)


def test_only_what_is_drawn_of_a_board_has_parts(dialog: ExportDialog) -> None:
    for exporter, parted in (("jsoncanvas", False), ("attendance-pdf", False), ("board-svg", True)):
        dialog.form.choose(exporter)
        assert dialog.form.part.part.isVisible() is parted
