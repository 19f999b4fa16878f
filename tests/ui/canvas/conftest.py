"""The board of a table, for the canvas' tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.canvas.table import BoardAtTable


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardAtTable]:
    """A table's board, shown."""
    made = BoardAtTable(tmp_path)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.show()
    made.canvas.setFocus()
    yield made
    made.close()


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardAtTable]:
    """A board without notes, shown."""
    made = BoardAtTable(tmp_path, {})
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.show()
    yield made
    made.close()
