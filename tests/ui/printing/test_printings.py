"""Sheets that bear the number of their printing are counted when the window prints them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Board, Printing
from facilitator.exports.apart import Progress
from facilitator.exports.contract import Written
from facilitator.storage.store import Store
from tests.ui.invented import book_people, invented_workshop
from tests.ui.printing.test_export_dialog import Told
from ui.printing import export_run
from ui.printing.dialog import ExportDialog


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        book_people(opened)
        yield opened


def test_a_printing_is_counted_and_layouts_are_those_of_the_sheet(
    store: Store, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = store.book.find(Board, "S1-T2")
    dialog = ExportDialog(store, board.id, board.session)
    qtbot.addWidget(dialog)
    written = Progress(1, 1, finished=True, written=Written(3))
    monkeypatch.setattr(export_run, "Apart", Told(written))
    form = dialog.form
    for number in (1, 2):
        form.choose("attendance-pdf")
        layouts = [form.layout_box.itemData(n) for n in range(form.layout_box.count())]
        assert layouts == ["", "by-table", "by-group"]
        form.target.setText(str(tmp_path / "firme.pdf"))
        dialog.start()
        dialog.run._look()
        assert [one.number for one in store.book.all(Printing)][-1] == number
    form.choose("badges-pdf")
    assert form.paper.itemText(0) == "L7165"
    assert not form.layout_box.isEnabled()
