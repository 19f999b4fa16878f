"""A small workshop with something to print of every kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Board, Theme
from facilitator.storage.store import Store
from tests.ui.invented import book_people, invented_workshop
from tests.ui.printing.made import opened
from ui.printing.dialog import ExportDialog


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One note on the board of a table with a theme, and booked people."""
    with invented_workshop(tmp_path) as made:
        board = made.book.find(Board, "S1-T2")
        theme = made.book.find(Theme, "mobilita-sostenibile")
        made.do(Edit("edit_table", (Write("table", board.table, "theme", theme.id),)))
        made.do(write_notes(made.book, board.id, [NoteDraft("Una nota inventata")]))
        book_people(made)
        yield made


@pytest.fixture
def dialog(store: Store, qtbot: QtBot) -> Iterator[ExportDialog]:
    """The dialog of that board, before its first preview."""
    with opened(store, qtbot) as made:
        yield made
