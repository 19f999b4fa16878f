"""Sheets that bear the number of their printing are counted when they are saved, not when seen."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.domain.records import Printing
from facilitator.storage.store import Store
from tests.ui.printing.made import LONG, wait
from ui.printing.dialog import ExportDialog


def test_a_printing_is_counted_once_and_the_next_one_bears_the_next_number(
    store: Store, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    form = dialog.form
    form.choose("attendance-pdf")
    layouts = [form.layout_box.itemData(n) for n in range(form.layout_box.count())]
    assert layouts == ["", "by-table", "by-group"]
    saved = []
    for number in (1, 2):
        wait(qtbot, dialog)
        assert len(store.book.all(Printing)) == number - 1
        assert dialog.draft.made is not None
        shown = dialog.draft.made.file.read_bytes()
        dialog.file_box.target.setText(str(tmp_path / f"firme {number}.pdf"))
        with qtbot.waitSignal(dialog.saved, timeout=LONG):
            dialog.start()
        assert [one.number for one in store.book.all(Printing)][-1] == number
        saved.append((tmp_path / f"firme {number}.pdf").read_bytes())
        assert saved[-1] == shown
    assert saved[0] != saved[1]
    wait(qtbot, dialog)


def test_a_number_that_somebody_else_has_used_meanwhile_is_not_used_again(
    store: Store, dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    from facilitator.domain.printings import record_printing

    dialog.form.choose("attendance-pdf")
    wait(qtbot, dialog)
    assert dialog.form.choice is not None
    store.do(record_printing(store.book, "attendance-pdf", dialog.form.choice.subject, 0))
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.start()
    assert sorted(one.number for one in store.book.all(Printing)) == [1, 2]
    wait(qtbot, dialog)


def test_labels_have_papers_and_no_layouts(dialog: ExportDialog) -> None:
    dialog.form.choose("badges-pdf")
    assert dialog.form.paper.itemText(0) == "L7165 · 8 a sheet"
    assert not dialog.form.layout_box.isVisible()
