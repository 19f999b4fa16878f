"""A projector with an invented workshop, whose time stands until it is moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Board, Theme
from facilitator.storage.store import Store
from tests.ui.invented import invented_workshop
from tests.ui.room.hands import Hand, Seconds
from ui.look import Look
from ui.room.clock import RoomClock
from ui.room.showing import Showing
from ui.signals import Signals
from ui.windows.projector import ProjectorWindow


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        board = opened.book.find(Board, "S1-T2")
        theme = opened.book.find(Theme, "mobilita-sostenibile")
        opened.do(Edit("edit_table", (Write("table", board.table, "theme", theme.id),)))
        yield opened


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def signals(store: Store, qtbot: QtBot) -> Iterator[Signals]:
    """Every commit is followed at once."""
    made = Signals(store)
    made.at_once.append(lambda _event: made.settle())
    yield made
    made.close()


@pytest.fixture
def showing(store: Store, signals: Signals, seconds: Seconds) -> Showing:
    clock = RoomClock(now=seconds, day=lambda: "10:40")
    made = Showing(store.book, clock)
    clock.setParent(made)
    signals.followed.connect(made.take)
    made.show_board(store.book.find(Board, "S1-T2").id)
    return made


@pytest.fixture
def projector(store: Store, showing: Showing, signals: Signals, qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow(store, signals, Look("light"), showing)
    window.resize(1920, 1080)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def hand(store: Store) -> Hand:
    return Hand(store)
