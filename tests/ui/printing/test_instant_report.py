"""The instant report: one key, and the report of the session lies beside the workshop, shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from facilitator.storage.store import Store
from tests.exports.reading import bare, whole_text
from tests.ui.printing.made import LONG, wait
from ui.printing.dialog import ExportDialog


def test_the_report_is_written_beside_the_workshop_and_shown(
    store: Store, dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.form.choose("session-report-pdf")
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.save_at_once()
    wait(qtbot, dialog)
    (file,) = store.path.parent.glob("*.pdf")
    assert dialog.preview.pages.count >= 1
    assert bare("Una nota inventata") in bare(whole_text(file))


@pytest.mark.parametrize("there", [True, False])
def test_a_computer_without_a_program_for_it_says_so_and_offers_the_folder(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return there

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    with qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.save_at_once()
    dialog.outcome.open_file.click()
    assert Path(opened[0]).suffix == ".pdf"
    assert ("No program" in dialog.outcome.sentence) is not there
    assert dialog.outcome.open_folder.isVisible()
    dialog.outcome.open_folder.click()
    assert Path(opened[1]) == Path(opened[0]).parent
    wait(qtbot, dialog)


def test_a_quarter_of_which_nothing_is_known_is_refused_in_words(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.form.choose("quarter-pdf")
    dialog.start()
    wait(qtbot, dialog)
    assert "data" in dialog.outcome.sentence
    assert dialog.preview.empty.isVisible()
    assert not list(tmp_path.rglob("*.pdf"))
