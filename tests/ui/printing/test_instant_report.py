"""The instant report: one key, and the report of the session lies beside the workshop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board
from tests.exports.reading import bare, whole_text
from tests.ui.invented import invented_workshop
from ui.printing.dialog import ExportDialog

LONG = 60_000
"""Milliseconds after which a report of one note hangs."""


def test_the_report_is_written_beside_the_workshop_and_opened(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    with invented_workshop(tmp_path) as store:
        board = store.book.find(Board, "S1-T2")
        store.do(write_notes(store.book, board.id, [NoteDraft("Una nota inventata")]))
        dialog = ExportDialog(store, board.id, board.session)
        qtbot.addWidget(dialog)
        dialog.form.propose("session-report-pdf")
        dialog.show()
        with qtbot.waitSignal(dialog.accepted, timeout=LONG):
            dialog.open_when_written()
    (file,) = opened
    assert Path(file).parent == store.path.parent
    assert bare("Una nota inventata") in bare(whole_text(Path(file)))


def test_a_quarter_of_which_nothing_is_known_is_refused_in_words(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with invented_workshop(tmp_path) as store:
        dialog = ExportDialog(store, "", "")
        qtbot.addWidget(dialog)
        dialog.form.propose("quarter-pdf")
        dialog.show()
        dialog.start()
        assert "data" in dialog.outcome.sentence
        assert not list(tmp_path.rglob("*.pdf"))
