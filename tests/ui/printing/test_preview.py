"""The preview: what is seen is what is saved, of every kind of file, and by keys alone."""

import os
import shutil
import sys
import time
from pathlib import Path
from subprocess import Popen

import pytest
from PySide6.QtCore import QDir, QSysInfo, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Card
from facilitator.storage.store import Store
from tests.exports.reading import bare, whole_text
from tests.ui.printing.made import LONG, opened, wait
from ui.printing import draft
from ui.printing.dialog import ExportDialog

SEEN = {
    ".pdf": "pages", ".docx": "pages", ".svg": "pages", ".png": "pages", ".canvas": "pages",
    ".excalidraw": "pages", ".csv": "tables", ".xlsx": "tables", ".json": "text", ".ics": "text",
}  # fmt: skip


@pytest.mark.parametrize(
    "exporter",
    ["board-pdf", "board-svg", "session-report-docx", "plan-xlsx", "sessions-ics", "excalidraw"],
)
def test_what_is_saved_are_the_bytes_that_were_shown(
    dialog: ExportDialog, qtbot: QtBot, exporter: str
) -> None:
    dialog.form.choose(exporter)
    wait(qtbot, dialog)
    made = dialog.draft.made
    assert made is not None
    shown = made.file.read_bytes()
    view = getattr(dialog.preview, SEEN[made.file.suffix])
    assert view.isVisible()
    assert dialog.preview.caption
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.start()
    assert dialog.file_box.file is not None
    assert dialog.file_box.file.read_bytes() == shown
    assert dialog.draft.made is made


def test_a_change_makes_the_preview_anew_and_forgets_the_old_one(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    wait(qtbot, dialog)
    assert dialog.preview.caption.startswith("1 page · A3 across")
    first = dialog.draft.made
    assert first is not None
    dialog.form.paper.setCurrentText("A4")
    assert dialog.draft.made is None
    assert not first.file.exists()
    wait(qtbot, dialog)
    assert dialog.preview.caption.startswith("1 page · A4 across")


def test_what_others_write_meanwhile_is_in_what_is_saved(
    store: Store, dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.form.choose("notes-csv")
    wait(qtbot, dialog)
    board = store.book.find(Board, "S1-T2")
    store.do(write_notes(store.book, board.id, [NoteDraft("Scritta intanto da altri")]))
    assert dialog.draft.made is not None
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.start()
    assert dialog.file_box.file is not None
    assert "Scritta intanto da altri" in dialog.file_box.file.read_text("utf-8")
    dialog._later.setInterval(0)
    store.do(write_notes(store.book, board.id, [NoteDraft("E poi ancora")]))
    qtbot.waitUntil(lambda: not dialog._later.isActive())
    wait(qtbot, dialog)
    shown = {cell(dialog.preview.tables.table, row, 4) for row in range(1, 4)}
    assert "E poi ancora" in shown


def test_nothing_is_left_when_the_dialog_is_closed(dialog: ExportDialog, qtbot: QtBot) -> None:
    wait(qtbot, dialog)
    assert dialog.draft.made is not None
    folder = dialog.draft.made.file.parent
    dialog.close()
    assert not folder.exists()


def test_what_a_killed_program_left_is_cleared_at_once_or_after_a_day(
    store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDir, "tempPath", lambda: str(tmp_path))
    for name, age in (("old", 2), ("young", 0)):
        left = tmp_path / f"facilitator-preview-{name}"
        left.mkdir()
        (left / "foglio.pdf").write_bytes(b"names")
        then = time.time() - age * 86_400
        os.utime(left, (then, then))
    killed = tmp_path / "facilitator-preview-killed"
    killed.mkdir()
    with Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    (killed / ".held").write_text(f"{gone.pid}\npython\n{QSysInfo.machineHostName()}\n")
    with opened(store, qtbot):
        assert [one.name for one in tmp_path.glob("facilitator-*")] == ["facilitator-preview-young"]


def test_a_draft_that_is_looked_at_for_days_is_not_swept(store: Store, qtbot: QtBot) -> None:
    with opened(store, qtbot) as dialog:
        wait(qtbot, dialog)
        assert dialog.draft.made is not None
        folder = dialog.draft.made.file.parent
        then = time.time() - 2 * 86_400
        os.utime(folder, (then, then))
        with opened(store, qtbot):
            assert folder.is_dir()


def test_a_draft_that_something_else_took_away_is_made_again(
    store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(store, qtbot) as dialog:
        wait(qtbot, dialog)
        assert dialog.draft.made is not None
        shutil.rmtree(dialog.draft.made.file.parent)
        target = tmp_path / "tavola.pdf"
        dialog.file_box.target.setText(str(target))
        with qtbot.waitSignal(dialog.saved, timeout=20_000):
            dialog.start()
        assert whole_text(target)


def test_where_no_draft_can_be_kept_that_is_said(
    store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft, "_NAME", "not-there/draft-")
    with opened(store, qtbot) as dialog:
        dialog.make()
        assert dialog.preview.empty.isVisible()
        assert "tavola A3.pdf" in dialog.preview.empty._sentence.text()


def test_pages_are_turned_and_enlarged_by_keys(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    dialog.form.choose("signs-pdf")
    wait(qtbot, dialog)
    pages = dialog.preview.pages
    pages.setFocus()
    assert pages.count > 2
    heard = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        QTest.keyClick(pages, key)
        heard.append(pages.page)
    assert heard == [1, 2, 1, pages.count - 1]
    assert dialog.preview.zoom.where.text() == f"page {pages.count} of {pages.count}"
    assert f"page {pages.count} of" in pages.accessibleName()
    fitting = pages.zoom
    QTest.keyClick(pages, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == 1.0
    assert dialog.preview.zoom.zoom.currentText() == "100 %"
    QTest.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == fitting

    def shades() -> int:
        seen = pages.viewport().grab().toImage()
        across, down = range(0, seen.width(), 3), range(0, seen.height(), 3)
        return len({seen.pixel(x, y) for x in across for y in down})

    qtbot.waitUntil(lambda: shades() > 10, timeout=LONG)


def test_what_no_font_has_is_said_before_it_is_written(
    store: Store, dialog: ExportDialog, qtbot: QtBot
) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(write_notes(store.book, board.id, [NoteDraft("Un segno raro: \U00012345")]))
    dialog.form.choose("table-report-pdf")
    wait(qtbot, dialog)
    assert "\U00012345" in dialog.preview.remarks


def test_a_report_for_a_word_processor_is_seen_as_its_pdf(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.form.choose("table-report-docx")
    wait(qtbot, dialog)
    made = dialog.draft.made
    assert made is not None
    assert (made.file.suffix, made.shown.suffix) == (".docx", ".pdf")
    assert "word processor" in dialog.preview.remarks


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_tables_show_each_sheet(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.form.choose("data-xlsx")
    wait(qtbot, dialog)
    tables = dialog.preview.tables
    assert tables.sheets.count() == 5
    assert cell(tables.table, 1, 4) == "Una nota inventata"
    tables.sheets.setCurrentIndex(4)
    assert "Segnaposto-Accènti" in {cell(tables.table, row, 1) for row in range(1, 5)}


def test_the_key_of_the_codes_is_not_shown(
    store: Store, dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.form.choose("workshop-json")
    wait(qtbot, dialog)
    assert '"codes_key": "…"' in dialog.preview.text.toPlainText()
    assert "12 " in dialog.preview.caption


def test_one_card_can_be_had_alone(store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    for number, title in ((1, "Scheda inventata"), (2, "Altra scheda")):
        store.do(add_entry(store.book, "card", number=number, title=title, stage="idea"))
    second = next(card for card in store.book.all(Card) if card.number == 2)
    with opened(store, qtbot) as dialog:
        dialog.form.choose("cards-pdf", second.id)
        assert dialog.form.piece.currentText() == "2. Altra scheda"
        with qtbot.waitSignal(dialog.saved, timeout=LONG):
            dialog.start()
        file = dialog.file_box.file
        wait(qtbot, dialog)
        assert file is not None
        assert "2. Altra scheda" in file.name
        text = bare(whole_text(file))
        assert bare("Altra scheda") in text
        assert bare("Scheda inventata") not in text


def test_the_quarter_is_chosen(store: Store, qtbot: QtBot) -> None:
    for opens, deadline in (("2023-02-01", "2023-05-31"), ("2024-01-10", "2024-02-20")):
        store.do(add_entry(store.book, "call", title="Bando", opens=opens, deadline=deadline))
    with opened(store, qtbot) as dialog:
        dialog.form.choose("quarter-pdf", "2023-2")
        piece = dialog.form.piece
        keys = [piece.itemData(at) for at in range(piece.count())]
        assert keys == ["2024-1", "2023-2", "2023-1"]
        assert piece.currentText() == "Trimestre 2 del 2023"
        wait(qtbot, dialog)
        made = dialog.draft.made
        assert made is not None
        assert "31.05.2023" in whole_text(made.file)
